#include "export/cgraph.h"

#include <graphviz/cgraph.h>

#include <cstdio>

#include "core/error.h"

namespace relata::exporter {
namespace {

// cgraph takes char* for strings that it copies.
char* c_text(const std::string& text) { return const_cast<char*>(text.c_str()); }

int put(void* channel, const char* text) {
  auto& out = *static_cast<std::ostream*>(channel);
  try {
    out << text;
  } catch (const std::ios_base::failure&) {
    return EOF;  // must not cross libcgraph; the stream's state tells later
  }
  return out ? 0 : EOF;
}
int flush(void*) { return 0; }
int read_nothing(void*, char*, int) { return 0; }
int stay_silent(char*) { return 0; }

template <typename T>
T* checked(T* pointer, const std::string& what) {
  if (!pointer) throw ExportError("Graphviz (libcgraph) could not make " + what + ": not enough memory?");
  return pointer;
}

int kind_of(CgraphKind kind) {
  switch (kind) {
    case CgraphKind::kGraph: return AGRAPH;
    case CgraphKind::kNode: return AGNODE;
    case CgraphKind::kEdge: break;
  }
  return AGEDGE;
}

void set_all(void* object, const Attributes& attributes) {
  for (const auto& [name, value] : attributes)
    if (agset(object, c_text(name), c_text(value)) != 0)
      throw ExportError("Graphviz (libcgraph) has no attribute " + name);
}

}  // namespace

struct Cgraph::Graph {
  Agiodisc_t io{read_nothing, put, flush};
  Agdisc_t discipline{&AgMemDisc, &AgIdDisc, &io};
  Agraph_t* graph = nullptr;
  agusererrf errors = nullptr;  // what was set before
};

Cgraph::Cgraph(const std::string& name) : graph_(std::make_unique<Graph>()) {
  graph_->errors = agseterrf(stay_silent);
  graph_->graph = checked(agopen(c_text(name), Agdirected, &graph_->discipline), "a graph");
}

Cgraph::~Cgraph() {
  agclose(graph_->graph);
  agseterrf(graph_->errors);
}

void Cgraph::declare(CgraphKind kind, const Attributes& defaults) {
  for (const auto& [name, value] : defaults)
    checked(agattr(graph_->graph, kind_of(kind), c_text(name), c_text(value)), "attribute " + name);
}

void Cgraph::add_node(const std::string& name, const Attributes& attributes) {
  set_all(checked(agnode(graph_->graph, c_text(name), 1), "node " + name), attributes);
}

void Cgraph::add_edge(const std::string& tail, const std::string& head, const Attributes& attributes) {
  Agnode_t* from = checked(agnode(graph_->graph, c_text(tail), 0), "node " + tail);
  Agnode_t* to = checked(agnode(graph_->graph, c_text(head), 0), "node " + head);
  set_all(checked(agedge(graph_->graph, from, to, nullptr, 1), "an edge"), attributes);
}

void Cgraph::set_html_label(const std::string& html) {
  char* label = checked(agstrdup_html(graph_->graph, c_text(html)), "a label");
  checked(agattr(graph_->graph, AGRAPH, c_text("label"), label), "a label");
  agstrfree(graph_->graph, label);
}

void Cgraph::write(std::ostream& out) const {
  if (agwrite(graph_->graph, &out) != 0 || !out)
    throw ExportError("cannot write dot: the output failed; is the disk full, or was the reader closed?");
}

}  // namespace relata::exporter
