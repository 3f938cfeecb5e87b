// Plain descriptions that the scorer left without a name, or gave to one that the text speaks against: "the city",
// "this group". They go to the name of their sort that is near and often named.
#pragma once

#include <span>

#include "core/dependency_tree.h"
#include "extract/entity/descriptions.h"
#include "extract/entity/partial_entities.h"

namespace relata::entity {

// Reads all mentions; moves descriptions in `entities`. What has kToldConfidence stays.
//   "Noor fled Mazar. The city fell."  ->  The city = Mazar
void settle_plain_descriptions(std::span<const CorefMention> mentions, std::span<const DependencyTree> trees,
                               const Sorts& sorts, PartialEntities& entities);

}  // namespace relata::entity
