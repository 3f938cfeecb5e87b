#include "export/graphml.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "core/ascii.h"
#include "export/checked_stream.h"

namespace relata::exporter {
namespace {

struct Key {
  std::string_view id, domain, type;
};

constexpr std::array kKeys = {
    Key{"label", "node", "string"},    Key{"type", "node", "string"},       Key{"links", "node", "string"},
    Key{"relation", "edge", "string"}, Key{"support", "edge", "int"},       Key{"sources", "edge", "int"},
    Key{"docs", "edge", "string"},     Key{"statements", "edge", "string"}, Key{"attributed_to", "edge", "string"},
    Key{"denied", "edge", "string"},   Key{"negated", "edge", "boolean"},
};

// The length of the sign at the front of `text` if XML 1.0 can hold it (section 2.2), else 0 for a byte that it
// cannot: control signs, broken UTF-8, surrogates, U+FFFE and U+FFFF.
std::size_t xml_sign(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return first >= 0x20 || first == '\t' || first == '\n' || first == '\r' ? 1 : 0;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) return 0;
  std::uint32_t code = first & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
    code = (code << 6) | (byte(i) & 0x3Fu);
  }
  constexpr std::array<std::uint32_t, 5> kLeast = {0, 0, 0x80, 0x800, 0x10000};
  if (code < kLeast[length] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return 0;
  return code == 0xFFFE || code == 0xFFFF ? 0 : length;
}

// Safe in text and in quotes. Line ends are written as references, or a reader would make blanks of them.
std::string escaped(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = xml_sign(text);
    switch (length == 1 ? text.front() : '\0') {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\t': out += "&#9;"; break;
      case '\n': out += "&#10;"; break;
      case '\r': out += "&#13;"; break;
      default: out += length == 0 ? "\xEF\xBF\xBD" : text.substr(0, length);
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return out;
}

void write_data(std::string_view key, std::string_view value, std::ostream& out) {
  out << "<data key=\"" << key << "\">" << escaped(value) << "</data>";
}

void write_edge(const graph::KnowledgeGraph& graph, graph::EdgeId id, std::ostream& out) {
  const graph::GraphEdge& edge = graph.edges()[id];
  const Triple& triple = edge.triple;
  out << "<edge id=\"t" << id << "\" source=\"" << escaped(graph.vertices()[edge.tail].id) << "\" target=\""
      << escaped(graph.vertices()[edge.head].id) << "\">";
  write_data("relation", triple.relation, out);
  write_data("support", std::to_string(triple.support), out);
  write_data("sources", std::to_string(triple.sources), out);
  write_data("docs", joined(triple.docs, ","), out);
  write_data("statements", joined(triple.statements, ","), out);
  if (!triple.attributed_to.empty()) write_data("attributed_to", joined(triple.attributed_to, "; "), out);
  if (!triple.denied.empty()) write_data("denied", joined(triple.denied, ","), out);
  if (edge.negated()) write_data("negated", "true", out);
  out << "</edge>\n";
}

}  // namespace

void write_graphml(const graph::KnowledgeGraph& graph, std::ostream& out, const LinksOf& links_of) {
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  for (const Key& key : kKeys)
    out << "<key id=\"" << key.id << "\" for=\"" << key.domain << "\" attr.name=\"" << key.id << "\" attr.type=\""
        << key.type << "\"/>\n";
  out << "<graph id=\"relata\" edgedefault=\"directed\">\n";
  for (const graph::Vertex& vertex : graph.vertices()) {
    out << "<node id=\"" << escaped(vertex.id) << "\">";
    write_data("label", vertex.name, out);
    write_data("type", to_string(vertex.type), out);
    const Links links = links_of ? links_of(vertex.id) : Links();
    if (!links.empty()) write_data("links", links_text(links), out);
    out << "</node>\n";
    check(out, "graphml");
  }
  for (graph::EdgeId id = 0; id < graph.edges().size(); ++id) {
    write_edge(graph, id, out);
    check(out, "graphml");
  }
  out << "</graph>\n</graphml>\n";
  flush_and_check(out, "graphml");
}

}  // namespace relata::exporter
