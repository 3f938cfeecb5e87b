#include "export/graphml.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "export/checked_stream.h"
#include "export/graph_fields.h"
#include "export/xml_text.h"

namespace relata::exporter {
namespace {

constexpr std::string_view graphml_type(FieldType type) {
  switch (type) {
    case FieldType::kCount: return "int";
    case FieldType::kHundredths: return "double";
    case FieldType::kFlag: return "int";
    default: return "string";
  }
}

bool is_node_name(std::string_view name) {
  const auto has_name = [&](const NodeField& field) { return field.name == name; };
  return name == "label" || std::any_of(node_fields().begin(), node_fields().end(), has_name);
}

// Keys of nodes and of edges share their ids; their names do not.
std::string edge_key(std::string_view name) { return (is_node_name(name) ? "edge_" : "") + std::string(name); }

void declare(std::string_view key, std::string_view domain, std::string_view name, std::string_view type,
             std::ostream& out) {
  out << "<key id=\"" << key << "\" for=\"" << domain << "\" attr.name=\"" << name << "\" attr.type=\"" << type
      << "\"/>\n";
}

void declare_keys(std::ostream& out) {
  declare("label", "node", "label", "string", out);
  for (const NodeField& field : node_fields()) declare(field.name, "node", field.name, graphml_type(field.type), out);
  declare("edge_id", "edge", "id", "string", out);
  declare("edge_label", "edge", "label", "string", out);
  declare("weight", "edge", "weight", "double", out);
  for (const EdgeField& field : edge_fields())
    declare(edge_key(field.name), "edge", field.name, graphml_type(field.type), out);
}

void write_data(std::string_view key, std::string_view value, std::ostream& out) {
  if (!value.empty()) out << "<data key=\"" << key << "\">" << xml_escaped(value) << "</data>";
}

template <typename Element>
std::string data_text(const Field<Element>& field, const Element& element) {
  return field_text(field.of(element), field.separator, "1", "0");
}

void write_node(const PropertyNode& node, std::ostream& out) {
  out << "<node id=\"" << xml_escaped(node.id) << "\">";
  write_data("label", node.name, out);
  for (const NodeField& field : node_fields()) write_data(field.name, data_text(field, node), out);
  out << "</node>\n";
}

void write_edge(const PropertyEdge& edge, const std::string& label, const std::string& kind, std::ostream& out) {
  const std::string id = xml_escaped(edge.id);
  out << "<edge id=\"" << id << "\" source=\"" << xml_escaped(edge.tail) << "\" target=\"" << xml_escaped(edge.head)
      << "\" label=\"" << xml_escaped(kind) << "\"><data key=\"edge_id\">" << id << "</data>";
  write_data("edge_label", label, out);
  write_data("weight", std::to_string(edge_weight(edge)), out);
  for (const EdgeField& field : edge_fields()) write_data(edge_key(field.name), data_text(field, edge), out);
  out << "</edge>\n";
}

}  // namespace

void write_graphml(const PropertyGraph& graph, std::ostream& out) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  declare_keys(out);
  out << "<graph id=\"relata\" edgedefault=\"directed\">\n";
  graph.nodes([&](const PropertyNode& node) {
    write_node(node, out);
    check(out, "graphml");
    return true;
  });
  EdgeKinds kinds;
  graph.edges([&](const PropertyEdge& edge) {
    const std::string& label = edge_label(edge, graph);
    write_edge(edge, label, kinds.next(edge, label), out);
    check(out, "graphml");
    return true;
  });
  out << "</graph>\n</graphml>\n";
  flush_and_check(out, "graphml");
}

}  // namespace relata::exporter
