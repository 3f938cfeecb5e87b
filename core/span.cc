#include "core/span.h"

#include <cassert>
#include <cstddef>

#include "core/characters.h"

namespace relata {

bool are_neighbours(std::string_view text, const Span& first, const Span& second) {
  for (std::size_t i = first.end; i < second.begin;) {
    const CodePoint c = code_point_at(text, i);
    if (!is_blank(c.value) && !is_invisible(c.value)) return false;
    i += c.bytes;
  }
  return true;
}

std::string cut(std::string_view text, const Spans& spans) {
  std::string words;
  for (const Span& span : spans) {
    assert(span.begin <= span.end && span.end <= text.size());
    if (!words.empty()) words += ' ';
    words += text.substr(span.begin, span.end - span.begin);
  }
  return words;
}

}  // namespace relata
