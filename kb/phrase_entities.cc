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

// Into its memory, if it has any.
void assign(Boxed<EntityRef>& place, const EntityRef& entity) {
  if (place) *place = entity;
  else place = entity;
}

}  // namespace

void fill_in(Statement& statement, const store::LocalEntities& local, const EntityOfRow& entity_of) {
  for_each_phrase(statement, [&](Phrase& phrase) {
    phrase.set_by_user = false;
    const store::LocalEntityRow* row = local.of(phrase);
    if (const EntityRef* entity = row ? entity_of(*row) : nullptr) assign(phrase.entity, *entity);
    else phrase.entity.reset();
    if (!phrase.actor) return;
    const store::LocalEntityRow* actor = local.actor_of(phrase);
    const EntityRef* entity = actor ? entity_of(*actor) : nullptr;
    phrase.actor->entity = entity ? *entity : EntityRef();
    phrase.actor->of = phrase.actor->entity.of;
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
