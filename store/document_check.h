// What must hold within one stored document (docs/store_format.md, "Invariants").
#pragma once

#include <string>
#include <vector>

#include "core/statement.h"
#include "store/records.h"

namespace relata::store {

// One sentence for each violation, each naming the document.
std::vector<std::string> document_violations(const StoredDocument& stored, const StoredMentions& mentions,
                                             const std::vector<Statement>& statements);

}  // namespace relata::store
