#include "cli/near_words.h"

#include <algorithm>

#include "core/edits.h"

namespace relata::cli {
namespace {

constexpr std::size_t kMostSlips = 2;
constexpr std::size_t kBeginning = 3;  // letters that a word may be told by

}  // namespace

std::string near_word(std::string_view word, std::span<const std::string> known) {
  if (word.size() > kLongestWord) return "";
  std::string nearest;
  std::size_t least = kMostSlips + 1;
  for (const std::string& candidate : known) {
    const auto count = static_cast<std::size_t>(edit_distance(word, candidate));
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
