#include "identity/near_names.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "names/countries.h"
#include "names/normal_form.h"
#include "names/places.h"
#include "names/type_class.h"

namespace relata::identity {
namespace {

// Whether one letter was left out, put in, changed or turned about: "niacaragua", "nicaragua".
bool is_one_slip(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t begin = 0, end = 0;
  while (begin < a.size() && a[begin] == b[begin]) ++begin;
  while (end < a.size() - begin && a[a.size() - 1 - end] == b[b.size() - 1 - end]) ++end;
  const std::size_t left_a = a.size() - begin - end, left_b = b.size() - begin - end;
  if (left_a <= 1 && left_b <= 1) return true;
  return left_a == 2 && left_b == 2 && a[begin] == b[begin + 1] && a[begin + 1] == b[begin];
}

// "medellin cartel" of "medellin drug cartel", "association of industrialists" of "national association of
// industrialists".
bool leaves_out_word(const PairEvidence& shorter, const PairEvidence& longer) {
  if (!is_other(shorter) || !is_other(longer) ||
      names::word_count(longer.normal_name) != names::word_count(shorter.normal_name) + 1)
    return false;
  const std::vector<std::string_view> s = split(shorter.normal_name, ' '), l = split(longer.normal_name, ' ');
  if (s.size() < 2) return false;
  const std::size_t at = static_cast<std::size_t>(std::mismatch(s.begin(), s.end(), l.begin()).first - s.begin());
  if (at == s.size() || (at == 0 && l[0] != "national")) return false;
  return std::equal(s.begin() + static_cast<std::ptrdiff_t>(at), s.end(),
                    l.begin() + static_cast<std::ptrdiff_t>(at) + 1);
}

}  // namespace

bool is_other(const PairEvidence& evidence) {
  return !evidence.is_person() && names::type_class(evidence.type) == names::TypeClass::kOther;
}

bool is_plural(const PairEvidence& one, const PairEvidence& several) {
  return one.type == EntityType::kNorp && several.type == EntityType::kNorp &&
         several.normal_name.size() == one.normal_name.size() + 1 && several.normal_name.starts_with(one.normal_name) &&
         several.normal_name.ends_with('s');
}

bool is_misspelt_country(const PairEvidence& a, const PairEvidence& b) {
  constexpr std::size_t kLongEnough = 7;
  if (a.normal_name.size() < kLongEnough || a.is_person() || b.is_person()) return false;
  const auto known = names::known_name(b.normal_name, true);
  return known && known->country && !names::place_named(a.normal_name) && !names::is_demonym(a.normal_name) &&
         is_one_slip(a.normal_name, b.normal_name);
}

bool is_misspelt_person(const PairEvidence& a, const PairEvidence& b) {
  constexpr std::size_t kLongPart = 6;
  const std::string_view x = a.normal_name, y = b.normal_name;
  if (!a.is_person() || !b.is_person() || names::word_count(x) < 2 || names::word_count(x) != names::word_count(y))
    return false;
  if (!is_one_slip(x, y)) return false;
  const std::size_t at =
      static_cast<std::size_t>(std::mismatch(x.begin(), x.end(), y.begin(), y.end()).first - x.begin());
  const auto part_at = [&](std::string_view name) {
    const std::size_t blank = name.substr(0, at).rfind(' '), begin = blank == name.npos ? 0 : blank + 1;
    return std::min(name.find(' ', at), name.size()) - begin;
  };
  return std::max(part_at(x), part_at(y)) >= kLongPart;
}

bool leaves_out_surname(const PairEvidence& shorter, const PairEvidence& longer) {
  constexpr std::size_t kLetters = 3;  // of a surname at least
  const std::string_view s = shorter.normal_name, l = longer.normal_name;
  if (!shorter.is_person() || !longer.is_person() || names::word_count(s) < 2 ||
      names::word_count(l) != names::word_count(s) + 1 || !l.starts_with(s) || l[s.size()] != ' ')
    return false;
  return s.size() - s.rfind(' ') > kLetters && l.size() - l.rfind(' ') > kLetters;
}

bool is_nearly(const PairEvidence& a, const PairEvidence& b) {
  return is_misspelt_person(a, b) || leaves_out_surname(a, b) || leaves_out_surname(b, a) || leaves_out_word(a, b) ||
         leaves_out_word(b, a);
}

}  // namespace relata::identity
