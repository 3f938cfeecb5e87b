#include "extract/time/readings.h"

#include <algorithm>

#include "extract/time/plausible.h"
#include "extract/time/resolver.h"

namespace relata::time {

Readings::Readings(const Sentence& sentence)
    : sentence_(sentence),
      atoms_(atoms_of(sentence)),
      matcher_(sentence, atoms_),
      parsed_(std::any_of(sentence.tokens.begin(), sentence.tokens.end(),
                          [](const Token& token) { return !token.deprel.empty(); })) {
  for (std::size_t at = 0; at < atoms_.size();) {
    const Parse* best = longest(at);
    // "in the last quarter of 2020": a longer expression behind the preposition wins.
    if (best && best->phrase > at)
      if (const Parse* behind = longest(best->phrase); behind && behind->end > best->end) best = nullptr;
    if (!best) {
      ++at;
      continue;
    }
    begins_.push_back(at);
    parses_.push_back(*best);
    at = best->end;
  }
}

// The longest reading at `at` that can be a time, or null.
const Parse* Readings::longest(std::size_t at) {
  if (!atoms_[at].first) return nullptr;
  for (const Parse& parse : matcher_.at(at))
    if (is_time(sentence_, atoms_, at, parse)) return &parse;
  return nullptr;
}

const std::optional<DependencyTree>& Readings::tree() const {
  if (parsed_ && !tree_) tree_.emplace(sentence_);
  return tree_;
}

Tense Readings::tense(std::size_t at) const {
  if (!tree()) return Tense::kUnknown;
  const Parse& parse = parses_[at];
  return tense_of(*tree_, atoms_[parse.phrase].token, atoms_[parse.end - 1].token + 1);
}

Expression Readings::expression(std::size_t at, const std::optional<Anchor>& date) const {
  const Parse& parse = parses_[at];
  Expression expression{.first = atoms_[begins_[at]].token,
                        .last = atoms_[parse.end - 1].token + 1,
                        .phrase = atoms_[parse.phrase].token};
  const bool asks = date && Resolver::is_relative(*parse.node);
  Resolver(date, asks ? tense(at) : Tense::kUnknown).resolve(*parse.node, expression);
  return expression;
}

}  // namespace relata::time
