// KnowledgeBase from its index, without a look at all statements.
#include <algorithm>
#include <utility>

#include "core/error.h"
#include "kb/indexed_triples.h"
#include "kb/knowledge_base_impl.h"
#include "kb/triple_table.h"

namespace relata::kb {
namespace {

store::StatementLocation location_at(const store::Store& store, std::uint64_t place) {
  const auto document = static_cast<store::DocumentNumber>(place >> 32);
  const std::optional<store::DocumentFacts> facts = store.facts(document);
  if (!facts) throw StoreError("damaged index: a document is without its facts; run relata verify");
  return {facts->id, document, static_cast<std::uint32_t>(place)};
}

}  // namespace

bool KnowledgeBase::Impl::collect_from_index(TripleTable& table, Undated& undated) const {
  if (!table.may_come_from_index() || !IndexedTriples::can_take(table.filter())) return false;
  const auto known = rulings.get();
  IndexedTriples indexed(store, entities, *known, table);
  const std::vector<std::string> special = indexed.add();
  StatementReader reader = this->reader();
  for (const std::string& doc : special)
    for (const Statement& statement : reader.statements(doc))
      table.add(statement, reader.provenance(statement), undated);
  for (const std::uint64_t place : indexed.without_days())
    if (const std::optional<Statement> statement = reader.statement(location_at(store, place)))
      table.add(*statement, reader.provenance(*statement), undated);
  table.look_up_by([this](std::span<const std::uint64_t> places) {
    std::vector<TripleTable::Said> all;
    StatementReader statements = this->reader();
    std::string bytes;
    std::optional<store::DocumentNumber> document;
    for (const std::uint64_t place : places) {
      if (std::exchange(document, static_cast<store::DocumentNumber>(place >> 32)) != document)
        bytes = store.facts_bytes(*document);
      const store::FactsView facts(bytes);
      const auto ordinal = static_cast<std::uint32_t>(place);
      if (const auto by = said_by(facts, ordinal)) {
        all.push_back({facts.statement_id(ordinal), std::string(*by)});
        continue;
      }
      const std::optional<Statement> statement = statements.statement(location_at(store, place));
      if (!statement) throw StoreError("damaged index: a statement is not there; run relata verify");
      const auto& speakers = statement->attributed_to;
      all.push_back({store::parse_statement_id(statement->id).value_or(0),
                     speakers.empty() ? std::string() : relata::said_by(speakers.front())});
    }
    return all;
  });
  return true;
}

}  // namespace relata::kb
