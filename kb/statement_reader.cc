#include "kb/statement_reader.h"

#include "core/error.h"
#include "kb/phrase_entities.h"

namespace relata::kb {

bool StatementReader::open(const std::string& doc) {
  if (document_ && document_->document.id == doc) return true;
  local_.reset();
  document_ = store_.stored(doc);
  if (!document_) return false;
  local_.emplace(document_->entities);
  split_.clear();
  const identity::MentionNodes& mentions = rulings_->mentions;
  for (auto next = mentions.lower_bound({doc, 0}); next != mentions.end() && next->first.doc == doc; ++next)
    split_.insert(next->second);  // also nodes of mentions that split nothing: no key of a split one
  const Document& document = document_->document;
  provenance_ = {document.id, document.title, document.source, document.date, document.url, "", 0};
  return true;
}

void StatementReader::complete(Statement& statement) const {
  statement.rejected = rulings_->rejected.contains(statement.id);
  fill_in(statement, *local_, [&](const std::string& key) {
    if (split_.empty()) return entities_.of_node(key);
    const std::string split = identity::split_key(key, document_->document.id);
    return entities_.of_node(split_.contains(split) ? split : key);
  });
  const std::string& doc = document_->document.id;
  if (rulings_->meanings.speak_of(doc) && statement.sentence_index < document_->sentences.size())
    rulings_->meanings.apply(statement, doc, document_->sentences[statement.sentence_index].span.begin, entities_);
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
  std::optional<Statement> statement = store_.statement(location);
  if (!statement || (wanted && !wanted(*statement)) || !open(location.doc)) return std::nullopt;
  complete(*statement);
  return statement;
}

const Provenance& StatementReader::provenance(const Statement& statement) {
  const std::string& text = document_->document.text;
  const auto damaged = [&] {
    return StoreError("damaged document " + provenance_.doc + ": statement " + statement.id +
                      " stands outside its text; run relata verify");
  };
  if (statement.sentence_index >= document_->sentences.size()) throw damaged();
  const Span span = document_->sentences[statement.sentence_index].span;
  if (span.begin > span.end || span.end > text.size()) throw damaged();
  if (provenance_.offset != span.begin || provenance_.sentence.size() != span.end - span.begin ||
      provenance_.sentence.empty())
    provenance_.sentence = text.substr(span.begin, span.end - span.begin);
  provenance_.offset = span.begin;
  return provenance_;
}

}  // namespace relata::kb
