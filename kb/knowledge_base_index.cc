// KnowledgeBase from its index, without a look at all statements.
#include <algorithm>

#include "core/error.h"
#include "kb/indexed_triples.h"
#include "kb/knowledge_base_impl.h"
#include "kb/triple_table.h"

namespace relata::kb {
namespace {

store::StatementLocation location_at(const store::FactsView& facts, std::uint64_t place) {
  return {std::string(facts.id()), document_at(place), ordinal_at(place)};
}

}  // namespace

bool KnowledgeBase::Impl::collect_from_index(TripleTable& table, Undated& undated) const {
  if (!table.may_come_from_index() || !IndexedTriples::can_take(table.filter())) return false;
  const auto known = rulings.get();
  const std::shared_ptr<const Places> places = rejected_places();
  IndexedTriples indexed(store, entities, *known, *places, stories, table);
  const std::vector<std::string> special = indexed.add();
  StatementReader reader = this->reader();
  for (const std::string& doc : special)
    for (const Statement& statement : reader.statements(doc))
      table.add(statement, reader.provenance(statement), undated);
  for (const std::uint64_t place : indexed.without_days()) {
    const std::string facts = store.facts_bytes(document_at(place));
    if (const std::optional<Statement> statement = reader.statement(location_at(store::FactsView(facts), place)))
      table.add(*statement, reader.provenance(*statement), undated);
  }
  table.look_up_by([this](std::span<const TripleTable::Asked> asked) { return look_up(asked); });
  return true;
}

std::vector<TripleTable::Said> KnowledgeBase::Impl::look_up(std::span<const TripleTable::Asked> asked) const {
  const auto require = [](bool is_there) {
    if (!is_there) throw DamagedError("damaged index: a statement is not there; run relata verify");
  };
  std::vector<TripleTable::Said> all;
  all.reserve(asked.size());
  StatementReader statements = reader();
  for (std::size_t begin = 0, end = 0; begin < asked.size(); begin = end) {
    const store::DocumentNumber document = document_at(asked[begin].place);
    while (end < asked.size() && document_at(asked[end].place) == document) ++end;
    const std::string bytes = store.facts_bytes(document);
    const store::FactsView facts(bytes);
    for (const auto& [place, speaker] : asked.subspan(begin, end - begin)) {
      const store::StatementLocation location = location_at(facts, place);
      require(location.ordinal < facts.statements());
      all.push_back({facts.statement_id(location.ordinal), ""});
      if (!speaker) continue;
      if (const auto by = said_by(facts, location.ordinal)) {
        all.back().by = *by;
        continue;
      }
      const std::optional<Statement> statement = statements.statement(location);
      require(statement.has_value());
      if (!statement->attributed_to.empty()) all.back().by = relata::said_by(statement->attributed_to.front());
    }
  }
  return all;
}

}  // namespace relata::kb
