#include "names/normal_form.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/ascii.h"
#include "names/countries.h"
#include "names/folding.h"
#include "names/name_tables.h"

namespace relata::names {
namespace {

// Two to six capitals, with or without dots and a hyphenated tail ("ISIS-K").
bool written_as_capitals(std::string_view name) {
  int letters = 0;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') ++letters;
    else if (c != '.' && c != '-' && c != ' ' && !(c >= '0' && c <= '9')) return false;
  }
  return letters >= 2 && letters <= 6;
}

void drop_titles(std::vector<std::string>& words) {
  const WordSet& titles = name_tables().titles;
  std::size_t first = 0;
  while (first + 1 < words.size() && titles.contains(words[first])) ++first;
  words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(first));
  while (words.size() > 1 && (words.back() == "jr" || words.back() == "phd" || words.back() == "md")) words.pop_back();
}

// "Peru Ltd." keeps it: without it the firm would be the country.
void drop_legal_forms(std::vector<std::string>& words) {
  std::size_t left = words.size();
  while (left > 1 && name_tables().legal_forms.contains(words[left - 1])) --left;
  if (left == words.size()) return;
  const std::vector<std::string> rest(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(left));
  if (const auto known = known_name(joined(rest, " "), true); !known || !known->country) words = rest;
  if (words.size() > 1 && words.back() == "and") words.pop_back();  // "Smith & Co"
}

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

bool is_small_word(std::string_view word) {
  static constexpr std::array<std::string_view, 9> kSmall = {"of", "the", "and", "for", "in", "on", "to", "de", "al"};
  return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

}  // namespace

NormalName normal_name(std::string_view name, EntityType type) {
  NormalName normal;
  std::vector<std::string> words = folded_words(name);
  normal.acronym = words.size() <= 2 && written_as_capitals(name);
  if (type == EntityType::kPer) {
    drop_titles(words);
    normal.text = joined(words, " ");
    return normal;
  }
  drop_legal_forms(words);
  if (const auto people = name_tables().peoples.find(words.empty() ? "" : words.back());
      people != name_tables().peoples.end())
    words.back() = people->second;
  normal.text = joined(words, " ");
  if (words.size() > 1 && normal.text.ends_with('s') &&
      name_tables().demonyms.contains(std::string_view(normal.text).substr(0, normal.text.size() - 1)))
    normal.text.pop_back();  // "costa ricans"
  normal.people = name_tables().demonyms.contains(normal.text);
  if (const auto known = known_name(normal.text, normal.acronym)) {
    normal.text = known->text;
    normal.country = known->country;
  }
  return normal;
}

std::string_view without_titles(std::string_view name) {
  std::string_view rest = name;
  while (true) {
    const std::string_view word = first_word(rest);
    if (word.size() == rest.size()) return rest;
    const std::vector<std::string> folded = folded_words(word);
    if (folded.size() != 1 || !name_tables().titles.contains(folded[0])) return rest;
    rest.remove_prefix(word.size());
    while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
    if (rest.empty()) return name;
  }
}

int word_count(std::string_view normal) {
  return normal.empty() ? 0 : 1 + static_cast<int>(std::count(normal.begin(), normal.end(), ' '));
}

bool ends_in(std::string_view normal, std::string_view ending) {
  return !ending.empty() && normal.size() > ending.size() && normal.ends_with(ending) &&
         normal[normal.size() - ending.size() - 1] == ' ';
}

bool is_shortened(std::string_view shorter, std::string_view longer) {
  const std::vector<std::string_view> some = split(shorter, ' '), all = split(longer, ' ');
  if (some.size() < 2 || some.size() >= all.size() || some.back() != all.back()) return false;
  auto at = all.begin();
  for (const std::string_view word : some) {
    at = std::find(at, all.end(), word);
    if (at == all.end()) return false;
    ++at;
  }
  return true;
}

std::vector<std::string> acronyms_of(std::string_view normal) {
  std::string all, large;
  for (std::string_view word : split(normal, ' ')) {
    all += word[0];
    if (!is_small_word(word)) large += word[0];
    if (word == "television") all += 'v', large += 'v';
  }
  std::vector<std::string> acronyms;
  if (large.size() >= 2 && large != all) acronyms.push_back(std::move(large));
  if (all.size() >= 2) acronyms.push_back(std::move(all));
  return acronyms;
}

}  // namespace relata::names
