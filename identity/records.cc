#include "identity/records.h"

#include <algorithm>

namespace relata::identity {

std::string_view Node::type_class() const {
  const std::string_view local = local_key_of(key);
  return local.substr(std::min(local.size(), local.find('|') + 1));
}

std::string split_key(std::string_view local_key, std::string_view doc) {
  return std::string(local_key) + "#" + std::string(doc);
}

// No normal name and no class holds either mark; a document's id may.
std::string_view local_key_of(std::string_view node_key) {
  return node_key.substr(0, node_key.find('#', std::min(node_key.size(), node_key.find('|'))));
}

}  // namespace relata::identity
