// The lines of a page as a browser lays them out: one for each block, blanks single. For sources only.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "read/page_nodes.h"

namespace relata::read {

struct PageLine {
  std::uint32_t holder;      // the index of the block whose own text it is
  std::uint32_t begin, end;  // bytes of PageLines::text
  std::uint32_t linked = 0;  // bytes of these in links
  std::uint32_t commas = 0;  // and the like: "،", "、", "，"
  std::uint32_t size() const { return end - begin; }
};

struct PageLines {
  std::string text;
  std::vector<PageLine> lines;  // none empty

  std::string_view operator[](const PageLine& line) const {
    return std::string_view(text).substr(line.begin, line.size());
  }
};

// Which nodes of the page are left out with all that is in them, by index.
using Dropped = std::vector<bool>;

// Of the nodes from `begin` to its end; their texts are added to what `lines` holds.
void add_page_lines(std::span<const PageNode> nodes, std::uint32_t begin, const Dropped& dropped, PageLines& lines);

// "  Port   falls " -> "Port falls"; soft hyphens are left out.
std::string one_line(std::string_view text);

}  // namespace relata::read
