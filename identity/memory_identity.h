// Identity in memory: for one document alone, and for a resolution from nothing.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/identity_rows.h"

namespace relata::identity {

class MemoryIdentity final : public IdentityRows {
 public:
  std::optional<Node> node(const std::string& key) const override;
  void put(const Node& node) override;
  void erase_node(const std::string& key) override;
  void occurrences(const std::string& key, const VisitOccurrence& visit) const override;
  void put(const std::string& key, const std::string& doc, const Occurrence& occurrence) override;
  void erase_occurrence(const std::string& key, const std::string& doc) override;
  std::vector<std::string> block(const std::string& block, std::size_t limit) const override;
  void enter(const std::string& block, const std::string& key) override;
  void leave(const std::string& block, const std::string& key) override;
  std::vector<std::pair<std::string, Link>> links(const std::string& key) const override;
  void put_link(const std::string& key, const std::string& other, const Link& link) override;
  void erase_link(const std::string& key, const std::string& other) override;
  std::optional<std::string> head(const std::string& key) const override;
  std::optional<Group> group(const std::string& head) const override;
  std::vector<std::string> holders(const std::string& slug) const override;
  void replace(const std::vector<Group>& before, const std::vector<Group>& after) override;
  std::optional<std::string> claim(const std::string& key) const override;
  std::optional<ActorClaims> actor(const std::string& id) const override;

  // Takes the place of the dictionary; the nodes it bears on are to be resolved again.
  void set_actors(const std::vector<ActorClaims>& actors);

  const std::map<std::string, Node>& nodes() const { return nodes_; }
  const std::map<std::string, Group>& groups() const { return groups_; }  // by head
  const std::map<std::string, std::map<std::string, Link>>& all_links() const { return links_; }

 private:
  std::map<std::string, Node> nodes_;
  std::map<std::string, std::map<std::string, Occurrence>> occurrences_;
  std::map<std::string, std::set<std::string>> blocks_, holders_;
  std::map<std::string, std::map<std::string, Link>> links_;
  std::map<std::string, std::string> heads_, claims_;
  std::map<std::string, Group> groups_;
  std::map<std::string, ActorClaims> actors_;
};

}  // namespace relata::identity
