#include "kb/name_distance.h"

#include <algorithm>
#include <numeric>

#include "core/entity.h"
#include "core/triple.h"

namespace relata::kb {
namespace {

constexpr double kSharedWord = 0.2;    // farther than a name with one slip, nearer than one with two
constexpr std::size_t kShortWord = 3;  // "al", "of", "e" tell nothing

// Levenshtein's distance by the letters of the longer.
double edits(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return 1;
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1)});
      diagonal = above;
    }
  }
  return static_cast<double>(row.back()) / static_cast<double>(std::max(a.size(), b.size()));
}

std::vector<std::string> words_of(std::string_view slug) {
  std::vector<std::string> words;
  while (!slug.empty()) {
    const std::string_view word = slug.substr(0, slug.find('-'));
    slug.remove_prefix(std::min(slug.size(), word.size() + 1));
    if (word.size() >= kShortWord) words.emplace_back(word);
  }
  return words;
}

}  // namespace

NameDistance::NameDistance(std::string_view asked) : asked_(slug(asked)), words_(words_of(asked_)) {}

double NameDistance::to(std::string_view known) const {
  const std::string known_slug = slug(known);
  double best = edits(asked_, known_slug);
  for (const std::string& word : words_of(known_slug))
    for (const std::string& asked : words_) best = std::min(best, kSharedWord + edits(asked, word));
  return best;
}

std::string fold_case(std::string_view text) {
  const std::string key = End{std::nullopt, std::string(text), std::nullopt}.key();
  return key.empty() ? key : key.substr(2);  // the key of a phrase is "p:" and its words in lower case
}

}  // namespace relata::kb
