#include "store/store.h"

#include <algorithm>
#include <set>
#include <span>
#include <system_error>

#include "core/error.h"
#include "store/dictionary.h"
#include "store/index_rows.h"
#include "store/store_impl.h"
#include "store/value_codec.h"

namespace relata::store {
namespace {

constexpr std::string_view kPastAllKeys = "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff";

std::uint64_t stored_entities(const Rocks& rocks) {
  const auto bytes = rocks.get(Family::kMeta, kEntitiesKey);
  if (!bytes) return 0;
  std::string_view rest = *bytes;
  return take_u64(rest);
}

StoredMentions stored_mentions(const ExtractedDocument& document) {
  StoredMentions stored;
  stored.clusters = document.clusters;
  for (const Mention& mention : document.mentions) {
    if (mention.sentence >= document.sentences.size())
      throw StoreError("document " + document.document.id + " has a mention outside its sentences");
    stored.mentions.push_back({mention.sentence, mention.span, mention.head_span, mention.kind, mention.type,
                               mention.cluster, mention.confidence});
  }
  return stored;
}

std::vector<StoredSentence> stored_sentences(const ExtractedDocument& document) {
  std::vector<StoredSentence> stored;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.span.begin > sentence.span.end || sentence.span.end > document.document.text.size())
      throw StoreError("document " + document.document.id + " has a sentence outside its text");
    stored.push_back({sentence.span, sentence.furniture});
  }
  return stored;
}

// In the order of the contract, each id once. Extraction leaves them so, and then they are not copied into `copy`:
// those of a book take hundreds of megabytes.
std::span<const Statement> ordered_statements(const ExtractedDocument& document, std::vector<Statement>& copy) {
  std::set<std::string_view> ids;
  for (const Statement& statement : document.statements) {
    if (!parse_statement_id(statement.id) || statement.sentence_index >= document.sentences.size())
      throw StoreError("document " + document.document.id + " has a statement that cannot be: " + statement.id);
    ids.insert(statement.id);
  }
  if (ids.size() == document.statements.size() &&
      std::is_sorted(document.statements.begin(), document.statements.end(), precedes))
    return document.statements;
  copy = document.statements;
  sort_statements(copy);
  std::erase_if(copy, [&](const Statement& statement) { return ids.erase(statement.id) == 0; });
  return copy;
}

void add_terms(const RowList& list, std::set<TermId>& terms) {
  for (const EdgeRow& edge : list.edges) terms.insert({edge.subject, edge.relation, edge.object});
  for (const RowList::Participant& participant : list.participants) terms.insert(participant.term);
}

}  // namespace

Store Store::open(const std::filesystem::path& dir, Access access) {
  return Store(std::make_unique<Impl>(Rocks::open(dir, access)));
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store::~Store() = default;

std::uint32_t Store::format_version() const { return impl_->rocks->format_version(); }
std::string Store::extractor() const { return impl_->rocks->get(Family::kMeta, kExtractorKey).value_or(""); }
void Store::flush() { impl_->rocks->flush(); }

RowList Store::Impl::rows(std::string_view doc) const {
  const auto bytes = rocks->get(Family::kAnalysis, analysis_key(AnalysisKind::kRows, doc));
  return bytes ? decode_rows(*bytes) : RowList();
}

void Store::Impl::erase(std::string_view doc, Erased& erased, rocksdb::WriteBatch& batch) const {
  if (!rocks->get(Family::kDocuments, document_key(doc))) return;
  const RowList list = rows(doc);
  add_terms(list, erased.terms);
  for (const EdgeRow& edge : list.edges)
    for (const std::string& key : permutation_keys(edge)) rocks->erase(batch, Family::kIndex, key);
  for (const RowList::Participant& participant : list.participants)
    rocks->erase(batch, Family::kIndex, participant_key(participant.term, participant.statement));
  for (const std::string& key : list.keys) rocks->erase(batch, Family::kIndex, key);
  rocks->scan(Family::kStatements, document_key(doc), [&](std::string_view key, std::string_view) {
    const std::uint64_t id = decode_statement_key(key).id;
    rocks->erase(batch, Family::kStatements, key);
    rocks->erase(batch, Family::kIndex, statement_id_key(id));
    erased.statements.insert(id);
    return true;
  });
  for (AnalysisKind kind : {AnalysisKind::kSentences, AnalysisKind::kMentions, AnalysisKind::kEntities,
                            AnalysisKind::kRows, AnalysisKind::kPending})
    rocks->erase(batch, Family::kAnalysis, analysis_key(kind, doc));
  rocks->erase(batch, Family::kDocuments, document_key(doc));
}

void Store::Impl::drop_terms(Erased erased, const std::set<TermId>& kept, rocksdb::WriteBatch& batch) const {
  for (TermId term : kept) erased.terms.erase(term);
  drop_unused_terms(*rocks, erased.terms, erased.statements, batch);
}

void Store::Impl::put_rows(const IndexRows& given, rocksdb::WriteBatch& batch) const {
  for (const EdgeRow& edge : given.list.edges)
    for (const std::string& key : permutation_keys(edge)) rocks->put(batch, Family::kIndex, key, "");
  for (const RowList::Participant& participant : given.list.participants)
    rocks->put(batch, Family::kIndex, participant_key(participant.term, participant.statement), "");
  for (const auto& [key, value] : given.keyed) rocks->put(batch, Family::kIndex, key, value);
}

void Store::Impl::put_statements(const std::string& doc, std::span<const Statement> statements,
                                 rocksdb::WriteBatch& batch) const {
  for (const Statement& statement : statements) {
    const StatementLocation location = location_of(doc, statement);
    const std::string key = statement_key(location);
    rocks->put(batch, Family::kStatements, key, encode(statement));
    rocks->put(batch, Family::kIndex, statement_id_key(location.id), key);
  }
}

void Store::require_extractor(std::string_view extractor) const {
  const std::string made_by = this->extractor();
  if (made_by.empty() || made_by == extractor) return;
  throw StoreError("knowledge base " + impl_->rocks->dir().string() + " was made by " + made_by + ", not by " +
                   std::string(extractor) + "; run build with --reextract to read its texts again");
}

void Store::Impl::put_document(const Given& given, std::span<const Statement> statements, const RowList& rows,
                               rocksdb::WriteBatch& batch) const {
  const ExtractedDocument& document = given.document;
  const std::string& doc = document.document.id;
  put_statements(doc, statements, batch);
  const auto put_analysis = [&](AnalysisKind kind, const std::string& bytes) {
    rocks->put(batch, Family::kAnalysis, analysis_key(kind, doc), bytes);
  };
  put_analysis(AnalysisKind::kSentences, encode(stored_sentences(document)));
  put_analysis(AnalysisKind::kMentions, encode(stored_mentions(document)));
  put_analysis(AnalysisKind::kEntities, encode(given.entities));
  put_analysis(AnalysisKind::kRows, encode(rows));
  rocks->put(batch, Family::kDocuments, document_key(doc), encode(document.document));
}

void Store::put(std::span<const Given> documents, const IdentityChange& change) {
  const Rocks& rocks = *impl_->rocks;
  if (documents.empty()) return;
  const std::string& extractor = documents.front().document.extractor;
  require_extractor(extractor);
  DictionaryWriter dictionary(rocks);
  Impl::Erased erased;
  std::set<TermId> terms;
  rocksdb::WriteBatch batch;  // in order: what was there goes before what comes
  for (const Given& given : documents) {
    const ExtractedDocument& document = given.document;
    if (document.extractor != extractor)
      throw StoreError("document " + document.document.id + " was read by " + document.extractor + ", others by " +
                       extractor);
    std::vector<Statement> copy;
    const std::span<const Statement> statements = ordered_statements(document, copy);
    const IndexRows rows = index_rows(document.document, statements, given.entities,
                                      [&](const std::string& term) { return dictionary.number(term); });
    add_terms(rows.list, terms);
    impl_->erase(document.document.id, erased, batch);
    impl_->put_rows(rows, batch);
    impl_->put_document(given, statements, rows.list, batch);
  }
  impl_->drop_terms(std::move(erased), terms, batch);
  dictionary.put_new_terms(batch);
  rocks.put(batch, Family::kMeta, kExtractorKey, extractor);
  impl_->write(change, batch);
}

bool Store::remove(std::string_view doc, const IdentityChange& change) {
  const Rocks& rocks = *impl_->rocks;
  if (!rocks.get(Family::kDocuments, document_key(doc))) return false;
  rocksdb::WriteBatch batch;
  Impl::Erased erased;
  impl_->erase(doc, erased, batch);
  impl_->drop_terms(std::move(erased), {}, batch);
  bool others = false;
  rocks.scan(Family::kAnalysis, std::string(1, static_cast<char>(AnalysisKind::kRows)),
             [&](std::string_view key, std::string_view) {
               others = decode_analysis_key(AnalysisKind::kRows, key) != doc;
               return !others;
             });
  if (!others) rocks.erase(batch, Family::kMeta, kExtractorKey);
  impl_->write(change, batch);
  return true;
}

void Store::change(const IdentityChange& change) {
  rocksdb::WriteBatch batch;
  impl_->write(change, batch);
}

void Store::Impl::write(const IdentityChange& change, rocksdb::WriteBatch& batch) {
  const FixedRows stored(*rocks, Family::kIdentity);
  RowEdit edit(&stored);
  const std::int64_t more = change ? change(edit) : 0;
  for (const auto& [key, value] : edit.changes())
    value ? rocks->put(batch, Family::kIdentity, key, *value) : rocks->erase(batch, Family::kIdentity, key);
  if (more != 0) {
    std::string count;
    append_u64(count, stored_entities(*rocks) + static_cast<std::uint64_t>(more));
    rocks->put(batch, Family::kMeta, kEntitiesKey, count);
  }
  rocks->write(batch);
}

const Rows& Store::identity() const { return impl_->identity; }
std::uint64_t Store::entities_count() const { return stored_entities(*impl_->rocks); }

void Store::begin_reextraction(const KeyRanges& identity) {
  const Rocks& rocks = *impl_->rocks;
  rocksdb::WriteBatch batch;
  for (Family family : {Family::kStatements, Family::kIndex, Family::kAnalysis})
    rocks.check(batch.DeleteRange(rocks.family(family), "", std::string(kPastAllKeys)), "written");
  rocks.scan(Family::kDocuments, "", [&](std::string_view key, std::string_view) {
    rocks.put(batch, Family::kAnalysis, analysis_key(AnalysisKind::kPending, decode_document_key(key)), "");
    return true;
  });
  for (const auto& [first, past] : identity)
    rocks.check(batch.DeleteRange(rocks.family(Family::kIdentity), first, past), "written");
  for (std::string_view key : {kExtractorKey, kNextTermKey, kEntitiesKey}) rocks.erase(batch, Family::kMeta, key);
  impl_->rocks->write(batch);
}

std::uint64_t Store::disk_bytes() const {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(impl_->rocks->dir(), error)) {
    const auto size = entry.file_size(error);
    if (!error) bytes += size;
  }
  return bytes;
}

}  // namespace relata::store
