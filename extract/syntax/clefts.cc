#include "extract/syntax/clefts.h"

#include "extract/syntax/tree_edit.h"

namespace relata::syntax {
namespace {

// "Ann, not Bo *Holm", whose Holm hangs on Ann: the name that begins right before it, or kNone.
int own_first_name(const DependencyTree& tree, int part) {
  const int far = tree.head(part), before = part - 1;
  if (!tree.is(part, "flat") || far == kNone || before <= far || tree[before].upos != "PROPN") return kNone;
  return !tree.is(before, "flat") && tree.head(before) == far && tree.is(before, "conj") ? before : kNone;
}

bool is_denied(const DependencyTree& tree, int conjunct) {
  for (const int child : tree.children(conjunct))
    if (child < conjunct && tree[child].lemma == "not") return true;
  return false;
}

bool is_cleft(const DependencyTree& tree, int predicate) {
  const int subject =
      tree.child(predicate, "expl") != kNone ? tree.child(predicate, "expl") : tree.child(predicate, "nsubj");
  return tree.child(predicate, "cop") != kNone && subject != kNone && tree[subject].lemma == "it";
}

}  // namespace

void mend_clefts(Sentence& sentence) {
  {
    const DependencyTree tree(sentence);
    for (int t = 1; t < tree.size(); ++t)
      if (const int first = own_first_name(tree, t); first != kNone) {
        hang(sentence, t, first, "flat");
        for (const int child : tree.children(t))
          if (tree[child].deprel == "acl:relcl") hang(sentence, child, first, "acl:relcl");
      }
  }
  const DependencyTree tree(sentence);
  for (int t = 1; t < tree.size(); ++t) {
    const int denied = tree.head(t);
    if (tree[t].deprel != "acl:relcl" || denied == kNone || !tree.is(denied, "conj") || !is_denied(tree, denied))
      continue;
    if (const int predicate = tree.head(denied); predicate != kNone && is_cleft(tree, predicate))
      hang(sentence, t, predicate, "acl:relcl");
  }
}

}  // namespace relata::syntax
