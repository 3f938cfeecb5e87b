#include "store/index_rows.h"

#include <algorithm>
#include <cassert>

#include "core/filter.h"
#include "store/terms.h"

namespace relata::store {
namespace {

template <typename Row>
void sort_and_unite(std::vector<Row>& rows) {
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

}  // namespace

StatementLocation location_of(std::string_view doc, const Statement& statement) {
  StatementLocation location{std::string(doc), statement.sentence_index, 0, 0};
  if (!statement.relation.span.empty()) location.first_byte = statement.relation.span.front().begin;
  else if (!statement.subject.span.empty()) location.first_byte = statement.subject.span.front().begin;
  const std::optional<std::uint64_t> id = parse_statement_id(statement.id);
  assert(id);
  location.id = id.value_or(0);
  return location;
}

IndexRows index_rows(const Document& document, std::span<const Statement> statements,
                     const std::vector<LocalEntityRow>& entities, const TermNumber& term) {
  IndexRows rows;
  const LocalEntities local(entities);
  for (const Statement& statement : statements) {
    const StatementLocation location = location_of(document.id, statement);
    for (const EdgeTerms& edge : edge_terms(statement, local))
      rows.list.edges.push_back({term(edge.subject), term(edge.relation), term(edge.object), location.id, edge.edge});
    for (const std::string& participant : participant_terms(statement, local))
      rows.list.participants.push_back({term(participant), location.id});
    if (const std::optional<Days> days = days_of(statement, document.date))
      rows.keyed.emplace(time_key(days->first, location), days->last);
  }
  sort_and_unite(rows.list.edges);
  sort_and_unite(rows.list.participants);
  for (const auto& [key, value] : rows.keyed) rows.list.keys.push_back(key);
  return rows;
}

}  // namespace relata::store
