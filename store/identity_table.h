// The family `identity` as records, with the changes of one write laid over it. Private to the room.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/identity_codec.h"
#include "store/identity_edit.h"
#include "store/rocks.h"

namespace relata::store {

class IdentityTable final : public IdentityEdit {
 public:
  // Keeps the pointer; null: nothing is stored. Const methods may run on any thread.
  explicit IdentityTable(const Rocks* rocks) : rocks_(rocks) {}

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

  void put(const Correction& correction) override;
  void erase(const Correction& correction) override;
  void put_mention(const MentionPlace& place, const std::string& node_key) override;
  void erase_mention(const MentionPlace& place) override;
  void set_actors(const std::vector<Actor>& actors, const std::vector<ActorClaims>& claims) override;

  // Rows whose key begins with `prefix`, in key order, until `visit` returns false; it must not write here.
  void scan(std::string_view prefix, const Rocks::Visit& visit) const;
  std::optional<std::string> get(const std::string& key) const;

  // How many groups there are more, or fewer, than stored.
  std::int64_t more_groups() const { return more_groups_; }
  // Puts the changes into the batch.
  void write(rocksdb::WriteBatch& batch) const;
  // One sentence for each row in which `other`, from nothing, differs from what is stored.
  std::vector<std::string> differences_from(const IdentityTable& other) const;

 private:
  void set(std::string key, std::string value) { changes_.insert_or_assign(std::move(key), std::move(value)); }
  void erase(std::string key) { changes_.insert_or_assign(std::move(key), std::nullopt); }
  void erase_all(IdentityKind kind);
  std::vector<std::string> second_texts(IdentityKind kind, const std::string& first, std::size_t limit) const;

  const Rocks* rocks_;
  std::map<std::string, std::optional<std::string>, std::less<>> changes_;  // nothing: erased
  std::int64_t more_groups_ = 0;
};

}  // namespace relata::store
