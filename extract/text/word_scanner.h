// Where words and numbers end: what the tokenizer asks of the text ahead of it.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/characters.h"

namespace relata::text {

// Bytes; no word of words.tsv is longer.
inline constexpr std::size_t kLongestWord = 24;

// All positions are bytes of the text, all ends the byte behind. Immutable; keeps a view of the text.
class WordScanner {
 public:
  explicit WordScanner(std::string_view text) : text_(text) {}

  CodePoint at(std::size_t position) const { return code_point_at(text_, position); }
  // The character after the one at `position`.
  char32_t after(std::size_t position) const { return at(position + at(position).bytes).value; }

  // The end of the word that begins at `begin`, with what belongs inside it: AT&T, O'Neill, e-mail.
  std::size_t word_end(std::size_t begin) const;
  // Of a number with its signs: +1, .5, 1,800.5, 19:30, 9/11, 713-853-3989.
  std::size_t number_end(std::size_t begin) const;
  // U.S., Ph.D., e.g.: its end, or 0.
  std::size_t acronym_end(std::size_t begin) const;
  // 's, 'll and the like, whose apostrophe is at `position`: their end, or 0.
  std::size_t clitic_end(std::size_t position) const;
  // n't: an apostrophe at `position` between n and t, which ends the word.
  bool negation_at(std::size_t position) const;

 private:
  std::string_view cut(std::size_t begin, std::size_t end) const { return text_.substr(begin, end - begin); }
  std::size_t digits_end(std::size_t i) const;
  std::size_t hyphened_number_end(std::size_t begin) const;
  bool joined_by_hyphen(std::size_t begin, std::size_t hyphen) const;
  bool inside_word(std::size_t begin, std::size_t i) const;

  std::string_view text_;
};

}  // namespace relata::text
