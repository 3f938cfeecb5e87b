#include "extract/openie/event_time.h"

#include <algorithm>

#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

constexpr int kMaybeEvent = 30;  // hundredths; nouns that may denote an event

// The expression in the phrase of `argument`: the one of its head, else the first of its words.
const time::Expression* expression_of(const SentenceView& view, const ClauseArgument& argument) {
  if (const time::Expression* own = view.time_at(argument.constituent.head)) return own;
  for (int t : phrase_tokens(view, argument.constituent))
    if (const time::Expression* within = view.time_at(t)) return within;
  return nullptr;
}

// The smaller, the better a time it is: a day, a period, one that is open at a side, what is only named, how long, the
// rest.
enum TimeRank : int { kDay, kPeriod, kOpenSide, kNamed, kLasting, kWord };

TimeRank rank(const time::Expression* expression) {
  if (!expression || expression->kind == time::Kind::kSet) return kWord;
  if (expression->start && expression->end) return expression->kind == time::Kind::kDate ? kDay : kPeriod;
  if (expression->start || expression->end) return kOpenSide;
  return expression->kind == time::Kind::kDuration ? kLasting : kNamed;
}

TimeExpression time_expression(const SentenceView& view, const time::Expression& expression) {
  std::vector<int> tokens;
  for (std::uint32_t t = expression.phrase; t < expression.last; ++t) tokens.push_back(static_cast<int>(t));
  const Phrase phrase = phrase_of_tokens(view, std::move(tokens));
  return {phrase.mention, phrase.span, expression.value, expression.start, expression.end};
}

// "took two towns on Sunday": a day under the object, unless the object is an event of its own ("the attack on
// Sunday").
const time::Expression* day_under(const SentenceView& view, int object) {
  if (object == kNone || view.is_verb(object) || event_likelihood(view.lemma(object)) >= kMaybeEvent) return nullptr;
  for (int child : view.tree().children(object)) {
    if (child < object || !view.tree().is(child, "nmod")) continue;
    const time::Expression* found = view.time_at(child);
    if (found && found->kind == time::Kind::kDate && one_of(view.preposition_text(child), {"on", ""})) return found;
  }
  return nullptr;
}

// "approved the pullout by 11 September": the pullout's day, which the parser hung on the approval.
bool is_of_object(const SentenceView& view, const ClauseArgument& argument, int object) {
  if (object == kNone || argument.preposition.empty() || argument.preposition.front() != object + 1) return false;
  return one_of(argument.preposition_text, {"by", "until"}) && event_likelihood(view.lemma(object)) >= kMaybeEvent;
}

// "was president from 2004 to 2014": what stands on the calendar under a predicate noun.
const time::Expression* time_of_being(const SentenceView& view, int predicate) {
  if (predicate == kNone || !view.is_noun(predicate) || !view.preposition(predicate).empty()) return nullptr;
  for (int child : view.tree().children(predicate)) {
    if (child < predicate || !(view.tree().is(child, "nmod") || view.tree().is(child, "obl"))) continue;
    const time::Expression* found = view.time_at(child);
    if (found && rank(found) <= kOpenSide && word_list("period preposition").contains(view.preposition_text(child)))
      return found;
  }
  return nullptr;
}

}  // namespace

std::optional<TimeExpression> event_time(const SentenceView& view, const std::vector<ClauseArgument>& arguments,
                                         int object, int predicate) {
  const ClauseArgument* best = nullptr;
  const time::Expression* best_expression = nullptr;
  for (const ClauseArgument& argument : arguments) {
    if (argument.role != Role::kTime || argument.clausal) continue;
    const time::Expression* expression = expression_of(view, argument);
    // "after 20 years of war" says neither when nor how long.
    if (is_of_object(view, argument, object)) continue;
    if (expression && expression->kind == time::Kind::kDuration &&
        one_of(argument.preposition_text, {"after", "before", "since", "following"}))
      continue;
    if (best && rank(expression) >= rank(best_expression)) continue;
    best = &argument;
    best_expression = expression;
  }
  if (!best || rank(best_expression) > kNamed) {
    if (const time::Expression* under = day_under(view, object)) return time_expression(view, *under);
    if (const time::Expression* being = time_of_being(view, predicate)) return time_expression(view, *being);
  }
  if (!best) return std::nullopt;
  if (best_expression) return time_expression(view, *best_expression);
  const Phrase phrase = phrase_of(view, best->constituent);
  return TimeExpression{phrase.mention, phrase.span, {}, {}, {}};
}

}  // namespace relata::openie
