#include "extract/model/misspelling.h"

#include <algorithm>

namespace relata::model {

std::vector<std::string> words_one_slip_from(std::string_view word) {
  std::vector<std::string> words;
  if (!std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; })) return words;
  for (std::size_t i = 1; i <= word.size(); ++i) {
    const std::string before(word.substr(0, i));
    const std::string after(word.substr(i));
    for (char c = 'a'; c <= 'z'; ++c) {
      words.push_back(before + c + after);
      if (!after.empty() && after[0] != c) words.push_back(before + c + after.substr(1));
    }
    if (!after.empty()) words.push_back(before + after.substr(1));
    if (after.size() > 1) words.push_back(before + after[1] + after[0] + after.substr(2));
  }
  return words;
}

}  // namespace relata::model
