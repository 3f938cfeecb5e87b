#include "kb/name_distance.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "core/entity.h"
#include "core/triple.h"

namespace relata::kb {
namespace {

constexpr double kSharedWord = 0.2;    // farther than a name with one slip, nearer than one with two
constexpr std::size_t kShortWord = 3;  // "al", "of", "e" tell nothing
constexpr double kFar = NameDistance::kNear + 1e-9;

// Visits the words of a slug that tell something.
template <typename Visit>
void for_words(std::string_view slug, const Visit& visit) {
  while (!slug.empty()) {
    const std::string_view word = slug.substr(0, slug.find('-'));
    slug.remove_prefix(std::min(slug.size(), word.size() + 1));
    if (word.size() >= kShortWord) visit(word);
  }
}

}  // namespace

double least_edits(std::string_view a, std::string_view b) {
  const std::size_t less = std::min(a.size(), b.size()), more = std::max(a.size(), b.size());
  return less == 0 ? 1 : static_cast<double>(more - less) / static_cast<double>(more);
}

double edits(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return 1;
  std::array<std::size_t, 130> usual{};  // names are shorter
  std::vector<std::size_t> long_row(b.size() < usual.size() ? 0 : b.size() + 1);
  std::size_t* const row = long_row.empty() ? usual.data() : long_row.data();
  std::iota(row, row + b.size() + 1, std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = std::min({above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1)});
      diagonal = above;
    }
  }
  return static_cast<double>(row[b.size()]) / static_cast<double>(std::max(a.size(), b.size()));
}

NameDistance::NameDistance(std::string_view asked) : asked_(slug(asked)) {
  for_words(asked_, [&](std::string_view word) { words_.emplace_back(word); });
}

double NameDistance::to(std::string_view known) const { return to_slug(slug(known)); }

double NameDistance::to_slug(std::string_view known_slug) const {
  double best = 1;
  if (least_edits(asked_, known_slug) <= kNear) best = edits(asked_, known_slug);
  for_words(known_slug, [&](std::string_view word) {
    for (const std::string& asked : words_)
      if (kSharedWord + least_edits(asked, word) < std::min(best, kFar))
        best = std::min(best, kSharedWord + edits(asked, word));
  });
  return best;
}

std::string fold_case(std::string_view text) {
  const std::string key = End{std::nullopt, std::string(text), std::nullopt}.key();
  return key.empty() ? key : key.substr(2);  // the key of a phrase is "p:" and its words in lower case
}

}  // namespace relata::kb
