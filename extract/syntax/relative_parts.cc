#include "extract/syntax/relative_parts.h"

#include "core/ascii.h"
#include "core/dependency_tree.h"

namespace relata::syntax {
namespace {

bool is_part_of_relative(const DependencyTree& tree, int token) {
  for (const int child : tree.children(token)) {
    const std::string word = ascii_lower(tree[child].form);
    if (child > token && tree.is(child, "nmod") && (word == "whom" || word == "which")) return true;
  }
  return false;
}

}  // namespace

void mend_relative_parts(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int part = 0; part < tree.size(); ++part) {
    if (!tree.is(part, "appos") || !is_part_of_relative(tree, part)) continue;
    for (const int verb : tree.children(tree.head(part))) {
      if (verb < part || !tree.is(verb, "acl:relcl") || tree.child(verb, "nsubj") != DependencyTree::kNone) continue;
      Token& token = sentence.tokens[static_cast<std::size_t>(part)];
      token.head = verb + 1;
      token.deprel = tree.child(verb, "aux:pass") == DependencyTree::kNone ? "nsubj" : "nsubj:pass";
      break;
    }
  }
}

}  // namespace relata::syntax
