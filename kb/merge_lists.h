// The lists that explain identity: why names are one, and what is apart though it is near.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/correction.h"
#include "identity/identity_table.h"
#include "kb/document_identity.h"
#include "kb/entity_index.h"
#include "kb/user_rulings.h"
#include "store/store.h"

namespace relata::kb {

class MergeLists {
 public:
  using Visit = std::function<bool(const Merge&)>;

  // Keeps references to all.
  MergeLists(const store::Store& store, const identity::IdentityTable& identity, const EntityIndex& entities,
             const UserRulings& rulings)
      : store_(store), identity_(identity), entities_(entities), rulings_(rulings), documents_(store) {}

  // As KnowledgeBase::merges(), review(), merges_of() and review_of().
  void merges(const Visit& visit) const;
  void review(const Visit& visit) const;
  void merges_of(std::string_view entity_id, const Visit& visit) const;
  void review_of(std::string_view entity_id, const Visit& visit) const;

 private:
  Merge between(const std::string& a, const std::string& b, const std::string& reason, std::uint16_t score,
                MergeVerdict verdict) const;
  Merge of_join(const identity::Join& join) const;
  // The mentions and statements that hang on a side: on its entity, or on its name alone.
  std::uint64_t weight(const Merge::Named& named, bool whole_entity) const;
  Merge::Named named(const std::string& key, std::vector<MentionPlace>& evidence) const;
  bool spellings(const identity::Group& group, const Visit& visit) const;
  bool in_documents(const Visit& visit) const;
  // Nothing of a link that says no more than the names, or of two that are one.
  std::optional<Merge> reviewed(const std::string& a, const std::string& b, const identity::Link& link) const;
  bool overruled_corrections(const Visit& visit) const;
  // Why two nodes that a good link connects are apart.
  std::string kept_apart_by(const std::string& a, const std::string& b) const;

  const store::Store& store_;
  const identity::IdentityTable& identity_;
  const EntityIndex& entities_;
  const UserRulings& rulings_;
  const StoredOccurrences documents_;
  mutable std::map<std::string, std::string> names_;      // of nodes that were asked for
  mutable std::map<std::string, std::uint64_t> weights_;  // that were asked for; of entities by "e:" and the id
};

}  // namespace relata::kb
