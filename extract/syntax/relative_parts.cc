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

// "Ivo Brand, whose wife is Lena Holm": what is somebody's, taken for an apposition with a clause of its own.
void mend_owned_subject(const DependencyTree& tree, int noun, Sentence& sentence) {
  const int owner = tree.child(noun, "nmod:poss"), above = tree.head(noun);
  if (!tree.is(noun, "appos") || owner == DependencyTree::kNone || ascii_lower(tree[owner].form) != "whose") return;
  for (const int predicate : tree.children(noun)) {
    if (predicate < noun || !tree.is(predicate, "acl:relcl") || tree.child(predicate, "cop") == DependencyTree::kNone ||
        tree.child(predicate, "nsubj") != DependencyTree::kNone)
      continue;
    Token& clause = sentence.tokens[static_cast<std::size_t>(predicate)];
    Token& subject = sentence.tokens[static_cast<std::size_t>(noun)];
    clause.head = above + 1;
    subject.head = predicate + 1, subject.deprel = "nsubj";
    return;
  }
}

}  // namespace

void mend_relative_parts(Sentence& sentence) {
  const DependencyTree tree(sentence);
  for (int noun = 1; noun < tree.size(); ++noun) mend_owned_subject(tree, noun, sentence);
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
