// A picture laid out and rendered by libgvc, in a process that ends after it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "export/page_size.h"

namespace relata::exporter {

// On the command line: svg, png.
enum class PictureFormat : std::uint8_t { kSvg, kPng };

// "svg", "png": as Graphviz names them, too.
const char* name_of(PictureFormat format);

struct Drawing {
  std::string dot;               // its attribute `layout` says by what program; without it dot
  std::string legend;            // an HTML-like label of the whole; "": what the DOT has
  std::optional<PageSize> page;  // the picture is made as small as it asks for, never larger than it is
};

enum class Outcome : std::uint8_t { kDrawn = 0, kUnreadable = 2, kNoLayout = 3, kNoFormat = 4 };

// Writes the picture to `descriptor`. Words on edges are moved along them to where they cover nothing
// (export/label_places.h), those of the edge with more support first, or left out. Nothing is freed, and Graphviz
// prints to standard error: not for a process that lives on.
Outcome render(const Drawing& drawing, PictureFormat format, int descriptor);

}  // namespace relata::exporter
