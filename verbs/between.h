// between: all that links two entities, chain by chain.
//
//   for (const LinkingChain& chain : between(kb, {.one = "Ashraf Ghani", .other = "Joe Biden"}).chains) ..
//     Ashraf Ghani → meet with Joe Biden                               strength 1
//     Ashraf Ghani ← blame ×2 Taliban; Taliban → talk with ×2 Joe Biden  strength 1
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

struct BetweenRequest {
  std::string one, other;  // names, as in questions
  std::uint32_t hops = 3;
  bool detours = false;  // also chains with a short cut, which tell little that a shorter one does not
  FilterRequest filters;
  std::uint32_t limit = 20;  // chains; 0: all, but for some ten thousand
};

struct ChainStep {
  graph::Vertex from, to;
  std::size_t dealings = 0;  // in Between::dealings, which chains share
};

struct LinkingChain {
  double strength = 0;  // as its weakest tie, halved for each step after the first
  std::vector<ChainStep> steps;
};

struct Between {
  Entity one, other;
  std::vector<LinkingChain> chains;  // graph::chains_between
  std::vector<Dealings> dealings;    // of each two who follow each other on one, once
  bool is_cut = false;               // there are more
  Undated undated;                   // what was left out for want of a date
  Notes notes;                       // which of several of a name was taken
};

// No chains: nothing links them in so many steps. Throws UsageError (both are one, no steps or more than kMostHops),
// UnknownName, QueryError.
Between between(const kb::KnowledgeBase& kb, const BetweenRequest& request);

// {"strength","steps":[{"from":{"id","name","type"},"to":{..},"support","docs","triples"}..]}; each step with its
// "evidence", if asked for.
std::string chain_json(const kb::KnowledgeBase& kb, const Between& found, const LinkingChain& chain, bool evidence);

}  // namespace relata::verbs
