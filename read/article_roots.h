// Where on a page its article stands. For sources only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "read/page_measures.h"

namespace relata::read {

// The elements that hold the article, in the page's order, none in another; what is `dropped` speaks for none. Empty if
// no line of the page is prose.
std::vector<std::uint32_t> article_roots(std::span<const PageNode> nodes, const PageLines& page,
                                         const Dropped& dropped);

}  // namespace relata::read
