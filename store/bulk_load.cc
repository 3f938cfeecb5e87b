#include "store/bulk_load.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <deque>
#include <numeric>
#include <optional>
#include <system_error>
#include <tuple>
#include <unordered_set>

#include "core/error.h"
#include "store/bulk_index.h"
#include "store/bulk_terms.h"
#include "store/document_rows.h"
#include "store/store_impl.h"
#include "store/table_files.h"

namespace relata::store {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kSegmentDocuments = std::uint32_t{1} << kSegmentBits;

// Sorts by the numbers that `number` gives, equal ones as they stand: counting sort (Knuth 5.2).
template <typename NumberOf>
void sort_by(std::vector<std::uint32_t>& order, std::uint32_t most, const NumberOf& number) {
  std::vector<std::uint32_t> begins(most + std::size_t{2}, 0), sorted(order.size());
  for (const std::uint32_t place : order) ++begins[number(place) + std::size_t{1}];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  for (const std::uint32_t place : order) sorted[begins[number(place)]++] = place;
  order.swap(sorted);
}

// Of the first document of a load: of a segment that nothing is in.
std::uint64_t begin_of_load(const Store::Impl& store) {
  const std::uint64_t free = store.rocks->counter(kNextDocumentCounter).value_or(0);
  return (free + kSegmentDocuments - 1) / kSegmentDocuments * kSegmentDocuments;
}
// Some segments are left to single writes.
constexpr std::uint64_t kLastBegin = (std::uint64_t{1} << 32) - 8 * std::uint64_t{kSegmentDocuments};

}  // namespace

struct BulkLoad::Impl final : PostingSink {
  // An edge, before it is three postings.
  struct LoadedEdge {
    IndexedTerms terms;
    Posting said;
  };

  Impl(Store::Impl& into, std::size_t held);
  [[noreturn]] void fail_numbers() const {
    throw StoreError("knowledge base " + store.rocks->dir().string() +
                     " has no numbers left for documents; build it again");
  }
  ~Impl() override;

  void edge(const IndexedTerms& of, const Posting& said) override {
    edges.push_back({of, said});
    count(of, said, relations);
  }
  void listed(const ListedPosting& posting) override { others.push_back(posting); }

  void write_held(bool is_last);
  void write_permutation(IndexKind kind);
  void write_lists();
  void write_list(std::span<const ListedPosting> list);
  void write_documents();
  void write_terms(std::vector<BulkTerms::Added> terms);
  void write_counts(TableFiles& files);
  void ingest(TableFiles& indexed);
  TermId forget_held();

  Store::Impl& store;
  const std::size_t most_edges;
  const fs::path folder;
  TableFiles texts, analyses, mentions, statements, identity, told;
  BulkIndex index;
  PageCutter pages{[this](std::string_view key, std::string_view bytes) { index.put(key, bytes); }};
  std::optional<BulkTerms> terms;
  const TermNumber number_of_term = [this](const std::string& term) { return terms->number(term); };
  DocumentNumber next = 0;
  std::string extractor;
  std::uint64_t documents = 0;
  std::unordered_set<std::uint64_t> ids;  // hashes
  std::map<TermId, RelationCount> relations;
  // Of the documents that are held.
  std::vector<LoadedEdge> edges;
  std::vector<ListedPosting> others;
  std::vector<std::pair<std::string, DocumentNumber>> names;
  std::vector<std::string> facts;  // of next - facts.size() and those after it
  std::string value;
};

BulkLoad::Impl::Impl(Store::Impl& into, std::size_t held)
    : store(into),
      most_edges(held),
      folder(into.rocks->dir() / (std::string(kLoadingFolder) + std::to_string(::getpid()))),
      texts(*into.rocks, Family::kDocuments, folder, "documents"),
      analyses(*into.rocks, Family::kReadings, folder, "analyses"),
      mentions(*into.rocks, Family::kReadings, folder, "mentions"),
      statements(*into.rocks, Family::kReadings, folder, "statements"),
      identity(*into.rocks, Family::kIdentity, folder, "identity"),
      told(*into.rocks, Family::kFacts, folder, "facts"),
      index(*into.rocks, folder),
      terms(std::in_place, into.dictionary, into.rocks->counter(kNextTermCounter).value_or(1)) {
  std::error_code error;
  fs::remove_all(folder, error);
  fs::create_directories(folder, error);
  if (error)
    throw StoreError("knowledge base " + into.rocks->dir().string() + " cannot be written: " + error.message());
  const std::uint64_t begin = begin_of_load(into);
  if (begin > kLastBegin) fail_numbers();
  next = static_cast<DocumentNumber>(begin);
}

BulkLoad::Impl::~Impl() {
  std::error_code error;
  fs::remove_all(folder, error);
}

BulkLoad::BulkLoad(Store& store, std::size_t most_edges) : impl_(std::make_unique<Impl>(*store.impl_, most_edges)) {}
BulkLoad::~BulkLoad() = default;

std::uint64_t BulkLoad::documents() const { return impl_->documents; }
bool BulkLoad::has_room(const Store& store) { return begin_of_load(*store.impl_) <= kLastBegin; }
bool BulkLoad::may_hold(std::string_view doc) const { return impl_->ids.contains(term_hash(doc)); }

void BulkLoad::add(const Store::Given& given) {
  Impl& load = *impl_;
  const ExtractedDocument& extracted = given.document;
  if (load.extractor.empty()) load.extractor = extracted.extractor;
  if (extracted.extractor != load.extractor)
    throw StoreError("document " + extracted.document.id + " was read by " + extracted.extractor + ", others by " +
                     load.extractor);
  const DocumentNumber number = load.next;
  if (number == UINT32_MAX) load.fail_numbers();
  const DocumentRows rows(given, number, load.number_of_term, load);
  load.texts.put(document_key(number), rows.text);
  load.analyses.put(reading_key(ReadingKind::kAnalysis, number), rows.analysis);
  load.mentions.put(reading_key(ReadingKind::kMentions, number), rows.mentions);
  load.statements.put(reading_key(ReadingKind::kStatements, number), rows.statements);
  load.facts.push_back(rows.facts);
  load.names.emplace_back(extracted.document.id, number);
  load.ids.insert(term_hash(extracted.document.id));
  ++load.documents;
  ++load.next;
  if (load.next % kSegmentDocuments == 0 || load.edges.size() >= load.most_edges) load.write_held(false);
}

// The rows of the index, kind by kind: a part of it.
void BulkLoad::Impl::write_held(bool is_last) {
  if (facts.empty()) return;
  index.begin_part(is_last);
  for (const IndexKind kind : {IndexKind::kSpo, IndexKind::kPos, IndexKind::kOsp}) write_permutation(kind);
  write_lists();
  write_documents();
  write_terms(terms->take_new());
  index.end_part();
  edges.clear();
  others.clear();
  names.clear();
  facts.clear();
}

// Edges come by document, statement and their numbers: so they stay where terms are equal.
void BulkLoad::Impl::write_permutation(IndexKind kind) {
  using Column = TermId IndexedTerms::*;
  const auto [of, a, b] =
      kind == IndexKind::kSpo
          ? std::array<Column, 3>{&IndexedTerms::subject, &IndexedTerms::relation, &IndexedTerms::object}
      : kind == IndexKind::kPos
          ? std::array<Column, 3>{&IndexedTerms::relation, &IndexedTerms::object, &IndexedTerms::subject}
          : std::array<Column, 3>{&IndexedTerms::object, &IndexedTerms::subject, &IndexedTerms::relation};
  std::vector<std::uint32_t> order(edges.size());
  std::iota(order.begin(), order.end(), 0);
  for (const Column column : {b, a, of})
    sort_by(order, terms->next(), [&](std::uint32_t place) { return edges[place].terms.*column; });
  std::vector<ListedPosting> list;
  for (auto begin = order.begin(), end = begin; begin != order.end(); begin = end) {
    list.clear();
    const TermId term = edges[*begin].terms.*of;
    for (; end != order.end() && edges[*end].terms.*of == term; ++end)
      list.push_back(posting_of_edge(kind, edges[*end].terms, edges[*end].said));
    write_list(list);
  }
}

void BulkLoad::Impl::write_lists() {
  std::sort(others.begin(), others.end(), [](const ListedPosting& x, const ListedPosting& y) {
    return std::tie(x.kind, x.term, x.posting) < std::tie(y.kind, y.term, y.posting);  // all of one segment
  });
  for (auto begin = others.begin(), end = begin; begin != others.end(); begin = end) {
    while (end != others.end() && end->kind == begin->kind && end->term == begin->term) ++end;
    write_list({begin, end});
  }
}

// All of one segment.
void BulkLoad::Impl::write_list(std::span<const ListedPosting> list) {
  pages.begin(list.front().list());
  for (const ListedPosting& listed : list) pages.add(listed.posting);
  pages.end();
}

void BulkLoad::Impl::write_documents() {
  DocumentNumber number = next - static_cast<DocumentNumber>(facts.size());
  for (const std::string& fact : facts) told.put(index_key(IndexKind::kFacts, number++), fact);
  std::sort(names.begin(), names.end());
  for (const auto& [id, its_number] : names) {
    value.clear();
    append_u32(value, its_number);
    index.put(index_key(IndexKind::kDocument, id), value);
  }
}

void BulkLoad::Impl::write_terms(std::vector<BulkTerms::Added> added) {
  std::vector<std::pair<std::uint64_t, TermId>> places;
  std::vector<std::pair<std::string_view, TermId>> words;
  for (const BulkTerms::Added& term : added) {
    if (is_relation_term(term.text)) words.emplace_back(words_of_relation_term(term.text), term.number);
    else places.emplace_back(term_hash(term.text), term.number);
  }
  std::sort(places.begin(), places.end());
  std::sort(words.begin(), words.end());
  const auto bytes = [&](TermId number) -> const std::string& {
    value.clear();
    append_u32(value, number);
    return value;
  };
  for (const auto& [place, number] : places) index.put(term_key(place), bytes(number));
  for (const BulkTerms::Added& term : added) index.put(index_key(IndexKind::kTermText, term.number), term.text);
  for (const auto& [text, number] : words) index.put(index_key(IndexKind::kRelation, text), bytes(number));
}

// Of the whole load.
void BulkLoad::Impl::write_counts(TableFiles& files) {
  for (auto& [relation, count] : relations) {
    const std::string key = index_key(IndexKind::kCount, relation);
    if (const auto stored = store.rocks->get(Family::kIndex, key)) {
      const RelationCount before = decode_count(*stored);
      count.edges += before.edges;
      count.asserted += before.asserted;
    }
    files.put(key, encode(count));
  }
}

void BulkLoad::Impl::ingest(TableFiles& indexed) {
  std::vector<rocksdb::IngestExternalFileArg> all;
  for (TableFiles* files : {&texts, &analyses, &mentions, &statements, &indexed, &identity, &told}) {
    files->end_file();
    if (files->paths().empty()) continue;
    rocksdb::ColumnFamilyHandle* const family = store.rocks->family(files->family());
    auto arg = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.column_family == family; });
    if (arg == all.end()) {
      arg = all.emplace(all.end());
      arg->column_family = family;
      arg->options.move_files = true;
      arg->options.snapshot_consistency = true;
    }
    arg->external_files.insert(arg->external_files.end(), files->paths().begin(), files->paths().end());
  }
  store.rocks->ingest(all);
  store.dictionary.forget();
}

// What is held of documents and terms is written: its memory is for identity. Returns the first free number of a term.
TermId BulkLoad::Impl::forget_held() {
  const TermId free = terms->next();
  terms.reset();
  edges = {};
  others = {};
  names = {};
  facts = {};
  return free;
}

void BulkLoad::finish(const Identity& rows) {
  Impl& load = *impl_;
  assert(load.documents > 0);
  load.write_held(true);
  TableFiles& indexed = load.index.merged();
  load.write_counts(indexed);
  const TermId next_term = load.forget_held();
  for (const auto& [first, past] : rows.gone) load.identity.erase_range(first, past);
  const std::uint64_t entities =
      rows.rows([&](std::string_view key, std::string_view value) { load.identity.put(key, value); });
  const auto put = [&](std::string_view name, const std::string& bytes) {
    indexed.put(index_key(IndexKind::kCounter, name), bytes);
  };
  std::map<std::string_view, std::string> counters;  // by name
  append_u64(counters[kEntitiesCounter], entities);
  counters[kExtractorCounter] = load.extractor;
  append_u32(counters[kNextDocumentCounter], load.next);
  append_u32(counters[kNextTermCounter], next_term);
  for (const auto& [name, bytes] : counters) put(name, bytes);
  load.ingest(indexed);
}

}  // namespace relata::store
