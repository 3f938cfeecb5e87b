#include "extract/entity/kinds.h"

#include <algorithm>
#include <map>
#include <vector>

#include "core/ascii.h"
#include "core/table.h"
#include "extract/entity/kinds_tsv.h"
#include "extract/entity/titles.h"
#include "extract/text/demonyms.h"

namespace relata::entity {
namespace {

struct Kinds {
  std::map<std::string_view, std::string_view> body;             // of a noun
  std::set<std::pair<std::string_view, std::string_view>> also;  // a description's kind, a body's
  std::set<std::string_view> offices;
  std::vector<std::set<std::string_view>> same;
};

const Kinds& kinds() {
  static const Kinds read = [] {
    Kinds result;
    each_row(data::kinds_tsv, [&](const TableRow& row) {
      if (row[0] == "office") result.offices.insert(row.begin() + 1, row.end());
      if (row[0] == "same") result.same.emplace_back(row.begin() + 1, row.end());
      for (std::size_t i = 2; i < row.size(); ++i)
        if (row[0] == "body") result.body.emplace(row[i], row[1]);
        else if (row[0] == "also") result.also.emplace(row[1], row[i]);
    });
    return result;
  }();
  return read;
}

std::string plain(std::string_view form) {
  std::string word = ascii_lower(form);
  std::erase(word, '.');
  return word;
}

bool is_pointing(const CorefMention& mention) {
  return mention.definiteness == Definiteness::kDefinite || mention.definiteness == Definiteness::kDemonstrative;
}

bool one_office(const std::string& first, const std::string& second) {
  return first == second || std::ranges::any_of(kinds().same, [&](const auto& words) {
           return words.contains(first) && words.contains(second);
         });
}

// The countries that the words before the head say: "the Norwegian valve maker".
std::set<std::string> origins_of(const DependencyTree& tree, const CorefMention& mention) {
  std::set<std::string> origins;
  const auto add = [&](int token) {
    if (auto country = text::country_of_demonym(tree[token].form)) origins.insert(*std::move(country));
  };
  const int head = static_cast<int>(mention.head);
  if (!mention.is_name()) add(head);  // "the Spaniard"
  for (const int child : tree.children(head))
    if (child < head && (tree.is(child, "amod") || tree.is(child, "compound") || tree.is(child, "nmod:desc")))
      add(child);
  return origins;
}

}  // namespace

std::string_view kind_of_body(std::string_view noun) {
  const auto found = kinds().body.find(noun);
  return found == kinds().body.end() ? std::string_view() : found->second;
}

std::string_view kind_of_named_body(std::string_view name) {
  const std::string lower = ascii_lower(name);
  std::string_view rest = lower;
  for (const std::string_view of : {" of ", " for "})
    if (const auto at = rest.find(of); at != std::string_view::npos) rest = rest.substr(0, at);
  const auto blank = rest.rfind(' ');
  std::string last = plain(blank == std::string_view::npos ? rest : rest.substr(blank + 1));
  return kind_of_body(last);
}

bool may_be_kind(std::string_view described, std::string_view body) {
  return described.empty() || body.empty() || described == body || kinds().also.contains({described, body});
}

void Profile::learn(const DependencyTree& tree, const CorefMention& mention) {
  if (mention.is_pronoun()) return;
  origins.merge(origins_of(tree, mention));
  const std::string noun(std::string_view(mention.lemma));
  if (kind.empty()) kind = mention.is_name() ? kind_of_named_body(mention.text) : kind_of_body(noun);
  if (!mention.is_name()) offices.insert(plain(noun));
  for (std::uint32_t i = mention.first; mention.is_name() && i-- > 0;) {
    const Token& before = tree[static_cast<int>(i)];
    if (!is_title(before) && before.upos != "PROPN") break;
    offices.insert(plain(before.form));
  }
}

bool Profile::excludes(const DependencyTree& tree, const CorefMention& description, bool person) const {
  if (description.is_name() || description.is_pronoun() || !is_pointing(description)) return false;
  const std::string noun(std::string_view(description.lemma));
  const std::string_view said = kind_of_body(noun);
  if ((person && !said.empty()) || !may_be_kind(said, kind)) return true;
  const std::set<std::string> own = origins_of(tree, description);
  if (!own.empty() && !origins.empty() &&
      std::ranges::none_of(own, [&](const std::string& country) { return origins.contains(country); }))
    return true;
  if (!person || !kinds().offices.contains(noun) || description.predicate || description.role == CorefRole::kApposition)
    return false;
  return std::ranges::none_of(offices, [&](const std::string& office) { return one_office(office, noun); });
}

}  // namespace relata::entity
