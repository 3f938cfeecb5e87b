#include "export/ladybug.h"

#include <set>
#include <string>
#include <vector>

#include "core/ascii.h"
#include "export/checked_stream.h"
#include "export/database_text.h"

namespace relata::exporter {
namespace {

struct Column {
  std::string name;
  FieldType type;
};

constexpr ColumnTypes kLadybugTypes{{"STRING", "STRING[]", "INT64", "DOUBLE", "BOOLEAN", "DATE"}};

template <typename Fields>
void add_columns(const Fields& fields, std::vector<Column>& columns) {
  for (const auto& field : fields) columns.push_back({std::string(field.name), field.type});
}

std::vector<Column> node_columns() {
  std::vector<Column> columns = {{"id", FieldType::kText}, {"name", FieldType::kText}, {"label", FieldType::kText}};
  add_columns(node_fields(), columns);
  return columns;
}

std::vector<Column> edge_columns() {
  std::vector<Column> columns = {{"tail", FieldType::kText}, {"head", FieldType::kText}, {"id", FieldType::kText}};
  add_columns(edge_properties(), columns);
  return columns;
}

std::string header_of(const std::vector<Column>& columns) {
  CsvLine line;
  for (const Column& column : columns) line.bare(column.name);
  return line.line();
}

// "`id` STRING, `docs` STRING[]", from the column of this number on.
std::string declared(const std::vector<Column>& columns, std::size_t first) {
  std::vector<std::string> parts;
  for (std::size_t i = first; i < columns.size(); ++i)
    parts.push_back(database_name(columns[i].name) + " " + std::string(kLadybugTypes(columns[i].type)));
  return joined(parts, ", ");
}

// What copy.cypher takes a list apart with.
std::string taken_apart(const std::string& name) {
  return "CASE WHEN " + name + " IS NULL OR " + name +
         " = '' THEN CAST([] AS STRING[]) ELSE list_transform(string_split(" + name +
         R"(, ';'), x -> replace(replace(replace(x, '\\e', ''), '\\s', ';'), '\\b', '\\')) END)";
}

std::string copied(const std::string& table, const std::string& file, const std::vector<Column>& columns) {
  std::vector<std::string> read, returned;
  for (const Column& column : columns) {
    const std::string name = database_name(column.name);
    const bool list = column.type == FieldType::kList;
    read.push_back(name + " " + std::string(kLadybugTypes(list ? FieldType::kText : column.type)));
    returned.push_back(list ? taken_apart(name) : name);
  }
  return "COPY " + database_name(table) + " FROM (LOAD WITH HEADERS (" + joined(read, ", ") + ")\n  FROM '" + file +
         "' (HEADER=true, DELIM=',', QUOTE='\"', ESCAPE='\"', PARALLEL=false, AUTO_DETECT=false)\n  RETURN " +
         joined(returned, ", ") + ");\n";
}

std::string item_text(std::string_view item) {
  if (item.empty()) return "\\e";
  std::string text;
  for (const char c : item) {
    if (c == ';') text += "\\s";
    else if (c == '\\') text += "\\b";
    else text += c;
  }
  return text;
}

void add(const FieldValue& value, FieldType type, CsvLine& line) {
  const auto* items = std::get_if<std::vector<std::string>>(&value);
  if (!items) {
    line.value(value, type);
    return;
  }
  std::vector<std::string> list;
  for (const std::string& item : *items) list.push_back(item_text(item));
  line.text(joined(list, ";"));
}

std::string file_of(const std::string& table) { return "edges_" + table + ".csv"; }

// Returns the tables.
std::set<std::string> write_edges(const PropertyGraph& graph, OutputFolder& folder) {
  const std::vector<EdgeField> fields = edge_properties();
  std::set<std::string> tables;
  graph.edges([&](const PropertyEdge& edge) {
    const std::string table = graph.type_name(edge.type);
    std::ostream& out = folder.file(file_of(table));
    if (tables.insert(table).second) out << header_of(edge_columns());
    CsvLine line;
    line.text(edge.tail).text(edge.head).text(edge.id);
    for (const EdgeField& field : fields) add(field.of(edge), field.type, line);
    out << line.line();
    check(out, "ladybug");
    return true;
  });
  return tables;
}

void write_nodes(const PropertyGraph& graph, OutputFolder& folder) {
  std::ostream& out = folder.file("nodes.csv");
  out << header_of(node_columns());
  graph.nodes([&](const PropertyNode& node) {
    CsvLine line;
    line.text(node.id).text(node.name).text(node.label);
    for (const NodeField& field : node_fields()) add(field.of(node), field.type, line);
    out << line.line();
    check(out, "ladybug");
    return true;
  });
  flush_and_check(out, "ladybug");
}

}  // namespace

void write_ladybug(const PropertyGraph& graph, OutputFolder& folder) {
  const std::set<std::string> tables = write_edges(graph, folder);
  write_nodes(graph, folder);
  std::ostream& schema = folder.file("schema.cypher");
  std::ostream& copy = folder.file("copy.cypher");
  schema << "CREATE NODE TABLE `Entity`(" << declared(node_columns(), 0) << ", PRIMARY KEY(`id`));\n";
  copy << copied("Entity", "nodes.csv", node_columns());
  for (const std::string& table : tables) {
    flush_and_check(folder.file(file_of(table)), "ladybug");
    schema << "CREATE REL TABLE " << database_name(table) << "(FROM `Entity` TO `Entity`, "
           << declared(edge_columns(), 2) << ");\n";
    copy << copied(table, file_of(table), edge_columns());
  }
  flush_and_check(schema, "ladybug");
  flush_and_check(copy, "ladybug");
}

}  // namespace relata::exporter
