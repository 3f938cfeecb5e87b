// The formats of `relata export`: one row each, from which --help, the choice by a path's ending and the errors come.
//
//   const Format* format = format_named("jsonld");     // or format_of_path("kb.jsonld")
//   format->write({.statements = .., .entities = ..}, {}, out);
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/entity_links.h"
#include "export/explorer_data.h"
#include "export/output_folder.h"
#include "export/page_size.h"
#include "export/picture_style.h"
#include "export/property_graph.h"
#include "export/statement_stream.h"
#include "export/timeline.h"
#include "graph/knowledge_graph.h"

namespace relata::exporter {

// What a format is made of.
enum class Takes : std::uint8_t {
  kStatements,     // Material::statements; entities too where the format describes them
  kEntities,       // Material::entities
  kGraph,          // Material::graph and what follows it
  kExplorer,       // Material::explorer, statements, text_of, undated
  kPropertyGraph,  // Material::edges, entities, filter: property_graph()
};

// What there is to write. Of it a caller provides what the format takes.
struct Material {
  StatementStream statements;
  EntityStream entities;
  EdgeStream edges;
  Filter filter;                                            // which of the edges count
  graph::KnowledgeGraph graph;                              // what is drawn
  std::uint32_t vertices_left_out = 0, edges_left_out = 0;  // DotStyle's, as the next four
  std::map<std::string, std::string, std::less<>> groups;
  bool color_groups = false;
  std::vector<std::string> focus, notes;
  std::optional<ExplorerMaterial> explorer;
  std::function<std::size_t()> undated;                      // of `statements`, after the last; may be empty
  std::optional<TimelinePicture> timeline;                   // drawn in place of the graph
  LinksOf links_of;                                          // may be empty
  std::function<std::string(std::string_view)> sentence_of;  // of a statement's id; may be empty
  std::function<std::string(std::string_view)> address_of;   // DotStyle::address_of; may be empty
  std::function<std::string(std::string_view, std::string_view)> shown;  // DotStyle::shown; may be empty
  std::function<std::string(std::string_view)> text_of;                  // of a document's id; may be empty
  std::string extractor;
};

// What a user may choose; a format takes what concerns it.
struct Choices {
  std::string base = "urn:relata:";  // of IRIs
  std::string graph = "statement";   // RDF: where facts stand, fact_graph_named()
  std::string reify = "rdf11";       // RDF: how what is no fact is described, reification_named()
  std::string title;                 // above a picture
  PictureStyle look = default_picture_style();
  std::optional<PageSize> page;  // of a picture; null: as large as it gets
  PropertyGraphOptions property;
  bool with_script = false;  // neo4j: graph.cypher beside the files
  bool statements = false;   // formats of graph programs (Format::draws): an edge a statement
  bool no_text = false;      // html: without the texts of documents
  bool raw_cells = false;    // csv: also what a spreadsheet would run (lines.h)
  std::chrono::seconds drawing_time{60};
};

struct Format {
  std::string_view name;    // on the command line
  std::string_view ending;  // of a path, with the dot; "": none tells it
  Takes takes;
  bool is_binary = false;   // nothing for a terminal
  bool is_picture = false;  // for people to look at: what is hardly sure is left out unless it is asked for
  // The same bytes for the same material. Throws ExportError if `out` fails; does not close it. Null for a format of
  // several files, which has write_folder.
  void (*write)(const Material& material, const Choices& choices, std::ostream& out) = nullptr;
  void (*write_folder)(const Material& material, const Choices& choices, OutputFolder& folder) = nullptr;
  // The statements of some documents alone: such parts, in the order of documents, behind what `write` gives without
  // statements are what it gives for all, so that several can be made at a time. Null where that is not so.
  void (*write_part)(const Material& material, const Choices& choices, std::ostream& out) = nullptr;
  std::string_view schema = "";  // of a property graph: the shipped schema that holds where the user names none
  bool draws = false;            // for graph programs: drawn_graph()
};

// What formats of Takes::kPropertyGraph write. Its streams are those of `material`.
PropertyGraph property_graph(const Material& material, const Choices& choices);

// What formats of graph programs write (Format::draws): edges are triples unless Choices::statements, and run from
// subject to object unless a schema gives them its own direction.
PropertyGraph drawn_graph(const Material& material, const Choices& choices);

// In the order of --help.
std::span<const Format> formats();

// Null if there is none.
const Format* format_named(std::string_view name);
const Format* format_of_path(std::string_view path);

// "dot, svg, png or entities"; with another separator and no `last`: "dot svg png entities".
std::string format_names(std::string_view separator = ", ", std::string_view last = " or ");

}  // namespace relata::exporter
