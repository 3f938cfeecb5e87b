#include "store/scan.h"

#include <rocksdb/perf_level.h>
#include <rocksdb/snapshot.h>

#include <string>
#include <string_view>

#include "core/error.h"
#include "store/store_impl.h"

namespace relata::store {
namespace {

std::string_view bytes_of(const rocksdb::Slice& slice) { return {slice.data(), slice.size()}; }

// Goes to the first row that is not before `key`, by steps: it is near. Whether it has that very key.
bool step_to(rocksdb::Iterator& rows, std::string_view key) {
  while (rows.Valid() && bytes_of(rows.key()) < key) rows.Next();
  return rows.Valid() && bytes_of(rows.key()) == key;
}

}  // namespace

struct Scan::Impl {
  Impl(const Rocks& stored, std::string_view first)
      : rocks(stored),
        snapshot(&stored.db()),
        sentences(begin(Family::kAnalysis, analysis_key(AnalysisKind::kSentences, first))),
        entities(begin(Family::kAnalysis, analysis_key(AnalysisKind::kEntities, first))),
        documents(begin(Family::kDocuments, document_key(first))),
        statements(begin(Family::kStatements, document_key(first))) {}

  std::unique_ptr<rocksdb::Iterator> begin(Family family, const std::string& first) {
    rocksdb::ReadOptions options;
    options.snapshot = snapshot.snapshot();
    options.fill_cache = false;  // each block is read once
    std::unique_ptr<rocksdb::Iterator> rows(rocks.db().NewIterator(options, rocks.family(family)));
    rows->Seek(first);
    return rows;
  }

  bool at_end() const {
    rocks.check(sentences->status(), "read");
    return !sentences->Valid() || sentences->key()[0] != static_cast<char>(AnalysisKind::kSentences);
  }

  const Rocks& rocks;
  rocksdb::ManagedSnapshot snapshot;
  std::unique_ptr<rocksdb::Iterator> sentences, entities, documents, statements;  // each at what comes next
  std::string key;                                                                // of the document
  Statement statement;
  StatementLocation location;
};

Scan::Scan(const Store& store, std::string_view first) : impl_(std::make_unique<Impl>(*store.impl_->rocks, first)) {}
Scan::~Scan() = default;

bool Scan::next(StoredDocument& document) {
  Impl& at = *impl_;
  rocksdb::SetPerfLevel(rocksdb::PerfLevel::kDisable);  // of this thread: nobody reads the counts
  if (at.at_end()) return false;
  std::string key(bytes_of(at.sentences->key()));
  at.key.assign(key, 1);
  key.front() = static_cast<char>(AnalysisKind::kEntities);
  if (!step_to(*at.entities, key) || !step_to(*at.documents, at.key)) {
    at.rocks.check(at.entities->status(), "read");
    at.rocks.check(at.documents->status(), "read");
    throw StoreError("damaged document " + decode_document_key(at.key) + ": a part of it is missing");
  }
  decode_document(decode_document_key(at.key), bytes_of(at.documents->value()), document.document);
  decode_sentences(bytes_of(at.sentences->value()), document.sentences);
  decode_entities(bytes_of(at.entities->value()), document.entities);
  at.sentences->Next();
  return true;
}

void Scan::statements(const std::function<bool(Statement&)>& visit) {
  statements([this]() -> Statement& { return impl_->statement; }, visit);
}

void Scan::statements(const std::function<Statement&()>& place, const std::function<bool(Statement&)>& visit) {
  Impl& at = *impl_;
  rocksdb::Iterator& rows = *at.statements;
  for (step_to(rows, at.key); rows.Valid() && rows.key().starts_with(at.key); rows.Next()) {
    decode_statement_key(bytes_of(rows.key()), at.location);
    Statement& statement = place();
    decode_statement(at.location, bytes_of(rows.value()), statement);
    if (!visit(statement)) return;
  }
  at.rocks.check(rows.status(), "read");
}

}  // namespace relata::store
