#include "store/store.h"

#include <algorithm>
#include <set>
#include <span>
#include <system_error>

#include "core/error.h"
#include "store/dictionary.h"
#include "store/document_rows.h"
#include "store/index_rows.h"
#include "store/slices.h"
#include "store/statement_pack.h"
#include "store/store_impl.h"
#include "store/terms.h"

namespace relata::store {
namespace {

constexpr std::string_view kPastAllKeys = "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff";

std::string counter_key(std::string_view name) { return index_key(IndexKind::kCounter, name); }

void add_terms(const IndexRows& rows, std::set<TermId>& terms) {
  for (const ListedPosting& listed : rows.postings) {
    if (listed.kind == IndexKind::kStatement || listed.kind == IndexKind::kTime) continue;
    terms.insert(listed.term);
  }
}

void add_counts(const std::map<TermId, RelationCount>& counts, std::map<TermId, RelationCount>& sum) {
  for (const auto& [relation, count] : counts) {
    sum[relation].edges += count.edges;
    sum[relation].asserted += count.asserted;
  }
}

}  // namespace

std::uint64_t stored_entities(const Rocks& rocks) {
  const auto bytes = rocks.get(Family::kIndex, counter_key(kEntitiesCounter));
  if (!bytes) return 0;
  std::string_view rest = *bytes;
  return take_u64(rest);
}

Store Store::open(const std::filesystem::path& dir, Access access, OnRead on_read) {
  return Store(std::make_unique<Impl>(Rocks::open(dir, access, std::move(on_read))));
}

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store&&) noexcept = default;
Store::~Store() = default;

std::uint32_t Store::format_version() const { return impl_->rocks->format_version(); }

void Store::raise_format() {
  std::string version;
  append_u32(version, kFormatVersion);
  rocksdb::WriteBatch batch;
  impl_->rocks->put(batch, Family::kMeta, kFormatKey, version);
  impl_->rocks->write(batch);
}

std::string Store::extractor() const {
  return impl_->rocks->get(Family::kIndex, counter_key(kExtractorCounter)).value_or("");
}
void Store::flush() { impl_->rocks->flush(); }

void Store::require_extractor(std::string_view extractor) const {
  const std::string made_by = this->extractor();
  if (made_by.empty() || made_by == extractor) return;
  throw StoreError("knowledge base " + impl_->rocks->dir().string() + " was made by " + made_by + ", not by " +
                   std::string(extractor) + "; run build with --reextract to read its texts again");
}

IndexRows Store::Impl::rows(const StoredDocument& document) const {
  return index_rows(document.document, document.number, statements(document), document.entities,
                    [&](const std::string& term) { return dictionary.find(term); });
}

void Store::Impl::erase(DocumentNumber number, Edit& edit, rocksdb::WriteBatch& batch) const {
  edit.documents.insert(number);
  if (const std::optional<StoredDocument> document = stored(number)) {
    const IndexRows rows = this->rows(*document);
    add_terms(rows, edit.terms);
    add_counts(rows.relations, edit.fewer);
    for (const ListedPosting& posting : rows.postings) edit.postings.remove(posting);
  }
  rocks->erase(batch, Family::kIndex, index_key(IndexKind::kDocument, id(number)));
  rocks->erase(batch, Family::kFacts, index_key(IndexKind::kFacts, number));
  for (const ReadingKind kind :
       {ReadingKind::kAnalysis, ReadingKind::kMentions, ReadingKind::kStatements, ReadingKind::kPending})
    rocks->erase(batch, Family::kReadings, reading_key(kind, number));
  rocks->erase(batch, Family::kDocuments, document_key(number));
}

void Store::Impl::put_document(const Given& given, DocumentNumber number, DictionaryWriter& numbers, Edit& edit,
                               std::set<TermId>& kept, rocksdb::WriteBatch& batch) const {
  IndexRows index;
  ListedRows sink(index);
  const DocumentRows rows(
      given, number, [&](const std::string& term) { return numbers.number(term); }, sink);
  add_terms(index, kept);
  add_counts(index.relations, edit.more);
  for (const ListedPosting& posting : index.postings) edit.postings.add(posting);
  rocks->put(batch, Family::kReadings, reading_key(ReadingKind::kAnalysis, number), rows.analysis);
  rocks->put(batch, Family::kReadings, reading_key(ReadingKind::kMentions, number), rows.mentions);
  rocks->put(batch, Family::kReadings, reading_key(ReadingKind::kStatements, number), rows.statements);
  rocks->put(batch, Family::kDocuments, document_key(number), rows.text);
  rocks->put(batch, Family::kFacts, index_key(IndexKind::kFacts, number), rows.facts);
  std::string bytes;
  append_u32(bytes, number);
  rocks->put(batch, Family::kIndex, index_key(IndexKind::kDocument, given.document.document.id), bytes);
}

void Store::Impl::write_counts(const Edit& edit, rocksdb::WriteBatch& batch) const {
  std::map<TermId, RelationCount> changed = edit.more;
  changed.insert(edit.fewer.begin(), edit.fewer.end());
  for (const auto& [relation, ignored] : changed) {
    const std::string key = index_key(IndexKind::kCount, relation);
    const auto bytes = rocks->get(Family::kIndex, key);
    RelationCount count = bytes ? decode_count(*bytes) : RelationCount();
    const auto sum = [&](const std::map<TermId, RelationCount>& changes, int sign) {
      const auto change = changes.find(relation);
      if (change == changes.end()) return;
      count.edges += static_cast<std::uint64_t>(sign) * change->second.edges;
      count.asserted += static_cast<std::uint64_t>(sign) * change->second.asserted;
    };
    sum(edit.more, 1);
    sum(edit.fewer, -1);
    if (count.edges == 0) rocks->erase(batch, Family::kIndex, key);
    else rocks->put(batch, Family::kIndex, key, encode(count));
  }
}

void Store::Impl::write(Edit& edit, const std::set<TermId>& kept, DictionaryWriter& numbers,
                        rocksdb::WriteBatch& batch) const {
  edit.postings.write(*rocks, batch);
  write_counts(edit, batch);
  for (const TermId term : kept) edit.terms.erase(term);
  numbers.drop_unused(edit.terms, edit.documents, batch);
  numbers.put_new_terms(batch);
}

void Store::put(std::span<const Given> documents, const IdentityChange& change) {
  const Rocks& rocks = *impl_->rocks;
  if (documents.empty()) return;
  const std::string& extractor = documents.front().document.extractor;
  require_extractor(extractor);
  DictionaryWriter numbers(rocks, impl_->dictionary);
  Impl::Edit edit;
  std::set<TermId> kept;
  rocksdb::WriteBatch batch;  // in order: what was there goes before what comes
  DocumentNumber next = rocks.counter(kNextDocumentCounter).value_or(0);
  for (const Given& given : documents) {
    const ExtractedDocument& document = given.document;
    if (document.extractor != extractor)
      throw StoreError("document " + document.document.id + " was read by " + document.extractor + ", others by " +
                       extractor);
    if (const auto number = impl_->number(document.document.id)) impl_->erase(*number, edit, batch);
    if (next == UINT32_MAX)
      throw StoreError("knowledge base " + rocks.dir().string() + " has no numbers left for documents; build it again");
    impl_->put_document(given, next++, numbers, edit, kept, batch);
  }
  impl_->write(edit, kept, numbers, batch);
  rocks.put_counter(batch, kNextDocumentCounter, next);
  rocks.put(batch, Family::kIndex, counter_key(kExtractorCounter), extractor);
  impl_->write(change, batch);
}

bool Store::remove(std::string_view doc, const IdentityChange& change) {
  const Rocks& rocks = *impl_->rocks;
  const std::optional<DocumentNumber> number = impl_->number(doc);
  if (!number) return false;
  rocksdb::WriteBatch batch;
  DictionaryWriter numbers(rocks, impl_->dictionary);
  Impl::Edit edit;
  impl_->erase(*number, edit, batch);
  impl_->write(edit, {}, numbers, batch);
  bool others = false;
  rocks.scan(Family::kReadings, reading_prefix(ReadingKind::kAnalysis), [&](std::string_view key, std::string_view) {
    others = decode_reading_key(key) != *number;
    return !others;
  });
  if (!others) rocks.erase(batch, Family::kIndex, counter_key(kExtractorCounter));
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
    rocks->put(batch, Family::kIndex, counter_key(kEntitiesCounter), count);
  }
  rocks->write(batch);
  dictionary.forget();
}

const Rows& Store::identity() const { return impl_->identity; }
std::uint64_t Store::entities_count() const { return stored_entities(*impl_->rocks); }

void Store::begin_reextraction(const KeyRanges& identity) {
  const Rocks& rocks = *impl_->rocks;
  rocksdb::WriteBatch batch;
  const auto drop = [&](Family family, std::string_view first, std::string_view past) {
    rocks.check(batch.DeleteRange(rocks.family(family), slice_of(first), slice_of(past)), "written");
  };
  std::vector<std::pair<DocumentNumber, DocumentFacts>> documents;
  facts([&](DocumentNumber number, const DocumentFacts& facts) { return documents.emplace_back(number, facts), true; });
  drop(Family::kReadings, "", kPastAllKeys);
  drop(Family::kIndex, "", kPastAllKeys);
  drop(Family::kFacts, "", kPastAllKeys);
  for (auto& [number, facts] : documents) {
    facts.sentences.clear();
    facts.hashes.clear();
    facts.ids.clear();
    facts.speakers.clear();
    facts.said_by.clear();
    std::string bytes;
    append_u32(bytes, number);
    rocks.put(batch, Family::kReadings, reading_key(ReadingKind::kPending, number), "");
    rocks.put(batch, Family::kIndex, index_key(IndexKind::kDocument, facts.id), bytes);
    rocks.put(batch, Family::kFacts, index_key(IndexKind::kFacts, number), encode(facts));
  }
  rocks.put_counter(batch, kNextDocumentCounter, rocks.counter(kNextDocumentCounter).value_or(0));
  for (const auto& [first, past] : identity) drop(Family::kIdentity, first, past);
  impl_->rocks->write(batch);
  impl_->dictionary.forget();
}

std::uint64_t Store::disk_bytes() const {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(impl_->rocks->dir(), error)) {
    const auto size = entry.is_regular_file(error) ? entry.file_size(error) : 0;
    if (!error) bytes += size;
  }
  return bytes;
}

}  // namespace relata::store
