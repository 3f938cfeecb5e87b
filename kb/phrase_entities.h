// Puts entities into the phrases of a statement.
#pragma once

#include <functional>
#include <string_view>

#include "core/statement.h"
#include "store/terms.h"

namespace relata::kb {

// The entity of a local entity; null if there is none. Valid until the next call.
using EntityOfRow = std::function<const EntityRef*(const store::LocalEntityRow& row)>;

// Fills in what resolution tells of all phrases; what stood there goes.
void fill_in(Statement& statement, const store::LocalEntities& local, const EntityOfRow& entity_of);

// Whether one of the statement's ends, arguments or speakers is the entity.
bool involves(const Statement& statement, std::string_view entity_id);

}  // namespace relata::kb
