#include "store/scan.h"

#include <rocksdb/perf_level.h>
#include <rocksdb/snapshot.h>

#include <string>

#include "core/error.h"
#include "store/rocks.h"
#include "store/slices.h"
#include "store/statement_pack.h"
#include "store/store_impl.h"

namespace relata::store {
namespace {

// Goes to the row of `key`, by a step where it is the next one. Whether it is there.
bool go_to(rocksdb::Iterator& rows, std::string_view key) {
  if (rows.Valid() && view_of(rows.key()) < key) rows.Next();
  if (!rows.Valid() || view_of(rows.key()) != key) rows.Seek(slice_of(key));
  return rows.Valid() && view_of(rows.key()) == key;
}

}  // namespace

struct Scan::Impl {
  Impl(const Store::Impl& stored, std::string_view first)
      : store(stored),
        snapshot(&stored.rocks->db()),
        ids(rows(Family::kIndex)),
        documents(rows(Family::kDocuments)),
        analyses(rows(Family::kReadings)),
        statements(rows(Family::kReadings)) {
    ids->Seek(index_key(IndexKind::kDocument, first));
  }

  std::unique_ptr<rocksdb::Iterator> rows(Family family) {
    rocksdb::ReadOptions options;
    options.snapshot = snapshot.snapshot();
    options.fill_cache = false;  // each block is read once
    return std::unique_ptr<rocksdb::Iterator>(store.rocks->db().NewIterator(options, store.rocks->family(family)));
  }

  // Whether there is one more document.
  bool more() const {
    store.rocks->check(ids->status(), "read");
    return ids->Valid() && ids->key()[0] == static_cast<char>(IndexKind::kDocument);
  }

  [[noreturn]] void fail(const rocksdb::Iterator& rows, const std::string& doc, const char* part) const {
    store.rocks->check(rows.status(), "read");
    throw DamagedError("damaged document " + doc + ": its " + part + " is missing");
  }

  const Store::Impl& store;
  rocksdb::ManagedSnapshot snapshot;
  std::unique_ptr<rocksdb::Iterator> ids, documents, analyses, statements;  // each at what was read last, or after it
  const StoredDocument* document = nullptr;                                 // that was read last
  Analysis analysis;
  Statement statement;
};

Scan::Scan(const Store& store, std::string_view first) : impl_(std::make_unique<Impl>(*store.impl_, first)) {}
Scan::~Scan() = default;

bool Scan::next(StoredDocument& document) {
  Impl& at = *impl_;
  rocksdb::SetPerfLevel(rocksdb::PerfLevel::kDisable);  // of this thread: nobody reads the counts
  for (; at.more(); at.ids->Next()) {
    std::string_view bytes = view_of(at.ids->value());
    const DocumentNumber number = take_u32(bytes);
    if (!go_to(*at.analyses, reading_key(ReadingKind::kAnalysis, number))) {
      at.store.rocks->check(at.analyses->status(), "read");
      if (go_to(*at.statements, reading_key(ReadingKind::kPending, number))) continue;
      at.fail(*at.statements, std::string(view_of(at.ids->key()).substr(1)), "analysis");
    }
    document.number = number;
    document.document.id = view_of(at.ids->key()).substr(1);
    if (!go_to(*at.documents, document_key(number))) at.fail(*at.documents, document.document.id, "text");
    decode_document(view_of(at.documents->value()), document.document);
    std::swap(at.analysis.sentences, document.sentences);
    std::swap(at.analysis.entities, document.entities);
    decode_analysis(
        view_of(at.analyses->value()), [&](TermId term) { return at.store.key_of(term); }, at.analysis);
    std::swap(at.analysis.sentences, document.sentences);
    std::swap(at.analysis.entities, document.entities);
    at.document = &document;
    at.ids->Next();
    return true;
  }
  return false;
}

void Scan::statements(const std::function<bool(Statement&)>& visit) {
  statements([this]() -> Statement& { return impl_->statement; }, visit);
}

void Scan::statements(const std::function<Statement&()>& place, const std::function<bool(Statement&)>& visit) {
  Impl& at = *impl_;
  const StoredDocument& document = *at.document;
  if (!go_to(*at.statements, reading_key(ReadingKind::kStatements, document.number)))
    at.fail(*at.statements, document.document.id, "list of statements");
  const StatementPack pack(view_of(at.statements->value()));
  const StatementContext context{document.document.id, document.document.text, document.sentences};
  for (std::size_t ordinal = 0; ordinal < pack.size(); ++ordinal) {
    Statement& statement = place();
    pack.read(ordinal, &context, statement);
    if (!visit(statement)) return;
  }
}

}  // namespace relata::store
