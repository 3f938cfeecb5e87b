#include "export/neo4j.h"

#include <string>
#include <utility>
#include <vector>

#include "export/checked_stream.h"
#include "export/cypher.h"
#include "export/database_text.h"
#include "export/import_text.h"

namespace relata::exporter {
namespace {

using Of = ImportText::Of;

constexpr ColumnTypes kNeo4jTypes{{"", ":string[]", ":int", ":double", ":boolean", ":date"}};

// Bytes of a property that a range index, and a constraint, takes (8,167 in 5.26); that a text index takes.
constexpr std::size_t kIndexed = 8000, kIndexedAsText = 32000;

template <typename Field>
void add_header(const Field& field, CsvLine& line) {
  line.bare(std::string(field.name) + std::string(kNeo4jTypes(field.type)));
}

constexpr std::string_view kCommand = R"sh(#!/bin/sh
# Imports this folder into an empty database of Neo4j 5 that is stopped: sh import.sh [DATABASE] [OPTION..]
# DATABASE is neo4j if none is given; --overwrite-destination replaces what is in it. When the server runs again,
# once: cypher-shell -d DATABASE -f after_import.cypher
set -eu
cd "$(dirname "$0")"
neo4j-admin database import full "$@" --id-type=string \
  --nodes=nodes_header.csv,nodes.csv \
)sh";

class Neo4jFiles {
 public:
  Neo4jFiles(const PropertyGraph& graph, OutputFolder& folder) : graph_(graph), folder_(folder) {}

  void write() {
    write_edges();
    write_nodes();
    write_command();
    write_after();
  }

 private:
  void write_edges() {
    const std::vector<EdgeField> fields = edge_properties();
    CsvLine header;
    header.bare(":START_ID").bare(":END_ID").bare(":TYPE").bare("id");
    for (const EdgeField& field : fields) add_header(field, header);
    folder_.file("relationships_header.csv") << header.line();
    std::ostream& out = folder_.file("relationships.csv");
    graph_.edges([&](const PropertyEdge& edge) {
      CsvLine line;
      line.text(text_.line(edge.tail, Of::kNode, "id")).text(text_.line(edge.head, Of::kNode, "id"));
      line.bare(graph_.type_name(edge.type)).text(edge.id);
      for (const EdgeField& field : fields) add(field.of(edge), field.type, Of::kEdge, field.name, line);
      put(line, out);
      return true;
    });
    flush_and_check(out, "neo4j");
  }

  void write_nodes() {
    CsvLine header;
    header.bare("id:ID").bare("name").bare(":LABEL");
    for (const NodeField& field : node_fields()) add_header(field, header);
    folder_.file("nodes_header.csv") << header.line();
    std::ostream& out = folder_.file("nodes.csv");
    graph_.nodes([&](const PropertyNode& node) {
      longest_id_ = std::max(longest_id_, node.id.size());
      longest_name_ = std::max(longest_name_, node.name.size());
      CsvLine line;
      line.text(text_.line(node.id, Of::kNode, "id")).text(text_.line(node.name, Of::kNode, "name"));
      line.bare(node.type ? "Entity;" + node.label : node.label);
      for (const NodeField& field : node_fields()) add(field.of(node), field.type, Of::kNode, field.name, line);
      put(line, out);
      return true;
    });
    flush_and_check(out, "neo4j");
  }

  void add(const FieldValue& value, FieldType type, Of of, std::string_view name, CsvLine& line) {
    if (const auto* items = std::get_if<std::vector<std::string>>(&value)) {
      std::string list;
      for (const std::string& item : *items) list += (list.empty() ? "" : ";") + text_.item(item, of, name);
      line.text(list);
    } else if (const auto* text = std::get_if<std::string>(&value); text && type == FieldType::kText) {
      line.text(text_.line(*text, of, name));
    } else {
      line.value(value, type);
    }
  }

  void put(const CsvLine& line, std::ostream& out) {
    const std::string bytes = line.line();
    longest_line_ = std::max(longest_line_, bytes.size());
    out << bytes;
    check(out, "neo4j");
  }

  void write_command() {
    std::ostream& out = folder_.file("import.sh");
    out << kCommand;
    constexpr std::size_t kBuffer = 1 << 20;  // of the tool's 4 MiB of characters, with room
    if (longest_line_ > kBuffer) out << "  --read-buffer-size=" << longest_line_ / kBuffer * 8 << "m \\\n";
    // Last, and no word behind it: the option would take that for a file.
    out << "  --relationships=relationships_header.csv,relationships.csv\n";
    flush_and_check(out, "neo4j");
  }

  void write_after() {
    std::ostream& out = folder_.file("after_import.cypher");
    out << "// To be run once after the import: cypher-shell -d neo4j -f after_import.cypher\n";
    if (const std::string undo = text_.undo(); !undo.empty())
      out << "// Line ends, and ';' in items of lists, which the import tool cannot take, were written as other "
             "signs.\n"
          << undo;
    out << id_lookup("Entity", "entity_id") << id_lookup("Phrase", "phrase_id");
    out << index("Entity", "entity_name", "name", longest_name_);
    out << "CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Entity|Phrase) ON EACH [n.name, n.aliases];\n";
    flush_and_check(out, "neo4j");
  }

  std::string id_lookup(const std::string& label, const std::string& name) const {
    if (longest_id_ > kIndexed) return index(label, name, "id", longest_id_);
    return "CREATE CONSTRAINT " + name + " IF NOT EXISTS FOR (n:" + label + ") REQUIRE n.id IS UNIQUE;\n";
  }

  static std::string index(const std::string& label, const std::string& name, const std::string& property,
                           std::size_t longest) {
    if (longest > kIndexedAsText) return "// No index of " + property + ": one of a node is too long for any.\n";
    return std::string("CREATE ") + (longest > kIndexed ? "TEXT INDEX " : "INDEX ") + name +
           " IF NOT EXISTS FOR (n:" + label + ") ON (n." + property + ");\n";
  }

  const PropertyGraph& graph_;
  OutputFolder& folder_;
  ImportText text_;
  std::size_t longest_line_ = 0, longest_id_ = 0, longest_name_ = 0;  // bytes; of nodes
};

}  // namespace

void write_neo4j(const PropertyGraph& graph, bool with_script, OutputFolder& folder) {
  Neo4jFiles(graph, folder).write();
  if (with_script) write_cypher(graph, folder.file("graph.cypher"));
}

}  // namespace relata::exporter
