// Lists of who is who and why: merges, and what the user has said. Doubts are doubts.h's.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/correction.h"
#include "core/mention.h"
#include "kb/knowledge_base.h"
#include "verbs/doubts.h"

namespace relata::verbs {

struct StandingCorrection {
  Correction correction;
  std::string whom, other;  // in words; `other`: the other side, the name, the type, or the statement
  bool in_force = false;    // else it waits for a document
  std::string undo;         // the line that undoes it
};

// Each visits the rows in the order of the knowledge base and returns how many there were.
std::uint64_t list_merges(const kb::KnowledgeBase& kb, const ListOptions& options,
                          const std::function<void(const Merge&)>& visit);
std::uint64_t list_corrections(const kb::KnowledgeBase& kb, const ListOptions& options,
                               const std::function<void(const StandingCorrection&)>& visit);

// {"entity","a":{"name","key","entity"},"b":{..},"reason","score","how","evidence":[{"doc","offset"}]}
std::string merge_json(const Merge& merge);
// The same without "entity", the reason as Doubt::why, with "now","if_one","if_two","at_stake".
std::string doubt_json(const Doubt& doubt);
// {"kind","a":{"name","class"} or {"doc","offset"},"b":..,"value","in_force","undo"}
std::string correction_json(const StandingCorrection& standing);

// "004@1042,007@12"
std::string evidence_text(const Merge& merge);

}  // namespace relata::verbs
