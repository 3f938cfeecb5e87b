#include "extract/entity/metonyms.h"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "core/dependency_tree.h"
#include "extract/entity/metonyms_tsv.h"
#include "extract/entity/name_table.h"

namespace relata::entity {
namespace {

struct Tables {
  std::unordered_map<std::string, std::string> countries;  // capital -> country
  std::set<std::string, std::less<>> subject, object, owned;
};

const Tables& tables() {
  static const Tables table = [] {
    Tables parsed;
    read_name_table(data::metonyms_tsv, [&](std::string_view kind, const std::string& word) {
      if (kind == "subject") parsed.subject.insert(word);
      else if (kind == "object") parsed.object.insert(word);
      else if (kind == "owned") parsed.owned.insert(word);
      else {
        std::string capital(kind);
        std::replace(capital.begin(), capital.end(), '_', ' ');
        parsed.countries[capital] = word;
      }
    });
    return parsed;
  }();
  return table;
}

}  // namespace

std::optional<std::string> country_spoken_for(const Sentence& sentence, const NameSpan& name, const std::string& text) {
  const auto country = tables().countries.find(text);
  if (country == tables().countries.end()) return std::nullopt;
  const DependencyTree tree(sentence);
  const auto head = static_cast<int>(head_of(sentence, name.first, name.last));
  bool owns = false;
  for (const int child : tree.children(head)) {
    const bool inside = child >= static_cast<int>(name.first) && child < static_cast<int>(name.last);
    const bool mark = tree[child].upos == "PUNCT" || tree.is(child, "conj") || tree.is(child, "cc");
    owns |= tree[child].form == "'s" || tree[child].form == "’s" || tree[child].form == "'" || tree[child].form == "’";
    if (!inside && !mark && !owns) return std::nullopt;
  }
  const int governor = tree.head(head);
  if (governor == DependencyTree::kNone) return std::nullopt;
  const std::string& lemma = tree[governor].lemma;
  const bool governs = (tree.is(head, "nsubj") && !owns && tables().subject.contains(lemma)) ||
                       ((tree.is(head, "obj") || tree.is(head, "iobj")) && tables().object.contains(lemma)) ||
                       (tree.is(head, "nmod:poss") && owns && tables().owned.contains(lemma));
  return governs ? std::optional(country->second) : std::nullopt;
}

}  // namespace relata::entity
