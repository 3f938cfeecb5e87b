// The graph of numbers is that of all triples: on random knowledge bases, under every filter.
#include "verbs/counted_graph.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <tuple>

#include "core/ascii.h"
#include "tests/graph/sample.h"
#include "tests/store/document_builder.h"
#include "tests/store/temporary_directory.h"
#include "verbs/pronouns.h"

namespace relata::verbs {
namespace {

using relata::testing::DocumentBuilder;
using relata::testing::TemporaryDirectory;

// Few names and relations, so that edges fall together; some documents have a source or a day, some statements are
// denied, planned or somebody's.
class RandomNews {
 public:
  explicit RandomNews(std::uint32_t seed) : random_(seed) {}

  ExtractedDocument document(std::uint32_t number) {
    DocumentBuilder doc("d" + std::to_string(number));
    if (below(3) > 0) doc.document().source = below(2) > 0 ? "Gazette" : "Herald";
    if (below(3) > 0) doc.document().date = "2021-08-0" + std::to_string(1 + below(9));
    for (std::size_t i = 0; i < kNames.size(); ++i) doc.name(kNames[i], kTypes[i]);
    for (std::uint32_t line = 0; line < 6; ++line) state(doc);
    return doc.build();
  }

 private:
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(random_() % bound); }
  const std::string& any_name() { return kNames[below(static_cast<std::uint32_t>(kNames.size()))]; }

  void state(DocumentBuilder& doc) {
    const std::string subject = any_name(), speaker = any_name(), place = any_name();
    const std::string object = below(6) > 0 ? any_name() : below(2) > 0 ? "many guns" : "them";
    const std::string& relation = kRelations[below(static_cast<std::uint32_t>(kRelations.size()))];
    doc.sentence(subject + " " + relation + " " + object + " near " + place + " on " + std::to_string(below(3)) + ", " +
                 speaker + " said.");
    Statement& statement = doc.state(subject, relation, relation, object);
    if (below(4) == 0) statement.args = {doc.argument("near", place, Role::kPlace)};
    if (below(4) == 0) statement.attributed_to = {doc.speaker(speaker, "said")};
    if (below(5) == 0) statement.polarity = Polarity::kNegative;
    if (below(6) == 0) statement.modality = Modality::kPlanned;
    if (below(5) == 0) statement.confidence = 40;
    if (below(4) == 0)
      statement.time = TimeExpression{relation, doc.phrase(relation).span, "2021-08-03", "2021-08-03", "2021-08-04"};
  }

  const std::vector<std::string> kNames = {"Kunduz", "Greta Hansen", "Ostia Bank", "Herat", "Wei Zhang", "Norland"};
  const std::vector<EntityType> kTypes = {EntityType::kGpe, EntityType::kPer, EntityType::kOrg,
                                          EntityType::kGpe, EntityType::kPer, EntityType::kLoc};
  const std::vector<std::string> kRelations = {"visit", "attack", "be in", "tell"};
  std::mt19937 random_;
};

std::vector<Filter> filters() {
  std::vector<Filter> all(13);
  all[1].all = all[1].rejected = true;
  all[2].all = true;
  all[3].since = "2021-08-04";
  all[4].until = "2021-08-04", all[4].all = true;
  all[5].types = {EntityType::kPer, EntityType::kGpe};
  all[6].min_support = 2;
  all[7].min_sources = 2;
  all[8].actors = false;
  all[9].sources = {"Gazette"};
  all[10].attributed_to = "wei-zhang";
  all[11].polarity = std::nullopt, all[11].modalities = {Modality::kAsserted, Modality::kPlanned};
  all[12].min_confidence = 60, all[12].docs = {"d0", "d1", "d2", "d3"};
  return all;
}

// All that a graph of triples says, by an independent way.
graph::KnowledgeGraph by_triples(const kb::KnowledgeBase& kb, const Filter& filter, Undated& undated, bool phrases) {
  std::vector<Triple> kept;
  undated = kb.triples(filter, [&](const Triple& triple) {
    if (is_vertex(triple.subject, phrases) && is_vertex(triple.object, phrases)) kept.push_back(triple);
    return true;
  });
  return graph::assemble(graph::stream(std::move(kept)), {.denied = filter.all, .phrases = phrases});
}

std::string text_of(const Triple& t) {
  const auto list = [](const std::vector<std::string>& texts) { return "[" + joined(texts, ",") + "]"; };
  return t.subject.key() + "|" + t.relation + "|" + t.object.key() + " " + std::to_string(t.support) + " " +
         std::to_string(t.sources) + " " + std::to_string(t.attributed) + " " + std::to_string(t.negative) +
         list(t.docs) + list(t.statements) + list(t.attributed_to) + list(t.denied);
}

void expect_equal(const CountedGraph& counted, const graph::KnowledgeGraph& whole) {
  ASSERT_EQ(counted.vertices(), whole.vertices().size());
  for (graph::VertexId v = 0; v < counted.vertices(); ++v) {
    const graph::Vertex one = counted.vertex(v), &other = whole.vertices()[v];
    EXPECT_EQ(std::tie(one.id, one.name, one.type, one.of, one.kind),
              std::tie(other.id, other.name, other.type, other.of, other.kind));
    EXPECT_EQ(counted.find(one.id), v);
  }
  ASSERT_EQ(counted.edges().size(), whole.edges().size());
  std::vector<graph::EdgeId> all(counted.edges().size());
  std::iota(all.begin(), all.end(), 0);
  const std::vector<Triple> triples = counted.triples(all);
  const auto numbers = [](const graph::CountedEdge& e) {
    return std::tuple(e.tail, e.head, e.support, e.sources, e.attributed, e.negated, e.weight());
  };
  const std::vector<graph::CountedEdge> counts = graph::counted_edges(whole);
  for (const graph::EdgeId id : all) {
    EXPECT_EQ(numbers(counted.edges()[id]), numbers(counts[id]));
    EXPECT_EQ(counted.relations()[counted.edges()[id].relation], whole.edges()[id].triple.relation);
    EXPECT_EQ(text_of(triples[id]), text_of(whole.edges()[id].triple));
  }
}

class CountedGraphs : public ::testing::TestWithParam<std::uint32_t> {
 protected:
  CountedGraphs() {
    RandomNews news(GetParam());
    for (std::uint32_t number = 0; number < 12; ++number) kb_.add(news.document(number), false);
    std::string rejected;
    kb_.statements({}, [&](const Statement& statement, const Provenance&) { return rejected = statement.id, false; });
    kb_.add(Correction{CorrectionKind::kReject, {}, {}, rejected});
  }
  TemporaryDirectory tmp_;
  kb::KnowledgeBase kb_ = kb::KnowledgeBase::open(tmp_ / "kb", kb::Access::kWrite);
};

TEST_P(CountedGraphs, AreThoseOfAllTriplesUnderEveryFilter) {
  std::size_t number = 0;
  for (const Filter& filter : filters()) {
    SCOPED_TRACE("filter " + std::to_string(number++));
    for (const bool phrases : {false, true}) {
      Undated undated, expected;
      const graph::KnowledgeGraph whole = by_triples(kb_, filter, expected, phrases);
      const CountedGraph counted(kb_, filter, undated, phrases);
      expect_equal(counted, whole);
      if (phrases) EXPECT_EQ(undated, expected);
      else EXPECT_TRUE(std::ranges::includes(expected, undated)) << "of two entities alone";
      Undated ignored;
      expect_equal(counted, graph_of(kb_, filter, ignored, phrases));
    }
  }
}

TEST_P(CountedGraphs, HaveTheEdgesOfTwoEitherWay) {
  Undated undated;
  const CountedGraph graph(kb_, {}, undated);
  for (graph::VertexId a = 0; a < graph.vertices(); ++a)
    for (graph::VertexId b = 0; b < graph.vertices(); ++b) {
      std::vector<graph::EdgeId> there, back;
      for (graph::EdgeId id = 0; id < graph.edges().size(); ++id) {
        const auto [tail, head] = std::pair(graph.edges()[id].tail, graph.edges()[id].head);
        if (tail == std::min(a, b) && head == std::max(a, b)) there.push_back(id);
        else if (tail == std::max(a, b) && head == std::min(a, b)) back.push_back(id);
      }
      there.insert(there.end(), back.begin(), back.end());
      EXPECT_EQ(graph.edges_between(a, b), there) << a << " " << b;
    }
  EXPECT_EQ(graph.find("nobody"), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(Seeds, CountedGraphs, ::testing::Range(0U, 6U));

}  // namespace
}  // namespace relata::verbs
