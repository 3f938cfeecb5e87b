// The parts of the grammar that count: numbers, years, clock times, dates in digits, names of days.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/time/atoms.h"
#include "extract/time/grammar.h"

namespace relata::time {

struct Counted {
  std::size_t end = 0;                          // atom after it
  std::vector<std::pair<Field, int>> fields{};  // the first is what a part of a rule stores
};

// Whether some native may begin with this atom, which is no number.
bool begins_native(const Atom& atom);

// What the native called `name` reads at `at`, if anything:
//   number     an amount in thousandths, negative where it is not counted: "two and a half", "a couple of",
//              "few" -> -3000
//   daynum     1 to 31, cardinal or ordinal; dayord: written "14th"
//   ord        "third", "3rd"; -1 for "last"
//   year       "1996", "nineteen ninety-six"; yy: two digits; anyyear: one to four
//   decade     "1990s", "'90s", "nineteen seventies"; century: "15th century"; season: "2019-20": first and last year
//   q, h       "Q3", "H2"
//   clock      seconds of the day: "7:30 p.m.", "19:30 GMT", "noon"; clockhalf: the "5" of "5 to 6 p.m."
//   numdate    "2021-08-14", "8/14/2021", "14.8.2021", "2019/aug/01", "4/22"
//   listyear   the year of a list that goes on here: "May" of "in May and June 2019"
//   holiday    its row in holidays.tsv
//   weekno     1 to 53
std::optional<Counted> native_at(const std::vector<Atom>& atoms, std::size_t at, std::string_view name);

}  // namespace relata::time
