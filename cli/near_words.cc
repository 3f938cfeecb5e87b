#include "cli/near_words.h"

#include <algorithm>

namespace relata::cli {
namespace {

constexpr std::size_t kMostSlips = 2;
constexpr std::size_t kBeginning = 3;  // letters that a word may be told by
constexpr std::size_t kLongest = 64;   // of a word that is worth the work

}  // namespace

std::size_t slips(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

std::string near_word(std::string_view word, std::span<const std::string> known) {
  if (word.size() > kLongest) return "";
  std::string nearest;
  std::size_t least = kMostSlips + 1;
  for (const std::string& candidate : known) {
    const std::size_t count = slips(word, candidate);
    if (count >= least || 2 * count >= std::max(word.size(), candidate.size())) continue;
    least = count;
    nearest = candidate;
  }
  if (!nearest.empty() || word.size() < kBeginning) return nearest;
  const auto begins =
      std::find_if(known.begin(), known.end(), [&](const std::string& w) { return w.starts_with(word); });
  return begins == known.end() ? "" : *begins;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> known) {
  const std::string near = near_word(word, known);
  return near.empty() ? "" : ": did you mean '" + near + "'?";
}

}  // namespace relata::cli
