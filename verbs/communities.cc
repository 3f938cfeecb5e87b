#include "verbs/communities.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/ascii.h"
#include "export/json_value.h"
#include "verbs/counted_graph.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

constexpr std::size_t kNamesOfCommunity = 3;

std::string name_of_strongest(const std::vector<Member>& members) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < members.size() && i < kNamesOfCommunity; ++i) names.push_back(members[i].who.name);
  return joined(names, ", ");
}

}  // namespace

graph::CommunityOptions community_options(const CommunitiesRequest& request) {
  graph::CommunityOptions options;
  options.seed = request.seed;
  if (!request.resolution) return options;
  char* end = nullptr;
  options.resolution = std::strtod(request.resolution->c_str(), &end);
  if (request.resolution->empty() || *end != '\0' || !(options.resolution > 0 && options.resolution <= 1e6))
    throw UsageError("--resolution takes a number above 0: 1 is the usual one, 2 gives smaller communities");
  return options;
}

GraphCommunities communities_of(const graph::UndirectedGraph& ties, const VertexOf& vertex,
                                const graph::CommunityOptions& options) {
  GraphCommunities found{graph::find_communities(ties, options), {}};
  const graph::Communities& all = found.all;
  found.named.resize(all.count);
  for (graph::VertexId v = 0; v < all.of.size(); ++v) {
    double within = 0;
    ties.each_neighbour(v, [&](graph::VertexId other, double weight) {
      if (all.of[other] == all.of[v]) within += weight;
    });
    found.named[all.of[v]].members.push_back({vertex(v), within});
  }
  for (Community& community : found.named) {
    std::stable_sort(community.members.begin(), community.members.end(),
                     [](const Member& a, const Member& b) { return a.strength > b.strength; });
    community.name = name_of_strongest(community.members);
  }
  return found;
}

FoundCommunities communities(const kb::KnowledgeBase& kb, const CommunitiesRequest& request) {
  const graph::CommunityOptions options = community_options(request);
  FoundCommunities found;
  const CountedGraph graph(kb, filter_of(request.filters, kb, found.notes), found.undated);
  const auto ties = graph::undirected(graph::ties_of(graph.edges()), graph.vertices());
  GraphCommunities all = communities_of(
      ties, [&](graph::VertexId v) { return graph.vertex(v); }, options);
  found.modularity = all.all.modularity;
  for (Community& community : all.named) {
    if (community.members.size() < request.smallest) {
      ++found.smaller;
      continue;
    }
    ++found.total;
    if (request.limit == 0 || found.rows.size() < request.limit) found.rows.push_back(std::move(community));
  }
  return found;
}

std::string community_json(const Community& community, std::size_t number) {
  exporter::JsonArray members;
  for (const auto& [who, strength] : community.members)
    members.add(exporter::JsonObject{
        {"id", who.id}, {"name", who.name}, {"type", to_string(who.type)}, {"strength", strength}});
  return exporter::JsonObject{
      {"community", number}, {"name", community.name}, {"size", community.members.size()}, {"members", members}}
      .text();
}

}  // namespace relata::verbs
