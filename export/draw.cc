#include <graphviz/gvc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <sstream>

#include "export/checked_stream.h"
#include "export/child_process.h"
#include "export/dot.h"
#include "export/dot_writer.h"

namespace relata::exporter {
namespace {

// Exit statuses of the child.
constexpr int kDrawn = 0, kUnreadable = 2, kNoLayout = 3, kNoFormat = 4;

constexpr const char* kPngResolution = "150";  // dots an inch: fit for paper
constexpr const char* kPngSize = "60,60";      // inches at most; larger pictures are scaled down

const char* name_of(PictureFormat format) { return format == PictureFormat::kSvg ? "svg" : "png"; }

char* c_text(const char* text) { return const_cast<char*>(text); }

// Runs in the child, which ends after it: nothing is freed.
int draw_to(const std::string& dot, const std::string& legend, PictureFormat format, int descriptor) {
  GVC_t* context = gvContext();
  Agraph_t* graph = context ? agmemread(dot.c_str()) : nullptr;
  if (!graph) return kUnreadable;
  if (format == PictureFormat::kPng) {
    agattr(graph, AGRAPH, c_text("dpi"), c_text(kPngResolution));
    agattr(graph, AGRAPH, c_text("size"), c_text(kPngSize));
  }
  char* label = agstrdup_html(graph, c_text(legend.c_str()));
  if (!label || !agattr(graph, AGRAPH, c_text("label"), label)) return kNoLayout;
  const char* engine = agget(graph, c_text("layout"));
  if (gvLayout(context, graph, engine ? engine : "dot") != 0) return kNoLayout;
  FILE* out = fdopen(descriptor, "wb");
  if (!out || gvRender(context, graph, name_of(format), out) != 0) return kNoFormat;
  return fflush(out) == 0 ? kDrawn : kNoFormat;
}

std::string first_line(const std::string& text) {
  const std::string line = text.substr(0, text.find('\n'));
  return line.empty() ? "" : " (" + line + ")";
}

[[noreturn]] void fail(const ChildResult& result, PictureFormat format, std::chrono::milliseconds time_limit) {
  const std::string what = std::string("cannot draw the picture: Graphviz ");
  if (result.timed_out)
    throw ExportError(what + "took longer than " + std::to_string(time_limit.count() / 1000) +
                      " s; draw fewer nodes, or export dot and draw it yourself");
  if (WIFSIGNALED(result.status))
    throw ExportError(what + "crashed (signal " + std::to_string(WTERMSIG(result.status)) +
                      "); draw fewer nodes, or export dot");
  const std::string words = first_line(result.errors);
  switch (WEXITSTATUS(result.status)) {
    case kNoFormat:
      throw ExportError(what + "does not write " + name_of(format) + words +
                        "; install the graphviz package whole, or export dot");
    case kNoLayout: throw ExportError(what + "found no layout" + words + "; draw fewer nodes, or export dot");
    default: throw ExportError(what + "failed" + words + "; export dot and draw it yourself");
  }
}

}  // namespace

void draw(const graph::KnowledgeGraph& graph, const DotStyle& style, PictureFormat format,
          std::chrono::milliseconds time_limit, std::ostream& out) {
  const graph::StrongestPart part = graph::strongest_part(graph, style.node_budget);
  const DotWriter writer(part, style);
  std::ostringstream text;
  writer.write(text, "");
  const std::string dot = text.str(), legend = legend_html(writer.legend(), style.look);
  const ChildResult result =
      run_in_child([&](int descriptor) { return draw_to(dot, legend, format, descriptor); }, time_limit);
  const bool drawn = !result.timed_out && WIFEXITED(result.status) && WEXITSTATUS(result.status) == kDrawn;
  if (!drawn || result.output.empty()) fail(result, format, time_limit);
  out.write(result.output.data(), static_cast<std::streamsize>(result.output.size()));
  flush_and_check(out, name_of(format));
}

}  // namespace relata::exporter
