// The upper half of an update: which groups there are, what they are called and under which ids. Private to the room.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "identity/correction_rules.h"
#include "identity/grouping.h"
#include "identity/identity_table.h"

namespace relata::identity {

class GroupUpdate {
 public:
  // Keeps references to both.
  GroupUpdate(IdentityEdit& rows, const Rulings& rulings) : rows_(rows), rulings_(rulings) {}

  // Who is one with the node is decided again, as for all that it is or was connected with.
  void regroup(const std::string& key);
  // The node's group is what it was, its counts are not.
  void recount(const std::string& key);
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
  void give_ids();
  void give_ids(const std::string& slug);
  // Heads of the groups whose name has the slug, once all is written.
  std::set<std::string> holders(const std::string& slug);
  Group* group_at(const std::string& head);

  IdentityEdit& rows_;
  const Rulings& rulings_;
  std::vector<std::string> open_;
  std::set<std::string> seen_;
  std::map<std::string, Candidate> candidates_;
  std::set<std::string> recounted_;
  std::map<std::string, std::optional<ActorClaims>> actors_;
  std::map<std::string, Group> before_, after_;                 // by head
  std::map<std::string, std::set<std::string>> after_by_slug_;  // heads
};

}  // namespace relata::identity
