// The nodes that a change looks at with their links, each read once, and what is compared of them. Private to the room.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "identity/identity_table.h"
#include "identity/pair_evidence.h"

namespace relata::identity {

// One thread. Holds all that it was asked for.
class NodesAtHand {
 public:
  // Keeps a reference.
  explicit NodesAtHand(IdentityEdit& rows) : rows_(rows) {}

  // As it stands in the rows or was put here; null for none. Valid until it is put.
  const Node* node(const std::string& key);
  const PairEvidence* evidence(const std::string& key);
  // What the node has become, which is written; nothing: it is gone.
  void put(const std::string& key, std::optional<Node> node);

  // Of a node, by the other's key. A link is written as rows of both.
  using Links = std::map<std::string, Link>;
  const Links& links(const std::string& key);
  void put_link(const std::string& key, const std::string& other, const Link& link);
  void erase_link(const std::string& key, const std::string& other);

 private:
  IdentityEdit& rows_;
  std::unordered_map<std::string, std::optional<Node>> nodes_;              // that were asked for or put
  std::unordered_map<std::string, std::optional<PairEvidence>> evidences_;  // most are of nodes that were not
  std::unordered_map<std::string, Links> links_;
};

}  // namespace relata::identity
