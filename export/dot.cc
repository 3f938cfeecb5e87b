#include "export/dot.h"

#include "export/checked_stream.h"
#include "export/dot_writer.h"

namespace relata::exporter {

void write_dot(const graph::KnowledgeGraph& graph, const DotStyle& style, std::ostream& out) {
  const DotWriter writer(graph, style);
  writer.write(out, legend_text(writer.legend()));
  flush_and_check(out, "dot");
}

}  // namespace relata::exporter
