#include "export/dot.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <vector>

#include "core/ascii.h"
#include "export/cgraph.h"
#include "export/checked_stream.h"
#include "export/dot_text.h"
#include "export/merged_edges.h"
#include "graph/measures.h"

namespace relata::exporter {
namespace {

constexpr std::size_t kNameWidth = 18;        // signs in a line of a node
constexpr std::size_t kRelationWidth = 24;    // signs in a line of an edge
constexpr std::size_t kRelationsShown = 3;    // on a merged edge; the rest is counted
constexpr std::size_t kSentencesShown = 3;    // in a tooltip
constexpr std::size_t kSentenceLength = 300;  // signs, in a tooltip
constexpr std::size_t kDotNodes = 300;        // dot needs 15 s at 1,000 nodes; sfdp draws them in one

std::string decimal(double value) {  // one digit, without a locale's comma
  const auto tenths = static_cast<long>(std::lround(value * 10));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

Attributes graph_attributes(bool large) {
  return {{"layout", large ? "sfdp" : "dot"},
          {"start", "1"},
          {"charset", "UTF-8"},
          {"overlap", "prism"},
          {"overlap_scaling", "-4"},
          {"splines", large ? "line" : "true"},
          {"outputorder", "edgesfirst"},
          {"rankdir", "LR"},
          {"ranksep", "0.55"},
          {"nodesep", "0.18"},
          {"K", "1.1"},
          {"fontname", "DejaVu Sans"},
          {"fontsize", "12"},
          {"labelloc", "b"},
          {"bgcolor", "white"},
          {"pad", "0.3"}};
}

Attributes node_defaults() {
  return {{"shape", "box"},
          {"style", "rounded,filled"},
          {"fontname", "DejaVu Sans"},
          {"fontsize", "11"},
          {"margin", "0.11,0.06"},
          {"height", "0.3"},
          {"width", "0.4"},
          {"penwidth", "1.0"},
          {"color", "#808080"},
          {"fillcolor", "#E9E9E9"},
          {"label", "\\N"},
          {"type", ""},
          {"weight", "0"},
          {"tooltip", ""}};
}

Attributes edge_defaults() {
  return {{"fontname", "DejaVu Sans"},
          {"fontsize", "9"},
          {"fontcolor", "#404040"},
          {"color", "#6E6E6E"},
          {"style", "solid"},
          {"penwidth", "1.0"},
          {"arrowsize", "0.6"},
          {"label", ""},
          {"relation", ""},
          {"support", "0"},
          {"sources", "0"},
          {"docs", ""},
          {"tooltip", ""},
          {"labeltooltip", ""}};
}

class DotWriter {
 public:
  DotWriter(const graph::StrongestPart& part, const DotStyle& style)
      : graph_(part.graph), part_(part), style_(style), edges_(merge_parallel(part.graph)), dot_("relata") {}

  void write(std::ostream& out) {
    declare();
    const std::vector<graph::Degree> degrees = graph::degrees(graph_);
    for (graph::VertexId v = 0; v < graph_.vertices().size(); ++v) add_node(v, degrees[v]);
    for (const MergedEdge& edge : edges_) add_edge(edge);
    if (style_.legend || !style_.title.empty()) dot_.set_html_label(legend());
    dot_.write(out);
  }

 private:
  void declare() {
    dot_.declare(CgraphKind::kGraph, graph_attributes(graph_.vertices().size() > kDotNodes));
    dot_.declare(CgraphKind::kNode, node_defaults());
    if (style_.links_of) dot_.declare(CgraphKind::kNode, {{"links", ""}, {"URL", ""}});
    dot_.declare(CgraphKind::kEdge, edge_defaults());
  }

  void add_node(graph::VertexId v, const graph::Degree& degree) {
    const graph::Vertex& vertex = graph_.vertices()[v];
    const TypeStyle& look = style_of(vertex.type);
    // From 11 points for one edge to 20 for some 60.
    const double size =
        11 + std::min(9.0, 1.5 * std::log2(static_cast<double>(std::max<std::uint64_t>(1, degree.weight))));
    Attributes attributes = {{"label", dot_wrapped(shortened(vertex.name, 80), kNameWidth)},
                             {"type", std::string(to_string(vertex.type))},
                             {"weight", std::to_string(degree.weight)},
                             {"fontsize", decimal(size)},
                             {"fillcolor", std::string(look.fill)},
                             {"color", std::string(look.border)},
                             {"tooltip", dot_escaped(vertex.name + " (" + std::string(look.meaning) + ")")}};
    const Links links = style_.links_of ? style_.links_of(vertex.id) : Links();
    if (!links.empty()) attributes.push_back({"links", dot_escaped(links_text(links))});
    if (const std::string address = address_of(links); !address.empty())
      attributes.push_back({"URL", dot_escaped(address)});
    dot_.add_node(vertex.id, attributes);
  }

  static std::string address_of(const Links& links) {
    std::string address;
    for (const auto& [key, value] : links)
      if (const auto iri = iri_of_link(key, value); iri && (address.empty() || key == "wikidata")) address = *iri;
    return address;
  }

  void add_edge(const MergedEdge& edge) {
    const std::string tooltip = tooltip_of(edge);
    Attributes attributes = {{"label", label_of(edge)},
                             {"relation", relations_of(edge)},
                             {"support", std::to_string(edge.support)},
                             {"sources", std::to_string(edge.sources)},
                             {"docs", joined(edge.docs, ",")},
                             {"penwidth", decimal(1 + 1.1 * std::log2(std::max(1u, edge.support)))},
                             {"tooltip", tooltip},
                             {"labeltooltip", tooltip}};
    if (edge.look == Look::kAttributed || edge.look == Look::kUncertain) attributes.push_back({"style", "dashed"});
    if (edge.look == Look::kNegated) {
      attributes.push_back({"color", "#C0272D"});
      attributes.push_back({"fontcolor", "#C0272D"});
    }
    dot_.add_edge(graph_.vertices()[edge.tail].id, graph_.vertices()[edge.head].id, attributes);
  }

  // "attack|capture": as a query would ask for them.
  static std::string relations_of(const MergedEdge& edge) {
    std::vector<std::string> relations;
    for (const graph::GraphEdge* member : edge.edges) relations.push_back(member->triple.relation);
    std::sort(relations.begin(), relations.end());
    return joined(relations, "|");
  }

  // "capture ×3, attack, flee +2", the strongest first.
  std::string label_of(const MergedEdge& edge) const {
    std::string text;
    for (std::size_t i = 0; i < std::min(kRelationsShown, edge.edges.size()); ++i) {
      const Triple& triple = edge.edges[i]->triple;
      text += (i ? ", " : "") + shortened(shown(triple), 40);
      if (triple.support > 1) text += " ×" + std::to_string(triple.support);
    }
    if (edge.edges.size() > kRelationsShown) text += " +" + std::to_string(edge.edges.size() - kRelationsShown);
    if (edge.look == Look::kNegated) text = "not: " + text;
    return dot_wrapped(text, kRelationWidth);
  }

  std::string shown(const Triple& triple) const {
    const auto& ids = triple.statements.empty() ? triple.denied : triple.statements;
    return style_.shown && !ids.empty() ? style_.shown(ids.front(), triple.relation) : triple.relation;
  }

  std::string tooltip_of(const MergedEdge& edge) const {
    const std::string tail = graph_.vertices()[edge.tail].name, head = graph_.vertices()[edge.head].name;
    std::string text;
    std::size_t shown = 0;
    for (const graph::GraphEdge* member : edge.edges) {
      const Triple& triple = member->triple;
      text += (text.empty() ? "" : "\n") + tail + " | " + triple.relation + " | " + head;
      if (!triple.attributed_to.empty()) text += " (according to " + joined(triple.attributed_to, ", ") + ")";
      for (const auto* ids : {&triple.statements, &triple.denied})
        for (const std::string& id : *ids) {
          if (!style_.sentence_of || shown == kSentencesShown) continue;
          const std::string sentence = style_.sentence_of(id);
          if (sentence.empty()) continue;
          text += "\n\"" + shortened(sentence, kSentenceLength) + "\"";
          ++shown;
        }
    }
    return dot_escaped(text);
  }

  std::string legend() const {
    std::string rows;
    if (!style_.title.empty()) rows += row("<FONT POINT-SIZE=\"16\"><B>" + html_escaped(style_.title) + "</B></FONT>");
    if (style_.legend) {
      rows += row("<TABLE BORDER=\"0\" CELLSPACING=\"4\"><TR>" + type_cells() + "</TR></TABLE>");
      rows += row(html_escaped(reading_hint()));
      rows += row(html_escaped(left_out()));
    }
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"2\">" + rows + "</TABLE>";
  }

  static std::string row(const std::string& cell) { return cell.empty() ? "" : "<TR><TD>" + cell + "</TD></TR>"; }

  std::string type_cells() const {
    std::string cells;
    for (int i = 0; i < kEntityTypes; ++i) {
      const auto type = static_cast<EntityType>(i);
      const auto vertices = graph_.vertices();
      if (std::none_of(vertices.begin(), vertices.end(), [&](const graph::Vertex& v) { return v.type == type; }))
        continue;
      const TypeStyle& look = style_of(type);
      cells += "<TD BGCOLOR=\"" + std::string(look.fill) + "\" COLOR=\"" + std::string(look.border) +
               "\" BORDER=\"1\" STYLE=\"ROUNDED\" CELLPADDING=\"4\">" + std::string(look.meaning) + "</TD>";
    }
    return cells.empty() ? "<TD></TD>" : cells;
  }

  std::string reading_hint() const {
    std::string text = "Thicker: more sentences say so (×2: two of them)";
    const auto has = [&](Look look) {
      return std::any_of(edges_.begin(), edges_.end(), [&](const MergedEdge& edge) { return edge.look == look; });
    };
    if (has(Look::kAttributed) || has(Look::kUncertain)) {
      text += " · dashed: ";
      text += has(Look::kUncertain) ? "said in somebody's name, or planned, feared, ordered"
                                    : "only said in somebody's name";
    }
    if (has(Look::kNegated)) text += " · red: denied";
    return text;
  }

  std::string left_out() const {
    const auto count = [](std::size_t number, const char* one, const char* many) {
      return std::to_string(number) + " " + (number == 1 ? one : many);
    };
    const std::size_t vertices = graph_.vertices().size(), edges = graph_.edges().size();
    if (part_.vertices_left_out == 0)
      return count(vertices, "entity", "entities") + ", " + count(edges, "relation", "relations");
    return "The " + std::to_string(vertices) + " strongest of " +
           count(vertices + part_.vertices_left_out, "entity", "entities") +
           "; left out: " + std::to_string(part_.vertices_left_out) + " and " +
           count(part_.edges_left_out, "relation", "relations");
  }

  const graph::KnowledgeGraph& graph_;
  const graph::StrongestPart& part_;
  const DotStyle& style_;
  std::vector<MergedEdge> edges_;
  Cgraph dot_;
};

}  // namespace

void write_dot(const graph::KnowledgeGraph& graph, const DotStyle& style, std::ostream& out) {
  static std::mutex one_at_a_time;  // libcgraph keeps errors and identifiers in globals
  const std::lock_guard lock(one_at_a_time);
  const graph::StrongestPart part = graph::strongest_part(graph, style.node_budget);
  DotWriter(part, style).write(out);
  flush_and_check(out, "dot");
}

}  // namespace relata::exporter
