#include "names/doubts.h"

#include <algorithm>
#include <initializer_list>

#include "names/pair_features.h"
#include "names/pair_tables.h"
#include "names/places.h"
#include "names/reasons.h"
#include "names/sounds.h"

namespace relata::names {
namespace {

constexpr double kAlikeParts = 0.75;          // parts at least so alike may be one, misspelt
constexpr std::size_t kShortWord = 6;         // letters; one consonant more makes another name of it: Karim, Kazim
constexpr std::size_t kShortestLoneName = 5;  // letters of a name of one word that may be misspelt

// "Carlos Corrales" beside "Luis Carlos Carlos Galan": the surname is only like a given name, and Galan is left over.
bool is_surname_alone(const ParsedName& one, std::uint32_t part, const ParsedName& other, std::uint32_t beside,
                      const std::vector<std::uint32_t>& left_of_other) {
  return part + 1 == one.core.size() && beside + 1 < other.core.size() && !left_of_other.empty() &&
         left_of_other.back() + 1 == other.core.size();
}

// One letter tells Kim Jong-un and Kim Jong-il, Karim and Kazim apart.
std::string spelling_doubt(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  for (const AlignedParts& pair : alignment.pairs) {
    const NamePart &x = a.core[pair.a], &y = b.core[pair.b];
    const std::size_t letters = std::min(x.text.size(), y.text.size());
    const bool lone = a.core.size() == 1 && b.core.size() == 1;
    if (a.person && b.person && lone && x.text != y.text && letters < kShortestLoneName)
      return "one short name differs";
    const bool alike = pair.match == PartMatch::kSpelling || pair.match == PartMatch::kSound;
    if (a.person && b.person && alike &&
        (is_surname_alone(a, pair.a, b, pair.b, alignment.only_b) ||
         is_surname_alone(b, pair.b, a, pair.a, alignment.only_a)))
      return "a surname beside a given name";
    if (pair.match != PartMatch::kSpelling) continue;
    if (!can_be_one(x, y)) return "one part differs";
    if (a.person && b.person && x.code != y.code && letters <= kShortWord) return "one short part differs";
    if (a.person && b.person && x.code != y.code && alignment.only_a.size() + alignment.only_b.size() > 0)
      return "one part differs, and one is left out";
  }
  return "";
}

// "Bank of Lazna", "Bank of Lozna"; "Varn Steel", "Vorn Steel"
std::string telling_word_doubt(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  if (a.person || b.person || a.place || b.place || alignment.pairs.size() < 2) return "";
  if (!alignment.only_a.empty() || !alignment.only_b.empty()) return "";
  const NamePart* differs = nullptr;
  for (const AlignedParts& pair : alignment.pairs) {
    if (a.core[pair.a].text == b.core[pair.b].text) continue;
    if (differs || (pair.match != PartMatch::kSpelling && pair.match != PartMatch::kSound)) return "";
    differs = a.core[pair.a].text.size() < b.core[pair.b].text.size() ? &a.core[pair.a] : &b.core[pair.b];
  }
  return differs && !differs->generic && differs->text.size() <= kShortWord ? "the word that tells it differs" : "";
}

// "Ivanov", "Ivanova": a man and a woman of one family.
std::string gender_doubt(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  if (!a.person || !b.person) return "";
  for (const AlignedParts& pair : alignment.pairs) {
    const std::string& x = a.core[pair.a].text;
    const std::string& y = b.core[pair.b].text;
    const std::string& man = x.size() < y.size() ? x : y;
    const std::string& woman = x.size() < y.size() ? y : x;
    const bool family = man.ends_with("ov") || man.ends_with("ev") || man.ends_with("in");
    if (family && woman == man + "a") return "a man's and a woman's form";
  }
  return "";
}

// "John Paul", "John Paul II"
std::string number_doubt(const ParsedName& a, const ParsedName& b) {
  const auto is_numbered = [](const ParsedName& name) {
    return std::any_of(name.suffixes.begin(), name.suffixes.end(),
                       [](const std::string& suffix) { return suffix == "ii" || suffix == "iii"; });
  };
  return is_numbered(a) != is_numbered(b) ? "the second or third of the name" : "";
}

std::string place_doubt(const ParsedName& a, const ParsedName& b) {
  if (!a.place || !b.place || a.kinds.empty() == b.kinds.empty()) return "";
  const ParsedName& plain = a.kinds.empty() ? a : b;
  const ParsedName& with_kind = a.kinds.empty() ? b : a;
  const auto place = place_named(plain.normal);
  const bool city = with_kind.kinds == std::vector<std::string>{"city"};
  if (city && place && place->subdivision && !place->city_too) return "a city and a province";
  if (!city && (!place || !place->subdivision || place->city_too || place->ambiguous)) return "city or province";
  return "";
}

// "Hassan Ali Omar", "Hassan Omar Ali": behind one given name the father's and the grandfather's, or the two surnames,
// have changed places.
bool are_turned_behind_the_first(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  if (a.core.size() != b.core.size() || a.core.size() < 3 || alignment.pairs.size() != a.core.size()) return false;
  bool first = false, turned = false;
  for (const AlignedParts& pair : alignment.pairs) {
    if (is_patronymic(a.core[pair.a].text)) return false;  // that it is no surname can be seen
    first |= pair.a == 0 && pair.b == 0;
    turned |= pair.a != pair.b;
  }
  return first && turned;
}

// Which of "Paul Ryan" and "Ryan Paul" is the surname cannot be seen.
std::string order_doubt(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  if (a.person && b.person && !a.comma && !b.comma && are_turned_behind_the_first(a, b, alignment))
    return "the names behind the first have changed places";
  if (!a.person || !b.person || a.comma || b.comma || a.core.size() != 2 || b.core.size() != 2) return "";
  const WordSet& given = pair_tables().given_names;
  const bool both = given.contains(a.core[0].text) && given.contains(a.core[1].text);
  const bool turned = alignment.pairs.size() == 2 && alignment.pairs[0].b > alignment.pairs[1].b;
  return both && turned ? "which is the surname is unclear" : "";
}

// Many persons share a surname, and more a given name.
std::string short_name_doubt(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  if (!a.person || !b.person || a.core.size() == b.core.size()) return "";
  const ParsedName& shorter = a.core.size() < b.core.size() ? a : b;
  const ParsedName& longer = a.core.size() < b.core.size() ? b : a;
  const auto& left = a.core.size() < b.core.size() ? alignment.only_b : alignment.only_a;
  const bool joined = std::any_of(alignment.pairs.begin(), alignment.pairs.end(),
                                  [](const AlignedParts& pair) { return pair.match == PartMatch::kJoined; });
  if (shorter.core.size() == 1 && !joined) return "one word of a longer name";
  const bool given_only = std::all_of(shorter.core.begin(), shorter.core.end(), [](const NamePart& part) {
    return part.common || part.initial || pair_tables().given_names.contains(part.text);
  });
  const bool end_left = !left.empty() && left.back() + 1 == longer.core.size();
  return given_only && end_left ? "only given names in common" : "";
}

// "Supreme Court", "U.S. Supreme Court"
std::string whose_doubt(const ParsedName& a, const ParsedName& b) {
  if (a.person || b.person || (a.place && b.place) || a.countries.empty() == b.countries.empty()) return "";
  return "of which country is not said";
}

std::string type_doubt(const ParsedName& a, const ParsedName& b) {
  const bool lone = a.core.size() == 1 && b.core.size() == 1;
  return lone && !a.person && !b.person && a.place != b.place ? "a place and no place" : "";
}

// What one has more may make another thing of it: "Aldmark Aid", "Bank of Aldmark" and "Aldmark Savings Bank". Words
// that only say what kind of thing it is tell less, unless both say so: "Berg Industries".
std::string more_words_doubt(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  if (a.person || b.person || acronym_letters(a, b) > 0) return "";
  const bool of_one_kind = !a.things.empty() || (!a.sorts.empty() && a.sorts == b.sorts);
  const auto tells = [&](const ParsedName& name, const std::vector<std::uint32_t>& left) {
    return std::any_of(left.begin(), left.end(), [&](std::uint32_t part) {
      const NamePart& word = name.core[part];
      return !word.country && (of_one_kind || !word.generic) && !pair_tables().has_role(word.text, WordRole::kGroup);
    });
  };
  return tells(a, alignment.only_a) || tells(b, alignment.only_b) ? "one has a word more" : "";
}

}  // namespace

bool can_be_one(const NamePart& a, const NamePart& b) {
  if (pair_tables().are_two_given_names(a.text, b.text)) return false;
  const AlignedParts match = match_parts(a, b, true);
  return match.alike > 0 && (match.match != PartMatch::kSpelling || match.alike >= kAlikeParts);
}

bool is_of_each_country(const NamePart& part) {
  return part.generic || pair_tables().has_role(part.text, WordRole::kBody) ||
         pair_tables().has_role(part.text, WordRole::kChamber);
}

std::string lasting_doubt(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  return first_reason({spelling_doubt(a, b, alignment), gender_doubt(a, b, alignment), number_doubt(a, b),
                       more_words_doubt(a, b, alignment), place_doubt(a, b), order_doubt(a, b, alignment)});
}

std::string passing_doubt(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  return first_reason({short_name_doubt(a, b, alignment), whose_doubt(a, b), type_doubt(a, b)});
}

std::string doubt_but_for_company(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  return telling_word_doubt(a, b, alignment);
}

}  // namespace relata::names
