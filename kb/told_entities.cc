#include "kb/told_entities.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <set>
#include <utility>

#include "core/ascii.h"
#include "identity/place_body.h"
#include "identity/records.h"
#include "identity/resolver.h"
#include "names/type_class.h"

namespace relata::kb {
namespace {

constexpr std::string_view kBody = "|body", kName = "|name", kOther = "|other";

void keep_file(std::vector<std::uint32_t>& files, std::uint32_t file) {
  const auto place = std::lower_bound(files.begin(), files.end(), file);
  if (place == files.end() || *place != file) files.insert(place, file);
}

std::string normal_name_of(const std::string& key) { return key.substr(0, key.find('|')); }

// "congress of chile|body" -> "congress of chile|name"
std::string of_class(const std::string& key, std::string_view type_class) {
  return normal_name_of(key).append(type_class);
}

// A key for each of several ids that would have this one. Bodies of one place and kind, "Armed forces of Uruguay" and a
// slip of the pen, have several keys that say so.
std::vector<std::string> keys_of_namesakes(const std::string& key, const std::set<std::string>& ids) {
  std::vector<std::string> keys;
  if (const auto body = identity::place_body(key))
    for (std::string& other : identity::keys_of_bodies(body->place))
      if (identity::place_body(other)->kind == body->kind && std::find(keys.begin(), keys.end(), other) == keys.end())
        keys.push_back(std::move(other));
  if (keys.size() >= ids.size()) return keys;
  keys.clear();
  const std::string base = key.ends_with(kBody) ? of_class(key, kName) : key;
  for (const std::string& id : ids) keys.push_back(base + ":" + id);
  return keys;
}

}  // namespace

std::string ToldEntities::text_of(const EntityRef& entity) {
  return entity.id + '\0' + std::string(to_string(entity.type)) + '\0' + entity.name;
}

std::uint32_t ToldEntities::name_in_statement(const EntityRef& entity, std::uint32_t file) {
  const std::uint32_t number = numbers_.number(text_of(entity));
  if (number == entities_.size()) entities_.emplace_back().ref = entity;
  keep_file(entities_[number].files, file);
  return number;
}

void ToldEntities::add(const Entity& line, std::uint32_t file, identity::TextPool& docs) {
  Known& known = entities_[name_in_statement({line.id, line.name, line.type}, file)];
  Told told{{}, {}, line.mentions, line.links, line.of, line.kind};
  for (const NameForm& alias : line.aliases) told.aliases.push_back(alias.text);
  for (const std::string& doc : line.docs) told.docs.push_back(docs.number(doc));
  if (std::find(known.lines.begin(), known.lines.end(), told) == known.lines.end())
    known.lines.push_back(std::move(told));
  known.has_line = true;
}

std::uint32_t ToldEntities::number(const EntityRef& entity) const { return numbers_.find(text_of(entity)).value(); }

bool ToldEntities::are_apart(std::uint32_t a, std::uint32_t b) const {
  const auto &one = entities_[a].files, &other = entities_[b].files;
  return std::any_of(one.begin(), one.end(),
                     [&](std::uint32_t file) { return std::binary_search(other.begin(), other.end(), file); });
}

// Exports of several knowledge bases tell of documents of their own, and their mentions add up; where they share
// documents nobody knows by how much, and the highest is taken.
ToldEntities::Told ToldEntities::sum_of(std::vector<Told> lines) {
  if (lines.empty()) return {};
  std::sort(lines.begin(), lines.end());
  Told sum = std::move(lines.front());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    Told& line = lines[i];
    std::vector<std::uint32_t> all;
    std::set_union(sum.docs.begin(), sum.docs.end(), line.docs.begin(), line.docs.end(), std::back_inserter(all));
    const bool disjoint = all.size() == sum.docs.size() + line.docs.size();
    sum.docs = std::move(all);
    sum.mentions = disjoint ? sum.mentions + line.mentions : std::max(sum.mentions, line.mentions);
    for (std::string& alias : line.aliases)
      if (std::find(sum.aliases.begin(), sum.aliases.end(), alias) == sum.aliases.end())
        sum.aliases.push_back(std::move(alias));
    sum.links.merge(line.links);
    if (sum.of.empty()) sum.of = line.of;
    if (!sum.kind) sum.kind = line.kind;
  }
  return sum;
}

// Counts that give the order of the aliases, which is by count, then bytewise, and leave the main one in each document.
// Names of one thing are as common as words of a language (Zipf): the second half as often as the first.
void ToldEntities::count_names(Known& known) {
  std::vector<std::string>& aliases = known.told.aliases;
  if (aliases.empty()) aliases.push_back(known.ref.name);
  const auto main = std::find(aliases.begin(), aliases.end(), known.ref.name);
  known.main = main == aliases.end() ? 0 : static_cast<std::uint32_t>(main - aliases.begin());
  double share = 0;
  for (std::size_t i = 0; i < aliases.size(); ++i) share += 1.0 / static_cast<double>(i + 1);
  for (std::size_t i = 0; i < aliases.size(); ++i)
    known.counts.push_back(static_cast<std::uint32_t>(known.told.mentions / share / static_cast<double>(i + 1)));
  for (std::size_t i = aliases.size(); i-- > 0;) {
    const std::uint32_t least = i == known.main ? static_cast<std::uint32_t>(known.told.docs.size()) : 1;
    const std::uint32_t behind =
        i + 1 == aliases.size() ? 1 : known.counts[i + 1] + (aliases[i + 1] < aliases[i] ? 1 : 0);
    known.counts[i] = std::max({known.counts[i], least, behind});
  }
}

void ToldEntities::settle(const identity::TextPool& docs) {
  const std::vector<std::uint32_t> by_rank = docs.in_order(), ranks = identity::TextPool::places_in(by_rank);
  for (Known& known : entities_) {
    for (Told& line : known.lines) {
      for (std::uint32_t& doc : line.docs) doc = ranks[doc];
      std::sort(line.docs.begin(), line.docs.end());
      line.docs.erase(std::unique(line.docs.begin(), line.docs.end()), line.docs.end());
    }
    known.told = sum_of(std::exchange(known.lines, {}));
    count_names(known);
  }
  for (std::uint32_t number = 0; number < size(); ++number) {
    const auto [place, fresh] = by_id_.try_emplace(entities_[number].ref.id, number);
    if (!fresh && text_of(entities_[number].ref) < text_of(entities_[place->second].ref)) place->second = number;
  }
  find_untold(docs, by_rank);
  give_keys();
  place_in_documents(docs.size());
}

// What a body of a place is called says which place that is; where that is another one by now its key says it.
std::string ToldEntities::body_key(const Known& known, std::string key) const {
  const auto found = by_id_.find(known.told.of);
  const std::string place = found == by_id_.end() ? std::string() : normal_name_of(plain_key(entities_[found->second]));
  const auto body = identity::place_body(key);
  if (body && body->kind == *known.told.kind && (place.empty() || place == body->place)) return key;
  if (!place.empty())
    for (std::string& other : identity::keys_of_bodies(place))
      if (identity::place_body(other)->kind == *known.told.kind) return std::move(other);
  return key;
}

// That of its name; where a user gave the name, of what texts call it.
std::string ToldEntities::plain_key(const Known& known) const {
  const auto key_of = [&](const std::string& name) { return identity::key_of_name(name, known.ref.type); };
  const std::vector<std::string>& aliases = known.told.aliases;
  std::string key = key_of(known.ref.name);
  const bool attested = std::find(aliases.begin(), aliases.end(), known.ref.name) != aliases.end();
  if (!attested && !key.ends_with(kBody) && !known.told.kind)
    if (std::string called = key_of(aliases.front()); !called.empty()) key = std::move(called);
  if (key.empty()) key = known.ref.id + std::string(kOther);
  return key;
}

// "Armed Forces" of one document are that one's, as where it is read itself.
void ToldEntities::find_untold(const identity::TextPool& docs, const std::vector<std::uint32_t>& by_rank) {
  for (Known& known : entities_) {
    if (known.told.docs.size() != 1 || known.told.kind) continue;
    const std::string normal = normal_name_of(identity::key_of_name(known.ref.name, known.ref.type));
    if (names::type_class(known.ref.type) != names::TypeClass::kOther) continue;
    auto key = identity::body_key(normal, "", std::string(docs.text(by_rank[known.told.docs.front()])));
    if (key && identity::is_untold_body(*key)) known.untold = *std::move(key);
  }
}

// The ids of those of which a file has others, too.
std::set<std::string> ToldEntities::told_apart(std::span<const std::uint32_t> numbers) const {
  std::map<std::uint32_t, std::set<std::string>> by_file;
  for (const std::uint32_t number : numbers)
    for (const std::uint32_t file : entities_[number].files) by_file[file].insert(entities_[number].ref.id);
  std::set<std::string> apart;
  for (auto& [file, ids] : by_file)
    if (ids.size() > 1) apart.merge(ids);
  return apart;
}

void ToldEntities::give_keys() {
  std::map<std::string, std::vector<std::uint32_t>> by_key;
  for (std::uint32_t number = 0; number < size(); ++number) {
    const Known& known = entities_[number];
    std::string key = plain_key(known);
    if (!known.untold.empty()) key = known.untold;
    else if (known.told.kind) key = body_key(known, std::move(key));
    else if (known.has_line && identity::place_body(key)) key = of_class(key, kOther);
    by_key[std::move(key)].push_back(number);
  }
  std::map<std::string, std::vector<std::uint32_t>> nodes;
  for (const auto& [key, numbers] : by_key) {
    const std::set<std::string> ids = told_apart(numbers);
    const std::vector<std::string> keys = keys_of_namesakes(key, ids);
    for (const std::uint32_t number : numbers) {
      const auto id = ids.find(entities_[number].ref.id);
      const auto nth = static_cast<std::size_t>(std::distance(ids.begin(), id));
      nodes[id == ids.end() ? key : keys[nth]].push_back(number);
    }
  }
  for (auto& [key, numbers] : nodes) {
    for (const std::uint32_t number : numbers) entities_[number].node = static_cast<std::uint32_t>(nodes_.size());
    std::sort(numbers.begin(), numbers.end(),
              [&](std::uint32_t a, std::uint32_t b) { return text_of(entities_[a].ref) < text_of(entities_[b].ref); });
    nodes_.push_back({key, std::move(numbers)});
  }
}

void ToldEntities::place_in_documents(std::uint32_t docs) {
  placed_begins_.assign(docs + 1, 0);
  for (const Known& known : entities_)
    for (const std::uint32_t doc : known.told.docs) ++placed_begins_[doc + 1];
  std::partial_sum(placed_begins_.begin(), placed_begins_.end(), placed_begins_.begin());
  placed_.resize(placed_begins_.back());
  std::vector<std::uint32_t> next(placed_begins_.begin(), placed_begins_.end() - 1);
  for (std::uint32_t number = 0; number < size(); ++number)
    for (const std::uint32_t doc : entities_[number].told.docs) placed_[next[doc]++] = number;
}

std::span<const std::uint32_t> ToldEntities::placed_in(std::uint32_t doc) const {
  return std::span(placed_).subspan(placed_begins_[doc], placed_begins_[doc + 1] - placed_begins_[doc]);
}

// Mentions of one each, what is left in the first document, and so are names.
Cluster ToldEntities::cluster(std::uint32_t number, std::uint32_t doc, std::uint32_t found) const {
  const Known& known = entities_[number];
  const Told& told = known.told;
  Cluster cluster;
  cluster.type = known.ref.type;
  const auto place = std::lower_bound(told.docs.begin(), told.docs.end(), doc);
  if (place == told.docs.end() || *place != doc) {
    cluster.names = {{told.aliases[known.main], std::max(found, 1u)}};
    cluster.mentions = std::max(found, 1u);
    return cluster;
  }
  const auto docs = static_cast<std::uint32_t>(told.docs.size());
  const bool first = place == told.docs.begin();
  const auto nth = static_cast<std::uint32_t>(place - told.docs.begin());
  cluster.mentions = nth >= told.mentions ? 0 : first ? told.mentions - std::min(docs, told.mentions) + 1 : 1;
  if (!first) {
    cluster.names = {{told.aliases[known.main], 1}};
    return cluster;
  }
  for (std::size_t i = 0; i < told.aliases.size(); ++i)
    cluster.names.push_back({told.aliases[i], i == known.main ? known.counts[i] - docs + 1 : known.counts[i]});
  std::stable_sort(cluster.names.begin(), cluster.names.end(), [](const NameForm& a, const NameForm& b) {
    return a.count != b.count ? a.count > b.count : a.text < b.text;
  });
  return cluster;
}

bool ToldEntities::is_name(std::uint32_t number, std::string_view words) const {
  const Known& known = entities_[number];
  return words == known.ref.name ||
         std::find(known.told.aliases.begin(), known.told.aliases.end(), words) != known.told.aliases.end();
}

}  // namespace relata::kb
