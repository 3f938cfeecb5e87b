// A text without some of its bytes, and where the bytes that are left stand in the text as it was read.
//
//   "cap\u00ADtured" without {3, 5}  -> "captured"; its {0, 8} is {0, 10} of the text as read
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::text {

class ShortenedText {
 public:
  // `left_out`: ordered, apart. Nothing is kept of the arguments.
  ShortenedText(std::string_view text, std::span<const Span> left_out);

  const std::string& text() const { return text_; }
  // From bytes of the text as read to bytes of text(), and back. What was left out at a span's end is outside it.
  Span shortened(Span read) const;
  Span as_read(Span shortened) const;

 private:
  struct Cut {
    std::uint32_t at = 0;    // in text(), what was left out stood before this byte
    std::uint32_t size = 0;  // bytes that were left out up to here
  };

  std::string text_;
  std::vector<Cut> cuts_;  // ordered
};

}  // namespace relata::text
