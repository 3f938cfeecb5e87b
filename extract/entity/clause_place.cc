#include "extract/entity/clause_place.h"

#include <algorithm>

namespace relata::entity {
namespace {

constexpr std::uint8_t kDeepest = 3;

bool is_relative_pronoun(const Token& token) { return token.xpos == "WDT" || token.xpos == "WP"; }

// The head of who does what the clause says; of a clause that modifies a noun that noun, unless it has its own.
int subject_of(const DependencyTree& tree, int clause) {
  const int subject = tree.child(clause, "nsubj");
  const bool own = subject != DependencyTree::kNone && !is_relative_pronoun(tree[subject]);
  return !own && tree.is(clause, "acl") ? tree.head(clause) : subject;
}

bool is_subordinate(const DependencyTree& tree, int token) {
  return tree.is(token, "acl") || tree.is(token, "advcl") || tree.is(token, "ccomp") || tree.is(token, "csubj");
}

bool has_clause_behind(const DependencyTree& tree, int governor, int token) {
  const std::span<const int> children = tree.children(governor);
  return std::any_of(children.begin(), children.end(), [&](int child) {
    return child > token && (tree.is(child, "csubj") || tree.is(child, "ccomp") || tree.is(child, "xcomp"));
  });
}

}  // namespace

int doer_of(const DependencyTree& tree, int verb) {
  for (int at = verb; at != DependencyTree::kNone; at = tree.head(at)) {
    const int subject = subject_of(tree, at);
    if (subject != DependencyTree::kNone) return subject;
    const int object = tree.child(tree.head(at), "obj");
    if (tree.is(at, "xcomp") && object != DependencyTree::kNone) return object;
    if (!tree.is(at, "xcomp") && !tree.is(at, "conj") && !tree.is(at, "advcl")) return DependencyTree::kNone;
  }
  return DependencyTree::kNone;
}

ClausePlace clause_place(const DependencyTree& tree, int token) {
  ClausePlace place;
  const int governor = tree.head(token);
  if (governor != DependencyTree::kNone) {
    place.governor = tree[governor].lemma;
    place.stands_for = has_clause_behind(tree, governor, token);
  }
  for (int above = token; above != DependencyTree::kNone; above = tree.head(above)) {
    if (is_subordinate(tree, above) && place.depth < kDeepest) ++place.depth;
    if (place.upper_subject != DependencyTree::kNone || above == token) continue;
    const int subject = subject_of(tree, above);
    if (subject == DependencyTree::kNone) continue;
    if (tree.head(subject) == above && tree.below(token, subject)) continue;
    const bool first = place.subject == DependencyTree::kNone;
    (first ? place.clause : place.upper_clause) = above;
    (first ? place.subject : place.upper_subject) = subject;
  }
  return place;
}

}  // namespace relata::entity
