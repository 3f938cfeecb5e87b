// The asking half of Store.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/error.h"
#include "store/day_code.h"
#include "store/posting_scan.h"
#include "store/statement_pack.h"
#include "store/store_impl.h"
#include "store/terms.h"

namespace relata::store {
namespace {

// The numbers of the documents that have a record of `kind`.
std::vector<DocumentNumber> numbers_of(const Rocks& rocks, ReadingKind kind) {
  std::vector<DocumentNumber> numbers;
  rocks.scan(Family::kReadings, reading_prefix(kind), [&](std::string_view key, std::string_view) {
    numbers.push_back(decode_reading_key(key));
    return true;
  });
  return numbers;
}

std::vector<std::string> ids_of(const Rocks& rocks, const std::vector<DocumentNumber>& numbers,
                                const std::function<std::string(DocumentNumber)>& id) {
  std::vector<std::string> ids;
  if (!numbers.empty() && numbers.size() > 16) {  // most: the list of all is read once
    const std::set<DocumentNumber> wanted(numbers.begin(), numbers.end());
    rocks.scan(Family::kIndex, index_prefix(IndexKind::kDocument), [&](std::string_view key, std::string_view number) {
      if (wanted.contains(take_u32(number))) ids.emplace_back(key.substr(1));
      return true;
    });
    return ids;
  }
  for (const DocumentNumber number : numbers) ids.push_back(id(number));
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace

std::optional<DocumentNumber> Store::Impl::number(std::string_view doc) const {
  const auto bytes = rocks->get(Family::kIndex, index_key(IndexKind::kDocument, doc));
  if (!bytes) return std::nullopt;
  std::string_view rest = *bytes;
  return take_u32(rest);
}

std::string Store::Impl::id(DocumentNumber number) const {
  const auto bytes = rocks->get(Family::kFacts, index_key(IndexKind::kFacts, number));
  if (!bytes) throw DamagedError("damaged index: a document is without its facts; run relata verify");
  return std::string(id_in_facts(*bytes));
}

std::string Store::Impl::key_of(TermId term) const {
  const std::string text = dictionary.text(term);
  const std::string_view prefix = "e:";
  if (!text.starts_with(prefix)) throw DamagedError("damaged dictionary: an entity has the key of a phrase");
  return text.substr(prefix.size());
}

std::optional<Analysis> Store::Impl::analysis(DocumentNumber number) const {
  const auto bytes = rocks->get(Family::kReadings, reading_key(ReadingKind::kAnalysis, number));
  if (!bytes) return std::nullopt;
  Analysis analysis;
  decode_analysis(
      *bytes, [&](TermId term) { return key_of(term); }, analysis);
  return analysis;
}

std::optional<StoredDocument> Store::Impl::stored(DocumentNumber number) const {
  std::optional<Analysis> analysis = this->analysis(number);
  if (!analysis) return std::nullopt;
  StoredDocument document;
  document.number = number;
  document.document.id = id(number);
  const auto text = rocks->get(Family::kDocuments, document_key(number));
  if (!text) throw DamagedError("damaged document " + document.document.id + ": its text is missing");
  decode_document(*text, document.document);
  document.sentences = std::move(analysis->sentences);
  document.entities = std::move(analysis->entities);
  return document;
}

std::vector<Statement> Store::Impl::statements(const StoredDocument& document) const {
  const auto bytes = rocks->get(Family::kReadings, reading_key(ReadingKind::kStatements, document.number));
  if (!bytes) throw DamagedError("damaged document " + document.document.id + ": its statements are missing");
  const StatementPack pack(*bytes);
  const StatementContext context{document.document.id, document.document.text, document.sentences};
  std::vector<Statement> statements(pack.size());
  for (std::size_t ordinal = 0; ordinal < statements.size(); ++ordinal)
    pack.read(ordinal, &context, statements[ordinal]);
  return statements;
}

void Store::documents(const std::function<bool(const Document&)>& visit) const {
  impl_->rocks->scan(Family::kIndex, index_prefix(IndexKind::kDocument),
                     [&](std::string_view key, std::string_view number) {
                       Document document;
                       document.id = key.substr(1);
                       const auto bytes = impl_->rocks->get(Family::kDocuments, document_key(take_u32(number)));
                       if (!bytes) throw DamagedError("damaged document " + document.id + ": its text is missing");
                       decode_document(*bytes, document);
                       return visit(document);
                     });
}

std::optional<Document> Store::document(std::string_view doc) const {
  const std::optional<DocumentNumber> number = impl_->number(doc);
  const auto bytes = number ? impl_->rocks->get(Family::kDocuments, document_key(*number)) : std::nullopt;
  if (!bytes) return std::nullopt;
  Document document;
  document.id = doc;
  decode_document(*bytes, document);
  return document;
}

bool Store::holds(std::string_view doc) const { return impl_->number(doc).has_value(); }

bool Store::is_pending(std::string_view doc) const {
  const std::optional<DocumentNumber> number = impl_->number(doc);
  return number && impl_->rocks->get(Family::kReadings, reading_key(ReadingKind::kPending, *number));
}

std::vector<std::string> Store::pending() const {
  return ids_of(*impl_->rocks, numbers_of(*impl_->rocks, ReadingKind::kPending),
                [&](DocumentNumber number) { return impl_->id(number); });
}

std::vector<std::string> Store::stored_ids() const {
  return ids_of(*impl_->rocks, numbers_of(*impl_->rocks, ReadingKind::kAnalysis),
                [&](DocumentNumber number) { return impl_->id(number); });
}

void Store::whole_documents(const VisitWhole& visit) const {
  const std::string extractor = this->extractor();
  documents([&](const Document& text) {
    WholeDocument document;
    std::optional<StoredDocument> stored = this->stored(text.id);
    document.pending = !stored;
    document.extracted.document = text;
    document.extracted.extractor = extractor;
    if (stored) {
      std::optional<StoredMentions> mentions = this->mentions(text.id);
      if (!mentions) throw DamagedError("damaged document " + text.id + ": its mentions are missing");
      restore(stored->sentences, *std::move(mentions), document.extracted);
      document.extracted.statements = impl_->statements(*stored);
      document.entities = std::move(stored->entities);
    }
    return visit(document);
  });
}

std::optional<StoredDocument> Store::stored(std::string_view doc) const {
  const std::optional<DocumentNumber> number = impl_->number(doc);
  return number ? impl_->stored(*number) : std::nullopt;
}

std::optional<StoredMentions> Store::mentions(std::string_view doc) const {
  const std::optional<DocumentNumber> number = impl_->number(doc);
  if (!number) return std::nullopt;
  const auto bytes = impl_->rocks->get(Family::kReadings, reading_key(ReadingKind::kMentions, *number));
  std::optional<Analysis> analysis = impl_->analysis(*number);
  if (!bytes || !analysis) return std::nullopt;
  return StoredMentions{decode_mentions(*bytes), std::move(analysis->clusters)};
}

std::vector<Statement> Store::statements(std::string_view doc) const {
  const std::optional<StoredDocument> document = stored(doc);
  return document ? impl_->statements(*document) : std::vector<Statement>();
}

std::optional<StatementLocation> Store::locate(std::string_view statement_id) const {
  const std::optional<std::uint64_t> id = parse_statement_id(statement_id);
  if (!id) return std::nullopt;
  const ListedPosting wanted = posting_of_id(*id, 0, 0);
  std::vector<Posting> found;
  PostingScan(*impl_->rocks).list(wanted.kind, wanted.term, {.a = wanted.posting.a}, [&](const Posting& posting) {
    return found.push_back(posting), true;
  });
  for (const Posting& posting : found) {
    const std::string bytes = facts_bytes(posting.document);
    const FactsView facts(bytes);
    if (facts.statement_id(posting.ordinal) == *id)
      return StatementLocation{std::string(facts.id()), posting.document, posting.ordinal};
  }
  return std::nullopt;
}

std::optional<Statement> Store::statement(const StatementLocation& location) const {
  const std::optional<StoredDocument> document = impl_->stored(location.document);
  return document ? statement(location, *document) : std::nullopt;
}

std::optional<Statement> Store::statement(const StatementLocation& location, const StoredDocument& document) const {
  const auto bytes = impl_->rocks->get(Family::kReadings, reading_key(ReadingKind::kStatements, location.document));
  if (!bytes) return std::nullopt;
  const StatementPack pack(*bytes);
  if (location.ordinal >= pack.size()) return std::nullopt;
  const StatementContext context{document.document.id, document.document.text, document.sentences};
  std::optional<Statement> statement(std::in_place);
  pack.read(location.ordinal, &context, *statement);
  return statement;
}

std::optional<Statement> Store::outline(const StatementLocation& location) const {
  const auto bytes = impl_->rocks->get(Family::kReadings, reading_key(ReadingKind::kStatements, location.document));
  if (!bytes) return std::nullopt;
  const StatementPack pack(*bytes);
  if (location.ordinal >= pack.size()) return std::nullopt;
  std::optional<Statement> statement(std::in_place);
  pack.read(location.ordinal, nullptr, *statement);
  return statement;
}

std::vector<StatementLocation> Store::Impl::locate(
    std::set<std::pair<DocumentNumber, std::uint32_t>> statements) const {
  std::vector<StatementLocation> locations;
  for (const auto& [document, ordinal] : statements) {
    const bool same = !locations.empty() && locations.back().document == document;
    locations.push_back({same ? locations.back().doc : id(document), document, ordinal});
  }
  std::sort(locations.begin(), locations.end());
  return locations;
}

std::vector<StatementLocation> Store::participations(std::span<const std::string> terms) const {
  std::set<std::pair<DocumentNumber, std::uint32_t>> statements;
  PostingScan scan(*impl_->rocks);
  for (const std::string& text : terms) {
    const TermId term = impl_->dictionary.find(text);
    if (term == 0) continue;
    for (const IndexKind kind : {IndexKind::kSpo, IndexKind::kOsp, IndexKind::kSpeaker})
      scan.list(kind, term, {},
                [&](const Posting& posting) { return statements.emplace(posting.document, posting.ordinal), true; });
  }
  return impl_->locate(std::move(statements));
}

std::vector<StatementLocation> Store::statements_of_days(std::string_view since, std::string_view until) const {
  const std::uint32_t first = since.empty() ? kOpenBegin : day_code(since).value_or(kOpenBegin);
  const std::uint32_t last = until.empty() ? kOpenEnd : day_code(until).value_or(kOpenEnd);
  std::set<std::pair<DocumentNumber, std::uint32_t>> statements;
  PostingScan(*impl_->rocks).all(IndexKind::kTime, [&](TermId month, const Posting& posting) {
    if (month > last >> kMonthShift) return false;
    if (posting.a == kStrangeDay || (posting.a <= last && posting.b >= first))
      statements.emplace(posting.document, posting.ordinal);
    return true;
  });
  return impl_->locate(std::move(statements));
}

void Store::facts(const std::function<bool(DocumentNumber, const DocumentFacts&)>& visit) const {
  DocumentFacts facts;
  impl_->rocks->scan(Family::kFacts, index_prefix(IndexKind::kFacts),
                     [&](std::string_view key, std::string_view bytes) {
                       decode_facts(bytes, facts);
                       return visit(decode_index_number(key), facts);
                     });
}

std::optional<DocumentFacts> Store::facts(DocumentNumber number) const {
  const auto bytes = impl_->rocks->get(Family::kFacts, index_key(IndexKind::kFacts, number));
  if (!bytes) return std::nullopt;
  std::optional<DocumentFacts> facts(std::in_place);
  decode_facts(*bytes, *facts);
  return facts;
}

std::string Store::facts_bytes(DocumentNumber number) const {
  std::optional<std::string> bytes = impl_->rocks->get(Family::kFacts, index_key(IndexKind::kFacts, number));
  if (!bytes) throw DamagedError("damaged index: a document is without its facts; run relata verify");
  return *std::move(bytes);
}

TermId Store::find_term(std::string_view term) const { return impl_->dictionary.find(term); }
std::string Store::term_text(TermId number) const { return impl_->dictionary.text(number); }
void Store::terms(const std::function<void(TermId, std::string_view)>& visit) const { impl_->dictionary.all(visit); }

}  // namespace relata::store
