// The lines of an article, without what the page puts between them. For sources only.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/page_lines.h"

namespace relata::read {

// Each kept line and an empty one between two. Left out: the title and h1, lines that are links alone, lines that stand
// twice, what article.tsv lists as furniture, short ones before the first paragraph (bylines, dates), headings with
// nothing below.
std::string article_lines(std::span<const PageNode> nodes, const PageLines& page, std::string_view title);

}  // namespace relata::read
