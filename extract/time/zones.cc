#include "extract/time/zones.h"

#include "extract/time/lexicon.h"
#include "extract/time/numerals.h"

namespace relata::time {
namespace {

// "+3", "+05:30", "-5" written behind "UTC".
std::size_t past_offset(const std::vector<Atom>& atoms, std::size_t at) {
  if (!(is_at(atoms, at, "+") || is_at(atoms, at, "-")) || !atoms[at].glued) return at;
  const auto hours = digits_at(atoms, at + 1, 4);
  if (!hours || !atoms[at + 1].glued) return at;
  const bool minutes = is_at(atoms, hours->end, ":") && digits_at(atoms, hours->end + 1, 2);
  return minutes ? hours->end + 2 : hours->end;
}

}  // namespace

std::size_t past_zone(const std::vector<Atom>& atoms, std::size_t at) {
  if (sense_at(atoms, at, "ZONE")) return past_offset(atoms, at + 1);
  if (is_at(atoms, at, "(") && sense_at(atoms, at + 1, "ZONE")) {
    const std::size_t end = past_offset(atoms, at + 2);
    return is_at(atoms, end, ")") ? end + 1 : at;
  }
  if (!is_listed("before_time_of_a_zone", text_at(atoms, at))) return at;
  std::size_t end = at + 1;
  if (is_at(atoms, end, "standard") || is_at(atoms, end, "daylight") || is_at(atoms, end, "summer")) ++end;
  return is_at(atoms, end, "time") ? end + 1 : at;
}

std::optional<Counted> hours_at(const std::vector<Atom>& atoms, std::size_t at) {
  constexpr int kHundred = 100, kHours = 24, kMinutes = 60;
  const auto digits = digits_at(atoms, at, 4);
  if (!digits || atoms[at].text.size() != 4) return std::nullopt;
  const int hour = digits->value / kHundred, minute = digits->value % kHundred;
  if (hour >= kHours || minute >= kMinutes) return std::nullopt;
  const bool counted = is_at(atoms, digits->end, "hours") || is_at(atoms, digits->end, "hrs");
  const std::size_t end = past_zone(atoms, counted ? digits->end + 1 : digits->end);
  if (end == digits->end) return std::nullopt;
  return Counted{end, {{Field::kClock, hour * 3600 + minute * 60}}};
}

}  // namespace relata::time
