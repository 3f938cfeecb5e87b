// Names that a text gives as other names of the one before them: "Abu Omar (real name Tom Reed)", "Anna Reed, née
// Holm", "Port Bella (formerly Port Anton)". referents.tsv has the words ("alias phrase").
#pragma once

#include "core/dependency_tree.h"
#include "extract/entity/coreference_mention.h"

namespace relata::entity {

// Whether `alias`, of the same sentence and sort, stands behind `name` as another name of it: in brackets or behind a
// comma, after words that say so. Where they speak of a person ("born"), what sort the tagger found does not matter.
bool is_explicit_alias(const DependencyTree& tree, const CorefMention& name, const CorefMention& alias);

}  // namespace relata::entity
