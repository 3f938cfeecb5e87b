// The lower half of an update: occurrences, nodes, blocks and links. Private to the room.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "identity/identity_table.h"
#include "identity/identity_update.h"
#include "identity/pair_links.h"

namespace relata::identity {

class NodeUpdate {
 public:
  explicit NodeUpdate(IdentityEdit& rows) : rows_(rows) {}

  void apply(std::span<const OccurrenceChange> changes);

  // Nodes that came, went, are called otherwise or whose links changed: who is one with them is to be decided again.
  const std::set<std::string>& regrouped() const { return regrouped_; }
  // Nodes of which only counts changed.
  const std::set<std::string>& recounted() const { return recounted_; }

 private:
  struct Touched {
    std::optional<Node> before, after;
  };
  using Evidences = std::map<std::string, std::optional<PairEvidence>>;

  void count(std::span<const OccurrenceChange> changes);
  void look_at_company(Node& node, std::span<const std::string> docs) const;
  // Puts the nodes into their blocks; returns the sizes that these had, up to one more than counts.
  std::map<std::string, std::size_t> move_between_blocks();
  void leave_full_blocks(const std::map<std::string, std::size_t>& sizes);
  void relink(const std::string& key);
  // Of a node that is called as before: how strong its links are.
  void reweigh(const std::string& key);
  void drop_pairs_of(const std::string& block);
  void make_pairs_of(const std::string& block);
  void put_link(const std::string& a, const std::string& b, const Link& link);
  void erase_link(const std::string& a, const std::string& b);
  const std::optional<PairEvidence>& evidence(const std::string& key);
  // Of a node as it is now.
  const std::vector<std::string>& blocks(const PairEvidence& evidence);
  std::vector<std::string> small_blocks(const PairEvidence& evidence);
  bool is_small(const std::string& block);

  IdentityEdit& rows_;
  std::map<std::string, Touched> touched_;
  std::map<std::string, std::vector<std::string>> docs_;  // of each touched node, that changed
  std::set<std::string> changed_;                         // nodes that came, went or are called otherwise
  Evidences evidences_;                                   // of the nodes as they are now
  std::map<std::string, std::vector<std::string>> blocks_;
  std::map<std::string, bool> small_;
  names::NameWorkspace workspace_;
  std::set<std::string> regrouped_, recounted_;
};

}  // namespace relata::identity
