// Texts by a seeded generator: originals of invented words, and copies of them by cuts and other words.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "copies/copy_test.h"

namespace relata::testing {

class MadeUpTexts {
 public:
  explicit MadeUpTexts(std::uint32_t seed) : random_(seed) {}

  std::uint32_t below(std::uint32_t bound) { return random_() % bound; }

  std::string original(std::uint32_t words) {
    std::string text;
    for (std::uint32_t i = 0; i < words; ++i) text += word() + " ";
    return text;
  }
  // Every so manyth word is another one; what stands behind `keep` of 100 parts is cut.
  std::string copy(const std::string& original, std::uint32_t every, std::uint32_t keep) {
    std::string text = original.substr(0, original.find(' ', original.size() * keep / 100 - 1) + 1), copy;
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
      end = text.find(' ', begin);
      copy += (below(every) == 0 ? word() : text.substr(begin, end - begin)) + " ";
    }
    return copy;
  }
  std::string word() {
    std::string word = "w";
    for (std::uint32_t number = 26 * 26 * 26 + below(9000); number > 0; number /= 26)
      word += static_cast<char>('a' + number % 26);
    return word;
  }

 private:
  std::mt19937 random_;
};

inline copies::Text text_of(const std::string& words, copies::Day day = 0) {
  copies::Text text;
  copies::add_words(words, text.words);
  text.day = day;
  return text;
}

}  // namespace relata::testing
