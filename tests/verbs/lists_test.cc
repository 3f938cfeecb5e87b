#include "verbs/lists.h"

#include <gtest/gtest.h>

#include <set>

#include "export/property_graph.h"
#include "tests/verbs/articles.h"

namespace relata::verbs {
namespace {

class Lists : public Articles {
 protected:
  // Edges but those of bodies, and their ends.
  struct Counted {
    std::uint64_t edges = 0;
    std::set<std::string> ends;
  };
  static Counted counted_in(const kb::KnowledgeBase& kb, bool aggregate) {
    const exporter::PropertyGraph graph(
        [&](const exporter::EdgeVisitor& visit) { kb.edges({}, Filter{.all = true}, visit); },
        [&](const exporter::EntityVisitor& visit) { kb.entities(visit); }, {}, {.aggregate = aggregate});
    Counted counted;
    graph.edges([&](const exporter::PropertyEdge& edge) {
      if (!edge.of_body) ++counted.edges, counted.ends.insert({edge.tail, edge.head});
      return true;
    });
    return counted;
  }
  static std::uint64_t number(const Numbers& numbers, std::string_view name) {
    for (const auto& [known, value] : numbers.counts)
      if (known == name) return value;
    return UINT64_MAX;
  }
};

TEST_F(Lists, NumbersOfTheGraphAreThoseThatFeedsHave) {
  const kb::KnowledgeBase kb = open();
  const Numbers numbers = numbers_of(kb);
  const Counted triples = counted_in(kb, true), statements = counted_in(kb, false);
  EXPECT_EQ(number(numbers, "graph_nodes"), triples.ends.size());
  EXPECT_EQ(number(numbers, "graph_edges"), triples.edges);
  EXPECT_EQ(number(numbers, "graph_evidence"), statements.edges);
  EXPECT_EQ(triples.ends, statements.ends);
  EXPECT_GT(statements.edges, triples.edges) << "two sentences say who captured Tal-e-Sorkh";
  EXPECT_LT(triples.edges, number(numbers, "triples")) << "what is denied and what has no object are no edges";
}

TEST_F(Lists, NumbersStandInJsonInTheirOrder) {
  const std::string json = numbers_json(numbers_of(open()));
  EXPECT_TRUE(json.starts_with("{\"documents\":3,\"sentences\":")) << json;
  EXPECT_TRUE(has(json, "\"format_version\":5,\"graph_nodes\":")) << json;
}

}  // namespace
}  // namespace relata::verbs
