#include "store/terms.h"

#include <algorithm>
#include <iterator>

#include "core/statement_edges.h"

namespace relata::store {

std::string entity_term(std::string_view local_key) { return std::string("e:").append(local_key); }
std::string phrase_term(std::string_view words) { return End{std::nullopt, std::string(words), std::nullopt}.key(); }
std::string relation_term(std::string_view relation) { return std::string("r:").append(relation); }

void LocalEntities::assign(const std::vector<LocalEntityRow>& rows) {
  rows_ = &rows;
  members_.clear();
  for (std::size_t row = 0; row < rows.size(); ++row)
    for (std::uint32_t cluster : rows[row].members) members_.push_back({cluster, static_cast<std::uint32_t>(row)});
  std::stable_sort(members_.begin(), members_.end());
}

const LocalEntityRow* LocalEntities::of_cluster(std::uint32_t cluster) const {
  const auto past = std::upper_bound(members_.begin(), members_.end(), Member{cluster, 0});  // of several the last
  if (past == members_.begin() || std::prev(past)->cluster != cluster) return nullptr;
  const LocalEntityRow& row = (*rows_)[std::prev(past)->row];
  return row.is_entity() ? &row : nullptr;
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

}  // namespace relata::store
