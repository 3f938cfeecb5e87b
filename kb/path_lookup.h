// PathLookup: shortest paths between entities, walked in the index itself: nothing is read but what lies on the way.
#pragma once

#include <cstdint>
#include <vector>

#include "kb/edge_lookup.h"

namespace relata::kb {

class PathLookup {
 public:
  using Number = EdgeLookup::Number;

  // Keeps a reference.
  explicit PathLookup(EdgeLookup& edges) : edges_(edges) {}

  // The ends of a path of fewest edges and at most `most`, both of its own with them: {from} if `to` is `from`; empty
  // if there is none. Over asserted edges of two entities, whichever way they run. Of several such paths it gives one
  // that the order of the index decides. Breadth first from both sides, the smaller rim next (Pohl: Bi-directional
  // search, Machine Intelligence 6, 1971).
  std::vector<Number> find(Number from, Number to, std::size_t most);

 private:
  struct Side {
    std::vector<std::uint32_t> seen;  // of each end the search that saw it last
    std::vector<Number> before;       // where it came from
    std::vector<Number> rim;
  };
  // Takes the rim one edge further; the end where it met the other side, or none.
  std::optional<Number> grow(Side& near, const Side& far);
  bool see(Side& side, Number number, Number before);
  std::vector<Number> path(Number met) const;

  EdgeLookup& edges_;
  Side front_, back_;
  std::uint32_t search_ = 0;
};

}  // namespace relata::kb
