// IdentityRows: where resolution keeps its records: rows of the store within one atomic write, or maps in memory. Small
// steps, so that a change reads and writes what it concerns and no more.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/identity.h"

namespace relata {

class IdentityRows {
 public:
  virtual ~IdentityRows() = default;

  virtual std::optional<Node> node(const std::string& key) const = 0;
  virtual void put(const Node& node) = 0;
  virtual void erase_node(const std::string& key) = 0;

  // By document, bytewise, until `visit` returns false.
  using VisitOccurrence = std::function<bool(const std::string& doc, const Occurrence& occurrence)>;
  virtual void occurrences(const std::string& key, const VisitOccurrence& visit) const = 0;
  virtual void put(const std::string& key, const std::string& doc, const Occurrence& occurrence) = 0;
  virtual void erase_occurrence(const std::string& key, const std::string& doc) = 0;

  // The nodes of a block, bytewise, at most `limit`.
  virtual std::vector<std::string> block(const std::string& block, std::size_t limit) const = 0;
  virtual void enter(const std::string& block, const std::string& key) = 0;
  virtual void leave(const std::string& block, const std::string& key) = 0;

  // Links are rows of both their nodes: put_link(a, b, l) is a's row, and the caller writes b's.
  virtual std::vector<std::pair<std::string, Link>> links(const std::string& key) const = 0;
  virtual void put_link(const std::string& key, const std::string& other, const Link& link) = 0;
  virtual void erase_link(const std::string& key, const std::string& other) = 0;

  // The head of the group that a node belongs to.
  virtual std::optional<std::string> head(const std::string& key) const = 0;
  virtual std::optional<Group> group(const std::string& head) const = 0;
  // The heads of the groups whose name has this slug, bytewise.
  virtual std::vector<std::string> holders(const std::string& slug) const = 0;
  // Puts `after` in the place of `before`, which must be what is there, with the rows of members, slugs, ids and
  // lookups that they give.
  virtual void replace(const std::vector<Group>& before, const std::vector<Group>& after) = 0;

  // The id of the actor that claims a node.
  virtual std::optional<std::string> claim(const std::string& key) const = 0;
  virtual std::optional<ActorClaims> actor(const std::string& id) const = 0;
};

}  // namespace relata
