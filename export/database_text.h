// What the files of graph databases (neo4j, ladybug, gremlin, cypher) are put together from.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "export/graph_fields.h"

namespace relata::exporter {

// The fields of edges that databases have as properties: all of edge_fields() but `type`, which they have as such.
std::vector<EdgeField> edge_properties();

// What a database calls the types of columns: text, lists, counts, hundredths, flags, days, in the order of FieldType.
struct ColumnTypes {
  std::array<std::string_view, 6> names;
  std::string_view operator()(FieldType type) const { return names[static_cast<std::size_t>(type)]; }
};

// A line of a table by RFC 4180, ended by "\n". Text always stands in quotes and nothing does not, so that readers tell
// text from numbers, and "" from nothing.
//   CsvLine().text("a \"b\"").bare("3").nothing().line() -> "\"a \"\"b\"\"\",3,\n"
class CsvLine {
 public:
  CsvLine& text(std::string_view text);
  CsvLine& bare(std::string_view text);  // a number, a flag, a day, a header
  CsvLine& nothing() { return bare(""); }
  // Of a field of this type that is no list.
  CsvLine& value(const FieldValue& value, FieldType type);
  std::string line() const { return line_ + '\n'; }

 private:
  std::string line_;
  bool first_ = true;
};

// Labels and names of types, of which a schema of the user's has its own, in a line of a script that only names stand
// in: "KUNDUZ" stays, others stand in backticks.
std::string database_name(std::string_view name);

// Whether the node of this id is a phrase (PropertyNode::id).
inline bool is_phrase_id(std::string_view id) { return id.starts_with("phrase:"); }

}  // namespace relata::exporter
