#include "export/dot_writer.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/ascii.h"
#include "export/dot_text.h"
#include "graph/measures.h"

namespace relata::exporter {
namespace {

constexpr std::size_t kNameWidth = 18;         // signs in a line of a node
constexpr std::size_t kNameLength = 80;        // signs of a node; the whole name is its tooltip
constexpr std::size_t kRelationsOfSparse = 3;  // on an edge where there is room, else one
constexpr std::size_t kRelationsSaid = 10;     // of an edge in the text alternative
constexpr std::size_t kRelationWidth = 24;     // signs in a line of an edge
constexpr std::size_t kTooltipLength = 500;    // signs of a node's
constexpr std::size_t kDotNodes = 120;         // dot needs 4 s at 300 nodes, 15 s at 1,000; sfdp draws them in one
constexpr std::uint32_t kWeightOfBody = 2;     // it stands beside its place, but does not bend what is said
constexpr double kFocusBorder = 3;             // times the usual one
constexpr std::size_t kSmallestGroup = 3;      // what is smaller is seen without a frame

constexpr std::string_view kComment =
    "Made by relata. A node is an entity: its id, name, type, weight (sentences about it). An edge is what is said of\n"
    "two: relation, support (sentences), sources, docs (document ids apart by commas; %XX is a byte, as in addresses).";

std::string address_of(const Links& links) {
  std::string address;
  for (const auto& [key, value] : links)
    if (const auto iri = iri_of_link(key, value); iri && (address.empty() || key == "wikidata")) address = *iri;
  return address;
}

}  // namespace

DotWriter::DotWriter(const graph::KnowledgeGraph& graph, const DotStyle& style)
    : graph_(graph),
      style_(style),
      look_(style.look),
      phrase_{look_.background, look_.of(EntityType::kMisc).border, "rounded", "words, no name (dashed border)"},
      edges_(merge_parallel(graph)),
      words_(graph, style.sentence_of, style.shown) {}

void DotWriter::write(std::ostream& out, const std::string& label) const {
  DotFile file(out, "relata", kComment);
  const std::vector<graph::Degree> degrees = graph::degrees(graph_);
  file.begin_part("Entities");
  for (graph::VertexId v = 0; v < graph_.vertices().size(); ++v)
    file.add_node(graph_.vertices()[v].id, node_lines(v, degrees[v].weight));
  file.begin_part("What is said of two");
  const std::vector<bool> with_words = edges_with_words(edges_, graph_.vertices().size(), style_.edge_words);
  for (std::size_t i = 0; i < edges_.size(); ++i) {
    const MergedEdge& edge = edges_[i];
    file.add_edge(graph_.vertices()[edge.tail].id, graph_.vertices()[edge.head].id, edge_lines(edge, with_words[i]));
  }
  for (const auto& [body, place] : bodies())
    file.add_edge(graph_.vertices()[body].id, graph_.vertices()[place].id, body_lines());
  file.finish(clusters(), graph_attributes(label));
}

std::vector<std::pair<graph::VertexId, graph::VertexId>> DotWriter::bodies() const {
  std::vector<std::pair<graph::VertexId, graph::VertexId>> bodies;
  for (graph::VertexId v = 0; v < graph_.vertices().size(); ++v)
    if (const std::string& of = graph_.vertices()[v].of; !of.empty())
      if (const auto place = graph_.find(of)) bodies.emplace_back(v, *place);
  return bodies;
}

DotLines DotWriter::body_lines() const {
  return {{{"relation", "of"}, {"support", 0U}, {"weight", kWeightOfBody}},
          {{"color", look_.edge_color}, {"penwidth", 0.7}, {"style", "dotted"}, {"arrowhead", "none"}},
          {{"tooltip", "a body of this place"}}};
}

std::vector<DotAttribute> DotWriter::graph_attributes(const std::string& label) const {
  const bool large = graph_.vertices().size() > kDotNodes;
  std::vector<DotAttribute> attributes = {{"layout", large ? "sfdp" : "dot"},
                                          {"rankdir", "LR"},
                                          {"ranksep", "0.55"},
                                          {"nodesep", "0.18"},
                                          {"start", "1"},
                                          {"K", "1.1"},
                                          {"overlap", "prism"},
                                          {"overlap_scaling", "-4"},
                                          {"splines", large ? "line" : "true"},
                                          {"outputorder", "edgesfirst"},
                                          {"charset", "UTF-8"},
                                          {"bgcolor", look_.background},
                                          {"pad", "0.3"},
                                          {"fontname", look_.font},
                                          {"fontsize", "12"},
                                          {"fontcolor", look_.text},
                                          {"labelloc", "b"},
                                          {"forcelabels", "false"}};
  if (!label.empty()) attributes.emplace_back("label", label);
  return attributes;
}

bool DotWriter::is_focus(std::string_view id) const {
  return std::find(style_.focus.begin(), style_.focus.end(), id) != style_.focus.end();
}

std::string DotWriter::community_of(std::string_view id) const {
  const auto found = style_.groups.find(id);
  return found == style_.groups.end() ? "" : found->second;
}

std::vector<DotFile::Cluster> DotWriter::clusters() const {
  std::map<std::string, std::vector<std::string>> members;
  for (const graph::Vertex& vertex : graph_.vertices())
    if (const std::string group = community_of(vertex.id); !group.empty()) members[group].push_back(vertex.id);
  std::vector<DotFile::Cluster> clusters;
  for (auto& [group, ids] : members) {
    if (ids.size() < kSmallestGroup) continue;
    const std::string& own = look_.group_fills[clusters.size() % look_.group_fills.size()];
    clusters.push_back({{{"label", dot_escaped(shortened(group, kNameLength))},
                         {"labeljust", "l"},
                         {"style", "rounded,filled"},
                         {"fillcolor", style_.color_groups ? own : look_.group_fill},
                         {"color", look_.group_border},
                         {"fontname", look_.font},
                         {"fontsize", "11"},
                         {"fontcolor", look_.group_text}},
                        std::move(ids)});
  }
  return clusters;
}

const TypeLook& DotWriter::look_of(const graph::Vertex& vertex) const {
  return vertex.is_phrase() ? phrase_ : look_.of(vertex.type);
}

DotLines DotWriter::node_lines(graph::VertexId v, std::uint64_t weight) const {
  const graph::Vertex& vertex = graph_.vertices()[v];
  const TypeLook& look = look_of(vertex);
  const NodeShape shape = node_shape(look.shape);
  // The largest for some 60 relations.
  const double grown = std::log2(static_cast<double>(std::max<std::uint64_t>(1, weight))) / 6;
  const double size =
      look_.node_font_size + std::min(1.0, grown) * std::max(0.0, look_.largest_node_font_size - look_.node_font_size);
  const std::string style =
      std::string(shape.style) + (shape.style.empty() ? "" : ",") + "filled" + (vertex.is_phrase() ? ",dashed" : "");
  const Links links = style_.links_of ? style_.links_of(vertex.id) : Links();
  DotLines lines(3);
  lines[0] = {{"label", dot_wrapped(shortened(vertex.name, kNameLength), kNameWidth)},
              {"full_name", dot_listed({vertex.name})},
              {"type", vertex.is_phrase() ? "PHRASE" : to_string(vertex.type)},
              {"weight", weight}};
  if (const std::string group = community_of(vertex.id); !group.empty())
    lines[0].emplace_back("community", dot_escaped(group));
  if (!links.empty()) lines[0].emplace_back("links", dot_escaped(links_text(links)));
  lines[1] = {{"shape", shape.shape},
              {"style", style},
              {"fillcolor", look.fill},
              {"color", look.border},
              {"fontname", look_.font},
              {"fontsize", size},
              {"fontcolor", look_.text},
              {"penwidth", look_.node_border_width * (is_focus(vertex.id) ? kFocusBorder : 1)},
              {"width", 0.4},
              {"height", 0.3}};
  if (shape.borders != "1") lines[1].emplace_back("peripheries", shape.borders);
  lines[2] = {{"tooltip", dot_escaped(shortened(vertex.name, kTooltipLength) + " (" + look.name + ")")}};
  if (const std::string address = address_of(links); !address.empty())
    lines[2].emplace_back("URL", dot_escaped(address));
  return lines;
}

std::string DotWriter::article_of(const MergedEdge& edge) const {
  if (!style_.address_of) return "";
  for (const graph::GraphEdge* member : edge.edges)
    for (const auto* ids : {&member->triple.statements, &member->triple.denied})
      for (const std::string& id : *ids)
        if (const auto address = iri_of_link("url", style_.address_of(id))) return *address;
  return "";
}

std::string DotWriter::words_on(const MergedEdge& edge) const {
  const bool room = is_sparse(edges_.size(), graph_.vertices().size());
  return words_.label(edge, room ? kRelationsOfSparse : 1);
}

DotLines DotWriter::edge_lines(const MergedEdge& edge, bool with_words) const {
  const bool denied = edge.look == Look::kNegated;
  const bool dashed = edge.look == Look::kAttributed || edge.look == Look::kUncertain;
  const double width = look_.edge_width * (1 + 1.1 * std::log2(std::max(1u, edge.support)));
  DotLines lines(3);
  lines[0].emplace_back(with_words ? "label" : "xlabel", dot_wrapped(words_on(edge), kRelationWidth));
  lines[0].emplace_back("relation", dot_escaped(EdgeWords::relations(edge)));
  lines[0].emplace_back("support", edge.support);
  lines[0].emplace_back("sources", edge.sources);
  lines[0].emplace_back("docs", dot_listed(edge.docs));
  lines[0].emplace_back("weight", std::max(1u, edge.support));
  lines[1] = {{"color", denied ? look_.denied_color : look_.edge_color},
              {"penwidth", std::min(width, look_.largest_edge_width)},
              {"arrowsize", 0.6}};
  if (dashed) lines[1].emplace_back("style", "dashed");
  if (denied) lines[1].emplace_back("arrowhead", "tee");
  lines[1].emplace_back("fontname", look_.font);
  lines[1].emplace_back("fontsize", look_.edge_font_size);
  lines[1].emplace_back("fontcolor", denied ? look_.denied_color : look_.edge_text);
  lines[2] = {{"tooltip", dot_escaped(words_.tooltip(edge))}};
  if (const std::string article = article_of(edge); !article.empty())
    lines[2].emplace_back("URL", dot_escaped(article));
  return lines;
}

Legend DotWriter::legend() const {
  Legend legend;
  legend.title = style_.title;
  if (!style_.legend) return legend;
  for (int i = 0; i < kEntityTypes; ++i) {
    const auto type = static_cast<EntityType>(i);
    if (std::ranges::any_of(graph_.vertices(), [&](const auto& v) { return v.type == type && !v.is_phrase(); }))
      legend.types.push_back(&look_.of(type));
  }
  if (std::ranges::any_of(graph_.vertices(), &graph::Vertex::is_phrase)) legend.types.push_back(&phrase_);
  legend.lines = {reading_hint(), left_out()};
  legend.lines.insert(legend.lines.end(), style_.notes.begin(), style_.notes.end());
  return legend;
}

std::string DotWriter::title() const { return style_.title.empty() ? "Who acts on whom: " + left_out() : style_.title; }

std::string DotWriter::description() const {
  std::string text = joined(legend().lines, ".\n") + ".\n";
  std::vector<const MergedEdge*> edges;
  for (const MergedEdge& edge : edges_) edges.push_back(&edge);
  std::stable_sort(edges.begin(), edges.end(),
                   [](const MergedEdge* a, const MergedEdge* b) { return a->support > b->support; });
  for (const MergedEdge* edge : edges)
    text += shortened(graph_.vertices()[edge->tail].name, kNameLength) + " | " + words_.label(*edge, kRelationsSaid) +
            " | " + shortened(graph_.vertices()[edge->head].name, kNameLength) + "\n";
  return text;
}

std::string DotWriter::reading_hint() const {
  std::string text = "Thicker: more sentences say so (×2: two of them; +2: two more relations)";
  if (!bodies().empty()) text += " · dotted: a body of the place";
  if (!style_.groups.empty())
    text += std::string(style_.color_groups ? " · in a frame" : " · grey") + ": who deals most with each other";
  const auto has = [&](Look look) {
    return std::any_of(edges_.begin(), edges_.end(), [&](const MergedEdge& edge) { return edge.look == look; });
  };
  if (has(Look::kAttributed) || has(Look::kUncertain)) {
    text += " · dashed: ";
    text +=
        has(Look::kUncertain) ? "said in somebody's name, or planned, feared, ordered" : "only said in somebody's name";
  }
  if (has(Look::kNegated)) text += " · red with a bar: denied";
  return text;
}

std::string DotWriter::left_out() const {
  const auto count = [](std::size_t number, const char* one, const char* many) {
    return std::to_string(number) + " " + (number == 1 ? one : many);
  };
  const std::size_t vertices = graph_.vertices().size(), edges = graph_.edges().size();
  if (style_.vertices_left_out == 0)
    return count(vertices, "entity", "entities") + ", " + count(edges, "relation", "relations");
  return "The " + std::to_string(vertices) + " strongest of " +
         count(vertices + style_.vertices_left_out, "entity", "entities") +
         "; left out: " + std::to_string(style_.vertices_left_out) + " and " +
         count(style_.edges_left_out, "relation", "relations");
}

}  // namespace relata::exporter
