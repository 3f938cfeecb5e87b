// How a picture looks: colours, shapes, fonts and widths. The shipped look is default.style; `--style FILE` changes
// what it names.
//
//   # red persons in the house's font
//   PER.fill = #FF8888
//   font = Source Sans 3, DejaVu Sans
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "core/mention.h"

namespace relata::exporter {

struct TypeLook {
  std::string fill;    // #RRGGBB, light enough for the text on it
  std::string border;  // #RRGGBB
  std::string shape;   // a row of shapes.tsv
  std::string name;    // in the legend: "person"
};

// Sizes are points.
struct PictureStyle {
  std::string font, background, text;
  double node_font_size = 0, largest_node_font_size = 0, node_border_width = 0;
  double edge_font_size = 0, edge_width = 0, largest_edge_width = 0;
  std::string edge_text, edge_color, denied_color;
  std::string group_fill, group_border, group_text;
  std::array<std::string, 8> group_fills;  // where each group has a colour of its own
  std::array<TypeLook, kEntityTypes> types;

  const TypeLook& of(EntityType type) const { return types[static_cast<std::size_t>(type)]; }
};

// A shape as Graphviz has it.
struct NodeShape {
  std::string_view shape;    // "box"
  std::string_view style;    // "rounded", beside "filled"; may be empty
  std::string_view borders;  // "1"
  std::string_view words;    // "double border", for a legend
};
NodeShape node_shape(const std::string& name);

// Parsed once; any thread may ask.
const PictureStyle& default_picture_style();

// The default with what `text` changes: lines "key = value", empty ones and those that begin with '#' aside. The last
// of two of one key holds. Throws Error naming `file`, the line and what could stand there: an unknown key, shape or
// colour, a size that is none or not from 0.1 to 100, a text of more than 200 bytes.
PictureStyle parse_picture_style(std::string_view text, const std::string& file);

}  // namespace relata::exporter
