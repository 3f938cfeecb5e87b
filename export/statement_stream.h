// StatementStream and EntityStream: where exporters get statements and entities from.
#pragma once

#include <functional>

#include "core/entity.h"
#include "core/statement.h"
#include "core/triple.h"

namespace relata::exporter {

using StatementVisitor = std::function<bool(const Statement&, const Provenance&)>;
// Calls its argument for each statement in the order of the contract until it returns false:
// KnowledgeBase::statements bound to a filter.
using StatementStream = std::function<void(const StatementVisitor&)>;

using EntityVisitor = std::function<bool(const Entity&)>;
// Calls its argument for each entity, by id, until it returns false: KnowledgeBase::entities. May be asked again.
using EntityStream = std::function<void(const EntityVisitor&)>;

}  // namespace relata::exporter
