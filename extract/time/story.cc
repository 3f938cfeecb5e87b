#include "extract/time/story.h"

#include <algorithm>
#include <string_view>

#include "core/ascii.h"
#include "core/dependency_tree.h"
#include "extract/time/lexicon.h"
#include "extract/time/tense.h"

namespace relata::time {
namespace {

constexpr std::size_t kToMonth = 7, kToDay = 10;  // characters of YYYY-MM, YYYY-MM-DD

std::string lower(const Sentence& sentence, std::uint32_t token) { return ascii_lower(sentence.tokens[token].form); }

bool is_year(std::string_view form) {
  return form.size() == 4 && std::all_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool names_year(const Sentence& sentence, const Expression& expression) {
  for (std::uint32_t t = expression.phrase; t < expression.last; ++t)
    if (is_year(sentence.tokens[t].form)) return true;
  return false;
}

// Whether it is a month, or a day of one, and says nothing of which: "5 March", not "last March".
bool is_bare_month(const Sentence& sentence, const Expression& expression) {
  bool month = false;
  for (std::uint32_t t = expression.phrase; t < expression.last; ++t) {
    const std::string word = lower(sentence, t);
    if (is_listed("month", word)) month = true;
    else if (!is_listed("beside_a_month", word) && !(word[0] >= '0' && word[0] <= '9')) return false;
  }
  return month;
}

// A month or a day: no year alone, no interval.
bool is_to_month(const std::string& value) {
  return (value.size() == kToMonth || value.size() == kToDay) && value[4] == '-';
}

void open(Expression& expression) {
  expression.value.reset();
  expression.start.reset();
  expression.end.reset();
}

// The month or day, with its year, that was named last of `found`, of those before `end`.
std::optional<std::string> story_of(const Sentence& sentence, const std::vector<Expression>& found, std::size_t end) {
  for (std::size_t e = end; e-- > 0;)
    if (found[e].value && is_to_month(*found[e].value) && names_year(sentence, found[e])) return found[e].value;
  return std::nullopt;
}

// "he resigned", "later": the sentence goes on with what the one before told.
bool goes_on(const Sentence& sentence) {
  return std::any_of(sentence.tokens.begin(), sentence.tokens.end(), [](const Token& token) {
    const std::string word = ascii_lower(token.form);
    return word == "later" || (token.deprel.starts_with("nsubj") && is_listed("goes_on", word));
  });
}

// The same month or day in the year of the story; open where it would be before what was told.
void move_to(const std::string& story, Expression& expression) {
  if (expression.value->substr(0, 4) == story.substr(0, 4)) return;
  const std::string moved = story.substr(0, 4) + expression.value->substr(4);
  if (moved.substr(0, kToMonth) < story.substr(0, kToMonth)) return open(expression);
  for (std::optional<std::string>* day : {&expression.value, &expression.start, &expression.end})
    if (*day && (*day)->size() >= 4) **day = story.substr(0, 4) + (*day)->substr(4);
}

}  // namespace

void settle_by_story(const Sentence& sentence, const Sentence* before, const std::optional<std::string>& anchor,
                     std::vector<Expression>& found) {
  if (!anchor || found.empty() || sentence.tokens.front().deprel.empty()) return;
  std::optional<DependencyTree> tree;
  for (std::size_t e = 0; e < found.size(); ++e) {
    Expression& expression = found[e];
    if (!expression.value || names_year(sentence, expression)) continue;
    const bool next = lower(sentence, expression.phrase) == "the" && expression.phrase + 3 == expression.last &&
                      lower(sentence, expression.phrase + 1) == "next";
    const bool bare = is_to_month(*expression.value) && is_bare_month(sentence, expression);
    if (!next && !bare) continue;
    if (!tree) tree.emplace(sentence);
    if (tense_of(*tree, expression.phrase, expression.last) != Tense::kPast) continue;
    if (next) {
      if (expression.start && *expression.start > *anchor) open(expression);
      continue;
    }
    if (const auto own = story_of(sentence, found, e)) {
      move_to(*own, expression);
    } else if (before && goes_on(sentence)) {
      const std::vector<Expression> earlier = find_expressions(*before, anchor);
      if (const auto story = story_of(*before, earlier, earlier.size())) move_to(*story, expression);
    }
  }
}

}  // namespace relata::time
