#include "extract/syntax/that_clauses.h"

#include "core/dependency_tree.h"

namespace relata::syntax {

void mend_that_clause(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int predicate = 1; predicate < tree.size(); ++predicate) {
    if (tree[predicate].deprel != "advcl") continue;
    const int that = tree.subtree(predicate).front();
    const int verb = that - 1;
    if (verb < 0 || !tree.is(that, "mark") || tree[that].lemma != "that" || tree[verb].upos != "VERB" ||
        tree.head(predicate) == verb)
      continue;
    if (tree.below(verb, predicate) || tree.child(verb, "ccomp") != DependencyTree::kNone ||
        tree.child(verb, "obj") != DependencyTree::kNone || tree.child(verb, "xcomp") != DependencyTree::kNone)
      continue;
    sentence.tokens[static_cast<std::size_t>(predicate)].head = verb + 1;
    sentence.tokens[static_cast<std::size_t>(predicate)].deprel = "ccomp";
    return;
  }
}

}  // namespace relata::syntax
