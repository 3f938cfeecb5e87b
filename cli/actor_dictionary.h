// The user's dictionary of actors, from a file into the knowledge base.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/actor.h"
#include "kb/knowledge_base.h"

namespace relata::cli {

class Console;

// Null if lines of it are refused, each by name on standard error: it is taken whole or not at all. Throws Error if the
// file cannot be read, UsageError if its name says no format.
std::optional<std::vector<Actor>> read_dictionary(const std::string& path, Console& console);

// In the place of the one that is there; nobody removes it. Durable on return.
void put_actors(kb::KnowledgeBase& kb, const std::vector<Actor>& actors, Console& console);

}  // namespace relata::cli
