// How much text and prose stands in each element of a page. For sources only.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "read/page_lines.h"

namespace relata::read {

struct Measure {
  std::uint32_t bytes = 0;
  std::uint32_t linked = 0;  // bytes in links
  std::uint32_t prose = 0;   // bytes of its lines of prose that are in no link
  std::uint32_t quoted = 0;  // bytes in quotations set apart

  std::uint32_t unlinked() const { return bytes - linked; }
  double link_share() const { return bytes == 0 ? 0 : static_cast<double>(linked) / bytes; }
};

// A line that tells something: no heading, long, and mostly outside links.
bool is_prose(const PageNode& holder, const PageLine& line);

// Of each node with all that is in it, by index; lines in `dropped` nodes count nowhere.
std::vector<Measure> page_measures(std::span<const PageNode> nodes, std::span<const PageLine> lines,
                                   const Dropped& dropped);

// What is inside each marked node is marked, too.
void mark_below(std::span<const PageNode> nodes, Dropped& dropped);

}  // namespace relata::read
