// The article of a page: what of it a reader came for. For sources only.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "read/page_lines.h"

namespace relata::read {

// `lines` are those of the body. The article's paragraphs, a line each with an empty line between them; "" if the page
// shows nothing. Headings below `title` are kept, the title itself is not.
//
// 1. Each line of prose speaks for the blocks around it, the nearer the more (as Arc90's Readability does), unless
//    class names say that they are comments, related articles and the like (article.tsv); the block with most is the
//    article, or one that says it is and has nearly as much, with those beside it that read like it.
// 2. Lists of links, captions, bylines and what article.tsv names are taken out of it, and lines that are links alone,
//    stand twice, or before the first and behind the last paragraph say nothing.
// 3. Where this leaves next to nothing, names are not trusted, and at last all that the page shows is taken.
std::string article_text(std::span<const PageNode> nodes, const PageLines& lines, std::string_view title);

// The index of the body; 0 for a page that has none.
std::uint32_t body_node(std::span<const PageNode> nodes);

}  // namespace relata::read
