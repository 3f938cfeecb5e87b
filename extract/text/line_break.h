// What can be said of one line and the next: how the first ends, how the second begins, what had fitted.
#pragma once

#include <cstdint>
#include <string_view>

#include "extract/text/lines.h"

namespace relata::text {

// How a line begins, quotation marks and brackets apart.
enum class Beginning : std::uint8_t {
  kSmall,
  kStarter,  // a capital, in a word that begins sentences: "The", "According"
  kCapital,
  kOther  // a digit, a mark
};

struct LineBreak {
  bool stop = false;        // the line ends as a sentence does
  bool colon = false;       // ... or with a colon
  bool unfinished = false;  // it ends as no sentence does: "of", "Gen.", within a bracket
  bool broken = false;      // ... within a word
  bool begun = false;       // a sentence begins in it after the end of another
  Beginning next = Beginning::kOther;
  std::uint32_t wanted = 0;  // characters of the line if the next one's first word stood on it, too

  // Prose goes on here, whatever the widths.
  bool runs_on() const { return broken || unfinished || (!stop && (begun || next == Beginning::kSmall)); }
};

// "in 2019. She had": whether a sentence ends within the line and another begins.
bool holds_stop(std::string_view line);

// `line` and `next`: the words of two lines; `width`: characters of `line`.
LineBreak line_break(std::string_view line, std::string_view next, std::uint32_t width);

}  // namespace relata::text
