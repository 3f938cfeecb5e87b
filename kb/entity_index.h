// Who is who: the entities of all stored documents, and the way from a local entity's key to its entity. Immutable.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/entity.h"
#include "core/statement.h"
#include "resolve/resolver.h"
#include "store/store.h"
#include "store/terms.h"

namespace relata::kb {

class EntityIndex {
 public:
  // Resolves the local entities of all documents.
  explicit EntityIndex(const std::vector<resolve::LocalEntity>& rows);

  const std::vector<Entity>& entities() const { return resolution_.entities; }
  // Null where there is none.
  const Entity* by_id(std::string_view id) const;
  const Entity* by_local_key(std::string_view key) const;
  // The terms under which the store knows the ends that have this key (End::key()): those of all local entities that
  // are the entity; the phrase; "" for nothing.
  std::vector<std::string> terms_of_end(std::string_view end_key) const;
  // As EdgeSource::find: id, else name, else alias or slug of one, and after each the same whatever the case.
  std::vector<Entity> find(std::string_view name) const;
  std::vector<std::string> nearest(std::string_view name, std::size_t limit) const;

  // Fills in Phrase::entity of all phrases of a statement.
  void fill_in(Statement& statement, const store::LocalEntities& local) const;

 private:
  void fill_in(Phrase& phrase, const store::LocalEntities& local) const;

  resolve::Resolution resolution_;
  std::unordered_map<std::string, std::uint32_t> by_id_;
  std::vector<std::vector<std::string>> keys_;  // of each entity, bytewise
};

// The rows of a document as the store keeps them, and as resolve reads them.
std::vector<store::LocalEntityRow> join_clusters(const std::string& doc, const std::vector<Cluster>& clusters);
std::vector<resolve::LocalEntity> all_local_entities(const store::Store& store);
std::vector<resolve::LocalEntity> local_entities(const std::string& doc,
                                                 const std::vector<store::LocalEntityRow>& rows);

}  // namespace relata::kb
