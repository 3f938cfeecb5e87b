#include "export/picture_legend.h"

#include "core/ascii.h"
#include "export/dot_text.h"

namespace relata::exporter {
namespace {

std::string row_of(const std::string& cell) { return cell.empty() ? "" : "<TR><TD>" + cell + "</TD></TR>"; }

std::string type_cells(const Legend& legend) {
  std::string cells;
  for (const TypeLook* look : legend.types)
    cells += "<TD BGCOLOR=\"" + look->fill + "\" COLOR=\"" + look->border + "\" BORDER=\"1\"" +
             (look->shape == "rounded" || look->shape == "ellipse" ? " STYLE=\"ROUNDED\"" : "") +
             " CELLPADDING=\"4\">" + html_escaped(look->name) + "</TD>";
  return cells.empty() ? "" : "<TABLE BORDER=\"0\" CELLSPACING=\"4\"><TR>" + cells + "</TR></TABLE>";
}

}  // namespace

std::string legend_text(const Legend& legend) {
  std::string text = legend.title;
  std::vector<std::string> types;
  for (const TypeLook* look : legend.types) types.push_back(look->name + " (" + look->shape + ")");
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
