#include "extract/time/time_expressions.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "extract/time/atoms.h"
#include "extract/time/grammar.h"
#include "extract/time/holidays.h"
#include "extract/time/lexicon.h"
#include "extract/time/matcher.h"
#include "extract/time/plausible.h"
#include "extract/time/resolver.h"
#include "extract/time/tense.h"

namespace relata::time {
namespace {

// Words of the grammar that an expression may begin with; all else that begins one is a number or in the lexicon.
const std::unordered_set<std::string>& openers() {
  static const std::unordered_set<std::string> words = [] {
    std::unordered_set<std::string> result = {"a", "an", "half", "½", "'", "q", "h"};
    for (std::uint32_t name = 0; name < grammar().names(); ++name)
      for (const Rule& rule : grammar().rules(name))
        for (const Part& part : rule.parts) {
          result.insert(part.words.begin(), part.words.end());
          if (!part.optional) break;
        }
    return result;
  }();
  return words;
}

bool may_begin(const Atom& atom) {
  return atom.first && (atom.number || lexicon().find(atom.text) || openers().contains(atom.text) || begins_holiday(atom.text));
}

// The longest reading at `at` that can be a time, or null.
const Parse* longest(const Sentence& sentence, const std::vector<Atom>& atoms, std::size_t at, Matcher& matcher) {
  if (!may_begin(atoms[at])) return nullptr;
  for (const Parse& parse : matcher.at(at))
    if (is_time(sentence, atoms, at, parse)) return &parse;
  return nullptr;
}

bool has_tree(const Sentence& sentence) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& token) { return !token.deprel.empty(); });
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
      if (const Parse* behind = longest(sentence, atoms, best->phrase, matcher); behind && behind->end > best->end) best = nullptr;
    if (!best) {
      ++at;
      continue;
    }
    Expression expression{.first = atoms[at].token, .last = atoms[best->end - 1].token + 1, .phrase = atoms[best->phrase].token};
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
