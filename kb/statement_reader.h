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
#include "kb/state.h"
#include "kb/stories.h"
#include "kb/user_rulings.h"
#include "store/store.h"
#include "store/terms.h"

namespace relata::store {
class Scan;
}

namespace relata::kb {

// What the document of a statement tells, one document after the other.
class ProvenanceOf {
 public:
  // Keeps the pointer; null: no document has copies.
  explicit ProvenanceOf(const Stories* stories = nullptr) : stories_(stories) {}
  // The statements that come are of this document, which must stay.
  void enter(const store::StoredDocument& document);
  // Valid until the next call. Throws StoreError on damage.
  const Provenance& operator()(const Statement& statement);

 private:
  const Stories* stories_;
  const store::StoredDocument* document_ = nullptr;
  Provenance provenance_;
};

class StatementReader {
 public:
  // Keeps references to all three.
  StatementReader(const store::Store& store, const EntityIndex& entities, const Stories& stories,
                  std::shared_ptr<const UserRulings> rulings)
      : store_(store), entities_(entities), stories_(stories), rulings_(std::move(rulings)) {}

  // All of all documents, in the order of the contract, until `visit` returns false. A statement is valid during its
  // visit. Reads some documents ahead on a thread of its own; visits are on the caller's.
  using Visit = std::function<bool(const Statement&, const Provenance&)>;
  void all(const Visit& visit);
  // Those of the documents of `range`, on the caller's thread alone.
  void all_of(const DocumentRange& range, const Visit& visit);
  // All of a document, in the order of the contract; none if it is absent or pending.
  std::vector<Statement> statements(const std::string& doc);
  // The same without their entities, and without reading the document's text.
  std::vector<Statement> unresolved(const std::string& doc) const;
  // Null if it is not there. `wanted`, if given, sees the statement's outline (store::Store::outline) before its
  // document is read and its entities are looked up: one that it does not want is null too.
  using Wanted = std::function<bool(const Statement& outline)>;
  std::optional<Statement> statement(const store::StatementLocation& location, const Wanted& wanted = {});
  // Of a statement of the document that was asked last; valid until the next call. Throws StoreError on damage.
  const Provenance& provenance(const Statement& statement) { return provenance_(statement); }

 private:
  // A document with its statements, in memory that held another.
  struct Whole {
    store::StoredDocument document;
    std::vector<Statement> statements;
    std::size_t count = 0;  // of the statements that are its own
  };
  struct Batch {
    std::vector<Whole> documents;
    std::size_t count = 0;
  };

  bool open(const std::string& doc);
  void opened();
  bool read(store::Scan& scan, Whole& whole);
  void complete(Statement& statement);
  const EntityRef* entity_of(const store::LocalEntityRow& row);

  // What a local entity is, once it was looked up.
  struct Known {
    bool looked_up = false;
    std::shared_ptr<const EntityRef> entity;
  };

  const store::Store& store_;
  const EntityIndex& entities_;
  const Stories& stories_;
  std::shared_ptr<const UserRulings> rulings_;
  bool any_ = false;  // whether a document is open
  store::StoredDocument document_;
  store::LocalEntities local_{document_.entities};
  std::vector<Known> known_;     // of each row of the document's entities
  std::set<std::string> split_;  // nodes that corrections split off in this document
  ProvenanceOf provenance_{&stories_};
};

}  // namespace relata::kb
