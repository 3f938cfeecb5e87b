// The inside of a KnowledgeBase, private to the room.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "identity/bulk_resolution.h"
#include "identity/name_index.h"
#include "kb/document_identity.h"
#include "kb/entity_index.h"
#include "kb/knowledge_base.h"
#include "kb/places.h"
#include "kb/statement_reader.h"
#include "kb/stories.h"
#include "kb/triple_table.h"
#include "kb/user_rulings.h"
#include "store/store.h"

namespace relata::kb {

// A change of records as one of rows.
template <typename Change>
store::IdentityChange edit_of(Change change) {
  return [change = std::move(change)](RowEdit& rows) {
    identity::IdentityEdit edit(rows);
    change(edit);
    return edit.more_groups();
  };
}

// A document that comes, with its local entities; null: its clusters are joined here.
struct Incoming {
  const ExtractedDocument* document = nullptr;
  const std::vector<store::LocalEntityRow>* entities = nullptr;
};

// The entities that terms are, once they were asked for. Any thread; what is given lives until forget().
class EndCache {
 public:
  // Null for a phrase.
  const End* of(store::TermId term, const store::Store& store, const EntityIndex& entities) const;
  void forget();

 private:
  mutable std::mutex mutex_;
  mutable std::unordered_map<store::TermId, std::unique_ptr<const End>> ends_;
};

struct KnowledgeBase::Impl {
  explicit Impl(store::Store opened)
      : store(std::move(opened)),
        identity_table(store.identity()),
        names(store.identity()),
        entities(identity_table),
        rulings(identity_table),
        stories(store.identity(), knows_stories()) {}

  store::Store store;
  identity::IdentityTable identity_table;
  identity::NameIndex names;
  EntityIndex entities;
  RulingsCache rulings;
  Stories stories;
  EndCache ends;
  mutable std::mutex mutex;                                                   // of what follows
  mutable std::shared_ptr<const Places> rejected;                             // null after a write
  mutable std::unique_ptr<const std::vector<Entity>> all_entities;            // null after a write
  mutable std::shared_ptr<const std::map<std::string, MovedMentions>> moved;  // the same

  // What was read may not hold any more.
  void forget(bool corrections_too);
  StatementReader reader() const { return StatementReader(store, entities, stories, rulings.get()); }
  // The entity of a group, with the mentions that a `mean` gave it and without those that one took away.
  Entity entity_of(const identity::Group& group) const;
  std::vector<Entity> entities_of(const std::vector<identity::Group>& groups) const;
  // Whether all its mentions refer to other things, so that no answer has it.
  bool is_gone(const identity::Group& group) const;
  std::shared_ptr<const std::map<std::string, MovedMentions>> moved_mentions() const;
  void keep_emptied(const std::string& entity_id, std::map<std::string, std::uint64_t>& went) const;
  std::vector<store::StatementLocation> locate(std::span<const std::string> statements) const;
  // The change of identity that goes with those of documents.
  store::IdentityChange identity_change(ChangeOfDocuments change) const;
  // Puts documents of different ids in one write.
  void put(std::span<const Incoming> documents);
  // Puts these corrections, ordered, in the place of those there are, in one write.
  void replace_corrections(const std::vector<Correction>& corrections);
  std::optional<EntityRef> entity_of(const Side& side) const;
  // Whether nodes of its name that documents tell apart are other entities.
  bool has_namesakes(const std::string& node) const;
  // Whether a node that corrections call so belongs to the entity.
  bool is_of(std::string_view entity_id, const std::string& called) const;
  // Who is who from nothing: visits all rows that documents, corrections and actors give, in the order of keys, and
  // returns how many entities there are.
  std::uint64_t resolve_anew(const identity::BulkResolution::Visit& visit) const;
  // The same of the rows of copies.
  void stories_anew(const identity::BulkResolution::Visit& visit) const;
  bool knows_stories() const { return store.format_version() == store::kFormatVersion; }
  void raise_format();

  // Where the edges stand that may match, by an index.
  std::vector<store::EdgeLocation> edges_of(const EdgePattern& pattern) const;

  // A pattern as the store is asked by it; refers to the pattern.
  struct Asked {
    store::Store::Terms subjects, objects;
    store::Store::TakesRelation takes;
  };
  Asked asked(const EdgePattern& pattern) const;
  // The edges that may match, from the index alone.
  void indexed_edges_of(const EdgePattern& pattern, const std::function<bool(const store::IndexedEdge&)>& visit) const;
  // Who says a statement, as said_by(), "" for nobody; null where only the statement tells. Of a document of which
  // corrections say nothing.
  std::optional<std::string_view> said_by(const store::FactsView& facts, std::uint32_t ordinal) const;
  // Those of the statements that corrections reject.
  std::shared_ptr<const Places> rejected_places() const;
  using Visit = KnowledgeBase::StatementVisit;
  // Fills the table from the index; false where that does not tell what is asked.
  bool collect_from_index(TripleTable& table, Undated& undated) const;
  // What statements say, by the facts of their documents; only for speakers these are read.
  std::vector<TripleTable::Said> look_up(std::span<const TripleTable::Asked> asked) const;
  // `also`, if given, gets the statements that the filter takes.
  void collect_from_statements(TripleTable& table, Undated& undated, const Visit& also) const;

  bool are_many(std::size_t statements) const;
  // The statements of the documents that the filter names, else of the days that it asks for, else all; whether it
  // takes them or not. Those without a day may be left out where days are asked for: undated_for() visits them.
  void statements_for(const Filter& filter, const Visit& visit) const;
  // The statements that statements_for() left out for want of a day; their entities are filled in and their sentences
  // given only where the filter looks at them.
  void undated_for(const Filter& filter, const std::function<void(const Statement&, const Provenance&)>& visit) const;
};

}  // namespace relata::kb
