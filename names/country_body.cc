#include "names/country_body.h"

#include <algorithm>
#include <vector>

#include "core/ascii.h"
#include "names/countries.h"
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

}  // namespace

std::optional<CountryBody> country_body(std::string_view normal_name) {
  const PairTables& tables = pair_tables();
  if (tables.one_of_its_name.contains(normal_name)) return std::nullopt;
  const std::vector<std::string_view> words = split(normal_name, ' ');
  CountryBody found;
  std::vector<std::string_view> body;
  bool head = false;
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
    if (!small && !is_digits(word) && !tables.has_role(word, WordRole::kEachHead) &&
        !tables.has_role(word, WordRole::kEachMore))
      return std::nullopt;
    if (!small) body.push_back(word);
  }
  if (!head) return std::nullopt;
  std::sort(body.begin(), body.end());
  for (const std::string_view word : body) found.body.append(found.body.empty() ? "" : " ").append(word);
  return found;
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

}  // namespace relata::names
