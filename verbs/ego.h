// ego: who is around an entity, and how they are tied.
//
//   for (const Around& row : ego(kb, {.name = "Taliban"}).rows) ..
//     Kunduz         GPE  1 step   → capture ×3, attack
//     Ashraf Ghani   PER  1 step   → blame; ← accuse ×2
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/entity.h"
#include "graph/knowledge_graph.h"
#include "kb/knowledge_base.h"
#include "verbs/dealings.h"
#include "verbs/filters.h"

namespace relata::verbs {

struct EgoRequest {
  std::string name;
  std::uint32_t hops = 1;
  FilterRequest filters;
  std::uint32_t limit = 0;  // rows; 0: all
};

struct Around {
  graph::Vertex who;
  double nearness = 0;                 // of the strongest chain of ties to it: graph/chains.h
  std::vector<graph::Vertex> through;  // who stands between on that chain, from the center on
  std::string with;                    // the id of the last of these, else of the center
  Dealings dealings;                   // with that one
};

struct Ego {
  Entity center;
  std::vector<Around> rows;  // the nearest first: graph::neighbours_of
  std::size_t total = 0;     // rows without limit
  Undated undated;           // what was left out for want of a date
  Notes notes;               // which of several of a name was taken
};

// No rows: nothing that passes the filters ties it to anybody. Throws UsageError (no steps or more than kMostHops),
// UnknownName, QueryError.
Ego ego(const kb::KnowledgeBase& kb, const EgoRequest& request);

// {"id","name","type","steps","nearness","through":[{"id","name","type"}..],"support","docs","triples"} and, if asked
// for, "evidence".
std::string around_json(const kb::KnowledgeBase& kb, const Around& row, bool evidence);

}  // namespace relata::verbs
