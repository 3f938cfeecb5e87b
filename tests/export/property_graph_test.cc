#include "export/property_graph.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sample.h"

namespace relata::exporter {
namespace {

// "The Taliban captured Kunduz" of three documents, the first twice; denied in one; "Kunduz fell to the Taliban".
std::vector<Evidenced> battle() {
  std::vector<Evidenced> all;
  const auto said = [&](const std::string& doc, const std::string& sentence, const std::string& relation,
                        const std::string& lemma) -> Statement& {
    all.push_back(evidenced(doc, sentence, entity(sentence, "the Taliban", "Taliban", EntityType::kOrg), relation,
                            lemma, entity(sentence, "Kunduz", "Kunduz", EntityType::kGpe)));
    all.back().provenance.source = "Wire of " + doc;
    all.back().provenance.date = "2021-08-0" + doc.substr(1);
    return all.back().statement;
  };
  said("d1", "On Sunday the Taliban captured Kunduz .", "captured", "capture");
  said("d1", "At dawn the Taliban captured Kunduz , police said .", "captured", "capture").attributed_to = {
      Speaker{phrase("police said", "police"), "said", 0, 0}};
  said("d2", "Yesterday the Taliban captured Kunduz .", "captured", "capture").confidence = 97;
  said("d3", "No , the Taliban captured not Kunduz .", "captured", "capture").polarity = Polarity::kNegative;
  Statement& fell = said("d5", "Kunduz fell to the Taliban .", "fell to", "fall to");
  std::swap(fell.subject, *fell.object);
  fell.relation.canonical = "capture";
  fell.relation.canonical_reversed = true;
  return all;
}

std::vector<PropertyEdge> edges_of(const PropertyGraph& graph) {
  std::vector<PropertyEdge> edges;
  graph.edges([&](const PropertyEdge& edge) { return edges.push_back(edge), true; });
  return edges;
}

std::vector<std::string> ids_of(const PropertyGraph& graph) {
  std::vector<std::string> ids;
  graph.nodes([&](const PropertyNode& node) { return ids.push_back(node.id), true; });
  return ids;
}

std::vector<Entity> entities() {
  Entity country{.id = "afghanistan", .name = "Afghanistan", .type = EntityType::kGpe};
  Entity government{.id = "government-of-afghanistan", .name = "Government of Afghanistan", .type = EntityType::kOrg};
  government.of = "afghanistan", government.kind = ActorKind::kGov;
  Entity kunduz{.id = "kunduz", .name = "Kunduz", .type = EntityType::kGpe, .aliases = {{"Kunduz", 3}, {"Qunduz", 1}}};
  Entity taliban{.id = "taliban", .name = "Taliban", .type = EntityType::kOrg, .mentions = 7};
  return {country, government, kunduz, taliban};
}

PropertyGraph graph_of(const std::vector<Evidenced>& statements, PropertyGraphOptions options = {},
                       Filter filter = {}) {
  return {edge_stream(statements), entity_stream(entities()), std::move(filter), options};
}

TEST(PropertyGraph, EachStatementIsAnEdgeInTheDirectionOfItsType) {
  const auto statements = battle();
  const std::vector<PropertyEdge> edges = edges_of(graph_of(statements));
  ASSERT_EQ(edges.size(), 4U) << "the denied one is no fact";
  for (const PropertyEdge& edge : edges) {
    EXPECT_EQ(edge.tail + " " + edge.type + " " + edge.head, "taliban capture kunduz");
    EXPECT_TRUE(edge.asserted);
    EXPECT_EQ(edge.support, 1U);
  }
  EXPECT_EQ(edges[0].id, statements[0].statement.id);
  EXPECT_EQ(edges[1].attributed_to, std::vector<std::string>{"police"});
  const PropertyEdge& fell = edges[3];
  EXPECT_TRUE(fell.reversed);
  EXPECT_EQ(fell.relation, "fall to");
  EXPECT_EQ(fell.wording, "fell to");
  EXPECT_EQ(fell.tail_words, "the Taliban");
  EXPECT_EQ(fell.sentence, "Kunduz fell to the Taliban .");
  ASSERT_EQ(fell.spells.size(), 1U);
  EXPECT_EQ(fell.spells[0].first, "2021-08-05");
}

TEST(PropertyGraph, WhatIsDeniedIsThereOnRequestAndFlagged) {
  const auto statements = battle();
  Filter all;
  all.all = true;
  const std::vector<PropertyEdge> edges = edges_of(graph_of(statements, {}, all));
  ASSERT_EQ(edges.size(), 5U);
  EXPECT_FALSE(edges[3].asserted);
  EXPECT_TRUE(edges[3].negated);
  EXPECT_EQ(edges[3].support, 0U);
  EXPECT_EQ(edges[3].denied, std::vector<std::string>{statements[3].statement.id});
  EXPECT_EQ(edges[3].polarity, "-");
}

TEST(PropertyGraph, ATripleGathersItsEvidence) {
  const auto statements = battle();
  const std::vector<PropertyEdge> edges = edges_of(graph_of(statements, {.aggregate = true}));
  ASSERT_EQ(edges.size(), 2U) << "captured, and fell to";
  const PropertyEdge& captured = edges[1];
  EXPECT_EQ(captured.support, 3U);
  EXPECT_EQ(captured.sources, 2U);
  EXPECT_EQ(captured.statements.size(), 3U);
  EXPECT_EQ(captured.docs, (std::vector<std::string>{"d1", "d2"}));
  EXPECT_EQ(captured.denied, std::vector<std::string>{statements[3].statement.id});
  EXPECT_EQ(captured.sentence, "Yesterday the Taliban captured Kunduz .") << "the surest";
  EXPECT_EQ(captured.confidence, 97);
  ASSERT_EQ(captured.spells.size(), 1U) << "two days in a row";
  EXPECT_EQ(captured.spells[0].first + captured.spells[0].last, "2021-08-012021-08-02");
  EXPECT_EQ(edges[0].type, "capture");
  EXPECT_NE(edges[0].id, captured.id);
}

// `count` statements of `subjects` subjects, each about three towns.
std::vector<Evidenced> many(int subjects, int count) {
  std::vector<Evidenced> all;
  for (int i = 0; i < count; ++i) {
    const std::string name = "Band " + std::to_string(i * 7 % subjects), town = "Town " + std::to_string(i % 3);
    const std::string sentence = name + " captured " + town + " in " + std::to_string(i) + " .";
    all.push_back(evidenced("d" + std::to_string(i % 5), sentence, entity(sentence, name, name, EntityType::kOrg),
                            "captured", "capture", entity(sentence, town, town, EntityType::kGpe)));
  }
  return all;
}

TEST(PropertyGraph, TriplesAreTheSameInManyPasses) {
  for (const int subjects : {1, 2, 40}) {
    const auto statements = many(subjects, 200);
    const auto told = [&](std::size_t most) {
      std::string text;
      for (const PropertyEdge& edge : edges_of(graph_of(statements, {.aggregate = true, .most_gathered = most})))
        text += edge.id + edge.tail + edge.head + std::to_string(edge.support) + edge.sentence + "\n";
      return text;
    };
    const std::string whole = told(0);
    EXPECT_FALSE(whole.empty());
    for (const std::size_t most : {1, 7, 50, 199, 200}) EXPECT_EQ(told(most), whole) << subjects << " " << most;
  }
}

TEST(PropertyGraph, FiltersCountTheStatementsOfATriple) {
  const auto statements = battle();
  Filter often;
  often.min_support = 2;
  EXPECT_EQ(edges_of(graph_of(statements, {.aggregate = true}, often)).size(), 1U);
}

TEST(PropertyGraph, NodesAreTheEndsOfEdges) {
  const auto statements = battle();
  const PropertyGraph graph = graph_of(statements);
  EXPECT_EQ(ids_of(graph), (std::vector<std::string>{"kunduz", "taliban"}));
  graph.nodes([](const PropertyNode& node) {
    EXPECT_EQ(node.name, "Kunduz");
    EXPECT_EQ(node.aliases, (std::vector<std::string>{"Kunduz", "Qunduz"}));
    return false;
  });
}

TEST(PropertyGraph, ABodyHasAnEdgeToItsPlace) {
  const std::string sentence = "The Afghan government attacked the Taliban .";
  Phrase government = phrase(sentence, "The Afghan government");
  government.actor = PhraseActor{{.kind = ActorKind::kGov},
                                 {"government-of-afghanistan", "Government of Afghanistan", EntityType::kOrg},
                                 "afghanistan"};
  const std::vector<Evidenced> statements = {evidenced("d1", sentence, government, "attacked", "attack",
                                                       entity(sentence, "the Taliban", "Taliban", EntityType::kOrg))};
  const PropertyGraph graph = graph_of(statements);
  const std::vector<PropertyEdge> edges = edges_of(graph);
  ASSERT_EQ(edges.size(), 2U);
  EXPECT_TRUE(edges[1].of_body);
  EXPECT_EQ(edges[1].tail + " " + edges[1].type + " " + edges[1].head, "government-of-afghanistan body of afghanistan");
  EXPECT_EQ(ids_of(graph), (std::vector<std::string>{"afghanistan", "government-of-afghanistan", "taliban"}));
}

TEST(PropertyGraph, PhrasesAreNodesOnRequest) {
  const std::string sentence = "The Taliban freed 1,800 prisoners .";
  const std::vector<Evidenced> statements = {evidenced("d1", sentence,
                                                       entity(sentence, "The Taliban", "Taliban", EntityType::kOrg),
                                                       "freed", "free", phrase(sentence, "1,800 prisoners"))};
  EXPECT_TRUE(edges_of(graph_of(statements)).empty());
  const PropertyGraph graph = graph_of(statements, {.phrases = true});
  EXPECT_EQ(edges_of(graph).size(), 1U);
  EXPECT_EQ(ids_of(graph), (std::vector<std::string>{"taliban", "phrase:1,800 prisoners"}));
}

TEST(PropertyGraph, AVisitEndsWhenItIsToldTo) {
  const auto statements = battle();
  for (const bool aggregate : {false, true}) {
    int seen = 0;
    graph_of(statements, {.aggregate = aggregate}).edges([&](const PropertyEdge&) { return ++seen < 1; });
    EXPECT_EQ(seen, 1);
  }
}

}  // namespace
}  // namespace relata::exporter
