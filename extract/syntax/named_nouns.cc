#include "extract/syntax/named_nouns.h"

#include "core/dependency_tree.h"

namespace relata::syntax {
namespace {

// "the former mayor", "its rival": one, and said which.
bool is_definite(const DependencyTree& tree, int noun) {
  if (tree[noun].upos != "NOUN" || tree[noun].xpos == "NNS") return false;
  const int determiner = tree.child(noun, "det");
  return tree.child(noun, "nmod:poss") != DependencyTree::kNone ||
         (determiner != DependencyTree::kNone && tree[determiner].lemma == "the");
}

// The word that heads the name whose first word is `first`, or DependencyTree::kNone.
int name_at(const DependencyTree& tree, int first) {
  if (first >= tree.size() || tree[first].upos != "PROPN") return DependencyTree::kNone;
  const int above = tree.head(first);
  const bool modifies = above > first && tree.is(first, "compound") && tree[above].upos == "PROPN";
  return modifies ? above : first;
}

// The noun with a possessor that ends right before the comma before `name`, where the tree hangs the name farther up:
// "controls the votes through its vehicle, Aas Invest"; or DependencyTree::kNone.
int noun_before_comma(const DependencyTree& tree, int name) {
  int first = tree.subtree(name).front();
  while (first < name && tree[first].upos == "PUNCT") ++first;
  if (first < 2 || tree[first - 1].form != ",") return DependencyTree::kNone;
  const int noun = first - 2;
  const bool owned = tree[noun].upos == "NOUN" && tree.child(noun, "nmod:poss") != DependencyTree::kNone;
  return owned && tree.head(name) != noun && tree.below(noun, tree.head(name)) && tree.subtree(noun).back() == noun
             ? noun
             : DependencyTree::kNone;
}

void mend_far_appositions(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int name = 2; name < tree.size(); ++name) {
    if (!tree.is(name, "appos") || tree[name].upos != "PROPN") continue;
    if (const int noun = noun_before_comma(tree, name); noun != DependencyTree::kNone)
      sentence.tokens[static_cast<std::size_t>(name)].head = noun + 1;
  }
}

}  // namespace

void mend_named_nouns(Sentence& sentence) {
  mend_far_appositions(sentence);
  const DependencyTree tree(sentence);
  for (int noun = 0; noun + 1 < tree.size(); ++noun) {
    if (!is_definite(tree, noun) || tree.subtree(noun).back() != noun) continue;
    const int name = name_at(tree, noun + 1), above = tree.head(noun);
    if (name == DependencyTree::kNone || above == DependencyTree::kNone || tree.head(name) != above) continue;
    const bool person = tree[noun + 1].ner == "B-PER";  // mend_titles_beside_names
    const bool two_objects = !person && tree.is(noun, "obj") && tree.is(name, "obj");
    const bool beside_subject = tree.is(noun, "nsubj") && tree.is(name, "appos");
    if (!two_objects && !beside_subject) continue;
    Token& token = sentence.tokens[static_cast<std::size_t>(name)];
    token.head = noun + 1, token.deprel = "appos";
  }
}

}  // namespace relata::syntax
