#include "store/document_rows.h"

#include <algorithm>
#include <set>
#include <span>

#include "core/error.h"
#include "store/statement_pack.h"
#include "store/terms.h"
#include "store/value_codec.h"

namespace relata::store {
namespace {

std::vector<StoredMention> stored_mentions(const ExtractedDocument& document) {
  std::vector<StoredMention> stored;
  for (const Mention& mention : document.mentions) {
    if (mention.sentence >= document.sentences.size())
      throw StoreError("document " + document.document.id + " has a mention outside its sentences");
    stored.push_back({mention.sentence, mention.span, mention.head_span, mention.kind, mention.type, mention.cluster,
                      mention.confidence});
  }
  return stored;
}

std::vector<StoredSentence> stored_sentences(const ExtractedDocument& document) {
  std::vector<StoredSentence> stored;
  std::uint32_t end = 0;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.span.begin < end || sentence.span.begin > sentence.span.end ||
        sentence.span.end > document.document.text.size())
      throw StoreError("document " + document.document.id + " has a sentence outside its text, or out of order");
    stored.push_back({sentence.span, sentence.furniture});
    end = sentence.span.end;
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

}  // namespace

DocumentRows::DocumentRows(const Store::Given& given, DocumentNumber number, const TermNumber& term,
                           PostingSink& sink) {
  const ExtractedDocument& extracted = given.document;
  const Document& document = extracted.document;
  std::vector<Statement> copy;
  const std::span<const Statement> said = ordered_statements(extracted, copy);
  const std::vector<StoredSentence> sentences = stored_sentences(extracted);
  visit_postings(document, number, said, given.entities, term, sink);
  text = encode(document);
  analysis = encode(sentences, extracted.clusters, given.entities,
                    [&](const std::string& key) { return term(entity_term(key)); });
  mentions = encode(stored_mentions(extracted));
  statements = encode({document.id, document.text, sentences}, said);
  facts = encode(facts_of(document, sentences, said, given.entities, term));
}

}  // namespace relata::store
