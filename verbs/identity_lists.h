// Lists of who is who and why: merges, doubtful pairs with the line that settles each, what the user has said.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/correction.h"
#include "core/mention.h"
#include "kb/knowledge_base.h"

namespace relata::verbs {

// Which rows: of entities of these types (empty: all), at most `limit` (0: all).
struct ListOptions {
  std::vector<EntityType> types;
  std::uint32_t limit = 0;
};

// A pair that is apart though near, or a merge of a low score.
struct Doubt {
  Merge merge;
  bool one = false;            // what the two are now
  std::string if_one, if_two;  // the lines that say so: "relata same ..", "relata distinct .."
};

struct StandingCorrection {
  Correction correction;
  std::string whom, other;  // in words; `other`: the other side, the name, the type, or the statement
  bool in_force = false;    // else it waits for a document
  std::string undo;         // the line that undoes it
};

// Each visits the rows in the order of the knowledge base and returns how many there were.
std::uint64_t list_merges(const kb::KnowledgeBase& kb, const ListOptions& options,
                          const std::function<void(const Merge&)>& visit);
std::uint64_t list_doubts(const kb::KnowledgeBase& kb, const ListOptions& options,
                          const std::function<void(const Doubt&)>& visit);
std::uint64_t list_corrections(const kb::KnowledgeBase& kb, const ListOptions& options,
                               const std::function<void(const StandingCorrection&)>& visit);

// {"entity","a":{"name","key","entity"},"b":{..},"reason","score","how","evidence":[{"doc","offset"}]}
std::string merge_json(const Merge& merge);
// The same without "entity", with "now","if_one","if_two".
std::string doubt_json(const Doubt& doubt);
// {"kind","a":{"name","class"} or {"doc","offset"},"b":..,"value","in_force","undo"}
std::string correction_json(const StandingCorrection& standing);

// "004@1042,007@12"
std::string evidence_text(const Merge& merge);

}  // namespace relata::verbs
