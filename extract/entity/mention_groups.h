// From a document's mentions and clusters to mentions in groups, and back.
#pragma once

#include <cstdint>
#include <vector>

#include "core/extracted_document.h"

namespace relata::entity {

struct GroupedMention {
  Mention mention;  // of a name: with its cluster as find_mentions() left it
  bool name = false;
  std::uint32_t group = 0;  // mentions of one group mean the same
};

// All mentions of the document, linked and unlinked, each in a group of its own but for those of one cluster.
std::vector<GroupedMention> ungrouped(const ExtractedDocument& document);

// Replaces document.mentions, unlinked and clusters. All mentions of one old cluster must be in one group. A group that
// has a name or two mentions becomes a cluster, whose type is that of its names or else of its first mention; what is
// alone and no name goes to `unlinked`.
void regroup(ExtractedDocument& document, std::vector<GroupedMention> mentions);

}  // namespace relata::entity
