#include "export/dot_file.h"

#include <cmath>

#include "core/ascii.h"

namespace relata::exporter {
namespace {

// A backslash before a quotation mark, and what no reader takes, blanked. An odd backslash at the end would take the
// closing mark with it: it is doubled.
std::string quoted_in_dot(std::string_view text) {
  std::string out = "\"";
  std::size_t backslashes = 0;  // just before
  for (const char c : text) {
    const auto sign = static_cast<unsigned char>(c);
    if (c == '"') out += backslashes % 2 == 0 ? "\\" : "\\\\";
    out += sign < 0x20 || sign == 0x7F ? ' ' : c;
    backslashes = c == '\\' ? backslashes + 1 : 0;
  }
  if (backslashes % 2 == 1) out += '\\';
  return out + '"';
}

std::string with_one_digit(double value) {  // without a locale's comma
  const auto tenths = static_cast<long>(std::lround(value * 10));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

DotAttribute::DotAttribute(std::string_view name, std::string_view value)
    : text(std::string(name) + "=" + quoted_in_dot(value)) {}
DotAttribute::DotAttribute(std::string_view name, std::uint64_t number)
    : text(std::string(name) + "=" + std::to_string(number)) {}
DotAttribute::DotAttribute(std::string_view name, double number)
    : text(std::string(name) + "=" + with_one_digit(number)) {}

DotFile::DotFile(std::ostream& out, std::string_view name, std::string_view comment) : out_(out) {
  while (!comment.empty()) {
    const std::size_t end = comment.find('\n');
    out_ << "// " << comment.substr(0, end) << '\n';
    comment = end == comment.npos ? std::string_view() : comment.substr(end + 1);
  }
  out_ << "digraph " << quoted_in_dot(name) << " {\n";
}

void DotFile::begin_part(std::string_view comment) { out_ << "\n  // " << comment << '\n'; }

void DotFile::write_lines(const DotLines& lines) {
  out_ << " [";
  bool first = true;
  for (const auto& line : lines) {
    if (line.empty()) continue;
    out_ << (first ? "\n    " : ",\n    ");
    first = false;
    for (std::size_t i = 0; i < line.size(); ++i) out_ << (i ? ", " : "") << line[i].text;
  }
  out_ << "\n  ];\n";
}

void DotFile::add_node(std::string_view name, const DotLines& lines) {
  out_ << "  " << quoted_in_dot(name);
  write_lines(lines);
}

void DotFile::add_edge(std::string_view tail, std::string_view head, const DotLines& lines) {
  out_ << "  " << quoted_in_dot(tail) << " -> " << quoted_in_dot(head);
  write_lines(lines);
}

void DotFile::finish(const std::vector<Cluster>& clusters, const std::vector<DotAttribute>& graph) {
  out_ << "\n  // How it is drawn. `graph []` keeps Gephi from taking what follows for nodes.\n";
  if (clusters.empty()) out_ << "  subgraph { graph []; }\n";
  std::size_t number = 0;
  for (const Cluster& cluster : clusters) {
    out_ << "  subgraph \"cluster_" << ++number << "\" {\n    graph [];\n";
    for (const DotAttribute& attribute : cluster.attributes) out_ << "    " << attribute.text << ";\n";
    for (const std::string& member : cluster.members) out_ << "    " << quoted_in_dot(member) << ";\n";
    out_ << "  }\n";
  }
  for (const DotAttribute& attribute : graph) out_ << "  " << attribute.text << ";\n";
  out_ << "}\n";
}

}  // namespace relata::exporter
