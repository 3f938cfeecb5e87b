#include "export/schema_file.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/relation_lexicon.h"

namespace relata::exporter {
namespace {

std::string said(std::string_view text) {
  try {
    read_schema(text, "my.schema");
  } catch (const Error& error) {
    return error.what();
  }
  return "nothing";
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(SchemaFile, CommentsBlankLinesAndGoingOnAreAsPeopleWriteThem) {
  const Schema schema = read_schema(
      "\xEF\xBB\xBF# what I want\r\n"
      "\r\n"
      "employs: ORG -> PER from  hire,\r\n"
      "\t appoint , # and more\r\n"
      "         be  spokesman of\r\n"
      "rest:   related_to # all else\r\n",
      "s");
  EXPECT_EQ(schema.words(), (std::vector<std::string>{"hire", "appoint", "be spokesman of"}));
  EXPECT_EQ(schema.rest(), std::optional<std::string>("related_to"));
}

TEST(SchemaFile, ANumberSignWithinAWordIsNoComment) {
  EXPECT_EQ(read_schema("a: * -> * from be c# of", "s").words(), (std::vector<std::string>{"be c# of"}));
}

TEST(SchemaFile, WhatIsWrongIsSaidWithFileAndLine) {
  EXPECT_TRUE(holds(said("# x\nemploys ORG -> PER"), "my.schema:2: 'employs ORG -> PER' is no line of a schema"));
  EXPECT_TRUE(holds(said("a: ORG -> PER"), "my.schema:1: 'a' has no relations: write 'a: ORG -> PER from hire"));
  EXPECT_TRUE(holds(said("a: ORG -> PER from ,"), "'a' has no relations"));
  EXPECT_TRUE(holds(said("a: ORG PER from b"), "has no '->'"));
  EXPECT_TRUE(holds(said("a: ORG -> CITY from b"), "there is no type 'CITY': they are PER, ORG, GPE, LOC, FAC, NORP"));
  EXPECT_TRUE(holds(said("a: -> PER from b"), "a type is missing"));
  EXPECT_TRUE(holds(said("a b: ORG -> PER from c"), "'a b' cannot be a name"));
  EXPECT_TRUE(holds(said("1a: ORG -> PER from c"), "'1a' cannot be a name"));
  EXPECT_TRUE(holds(said("a: ORG -> PER from b -> c"), "'b -> c' is no relation"));
  EXPECT_TRUE(holds(said("a: * -> * from not b"), "'a' has no relations"));
  EXPECT_TRUE(holds(said("a: * -> * from b\nrest: x\n\nrest: y"), "my.schema:4: a second 'rest:'"));
  EXPECT_TRUE(holds(said("a: * -> * from b\nrest: leave out"), "'leave out' cannot be a name"));
  EXPECT_TRUE(holds(said("node PER Person"), "write 'node PER = Person'"));
  EXPECT_TRUE(holds(said("node ORG:XXX = A"),
                    "there is no kind of node 'XXX': they are country, and of bodies of a country GOV, "));
  EXPECT_TRUE(holds(said("node PER = Person"), "my.schema names no relation"));
  EXPECT_TRUE(holds(said(""), "my.schema names no relation"));
  EXPECT_TRUE(holds(said("a: * -> * from \xff"), "my.schema is no text in UTF-8"));
}

TEST(SchemaFile, ThoseThatComeWithTheProgramAreWell) {
  EXPECT_EQ(shipped_schemas(), (std::vector<std::string>{"schema.org", "ftm"}));
  for (const std::string& name : shipped_schemas())
    EXPECT_FALSE(read_schema(*shipped_schema(name), name).types().empty());
  EXPECT_FALSE(shipped_schema("schema.com"));
}

TEST(SchemaFile, DirectionsOfSchemaOrgAreItsOwn) {
  const Schema schema = read_schema(*shipped_schema("schema.org"), "schema.org");
  const auto named = [&](std::string_view lemma, EntityType subject, EntityType object) {
    const CanonicalRelation canonical = canonical_relation(lemma);
    const SchemaMatch match = schema.match({{lemma, canonical.name, canonical.reversed}, subject, object});
    return (match.reversed ? "<" : "") + match.type;
  };
  constexpr auto kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;
  EXPECT_EQ(named("found", kPer, kOrg), "<founder");  // Organization founder Person
  EXPECT_EQ(named("be founder of", kPer, kOrg), "<founder");
  EXPECT_EQ(named("work for", kPer, kOrg), "worksFor");  // Person worksFor Organization
  EXPECT_EQ(named("hire", kOrg, kPer), "<worksFor");
  EXPECT_EQ(named("be spokesman of", kPer, kOrg), "worksFor");
  EXPECT_EQ(named("be member of", kPer, kOrg), "memberOf");
  EXPECT_EQ(named("marry", kPer, kPer), "spouse");
  EXPECT_EQ(named("be son of", kPer, kPer), "<children");  // Person children Person: the parent is the tail
  EXPECT_EQ(named("be father of", kPer, kPer), "children");
  EXPECT_EQ(named("be sister of", kPer, kPer), "sibling");
  EXPECT_EQ(named("be born in", kPer, kGpe), "birthPlace");
  EXPECT_EQ(named("graduate from", kPer, kOrg), "alumniOf");
  EXPECT_EQ(named("be headquartered in", kOrg, kGpe), "location");
  EXPECT_EQ(named("be subsidiary of", kOrg, kOrg), "parentOrganization");
  EXPECT_EQ(named("acquire", kOrg, kOrg), "<parentOrganization");
  EXPECT_EQ(named("glare at", kPer, kPer), "");
}

}  // namespace
}  // namespace relata::exporter
