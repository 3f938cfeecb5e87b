#include "identity/nodes_at_hand.h"

#include <utility>

#include "identity/pair_links.h"

namespace relata::identity {

const Node* NodesAtHand::node(const std::string& key) {
  const auto [place, fresh] = nodes_.try_emplace(key);
  if (fresh) place->second = rows_.node(key);
  return place->second ? &*place->second : nullptr;
}

const PairEvidence* NodesAtHand::evidence(const std::string& key) {
  const auto [place, fresh] = evidences_.try_emplace(key);
  std::optional<PairEvidence>& evidence = place->second;
  if (fresh) {
    if (const auto known = nodes_.find(key); known == nodes_.end()) {
      if (const std::optional<Node> node = rows_.node(key)) evidence = evidence_of(*node);
    } else if (known->second) {
      evidence = evidence_of(*known->second);
    }
  }
  return evidence ? &*evidence : nullptr;
}

void NodesAtHand::put(const std::string& key, std::optional<Node> node) {
  if (node) rows_.put(*node);
  else if (this->node(key)) rows_.erase_node(key);
  nodes_[key] = std::move(node);
  evidences_.erase(key);
}

const NodesAtHand::Links& NodesAtHand::links(const std::string& key) {
  const auto [place, fresh] = links_.try_emplace(key);
  if (fresh)
    for (auto& [other, link] : rows_.links(key))
      place->second.emplace_hint(place->second.end(), other, std::move(link));
  return place->second;
}

void NodesAtHand::put_link(const std::string& key, const std::string& other, const Link& link) {
  const Link back = turned(link);
  if (const auto known = links_.find(key); known != links_.end()) known->second.insert_or_assign(other, link);
  if (const auto known = links_.find(other); known != links_.end()) known->second.insert_or_assign(key, back);
  rows_.put_link(key, other, link);
  rows_.put_link(other, key, back);
}

void NodesAtHand::erase_link(const std::string& key, const std::string& other) {
  if (const auto known = links_.find(key); known != links_.end()) known->second.erase(other);
  if (const auto known = links_.find(other); known != links_.end()) known->second.erase(key);
  rows_.erase_link(key, other);
  rows_.erase_link(other, key);
}

}  // namespace relata::identity
