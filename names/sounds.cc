#include "names/sounds.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/ascii.h"
#include "core/edits.h"
#include "core/table.h"
#include "names/name_tables.h"
#include "names/sounds_tsv.h"

namespace relata::names {
namespace {

struct Sound {
  std::string_view letters;
  std::string_view code;
};

// By their first letter, the longest first.
using Sounds = std::array<std::vector<Sound>, 256>;

const Sounds& sounds() {
  static const Sounds table = [] {
    std::vector<Sound> rows;
    each_row(data::sounds_tsv, [&](const TableRow& columns) {
      for (std::size_t column = 1; column < columns.size(); ++column)
        for (std::string_view letters : split(columns[column], ' ')) rows.push_back({letters, columns[0]});
    });
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Sound& a, const Sound& b) { return a.letters.size() > b.letters.size(); });
    Sounds by_letter;
    for (const Sound& sound : rows) by_letter[static_cast<unsigned char>(sound.letters[0])].push_back(sound);
    return by_letter;
  }();
  return table;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

// "k" before e, i and y is the s of "Cecil".
bool is_soft_c(std::string_view rest) {
  return rest.size() > 1 && rest[0] == 'c' && (rest[1] == 'e' || rest[1] == 'i' || rest[1] == 'y');
}

// Doubled consonants count once where no vowel stands between them.
void append(std::string& code, std::string_view letters, bool after_vowel) {
  if (!after_vowel && !code.empty() && code.back() == letters.front()) letters.remove_prefix(1);
  code += letters;
}

std::string consonants(std::string_view word) {
  std::string rest;
  for (std::size_t i = 0; i < word.size(); ++i)
    if (!is_vowel(word[i]) && (i == 0 || word[i - 1] != word[i])) rest += word[i];
  if (rest.size() > 1 && rest.back() == 'h') rest.pop_back();
  return rest;
}

}  // namespace

std::string sound_code(std::string_view word) {
  const Sounds& sounds_by_letter = sounds();
  std::string code;
  bool after_vowel = true;
  for (std::size_t i = 0; i < word.size();) {
    const std::string_view rest = word.substr(i);
    if (is_vowel(rest[0])) {
      after_vowel = true;
      if (i == 0) code += rest[0] == 'y' && rest.size() > 1 && is_vowel(rest[1]) ? 'J' : 'a';
      ++i;
      continue;
    }
    const std::vector<Sound>& may_fit = sounds_by_letter[static_cast<unsigned char>(rest[0])];
    const auto sound =
        std::find_if(may_fit.begin(), may_fit.end(), [&](const Sound& s) { return rest.starts_with(s.letters); });
    if (sound == may_fit.end() || (sound->letters == "c" && is_soft_c(rest))) {
      append(code, rest[0] == 'c' ? std::string_view("s") : rest.substr(0, 1), after_vowel);
      ++i;
    } else {
      append(code, sound->code, after_vowel);
      i += sound->letters.size();
    }
    after_vowel = false;
  }
  if (code.size() > 1 && code.back() == 'h') code.pop_back();
  return code;
}

namespace {

double likeness_of(std::size_t edits, std::size_t letters) {
  return letters == 0 ? 1.0 : 1.0 - static_cast<double>(edits) / static_cast<double>(letters);
}

}  // namespace

double likeness(std::string_view a, std::string_view b) {
  const std::size_t longer = std::min(std::max(a.size(), b.size()), kLongestWord);
  return likeness_of(static_cast<std::size_t>(edit_distance(a, b)), longer);
}

bool may_be_alike(std::size_t letters_of_a, std::size_t letters_of_b, double least) {
  const std::size_t longer = std::max(letters_of_a, letters_of_b),
                    apart = longer - std::min(letters_of_a, letters_of_b);
  return longer > kLongestWord || likeness_of(apart, longer) >= least;
}

double jaro_winkler(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a == b ? 1.0 : 0.0;
  const std::size_t reach = std::max<std::size_t>(std::max(a.size(), b.size()) / 2, 1) - 1;
  std::string matched_a, matched_b;
  matched_a.reserve(std::min(a.size(), b.size()));
  matched_b.reserve(std::min(a.size(), b.size()));
  std::string taken(b.size(), '\0');
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = i > reach ? i - reach : 0, end = std::min(b.size(), i + reach + 1); j < end; ++j)
      if (a[i] == b[j] && !taken[j]) {
        taken[j] = 1;
        matched_a += a[i];
        break;
      }
  for (std::size_t j = 0; j < b.size(); ++j)
    if (taken[j]) matched_b += b[j];
  if (matched_a.empty()) return 0;
  int swapped = 0;
  for (std::size_t i = 0; i < matched_a.size(); ++i) swapped += matched_a[i] != matched_b[i];
  const double matches = static_cast<double>(matched_a.size());
  const double jaro = (matches / static_cast<double>(a.size()) + matches / static_cast<double>(b.size()) +
                       (matches - swapped / 2) / matches) /
                      3;
  std::size_t prefix = 0;
  while (prefix < 4 && prefix < a.size() && prefix < b.size() && a[prefix] == b[prefix]) ++prefix;
  return jaro + static_cast<double>(prefix) * 0.1 * (1 - jaro);
}

bool same_consonants(std::string_view a, std::string_view b) {
  const auto first_consonant = [](std::string_view word) {
    const auto* const found = std::find_if_not(word.begin(), word.end(), is_vowel);
    return found == word.end() ? '\0' : *found;
  };
  if (first_consonant(a) != first_consonant(b)) return false;  // most pairs
  return (is_vowel(a.empty() ? 'a' : a[0]) == is_vowel(b.empty() ? 'a' : b[0])) && consonants(a) == consonants(b);
}

}  // namespace relata::names
