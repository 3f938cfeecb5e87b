// The lists of entities --merges, --review and --corrections.
#pragma once

#include <cstdint>

#include "cli/table.h"
#include "kb/knowledge_base.h"
#include "verbs/doubts.h"
#include "verbs/identity_lists.h"

namespace relata::cli {

// Two lines of words, then the two lines to choose from.
void print_doubt(const verbs::Doubt& doubt, Console& console);

// Each returns how many rows it printed.

// entity, the two names, reason, score, how (merged, forced, dictionary), evidence (document@byte, joined by ',').
std::uint64_t print_merges(const kb::KnowledgeBase& kb, const verbs::ListOptions& options, TableFormat format,
                           Console& console);

// Doubts (verbs/doubts.h), the costliest first: name, entity, other name, other entity, "one" or "two", reason, score,
// evidence, the lines that settle it if they are one and if they are two, and what is at stake: the mentions and
// statements of the smaller side.
std::uint64_t print_doubts(const kb::KnowledgeBase& kb, const verbs::ListOptions& options, TableFormat format,
                           Console& console);

// kind, whom, the other side or the value, "in force" or "waits", the line that undoes it.
std::uint64_t print_corrections(const kb::KnowledgeBase& kb, const verbs::ListOptions& options, TableFormat format,
                                Console& console);

}  // namespace relata::cli
