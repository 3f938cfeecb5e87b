#include "export/svg_text.h"

#include "export/dot_text.h"

namespace relata::exporter {

std::string with_text_alternative(std::string_view svg, std::string_view title, std::string_view description) {
  const std::size_t root = svg.find("<svg ");
  const std::size_t end = root == svg.npos ? svg.npos : svg.find('>', root);
  if (end == svg.npos) return std::string(svg);
  std::string out(svg.substr(0, root));
  out += "<svg role=\"img\" aria-labelledby=\"relata-title relata-desc\"";
  out += svg.substr(root + 4, end + 1 - (root + 4));
  out += "\n<title id=\"relata-title\">" + html_escaped(title) + "</title>\n<desc id=\"relata-desc\">";
  while (!description.empty()) {
    const std::size_t line = description.find('\n');
    out += html_escaped(description.substr(0, line));
    if (line == description.npos) break;
    out += '\n';
    description.remove_prefix(line + 1);
  }
  out += "</desc>";
  out += svg.substr(end + 1);
  return out;
}

}  // namespace relata::exporter
