#include "extract/syntax/due_to.h"

#include "core/ascii.h"
#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

// The word behind "due to", where it is or may be a verb: "end", bare. Else kNone.
int due_verb(const DependencyTree& tree, int due) {
  const int to = due + 1, verb = due + 2;
  if (verb >= tree.size() || ascii_lower(tree[due].form) != "due" || ascii_lower(tree[to].form) != "to") return kNone;
  if (tree[verb].xpos == "VB") return verb;
  const bool bare = tree[verb].upos == "NOUN" || tree[verb].upos == "ADJ";
  return bare && word_lists().holds("verb of what is due", ascii_lower(tree[verb].form)) ? verb : kNone;
}

// Makes the word a verb, with what stood under it as a noun.
void make_verb(Sentence& sentence, const DependencyTree& tree, int verb) {
  Token& token = sentence.tokens[static_cast<std::size_t>(verb)];
  token.upos = "VERB";
  token.xpos = "VB";
  token.lemma = ascii_lower(token.form);
  for (const int child : tree.children(verb))
    if (child > verb && tree.is(child, "nmod")) hang(sentence, child, verb, "obl");
}

}  // namespace

void mend_due_to(Sentence& sentence) {
  for (int due = 1; due < static_cast<int>(sentence.tokens.size()); ++due) {
    const DependencyTree tree(sentence);
    const int verb = due_verb(tree, due), to = due + 1;
    if (verb == kNone) continue;
    const bool below = tree.head(verb) == due, above = tree.head(due) == verb && tree.is(due, "case");
    const bool copula = tree.child(below ? due : verb, "cop") != kNone;
    if (!copula || !(below || above)) continue;
    make_verb(sentence, tree, verb);
    if (above) {
      hang(sentence, due, tree.head(verb), tree[verb].deprel);
      for (const int child : tree.children(verb))
        if (child < due ||
            (child > verb && !tree.is(child, "nmod") && !tree.is(child, "obl") && !tree.is(child, "obj")))
          hang(sentence, child, due, tree[child].deprel);
    }
    hang(sentence, verb, due, "xcomp");
    hang(sentence, to, verb, "mark");
    sentence.tokens[static_cast<std::size_t>(to)].upos = "PART";
    sentence.tokens[static_cast<std::size_t>(to)].xpos = "TO";
  }
}

}  // namespace relata::syntax
