// What stands below a picture: what its colours, shapes and lines mean, and what was left out.
#pragma once

#include <string>
#include <vector>

#include "export/picture_style.h"

namespace relata::exporter {

struct Legend {
  std::string title;
  std::vector<const TypeLook*> types;  // those that occur
  std::vector<std::string> lines;
};

// For a label of DOT that every reader takes: lines as an escString.
std::string legend_text(const Legend& legend);

// The same as an HTML-like label (graphviz.org/doc/info/shapes.html#html), types in their colours and shapes' borders.
std::string legend_html(const Legend& legend, const PictureStyle& style);

}  // namespace relata::exporter
