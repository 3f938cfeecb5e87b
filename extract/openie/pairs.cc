#include "extract/openie/pairs.h"

#include <algorithm>
#include <map>

#include "extract/openie/quantity.h"

namespace relata::openie {
namespace {

// The words of the phrase at `head` without those of all conjuncts `members` but `member`.
std::vector<int> tokens_with_one(const SentenceView& view, int head, const std::vector<int>& members, int member) {
  const DependencyTree& tree = view.tree();
  const int first = members.front();
  const auto is_of = [&](int t, int other) {
    if (!tree.below(t, other)) return false;
    return other != first || std::none_of(members.begin() + 1, members.end(), [&](int m) { return tree.below(t, m); });
  };
  std::vector<int> tokens = phrase_tokens(view, {.head = head});
  std::erase_if(tokens, [&](int t) {
    if (!tree.below(t, first) || (tree.is(t, "case") && tree.head(t) == first)) return false;
    return !is_of(t, member) || tree.is(t, "cc");
  });
  return tokens;
}

}  // namespace

bool is_respective(const SentenceView& view, const Clause& clause) {
  if (clause.subjects.size() < 2) return false;
  const std::vector<int> words = view.tree().subtree(clause.predicate);
  return std::any_of(words.begin(), words.end(), [&](int t) { return view.lower(t) == "respectively"; });
}

std::vector<Phrase> split_apart(const SentenceView& view, int head, std::size_t parts) {
  for (int first : view.tree().subtree(head)) {
    const std::vector<int> members = view.conjuncts(first);
    if (first == head || members.size() != parts || view.tree().is(first, "conj")) continue;
    std::vector<Phrase> phrases;
    for (int member : members) {
      phrases.push_back(phrase_of_tokens(view, tokens_with_one(view, head, members, member)));
      if (const auto value = parse_number(view.token(member).form))
        phrases.back().quantity = Quantity{*value, view.token(head).form, false};
    }
    return phrases;
  }
  return {};
}

std::vector<ClauseArgument> paired_arguments(const std::vector<ClauseArgument>& arguments, std::size_t s,
                                             std::size_t subjects) {
  std::vector<ClauseArgument> kept;
  std::map<std::vector<int>, std::size_t> seen;
  for (const ClauseArgument& argument : arguments) {
    const auto alike =
        static_cast<std::size_t>(std::count_if(arguments.begin(), arguments.end(), [&](const ClauseArgument& other) {
          return other.preposition == argument.preposition;
        }));
    if (alike != subjects || argument.clausal || seen[argument.preposition]++ == s) kept.push_back(argument);
  }
  return kept;
}

}  // namespace relata::openie
