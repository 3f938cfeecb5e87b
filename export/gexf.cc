#include "export/gexf.h"

#include <charconv>
#include <string>
#include <string_view>

#include "export/checked_stream.h"
#include "export/graph_fields.h"
#include "export/picture_style.h"
#include "export/xml_text.h"

namespace relata::exporter {
namespace {

constexpr std::string_view gexf_type(FieldType type) {
  switch (type) {
    case FieldType::kCount: return "integer";
    case FieldType::kHundredths: return "double";
    case FieldType::kFlag: return "boolean";
    default: return "string";
  }
}

template <typename Fields>
void declare_attributes(std::string_view of, const Fields& fields, std::ostream& out) {
  out << "<attributes class=\"" << of << "\">\n";
  for (const auto& field : fields)
    out << "<attribute id=\"" << field.name << "\" title=\"" << field.name << "\" type=\"" << gexf_type(field.type)
        << "\"/>\n";
  out << "</attributes>\n";
}

template <typename Fields, typename Element>
void write_values(const Fields& fields, const Element& element, std::ostream& out) {
  out << "<attvalues>";
  for (const auto& field : fields) {
    const std::string value = field_text(field.of(element), field.separator);
    if (!value.empty()) out << "<attvalue for=\"" << field.name << "\" value=\"" << xml_escaped(value) << "\"/>";
  }
  out << "</attvalues>";
}

// "#CC3311" -> <viz:color r="204" g="51" b="17"/>
void write_color(std::string_view color, std::ostream& out) {
  const auto part = [&](std::size_t at) {
    int value = 0;
    std::from_chars(color.data() + at, color.data() + at + 2, value, 16);
    return value;
  };
  out << "<viz:color r=\"" << part(1) << "\" g=\"" << part(3) << "\" b=\"" << part(5) << "\"/>";
}

void write_spells(const std::vector<Days>& spells, std::ostream& out) {
  if (spells.empty()) return;
  out << "<spells>";
  for (const Days& days : spells) {
    out << "<spell";
    if (!days.first.empty()) out << " start=\"" << days.first << '"';
    if (!days.last.empty()) out << " end=\"" << days.last << '"';
    out << "/>";
  }
  out << "</spells>";
}

void write_gexf_node(const PropertyNode& node, std::ostream& out) {
  out << "<node id=\"" << xml_escaped(node.id) << "\" label=\"" << xml_escaped(node.name) << "\">";
  write_values(node_fields(), node, out);
  write_color(default_picture_style().of(node.type.value_or(EntityType::kMisc)).border, out);
  out << "</node>\n";
}

void write_gexf_edge(const PropertyEdge& edge, const std::string& label, const std::string& kind, std::ostream& out) {
  out << "<edge id=\"" << xml_escaped(edge.id) << "\" source=\"" << xml_escaped(edge.tail) << "\" target=\""
      << xml_escaped(edge.head) << "\" type=\"directed\" label=\"" << xml_escaped(label) << "\" kind=\""
      << xml_escaped(kind) << "\" weight=\"" << edge_weight(edge) << "\">";
  write_values(edge_fields(), edge, out);
  if (edge.negated) write_color(default_picture_style().denied_color, out);
  write_spells(edge.spells, out);
  out << "</edge>\n";
}

}  // namespace

void write_gexf(const PropertyGraph& graph, std::ostream& out) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
         "<meta><creator>relata</creator></meta>\n"
         "<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\" timerepresentation=\"interval\">\n";
  declare_attributes("node", node_fields(), out);
  declare_attributes("edge", edge_fields(), out);
  out << "<nodes>\n";
  graph.nodes([&](const PropertyNode& node) {
    write_gexf_node(node, out);
    check(out, "gexf");
    return true;
  });
  out << "</nodes>\n<edges>\n";
  EdgeKinds kinds;
  graph.edges([&](const PropertyEdge& edge) {
    const std::string& label = edge_label(edge, graph);
    write_gexf_edge(edge, label, kinds.next(edge, label), out);
    check(out, "gexf");
    return true;
  });
  out << "</edges>\n</graph>\n</gexf>\n";
  flush_and_check(out, "gexf");
}

}  // namespace relata::exporter
