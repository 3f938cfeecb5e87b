// The documents, their statements and what finds them, on disk in RocksDB.
//
// A document is in whole or not at all: each of put(), remove() and begin_reextraction() is one atomic write. It is
// durable once flush() or the destructor has run; a crash before that loses whole documents, the last ones, never part
// of one. Layout: docs/store_format.md. One process may write a directory; any number may read it meanwhile, each the
// state at its opening. Opening for reading changes nothing on disk. Const methods may run on any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/extracted_document.h"
#include "core/rows.h"
#include "store/format_version.h"
#include "store/indexed_edge.h"
#include "store/records.h"
#include "store/value_codec.h"
#include "store/whole_document.h"

namespace relata::store {

enum class Access : std::uint8_t { kRead, kWrite };
using OnRead = std::function<void()>;

// Changes rows of identity within a write, and returns how many entities there are more, or fewer, than before. What it
// throws leaves the store as it was.
using IdentityChange = std::function<std::int64_t(RowEdit&)>;

class Store {
 public:
  // kWrite creates an absent directory. Throws StoreError if it is absent (kRead), no knowledge base, damaged or locked
  // by another writer; FormatVersionError if a newer release wrote it. `on_read` is called before each row that is
  // read, on any thread; what it throws ends the reading.
  static Store open(const std::filesystem::path& dir, Access access, OnRead on_read = {});
  Store(Store&&) noexcept;
  ~Store();

  std::uint32_t format_version() const;
  // The format is today's from now on: its rows are those of today. Durable after flush().
  void raise_format();
  // What made the statements; "" while there are none.
  std::string extractor() const;
  // Throws StoreError if another extractor made what is stored.
  void require_extractor(std::string_view extractor) const;

  // Replaces what the store holds of the documents' ids, which differ, in one atomic write: many cost less together.
  // Of statements with one id the first in the order of the contract is kept. Throws StoreError if another extractor
  // made what is stored, if an id or a span cannot be, and if the disk does not take it: then nothing has changed.
  // `change` becomes part of the same write, here and below.
  struct Given {
    const ExtractedDocument& document;
    const std::vector<LocalEntityRow>& entities;  // each cluster of the document once
  };
  void put(std::span<const Given> documents, const IdentityChange& change = {});
  void put(const ExtractedDocument& document, const std::vector<LocalEntityRow>& entities,
           const IdentityChange& change = {}) {
    const Given given{document, entities};
    put(std::span(&given, 1), change);
  }
  // Returns false if there is no such document.
  bool remove(std::string_view doc, const IdentityChange& change = {});
  void change(const IdentityChange& change);
  // Drops all that was extracted, and of the rows of identity the ranges given, each up to the key past it; every
  // document keeps its text and is pending until it is put again.
  using KeyRanges = std::vector<std::pair<std::string, std::string>>;
  void begin_reextraction(const KeyRanges& identity);
  void flush();

  // By id, bytewise, pending ones too; until `visit` returns false.
  void documents(const std::function<bool(const Document&)>& visit) const;
  std::optional<Document> document(std::string_view doc) const;
  bool holds(std::string_view doc) const;
  bool is_pending(std::string_view doc) const;
  std::vector<std::string> pending() const;
  // All that is kept of each, by id, bytewise.
  void whole_documents(const VisitWhole& visit) const;

  // Null for a document that is absent or pending.
  std::optional<StoredDocument> stored(std::string_view doc) const;
  // Ids of the documents that are not pending, bytewise.
  std::vector<std::string> stored_ids() const;
  std::optional<StoredMentions> mentions(std::string_view doc) const;
  // In the order of the contract.
  std::vector<Statement> statements(std::string_view doc) const;
  std::optional<StatementLocation> locate(std::string_view statement_id) const;
  std::optional<Statement> statement(const StatementLocation& location) const;
  // The same of a document that was read.
  std::optional<Statement> statement(const StatementLocation& location, const StoredDocument& document) const;
  // Its relation and numbers, without what stands in the text: phrases have no words, the statement no id. Cheap.
  std::optional<Statement> outline(const StatementLocation& location) const;

  // Edges whose ends are among the terms given and whose relation is one that `takes` takes, by its words; what is
  // absent admits all. Ordered, each once. Reads SPO by subject, OSP by object, POS by relation alone.
  using Terms = std::optional<std::vector<std::string>>;
  using TakesRelation = std::function<bool(std::string_view relation)>;
  std::vector<EdgeLocation> edges(const Terms& subjects, const Terms& objects, const TakesRelation& takes = {}) const;
  // How many these are, or somewhat more; counted by reading no more than some pages. For planning.
  std::uint64_t count_edges(const Terms& subjects, const Terms& objects, const TakesRelation& takes = {}) const;
  // Statements in which one of the terms is subject, object, argument or speaker. Ordered, each once.
  std::vector<StatementLocation> participations(std::span<const std::string> terms) const;
  // Statements some day of which, of their event or else of their document, is in [since, until]; "" is an open end;
  // and those of which the index does not tell. Ordered. Those without any day are in documents without a date.
  std::vector<StatementLocation> statements_of_days(std::string_view since, std::string_view until) const;

  // The index itself: what edges() gives by numbers of terms, in no order; one may come twice where terms do.
  void indexed_edges(const Terms& subjects, const Terms& objects, const TakesRelation& takes,
                     const std::function<bool(const IndexedEdge& edge)>& visit) const;
  // All, subject by subject, whole.
  void indexed_edges(const std::function<bool(const IndexedEdge& edge)>& visit) const;
  TermId find_term(std::string_view term) const;  // 0: it is none
  std::string term_text(TermId number) const;
  // All terms, which costs less than asking for many.
  void terms(const std::function<void(TermId number, std::string_view text)>& visit) const;
  void facts(const std::function<bool(DocumentNumber number, const DocumentFacts& facts)>& visit) const;
  std::optional<DocumentFacts> facts(DocumentNumber number) const;
  // The same as bytes, for a FactsView. Throws StoreError if there are none.
  std::string facts_bytes(DocumentNumber number) const;
  // How often each relation is an edge, by its words, bytewise.
  void relation_counts(const std::function<void(std::string_view relation, const RelationCount& count)>& visit) const;

  // The rows of who is who, as stored (docs/store_format.md, family `identity`): the store keeps them, whoever changes
  // them says what they mean.
  const Rows& identity() const;
  std::uint64_t entities_count() const;

  std::uint64_t disk_bytes() const;
  // Every invariant of docs/store_format.md; one sentence for each violation.
  std::vector<std::string> verify() const;

  struct Impl;  // of the room alone

 private:
  friend class Scan;      // all of it in one pass (store/scan.h)
  friend class BulkLoad;  // much of it at once (store/bulk_load.h)
  friend class EdgeScan;  // edges by numbers (store/edge_scan.h)
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace relata::store
