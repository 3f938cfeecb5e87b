#include "extract/entity/metonyms.h"

#include "core/dependency_tree.h"
#include "core/table.h"
#include "extract/entity/metonyms_tsv.h"

namespace relata::entity {
namespace {

const WordLists& metonyms() {
  static const WordLists lists(data::metonyms_tsv);
  return lists;
}

// The country whose capital has the name; "" if it is none.
std::string_view country_of(const std::string& capital) {
  static const Table countries(data::metonyms_tsv, 2);
  return countries.value("capital\t" + capital);
}

bool is_mark_of_possession(std::string_view form) { return form == "'s" || form == "’s" || form == "'" || form == "’"; }

}  // namespace

std::optional<std::string> country_spoken_for(const Sentence& sentence, const NameSpan& name, const std::string& text) {
  const std::string_view country = country_of(text);
  if (country.empty()) return std::nullopt;
  const DependencyTree tree(sentence);
  const auto head = static_cast<int>(head_of(sentence, name.first, name.last));
  bool owns = false;
  for (const int child : tree.children(head)) {
    const bool inside = child >= static_cast<int>(name.first) && child < static_cast<int>(name.last);
    const bool mark = tree[child].upos == "PUNCT" || tree.is(child, "conj") || tree.is(child, "cc");
    owns |= is_mark_of_possession(tree[child].form);
    if (!inside && !mark && !owns) return std::nullopt;
  }
  const int governor = tree.head(head);
  if (governor == DependencyTree::kNone) return std::nullopt;
  const std::string& lemma = tree[governor].lemma;
  const bool governs = (tree.is(head, "nsubj") && !owns && metonyms().holds("subject", lemma)) ||
                       ((tree.is(head, "obj") || tree.is(head, "iobj")) && metonyms().holds("object", lemma)) ||
                       (tree.is(head, "nmod:poss") && owns && metonyms().holds("owned", lemma));
  return governs ? std::optional(std::string(country)) : std::nullopt;
}

}  // namespace relata::entity
