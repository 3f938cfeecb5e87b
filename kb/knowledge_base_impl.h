// The inside of a KnowledgeBase, private to the room.
#pragma once

#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <utility>

#include "kb/entity_index.h"
#include "kb/knowledge_base.h"
#include "kb/statement_reader.h"
#include "store/store.h"

namespace relata::kb {

struct KnowledgeBase::Impl {
  explicit Impl(store::Store opened) : store(std::move(opened)) {}

  store::Store store;
  mutable std::mutex mutex;                          // of what follows
  mutable std::unique_ptr<const EntityIndex> index;  // null after a write: resolved again when it is asked for
  mutable std::set<std::string> undated;             // ids of statements

  const EntityIndex& entities() const;
  void forget_entities();
  // Whether the filter takes the statement, its types apart; notes those that it leaves out for want of a date.
  bool admits(const Filter& filter, const Statement& statement, const Provenance& provenance) const;

  using Visit = std::function<bool(const Statement&, const Provenance&)>;
  // All statements, or those of the documents that the filter names, whether it takes them or not.
  void all_statements(const Filter& filter, const Visit& visit) const;
};

// Whether both ends, as far as they are entities, are of types that the filter takes.
bool admits_types(const Filter& filter, const std::optional<EntityType>& subject,
                  const std::optional<EntityType>& object);

}  // namespace relata::kb
