#include "kb/phrase_entities.h"

#include <algorithm>

#include "core/statement_edges.h"

namespace relata::kb {
namespace {

// `visit` each phrase that may be an entity.
template <typename StatementOrConst, typename Visit>
void for_each_phrase(StatementOrConst& statement, const Visit& visit) {
  visit(statement.subject);
  if (statement.object) visit(*statement.object);
  for (auto& argument : statement.args) visit(argument);
  for (auto& speaker : statement.attributed_to) visit(speaker.phrase);
}

}  // namespace

void fill_in(Statement& statement, const store::LocalEntities& local, const EntityOfKey& entity_of) {
  for_each_phrase(statement, [&](Phrase& phrase) {
    const store::LocalEntityRow* row = local.of(phrase);
    phrase.entity = row ? entity_of(row->key) : std::nullopt;
    if (const store::LocalEntityRow* actor = local.actor_of(phrase)) {
      phrase.actor->entity = entity_of(actor->key).value_or(EntityRef());
      phrase.actor->of = phrase.actor->entity.of;
    }
  });
}

bool involves(const Statement& statement, std::string_view entity_id) {
  bool found = false;
  for_each_phrase(statement, [&](const Phrase& phrase) {
    const std::optional<std::string> id = end_of(phrase).id;
    found = found || id == entity_id;
  });
  return found;
}

}  // namespace relata::kb
