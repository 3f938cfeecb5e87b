// StatementStream: where exporters get statements from.
#pragma once

#include <functional>

#include "core/statement.h"
#include "core/triple.h"

namespace relata::exporter {

using StatementVisitor = std::function<bool(const Statement&, const Provenance&)>;
// Calls its argument for each statement in the order of the contract until it returns false:
// KnowledgeBase::statements bound to a filter.
using StatementStream = std::function<void(const StatementVisitor&)>;

}  // namespace relata::exporter
