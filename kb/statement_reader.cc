#include "kb/statement_reader.h"

#include "core/error.h"
#include "kb/phrase_entities.h"
#include "kb/read_ahead.h"
#include "store/scan.h"

namespace relata::kb {
namespace {

// What goes from thread to thread at once: so many documents, fewer if they say so much; and how often that is held. A
// megabyte or two in all, but for books.
constexpr std::size_t kDocuments = 32, kStatements = 512, kAhead = 3;

}  // namespace

bool StatementReader::open(const std::string& doc) {
  if (any_ && document_.document.id == doc) return true;
  std::optional<store::StoredDocument> stored = store_.stored(doc);
  any_ = stored.has_value();
  if (!any_) return false;
  document_ = *std::move(stored);
  opened();
  return true;
}

// The document is another one.
void StatementReader::opened() {
  const Document& document = document_.document;
  local_.assign(document_.entities);
  known_.resize(document_.entities.size());
  for (Known& known : known_) known.looked_up = false;
  split_.clear();
  const identity::MentionNodes& mentions = rulings_->mentions;
  for (auto next = mentions.lower_bound({document.id, 0}); next != mentions.end() && next->first.doc == document.id;
       ++next)
    split_.insert(next->second);  // also nodes of mentions that split nothing: no key of a split one
  provenance_.enter(document_);
}

const EntityRef* StatementReader::entity_of(const store::LocalEntityRow& row) {
  Known& known = known_[static_cast<std::size_t>(&row - document_.entities.data())];
  if (!known.looked_up) {
    const std::string split = split_.empty() ? "" : identity::split_key(row.key, document_.document.id);
    known.entity = entities_.shared_of_node(split_.contains(split) ? split : row.key);
    known.looked_up = true;
  }
  return known.entity.get();
}

void StatementReader::complete(Statement& statement) {
  statement.rejected = rulings_->rejected.contains(statement.id);
  fill_in(statement, local_, [this](const store::LocalEntityRow& row) { return entity_of(row); });
  const std::string& doc = document_.document.id;
  if (rulings_->meanings.speak_of(doc) && statement.sentence_index < document_.sentences.size())
    rulings_->meanings.apply(statement, doc, document_.sentences[statement.sentence_index].span.begin, entities_);
}

// The next document of the scan, with its statements.
bool StatementReader::read(store::Scan& scan, Whole& whole) {
  std::swap(document_, whole.document);
  any_ = scan.next(document_);
  if (!any_) return false;
  opened();
  whole.count = 0;
  if (whole.statements.size() > kStatements) whole.statements = {};  // of a book
  scan.statements(
      [&]() -> Statement& {
        if (whole.count == whole.statements.size()) whole.statements.emplace_back();
        return whole.statements[whole.count++];
      },
      [&](Statement& statement) { return complete(statement), true; });
  std::swap(document_, whole.document);
  any_ = false;
  return true;
}

void StatementReader::all(const Visit& visit) {
  stories_.read_all();
  store::Scan scan(store_);
  const auto fill = [&](Batch& batch) {
    batch.documents.resize(kDocuments);
    batch.count = 0;
    for (std::size_t said = 0; batch.count < kDocuments && said < kStatements; ++batch.count) {
      if (!read(scan, batch.documents[batch.count])) break;
      said += batch.documents[batch.count].count;
    }
    return batch.count > 0;
  };
  ProvenanceOf provenance(&stories_);
  const auto visit_batch = [&](const Batch& batch) {
    for (std::size_t i = 0; i < batch.count; ++i) {
      const Whole& whole = batch.documents[i];
      provenance.enter(whole.document);
      for (std::size_t s = 0; s < whole.count; ++s)
        if (!visit(whole.statements[s], provenance(whole.statements[s]))) return false;
    }
    return true;
  };
  Batch first;  // all there is, as often as not
  if (!fill(first) || !visit_batch(first)) return;
  ReadAhead<Batch> ahead(kAhead, fill);
  while (const Batch* batch = ahead.next())
    if (!visit_batch(*batch)) return;
}

void StatementReader::all_of(const DocumentRange& range, const Visit& visit) {
  store::Scan scan(store_, range.first);
  for (bool more = true; more && (any_ = scan.next(document_)) && document_.document.id <= range.last;) {
    opened();
    scan.statements([&](Statement& statement) {
      complete(statement);
      return more = visit(statement, provenance(statement));
    });
  }
  any_ = false;
}

std::vector<Statement> StatementReader::statements(const std::string& doc) {
  if (!open(doc)) return {};
  std::vector<Statement> statements = store_.statements(doc);
  for (Statement& statement : statements) complete(statement);
  return statements;
}

std::vector<Statement> StatementReader::unresolved(const std::string& doc) const {
  std::vector<Statement> statements = store_.statements(doc);
  for (Statement& statement : statements) statement.rejected = rulings_->rejected.contains(statement.id);
  return statements;
}

std::optional<Statement> StatementReader::statement(const store::StatementLocation& location, const Wanted& wanted) {
  if (wanted) {
    const std::optional<Statement> outline = store_.outline(location);
    if (!outline || !wanted(*outline)) return std::nullopt;
  }
  if (!open(location.doc)) return std::nullopt;
  std::optional<Statement> statement = store_.statement(location, document_);
  if (statement) complete(*statement);
  return statement;
}

void ProvenanceOf::enter(const store::StoredDocument& stored) {
  document_ = &stored;
  const Document& document = stored.document;
  provenance_.doc = document.id;
  provenance_.title = document.title;
  provenance_.source = document.source;
  provenance_.date = document.date;
  provenance_.url = document.url;
  provenance_.story = stories_ ? stories_->of(document.id) : 0;
  provenance_.sentence.clear();
}

const Provenance& ProvenanceOf::operator()(const Statement& statement) {
  const std::string& text = document_->document.text;
  const auto damaged = [&] {
    return DamagedError("damaged document " + provenance_.doc + ": statement " + statement.id +
                        " stands outside its text; run relata verify");
  };
  if (statement.sentence_index >= document_->sentences.size()) throw damaged();
  const Span span = document_->sentences[statement.sentence_index].span;
  if (span.begin > span.end || span.end > text.size()) throw damaged();
  if (provenance_.offset != span.begin || provenance_.sentence.size() != span.end - span.begin ||
      provenance_.sentence.empty())
    provenance_.sentence.assign(text, span.begin, span.end - span.begin);
  provenance_.offset = span.begin;
  return provenance_;
}

}  // namespace relata::kb
