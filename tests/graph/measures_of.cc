// measures_of: what measures give of a graph, for who compares them with other programs (check_*.py, bench/graph).
//
// Standard input: "VERTICES EDGES", so many lines "TAIL HEAD WEIGHT COST", then questions, a line each:
//   pagerank | components | strong | bridges | cuts
//   betweenness directed|undirected EDGES        exact, if the searches look at so many edges at most
//   communities RESOLUTION SEED ROUNDS           and the modularity last
//   cheapest either|forward FROM TO COUNT hubs|plain AVOIDED..
//   shortest|hops either|forward PAIRS           and so many lines "FROM TO"
// Each is answered by "LINES SECONDS", of processor time, and so many lines: one for each vertex, bridge ("A B BEYOND")
// path ("COST VERTEX ..", "NANOSECONDS VERTEX ..") or length ("NANOSECONDS HOPS").
#include <chrono>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "graph/betweenness.h"
#include "graph/bridges.h"
#include "graph/cheapest_paths.h"
#include "graph/communities.h"
#include "graph/components.h"
#include "graph/pagerank.h"
#include "graph/shortest_path.h"

namespace relata::graph {
namespace {

double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

using Lines = std::vector<std::string>;

template <typename Value>
Lines lines_of(const std::vector<Value>& values) {
  Lines lines;
  for (const Value value : values) {
    char text[40];
    std::snprintf(text, sizeof text, "%.17g", static_cast<double>(value));
    lines.emplace_back(text);
  }
  return lines;
}

std::string line_of(std::uint64_t first, const std::vector<VertexId>& vertices) {
  std::string line = std::to_string(first);
  for (const VertexId vertex : vertices) line += " " + std::to_string(vertex);
  return line;
}

class Answers {
 public:
  explicit Answers(std::istream& in) : in_(in) {
    std::size_t vertices = 0, count = 0;
    in >> vertices >> count;
    std::vector<WeightedEdge> edges(count);
    std::vector<PathEdge> path_edges(count);
    for (std::size_t i = 0; i < count; ++i) {
      PathEdge& edge = path_edges[i];
      in >> edge.tail >> edge.head >> edge.weight >> edge.cost;
      edges[i] = {edge.tail, edge.head, static_cast<double>(edge.weight)};
    }
    directed_ = directed(vertices, edges);
    undirected_ = undirected(vertices, edges);
    for (const Direction direction : {Direction::kForward, Direction::kEither})
      paths_.push_back(std::make_unique<PathGraph>(vertices, path_edges, direction));
    for (const auto& graph : paths_) shortest_.emplace_back(*graph);
    std::string rest;
    std::getline(in, rest);
  }

  void answer(const std::string& question) {
    std::istringstream words(question);
    std::string measure;
    words >> measure;
    const double start = processor_seconds();
    seconds_ = -1;
    const Lines lines = measure == "cheapest" || measure == "shortest" || measure == "hops"
                            ? ways(measure, words)
                            : values(measure, words, start);
    if (seconds_ < 0) seconds_ = processor_seconds() - start;
    std::printf("%zu %.9f\n", lines.size(), seconds_);
    for (const std::string& line : lines) std::puts(line.c_str());
    std::fflush(stdout);
  }

 private:
  // `result`, which took until now.
  template <typename Result>
  Result timed(Result result, double start) {
    seconds_ = processor_seconds() - start;
    return result;
  }

  Lines values(const std::string& measure, std::istringstream& words, double start) {
    if (measure == "pagerank") return lines_of(timed(pagerank(directed_), start));
    if (measure == "components") return lines_of(timed(connected_components(undirected_), start).of);
    if (measure == "strong") return lines_of(timed(strong_components(directed_), start).of);
    if (measure == "cuts") return lines_of(timed(find_bridges(undirected_), start).cut_off);
    if (measure == "betweenness") {
      std::string kind;
      BetweennessOptions options;
      words >> kind >> options.edges;
      return lines_of(
          timed(kind == "directed" ? betweenness(directed_, options) : betweenness(undirected_, options), start).of);
    }
    if (measure == "communities") {
      CommunityOptions options;
      words >> options.resolution >> options.seed >> options.rounds;
      const Communities found = timed(find_communities(undirected_, options), start);
      Lines lines = lines_of(found.of);
      lines.push_back(lines_of(std::vector<double>{found.modularity}).front());
      return lines;
    }
    Lines lines;
    if (measure == "bridges")
      for (const Bridge& bridge : timed(find_bridges(undirected_), start).all)
        lines.push_back(line_of(bridge.a, {bridge.b, bridge.beyond}));
    return lines;
  }

  Lines ways(const std::string& measure, std::istringstream& words) {
    std::string direction;
    words >> direction;
    const bool either = direction == "either";
    Lines lines;
    if (measure != "cheapest") {
      std::size_t pairs = 0;
      words >> pairs;
      ShortestPaths& paths = shortest_[either];
      for (VertexId from = 0, to = 0; pairs > 0 && in_ >> from >> to; --pairs) {
        const auto start = std::chrono::steady_clock::now();
        std::vector<VertexId> found;
        if (measure == "shortest") found = paths.find(from, to).value_or(found);
        else if (const auto hops = paths.hops(from, to)) found = {*hops};
        const std::chrono::nanoseconds took = std::chrono::steady_clock::now() - start;
        lines.push_back(line_of(static_cast<std::uint64_t>(took.count()), found));
      }
      return lines;
    }
    VertexId from = 0, to = 0;
    std::string hubs;
    CheapestPathsOptions options;
    words >> from >> to >> options.count >> hubs;
    for (VertexId avoided = 0; words >> avoided;) options.avoid.push_back(avoided);
    if (hubs == "hubs") options.through = hub_costs(*paths_[either]);
    for (const Path& path : cheapest_paths(*paths_[either], from, to, options))
      lines.push_back(line_of(path.cost, path.vertices));
    return lines;
  }

  std::istream& in_;
  DirectedGraph directed_;
  UndirectedGraph undirected_;
  std::vector<std::unique_ptr<PathGraph>> paths_;  // forward, either
  std::vector<ShortestPaths> shortest_;
  double seconds_ = 0;
};

}  // namespace
}  // namespace relata::graph

int main() {
  std::ios::sync_with_stdio(false);
  relata::graph::Answers answers(std::cin);
  for (std::string question; std::getline(std::cin, question);)
    if (!question.empty()) answers.answer(question);
  return 0;
}
