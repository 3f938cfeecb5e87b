#include "verbs/between.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "graph/chains_between.h"
#include "verbs/counted_graph.h"
#include "verbs/knowledge.h"
#include "verbs/ways.h"

namespace relata::verbs {
namespace {

constexpr std::size_t kMostChains = 20'000;

}  // namespace

Between between(const kb::KnowledgeBase& kb, const BetweenRequest& request) {
  require_hops(request.hops);
  Between found;
  found.one = entity_named(kb, request.one, found.notes);
  found.other = entity_named(kb, request.other, found.notes);
  if (found.one.id == found.other.id) throw UsageError("both are " + found.one.name);
  const CountedGraph graph(kb, filter_of(request.filters, kb, found.notes), found.undated);
  const auto one = graph.find(found.one.id), other = graph.find(found.other.id);
  if (!one || !other) return found;
  const auto ties = graph::undirected(graph::ties_of(graph.edges()), graph.vertices());
  const std::size_t most = request.limit > 0 ? request.limit : kMostChains;
  const auto chains = graph::chains_between(ties, *one, *other, request.hops, most, request.detours);
  found.is_cut = chains.is_cut;
  std::map<VertexPair, std::size_t> places;  // in found.dealings
  std::vector<VertexPair> pairs;
  for (const auto& [vertices, strength] : chains.best) {
    LinkingChain chain{strength, {}};
    for (std::size_t i = 1; i < vertices.size(); ++i) {
      const graph::VertexId from = vertices[i - 1], to = vertices[i];
      const auto [known, is_new] = places.try_emplace(std::minmax({from, to}), pairs.size());
      if (is_new) pairs.emplace_back(from, to);
      chain.steps.push_back({graph.vertex(from), graph.vertex(to), known->second});
    }
    found.chains.push_back(std::move(chain));
  }
  found.dealings = dealings_of(graph, pairs);
  return found;
}

std::string chain_json(const kb::KnowledgeBase& kb, const Between& found, const LinkingChain& chain, bool evidence) {
  exporter::JsonArray steps;
  for (const ChainStep& step : chain.steps) {
    exporter::JsonObject object{{"from", vertex_json(step.from)}, {"to", vertex_json(step.to)}};
    add_to(object, kb, found.dealings[step.dealings], evidence);
    steps.add(object);
  }
  return exporter::JsonObject{{"strength", chain.strength}, {"steps", steps}}.text();
}

}  // namespace relata::verbs
