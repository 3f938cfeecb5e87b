#include "extract/syntax/crossing_modifiers.h"

#include <string_view>

#include "core/dependency_tree.h"

namespace relata::syntax {
namespace {

bool is_modifier(std::string_view deprel) {
  for (std::string_view relation : {"compound", "amod", "det", "nummod", "nmod:desc"})
    if (deprel == relation) return true;
  return false;
}

// Whether a word between `t` and its head on the right stands outside the head's subtree.
bool crosses(const DependencyTree& tree, int t) {
  for (int between = t + 1; between < tree.head(t); ++between)
    if (!tree.below(between, tree.head(t)) && !tree.is(between, "punct")) return true;
  return false;
}

}  // namespace

void mend_crossing_modifiers(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int t = 0; t + 1 < tree.size(); ++t) {
    if (tree.head(t) < t || !is_modifier(tree[t].deprel) || !crosses(tree, t)) continue;
    int noun = t + 1;
    while (noun < tree.head(t) && (tree[noun].upos == "ADJ" || tree[noun].upos == "NUM")) ++noun;
    const bool found = tree[noun].upos == "NOUN" || tree[noun].upos == "PROPN";
    if (found && !tree.below(noun, t)) sentence.tokens[t].head = noun + 1;
  }
}

}  // namespace relata::syntax
