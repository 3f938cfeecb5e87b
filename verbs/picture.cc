#include "verbs/picture.h"

#include <algorithm>
#include <set>
#include <utility>

#include "graph/between.h"
#include "graph/communities.h"
#include "graph/ego.h"
#include "graph/groups.h"
#include "verbs/communities.h"
#include "verbs/path.h"

namespace relata::verbs {
namespace {

constexpr std::size_t kSmallestGroup = 3;  // that is drawn around its members
constexpr std::size_t kNamesOfGroup = 3;

// The ties that are drawn, and bodies beside their places.
graph::UndirectedGraph neighbours(const graph::KnowledgeGraph& drawn) {
  std::vector<graph::WeightedEdge> edges;
  for (const graph::GraphEdge& edge : drawn.edges()) edges.push_back({edge.tail, edge.head, graph::strength(edge)});
  for (graph::VertexId v = 0; v < drawn.vertices().size(); ++v)
    if (const auto place = drawn.find(drawn.vertices()[v].of)) edges.push_back({v, *place, 1});
  return graph::undirected(drawn.vertices().size(), edges);
}

// The communities among those that are drawn: of the whole graph's communities, which are many, a few members each
// would be drawn.
std::map<std::string, std::string, std::less<>> groups_of(const graph::KnowledgeGraph& drawn) {
  const graph::Communities communities = graph::find_communities(neighbours(drawn));
  const std::vector<std::string> names = graph::community_names(drawn, communities, kNamesOfGroup, kSmallestGroup);
  std::map<std::string, std::string, std::less<>> groups;
  for (graph::VertexId v = 0; v < communities.of.size(); ++v)
    if (const std::string& name = names[communities.of[v]]; !name.empty()) groups.emplace(drawn.vertices()[v].id, name);
  return groups;
}

std::string steps(std::uint32_t hops) { return counted(hops, "step", "steps"); }

graph::VertexId vertex_of(const graph::KnowledgeGraph& graph, const Entity& entity) {
  if (const auto vertex = graph.find(entity.id)) return *vertex;
  throw NothingFound("nothing that passes these filters ties " + entity.name + " to anybody");
}

Picture around(const graph::KnowledgeGraph& graph, const View& view, const graph::Budget& budget) {
  Picture picture;
  picture.part = graph::ego_part(graph, vertex_of(graph, view.about[0]), view.hops, budget);
  picture.notes = {"At most " + steps(view.hops) + " from " + view.about[0].name +
                   (picture.part.vertices_left_out > 0 ? "; those who are tied to it most" : "")};
  return picture;
}

Picture between(const graph::KnowledgeGraph& graph, const View& view, const graph::Budget& budget) {
  const Entity &one = view.about[0], &other = view.about[1];
  Picture picture;
  picture.part = graph::between_part(graph, vertex_of(graph, one), vertex_of(graph, other), view.hops, budget);
  const std::string pair = one.name + " and " + other.name;
  if (picture.part.graph.vertices().empty())
    throw NothingFound("nothing that passes these filters links " + pair + " within " + steps(view.hops) +
                       "; --hops takes more");
  picture.notes = {"What links " + pair + " within " + steps(view.hops)};
  return picture;
}

// The largest communities of all, each by its strongest members.
Picture grouped(const graph::KnowledgeGraph& graph, const graph::CommunityOptions& options,
                const graph::Budget& budget) {
  Picture picture;
  const GraphCommunities communities = communities_of(
      graph::undirected(graph::ties_of(graph), graph.vertices().size()),
      [&](graph::VertexId v) { return graph.vertices()[v]; }, options);
  picture.part = graph::grouped_part(graph, communities.all.of, budget, kSmallestGroup);
  std::set<std::uint32_t> drawn;
  for (const graph::Vertex& vertex : picture.part.graph.vertices()) {
    const std::uint32_t community = communities.all.of[*graph.find(vertex.id)];
    drawn.insert(community);
    picture.groups.emplace(vertex.id, communities.named[community].name);
  }
  const auto large = std::ranges::count_if(
      communities.named, [](const Community& community) { return community.members.size() >= kSmallestGroup; });
  picture.color_groups = true;
  picture.notes = {"The " + std::to_string(drawn.size()) + " largest of " +
                   counted(static_cast<std::uint64_t>(large), "community", "communities") +
                   " of three or more, each by its strongest members"};
  return picture;
}

// The ways from one to the other, with all that is said of each two who follow each other.
Picture walked(const graph::KnowledgeGraph& graph, const View& view, const WaySearch& search) {
  const Entity &from = view.about[0], &to = view.about[1];
  std::set<graph::VertexId> vertices;
  std::set<std::pair<graph::VertexId, graph::VertexId>> steps;
  const std::vector<Way> ways = ways_between(graph, vertex_of(graph, from), vertex_of(graph, to), search);
  if (ways.empty()) throw NothingFound("no path from " + from.name + " to " + to.name);
  for (const Way& way : ways) {
    vertices.insert(way.vertices.begin(), way.vertices.end());
    for (std::size_t i = 1; i < way.vertices.size(); ++i)
      steps.insert(std::minmax(way.vertices[i - 1], way.vertices[i]));
  }
  std::vector<graph::EdgeId> edges;
  for (graph::EdgeId id = 0; id < graph.edges().size(); ++id)
    if (steps.contains(std::minmax(graph.edges()[id].tail, graph.edges()[id].head))) edges.push_back(id);
  Picture picture;
  const std::vector<graph::VertexId> drawn(vertices.begin(), vertices.end());
  picture.part.graph = graph::subgraph(graph, drawn, edges);
  picture.focus = {from.id, to.id};
  picture.notes = {(ways.size() == 1 ? "The way" : "The " + std::to_string(ways.size()) + " ways") + " from " +
                   from.name + " to " + to.name + ", past those who deal with everybody"};
  return picture;
}

}  // namespace

View view_of(const PictureRequest& request, const EdgeSource& source, Notes& notes) {
  View view;
  if (!request.ego.empty() + !request.between.empty() + !request.timeline.empty() > 1)
    throw UsageError("--ego, --between and --timeline are pictures of their own: draw each for itself");
  if (!request.path.empty()) {
    for (const std::string& name : request.path) view.about.push_back(entity_named(source, name, notes));
    if (view.about[0].id == view.about[1].id) throw UsageError("both are " + view.about[0].name);
    view.ways = search_of(request.ways, source, notes);
    return view;
  }
  if (request.communities) view.communities = request.communities;
  if (request.hops) require_hops(*request.hops);
  if (request.hops && request.ego.empty() && request.between.empty())
    throw UsageError("--hops needs --ego NAME, or --between NAME twice");
  if (!request.timeline.empty()) return {{entity_named(source, request.timeline, notes)}, 0, true};
  if (!request.ego.empty()) return {{entity_named(source, request.ego, notes)}, request.hops.value_or(1)};
  if (request.between.empty()) return view;
  if (request.between.size() != 2) throw UsageError("--between is given twice: --between A --between B");
  for (const std::string& name : request.between) view.about.push_back(entity_named(source, name, notes));
  if (view.about[0].id == view.about[1].id) throw UsageError("--between: both are " + view.about[0].name);
  view.hops = request.hops.value_or(3);
  return view;
}

std::uint32_t nodes_of_picture(const View& view) {
  constexpr std::uint32_t kNodes[] = {graph::Budget().vertices, 40, 20};
  return kNodes[view.about.size()];
}

Picture picture_of(const graph::KnowledgeGraph& graph, const View& view, const graph::Budget& budget) {
  Picture picture;
  if (view.communities) return grouped(graph, *view.communities, budget);
  if (view.ways) return walked(graph, view, *view.ways);
  if (view.about.empty()) picture.part = graph::strongest_part(graph, budget);
  else picture = view.about.size() == 1 ? around(graph, view, budget) : between(graph, view, budget);
  for (const Entity& entity : view.about) picture.focus.push_back(entity.id);
  picture.groups = groups_of(picture.part.graph);
  return picture;
}

}  // namespace relata::verbs
