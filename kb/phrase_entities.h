// Puts entities into the phrases of a statement.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/statement.h"
#include "store/terms.h"

namespace relata::kb {

// The entity of a local entity's key.
using EntityOfKey = std::function<std::optional<EntityRef>(const std::string& local_key)>;

// Fills in Phrase::entity of all phrases.
void fill_in(Statement& statement, const store::LocalEntities& local, const EntityOfKey& entity_of);

// Whether one of the statement's ends, arguments or speakers is the entity.
bool involves(const Statement& statement, std::string_view entity_id);

}  // namespace relata::kb
