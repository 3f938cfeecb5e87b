#include "extract/time/time_expressions.h"

#include <algorithm>
#include <string>

#include "extract/time/atoms.h"
#include "extract/time/matcher.h"
#include "extract/time/plausible.h"
#include "extract/time/resolver.h"
#include "extract/time/tense.h"

namespace relata::time {
namespace {

// The longest reading at `at` that can be a time, or null.
const Parse* longest(const Sentence& sentence, const std::vector<Atom>& atoms, std::size_t at, Matcher& matcher) {
  if (!atoms[at].first) return nullptr;
  for (const Parse& parse : matcher.at(at))
    if (is_time(sentence, atoms, at, parse)) return &parse;
  return nullptr;
}

bool has_tree(const Sentence& sentence) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                     [](const Token& token) { return !token.deprel.empty(); });
}

}  // namespace

std::vector<Expression> find_expressions(const Sentence& sentence, const std::optional<std::string>& anchor) {
  const std::vector<Atom> atoms = atoms_of(sentence);
  const std::optional<Anchor> date = anchor ? parse_anchor(*anchor) : std::nullopt;
  Matcher matcher(sentence, atoms);
  std::optional<DependencyTree> tree;
  const bool parsed = has_tree(sentence);
  std::vector<Expression> found;
  for (std::size_t at = 0; at < atoms.size();) {
    const Parse* best = longest(sentence, atoms, at, matcher);
    // "in the last quarter of 2020": a longer expression behind the preposition wins.
    if (best && best->phrase > at)
      if (const Parse* behind = longest(sentence, atoms, best->phrase, matcher); behind && behind->end > best->end)
        best = nullptr;
    if (!best) {
      ++at;
      continue;
    }
    Expression expression{
        .first = atoms[at].token, .last = atoms[best->end - 1].token + 1, .phrase = atoms[best->phrase].token};
    Tense tense = Tense::kUnknown;
    if (parsed && date && Resolver::is_relative(*best->node)) {
      if (!tree) tree.emplace(sentence);
      tense = tense_of(*tree, expression.phrase, expression.last);
    }
    Resolver(date, tense).resolve(*best->node, expression);
    found.push_back(std::move(expression));
    at = best->end;
  }
  return found;
}

}  // namespace relata::time
