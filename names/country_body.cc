#include "names/country_body.h"

#include <algorithm>
#include <vector>

#include "core/ascii.h"
#include "names/countries.h"
#include "names/normal_form.h"
#include "names/pair_tables.h"
#include "names/places.h"

namespace relata::names {
namespace {

// The country that the words from `first` name, or whose people they are, and how many words that takes.
std::optional<std::pair<std::string, std::size_t>> country_at(const std::vector<std::string_view>& words,
                                                              std::size_t first) {
  for (std::size_t length = std::min<std::size_t>(4, words.size() - first); length > 0; --length) {
    std::string phrase;
    for (std::size_t i = first; i < first + length; ++i) phrase.append(i > first ? " " : "").append(words[i]);
    if (const auto known = known_name(phrase, phrase.size() > 3 || pair_tables().has_role(phrase, WordRole::kCode));
        known && known->country)
      return {{known->text, length}};
    if (const auto country = country_of_people(phrase)) return {{*country, length}};
  }
  return std::nullopt;
}

bool is_digits(std::string_view word) { return word.find_first_not_of("0123456789") == word.npos; }

// Words in bytewise order, apart by blanks.
std::string in_order(std::vector<std::string_view> words) {
  std::sort(words.begin(), words.end());
  std::string all;
  for (const std::string_view word : words) all.append(all.empty() ? "" : " ").append(word);
  return all;
}

bool is_of_body(std::string_view word) {
  const PairTables& tables = pair_tables();
  return is_digits(word) || tables.has_role(word, WordRole::kEachHead) || tables.has_role(word, WordRole::kEachMore);
}

// "3rd", "third", "3" -> "3"; "" for what is no number.
std::string number_of(std::string_view word) {
  const std::size_t digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const std::string_view ending = word.substr(digits);
  const bool ordinal = ending == "st" || ending == "nd" || ending == "rd" || ending == "th" || ending == "d";
  if (digits > 0) return ending.empty() || ordinal ? std::string(word.substr(0, digits)) : "";
  const auto found = pair_tables().numbers.find(word);
  return found == pair_tables().numbers.end() ? "" : found->second;
}

// What its number makes one of each army: "3 brigade" of "third infantry brigade"; "" for others.
std::string unit_of(const std::vector<std::string_view>& words) {
  std::string number, unit;
  for (const std::string_view word : words) {
    const std::string value = number_of(word);
    if (pair_tables().has_role(word, WordRole::kUnit) && unit.empty()) unit = word;
    else if (!value.empty() && number.empty()) number = value;
    else if (!pair_tables().has_role(word, WordRole::kUnitMore)) return "";
  }
  return number.empty() || unit.empty() ? "" : number + " " + unit;
}

}  // namespace

std::optional<CountryBody> country_body(std::string_view normal_name) {
  const PairTables& tables = pair_tables();
  if (tables.one_of_its_name.contains(normal_name)) return std::nullopt;
  const std::vector<std::string_view> words = split(normal_name, ' ');
  CountryBody found;
  std::vector<std::string_view> body;
  bool head = false, all = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const auto country = country_at(words, i)) {
      if (!found.country.empty()) return std::nullopt;
      found.country = country->first;
      i += country->second - 1;
      continue;
    }
    const std::string_view word = words[i];
    const bool small = tables.has_role(word, WordRole::kSmall);
    head |= tables.has_role(word, WordRole::kEachHead);
    all &= small || is_of_body(word);
    if (!small) body.push_back(word);
  }
  if (std::string unit = unit_of(body); !unit.empty()) {
    found.body = std::move(unit);
    return found;
  }
  if (!head || !all) return std::nullopt;
  found.body = in_order(std::move(body));
  return found;
}

bool is_numbered_unit(std::string_view body) {
  const std::size_t blank = body.find(' ');
  return blank != body.npos && is_digits(body.substr(0, blank)) &&
         pair_tables().has_role(body.substr(blank + 1), WordRole::kUnit);
}

std::optional<CountryBody> body_of_stranger(std::string_view normal_name) {
  const PairTables& tables = pair_tables();
  std::vector<std::string_view> body;
  CountryBody found;
  bool head = false, before = false, behind = false;  // whether words of the body stand around those of the stranger
  for (const std::string_view word : split(normal_name, ' ')) {
    if (tables.has_role(word, WordRole::kSmall)) continue;
    const bool of_body = is_of_body(word);
    if (!of_body && behind) return std::nullopt;
    if (of_body) body.push_back(word);
    else found.country.append(found.country.empty() ? "" : " ").append(word);
    head |= tables.has_role(word, WordRole::kEachHead);
    behind |= of_body && !found.country.empty();
    before |= of_body && found.country.empty();
  }
  if (!head || found.country.empty() || (before && behind)) return std::nullopt;
  found.body = in_order(std::move(body));
  return found;
}

bool is_adjective_of(std::string_view word, std::string_view place) {
  constexpr std::size_t kStem = 3;  // letters at least
  if (place.size() < kStem + 1 || word.find(' ') != word.npos) return false;
  const bool vowel = std::string_view("aeiou").find(place.back()) != std::string_view::npos;
  for (const std::string_view stem : {place, place.substr(0, place.size() - vowel)})
    if (word.starts_with(stem))
      for (const std::string_view ending : {"n", "an", "ian", "ean", "ese", "se", "i", "ish", "ic"})
        if (word.substr(stem.size()) == ending) return true;
  return false;
}

bool begins_with_country(std::string_view normal_name) {
  const std::string_view word = normal_name.substr(0, normal_name.find(' '));
  const auto known = known_name(word, word.size() > 3);
  return is_demonym(word) || (known && known->country);
}

bool says_only_kind(std::string_view normal_name) {
  const std::vector<std::string_view> words = split(normal_name, ' ');
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    constexpr WordRole kKinds[] = {WordRole::kSmall, WordRole::kGeneric,  WordRole::kDirection, WordRole::kBody,
                                   WordRole::kThing, WordRole::kEachHead, WordRole::kEachMore,  WordRole::kSort};
    return is_digits(word) || std::any_of(std::begin(kKinds), std::end(kKinds),
                                          [&](WordRole role) { return pair_tables().has_role(word, role); });
  });
}

namespace {

// Whether no word is of those that only say what kind of thing something is: "of marovia", not "of security".
bool tells_which(std::string_view words) {
  const std::vector<std::string_view> all = split(words, ' ');
  return std::all_of(all.begin(), all.end(), [](std::string_view word) {
    return pair_tables().has_role(word, WordRole::kSmall) || !says_only_kind(word);
  });
}

}  // namespace

bool is_short_for(std::string_view shorter, std::string_view longer) {
  constexpr int kLongestPlace = 3;  // words
  if (shorter.find(' ') == shorter.npos || !longer.starts_with(shorter) || longer.size() <= shorter.size() + 1 ||
      longer[shorter.size()] != ' ' || says_only_kind(shorter) || known_name(shorter, true))
    return false;
  const std::string_view rest = longer.substr(shorter.size() + 1);
  if (rest.starts_with("of ")) return word_count(rest) <= 1 + kLongestPlace && tells_which(rest);
  return is_word_of_sort(rest);
}

bool is_firm_in_short(std::string_view shorter, std::string_view firm) {
  return is_short_for(shorter, firm) && pair_tables().has_role(firm.substr(shorter.size() + 1), WordRole::kGroup);
}

bool is_word_of_sort(std::string_view word) {
  return pair_tables().has_role(word, WordRole::kSort) || pair_tables().has_role(word, WordRole::kGroup);
}

bool is_of_members(std::string_view longer, std::string_view shorter) {
  if (!ends_in(longer, shorter)) return false;
  const std::vector<std::string_view> lead = split(longer.substr(0, longer.size() - shorter.size() - 1), ' ');
  return std::any_of(lead.begin(), lead.end(),
                     [](std::string_view word) { return pair_tables().has_role(word, WordRole::kMembers); });
}

}  // namespace relata::names
