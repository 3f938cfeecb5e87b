// The pages of one entity: what it is, did, suffered and said, with quotes; and who it is, and why that.
#pragma once

#include <cstdint>
#include <vector>

#include "core/entity.h"
#include "verbs/doubts.h"
#include "verbs/pages.h"

namespace relata::cli {

class Console;

// At most `limit` sentences under each heading; 0: all.
void print_entity_page(Console& console, const Entity& entity, const verbs::EntityPage& page, std::uint32_t limit);

// What it is called and how often, whose body it is, what was merged into it, and at most `limit` doubts about it (0:
// all).
void print_entity_card(Console& console, const Entity& entity, const verbs::EntityNames& names,
                       const std::vector<verbs::Doubt>& doubts, std::uint32_t limit);

}  // namespace relata::cli
