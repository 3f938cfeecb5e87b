// What the explorer's page is made from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/filter.h"
#include "export/explorer_data.h"
#include "kb/knowledge_base.h"

namespace relata::verbs {

// How many entities a file holds where nobody said how many: what a browser opens at once.
inline constexpr std::uint32_t kExplorerEntities = 10'000;

// The entities that `filter` takes, the strongest first (explorer_places.h), then those that no triple names by their
// mentions; at most `most` (0: all; null: kExplorerEntities). `filters`: in words.
exporter::ExplorerMaterial explorer_material(const kb::KnowledgeBase& kb, const Filter& filter,
                                             std::optional<std::uint32_t> most, const std::string& filters);

}  // namespace relata::verbs
