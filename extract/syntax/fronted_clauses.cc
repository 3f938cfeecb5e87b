#include "extract/syntax/fronted_clauses.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/ascii.h"
#include "extract/syntax/tree_edit.h"
#include "extract/syntax/word_lists.h"

namespace relata::syntax {
namespace {

// "X , S , V" with its conjunction, and the clause that V belongs to.
struct FrontedClause {
  int conjunction = kNone, subject = kNone, apposition = kNone, verb = kNone, main = kNone;
};

bool is_comma(const DependencyTree& tree, int t) { return t >= 0 && t < tree.size() && tree[t].form == ","; }

// First and last word of a subtree, punctuation apart.
std::pair<int, int> words_of(const DependencyTree& tree, int head) {
  const std::vector<int> tokens = tree.subtree(head);
  int first = head, last = head;
  for (int t : tokens)
    if (!tree.is(t, "punct")) first = std::min(first, t), last = std::max(last, t);
  return {first, last};
}

// The verb of a clause with a subject of its own, after a comma to the right of `verb`, below or above it.
int main_clause(const DependencyTree& tree, int verb) {
  for (int t = verb + 1; t < tree.size(); ++t) {
    const int subject = tree.child(t, "nsubj");
    if (subject == kNone || subject > t || !(tree.below(t, verb) || tree.below(verb, t))) continue;
    if (tree.is(t, "conj") || tree.child(t, "mark") != kNone || tree[t].deprel == "acl:relcl") continue;
    if (is_comma(tree, words_of(tree, subject).first - 1)) return t;
  }
  return kNone;
}

FrontedClause find(const DependencyTree& tree) {
  FrontedClause found;
  for (int x = 1; x < tree.size(); ++x) {
    const int verb = tree.head(x);
    if (verb < x) continue;
    int conjunction = tree.child(x, "case");
    if (conjunction == kNone) conjunction = tree.child(verb, "mark");
    if (conjunction == kNone || conjunction > x ||
        !word_lists().holds("clause or phrase opener", ascii_lower(tree[conjunction].form)) || !tree.is(x, "obl"))
      continue;
    const int subject = tree.child(verb, "nsubj");
    if (subject == kNone || subject > verb || subject < x) continue;
    const int name_last = words_of(tree, x).second;
    const auto [first, last] = words_of(tree, subject);
    if (name_last + 2 != first || !is_comma(tree, first - 1) || !is_comma(tree, last + 1)) continue;
    found = {conjunction, x, subject, verb, main_clause(tree, verb)};
    if (found.main != kNone) return found;
  }
  return {};
}

}  // namespace

void mend_fronted_clause(Sentence& sentence) {
  const DependencyTree tree(sentence);
  const FrontedClause clause = find(tree);
  if (clause.main == kNone) return;
  hang(sentence, clause.subject, clause.verb, tree[clause.apposition].deprel);
  hang(sentence, clause.apposition, clause.subject, "appos");
  hang(sentence, clause.conjunction, clause.verb, "mark");
  if (!tree.below(clause.main, clause.verb)) return;
  const Token& verb = tree[clause.verb];
  hang(sentence, clause.main, verb.head - 1, std::string(verb.deprel));
  hang(sentence, clause.verb, clause.main, "advcl");
  for (int t : tree.children(clause.verb))  // the full stop is the main clause's
    if (t > clause.main && tree.is(t, "punct")) hang(sentence, t, clause.main, "punct");
}

}  // namespace relata::syntax
