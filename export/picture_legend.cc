#include "export/picture_legend.h"

#include "core/ascii.h"
#include "export/dot_text.h"

namespace relata::exporter {
namespace {

std::string row_of(const std::string& cell) { return cell.empty() ? "" : "<TR><TD>" + cell + "</TD></TR>"; }

// A cell that looks like the node where a cell can; else its shape is said, too.
std::string type_cell(const TypeLook& look) {
  const NodeShape shape = node_shape(look.shape);
  const bool shown = shape.shape == "box" && shape.style != "diagonals";
  const std::string name = html_escaped(look.name) + (shown ? "" : " (" + html_escaped(shape.words) + ")");
  const std::string colors = " BGCOLOR=\"" + look.fill + "\" COLOR=\"" + look.border + "\"";
  const std::string round = shape.style == "rounded" || look.shape == "ellipse" ? " STYLE=\"ROUNDED\"" : "";
  if (shape.borders != "2")
    return "<TD" + colors + " BORDER=\"" + std::string(shape.borders) + "\"" + round + " CELLPADDING=\"5\">" + name +
           "</TD>";
  return "<TD" + colors + " BORDER=\"1\" CELLPADDING=\"2\"><TABLE BORDER=\"0\" CELLSPACING=\"0\"><TR><TD" + colors +
         " BORDER=\"1\" CELLPADDING=\"2\">" + name + "</TD></TR></TABLE></TD>";
}

std::string type_cells(const Legend& legend) {
  std::string cells;
  for (const TypeLook* look : legend.types) cells += type_cell(*look);
  return cells.empty() ? "" : "<TABLE BORDER=\"0\" CELLSPACING=\"4\"><TR>" + cells + "</TR></TABLE>";
}

}  // namespace

std::string legend_text(const Legend& legend) {
  std::string text = legend.title;
  std::vector<std::string> types;
  for (const TypeLook* look : legend.types)
    types.push_back(look->name + " (" + std::string(node_shape(look->shape).words) + ")");
  if (!types.empty()) text += (text.empty() ? "" : "\n") + joined(types, " · ");
  for (const std::string& line : legend.lines) text += (text.empty() ? "" : "\n") + line;
  return dot_escaped(text);
}

std::string legend_html(const Legend& legend, const PictureStyle& style) {
  std::string rows;
  if (!legend.title.empty()) rows += row_of("<FONT POINT-SIZE=\"16\"><B>" + html_escaped(legend.title) + "</B></FONT>");
  rows += row_of(type_cells(legend));
  for (const std::string& line : legend.lines) rows += row_of(html_escaped(line));
  return "<FONT FACE=\"" + html_escaped(style.font) + "\" COLOR=\"" + style.text +
         "\"><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\">" + rows + "</TABLE></FONT>";
}

}  // namespace relata::exporter
