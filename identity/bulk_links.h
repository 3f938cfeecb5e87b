// The links of all nodes at once: those that update() over nothing gives, each pair compared once. Private to the room.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "identity/pair_evidence.h"
#include "identity/records.h"
#include "identity/text_pool.h"

namespace relata::identity {

class BulkLinks {
 public:
  // The next node in the order of keys: its place is how many came before.
  void add(PairEvidence evidence);
  // After the last.
  void link();

  const PairEvidence& evidence(std::uint32_t node) const { return evidences_[node]; }

  // Blocks in their order, each with its nodes, ascending.
  std::uint32_t blocks() const { return static_cast<std::uint32_t>(in_order_.size()); }
  std::string_view block(std::uint32_t place) const { return blocks_.text(in_order_[place]); }
  std::span<const std::uint32_t> members(std::uint32_t place) const;

  // The links of a node by the other, ascending: each stands with both.
  struct ToOther {
    std::uint32_t node = 0, other = 0;
    Link link;
  };
  std::span<const ToOther> links(std::uint32_t node) const;

 private:
  void order_blocks();
  std::vector<std::uint64_t> pairs() const;

  std::vector<PairEvidence> evidences_;
  TextPool blocks_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> entered_;  // block, node
  std::vector<std::uint32_t> in_order_;                           // numbers of blocks
  std::vector<std::uint32_t> begins_, members_;                   // of blocks by number
  std::vector<ToOther> links_;
  std::vector<std::uint32_t> link_begins_;  // of nodes
};

}  // namespace relata::identity
