// communities: groups of entities that have more to do with each other than with the rest.
//
//   communities(kb, {.limit = 3}).rows   // the three largest, each with its members, the strongest first
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "graph/communities.h"
#include "graph/knowledge_graph.h"
#include "graph/undirected.h"
#include "kb/knowledge_base.h"
#include "verbs/filters.h"

namespace relata::verbs {

struct CommunitiesRequest {
  std::optional<std::string> resolution;  // a number; null: 1
  std::uint32_t seed = 1;
  std::uint32_t smallest = 3;  // members of those that are listed, at least
  FilterRequest filters;
  std::uint32_t limit = 0;  // communities; 0: all
};

struct Member {
  graph::Vertex who;
  double strength = 0;  // of its ties within the community
};

struct Community {
  std::string name;             // its strongest members': "Taliban, Kunduz, Ashraf Ghani"
  std::vector<Member> members;  // the strongest first, then by id
};

struct FoundCommunities {
  std::vector<Community> rows;  // the largest first, then by their first members' ids
  std::size_t total = 0;        // of `smallest` members or more
  std::size_t smaller = 0;
  double modularity = 0;  // of all
  Undated undated;        // what was left out for want of a date
  Notes notes;            // which of several of a name was taken
};

// The options that the graph's function takes. Throws UsageError for a resolution that is no positive number.
graph::CommunityOptions community_options(const CommunitiesRequest& request);

// Of the graph of triples between entities that the filters take, by the Leiden algorithm (graph/communities.h), ties
// by their strength. Throws UsageError, UnknownName.
FoundCommunities communities(const kb::KnowledgeBase& kb, const CommunitiesRequest& request);

// All communities of ties, as above; `named` in the order of their numbers.
struct GraphCommunities {
  graph::Communities all;
  std::vector<Community> named;
};
using VertexOf = std::function<graph::Vertex(graph::VertexId)>;
GraphCommunities communities_of(const graph::UndirectedGraph& ties, const VertexOf& vertex,
                                const graph::CommunityOptions& options);

// {"community":1,"name","size","members":[{"id","name","type","strength"}..]}
std::string community_json(const Community& community, std::size_t number);

}  // namespace relata::verbs
