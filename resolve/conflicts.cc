#include "resolve/conflicts.h"

#include <algorithm>

#include "resolve/name_groups.h"
#include "resolve/normal_form.h"
#include "resolve/pair_features.h"
#include "resolve/pair_tables.h"
#include "resolve/places.h"
#include "resolve/sounds.h"

namespace relata::resolve {
namespace {

constexpr double kAlike = 0.75;        // given names at least so alike may be one, misspelt
constexpr double kSurnameAlike = 0.8;

// Whether both have something here and not the same.
bool differ(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !a.empty() && !b.empty() && a != b;
}

bool share_none(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](const std::string& item) {
    return std::find(b.begin(), b.end(), item) != b.end();
  });
}

bool is_patronymic(std::string_view word) {
  constexpr std::string_view kEndings[] = {"vich", "vych", "vna", "wicz", "witsch", "ichna", "ovich", "ovych"};
  return word.size() > 5 && std::any_of(std::begin(kEndings), std::end(kEndings),
                                        [&](std::string_view ending) { return word.ends_with(ending); });
}

// A person and something else; a country and something that only looks like it.
std::string type_conflict(const ParsedName& a, const ParsedName& b) {
  if (a.person != b.person && !(a.normal == b.normal && word_count(a.normal) > 1)) return "a person and no person";
  if (a.country && b.country && a.normal != b.normal) return "two countries";
  return "";
}

std::string number_conflict(const ParsedName& a, const ParsedName& b) {
  if (differ(a.numbers, b.numbers)) return "numbers differ";
  if (differ(a.suffixes, b.suffixes)) return "junior and senior";
  return "";
}

// A phrase with government, troops or officials is its own; so is the north of something.
std::string qualifier_conflict(const ParsedName& a, const ParsedName& b) {
  if (a.person || b.person || is_acronym_of_other(a, b)) return "";
  if (a.bodies != b.bodies) return "a government, its forces or officials are not what they belong to";
  if (a.directions != b.directions) return "north, south, new or old";
  if (differ(a.kinds, b.kinds)) return "city and province";
  if (share_none(a.countries, b.countries)) return "countries differ";
  return "";
}

bool is_only_country(const ParsedName& name, const std::vector<std::uint32_t>& left) {
  return std::all_of(left.begin(), left.end(), [&](std::uint32_t part) { return name.core[part].country; });
}

// "Taliban", "Pakistani Taliban"
std::string branch_conflict(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  if (a.person || b.person || a.countries.empty() == b.countries.empty()) return "";
  const ParsedName& plain = a.countries.empty() ? a : b;
  const ParsedName& longer = a.countries.empty() ? b : a;
  const auto& left = a.countries.empty() ? alignment.only_b : alignment.only_a;
  const auto& left_of_plain = a.countries.empty() ? alignment.only_a : alignment.only_b;
  const bool branch = plain.core.size() == 1 && left_of_plain.empty() && !left.empty() && is_only_country(longer, left);
  return branch && !is_acronym_of_other(a, b) ? "a branch of it in one country" : "";
}

std::string place_conflict(const ParsedName& a, const ParsedName& b) {
  if (!a.place || !b.place || a.normal == b.normal) return "";
  const auto place_a = place_named(a.normal), place_b = place_named(b.normal);
  if (place_a && place_b && place_a->name != place_b->name) return "two places of the gazetteer";
  const auto country_of = [](const std::string& container) {
    const auto place = place_named(container);
    return place ? place->country : "";
  };
  if (!a.container.empty() && !b.container.empty() && a.container != b.container) {
    const std::string in_a = country_of(a.container), in_b = country_of(b.container);
    const bool within = in_a == b.container || in_b == a.container;
    if (!within && (in_a.empty() || in_b.empty() || in_a != in_b || in_a != a.container)) return "they lie elsewhere";
  }
  for (const auto& [inner, outer] : {std::pair(&a, &b), std::pair(&b, &a)})
    if (!inner->container.empty() && outer->country && inner->container != outer->normal)
      return "a country and a place elsewhere";
  return "";
}

std::string acronym_conflict(const ParsedName& a, const ParsedName& b) {
  const auto is_acronym = [](const ParsedName& name) {
    return name.acronym && name.core.size() == 1 && !name.core[0].country && name.normal == name.core[0].text;
  };
  return is_acronym(a) && is_acronym(b) && a.normal != b.normal ? "two acronyms" : "";
}

bool can_be_one(const NamePart& a, const NamePart& b) {
  const AlignedParts match = match_parts(a, b, true);
  return match.alike > 0 && (match.match != PartMatch::kSpelling || match.alike >= kAlike);
}

// Parts of two persons' names that both have where the other has another: given names, patronymics, initials.
std::string person_conflict(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  if (!a.person || !b.person || a.foreign != b.foreign) return "";
  for (std::uint32_t i : alignment.only_a)
    for (std::uint32_t j : alignment.only_b) {
      const NamePart &x = a.core[i], &y = b.core[j];
      if (is_patronymic(x.text) && is_patronymic(y.text)) return "patronymics differ";
      if ((x.initial || y.initial) && i > 0 && j > 0) return "initials differ";
    }
  if (a.core.size() < 2 || b.core.size() < 2 || alignment.only_a.empty() || alignment.only_b.empty()) return "";
  const bool surname = std::any_of(alignment.pairs.begin(), alignment.pairs.end(), [&](const AlignedParts& pair) {
    return pair.a + 1 == a.core.size() && pair.b + 1 == b.core.size() && pair.alike >= kSurnameAlike;
  });
  const bool given = std::any_of(alignment.pairs.begin(), alignment.pairs.end(), [&](const AlignedParts& pair) {
    return pair.a == 0 && pair.b == 0 && pair.alike >= kSurnameAlike;
  });
  if (surname && alignment.only_a.front() == 0 && alignment.only_b.front() == 0) return "given names differ";
  if (given && alignment.only_a.back() + 1 == a.core.size() && alignment.only_b.back() + 1 == b.core.size())
    return "surnames differ";
  return alignment.pairs.empty() ? "no part in common" : "";
}

// One letter tells Kim Jong-un and Kim Jong-il, John and Jane apart: parts spelt so differently are for a person's eye.
std::string spelling_doubt(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  for (const AlignedParts& pair : alignment.pairs) {
    if (pair.match != PartMatch::kSpelling) continue;
    if (!can_be_one(a.core[pair.a], b.core[pair.b])) return "one part differs";
  }
  return "";
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

}  // namespace

std::string find_conflict(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  if (a.normal == b.normal && a.type == b.type && a.container == b.container) return "";
  for (std::string reason : {type_conflict(a, b), number_conflict(a, b), qualifier_conflict(a, b),
                             branch_conflict(a, b, alignment), place_conflict(a, b), acronym_conflict(a, b),
                             person_conflict(a, b, alignment)})
    if (!reason.empty()) return reason;
  return "";
}

std::string find_doubt(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  if (a.normal == b.normal && a.container == b.container) return "";
  for (std::string reason : {spelling_doubt(a, b, alignment), place_doubt(a, b)})
    if (!reason.empty()) return reason;
  return "";
}

}  // namespace relata::resolve
