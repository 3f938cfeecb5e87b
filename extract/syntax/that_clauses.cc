#include "extract/syntax/that_clauses.h"

#include "core/dependency_tree.h"
#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

// "asked me *if I wanted it", read as a condition: what is asked.
void mend_if_clause(const DependencyTree& tree, int predicate, Sentence& sentence) {
  const int verb = tree.head(predicate), mark = tree.child(predicate, "mark");
  if (!tree.is(predicate, "advcl") || verb == kNone || mark < verb || tree[mark].lemma != "if" || predicate < mark)
    return;
  if (!word_lists().holds("verb of asking", tree[verb].lemma) || tree.child(verb, "ccomp") != kNone) return;
  for (int between = verb + 1; between < mark; ++between)  // nothing but whom
    if (!tree.is(between, "iobj") && !tree.is(between, "obj") && tree.head(between) == verb) return;
  if (tree.subtree(predicate).front() == mark) hang(sentence, predicate, verb, "ccomp");
}

}  // namespace

void mend_that_clause(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int predicate = 1; predicate < tree.size(); ++predicate) mend_if_clause(tree, predicate, sentence);
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
