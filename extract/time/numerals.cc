#include "extract/time/numerals.h"

#include "extract/time/lexicon.h"

namespace relata::time {
namespace {

std::optional<int> value_of(const std::vector<Atom>& atoms, std::size_t at, std::string_view word_class) {
  const WordSense* sense = sense_at(atoms, at, word_class);
  return sense ? std::optional(sense->value) : std::nullopt;
}

// A hyphen within a number counts for nothing.
std::size_t past_hyphen(const std::vector<Atom>& atoms, std::size_t at) { return is_at(atoms, at, "-") ? at + 1 : at; }

// "seven", "seventeen", "twenty", "ninety-six": 1 to 99.
std::optional<Numeral> below_hundred(const std::vector<Atom>& atoms, std::size_t at) {
  if (const auto one = value_of(atoms, at, "CARDINAL")) return Numeral{at + 1, *one};
  const auto tens = value_of(atoms, at, "TENS");
  if (!tens) return std::nullopt;
  const std::size_t next = past_hyphen(atoms, at + 1);
  const auto ones = value_of(atoms, next, "CARDINAL");
  if (ones && *ones > 0 && *ones < 10) return Numeral{next + 1, *tens + *ones};
  return Numeral{at + 1, *tens};
}

// What follows "hundred" or "thousand", with or without "and".
void add_rest(const std::vector<Atom>& atoms, Numeral& numeral) {
  const std::size_t next = is_at(atoms, numeral.end, "and") ? numeral.end + 1 : numeral.end;
  if (const auto rest = below_hundred(atoms, next); rest && rest->value > 0)
    numeral = {rest->end, numeral.value + rest->value};
}

}  // namespace

std::optional<Numeral> digits_at(const std::vector<Atom>& atoms, std::size_t at, std::size_t most) {
  if (at >= atoms.size() || !atoms[at].number || atoms[at].text.size() > most) return std::nullopt;
  int value = 0;
  for (const char c : atoms[at].text) value = value * 10 + (c - '0');
  return Numeral{at + 1, value};
}

std::optional<Numeral> words_at(const std::vector<Atom>& atoms, std::size_t at) {
  std::optional<Numeral> head = below_hundred(atoms, at);
  if (!head && is_at(atoms, at, "a") && (is_at(atoms, at + 1, "hundred") || is_at(atoms, at + 1, "thousand")))
    head = Numeral{at + 1, 1};
  if (!head) return std::nullopt;
  for (const int scale : {1000, 100}) {
    const auto found = value_of(atoms, head->end, "SCALE");
    if (!found || *found != scale || head->value > 99 || head->value == 0) continue;
    if (head->value * scale > 9999) return head;
    head = Numeral{head->end + 1, head->value * scale};
    add_rest(atoms, *head);
    break;
  }
  return head;
}

std::optional<Numeral> ordinal_at(const std::vector<Atom>& atoms, std::size_t at) {
  if (const auto digits = digits_at(atoms, at, 3)) {
    const bool ends = at + 1 < atoms.size() && atoms[at + 1].glued && atoms[at + 1].sense("ORDINAL_ENDING");
    return ends && digits->value > 0 ? std::optional(Numeral{at + 2, digits->value}) : std::nullopt;
  }
  if (const auto ordinal = value_of(atoms, at, "ORDINAL")) return Numeral{at + 1, *ordinal};
  const auto tens = value_of(atoms, at, "TENS");
  if (!tens) return std::nullopt;
  const std::size_t next = past_hyphen(atoms, at + 1);
  const auto ones = value_of(atoms, next, "ORDINAL");
  return ones && *ones < 10 ? std::optional(Numeral{next + 1, *tens + *ones}) : std::nullopt;
}

std::optional<Numeral> year_at(const std::vector<Atom>& atoms, std::size_t at) {
  constexpr int kFirst = 1000, kLast = 2999;
  if (const auto digits = digits_at(atoms, at, 4))
    return digits->value >= kFirst && digits->value <= kLast ? digits : std::nullopt;
  const auto century = below_hundred(atoms, at);
  if (!century || century->value < 10 || century->value > 29) {
    const auto words = words_at(atoms, at);
    return words && words->value >= kFirst && words->value <= kLast ? words : std::nullopt;
  }
  const bool hundred = is_at(atoms, century->end, "hundred");
  Numeral year{hundred ? century->end + 1 : past_hyphen(atoms, century->end), century->value * 100};
  if (hundred) {
    add_rest(atoms, year);
    return year;
  }
  if (value_of(atoms, year.end, "NOUGHT"))  // "nineteen oh one"
    if (const auto ones = value_of(atoms, year.end + 1, "CARDINAL"); ones && *ones < 10)
      return Numeral{year.end + 2, year.value + *ones};
  const auto rest = below_hundred(atoms, year.end);
  return rest && rest->value > 9 ? std::optional(Numeral{rest->end, year.value + rest->value}) : std::nullopt;
}

}  // namespace relata::time
