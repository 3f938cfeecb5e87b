#include "core/span.h"

#include <cassert>

namespace relata {

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
