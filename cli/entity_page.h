// The page of one entity: what it is, what it did, what was done to it, what it said, with quotes.
#pragma once

#include "core/entity.h"
#include "kb/knowledge_base.h"

namespace relata::cli {

class Console;

// At most `limit` sentences under each heading; 0: all.
void print_entity_page(Console& console, const kb::KnowledgeBase& kb, const Entity& entity, std::uint32_t limit);

// {"entity":Entity,"statements":[Statement,..]} in one line.
void print_entity_json(Console& console, const kb::KnowledgeBase& kb, const Entity& entity);

}  // namespace relata::cli
