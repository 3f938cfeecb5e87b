#include "extract/syntax/content_clauses.h"

#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

// A child of `head` other than `apart` that has the relation, or kNone.
int other_child(const DependencyTree& tree, int head, std::string_view relation, int apart) {
  for (const int child : tree.children(head))
    if (child != apart && tree.is(child, relation)) return child;
  return kNone;
}

// "has signed for Real Olmedo": what the verb asks for stands behind a preposition right behind it.
bool has_name_behind(const DependencyTree& tree, int predicate) {
  for (const int child : tree.children(predicate)) {
    const int preposition = tree.child(child, "case");
    if (tree.is(child, "obl") && preposition == predicate + 1 && tree[child].upos == "PROPN" &&
        word_lists().holds("preposition of an end", tree[preposition].form))
      return true;
  }
  return false;
}

bool is_noun_of_saying(const DependencyTree& tree, int t) {
  return t != kNone && tree[t].upos == "NOUN" && word_lists().holds("noun of saying", tree[t].lemma);
}

// "Rumours persist that it fell": what a verb of going round has behind it is what is going round.
void hang_on_what_goes_round(const DependencyTree& tree, int predicate, Sentence& sentence) {
  const int above = tree.head(predicate), mark = tree.child(predicate, "mark");
  if (above == kNone || mark == kNone || tree[mark].lemma != "that" || tree.child(predicate, "nsubj") == kNone) return;
  const int subject = tree.child(above, "nsubj");
  if (tree.is(predicate, "ccomp") && is_noun_of_saying(tree, subject) && subject < above &&
      !tree.is(subject, "nsubj:pass") && word_lists().holds("verb of going round", tree[above].lemma))
    hang(sentence, predicate, subject, "acl");
}

// Whether the clause of `predicate`, which begins with `that`, has all its places filled without it.
bool lacks_nothing(const DependencyTree& tree, int predicate, int that) {
  if (other_child(tree, predicate, "nsubj", that) == kNone) return false;
  if (tree.is(that, "nsubj")) return true;
  if (tree.is(that, "mark")) return tree[predicate].deprel == "acl:relcl";
  if (tree[that].deprel == "obl:unmarked") return true;
  if (tree.is(that, "obj") && !word_lists().holds("verb of a claim", tree[predicate].lemma)) return true;
  return tree.is(that, "obj") &&
         (other_child(tree, predicate, "obj", that) != kNone || other_child(tree, predicate, "iobj", that) != kNone ||
          has_name_behind(tree, predicate));
}

// "the story, told for years, that he fled": a finite clause read as an apposition is what the last such noun before it
// says.
void hang_apposed_content(const DependencyTree& tree, int predicate, Sentence& sentence) {
  const int mark = tree.child(predicate, "mark"), above = tree.head(predicate);
  if (!tree.is(predicate, "appos") || tree[predicate].upos != "VERB" || mark == kNone || tree[mark].lemma != "that" ||
      above == kNone)
    return;
  for (int noun = mark - 1; noun >= above; --noun)
    if (tree[noun].upos == "NOUN" && (noun == above || tree.below(noun, above)) &&
        word_lists().holds("noun of saying", tree[noun].lemma)) {
      hang(sentence, predicate, noun, "acl");
      return;
    }
}

// "nothing in the *rumour that he fled", whose clause hangs on "nothing": the noun right before it, or kNone.
int noun_right_before(const DependencyTree& tree, int predicate, int that) {
  const int above = tree.head(predicate), noun = that - 1;
  if (noun <= above || !is_noun_of_saying(tree, noun) || !tree.below(noun, above)) return kNone;
  const bool marked = tree.is(that, "mark") && tree.child(predicate, "nsubj") != kNone;
  return lacks_nothing(tree, predicate, that) || (marked && !is_noun_of_saying(tree, above)) ? noun : kNone;
}

}  // namespace

void mend_content_clauses(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int t = 1; t < tree.size(); ++t) {
    hang_apposed_content(tree, t, sentence);
    hang_on_what_goes_round(tree, t, sentence);
  }
  for (int predicate = 1; predicate < tree.size(); ++predicate) {
    int noun = tree.head(predicate);
    if (!tree.is(predicate, "acl") || noun == kNone) continue;
    const int that = tree.subtree(predicate).front();
    if (tree[that].lemma != "that" || tree.head(that) != predicate || that < noun) continue;
    if (const int inner = noun_right_before(tree, predicate, that); inner != kNone)
      hang(sentence, predicate, noun = inner, "acl");
    if (!is_noun_of_saying(tree, noun) || !lacks_nothing(tree, predicate, that)) continue;
    const auto token = [&](int t) -> Token& { return sentence.tokens[static_cast<std::size_t>(t)]; };
    if (const int object = tree.child(predicate, "iobj");
        tree.is(that, "obj") && object != kNone && other_child(tree, predicate, "obj", that) == kNone)
      token(object).deprel = "obj";
    token(predicate).deprel = "acl";
    token(that).deprel = "mark";
    token(that).upos = "SCONJ";
    token(that).xpos = "IN";
  }
}

}  // namespace relata::syntax
