// A graph as Graphviz DOT, and drawn, through libgvc.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "export/drawing.h"
#include "export/edge_words.h"
#include "export/entity_links.h"
#include "export/picture_style.h"
#include "graph/knowledge_graph.h"

namespace relata::exporter {

// What is drawn is chosen before (graph/part.h); the legend says what that left out.
struct DotStyle {
  std::uint32_t vertices_left_out = 0, edges_left_out = 0;
  std::vector<std::string> focus;  // ids of what the picture is about, to stand out; may be empty
  std::vector<std::string> notes;  // for the legend: what is shown, by what rules; a line each
  bool legend = true;
  std::string title;            // above the legend; "": none
  std::size_t edge_words = 25;  // edges with words on them, in a picture that is no forest; the others have tooltips
  PictureStyle look = default_picture_style();
  std::optional<PageSize> page;  // of a picture; null: as large as it gets
  // Community of an entity id, by its name: drawn as a soft cluster where three or more of it are in the picture.
  std::map<std::string, std::string, std::less<>> groups;
  bool color_groups = false;  // each cluster in a colour of its own
  SentenceOf sentence_of;     // for tooltips
  AddressOf address_of;       // an edge leads to the first article of its strongest relation that has an address
  Shown shown;                // shown_relation()
  LinksOf links_of;           // may be empty; a node leads to its first link with an address, Wikidata before others
};

// Writes `graph` as a digraph that any Graphviz draws as it comes and other readers of DOT take for the same graph
// (export/dot_file.h). Nodes are entity ids, by id, with label, full_name, type, weight (sum of the support around it)
// and community; edges by (tail, head), with relation, support, sources, docs (dot_listed()) and weight: parallel edges
// are one, its relation the distinct ones joined by '|', its support their sum, its label the strongest and a count of
// the others. A label is for eyes, wrapped and shortened; full_name is the whole name, what a string of DOT cannot hold
// as %XX (dot_listed()). Colour and shape say the type, width the support; attributed or uncertain edges are dashed,
// denied ones red with a bar for a head; a body of a place hangs on it by a dotted edge (relation "of", support 0). Any
// UTF-8 is safe. Throws ExportError if `out` fails; does not close it. Any thread may call.
void write_dot(const graph::KnowledgeGraph& graph, const DotStyle& style, std::ostream& out);

// Draws what write_dot writes, less words that would overlap something, with a richer legend; SVG with a text
// alternative: what is said, the strongest first. In a child process that is killed after `time_limit`. Throws
// ExportError: Graphviz lacks the format, failed or took too long (with what to try), or `out` failed.
void draw(const graph::KnowledgeGraph& graph, const DotStyle& style, PictureFormat format,
          std::chrono::milliseconds time_limit, std::ostream& out);

// The same of DOT text that is already there. Its attribute `layout` says by what; without it dot does.
void draw_dot(const std::string& dot, PictureFormat format, std::chrono::milliseconds time_limit, std::ostream& out);

}  // namespace relata::exporter
