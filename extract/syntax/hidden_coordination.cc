#include "extract/syntax/hidden_coordination.h"

#include "core/dependency_tree.h"

namespace relata::syntax {

void mend_hidden_coordination(Sentence& sentence) {
  const DependencyTree tree(sentence);
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
