#include "store/terms.h"

#include <set>

#include "core/statement_edges.h"

namespace relata::store {

std::string entity_term(std::string_view local_key) { return std::string("e:").append(local_key); }
std::string phrase_term(std::string_view words) { return End{std::nullopt, std::string(words), std::nullopt}.key(); }
std::string relation_term(std::string_view relation) { return std::string("r:").append(relation); }

LocalEntities::LocalEntities(const std::vector<LocalEntityRow>& rows) : rows_(&rows) {
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::uint32_t cluster : rows[row].members) row_of_cluster_[cluster] = static_cast<std::uint32_t>(row);
}

const LocalEntityRow* LocalEntities::of_cluster(std::uint32_t cluster) const {
  const auto row = row_of_cluster_.find(cluster);
  if (row == row_of_cluster_.end() || !(*rows_)[row->second].is_entity()) return nullptr;
  return &(*rows_)[row->second];
}

const LocalEntityRow* LocalEntities::of(const Phrase& phrase) const {
  return phrase.cluster ? of_cluster(*phrase.cluster) : nullptr;
}

const LocalEntityRow* LocalEntities::actor_of(const Phrase& phrase) const {
  return phrase.actor && !of(phrase) ? of_cluster(phrase.actor->acting.cluster) : nullptr;
}

std::string LocalEntities::term(const Phrase& phrase) const {
  if (const LocalEntityRow* entity = of(phrase)) return entity_term(entity->key);
  if (const LocalEntityRow* actor = actor_of(phrase)) return entity_term(actor->key);
  return phrase_term(phrase_words(phrase));
}

std::vector<EdgeTerms> edge_terms(const Statement& statement, const LocalEntities& entities) {
  std::vector<EdgeTerms> terms;
  const std::string subject = entities.term(statement.subject);
  for (const StatementEdge& edge : statement_edges(
           statement, [&](const Phrase& phrase) { return entities.of(phrase) || entities.actor_of(phrase); }))
    terms.push_back({edge.number, subject, relation_term(edge.relation),
                     edge.object ? entities.term(*edge.object) : std::string()});
  return terms;
}

std::vector<std::string> participant_terms(const Statement& statement, const LocalEntities& entities) {
  std::set<std::string> terms;
  const auto add = [&](const Phrase& phrase) {
    if (const LocalEntityRow* entity = entities.of(phrase)) terms.insert(entity_term(entity->key));
    if (const LocalEntityRow* actor = entities.actor_of(phrase)) terms.insert(entity_term(actor->key));
  };
  add(statement.subject);
  if (statement.object) add(*statement.object);
  for (const Argument& argument : statement.args) add(argument);
  for (const Speaker& speaker : statement.attributed_to) add(speaker.phrase);
  return {terms.begin(), terms.end()};
}

}  // namespace relata::store
