// Page furniture: lines that belong to the page and not to the article.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::text {

// Whether a sentence tells something by itself: eight words and more, closed by a full stop, that address nobody.
bool is_prose(std::string_view sentence);

// For each paragraph of `text` whether it is a link, a byline, an appeal for money or attention, a "read also" line, a
// picture credit, a copyright notice or the like. Patterns are the rows of extract/text/furniture.tsv; besides, a line
// of names alone under the headline is a byline. Prose is never furniture, even if it speaks of donations.
std::vector<bool> find_furniture(std::string_view text, std::span<const Span> paragraphs);

}  // namespace relata::text
