// The rows of identity as records: who is who as it stands (IdentityTable), and within a change (IdentityEdit). The
// rows are those of a store, or in memory (core/rows.h); docs/store_format.md has their bytes, docs/identity.md says
// what the records mean.
//
// Small steps, so that a change reads and writes what it concerns and no more. Throws StoreError for damaged rows.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/actor.h"
#include "core/correction.h"
#include "core/rows.h"
#include "identity/records.h"

namespace relata::identity {

// Any thread, as far as the rows allow.
class IdentityTable {
 public:
  // Keeps a reference.
  explicit IdentityTable(const Rows& rows) : rows_(rows) {}

  std::optional<Node> node(const std::string& key) const;
  // The nodes that corrections and the dictionary call by `key`: a key without facet all of that name and class, one
  // with ':' behind it that without facet alone. Bytewise.
  std::vector<std::string> nodes_of(const std::string& key) const;
  // The documents that mention the node, bytewise, until `visit` returns false. What each tells of it the document
  // knows (occurrences.h).
  using VisitDocument = std::function<bool(const std::string& doc)>;
  void documents(const std::string& key, const VisitDocument& visit) const;
  bool mentions(std::string_view doc, std::string_view key) const;  // whether the document is among these
  // Empty where there is no such document.
  DocumentCompany company(std::string_view doc) const;
  // The nodes of a block, bytewise, at most `limit`.
  std::vector<std::string> block(const std::string& block, std::size_t limit) const;
  // How many these are.
  std::size_t block_size(const std::string& block, std::size_t limit) const;

  std::vector<std::pair<std::string, Link>> links(const std::string& key) const;
  // Each link once, from the bytewise smaller key, by keys, until `visit` returns false.
  using VisitLink = std::function<bool(const std::string& a, const std::string& b, const Link& link)>;
  void all_links(const VisitLink& visit) const;

  // The head of the group that a node belongs to.
  std::optional<std::string> head(const std::string& key) const;
  std::optional<Group> group(const std::string& head) const;
  // All groups, by head, until `visit` returns false.
  void groups(const std::function<bool(const Group& group)>& visit) const;
  std::optional<std::string> head_of_id(std::string_view id) const;
  // Heads of all groups by id, bytewise, until `visit` returns false.
  void ids(const std::function<bool(const std::string& id, const std::string& head)>& visit) const;
  // The heads of the groups whose name has this slug; that have this lookup (Group::lookups). Bytewise.
  std::vector<std::string> holders(const std::string& slug) const;
  std::vector<std::string> heads_of_lookup(std::string_view lookup) const;

  std::vector<Correction> corrections() const;  // ordered
  // Which nodes the mentions of corrections are whose documents are there; those of one document.
  std::map<MentionPlace, std::string> mention_nodes() const;
  std::map<MentionPlace, std::string> mention_nodes(std::string_view doc) const;
  // The mentions that each `mean` speaks of whose document is there; those of one document.
  std::map<MentionPlace, MeantMention> meant_mentions() const;
  std::map<MentionPlace, MeantMention> meant_mentions(std::string_view doc) const;

  bool has_claims() const;  // whether actors claim any node
  // The id of the actor that claims a node.
  std::optional<std::string> claim(const std::string& key) const;
  std::optional<ActorClaims> actor(const std::string& id) const;
  std::vector<Actor> actors() const;  // by name, then type

 private:
  const Rows& rows_;
};

// One thread. Reads see what was written before.
class IdentityEdit : public IdentityTable {
 public:
  // Keeps a reference.
  explicit IdentityEdit(RowEdit& rows) : IdentityTable(rows), rows_(rows) {}

  void put(const Node& node);
  void erase_node(const std::string& key);
  void put_occurrence(const std::string& key, const std::string& doc);
  void put(const std::string& doc, const DocumentCompany& company);  // erased as the occurrence of kWholeDocument
  void erase_occurrence(const std::string& key, const std::string& doc);
  void enter(const std::string& block, const std::string& key);
  void leave(const std::string& block, const std::string& key);
  // Links are rows of both their nodes: put_link(a, b, l) is a's row, and the caller writes b's.
  void put_link(const std::string& key, const std::string& other, const Link& link);
  void erase_link(const std::string& key, const std::string& other);
  // Puts `after` in the place of `before`, which must be what is there, with the rows of members, slugs, ids and
  // lookups that they give.
  void replace(const std::vector<Group>& before, const std::vector<Group>& after);

  void put(const Correction& correction);
  void erase(const Correction& correction);
  void put_mention(const MentionPlace& place, const std::string& node_key);
  void erase_mention(const MentionPlace& place);
  void put_meant(const MentionPlace& place, const MeantMention& mention);
  void erase_meant(const MentionPlace& place);
  // Takes the place of the dictionary: the entries as they were given, and what they claim.
  void set_actors(const std::vector<Actor>& actors, const std::vector<ActorClaims>& claims);

  // How many groups there are more, or fewer, than before the edit.
  std::int64_t more_groups() const { return more_groups_; }

 private:
  RowEdit& rows_;
  std::int64_t more_groups_ = 0;
};

// The ranges of keys, each up to the key past it, of the rows that documents give; the others are what users gave.
std::vector<std::pair<std::string, std::string>> ranges_of_documents();

// Compares the rows that are there with those that should be, a kind at a time in memory.
class RowComparison {
 public:
  // Keeps a reference.
  explicit RowComparison(const Rows& there) : there_(there) {}
  // In the order of keys.
  void expect(std::string_view key, std::string_view value);
  // After the last: one sentence for each row that differs, is missing or too much.
  std::vector<std::string> differences() &&;

 private:
  void compare_kind();

  const Rows& there_;
  int kind_ = 0;                                                  // that comes next
  std::string bytes_;                                             // keys and values of its rows
  std::vector<std::pair<std::uint32_t, std::uint32_t>> lengths_;  // of them
  std::vector<std::string> found_;
};
// The same of `wanted`, an edit over nothing.
std::vector<std::string> differences(const Rows& there, const RowEdit& wanted);

}  // namespace relata::identity
