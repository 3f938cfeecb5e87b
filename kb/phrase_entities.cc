#include "kb/phrase_entities.h"

#include <algorithm>

#include "core/statement_edges.h"
#include "identity/place_body.h"

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

void fill_in(PhraseActor& actor, const std::string& key, const EntityOfKey& entity_of) {
  actor.entity = entity_of(key).value_or(EntityRef());
  if (const std::optional<identity::PlaceBody> body = identity::place_body(key))
    actor.of = identity::id_of_place(body->place, [&](const std::string& place) -> std::optional<std::string> {
      const std::optional<EntityRef> entity = entity_of(place);
      return entity ? std::optional(entity->id) : std::nullopt;
    });
}

}  // namespace

void fill_in(Statement& statement, const store::LocalEntities& local, const EntityOfKey& entity_of) {
  for_each_phrase(statement, [&](Phrase& phrase) {
    const store::LocalEntityRow* row = local.of(phrase);
    phrase.entity = row ? entity_of(row->key) : std::nullopt;
    if (const store::LocalEntityRow* actor = local.actor_of(phrase)) fill_in(*phrase.actor, actor->key, entity_of);
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
