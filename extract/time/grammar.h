// The grammar of time expressions (rules.tsv), read once.
//
//   @month  in  month:MONTH of|in? a:@relative     "June next year"
//
// A rule makes a node of its first column's name. Its parts, blanks apart: words (alternatives by |), CLASSES of
// words.tsv, other @names of the grammar, natives (natives.h) in <>. "x:" stores the part's value in a field, or its
// node as a or b;
// "?" makes it optional, "+" wants it written without a blank before it, "]" ends a preposition that is no part of the
// phrase.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/time/atoms.h"

namespace relata::time {

// What a node of the parse means; resolver.cc says how each is read.
enum class Operation : std::uint8_t {
  kDate,
  kDecade,
  kRelative,
  kIn,
  kShift,
  kSpan,
  kBeside,
  kPart,
  kNth,
  kWeekOf,
  kClock,
  kAround,
  kRange,
  kMonthDays,
  kSince,
  kUntil,
  kBefore,
  kAfter,
  kToDate,
  kNow,
  kDuration,
  kSet,
  kOpen,
  kTold,  // counted from what was told last: "the following month", "two days later"
  kSame   // the node under a itself, with the rule's fields
};

enum class Field : std::uint8_t {
  kYear,
  kYearEnd,
  kMonth,
  kDay,
  kWeekday,
  kQuarter,
  kHalf,
  kSeason,
  kWeek,
  kHoliday,
  kRelday,
  kUnit,
  kCount,
  kExtra,
  kDir,
  kEdge,
  kNth,
  kClock,
  kClockEnd,
  kHour,
  kWeekend,
  kSize
};

struct Node {
  Operation operation = Operation::kOpen;
  std::array<std::optional<int>, static_cast<std::size_t>(Field::kSize)> fields{};
  const Node* a = nullptr;
  const Node* b = nullptr;
  std::optional<int> get(Field field) const { return fields[static_cast<std::size_t>(field)]; }
  bool has(Field field) const { return get(field).has_value(); }
};

struct Part {
  enum class Type : std::uint8_t { kWords, kClass, kName, kNative };
  enum class Store : std::uint8_t { kNothing, kField, kA, kB };
  Type type = Type::kWords;
  Store store = Store::kNothing;
  Field field = Field::kYear;
  bool optional = false;
  bool glued = false;
  std::vector<std::string> words{};  // kWords
  std::string_view word{};           // class or native
  std::uint32_t name = 0;            // kName
};

struct Rule {
  Node made;                 // with the fields that the rule sets itself
  std::uint32_t prefix = 0;  // leading parts that are a preposition and no part of the phrase
  std::vector<Part> parts;
  std::size_t number = 0;  // of all rules
};

class Grammar {
 public:
  // Asserts that the table is well formed.
  explicit Grammar(std::string_view table);
  std::uint32_t start() const { return start_; }
  std::size_t names() const { return rules_.size(); }
  const std::vector<Rule>& rules(std::uint32_t name) const { return rules_[name]; }

 private:
  std::uint32_t name(std::string_view text);
  void add(std::string_view name_text, std::string_view operation, std::string_view pattern);
  Part part(std::string_view text);

  std::unordered_map<std::string_view, std::uint32_t> index_;
  std::deque<std::vector<Rule>> rules_;
  std::size_t count_ = 0;  // of rules
  std::uint32_t start_ = 0;
};

const Grammar& grammar();

}  // namespace relata::time
