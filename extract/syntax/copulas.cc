#include "extract/syntax/copulas.h"

#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

// Whether the word at `t` can be what a copula says.
bool can_be_predicate(const DependencyTree& tree, int t) {
  return tree[t].upos == "ADJ" || tree[t].upos == "NOUN" || tree[t].upos == "PROPN";
}

// The predicate that the copula at `copula`, which hangs on `word`, belongs to, or kNone.
int copular_predicate(const DependencyTree& tree, int copula, int word) {
  const int above = tree.head(word);
  if (above == kNone || !can_be_predicate(tree, above) || tree.child(above, "cop") != kNone) return kNone;
  const int subject = tree.child(above, "nsubj");
  if (subject == kNone && copula < above && word < copula && tree.is(word, "nmod") && tree.child(word, "case") != kNone)
    return above;
  if (subject == kNone || tree.child(word, "nsubj") != kNone) return kNone;
  const bool modifies =
      word < above && subject < copula && word_lists().holds("premodifier relation", tree[word].deprel);
  const bool inverted = word == subject && above < copula && tree[above].upos == "ADJ";
  return modifies || inverted ? above : kNone;
}

// "Was the winner Holm?": the name that the parser hung on its subject as an apposition is the predicate.
bool is_inverted(const DependencyTree& tree, int copula, int name) {
  const int subject = tree.head(name);
  return subject != kNone && tree.is(name, "appos") && copula < tree.subtree(subject).front() + 1 && subject > copula &&
         subject < name && tree.child(name, "nsubj") == kNone && tree.child(subject, "cop") == kNone;
}

void put_above(int name, Sentence& sentence) {
  Token& predicate = sentence.tokens[static_cast<std::size_t>(name)];
  Token& subject = sentence.tokens[static_cast<std::size_t>(predicate.head) - 1];
  predicate.head = subject.head, predicate.deprel = subject.deprel;
  subject.head = name + 1, subject.deprel = "nsubj";
}

// "The claim is that he fled" read as though fled were what the claim is: the noun, or kNone.
int noun_with_content(const DependencyTree& tree, int copula, int verb) {
  int noun = kNone;
  bool own = false;  // has a subject of its own behind the copula
  for (const int child : tree.children(verb)) {
    if (tree[child].deprel == "nsubj:outer" && child < copula && tree[child].upos == "NOUN") noun = child;
    if (tree.is(child, "mark") && tree[child].lemma == "to") return kNone;  // "the aim is for them to go"
    own |=
        child > copula && (tree.is(child, "expl") || (tree.is(child, "nsubj") && tree[child].deprel != "nsubj:outer"));
  }
  return own ? noun : kNone;
}

// "it's that they don't work", "what I say is that he fled": the pronoun that the clause is not about, or kNone.
int pronoun_with_content(const DependencyTree& tree, int copula) {
  if (!tree.is(copula, "cop") || tree.head(copula) == kNone) return kNone;
  const int verb = tree.head(copula);
  int pronoun = kNone;
  bool own = false;
  for (const int child : tree.children(verb)) {
    const bool outer = tree[child].deprel == "nsubj:outer";
    if (outer && child < copula && tree[child].upos == "PRON") pronoun = child;
    own |= child > copula && !outer && (tree.is(child, "expl") || tree.is(child, "nsubj"));
  }
  return own ? pronoun : kNone;
}

// "*Untrue, too, is the rumour": an adjective that the copula sets apart from the noun that it was hung on.
bool is_fronted(const DependencyTree& tree, int copula, int adjective) {
  const int noun = tree.head(adjective);
  return noun != kNone && tree.is(adjective, "amod") && tree[adjective].upos == "ADJ" && adjective < copula &&
         copula < noun && tree.child(noun, "nsubj") == kNone && tree.child(noun, "det") > copula;
}

// As in "the claim that he fled".
void hang_content_on(int noun, int copula, int verb, Sentence& sentence) {
  const DependencyTree tree(sentence);
  hang(sentence, noun, tree.head(verb), std::string(tree[verb].deprel));
  hang(sentence, verb, noun, "acl");
  hang(sentence, copula, noun, "cop");
}

}  // namespace

void mend_copulas(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int t = 0; t < tree.size(); ++t) {
    if (const int pronoun = pronoun_with_content(tree, t); pronoun != kNone) {
      hang(sentence, pronoun, tree.head(t), "dep");
      hang(sentence, t, tree.head(t), "dep");
      return;
    }
    if (!tree.is(t, "cop") || tree.head(t) == kNone) continue;
    if (is_inverted(tree, t, tree.head(t)) || is_fronted(tree, t, tree.head(t))) {
      put_above(tree.head(t), sentence);
      return;  // the tree is another one
    }
    if (const int noun = noun_with_content(tree, t, tree.head(t)); noun != kNone) {
      hang_content_on(noun, t, tree.head(t), sentence);
      return;
    }
    const int predicate = copular_predicate(tree, t, tree.head(t));
    if (predicate != kNone) sentence.tokens[static_cast<std::size_t>(t)].head = predicate + 1;
  }
}

}  // namespace relata::syntax
