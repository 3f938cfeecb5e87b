// What a page says of its article beside the text. For sources only.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/document.h"
#include "read/html_tree.h"
#include "read/page_lines.h"

namespace relata::read {

// What counts only where nothing better is found.
struct Leftovers {
  std::optional<std::string> changed;  // the day of the last change, in ISO 8601
  std::optional<std::string> body;     // the article as JSON-LD tells it, in one line
};

// `lines` are those of the body. Sets title, date, source, author and url of `document` where the page tells them;
// `url` there is where the page was found, if that is known. Asked in this order, the first that answers:
//   title   JSON-LD headline, meta (og:title ..), itemprop headline, h1, <title>; without the site's name
//   date    JSON-LD datePublished, meta, itemprop datePublished, <time>, the address, elements named so, a line beside
//           the headline. A text's dateline is Intake's.
//   source  meta (og:site_name ..), JSON-LD publisher, the host of the address
//   author  JSON-LD author, meta, itemprop author, rel="author", elements named so ("By Ana Duarte")
//   url     link rel="canonical", meta, JSON-LD url, where a browser saved it from
// page.tsv has the names of meta elements and types.
Leftovers read_metadata(const HtmlTree& tree, std::span<const PageNode> nodes, const PageLines& lines,
                        Document& document);

}  // namespace relata::read
