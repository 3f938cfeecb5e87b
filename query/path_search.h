// Paths of entities: (A)-[*1..3]->(B), from both ends; (A+)-[*1..3]->(?x), breadth first.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "query/neighbours.h"

namespace relata::query {

struct PathQuestion {
  const PreparedPattern* part = nullptr;
  bool from_object = false;  // `starts` are the part's object, and edges are followed backwards
  Keys starts;               // any of them
  std::optional<Keys> ends;  // the far end's, where they are known
  bool one = false;          // one path to the nearest of the ends; else one to each
};

class PathSearch {
 public:
  // Keeps references.
  PathSearch(Found& found, const Search& search) : found_(found), neighbours_(found, search) {}

  // Adds paths of as many edges as the part asks: for each end that matches, one of the shortest from any of `starts`,
  // and of these the one whose weakest edge is strongest; of equals, going back from the end, the one whose entity
  // before comes first by its key. An end whose shortest path is shorter than asked is no match. `one`: the shortest of
  // these, the strongest, the first by the end's key. The triples of a match run from its subject to its object.
  Range find(const PathQuestion& question);

 private:
  // How an entity was reached first.
  struct Reached {
    std::uint32_t hops = 0;
    std::uint32_t weakest = UINT32_MAX;        // support of the path's weakest edge
    std::uint32_t from = UINT32_MAX;           // the entity before; itself for a start
    const Neighbours::Steps* steps = nullptr;  // where `step` stands
    const Neighbours::Step* step = nullptr;    // the edge from there
  };
  using ReachedByKey = std::unordered_map<std::uint32_t, Reached>;
  using Frontier = std::vector<std::uint32_t>;
  struct Side {
    std::vector<Frontier> levels;  // by hops
    ReachedByKey reached;
    Neighbours::Way way = Neighbours::kAlong;
    std::uint32_t hops() const { return static_cast<std::uint32_t>(levels.size() - 1); }
    void begin(std::uint32_t key);
  };
  struct Path {
    std::uint32_t start = 0, end = 0, weakest = 0;
    std::vector<std::pair<const Neighbours::Steps*, const Neighbours::Step*>> edges;  // from the end to the start
  };

  void widen(Side& side, bool best);
  void reach(ReachedByKey& next, std::uint32_t key, const Reached& found) const;
  bool is_cheaper(const Side& one, const Side& other) const;
  // The path to one end, from both; nothing if there is none of at most so many edges.
  std::optional<Path> between(const PathQuestion& question, std::uint32_t end);
  // Goes on from where the sides met, by what was read from the end.
  Path join(Side& forward, const Side& backward, std::uint32_t end);
  std::vector<Path> to_known_ends(const PathQuestion& question);
  std::vector<Path> to_any_end(const PathQuestion& question);
  static Path path_to(std::uint32_t end, const ReachedByKey& reached);
  // Whether both ends are of the types and words asked for.
  bool matches(const PathQuestion& question, const Path& path) const;
  void keep_first(std::vector<Path>& paths) const;
  void add_match(const PathQuestion& question, const Path& path);

  Found& found_;
  Neighbours neighbours_;
};

}  // namespace relata::query
