#include "extract/syntax/hearsay.h"

#include <string>

#include "core/ascii.h"
#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

// The verb whose participle the word is, if it is one of hearsay, or "".
std::string verb_of_hearsay(const Token& token) {
  const std::string form = ascii_lower(token.form);
  for (const std::size_t ending : {std::size_t{1}, std::size_t{2}})  // "repute-d", "rumour-ed"
    if (form.size() > 4 && form.ends_with("ed") &&
        word_lists().holds("verb of hearsay", form.substr(0, form.size() - ending)))
      return form.substr(0, form.size() - ending);
  return word_lists().holds("verb of hearsay", token.lemma) ? std::string(token.lemma) : std::string();
}

}  // namespace

void mend_hearsay(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int t = 0; t < tree.size(); ++t) {
    if (tree.child(t, "aux:pass") == kNone) continue;
    const std::string verb = verb_of_hearsay(tree[t]);
    if (verb.empty()) continue;
    Token& token = sentence.tokens[static_cast<std::size_t>(t)];
    token.lemma = verb;
    token.upos = "VERB";
    token.xpos = "VBN";
    for (const int child : tree.children(t)) {
      const int mark = tree.child(child, "mark");
      if (tree[child].deprel == "advcl" && mark == t + 1 && ascii_lower(tree[mark].form) == "to")
        hang(sentence, child, t, "xcomp");
    }
  }
}

}  // namespace relata::syntax
