// read_boost FILE: what Boost's read_graphml reads, as JSON that compare.py takes.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <fstream>
#include <iostream>
#include <map>
#include <string>

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS>;
using Node = boost::graph_traits<Graph>::vertex_descriptor;
using Edge = boost::graph_traits<Graph>::edge_descriptor;
template <typename Element, typename Value>
using Property = boost::associative_property_map<std::map<Element, Value>>;

std::string in_quotes(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
    else out += "\\u00" + std::string(1, "01"[c >> 4]) + "0123456789abcdef"[c & 15];
  }
  return out + '"';
}

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  Graph graph;
  boost::dynamic_properties properties(boost::ignore_other_properties);
  std::map<Node, std::string> label;
  properties.property("label", Property<Node, std::string>(label));
  std::map<std::string, std::map<Edge, std::string>> texts;
  for (const char* name : {"relation", "docs", "statements", "attributed_to", "sentence"})
    properties.property(name, Property<Edge, std::string>(texts[name]));
  std::map<std::string, std::map<Edge, int>> counts;
  for (const char* name : {"support", "sources", "reversed", "negated", "asserted"})
    properties.property(name, Property<Edge, int>(counts[name]));
  // Names of nodes and of edges are one in these properties: the edge's type is not asked.
  std::ifstream file(argv[1]);
  boost::read_graphml(file, graph, properties);
  std::cout << "{\"nodes\":[";
  const char* gap = "";
  for (const Node node : boost::make_iterator_range(vertices(graph))) {
    std::cout << gap << in_quotes(label[node]);
    gap = ",";
  }
  std::cout << "],\"edges\":[";
  gap = "";
  for (const Edge edge : boost::make_iterator_range(edges(graph))) {
    std::cout << gap << "{\"source\":" << in_quotes(label[source(edge, graph)])
              << ",\"target\":" << in_quotes(label[target(edge, graph)]);
    for (auto& [name, values] : texts) std::cout << ",\"" << name << "\":" << in_quotes(values[edge]);
    for (auto& [name, values] : counts) std::cout << ",\"" << name << "\":" << values[edge];
    std::cout << '}';
    gap = ",";
  }
  std::cout << "]}\n";
}
