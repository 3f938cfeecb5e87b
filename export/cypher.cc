#include "export/cypher.h"

#include <map>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "export/checked_stream.h"
#include "export/database_text.h"

namespace relata::exporter {
namespace {

constexpr std::size_t kRows = 100;  // of a statement: parsers of Cypher need some kilobytes for each

constexpr std::string_view kHead =
    "// First an index, as the database has it; none where an id has some kilobytes, which no index holds:\n"
    "//   Neo4j     CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n"
    "//   FalkorDB  CREATE INDEX FOR (n:Entity) ON (n.id)\n"
    "//   Memgraph  CREATE INDEX ON :Entity(id);\n";

std::string value_text(const FieldValue& value, FieldType type) {
  if (const auto* items = std::get_if<std::vector<std::string>>(&value)) {
    std::vector<std::string> quoted;
    for (const std::string& item : *items) quoted.push_back(cypher_string(item));
    return "[" + joined(quoted, ", ") + "]";
  }
  const std::string text = field_text(value, "");
  return type == FieldType::kText || type == FieldType::kDay ? cypher_string(text) : text;
}

// "`support`: 2"; what has no value is left out.
template <typename Fields, typename Element>
void add_properties(const Fields& fields, const Element& element, std::vector<std::string>& properties) {
  for (const auto& field : fields) {
    const FieldValue value = field.of(element);
    if (std::holds_alternative<std::monostate>(value)) continue;
    properties.push_back(database_name(field.name) + ": " + value_text(value, field.type));
  }
}

// Rows that one statement writes, gathered until they are enough.
class Batches {
 public:
  explicit Batches(std::ostream& out) : out_(out) {}

  void add(const std::string& statement, std::string row) {
    std::vector<std::string>& rows = rows_[statement];
    rows.push_back(std::move(row));
    if (rows.size() == kRows) write(statement, rows);
  }
  void finish() {
    for (auto& [statement, rows] : rows_)
      if (!rows.empty()) write(statement, rows);
    rows_.clear();
  }

 private:
  void write(const std::string& statement, std::vector<std::string>& rows) {
    out_ << "UNWIND [\n " << joined(rows, ",\n ") << "\n] AS row " << statement << ";\n";
    check(out_, "cypher");
    rows.clear();
  }

  std::ostream& out_;
  std::map<std::string, std::vector<std::string>> rows_;  // by what is done with them
};

std::string row(const std::string& keys, const std::vector<std::string>& properties) {
  return "{" + keys + ", properties: {" + joined(properties, ", ") + "}}";
}

std::string base_label(bool is_phrase) { return is_phrase ? "Phrase" : "Entity"; }

void write_nodes(const PropertyGraph& graph, Batches& batches) {
  graph.nodes([&](const PropertyNode& node) {
    std::vector<std::string> properties = {database_name("name") + ": " + cypher_string(node.name)};
    add_properties(node_fields(), node, properties);
    batches.add("MERGE (n:" + base_label(!node.type) + " {id: row.id}) SET n:" + database_name(node.label) +
                    " SET n += row.properties",
                row("id: " + cypher_string(node.id), properties));
    return true;
  });
  batches.finish();
}

void write_edges(const PropertyGraph& graph, Batches& batches) {
  const std::vector<EdgeField> fields = edge_properties();
  graph.edges([&](const PropertyEdge& edge) {
    std::vector<std::string> properties;
    add_properties(fields, edge, properties);
    batches.add("MATCH (a:" + base_label(is_phrase_id(edge.tail)) +
                    " {id: row.tail}), (b:" + base_label(is_phrase_id(edge.head)) + " {id: row.head})\nMERGE (a)-[r:" +
                    database_name(graph.type_name(edge.type)) + " {id: row.id}]->(b) SET r += row.properties",
                row("id: " + cypher_string(edge.id) + ", tail: " + cypher_string(edge.tail) +
                        ", head: " + cypher_string(edge.head),
                    properties));
    return true;
  });
  batches.finish();
}

}  // namespace

std::string cypher_string(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\n') quoted += "\\n";
    else if (c == '\r') quoted += "\\r";
    else if (c == '\\' || c == '\'') quoted += '\\', quoted += c;
    else quoted += c;
  }
  return quoted + '\'';
}

void write_cypher(const PropertyGraph& graph, std::ostream& out) {
  out << kHead;
  Batches batches(out);
  write_nodes(graph, batches);
  write_edges(graph, batches);
  flush_and_check(out, "cypher");
}

}  // namespace relata::exporter
