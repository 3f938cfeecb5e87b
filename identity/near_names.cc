#include "identity/near_names.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "names/countries.h"
#include "names/country_body.h"
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

// "air force of tembe" -> "air force", "tembe"; the place of an untold one is "#" and digits.
std::pair<std::string_view, std::string_view> parts_of_body(const PairEvidence& body) {
  const std::string_view name = body.normal_name;
  const std::size_t of = name.find(" of ");
  return {name.substr(0, of), name.substr(of + 4)};
}

bool is_untold(std::string_view place) { return place.starts_with('#'); }

bool is_known_country(std::string_view place) {
  const auto known = names::known_name(place, true);
  return known && known->country;
}

// "contra" of "contras": where the one is no people, it needs company.
bool is_one_of(const PairEvidence& one, const PairEvidence& several) {
  constexpr std::size_t kLongEnough = 5;
  return is_other(one) && is_other(several) && one.normal_name.size() >= kLongEnough &&
         one.normal_name.find(' ') == std::string::npos && several.normal_name == one.normal_name + "s";
}

}  // namespace

bool tells_whose_body(const PairEvidence& full, const PairEvidence& body) {
  if (full.is_person() || full.is_body() || !body.is_body()) return false;
  const auto [words, place] = parts_of_body(body);
  if (is_untold(place) || is_known_country(place)) return false;
  const auto told = names::body_of_stranger(full.normal_name);
  return told && told->body == words && (told->country == place || names::is_adjective_of(told->country, place));
}

bool may_be_its_body(const PairEvidence& untold, const PairEvidence& body) {
  if (!untold.is_body() || !body.is_body()) return false;
  const auto [words, nowhere] = parts_of_body(untold);
  const auto [same, place] = parts_of_body(body);
  return is_untold(nowhere) && !is_untold(place) && words == same && untold.company.contains(place);
}

int bodies_beside(const PairEvidence& untold, const PairEvidence& body) {
  const std::string ending = " of " + std::string(parts_of_body(body).second);
  return static_cast<int>(std::count_if(untold.nearby.begin(), untold.nearby.end(),
                                        [&](const std::string& name) { return name.ends_with(ending); }));
}

bool may_both_be_of_one(const PairEvidence& a, const PairEvidence& b) {
  if (!a.is_body() || !b.is_body()) return false;
  const auto [words, nowhere] = parts_of_body(a);
  const auto [same, either] = parts_of_body(b);
  return is_untold(nowhere) && is_untold(either) && words == same && a.company.in_common(b.company) > 0;
}

bool are_of_one_body(const PairEvidence& a, const PairEvidence& b) {
  const auto [words, place] = parts_of_body(a);
  const auto [others, elsewhere] = parts_of_body(b);
  return words == others && (is_untold(place) || is_untold(elsewhere));
}

std::vector<std::string> body_blocks(const PairEvidence& evidence) {
  constexpr std::size_t kStem = 4;  // letters that a place and its adjective share
  const auto stem_block = [](std::string_view words, std::string_view place) {
    return std::string("b:").append(words).append("+").append(place.substr(0, kStem));
  };
  std::vector<std::string> blocks;
  if (!evidence.is_body()) {
    const auto told = names::body_of_stranger(evidence.normal_name);
    if (told) blocks.push_back(stem_block(told->body, told->country));
    return blocks;
  }
  const auto [words, place] = parts_of_body(evidence);
  const auto place_block = [words = words](std::string_view of) {
    return std::string("o:").append(words).append("+").append(of);
  };
  if (is_untold(place))
    for (const std::string& name : evidence.nearby) blocks.push_back(place_block(name));
  else blocks.push_back(place_block(place));
  if (!is_untold(place) && !is_known_country(place)) blocks.push_back(stem_block(words, place));
  return blocks;
}

bool is_beginning(const PairEvidence& shorter, const PairEvidence& longer) {
  const auto is_organisation = [](const PairEvidence& evidence) {
    return !evidence.is_person() && !evidence.is_body() && evidence.type == EntityType::kOrg;
  };
  if (!is_organisation(shorter) || !is_organisation(longer)) return false;
  return names::is_short_for(shorter.normal_name, longer.normal_name);
}

bool is_other(const PairEvidence& evidence) {
  return !evidence.is_person() && names::type_class(evidence.type) == names::TypeClass::kOther;
}

bool has_acronym_beside(const PairEvidence& longer, const PairEvidence& full) {
  const std::string_view l = longer.normal_name, f = full.normal_name;
  if (longer.is_person() || full.is_person() || names::word_count(f) < 2 || l.size() < f.size() + 3) return false;
  std::string_view more;
  if (names::ends_in(l, f)) more = l.substr(0, l.size() - f.size() - 1);
  else if (l.starts_with(f) && l[f.size()] == ' ') more = l.substr(f.size() + 1);
  const std::vector<std::string> letters = names::acronyms_of(f);
  return more.size() > 1 && (std::binary_search(full.acronyms.begin(), full.acronyms.end(), more) ||
                             std::find(letters.begin(), letters.end(), more) != letters.end());
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
  constexpr std::size_t kLongPart = 6, kPartOfMany = 5;  // letters; the latter of names of three words and more
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
  return std::max(part_at(x), part_at(y)) >= (names::word_count(x) > 2 ? kPartOfMany : kLongPart);
}

bool is_long_word(const PairEvidence& evidence) {
  constexpr std::size_t kLongWord = 8;
  return !evidence.is_person() && evidence.type == EntityType::kOrg && evidence.normal_name.size() >= kLongWord &&
         names::word_count(evidence.normal_name) == 1;
}

bool is_misspelt_word(const PairEvidence& a, const PairEvidence& b) {
  return is_long_word(a) && is_long_word(b) && a.normal_name != b.normal_name &&
         is_one_slip(a.normal_name, b.normal_name);
}

bool is_misspelt_body(const PairEvidence& a, const PairEvidence& b) {
  constexpr std::size_t kStem = 3;  // letters that "union" and "unity" share
  if (a.is_person() || b.is_person() || a.is_body() || b.is_body() || !share_acronym(a, b)) return false;
  const std::vector<std::string_view> x = split(a.normal_name, ' '), y = split(b.normal_name, ' ');
  if (x.size() != y.size() || x.size() < 3) return false;
  const auto [one, other] = std::mismatch(x.begin(), x.end(), y.begin());
  return one != x.end() && std::equal(one + 1, x.end(), other + 1) &&
         (is_one_slip(*one, *other) || (one->size() > kStem && one->substr(0, kStem) == other->substr(0, kStem)));
}

bool share_acronym(const PairEvidence& a, const PairEvidence& b) {
  return std::any_of(a.acronyms.begin(), a.acronyms.end(), [&](const std::string& acronym) {
    return std::binary_search(b.acronyms.begin(), b.acronyms.end(), acronym);
  });
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
  if (is_one_of(a, b) || is_one_of(b, a)) return true;
  return is_misspelt_person(a, b) || is_misspelt_word(a, b) || is_misspelt_body(a, b) || leaves_out_surname(a, b) ||
         leaves_out_surname(b, a) || leaves_out_word(a, b) || leaves_out_word(b, a);
}

}  // namespace relata::identity
