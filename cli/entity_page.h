// The page of one entity: what it is, what it did, what was done to it, what it said, with quotes.
#pragma once

#include <cstdint>

#include "core/entity.h"
#include "verbs/pages.h"

namespace relata::cli {

class Console;

// At most `limit` sentences under each heading; 0: all.
void print_entity_page(Console& console, const Entity& entity, const verbs::EntityPage& page, std::uint32_t limit);

}  // namespace relata::cli
