#include "export/gremlin.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "export/checked_stream.h"
#include "export/database_text.h"

namespace relata::exporter {
namespace {

constexpr ColumnTypes kNodeTypes{
    {"String(single)", "String[]", "Int(single)", "Double(single)", "Bool(single)", "Date(single)"}};
constexpr ColumnTypes kEdgeTypes{{"String", "String", "Int", "Double", "Bool", "Date"}};

std::string list_text(std::vector<std::string> items) {
  std::stable_partition(items.begin(), items.end(), [](const std::string& item) { return !item.ends_with('\\'); });
  std::string list;
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::string& item = items[i];
    if (item.ends_with('\\') && i + 1 < items.size()) item.replace(item.size() - 1, 1, "\uFFFD");
    if (i > 0) list += ';';
    for (const char c : item) {
      if (c == ';') list += '\\';
      list += c;
    }
  }
  return list;
}

template <typename Fields, typename Element>
void add_values(const Fields& fields, const Element& element, CsvLine& line) {
  for (const auto& field : fields) {
    const FieldValue value = field.of(element);
    if (const auto* items = std::get_if<std::vector<std::string>>(&value)) line.text(list_text(*items));
    else line.value(value, field.type);
  }
}

template <typename Fields>
void add_header(const Fields& fields, const ColumnTypes& types, CsvLine& line) {
  for (const auto& field : fields) line.bare(std::string(field.name) + ":" + std::string(types(field.type)));
}

void write_edges(const PropertyGraph& graph, std::ostream& out) {
  const std::vector<EdgeField> fields = edge_properties();
  CsvLine header;
  header.bare("~id").bare("~from").bare("~to").bare("~label");
  add_header(fields, kEdgeTypes, header);
  out << header.line();
  graph.edges([&](const PropertyEdge& edge) {
    CsvLine line;
    line.text(edge.id).text(edge.tail).text(edge.head).text(graph.type_name(edge.type));
    add_values(fields, edge, line);
    out << line.line();
    check(out, "gremlin");
    return true;
  });
  flush_and_check(out, "gremlin");
}

void write_nodes(const PropertyGraph& graph, std::ostream& out) {
  CsvLine header;
  header.bare("~id").bare("~label").bare("name:" + std::string(kNodeTypes(FieldType::kText)));
  add_header(node_fields(), kNodeTypes, header);
  out << header.line();
  graph.nodes([&](const PropertyNode& node) {
    CsvLine line;
    line.text(node.id).text(node.type ? "Entity;" + node.label : node.label).text(node.name);
    add_values(node_fields(), node, line);
    out << line.line();
    check(out, "gremlin");
    return true;
  });
  flush_and_check(out, "gremlin");
}

}  // namespace

void write_gremlin(const PropertyGraph& graph, OutputFolder& folder) {
  write_edges(graph, folder.file("edges.csv"));
  write_nodes(graph, folder.file("nodes.csv"));
}

}  // namespace relata::exporter
