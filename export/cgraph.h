// libcgraph behind values: a digraph that is built, then written. The one place where its nulls become Errors.
#pragma once

#include <cstdint>
#include <memory>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace relata::exporter {

enum class CgraphKind : std::uint8_t { kGraph, kNode, kEdge };
using Attributes = std::vector<std::pair<std::string, std::string>>;

// Nodes and edges keep the order in which they were added. Not to be used by two threads at a time.
class Cgraph {
 public:
  explicit Cgraph(const std::string& name);
  ~Cgraph();

  // Declares attributes with their defaults; those of the graph are its values.
  void declare(CgraphKind kind, const Attributes& defaults);
  // Attributes must have been declared.
  void add_node(const std::string& name, const Attributes& attributes);
  // Both nodes must have been added. Parallel edges stay apart.
  void add_edge(const std::string& tail, const std::string& head, const Attributes& attributes);
  void set_html_label(const std::string& html);
  // DOT. Throws ExportError if it cannot be written.
  void write(std::ostream& out) const;

 private:
  struct Graph;
  std::unique_ptr<Graph> graph_;
};

}  // namespace relata::exporter
