#include "export/cytoscape.h"

#include <string>
#include <string_view>

#include "export/checked_stream.h"
#include "export/graph_fields.h"
#include "export/json_value.h"

namespace relata::exporter {
namespace {

struct AsJson {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(const std::string& text) const { return text; }
  Json operator()(const std::vector<std::string>& list) const { return list; }
  Json operator()(std::uint32_t count) const { return count; }
  Json operator()(Hundredths hundredths) const { return Json::hundredths(hundredths.value); }
  Json operator()(bool flag) const { return flag; }
};

template <typename Fields, typename Element>
void add_fields(const Fields& fields, const Element& element, JsonObject& data) {
  for (const auto& field : fields) {
    const FieldValue value = field.of(element);
    if (!std::holds_alternative<std::monostate>(value)) data.add(field.name, std::visit(AsJson(), value));
  }
}

std::string node_json(const PropertyNode& node) {
  JsonObject data({{"id", node.id}, {"value", node.id}, {"name", node.name}, {"label", node.name}});
  add_fields(node_fields(), node, data);
  return JsonObject({{"data", data}}).text();
}

std::string edge_json(const PropertyEdge& edge, const std::string& label) {
  const std::string id = "edge:" + edge.id;
  JsonObject data({{"id", id},
                   {"key", id},
                   {"source", edge.tail},
                   {"target", edge.head},
                   {"name", edge.tail + " (" + label + ") " + edge.head},
                   {"interaction", label},
                   {"label", label},
                   {"weight", edge_weight(edge)}});
  add_fields(edge_fields(), edge, data);
  return JsonObject({{"data", data}}).text();
}

}  // namespace

void write_cytoscape(const PropertyGraph& graph, std::ostream& out) {
  out << R"({"format_version":"1.0","generated_by":"relata","target_cytoscapejs_version":"~2.1",)"
      << R"("data":{"name":"relata"},"directed":true,"multigraph":true,"elements":{"nodes":[)" << '\n';
  std::string_view gap;
  graph.nodes([&](const PropertyNode& node) {
    out << gap << node_json(node);
    gap = ",\n";
    check(out, "cytoscape");
    return true;
  });
  out << "\n],\"edges\":[\n";
  gap = "";
  graph.edges([&](const PropertyEdge& edge) {
    out << gap << edge_json(edge, edge_label(edge, graph));
    gap = ",\n";
    check(out, "cytoscape");
    return true;
  });
  out << "\n]}}\n";
  flush_and_check(out, "cytoscape");
}

}  // namespace relata::exporter
