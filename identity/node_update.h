// The lower half of an update: occurrences, nodes, blocks and links. Private to the room.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "identity/identity_table.h"
#include "identity/identity_update.h"
#include "identity/nodes_at_hand.h"
#include "identity/pair_links.h"

namespace relata::identity {

class NodeUpdate {
 public:
  // Keeps references to all; `nodes` are of these rows.
  NodeUpdate(IdentityEdit& rows, NodesAtHand& nodes, const DocumentOccurrences& documents)
      : rows_(rows), nodes_(nodes), documents_(documents) {}

  void apply(std::span<const OccurrenceChange> changes);

  // Nodes that came, went, are called otherwise or whose links changed in a way that groups see: who
  // is one with them is to be decided again.
  const std::set<std::string>& regrouped() const { return regrouped_; }

 private:
  struct Touched {
    std::optional<Node> before;
    std::vector<const OccurrenceChange*> changes;
    std::optional<PairEvidence> evidence_before;  // once it was asked for
  };

  void count(std::span<const OccurrenceChange> changes);
  void look_at_company(Node& node, std::span<const OccurrenceChange* const> changes);
  void look_at_first_documents(Node& node, std::span<const OccurrenceChange* const> changes);
  void put_company(const OccurrenceChange& change);
  const DocumentCompany& company(const std::string& doc);  // as it is now
  // Puts the nodes into their blocks.
  void move_between_blocks();
  void leave_full_blocks();
  void relink(const std::string& key);
  // Of a node that is called as before: how strong its links are.
  void reweigh(const std::string& key);
  // Of a node that is there now; as it is, if it was not there.
  const PairEvidence& evidence_before(const std::string& key);
  void drop_pairs_of(const std::string& block);
  void regroup_rescored();
  void make_pairs_of(const std::string& block);
  // `before`: the link that there was, null for none.
  void put_link(const std::string& a, const std::string& b, const Link& link, const Link* before);
  void erase_link(const std::string& a, const std::string& b, const Link& before);
  // Of a node as it is now.
  const std::vector<std::string>& blocks(const PairEvidence& evidence);
  std::vector<std::string> small_blocks(const PairEvidence& evidence);
  // Of a block as it is now.
  const std::vector<std::string>& members(const std::string& block);
  bool is_small(const std::string& block) { return members(block).size() <= kBlockMembers; }

  IdentityEdit& rows_;
  NodesAtHand& nodes_;
  const DocumentOccurrences& documents_;
  std::map<std::string, Touched> touched_;
  std::set<std::string> changed_;                             // nodes that came, went or are called otherwise
  std::unordered_map<std::string, DocumentCompany> company_;  // of documents that were asked for or put
  std::map<std::string, std::vector<std::string>> blocks_;
  std::map<std::string, bool> moved_;  // blocks that nodes came into or left -> whether they were small
  std::unordered_map<std::string, std::vector<std::string>> members_;  // of blocks: one more than small ones have
  names::NameWorkspace workspace_;
  std::map<std::string, NodesAtHand::Links> rescored_;  // short names -> links of which the score changed, as they were
  std::set<std::string> regrouped_;
};

}  // namespace relata::identity
