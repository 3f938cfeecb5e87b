// Stored statements as askers see them: ends resolved, with what their document tells, rejected ones marked. Keeps one
// document at a time, so ask in the order of documents.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/statement.h"
#include "core/triple.h"
#include "kb/entity_index.h"
#include "kb/user_rulings.h"
#include "store/store.h"
#include "store/terms.h"

namespace relata::kb {

class StatementReader {
 public:
  // Keeps references to both.
  StatementReader(const store::Store& store, const EntityIndex& entities, std::shared_ptr<const UserRulings> rulings)
      : store_(store), entities_(entities), rulings_(std::move(rulings)) {}

  // All of a document, in the order of the contract; none if it is absent or pending.
  std::vector<Statement> statements(const std::string& doc);
  // The same without their entities, and without reading the document's text.
  std::vector<Statement> unresolved(const std::string& doc) const;
  // Null if it is not there. `wanted`, if given, sees the statement before its document is read and its entities are
  // looked up: one that it does not want is null too.
  using Wanted = std::function<bool(const Statement& unresolved)>;
  std::optional<Statement> statement(const store::StatementLocation& location, const Wanted& wanted = {});
  // Of a statement of the document that was asked last; valid until the next call. Throws StoreError on damage.
  const Provenance& provenance(const Statement& statement);

 private:
  bool open(const std::string& doc);
  void complete(Statement& statement) const;

  const store::Store& store_;
  const EntityIndex& entities_;
  std::shared_ptr<const UserRulings> rulings_;
  std::optional<store::StoredDocument> document_;
  std::optional<store::LocalEntities> local_;
  std::set<std::string> split_;  // nodes that corrections split off in this document
  Provenance provenance_;
};

}  // namespace relata::kb
