#include <sys/wait.h>

#include <sstream>

#include "core/child_process.h"
#include "export/checked_stream.h"
#include "export/dot.h"
#include "export/dot_writer.h"
#include "export/drawing.h"
#include "export/svg_text.h"

namespace relata::exporter {
namespace {

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
  switch (static_cast<Outcome>(WEXITSTATUS(result.status))) {
    case Outcome::kNoFormat:
      throw ExportError(what + "does not write " + name_of(format) + words +
                        "; install the graphviz package whole, or export dot");
    case Outcome::kNoLayout: throw ExportError(what + "found no layout" + words + "; draw fewer nodes, or export dot");
    default: throw ExportError(what + "failed" + words + "; export dot and draw it yourself");
  }
}

std::string drawn(const Drawing& drawing, PictureFormat format, std::chrono::milliseconds time_limit) {
  ChildResult result =
      run_in_child([&](int descriptor) { return static_cast<int>(render(drawing, format, descriptor)); }, time_limit);
  const bool is_whole = !result.timed_out && WIFEXITED(result.status) &&
                        static_cast<Outcome>(WEXITSTATUS(result.status)) == Outcome::kDrawn;
  if (!is_whole || result.output.empty()) fail(result, format, time_limit);
  return std::move(result.output);
}

void write_whole(const std::string& picture, PictureFormat format, std::ostream& out) {
  out.write(picture.data(), static_cast<std::streamsize>(picture.size()));
  flush_and_check(out, name_of(format));
}

}  // namespace

void draw(const graph::KnowledgeGraph& graph, const DotStyle& style, PictureFormat format,
          std::chrono::milliseconds time_limit, std::ostream& out) {
  const DotWriter writer(graph, style);
  std::ostringstream dot;
  writer.write(dot, "");
  const Drawing drawing{dot.str(), legend_html(writer.legend(), style.look), style.page};
  std::string picture = drawn(drawing, format, time_limit);
  if (format == PictureFormat::kSvg) picture = with_text_alternative(picture, writer.title(), writer.description());
  write_whole(picture, format, out);
}

void draw_dot(const std::string& dot, PictureFormat format, std::chrono::milliseconds time_limit, std::ostream& out) {
  write_whole(drawn({dot, "", std::nullopt}, format, time_limit), format, out);
}

}  // namespace relata::exporter
