// Lists of who is who and why: merges, doubtful pairs with the line that settles each, what the user has said.
#pragma once

#include <cstdint>
#include <vector>

#include "cli/table.h"
#include "core/mention.h"
#include "kb/knowledge_base.h"

namespace relata::cli {

class Console;

// Which rows: of entities of these types (empty: all), at most `limit` (0: all).
struct ListOptions {
  std::vector<EntityType> types;
  std::uint32_t limit = 0;
};

// Each returns how many rows it wrote.

// entity, the two names, reason, score, how (merged, forced, dictionary), evidence (document@byte, joined by ',').
//   {"entity","a":{"name","key","entity"},"b":{..},"reason","score","how","evidence":[{"doc","offset"}]}
std::uint64_t list_merges(const kb::KnowledgeBase& kb, const ListOptions& options, TableFormat format,
                          Console& console);

// Pairs that are apart though near, and merges of a low score: the two names and their entities, one or two, reason,
// score, evidence, and the lines that settle it: "if_one", "if_two".
std::uint64_t list_review(const kb::KnowledgeBase& kb, const ListOptions& options, TableFormat format,
                          Console& console);

// kind, whom, the other side or the value, "in force" or "waits", the line that undoes it.
//   {"kind","a":{"name","class"} or {"doc","offset"},"b":..,"value","in_force","undo"}
std::uint64_t list_corrections(const kb::KnowledgeBase& kb, const ListOptions& options, TableFormat format,
                               Console& console);

}  // namespace relata::cli
