// KnowledgeBase: the directory that `relata build` makes, opened, added to and asked. Where the rooms meet.
//
// A document is in whole or not at all, also across a crash. Every answer is a function of the set of documents, of
// corrections and of the actor dictionary: order, batching and threads do not show. Adding a document costs in
// proportion to it and to the names that are near to its own; opening reads nothing of what is stored. One process may
// write a directory; any number may read meanwhile and see whole documents. Const methods may run on any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/actor.h"
#include "core/correction.h"
#include "core/entity.h"
#include "core/extracted_document.h"
#include "core/filter.h"
#include "core/triple.h"
#include "kb/state.h"

namespace relata::kb {
class TripleTable;

class KnowledgeBase final : public EdgeSource {
 public:
  // kWrite creates an absent directory. Throws StoreError if it is absent (kRead), no knowledge base, locked by another
  // writer or damaged; FormatVersionError if a newer release wrote it.
  static KnowledgeBase open(const std::filesystem::path& dir, Access access, OnRead on_read = {});
  KnowledgeBase(KnowledgeBase&&) noexcept;
  KnowledgeBase& operator=(KnowledgeBase&&) noexcept;
  ~KnowledgeBase() override;

  // The extractor that made what is stored; "" while empty. Adding a document of another one throws StoreError.
  std::string extractor() const;
  // Throws StoreError, in words, if another extractor made what is stored: asked before a build begins.
  void require_extractor(std::string_view extractor) const;
  // What add() would do with `document`: asked before the work of extraction is spent on it.
  Presence presence(const Document& document, bool replace) const;
  // One atomic write, or more where ids come twice; many cost less together. Durable after flush() or the destructor.
  std::vector<Presence> add(std::span<const ExtractedDocument> documents, bool replace);
  Presence add(const ExtractedDocument& document, bool replace) { return add({&document, 1}, replace).front(); }
  bool remove(std::string_view document_id);  // false if there is no such document
  // Empties the KB of all that was extracted but keeps the documents' texts, for --reextract: returns them by id. Each
  // is pending until it is added again.
  std::vector<Document> begin_reextraction();
  // By id: what a re-extraction that was cut short left without statements. The next build reads these first; until
  // then presence() of such a document is kReplaced even if it is equal. Askers see their texts and should say so.
  std::vector<Document> pending() const;

  // Corrections (docs/identity.md). All of `added` or none, in one atomic write: they are in force at once, survive
  // re-reading, removal and addition of documents, and undoing them leaves every answer as it was before. Returns how
  // many were not there already. A side that no document knows yet waits. Throws ContradictionError if one contradicts
  // another that is there or stands before it (a `distinct` between what `same` joins and the other way round, another
  // name or type for the same side); CorrectionError if one contradicts the dictionary or makes no sense: both sides
  // one, a value that is no type, no name or no statement id.
  std::size_t correct(std::span<const Correction> added);
  // Takes back all of `undone` that are there, in one atomic write, and returns how many. Of a rename or retype without
  // value the one of its side is meant.
  std::size_t undo(std::span<const Correction> undone);
  bool add(const Correction& correction) { return correct({&correction, 1}) > 0; }  // whether something changed
  bool undo(const Correction& correction) { return undo(std::span(&correction, 1)) > 0; }
  bool one_mention(const MentionPlace& a, const MentionPlace& b) const;  // of a document, as its statements have it
  std::vector<Correction> corrections() const;                           // ordered
  // Those one of whose sides is this entity now: what there is to undo.
  std::vector<Correction> corrections_of(std::string_view entity_id) const;
  // Whether every side of it is known to a document; for kReject, whether the statement is there.
  bool takes_effect(const Correction& correction) const;
  // What `name` may mean as a side: for each entity that find(name) gives, that of its names which is called so, merged
  // or renamed as it may be (`same A B --undo`). If there is none side_of() gives one that waits.
  std::vector<NamedSide> sides(std::string_view name) const;
  // Whom a side belongs to now; null where no document knows it, or of a mention that no correction names.
  std::optional<Entity> entity_of(const Side& side) const;
  // The side that a name and type would have in a document.
  static Side side_of(std::string_view name, EntityType type);

  // Puts `actors` in the place of the KB's actor dictionary; none removes it. Returns the names that two entries of one
  // class of type share: they are left to what the texts tell. Throws CorrectionError if two entries have one name and
  // class, or if one is to be merged with what it must never be merged with.
  std::vector<std::string> set_actors(const std::vector<Actor>& actors);
  std::vector<Actor> actors() const;  // by name, then type
  void flush();  // durable on return; the destructor does the same but cannot throw. Throws StoreError

  void documents(const std::function<bool(const Document&)>& visit) const;  // by id, bytewise
  std::optional<Document> document(std::string_view id) const;
  // In the order of the contract, ends resolved. Filter::types holds for subject and object, min_support and
  // min_sources do not apply. Visits under a filter return what it left out for want of a date alone.
  using StatementVisit = std::function<bool(const Statement&, const Provenance&)>;
  Undated statements(const Filter& filter, const StatementVisit& visit) const;
  // Those of the documents of `range`: for who reads all in parts, on several threads, at a part's share of the cost.
  Undated statements(const Filter& filter, const DocumentRange& range, const StatementVisit& visit) const;
  // Whose subject, object, argument or speaker is the entity, ordered as above.
  Undated statements_of(std::string_view entity_id, const Filter& filter, const StatementVisit& visit) const;
  // Those of `ids` that are there, in the order of `ids`. Each document is read once, whatever the order.
  std::vector<Evidence> statements(std::span<const std::string> ids) const;
  bool statement(std::string_view id, const std::function<void(const Statement&, const Provenance&)>& visit) const;
  // By id, until `visit` returns false. `docs` are read for each: the one way that does not hold all in memory.
  void entities(const std::function<bool(const Entity&)>& visit) const;
  const std::vector<Entity>& entities() const;  // the same, all at once; valid until the next write
  std::optional<Entity> entity(std::string_view id) const;
  std::uint64_t entity_count() const;  // without reading them
  // Why names are one: across documents by entity, then within one document, by document; until `visit` returns false.
  void merges(const std::function<bool(const Merge&)>& visit) const;
  // What joined names of one entity across documents.
  void merges_of(std::string_view entity_id, const std::function<bool(const Merge&)>& visit) const;
  // What is apart though near: doubts, conflicts, what a correction parts, short names of several; by keys.
  void review(const std::function<bool(const Merge&)>& visit) const;
  // The same of one entity. Reads its names and those near to them.
  void review_of(std::string_view entity_id, const std::function<bool(const Merge&)>& visit) const;
  // By the keys of subject, relation and object, of min_support and min_sources at least: those of which `filter` takes
  // a statement; what does not assert one is its `denied`, whether `filter` would take it or not.
  Undated triples(const Filter& filter, const std::function<bool(const Triple&)>& visit) const;
  // The same for who wants some of them, told by their counts (kb/triple_table.h). The table must not outlive this.
  // `also` gets the statements that its filter takes, in the same reading, which ends if it returns false.
  void collect(TripleTable& table, Undated& undated, const StatementVisit& also = {}) const;

  // By document, then in the order of the contract, the object's edge before those of arguments. Filter::types holds
  // for the ends of the edge; min_support and min_sources are left to who groups edges into triples.
  Undated edges(const EdgePattern& pattern, const Filter& filter,
                const std::function<bool(const Edge&)>& visit) const override;
  Undated facts(const EdgePattern& pattern, const Filter& filter, const FactVisit& visit) const override;
  std::optional<std::uint64_t> count(const EdgePattern& pattern) const override;
  RelationCounts relations_of(const std::string& end_key, const Filter& filter) const override;
  std::vector<Entity> find(std::string_view name) const override;
  std::vector<Entity> namesakes(std::string_view name) const override;
  std::vector<Entity> bodies_of(std::string_view place_id) const override;
  std::vector<std::string> nearest(std::string_view name, std::size_t limit) const override;
  Stats stats() const;
  // Checks every invariant of docs/store_format.md, and that who is who is what a resolution from nothing gives; one
  // sentence for each violation, none if all hold.
  std::vector<std::string> verify() const;

  struct Impl;  // of the room alone

 private:
  friend class BulkAdd;         // many documents at once (kb/bulk_add.h)
  friend class Import;          // and those of exports (kb/import.h)
  friend class EdgeLookup;      // edges by numbers (kb/edge_lookup.h)
  friend class NameSearch;      // names by how they begin (kb/name_search.h)
  friend class DocumentCopies;  // reprints (kb/document_copies.h)
  explicit KnowledgeBase(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::kb
