// The page of one entity: what it is, what it did, what was done to it, what it said, with quotes.
#pragma once

#include "core/entity.h"
#include "kb/knowledge_base.h"

namespace relata::cli {

class Console;

struct PageOptions {
  std::uint32_t limit = 0;  // sentences under each heading; 0: all
  bool rejected = false;    // what the user rejected is there too, marked so
};

void print_entity_page(Console& console, const kb::KnowledgeBase& kb, const Entity& entity, const PageOptions& options);

// {"entity":Entity,"statements":[Statement,..]} in one line.
void print_entity_json(Console& console, const kb::KnowledgeBase& kb, const Entity& entity, const PageOptions& options);

}  // namespace relata::cli
