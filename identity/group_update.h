// The upper half of an update: which groups there are, what they are called and under which ids. Private to the room.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "identity/correction_rules.h"
#include "identity/grouping.h"
#include "identity/identity_table.h"
#include "identity/nodes_at_hand.h"

namespace relata::identity {

class GroupUpdate {
 public:
  // Keeps references to all; `nodes` are of these rows.
  GroupUpdate(IdentityEdit& rows, NodesAtHand& nodes, const Rulings& rulings)
      : rows_(rows), nodes_(nodes), rulings_(rulings), has_claims_(rows.has_claims()) {}

  // What is told of the node or ruled on it has changed: its group is made again.
  void tell_anew(const std::string& key) { told_anew_.insert(key); }
  // Who is one with the node is decided again, as for all that it is or was connected with.
  void regroup(const std::string& key);
  void apply();

 private:
  // The nodes that are one with others by links, rulings or the dictionary, and all of their old groups.
  void collect(const std::string& key);
  void collect_neighbours(const Candidate& candidate);
  // The nodes that rulings or the dictionary call so.
  void open_all_of(const std::string& key);
  void leave_group(const std::string& head);
  const ActorClaims* actor(const std::string& id);
  void make_groups();
  void remake(const std::string& head);
  void make(NodeGroup group, const Group* before);
  bool is_told_anew(const Group& group) const;
  void put(Group group);
  void give_ids();
  void give_ids(const std::string& slug);
  // Heads of the groups whose name has the slug, once all is written.
  std::set<std::string> holders(const std::string& slug);
  Group* group_at(const std::string& head);

  IdentityEdit& rows_;
  NodesAtHand& nodes_;
  const Rulings& rulings_;
  bool has_claims_;
  std::vector<std::string> open_;
  std::set<std::string> seen_;
  std::unordered_set<std::string> left_;  // members of the groups that were left
  std::map<std::string, Candidate> candidates_;
  std::unordered_set<std::string> told_anew_;
  std::map<std::string, std::optional<ActorClaims>> actors_;
  std::map<std::string, Group> before_, after_;                 // by head
  std::map<std::string, std::set<std::string>> after_by_slug_;  // heads
};

}  // namespace relata::identity
