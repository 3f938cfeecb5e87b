// The graph of property-graph formats in a user's words.
#include <gtest/gtest.h>

#include "core/relation_lexicon.h"
#include "core/statement_edges.h"
#include "export/property_graph.h"
#include "export/schema_file.h"
#include "tests/export/sample.h"

namespace relata::exporter {
namespace {

const std::string kSentence = "Reed works for Orbis, which hired Reed, and Noor met Reed in Kabul .";

Evidenced said(const std::string& subject, EntityType subject_type, const std::string& lemma, const std::string& object,
               EntityType object_type) {
  Evidenced e = evidenced("d1", kSentence, entity(kSentence, subject, subject, subject_type), "met", lemma,
                          entity(kSentence, object, object, object_type));
  const CanonicalRelation canonical = canonical_relation(lemma);
  e.statement.relation.canonical = canonical.name, e.statement.relation.canonical_reversed = canonical.reversed;
  e.statement.id = "st-" + lemma;
  return e;
}

std::vector<Evidenced> sayings() {
  constexpr auto kPer = EntityType::kPer, kOrg = EntityType::kOrg;
  std::vector<Evidenced> all = {said("Reed", kPer, "work for", "Orbis", kOrg),
                                said("Orbis", kOrg, "hire", "Reed", kPer), said("Noor", kPer, "meet", "Reed", kPer)};
  all.push_back(said("Orbis", kOrg, "hire", "Noor", kPer));
  all.back().statement.polarity = Polarity::kNegative;
  return all;
}

class SchemaGraph : public ::testing::Test {
 protected:
  PropertyGraph graph(const std::string& schema, bool aggregate, bool all = false) {
    schema_ = read_schema(schema, "s");
    Filter filter;
    filter.all = all;
    PropertyGraphOptions options;
    options.aggregate = aggregate, options.schema = &*schema_;
    options.counted = [this](const SchemaCounts& counts) { counts_ = counts; };
    const EdgeStream edges = [this](const EdgeVisitor& visit) {
      for (const Evidenced& e : sayings_)
        for (const NumberedEdge& numbered : resolved_edges(e.statement, e.provenance))
          if (!visit(numbered.edge)) return;
    };
    return {edges, entity_stream(entities_), filter, options};
  }
  static std::vector<std::string> drawn(const PropertyGraph& graph) {
    std::vector<std::string> edges;
    graph.edges([&](const PropertyEdge& edge) {
      edges.push_back(edge.tail + " " + edge.type + " " + edge.head + " (" + edge.tail_words + ", " + edge.relation +
                      ")");
      return true;
    });
    return edges;
  }

  std::vector<Evidenced> sayings_ = sayings();
  std::vector<Entity> entities_ = {{"kabul", "Kabul", EntityType::kGpe},
                                   {"noor", "Noor", EntityType::kPer},
                                   {"orbis", "Orbis", EntityType::kOrg},
                                   {"reed", "Reed", EntityType::kPer}};
  std::optional<Schema> schema_;
  SchemaCounts counts_;
};

TEST_F(SchemaGraph, EdgesHaveTheUsersNamesAndDirections) {
  const std::vector<std::string> edges = {"orbis employs reed (Orbis, work for)", "orbis employs reed (Orbis, hire)"};
  EXPECT_EQ(drawn(graph("employs: ORG -> PER from hire", false)), edges);
  const std::vector<std::string> triples = {"orbis employs reed (Orbis, hire)", "orbis employs reed (Orbis, work for)"};
  EXPECT_EQ(drawn(graph("employs: ORG -> PER from hire", true)), triples);
}

TEST_F(SchemaGraph, ItsDirectionsHoldWhereEdgesRunAsTheyAreSaid) {
  graph("employs: ORG -> PER from hire", false);
  PropertyGraphOptions options;
  options.schema = &*schema_, options.as_said = true;
  const PropertyGraph as_said(
      [this](const EdgeVisitor& visit) {
        visit(resolved_edges(sayings_[0].statement, sayings_[0].provenance)[0].edge);
      },
      entity_stream(entities_), {}, options);
  EXPECT_EQ(drawn(as_said), (std::vector<std::string>{"orbis employs reed (Orbis, work for)"}));
}

TEST_F(SchemaGraph, TheRestIsLeftOutWithItsNodesOrUnderOneName) {
  const PropertyGraph left_out = graph("employs: ORG -> PER from hire", false);
  std::vector<std::string> nodes;
  left_out.nodes([&](const PropertyNode& node) { return nodes.push_back(node.id), true; });
  EXPECT_EQ(nodes, (std::vector<std::string>{"orbis", "reed"}));
  EXPECT_EQ(drawn(graph("employs: ORG -> PER from hire\nrest: related_to", false)).back(),
            "noor related_to reed (Noor, meet)");
}

TEST_F(SchemaGraph, WhatIsCountedAddsUp) {
  for (const bool aggregate : {false, true}) {
    drawn(graph("employs: ORG -> PER from hire", aggregate));
    EXPECT_EQ(counts_.by_type.at("employs"), 2U);
    EXPECT_EQ(counts_.left_out, 1U);
    drawn(graph("employs: ORG -> PER from hire\nrest: other", aggregate, true));
    EXPECT_EQ(counts_.by_type.at("employs"), 3U) << "what is denied is an edge, too";
    EXPECT_EQ(counts_.rest, 1U);
    EXPECT_EQ(counts_.all(), 4U);
  }
}

TEST_F(SchemaGraph, ARunThatIsStoppedCountsNothing) {
  graph("employs: ORG -> PER from hire", false).edges([](const PropertyEdge&) { return false; });
  EXPECT_EQ(counts_.all(), 0U);
}

TEST_F(SchemaGraph, BodiesOfPlacesFollowTheSchema) {
  entities_.push_back({"army", "Army of Kabul", EntityType::kOrg});
  entities_.back().of = "kabul", entities_.back().kind = ActorKind::kMil;
  sayings_[2].statement.subject.entity = EntityRef{"army", "Army of Kabul", EntityType::kOrg};
  const std::string has = "has: GPE -> ORG from <- body of\nmet: * -> * from meet\nnode ORG:MIL = Army\n";
  EXPECT_EQ(drawn(graph(has, false)).back(), "kabul has army (, body of)");
  EXPECT_EQ(counts_.bodies, (std::map<std::string, std::uint64_t>{{"has", 1}}));
  EXPECT_EQ(counts_.all(), 3U) << "of statements alone";
  EXPECT_EQ(drawn(graph("met: * -> * from meet", false)).size(), 1U);
  std::string label;
  graph(has, false).nodes([&](const PropertyNode& node) {
    if (node.id == "army") label = node.label;
    return true;
  });
  EXPECT_EQ(label, "Army");
}

TEST_F(SchemaGraph, NamesForDatabasesAreTheUsersAsTheyAre) {
  const PropertyGraph named = graph("worksFor: PER -> ORG from <- hire\nnode PER = Person\nrest: other", false);
  EXPECT_EQ(named.type_name("worksFor"), "worksFor");
  EXPECT_EQ(named.edge_types(), (std::vector<std::string>{"other", "worksFor"}));
  const PropertyGraph plain({}, {}, {}, {});
  EXPECT_EQ(plain.type_name("fall to"), "FALL_TO");
  EXPECT_EQ(plain.edge_types(), edge_types());
  EXPECT_EQ(plain.node_labels().size(), 9U);
}

}  // namespace
}  // namespace relata::exporter
