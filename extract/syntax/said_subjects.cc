#include "extract/syntax/said_subjects.h"

#include <string>
#include <string_view>

#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

bool has_subject(const DependencyTree& tree, int clause) {
  for (const std::string_view relation : {"nsubj", "csubj", "expl"})
    if (tree.child(clause, relation) != kNone) return true;
  return false;
}

bool is_finite(const DependencyTree& tree, int clause) {
  if (tree[clause].xpos == "VBD" || tree[clause].xpos == "VBZ" || tree[clause].xpos == "VBP") return true;
  for (const int child : tree.children(clause)) {
    const std::string_view tag = tree[child].xpos;
    if ((tree.is(child, "cop") || tree.is(child, "aux")) &&
        (tag == "VBD" || tag == "VBZ" || tag == "VBP" || tag == "MD"))
      return true;
  }
  return false;
}

// The first of two subjects of the verb, which stands before what is said: "*Reports were wrong, the palace said".
int first_of_two(const DependencyTree& tree, int verb, int said) {
  int first = kNone, second = kNone;
  for (const int child : tree.children(verb))
    if (tree[child].deprel == "nsubj") (child < said ? first : second) = child;
  return second != kNone && second < verb ? first : kNone;
}

// "*Claims that it failed", "*Baseless claims that": the noun, also where it was tagged as a verb without a subject.
bool is_claim(const DependencyTree& tree, int noun) {
  if (!word_lists().holds("noun of saying", tree[noun].lemma) || tree.child(noun, "aux") != kNone) return false;
  if (!tree.is(noun, "ccomp") && !tree.is(noun, "root")) return false;
  if (tree[noun].upos == "NOUN") return tree.is(noun, "ccomp");
  const int subject = tree.child(noun, "nsubj");
  return tree[noun].xpos == "VBZ" &&
         (subject == kNone ? noun == 0 : tree[subject].upos == "ADJ" && noun == subject + 1);
}

// `said` becomes what is said of the claim, and what stands between them the claim's content.
void give_claim(const DependencyTree& tree, int claim, int said, Sentence& sentence) {
  const std::string deprel(tree[claim].deprel);
  hang(sentence, said, tree.head(claim), deprel);
  hang(sentence, claim, said, "nsubj");
  int content = kNone;
  for (const int child : tree.children(claim)) {
    if (child > said) hang(sentence, child, said, std::string(tree[child].deprel));
    if (child > claim && child < said && tree.is(child, "ccomp")) hang(sentence, content = child, claim, "acl");
    if (child < claim && tree.is(child, "nsubj")) hang(sentence, child, claim, "amod");
  }
  const int mark = tree.child(said, "mark");
  if (content != kNone && mark != kNone && mark < content) hang(sentence, mark, content, "mark");
  Token& noun = sentence.tokens[static_cast<std::size_t>(claim)];
  if (noun.upos != "NOUN") noun.upos = "NOUN", noun.xpos = "NNS";
}

}  // namespace

void mend_said_subjects(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int said = 1; said < tree.size(); ++said) {
    const int above = tree.head(said);
    if (above == kNone || !tree.is(said, "ccomp") || has_subject(tree, said)) continue;
    const bool finite = is_finite(tree, said), reports = word_lists().holds("verb of saying", tree[above].lemma);
    if (!finite && !reports) continue;
    if (const int subject = said < above ? first_of_two(tree, above, said) : kNone; subject != kNone) {
      hang(sentence, subject, said, tree.child(said, "aux:pass") != kNone ? "nsubj:pass" : "nsubj");
      return;  // the tree is another one
    }
    if (finite && above < said && is_claim(tree, above)) {
      give_claim(tree, above, said, sentence);
      return;
    }
  }
}

}  // namespace relata::syntax
