// What is in a picture: of a graph the part that can be read, its groups, and words for the legend.
//
//   const View view = view_of({.ego = "Taliban"}, kb, notes);
//   Picture picture = picture_of(graph_of(kb, filter, undated), view, {.vertices = 30});
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/entity.h"
#include "core/triple.h"
#include "graph/communities.h"
#include "graph/part.h"
#include "verbs/knowledge.h"
#include "verbs/ways.h"

namespace relata::verbs {

struct PictureRequest {
  std::optional<std::uint32_t> nodes;                  // at most so many, 0: all; null: nodes_of_picture()
  std::optional<std::uint32_t> edges;                  // as they are drawn; null: graph::Budget's
  std::string ego;                                     // the neighbourhood of this entity
  std::vector<std::string> between;                    // what links these two
  std::optional<std::uint32_t> hops;                   // of either; null: 1 around one, 3 between two
  std::string timeline;                                // no graph, but what happened to this entity, day by day
  std::optional<graph::CommunityOptions> communities;  // of all that passes, not of what is drawn
  std::vector<std::string> path;                       // the ways from one to another
  WaySearch ways;                                      // by these rules

  // Whether nothing but `nodes` may be given.
  bool only_nodes() const {
    PictureRequest other = *this;
    other.nodes.reset();
    return !other.is_given();
  }
  bool is_given() const {
    return nodes || edges || !ego.empty() || !between.empty() || hops || !timeline.empty() || communities ||
           !path.empty();
  }
};

// What a request is about: nobody (the whole), one entity and those around it, or two and what links them; or one
// entity's days.
struct View {
  std::vector<Entity> about;
  std::uint32_t hops = 0;
  bool is_timeline = false;
  std::optional<graph::CommunityOptions> communities = {};
  std::optional<WaySearch> ways = {};
};

// Throws UsageError for what makes no sense together; UnknownName, QueryError for the names. `notes` say which of
// several of a name was taken.
View view_of(const PictureRequest& request, const EdgeSource& source, Notes& notes);

struct Picture {
  graph::Part part;
  // The name of the community of each vertex's id; those of fewer than three are none.
  std::map<std::string, std::string, std::less<>> groups;
  bool color_groups = false;       // they are what it is about
  std::vector<std::string> focus;  // ids of what it is about
  std::vector<std::string> notes;  // for the legend: what is shown, by what rules
};

// How many can be read where nobody said how many: 60 of the whole, 40 around one, 20 between two, where each is on a
// chain of ties; 40 events of a timeline.
std::uint32_t nodes_of_picture(const View& view);

// Throws NothingFound if nothing is said of whom it is about, or nothing links the two.
Picture picture_of(const graph::KnowledgeGraph& graph, const View& view, const graph::Budget& budget);

}  // namespace relata::verbs
