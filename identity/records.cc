#include "identity/records.h"

#include <algorithm>

namespace relata::identity {

std::string_view Node::type_class() const {
  const std::string_view local = local_key_of(key);
  const std::string_view told = local.substr(std::min(local.size(), local.find('|') + 1));
  return told.substr(0, told.find(':'));
}

std::string_view Node::facet() const {
  const std::string_view local = local_key_of(key);
  const std::size_t colon = local.find(':', local.find('|'));
  return colon == local.npos ? std::string_view() : local.substr(colon + 1);
}

std::string split_key(std::string_view local_key, std::string_view doc) {
  return std::string(local_key) + "#" + std::string(doc);
}

// No normal name, no class and no facet holds any of the marks; a document's id may.
std::string_view local_key_of(std::string_view node_key) {
  return node_key.substr(0, node_key.find('#', std::min(node_key.size(), node_key.find('|'))));
}

std::string base_key(const std::string& node_key) {
  if (local_key_of(node_key).size() < node_key.size()) return node_key;
  return node_key.substr(0, node_key.find(':', std::min(node_key.size(), node_key.find('|'))));
}

std::string exact_key(const std::string& node_key) {
  const bool whole = base_key(node_key) != node_key || local_key_of(node_key).size() < node_key.size();
  return whole ? node_key : node_key + ":";
}

}  // namespace relata::identity
