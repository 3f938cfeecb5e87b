#include "export/schema.h"

#include <gtest/gtest.h>

#include "export/schema_file.h"

namespace relata::exporter {
namespace {

constexpr auto kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;

SchemaEdge edge(std::string_view lemma, std::optional<EntityType> subject, std::optional<EntityType> object) {
  return {{lemma, lemma}, subject, object};
}

// "employs", "<employs" where the tail is the object, "" where it is left out.
std::string named(const Schema& schema, const SchemaEdge& edge) {
  const SchemaMatch match = schema.match(edge);
  return (match.reversed ? "<" : "") + match.type;
}

TEST(SchemaTest, AnEdgeIsCalledByTheFirstLineThatHasItsRelationAndTypes) {
  const Schema schema = read_schema(
      "employs: ORG -> PER from hire\n"
      "recruits: * -> * from hire\n",
      "s");
  EXPECT_EQ(named(schema, edge("hire", kOrg, kPer)), "employs");
  EXPECT_EQ(named(schema, edge("Hire", kOrg, kPer)), "employs");
  EXPECT_EQ(named(schema, edge("hire", kPer, kPer)), "recruits");
  EXPECT_EQ(named(schema, edge("hire", kPer, std::nullopt)), "recruits");
  EXPECT_EQ(named(schema, edge("fire", kOrg, kPer)), "");
}

TEST(SchemaTest, AWordMeansEveryWordingOfItsRelationTurnedWhereThatIs) {
  const Schema schema = read_schema("captured: ORG -> GPE from capture", "s");
  EXPECT_EQ(named(schema, {{"seize", "capture", false}, kOrg, kGpe}), "captured");
  EXPECT_EQ(named(schema, {{"fall to", "capture", true}, kGpe, kOrg}), "<captured");
  EXPECT_EQ(named(schema, {{"fall to", "capture", true}, kOrg, kGpe}), "");
  const Schema fall = read_schema("fell: GPE -> ORG from fall to", "s");
  EXPECT_EQ(named(fall, {{"fall to", "capture", true}, kGpe, kOrg}), "fell");
  EXPECT_EQ(named(fall, {{"capture", "capture", false}, kOrg, kGpe}), "<fell");
}

TEST(SchemaTest, AnArrowTurnsARelationRound) {
  const Schema schema = read_schema("employs: ORG|PER -> PER|ORG from hire, <- work for", "s");
  EXPECT_EQ(named(schema, edge("hire", kPer, kOrg)), "employs");
  EXPECT_EQ(named(schema, edge("work for", kPer, kOrg)), "<employs");
}

TEST(SchemaTest, AVerbIsNeverTurnedByTypesAlone) {
  const Schema schema = read_schema("employs: ORG -> PER from hire", "s");
  EXPECT_EQ(named(schema, edge("hire", kPer, kOrg)), "");
  const SchemaMatch match = schema.match(edge("hire", kPer, kOrg));
  EXPECT_EQ(match.other_way, std::optional(0U));
}

TEST(SchemaTest, ANounOfDifferentEndsStandsAsTheyFitUnlessAnArrowSaysMore) {
  const Schema schema = read_schema("employs: ORG -> PER from be spokesman of", "s");
  EXPECT_EQ(named(schema, edge("be spokesman of", kPer, kOrg)), "<employs");
  EXPECT_EQ(named(schema, edge("be spokesman of", kOrg, kPer)), "employs");
  const Schema forward = read_schema("employs: ORG -> PER from -> be spokesman of", "s");
  EXPECT_EQ(named(forward, edge("be spokesman of", kPer, kOrg)), "");
  const Schema alike = read_schema("leads: PER -> PER|ORG from be leader of", "s");
  EXPECT_EQ(named(alike, edge("be leader of", kPer, kOrg)), "leads");
  EXPECT_EQ(named(alike, edge("be leader of", kOrg, kPer)), "");
}

TEST(SchemaTest, AStarIsAnyWords) {
  const Schema schema = read_schema("leads: PER -> GPE from be *minister of, be president * of", "s");
  EXPECT_EQ(named(schema, edge("be minister of", kPer, kGpe)), "leads");
  EXPECT_EQ(named(schema, edge("be Prime Minister of", kPer, kGpe)), "leads");
  EXPECT_EQ(named(schema, edge("be president elect of", kPer, kGpe)), "leads");
  EXPECT_EQ(named(schema, edge("be minister of", kPer, kPer)), "");
  EXPECT_EQ(named(schema, edge("be ministers of state", kPer, kGpe)), "");
  const Schema any = read_schema("knows: PER -> PER from *", "s");
  EXPECT_EQ(named(any, edge("glare at", kPer, kPer)), "knows");
  EXPECT_EQ(named(any, edge("", kPer, kPer)), "knows");
}

TEST(SchemaTest, NotLeavesALemmaToLaterLines) {
  const Schema schema = read_schema(
      "leads: PER -> ORG from be *leader of, lead, not be former * of, not head\n"
      "led: PER -> ORG from be * of\n",
      "s");
  EXPECT_EQ(named(schema, edge("be leader of", kPer, kOrg)), "leads");
  EXPECT_EQ(named(schema, edge("be former leader of", kPer, kOrg)), "led");
  EXPECT_EQ(named(schema, {{"head", "lead", false}, kPer, kOrg}), "");
  EXPECT_EQ(named(schema, edge("lead", kPer, kOrg)), "leads");
}

TEST(SchemaTest, TheRestHasOneNameOrIsLeftOut) {
  EXPECT_EQ(named(read_schema("a: * -> * from b\nrest: related_to", "s"), edge("c", kPer, kOrg)), "related_to");
  EXPECT_EQ(named(read_schema("a: * -> * from b\nrest: left out", "s"), edge("c", kPer, kOrg)), "");
}

TEST(SchemaTest, NodesAreLabelledByTheFirstLineOfTheirTypeAndKind) {
  const Schema schema = read_schema(
      "a: * -> * from b\n"
      "node ORG:GOV = PublicBody\n"
      "node ORG|NORP = Group\n"
      "node GPE:country = Country\n"
      "node phrase = Thing\n",
      "s");
  EXPECT_EQ(schema.label({kOrg, ActorKind::kGov}), "PublicBody");
  EXPECT_EQ(schema.label({kOrg, ActorKind::kMil}), "Group");
  EXPECT_EQ(schema.label({EntityType::kNorp}), "Group");
  EXPECT_EQ(schema.label({kPer}), "PER");
  EXPECT_EQ(schema.label({}), "Thing");
  EXPECT_EQ(schema.label({kGpe, std::nullopt, true}), "Country");
  EXPECT_EQ(schema.label({kGpe}), "GPE");
  EXPECT_EQ(schema.labels(), (std::vector<std::string>{"Country", "EVENT", "FAC", "GPE", "Group", "LOC", "MISC", "PER",
                                                       "PublicBody", "Thing"}));
}

TEST(SchemaTest, CountsAddUp) {
  const Schema schema = read_schema("a: PER -> * from hire\nb: * -> * from fire, sack\nrest: related_to", "s");
  SchemaCounts counts = schema.counts();
  for (const char* lemma : {"hire", "hire", "fire", "glare at"}) counts.add(schema.match(edge(lemma, kPer, kOrg)));
  counts.add(schema.match(edge("hire", kOrg, kPer)));
  EXPECT_EQ(counts.by_type, (std::map<std::string, std::uint64_t>{{"a", 2}, {"b", 1}, {"related_to", 2}}));
  EXPECT_EQ(counts.rest, 2U);
  EXPECT_EQ(counts.left_out, 0U);
  EXPECT_EQ(counts.all(), 5U);
  EXPECT_EQ(counts.by_word, (std::vector<std::uint64_t>{2, 1, 0}));
  EXPECT_EQ(counts.other_way, (std::vector<std::uint64_t>{1, 0, 0}));
}

TEST(SchemaTest, TypesAreTheNamesOfTheUserAlone) {
  EXPECT_EQ(read_schema("b: * -> * from x\na: * -> * from y\nb: * -> * from z", "s").types(),
            (std::vector<std::string>{"a", "b"}));
}

}  // namespace
}  // namespace relata::exporter
