// Text as Graphviz wants it, and what colours mean.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/mention.h"

namespace relata::exporter {

// For labels and tooltips (escString): backslashes doubled, line ends kept as "\n", other control signs blank,
// and "&name;" kept from being read as a sign.
std::string dot_escaped(std::string_view text);

// For HTML-like labels.
std::string html_escaped(std::string_view text);

// dot_escaped lines of at most `width` signs where blanks and hyphens allow; a longer word stands on a line alone.
std::string dot_wrapped(std::string_view text, std::size_t width);

// At most `length` signs, with "…" where something was cut.
std::string shortened(std::string_view text, std::size_t length);

struct TypeStyle {
  std::string_view fill;  // #RRGGBB, light enough for black text and for grey paper
  std::string_view border;
  std::string_view meaning;  // for the legend
};
const TypeStyle& style_of(EntityType type);

}  // namespace relata::exporter
