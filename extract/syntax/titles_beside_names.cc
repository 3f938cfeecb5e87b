#include "extract/syntax/titles_beside_names.h"

#include <string_view>

#include "extract/syntax/tree_edit.h"

namespace relata::syntax {
namespace {

constexpr int kNoToken = DependencyTree::kNone;

bool is_noun(const Token& token) { return token.upos == "NOUN" || token.upos == "PROPN"; }
bool is_in_name(const Token& token) { return token.ner != "O"; }
bool is_in_person(const Token& token) { return token.ner.ends_with("-PER"); }
bool is_in_body(const Token& token) { return token.ner.ends_with("-ORG"); }

bool is_core(std::string_view deprel) { return deprel == "nsubj" || deprel == "nsubj:pass" || deprel == "obj"; }

// The last token of the name that begins at `t`.
int end_of_name(const DependencyTree& tree, int t) {
  while (t + 1 < tree.size() && tree[t + 1].ner.starts_with("I-")) ++t;
  return t;
}

// The token left of `name` that hangs on the same verb in the same relation, or kNoToken.
int twin_of(const DependencyTree& tree, int name) {
  int twin = kNoToken;
  for (int other : tree.children(tree.head(name)))
    if (other < name && tree[other].deprel == tree[name].deprel && is_noun(tree[other])) twin = other;
  return twin;
}

// The last token of the subtree of `head` before `name`.
int last_before(const DependencyTree& tree, int head, int name) {
  int last = head;
  for (const int t : tree.subtree(head))
    if (t < name) last = t;
  return last;
}

}  // namespace

void mend_titles_beside_names(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int name = 1; name < tree.size(); ++name) {
    const bool person = is_in_person(tree[name]);
    if (!(person || is_in_body(tree[name])) || !is_core(tree[name].deprel) || tree.head(name) == kNoToken) continue;
    const int twin = twin_of(tree, name);
    if (twin == kNoToken) continue;
    const int first = tree.subtree(name).front();  // with titles that hang on it
    if (!is_in_name(tree[twin]) && last_before(tree, twin, name) + 1 == first && tree[first - 1].upos != "PUNCT") {
      hang(sentence, twin, name, "nmod:desc");
      for (const int child : tree.children(twin))  // what stands behind the name is the name's
        if (child > name) hang(sentence, child, name, std::string(tree[child].deprel));
    } else if (person && is_in_name(tree[twin]) && !is_in_person(tree[twin])) {
      const int title = end_of_name(tree, twin) + 1;
      if (title < name && is_noun(tree[title]) && !is_in_name(tree[title]) && tree.head(title) == name)
        hang(sentence, twin, title, "compound");
    }
  }
}

}  // namespace relata::syntax
