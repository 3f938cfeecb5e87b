#include "measure/identity_score.h"

#include <zlib.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/error.h"
#include "measure/columns.h"
#include "measure/letter_case.h"

namespace relata::measure {
namespace {

constexpr std::uint32_t kFewMentions = 5;  // junk with no more does no harm
constexpr std::size_t kField = 3;          // letters of an article's id

bool is_in_half(std::string_view text, Half half) {
  if (half == Half::kBoth) return true;
  const uLong sum = crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size()));
  return (sum % 2 == 0) == (half == Half::kA);
}

// Calls `visit` with the columns of each row behind the header.
template <typename Visit>
void each_row_of(std::string_view table, const std::string& name, std::size_t columns, Visit visit) {
  take_line(table);
  for (std::size_t number = 2; !table.empty(); ++number) {
    const std::vector<std::string_view> row = columns_of(take_line(table));
    if (row.size() < columns)
      throw InputError(name + ":" + std::to_string(number) + ": want " + std::to_string(columns) +
                       " columns, apart by tabs");
    visit(row);
  }
}

std::uint64_t pairs_of(std::uint64_t count) { return count * (count - (count > 0)) / 2; }

// Marked strings that are known, with what they mean and the entity that they have.
class References {
 public:
  References(std::vector<Entity> entities, const std::vector<MarkedString>& marked, Half half)
      : entities_(std::move(entities)) {
    std::stable_sort(entities_.begin(), entities_.end(), [](const Entity& a, const Entity& b) {
      return a.mentions != b.mentions ? a.mentions > b.mentions : a.id < b.id;
    });
    for (const Entity& entity : entities_) {
      of_.emplace(lower_case(entity.name), &entity);
      for (const NameForm& alias : entity.aliases) of_.emplace(lower_case(alias.text), &entity);
    }
    for (const MarkedString& one : marked)
      if (is_in_half(one.key == "JUNK" ? one.string : one.key, half)) take(one);
  }

  ReferenceScore score() {
    for (const auto& [entity, strings] : by_entity_) {
      std::map<std::string, std::uint64_t> keys;
      for (const MarkedString* one : strings) ++keys[one->key];
      score_.one_thing_in_entity.wanted += pairs_of(strings.size());
      for (const auto& [key, count] : keys) score_.one_thing_in_entity.right += pairs_of(count);
      ++score_.printed_fit.wanted;
      score_.printed_fit.right += is_fit(*entity, commonest(strings, keys));
    }
    for (const auto& [key, known] : by_key_) {
      std::map<const Entity*, std::uint64_t> together;
      for (const Entity* entity : known) ++together[entity];
      score_.one_entity_of_thing.wanted += pairs_of(known.size());
      for (const auto& [entity, count] : together) score_.one_entity_of_thing.right += pairs_of(count);
    }
    return score_;
  }

 private:
  void take(const MarkedString& one) {
    const std::string lower = lower_case(one.string);
    marks_[lower] = &one;
    const auto found = of_.find(lower);
    if (one.key == "JUNK") {
      ++score_.junk.wanted;
      score_.junk.right += found != of_.end() && found->second->mentions > kFewMentions;
    } else if (one.key != "?" && found != of_.end()) {
      by_entity_[found->second].push_back(&one);
      by_key_[one.key].push_back(found->second);
    }
  }

  // Of several that are as common the one that stands first.
  static const std::string& commonest(const std::vector<const MarkedString*>& strings,
                                      const std::map<std::string, std::uint64_t>& keys) {
    return (*std::max_element(
                strings.begin(), strings.end(),
                [&](const MarkedString* a, const MarkedString* b) { return keys.at(a->key) < keys.at(b->key); }))
        ->key;
  }

  bool is_fit(const Entity& entity, const std::string& key) const {
    const auto mark = marks_.find(lower_case(entity.name));
    return mark != marks_.end() && mark->second->fit && mark->second->key == key;
  }

  std::vector<Entity> entities_;
  std::map<std::string, const Entity*> of_;
  std::map<std::string, const MarkedString*> marks_;
  std::map<const Entity*, std::vector<const MarkedString*>> by_entity_;
  std::map<std::string, std::vector<const Entity*>> by_key_;
  ReferenceScore score_;
};

}  // namespace

std::vector<MarkedString> read_marked_strings(std::string_view table, const std::string& name) {
  std::vector<MarkedString> marked;
  each_row_of(table, name, 3, [&](const std::vector<std::string_view>& row) {
    marked.push_back({std::string(row[0]), std::string(row[1]), row[2] == "yes"});
  });
  return marked;
}

ReferenceScore score_reference(std::vector<Entity> entities, const std::vector<MarkedString>& marked, Half half) {
  return References(std::move(entities), marked, half).score();
}

std::vector<NamePair> read_name_pairs(std::string_view table, const std::string& name) {
  std::vector<NamePair> pairs;
  each_row_of(table, name, 5, [&](const std::vector<std::string_view>& row) {
    if (row[0] != "same" && row[0] != "apart")
      throw InputError(name + ": '" + std::string(row[0]) + "' is no verdict; want same or apart");
    pairs.push_back(
        {row[0] == "same", std::string(row[1]), std::string(row[2]), std::string(row[3]), std::string(row[4])});
  });
  return pairs;
}

PairsScore score_pairs(std::span<const Entity> entities, const std::vector<NamePair>& pairs, Half half) {
  std::map<std::pair<std::string, std::string>, std::set<std::string>> of;  // document and name -> ids
  for (const Entity& entity : entities) {
    std::set<std::string> names = {lower_case(entity.name)};
    for (const NameForm& alias : entity.aliases) names.insert(lower_case(alias.text));
    for (const std::string& doc : entity.docs)
      for (const std::string& alias : names) of[{doc, alias}].insert(entity.id);
  }
  PairsScore score;
  for (const NamePair& pair : pairs) {
    if (!is_in_half(std::string_view(pair.doc_a).substr(0, kField), half)) continue;
    const std::set<std::string>& a = of[{pair.doc_a, lower_case(pair.string_a)}];
    const std::set<std::string>& b = of[{pair.doc_b, lower_case(pair.string_b)}];
    const bool together = std::any_of(a.begin(), a.end(), [&](const std::string& id) { return b.contains(id); });
    Count& count = pair.same ? score.must : score.must_not;
    ++count.wanted;
    count.right += together == pair.same;
  }
  return score;
}

}  // namespace relata::measure
