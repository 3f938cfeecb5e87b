// The groups of all nodes at once: those that update() over nothing gives. Private to the room.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "identity/bulk_links.h"
#include "identity/correction_rules.h"
#include "identity/grouping.h"
#include "identity/node_sums.h"
#include "identity/records.h"
#include "identity/text_pool.h"

namespace relata::identity {

class BulkGroups {
 public:
  // Keeps references to all. `sums` and `links` have the same nodes.
  BulkGroups(const NodeSums& sums, const BulkLinks& links, const Rulings& rulings, std::span<const ActorClaims> claims);
  void make();

  // By the bytewise first node.
  std::uint32_t size() const { return static_cast<std::uint32_t>(groups_.size()); }
  std::uint32_t head(std::uint32_t group) const { return groups_[group].head; }
  std::uint32_t group_of(std::uint32_t node) const { return group_of_[node]; }
  std::string bytes(std::uint32_t group) const;  // of its row

  // Of slugs, ids and lookups in their order, each with its groups, ascending.
  using Visit = std::function<void(std::string_view text, std::uint32_t group)>;
  void slugs(const Visit& visit) const { visit_in_order(slugs_, slug_groups_, visit); }
  void ids(const Visit& visit) const;
  void lookups(const Visit& visit) const { visit_in_order(lookups_, lookup_groups_, visit); }

 private:
  using TextGroups = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // number of the text, group
  struct Made {
    std::uint32_t head = 0, slug = 0;
    EntityType type = EntityType::kMisc;
    MentionPlace first;
    std::size_t begin = 0, end = 0;  // of its row in rows_, but for its id
    std::string id;                  // "": its slug
  };

  // The nodes that rulings or the dictionary call so.
  std::vector<std::uint32_t> nodes_of(const std::string& key) const;
  std::optional<std::string> claim(std::string_view key) const;
  const ActorClaims* actor(const std::string& id) const;
  void connect(std::uint32_t a, std::uint32_t b);
  std::uint32_t root(std::uint32_t node);
  void connect_all();
  void group_connected(std::span<const std::uint32_t> nodes);
  void name(NodeGroup group, std::span<const std::uint32_t> nodes);
  void give_ids();
  void give_ids(std::span<const std::pair<std::uint32_t, std::uint32_t>> of_slug);
  std::uint32_t node_called(std::string_view key) const;
  static void visit_in_order(const TextPool& texts, const TextGroups& groups, const Visit& visit);

  const NodeSums& sums_;
  const BulkLinks& links_;
  const Rulings& rulings_;
  std::unordered_map<std::string, std::string> claimed_;         // key -> id of the actor
  std::unordered_map<std::string, const ActorClaims*> actors_;   // by id
  std::unordered_multimap<std::string, std::uint32_t> by_base_;  // where rulings or claims are
  std::vector<std::uint32_t> parents_;
  std::vector<Made> groups_;
  std::vector<std::uint32_t> group_of_;
  std::string rows_;
  TextPool slugs_, lookups_;
  TextGroups slug_groups_, lookup_groups_;
};

}  // namespace relata::identity
