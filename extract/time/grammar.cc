#include "extract/time/grammar.h"

#include <cassert>
#include <charconv>
#include <utility>

#include "core/ascii.h"
#include "core/table.h"
#include "extract/time/rules_tsv.h"

namespace relata::time {
namespace {

constexpr std::array<std::pair<std::string_view, Operation>, 25> kOperations = {{
    {"date", Operation::kDate},
    {"decade", Operation::kDecade},
    {"relative", Operation::kRelative},
    {"in", Operation::kIn},
    {"shift", Operation::kShift},
    {"span", Operation::kSpan},
    {"part", Operation::kPart},
    {"nth", Operation::kNth},
    {"weekof", Operation::kWeekOf},
    {"clock", Operation::kClock},
    {"around", Operation::kAround},
    {"range", Operation::kRange},
    {"monthdays", Operation::kMonthDays},
    {"since", Operation::kSince},
    {"until", Operation::kUntil},
    {"before", Operation::kBefore},
    {"after", Operation::kAfter},
    {"todate", Operation::kToDate},
    {"now", Operation::kNow},
    {"duration", Operation::kDuration},
    {"set", Operation::kSet},
    {"beside", Operation::kBeside},
    {"open", Operation::kOpen},
    {"told", Operation::kTold},
    {"same", Operation::kSame},
}};

constexpr std::array<std::pair<std::string_view, Field>, 21> kFields = {{
    {"year", Field::kYear},       {"yearend", Field::kYearEnd}, {"month", Field::kMonth},
    {"day", Field::kDay},         {"weekday", Field::kWeekday}, {"quarter", Field::kQuarter},
    {"half", Field::kHalf},       {"season", Field::kSeason},   {"week", Field::kWeek},
    {"holiday", Field::kHoliday}, {"relday", Field::kRelday},   {"unit", Field::kUnit},
    {"count", Field::kCount},     {"extra", Field::kExtra},     {"dir", Field::kDir},
    {"edge", Field::kEdge},       {"nth", Field::kNth},         {"clock", Field::kClock},
    {"hour", Field::kHour},       {"weekend", Field::kWeekend}, {"clockend", Field::kClockEnd},
}};

template <std::size_t kSize, typename Value>
Value named(const std::array<std::pair<std::string_view, Value>, kSize>& table, std::string_view name) {
  for (const auto& [text, value] : table)
    if (text == name) return value;
  assert(false && "a name that rules.tsv uses and grammar.cc does not know");
  return table.front().second;
}

// "MONTH".
bool in_capitals(std::string_view text) { return text.front() >= 'A' && text.front() <= 'Z'; }

}  // namespace

Grammar::Grammar(std::string_view table) {
  each_row(table, [&](const TableRow& row) { name(row.front()); });  // so that every name is known before it is used
  each_row(table, [&](const TableRow& row) { add(row[0], row[1], row[2]); });
  start_ = name("@time");
}

std::uint32_t Grammar::name(std::string_view text) {
  const auto [at, fresh] = index_.emplace(text, static_cast<std::uint32_t>(rules_.size()));
  if (fresh) rules_.emplace_back();
  return at->second;
}

void Grammar::add(std::string_view name_text, std::string_view operation, std::string_view pattern) {
  Rule rule;
  const std::vector<std::string_view> made = split(operation, ' ');
  rule.made.operation = named(kOperations, made.front());
  for (std::size_t i = 1; i < made.size(); ++i) {
    const std::size_t equals = made[i].find('=');
    assert(equals != std::string_view::npos);
    int value = 0;
    std::from_chars(made[i].data() + equals + 1, made[i].data() + made[i].size(), value);
    rule.made.fields[static_cast<std::size_t>(named(kFields, made[i].substr(0, equals)))] = value;
  }
  for (const std::string_view text : split(pattern, ' ')) {
    if (text == "]") rule.prefix = static_cast<std::uint32_t>(rule.parts.size());
    else rule.parts.push_back(part(text));
  }
  rule.number = count_++;
  rules_[name(name_text)].push_back(std::move(rule));
}

Part Grammar::part(std::string_view text) {
  Part part;
  if (text.size() > 1 && text.ends_with('?')) {
    part.optional = true;
    text.remove_suffix(1);
  }
  if (text.size() > 1 && text.starts_with('+')) {
    part.glued = true;
    text.remove_prefix(1);
  }
  if (const std::size_t colon = text.find(':'); colon != text.npos && text.size() > 1) {
    const std::string_view slot = text.substr(0, colon);
    part.store = slot == "a" ? Part::Store::kA : slot == "b" ? Part::Store::kB : Part::Store::kField;
    if (part.store == Part::Store::kField) part.field = named(kFields, slot);
    text.remove_prefix(colon + 1);
  }
  if (text.starts_with('<') && text.ends_with('>')) {
    part.type = Part::Type::kNative;
    part.word = text.substr(1, text.size() - 2);
  } else if (in_capitals(text)) {
    part.type = Part::Type::kClass;
    part.word = text;
  } else if (text.starts_with('@')) {
    const auto at = index_.find(text);
    assert(at != index_.end());
    part.type = Part::Type::kName;
    part.name = at->second;
  } else {
    for (const std::string_view word : split(text, '|')) part.words.emplace_back(word);
  }
  return part;
}

const Grammar& grammar() {
  static const Grammar rules(data::rules_tsv);
  return rules;
}

}  // namespace relata::time
