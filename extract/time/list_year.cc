#include "extract/time/list_year.h"

#include "extract/time/lexicon.h"
#include "extract/time/numerals.h"

namespace relata::time {
namespace {

// "May", "May 3", "3rd of May", "Q2": the atom after it, `at` if there is none.
std::size_t past_member(const std::vector<Atom>& atoms, std::size_t at) {
  if (is_at(atoms, at, "q") && digits_at(atoms, at + 1, 1)) return at + 2;
  const auto day_at = [&](std::size_t from) {
    const auto ordinal = ordinal_at(atoms, from);
    const auto day = ordinal ? ordinal : digits_at(atoms, from, 2);
    return day && day->value >= 1 && day->value <= 31 ? day->end : from;
  };
  if (sense_at(atoms, at, "MONTH")) return day_at(at + 1);
  const std::size_t day = day_at(at), month = is_at(atoms, day, "of") ? day + 1 : day;
  return day > at && sense_at(atoms, month, "MONTH") ? month + 1 : at;
}

}  // namespace

std::optional<Counted> list_year_at(const std::vector<Atom>& atoms, std::size_t at) {
  constexpr int kMembers = 6;
  std::size_t end = at;
  for (int member = 0; member < kMembers; ++member) {
    std::size_t next = end;
    while (is_listed("joins_dates", text_at(atoms, next))) ++next;
    const std::size_t past = next > end ? past_member(atoms, next) : next;
    if (past == next) break;
    end = past;
  }
  if (end == at) return std::nullopt;
  if (is_at(atoms, end, ",") || is_at(atoms, end, "of")) ++end;
  const auto year =
      end < atoms.size() && atoms[end].text.size() == 4 && atoms[end].number ? year_at(atoms, end) : std::nullopt;
  return year ? std::optional(Counted{at, {{Field::kYear, year->value}}}) : std::nullopt;
}

}  // namespace relata::time
