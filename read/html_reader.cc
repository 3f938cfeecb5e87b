#include "read/html_reader.h"

#include <string>
#include <utility>

#include "core/error.h"
#include "read/article.h"
#include "read/dateline.h"
#include "read/html_tree.h"
#include "read/intake.h"
#include "read/page_metadata.h"
#include "read/page_nodes.h"
#include "read/whole_file.h"

namespace relata::read {
namespace {

constexpr std::size_t kShortArticle = 300;  // bytes

}  // namespace

bool begins_as_html(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  for (;;) {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n\f"), head.size()));
    const std::string start = ascii_lower(head.substr(0, 14));
    if (start.starts_with("<!doctype html") || start.starts_with("<html")) return true;
    if (!start.starts_with("<!--") && !start.starts_with("<?xml")) return false;
    const std::string_view end = start.starts_with("<!--") ? "-->" : "?>";
    const std::size_t at = head.find(end);
    if (at == head.npos) return false;
    head.remove_prefix(at + end.size());
  }
}

void read_html(Source& source, Intake& intake) {
  const std::optional<std::string> bytes = whole_file(source, intake);
  if (!bytes) return;
  ReadDocument input;
  Document& document = input.document;
  document.id = source.name;
  document.origin = source.origin;
  document.url = source.url;
  try {
    const HtmlTree tree(*bytes);
    const std::vector<PageNode> nodes = page_nodes(tree.root());
    PageLines lines;
    add_page_lines(nodes, body_node(nodes), {}, lines);
    const Leftovers leftovers = read_metadata(tree, nodes, lines, document);
    document.text = article_text(nodes, lines, document.title.value_or(""));
    // A script would have shown it.
    if (document.text.size() < kShortArticle && leftovers.body && leftovers.body->size() > 2 * document.text.size())
      document.text = *leftovers.body + "\n";
    if (!document.date) document.date = dateline_date(document.text);
    if (!document.date) document.date = leftovers.changed;
  } catch (const InputError& error) {
    return intake.refuse(source.name, error.what());
  }
  intake.take(std::move(input));
}

}  // namespace relata::read
