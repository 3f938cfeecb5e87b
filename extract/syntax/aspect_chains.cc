#include "extract/syntax/aspect_chains.h"

#include "extract/syntax/tree_edit.h"

namespace relata::syntax {

void mend_aspect_chains(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int t = 3; t < tree.size(); ++t) {
    const int verb = tree.head(t), mark = tree.child(t, "mark");
    if (!tree.is(t, "advcl") || mark < 2 || tree[mark].lemma != "to" || tree[t].upos != "VERB") continue;
    if (tree[mark - 1].lemma == "on" && tree.head(mark - 1) == verb && tree[verb].lemma == "go" && verb == mark - 2)
      hang(sentence, t, verb, "xcomp");
  }
}

}  // namespace relata::syntax
