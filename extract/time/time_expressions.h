// Expressions of date and time in a sentence, and their values: ISO 8601 after the contract, section "Time values".
// Kinds and what a value means follow TimeML's TIMEX3 (Pustejovsky et al. 2003); how far "early", "late" or "a few"
// reach follows Recognizers-Text, and where we depart from it README.md says so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/sentence.h"

namespace relata::time {

enum class Kind : std::uint8_t {
  kDate,      // a day or a moment of one: "Saturday night"
  kPeriod,    // more than a day, or open at one side: "last month", "since the late 1990s"
  kDuration,  // how long: "11 months"; has no place on the calendar
  kSet,       // how often: "every Monday"; has no value
};

struct Expression {
  std::uint32_t first = 0;  // tokens [first, last), with a preposition that is part of the value: "since May"
  std::uint32_t last = 0;
  std::uint32_t phrase = 0;  // the first token without that preposition
  Kind kind = Kind::kDate;
  std::optional<std::string> value{};  // null if it cannot be known
  std::optional<std::string> start{};  // first and last day, YYYY-MM-DD; null where open
  std::optional<std::string> end{};
};

// The expressions of `sentence`, in order, not overlapping. `anchor` is the document's date (YYYY, YYYY-MM, YYYY-MM-DD
// or with a time; anything else is none): without it what is relative stays open, and one of lower precision resolves
// what needs no more. Forms are enough; tags and tree, where they are there, tell verbs and counts from dates and past
// from future. Time linear in the tokens; any thread may call.
//   "Rebels took Arda on Saturday night.", 2021-08-15 -> tokens [4, 6), date, 2021-08-14
std::vector<Expression> find_expressions(const Sentence& sentence, const std::optional<std::string>& anchor);

}  // namespace relata::time
