// A digraph as DOT text, written as it comes, that every program that reads DOT takes for the same graph.
//
//   // Made by relata.
//   digraph "relata" {
//     "taliban" [
//       label="Taliban", type="ORG", weight=4,
//       shape="box", fillcolor="#CFE2F5",
//       tooltip="Taliban (organisation)"
//     ];
//     "taliban" -> "kunduz" [..];
//     subgraph "cluster_1" {
//       graph [];
//       label="Taliban, Kunduz";
//       "taliban";
//     }
//     layout="dot";
//   }
//
// The language is Graphviz's (graphviz.org/doc/info/lang.html), less what its readers differ in:
// - no default statements: they are nodes named "node" or "graph" to pydot. No HTML-like labels: vis-network and
//   graphlib-dot throw. No line ends or control signs inside a string, also no backslash before one as libcgraph
//   writes: dotparser and ts-graphviz throw.
// - nodes stand before clusters, which only name their members: NetworkX over pydot looks for nodes nowhere else, and
//   graphlib-dot takes clusters for nodes where members are new.
// - Gephi (0.10.1) takes `layout` and "dot" of `layout="dot";` for two nodes, but skips all from the word `graph` to
//   the next opening brace: so such lines stand last, behind an empty `graph []` inside a subgraph.
// - every name and text stands in quotes ("node" is a word of the language), only numbers do not.
// An entity whose id is node, edge, graph or subgraph is still one that Gephi and vis-network stumble over.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace relata::exporter {

struct DotAttribute {
  // Text as Graphviz reads it (an escString: dot_escaped(), dot_wrapped()).
  DotAttribute(std::string_view name, std::string_view value);
  DotAttribute(std::string_view name, const std::string& value) : DotAttribute(name, std::string_view(value)) {}
  DotAttribute(std::string_view name, const char* value) : DotAttribute(name, std::string_view(value)) {}
  DotAttribute(std::string_view name, std::uint64_t number);
  DotAttribute(std::string_view name, std::uint32_t number) : DotAttribute(name, std::uint64_t{number}) {}
  // With one digit behind the point: 1.5.
  DotAttribute(std::string_view name, double number);

  std::string text;  // name=value
};

// One inner vector a line; empty ones are no lines.
using DotLines = std::vector<std::vector<DotAttribute>>;

// In this order: nodes, edges, then finish(). Names may be any text. Errors are the stream's: check it at the end.
class DotFile {
 public:
  struct Cluster {
    std::vector<DotAttribute> attributes;
    std::vector<std::string> members;
  };

  // `comment` stands above, a line for each of its own.
  DotFile(std::ostream& out, std::string_view name, std::string_view comment);
  // A line of its own between nodes and edges, say.
  void begin_part(std::string_view comment);
  void add_node(std::string_view name, const DotLines& lines);
  void add_edge(std::string_view tail, std::string_view head, const DotLines& lines);
  void finish(const std::vector<Cluster>& clusters, const std::vector<DotAttribute>& graph);

 private:
  void write_lines(const DotLines& lines);

  std::ostream& out_;
};

}  // namespace relata::exporter
