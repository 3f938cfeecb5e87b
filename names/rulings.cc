#include "names/rulings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <utility>

#include "names/doubts.h"
#include "names/normal_form.h"
#include "names/pair_features.h"
#include "names/pair_tables.h"
#include "names/places.h"
#include "names/reasons.h"
#include "names/sounds.h"

namespace relata::names {
namespace {

constexpr double kAlikeGivenNames = 0.75;  // given names at least so alike may be one, misspelt
constexpr double kSurnameAlike = 0.8;
constexpr double kFarApart = 0.6;  // two well known given names no more alike are no misspelling

// Whether both have something here and not the same.
bool differ(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !a.empty() && !b.empty() && a != b;
}

bool share_none(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return !a.empty() && !b.empty() && std::none_of(a.begin(), a.end(), [&](const std::string& item) {
    return std::find(b.begin(), b.end(), item) != b.end();
  });
}

// "Peru", "Peru Ltd."
bool is_firm_of_its_name(const ParsedName& country, const ParsedName& firm) {
  return country.country && !firm.country && !firm.person && !firm.legal.empty() && firm.countries.size() == 1;
}

// A person and something else; a country and something that only looks like it.
std::string type_conflict(const ParsedName& a, const ParsedName& b) {
  if (a.person != b.person && !(a.normal == b.normal && word_count(a.normal) > 1)) return "a person and no person";
  if (a.country && b.country && a.normal != b.normal) return "two countries";
  if (is_firm_of_its_name(a, b) || is_firm_of_its_name(b, a)) return "a country and a firm of its name";
  return "";
}

std::string number_conflict(const ParsedName& a, const ParsedName& b) {
  if (differ(a.numbers, b.numbers)) return "numbers differ";
  if (!a.person && !b.person && a.numbers != b.numbers) return "one of them is numbered";
  if (differ(a.suffixes, b.suffixes)) return "junior and senior";
  return "";
}

bool is_feature(const ParsedName& name) {
  return std::any_of(name.kinds.begin(), name.kinds.end(),
                     [](const std::string& kind) { return pair_tables().has_role(kind, WordRole::kFeature); });
}

// A phrase with government, troops or officials is its own; so is the north of something.
std::string qualifier_conflict(const ParsedName& a, const ParsedName& b) {
  if (a.person || b.person || acronym_letters(a, b) > 0) return "";
  if (a.bodies != b.bodies) return "a government, its forces or officials are not what they belong to";
  if (a.things != b.things) return "another kind of thing";
  if (differ(a.sorts, b.sorts)) return "another kind of body";
  if (a.sorts.empty() != b.sorts.empty() && (a.sorts.empty() ? a : b).place) return "a place and a body of it";
  if (a.directions != b.directions) return "north, south, new or old";
  if (differ(a.kinds, b.kinds)) return "city and province";
  if (is_feature(a) != is_feature(b)) return "a river, a mountain or an airport is not the place it is named after";
  if (share_none(a.countries, b.countries)) return "countries differ";
  if (a.people != b.people && (a.place || b.place)) return "a people is no place";
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
  const bool branch = plain.core.size() == 1 && !is_of_each_country(plain.core[0]) && left_of_plain.empty() &&
                      !left.empty() && is_only_country(longer, left);
  return branch && acronym_letters(a, b) == 0 ? "a branch of it in one country" : "";
}

// "Guatemala", "Guatemala City"
bool is_city_of_the_country(const ParsedName& country, const ParsedName& city) {
  return country.country && !city.country && city.kinds == std::vector<std::string>{"city"};
}

std::string place_conflict(const ParsedName& a, const ParsedName& b) {
  if (!a.place || !b.place || a.normal == b.normal) return "";
  if (is_city_of_the_country(a, b) || is_city_of_the_country(b, a)) return "a country and a city of its name";
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
    return name.acronym && name.core.size() == 1 && name.normal.size() > 1 && !name.core[0].country;
  };
  if (!is_acronym(a) || !is_acronym(b)) return "";
  const auto letters = [](std::string text) {
    std::sort(text.begin(), text.end());
    return text;
  };
  return letters(a.normal) != letters(b.normal) ? "two acronyms" : "";  // "FLMN" is a slip for "FMLN"
}

bool is_in(const std::vector<std::uint32_t>& parts, std::uint32_t part) {
  return std::find(parts.begin(), parts.end(), part) != parts.end();
}

// Whether a given name in front was only laid beside another that is like it: "hamid", "ahmad".
bool has_two_given_names(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  return std::any_of(alignment.pairs.begin(), alignment.pairs.end(), [&](const AlignedParts& pair) {
    return (pair.a == 0 || pair.b == 0) && pair.alike <= kFarApart &&
           pair_tables().are_two_given_names(a.core[pair.a].text, b.core[pair.b].text);
  });
}

// Whether the first parts belong together, or one of them has no partner: "Shaikh" in front.
bool starts_alike(const PartAlignment& alignment) {
  return std::none_of(alignment.pairs.begin(), alignment.pairs.end(), [&](const AlignedParts& pair) {
    return (pair.a == 0 && pair.b > 0 && !is_in(alignment.only_b, 0)) ||
           (pair.b == 0 && pair.a > 0 && !is_in(alignment.only_a, 0));
  });
}

// "Robert", "Roberta"; "Alexander", "Alexandra"; "Louis", "Louise": endings of a given name for him and for her, behind
// a stem that both share.
bool are_his_and_hers(std::string_view a, std::string_view b) {
  constexpr std::size_t kShortest = 3;  // letters of his
  constexpr std::pair<std::string_view, std::string_view> kEndings[] = {
      {"", "a"},     {"", "ah"},     {"", "ia"},     {"", "ina"},    {"", "ine"},     {"", "ette"},
      {"o", "a"},    {"i", "ia"},    {"y", "ia"},    {"us", "a"},    {"er", "ra"},    {"ian", "ina"},
      {"is", "ise"}, {"an", "anie"}, {"el", "elle"}, {"on", "onne"}, {"ois", "oise"}, {"ian", "ine"},
      {"p", "ppa"},  {"e", "ee"},    {"en", "enne"}, {"al", "ila"},  {"an", "anne"},  {"ian", "ienne"}};
  static constexpr std::string_view kListed[] = {"e", "ie"};  // where a name may end so that is no woman's: "Philippe"
  const auto are_told = [](std::string_view his, std::string_view hers) {
    return pair_tables().has_role(hers, WordRole::kHersInE) &&
           std::any_of(std::begin(kListed), std::end(kListed),
                       [&](std::string_view end) { return hers == std::string(his).append(end); });
  };
  const auto are = [&](std::string_view his, std::string_view hers) {
    return std::any_of(std::begin(kEndings), std::end(kEndings), [&](const auto& endings) {
      const auto& [of_him, of_her] = endings;
      if (his.size() < kShortest + !of_him.empty() || !his.ends_with(of_him) || !hers.ends_with(of_her)) return false;
      if (pair_tables().has_role(his, WordRole::kHers)) return false;  // "Ann", "Anna"
      return his.substr(0, his.size() - of_him.size()) == hers.substr(0, hers.size() - of_her.size());
    });
  };
  return a != b && (are(a, b) || are(b, a) || are_told(a, b) || are_told(b, a));
}

// Whether the names begin with the form of a given name for him and for her, and the rest is of one sound.
bool are_of_two_sexes(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  if (a.core.size() < 2 || b.core.size() < 2 || !are_his_and_hers(a.core[0].text, b.core[0].text)) return false;
  return std::any_of(alignment.pairs.begin(), alignment.pairs.end(),
                     [](const AlignedParts& pair) { return pair.a == 0 && pair.b == 0; });
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
  if (are_of_two_sexes(a, b, alignment)) return "a man's and a woman's given name";
  if (a.father && b.father && !a.comma && !b.comma && alignment.pairs.size() > 1 && !starts_alike(alignment))
    return "father and son turned about";
  if (a.core.size() < 2 || b.core.size() < 2) return "";
  const bool surname = std::any_of(alignment.pairs.begin(), alignment.pairs.end(), [&](const AlignedParts& pair) {
    return pair.a + 1 == a.core.size() && pair.b + 1 == b.core.size() && pair.alike >= kSurnameAlike;
  });
  if (surname && has_two_given_names(a, b, alignment)) return "given names differ";
  const bool given = std::any_of(alignment.pairs.begin(), alignment.pairs.end(), [&](const AlignedParts& pair) {
    return pair.a == 0 && pair.b == 0 && pair.alike >= kSurnameAlike;
  });
  if (alignment.only_a.empty() || alignment.only_b.empty()) return "";
  if (surname && alignment.only_a.front() == 0 && alignment.only_b.front() == 0) return "given names differ";
  if (given && alignment.only_a.back() + 1 == a.core.size() && alignment.only_b.back() + 1 == b.core.size())
    return "surnames differ";
  return alignment.pairs.empty() ? "no part in common" : "";
}

double log_odds(double probability) { return std::log(probability / (1 - probability)); }

// That two names are one where an acronym of so many letters spells the other: short ones spell many names.
double acronym_log_odds(int letters) {
  constexpr std::array<double, 6> kProbability = {0, 0, 0.4, 0.7, 0.92, 0.96};
  return log_odds(kProbability[static_cast<std::size_t>(std::min(letters, 5))]);
}

// "Defense Ministry", "Ministry of Defense"; "Goldman Sachs", "Goldman Sachs Group": of no person, all parts equal, and
// what one has more says only that it is a group.
bool is_same_but_for_order(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  if (a.person || b.person || a.numbers != b.numbers || a.kinds != b.kinds) return false;
  bool tells = false;
  for (const AlignedParts& pair : alignment.pairs) {
    if (pair.match != PartMatch::kEqual) return false;
    tells |= !a.core[pair.a].generic || alignment.pairs.size() > 1;
  }
  const auto says_group = [](const ParsedName& name, const std::vector<std::uint32_t>& left) {
    return std::all_of(left.begin(), left.end(), [&](std::uint32_t part) {
      return pair_tables().has_role(name.core[part].text, WordRole::kGroup);
    });
  };
  return tells && says_group(a, alignment.only_a) && says_group(b, alignment.only_b);
}

bool same_legal_form(const ParsedName& a, const ParsedName& b) {
  return a.legal == b.legal || a.legal.empty() || b.legal.empty();
}

Ruling bounded(Ruling ruling, double most, bool lasting) {
  ruling.most = most;
  ruling.least = std::min(ruling.least, most);
  ruling.lasting = lasting;
  return ruling;
}

}  // namespace

Ruling rule_on(const ParsedName& a, const ParsedName& b, const PartAlignment& alignment) {
  constexpr double kConflicting = 0.05;  // the highest probability of two that cannot be one
  constexpr double kDoubtful = 0.6;      // of two that must not be merged unseen: below each merge threshold
  constexpr double kNearlyOne = 0.65;    // of two that become one where they keep the same company, and only there
  constexpr double kSameName = 0.95;     // of two under one name: namesakes are left
  constexpr double kSameWords = 0.9;     // of two of the same words
  Ruling ruling;
  const bool same_name = !a.normal.empty() && a.normal == b.normal && a.container == b.container;
  if (!(same_name && a.type == b.type)) {
    ruling.reason = first_reason({type_conflict(a, b), number_conflict(a, b), qualifier_conflict(a, b),
                                  branch_conflict(a, b, alignment), place_conflict(a, b), acronym_conflict(a, b),
                                  person_conflict(a, b, alignment)});
    ruling.conflict = !ruling.reason.empty();
    if (ruling.conflict) return bounded(std::move(ruling), log_odds(kConflicting), true);
  }
  const int letters = acronym_letters(a, b);
  const bool same_form = same_legal_form(a, b);
  if (same_name && same_form) {
    ruling.least = log_odds(kSameName);
  } else if (letters > 0) {
    ruling.least = ruling.most = acronym_log_odds(letters);
    return ruling;
  } else if (same_form && a.type == b.type && is_same_but_for_order(a, b, alignment)) {
    ruling.least = log_odds(kSameWords);
  }
  ruling.reason = same_name ? "" : lasting_doubt(a, b, alignment);
  if (!ruling.reason.empty()) return bounded(std::move(ruling), log_odds(kDoubtful), true);
  ruling.reason = passing_doubt(a, b, alignment);
  if (!ruling.reason.empty()) return bounded(std::move(ruling), log_odds(kDoubtful), false);
  ruling.reason = doubt_but_for_company(a, b, alignment);
  return ruling.reason.empty() ? ruling : bounded(std::move(ruling), log_odds(kNearlyOne), false);
}

}  // namespace relata::names
