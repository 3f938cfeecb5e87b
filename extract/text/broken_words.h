// Words that a hyphen at a line end, a soft hyphen or a character without width cuts in two are read whole.
//
//   "the govern-\nment"     -> government        "well-\nknown"        -> well-known
//   "cap\u00ADtured"        -> captured          "Var\u200Besh"        -> Varesh
//   "pre-\nand post-war"    stays as it is: the hyphen stands for what follows "post-"
//
// Whether the hyphen at a line end belongs to the word: not if the document writes the word without it elsewhere, yes
// if it does so with it; else not if the joined word is known; yes between two known words, after a prefix of
// words.tsv, before a capital and beside what is no letter ("U.S.-\nbacked"); else not.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::text {

// Whether a word, in lower case, is one of the language.
using KnowsWord = std::function<bool(std::string_view)>;

// A text with its words whole, and where its bytes stand in the text as it was read.
class WholeText {
 public:
  // Lines are joined inside `paragraphs` alone. Nothing is kept of the arguments.
  WholeText(std::string_view text, std::span<const Span> paragraphs, const KnowsWord& knows);

  bool is_as_read() const { return cuts_.empty(); }
  // Empty if is_as_read().
  const std::string& text() const { return text_; }
  // From bytes of the text as read to bytes of text(), and back. What was left out at a span's end is outside it.
  Span whole(Span read) const;
  Span as_read(Span whole) const;

 private:
  struct Cut {
    std::uint32_t at = 0;    // in text(), what was left out stood before this byte
    std::uint32_t size = 0;  // bytes that were left out up to here
  };

  std::string text_;
  std::vector<Cut> cuts_;  // ordered
};

// Whether `line` ends within a word that `next`, the line after it, goes on with, as far as the characters tell.
bool is_broken_between(std::string_view line, std::string_view next);

// What `bytes` of a text spell, which were read as the word `form`: that, if they break it, else themselves.
std::string_view spelling(std::string_view bytes, std::string_view form);

}  // namespace relata::text
