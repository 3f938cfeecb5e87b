#include "extract/syntax/hidden_coordination.h"

#include "extract/syntax/tree_edit.h"

namespace relata::syntax {
namespace {

// "talks between the union and the firm": what follows "and" is joined to the union, not to the talks.
void join_what_is_between(const DependencyTree& tree, int conjunct, Sentence& sentence) {
  const int noun = tree.head(conjunct), cc = tree.child(conjunct, "cc");
  if (!tree.is(conjunct, "conj") || noun == kNone || cc == kNone || tree[cc].lemma != "and" ||
      tree.child(conjunct, "case") != kNone)
    return;
  for (const int between : tree.children(noun)) {
    const int preposition = tree.child(between, "case");
    if (between < noun || between > conjunct || !tree.is(between, "nmod") || preposition == kNone ||
        tree[preposition].lemma != "between" || tree[between].xpos == "NNS" || tree.child(between, "conj") != kNone)
      continue;
    hang(sentence, conjunct, between, "conj");
    return;
  }
}

// "Lund scoring twice and Berg adding a third": Berg, read as joined to scoring, is who adds.
void give_subject(const DependencyTree& tree, int verb, Sentence& sentence) {
  const int first = tree.head(verb);
  if (!tree.is(verb, "conj") || first == kNone || tree[verb].upos != "VERB" || tree[first].upos != "VERB" ||
      tree.child(verb, "cc") != kNone || tree.child(verb, "nsubj") != kNone)
    return;
  for (const int name : tree.children(first)) {
    const int cc = tree.child(name, "cc");
    if (name < first || name > verb || !tree.is(name, "conj") || cc == kNone ||
        (tree[name].upos != "PROPN" && tree[name].upos != "NOUN") ||
        tree.subtree(name).back() + 1 != tree.subtree(verb).front())
      continue;
    hang(sentence, name, verb, "nsubj");
    hang(sentence, cc, verb, "cc");
    return;
  }
}

}  // namespace

void mend_hidden_coordination(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int t = 0; t < tree.size(); ++t) {
    join_what_is_between(tree, t, sentence);
    give_subject(tree, t, sentence);
  }
  for (int name = 0; name + 2 < tree.size(); ++name) {
    const int noun = tree.head(name);
    if (noun < name + 3 || tree[name].deprel != "compound" || tree[name].upos != "PROPN" || tree[noun].upos != "NOUN")
      continue;
    const int conjunction = name + 1;
    if (tree[conjunction].upos != "CCONJ" || tree.head(conjunction) != noun) continue;
    if (tree[conjunction + 1].upos != "ADJ" || tree.head(conjunction + 1) != noun) continue;
    Token& first = sentence.tokens[static_cast<std::size_t>(name)];
    Token& second = sentence.tokens[static_cast<std::size_t>(noun)];
    first.head = second.head;
    first.deprel = second.deprel;
    second.head = name + 1;
    second.deprel = "conj";
    return;
  }
}

}  // namespace relata::syntax
