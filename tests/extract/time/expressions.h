// Expressions of a text in sight, by forms alone, or of a tree: "words=value".
#pragma once

#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "extract/text/segment.h"
#include "extract/time/time_expressions.h"

namespace relata::time {

struct Reading {
  std::vector<std::string> found;  // "last month=2021-07"; "?" for what is open
  std::vector<Expression> expressions;
};

inline Reading read(std::string_view text, const std::optional<std::string>& anchor = "2021-08-15") {
  Reading reading;
  for (const Sentence& sentence : text::segment(text))
    for (const Expression& expression : find_expressions(sentence, anchor)) {
      const std::uint32_t begin = sentence.span.begin + sentence.tokens[expression.first].span.begin;
      const std::uint32_t end = sentence.span.begin + sentence.tokens[expression.last - 1].span.end;
      reading.found.push_back(std::string(text.substr(begin, end - begin)) + "=" + expression.value.value_or("?"));
      reading.expressions.push_back(expression);
    }
  return reading;
}

// The value of the one expression in `text`; "none" or "many" if there is not just one.
inline std::string value(std::string_view text, const std::optional<std::string>& anchor = "2021-08-15") {
  const Reading reading = read(text, anchor);
  if (reading.expressions.size() != 1) return reading.expressions.empty() ? "none" : "many";
  return reading.expressions.front().value.value_or("?");
}

// One token a line: form, UPOS, XPOS, head, deprel.
inline Sentence tree(std::string_view table) {
  Sentence sentence;
  std::istringstream lines{std::string(table)};
  std::uint32_t at = 0;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream columns(line);
    Token token;
    if (!(columns >> token.form >> token.upos >> token.xpos >> token.head >> token.deprel)) continue;
    token.lemma = token.form;
    token.span = {at, at + static_cast<std::uint32_t>(token.form.size())};
    at = token.span.end + 1;
    sentence.tokens.push_back(std::move(token));
  }
  return sentence;
}

}  // namespace relata::time
