#include <gtest/gtest.h>

#include <string>

#include "core/error.h"
#include "query/pattern.h"

namespace relata::query {
namespace {

std::string error_of(std::string_view text) {
  try {
    parse_pattern(text);
  } catch (const QueryError& error) {
    return error.what();
  }
  return "no error";
}

TEST(Parser, ReadsNameRelationsVariableAndTypes) {
  const Pattern pattern = parse_pattern("(Taliban)-[capture|fall to]->(?city:GPE|LOC)");
  ASSERT_EQ(pattern.parts.size(), 1u);
  const TriplePattern& part = pattern.parts[0];
  EXPECT_EQ(part.subject.kind, EndKind::kName);
  EXPECT_EQ(part.subject.text, "Taliban");
  ASSERT_EQ(part.relation.words.size(), 2u);
  EXPECT_EQ(part.relation.words[0].text, "capture");
  EXPECT_EQ(part.relation.words[1].text, "fall to");
  EXPECT_EQ(part.object.kind, EndKind::kVariable);
  EXPECT_EQ(part.object.text, "city");
  EXPECT_EQ(part.object.types, (std::vector{EntityType::kGpe, EntityType::kLoc}));
  EXPECT_EQ(pattern.variables, std::vector<std::string>{"city"});
}

TEST(Parser, TurnsReversedEdgesRound) {
  const TriplePattern part = parse_pattern("(?who)<-[arrest]-(Afghan army)").parts[0];
  EXPECT_EQ(part.subject.text, "Afghan army");
  EXPECT_EQ(part.object.text, "who");
  EXPECT_FALSE(part.either_way);
  EXPECT_TRUE(parse_pattern("(A)-[meet]-(?b)").parts[0].either_way);
}

TEST(Parser, KeepsVariablesInTheOrderOfTheText) {
  const Pattern pattern = parse_pattern("(?b)<-[?r]-(?a) , (?b)-[*]->(?c)");
  EXPECT_EQ(pattern.variables, (std::vector<std::string>{"b", "r", "a", "c"}));
  EXPECT_EQ(pattern.parts.size(), 2u);
}

TEST(Parser, ReadsEachKindOfRelation) {
  EXPECT_EQ(parse_pattern("(A)-[*]->(B)").parts[0].relation.kind, RelationKind::kAny);
  EXPECT_EQ(parse_pattern("(A)-[]->(B)").parts[0].relation.kind, RelationKind::kAny);
  EXPECT_EQ(parse_pattern("(A)-[?r]->(B)").parts[0].relation.variable, "r");
  const RelationPattern prefix = parse_pattern("(A)-[ fall* | flee]->(B)").parts[0].relation;
  ASSERT_EQ(prefix.words.size(), 2u);
  EXPECT_TRUE(prefix.words[0].prefix);
  EXPECT_EQ(prefix.words[0].text, "fall");
  EXPECT_FALSE(prefix.words[1].prefix);
  const RelationPattern path = parse_pattern("(A)-[* 1 .. 3]->(B)").parts[0].relation;
  EXPECT_EQ(path.kind, RelationKind::kPath);
  EXPECT_EQ(path.min_hops, 1u);
  EXPECT_EQ(path.max_hops, 3u);
  EXPECT_EQ(parse_pattern("(A)-[*2]->(B)").parts[0].relation.min_hops, 2u);
  EXPECT_EQ(parse_pattern("(A)-[*..2]->(B)").parts[0].relation.max_hops, 2u);
}

TEST(Parser, QuotesKeepSignsInNamesAndRelations) {
  const TriplePattern part = parse_pattern(R"--(("Foo: Bar (\"Baz\")":ORG)-["a|b"]->(~ peace talks))--").parts[0];
  EXPECT_EQ(part.subject.text, R"--(Foo: Bar ("Baz"))--");
  EXPECT_EQ(part.subject.types, std::vector{EntityType::kOrg});
  EXPECT_EQ(part.relation.words[0].text, "a|b");
  EXPECT_EQ(part.object.kind, EndKind::kWord);
  EXPECT_EQ(part.object.text, "peace talks");
}

TEST(Parser, APlusBehindANameAsksForItsBodies) {
  const auto subject = [](std::string_view text) { return parse_pattern(text).parts[0].subject; };
  for (const char* text : {"(Ardania+:ORG)-[x]->()", "( Ardania + : ORG )-[x]->()", "(\"Ardania\"+:ORG)-[x]->()"}) {
    EXPECT_EQ(subject(text).text, "Ardania") << text;
    EXPECT_TRUE(subject(text).with_bodies) << text;
    EXPECT_EQ(subject(text).types, std::vector{EntityType::kOrg}) << text;
  }
  EXPECT_TRUE(parse_pattern("(?x)<-[y]-(\"Foo: Bar\"+)").parts[0].subject.with_bodies);
  EXPECT_EQ(subject("(\"Canal+\")-[x]->()").text, "Canal+") << "a name that ends so stands in quotes";
  EXPECT_FALSE(subject("(\"Canal+\")-[x]->()").with_bodies);
  EXPECT_EQ(subject("(\"Canal+\"+)-[x]->()").text, "Canal+");
  EXPECT_EQ(subject("(A+B)-[x]->()").text, "A+B");
  EXPECT_FALSE(subject("(A+B)-[x]->()").with_bodies);
}

TEST(Parser, APlusElsewhereIsPointedAt) {
  EXPECT_EQ(error_of("(Ardania:GPE+)-[x]->()"),
            "'+' stands behind a name and before its type\n"
            "  (Ardania:GPE+)-[x]->()\n"
            "              ^\n"
            "write (Ardania+) or (Ardania+:ORG)");
  for (const char* text : {"(+)-[x]->()", "(?x+)-[x]->()", "(~\"a\"+)-[x]->()", "(A)-[x]->(\"B\"++)"})
    EXPECT_NE(error_of(text).find("^"), std::string::npos) << text;
}

TEST(Parser, BlanksDoNotMatter) {
  const TriplePattern part = parse_pattern(" ( Joe   Biden ) - [ be  president of ] -> ( ) ").parts[0];
  EXPECT_EQ(part.subject.text, "Joe Biden");
  EXPECT_EQ(part.relation.words[0].text, "be president of");
  EXPECT_EQ(part.object.kind, EndKind::kAny);
}

TEST(Parser, ATypeAloneIsAnythingOfThatType) {
  const TriplePattern part = parse_pattern("(:per)-[meet]->()").parts[0];
  EXPECT_EQ(part.subject.kind, EndKind::kAny);
  EXPECT_EQ(part.subject.types, std::vector{EntityType::kPer});
}

TEST(Parser, ErrorsPointAtThePlaceAndSayWhatToTry) {
  EXPECT_EQ(error_of("(Taliban)-[capture]->(?c:CITY)"),
            "unknown type 'CITY'\n"
            "  (Taliban)-[capture]->(?c:CITY)\n"
            "                           ^\n"
            "try one of PER, ORG, GPE, LOC, FAC, NORP, EVENT, MISC; quote a name that holds ':'");
}

TEST(Parser, TheCaretCountsSignsNotBytes) {
  EXPECT_NE(error_of("(Ġħābi)=[x]->(B)").find("\n         ^\n"), std::string::npos);
}

TEST(Parser, RefusesWhatIsNoPattern) {
  for (const char* text : {"",
                           "  ",
                           "Taliban",
                           "(",
                           "()",
                           "(A)",
                           "(A)-",
                           "(A)-[",
                           "(A)-[x",
                           "(A)-[x]",
                           "(A)-[x]-",
                           "(A)-[x]->",
                           "(A)-[x]->(",
                           "(A)-[x]->(B",
                           "(A)-[x]->(B),",
                           "(A)-[x]->(B) (C)",
                           "(A)-[x]->(B)-[y]->(C)",
                           "(A)<-[x]->(B)",
                           "(A)-[|]->(B)",
                           "(A)-[x|]->(B)",
                           "(A)-[*|x]->(B)",
                           "(A)-[*0..2]->(B)",
                           "(A)-[*3..2]->(B)",
                           "(A)-[*1..99]->(B)",
                           "(A)-[*99999999999]->(B)",
                           "(A)-[*1..]->(B)",
                           "(A)-[fa*ll]->(B)",
                           "(?)-[x]->(B)",
                           "(~)-[x]->(B)",
                           "(A:)-[x]->(B)",
                           "(\"A)-[x]->(B)",
                           "(\"\")-[x]->(B)",
                           "(?x)-[?x]->(B)",
                           "(A(B))-[x]->(C)",
                           "(A)->[x]->(B)",
                           "\xff\xfe"})
    EXPECT_NE(error_of(text).find("^"), std::string::npos) << text;
}

TEST(Parser, EveryPrefixAndEveryByteIsAPatternOrAnError) {
  const std::string pattern = R"--((A:GPE|LOC)-[a b|c*]->(?x), ("q\"":PER)<-[*1..3]-(~w), (?x)-[?r]-())--";
  for (std::size_t length = 0; length < pattern.size(); ++length) error_of(pattern.substr(0, length));
  for (std::size_t at = 0; at < pattern.size(); ++at)
    for (int byte = 0; byte < 256; ++byte) {
      std::string changed = pattern;
      changed[at] = static_cast<char>(byte);
      error_of(changed);
    }
}

TEST(Parser, ANameAloneMayCarryATypeAndBrackets) {
  EXPECT_EQ(parse_name("Washington:PER").types, std::vector{EntityType::kPer});
  EXPECT_EQ(parse_name("Ministry (Defence)").text, "Ministry (Defence)");
  EXPECT_THROW(parse_name("?x"), QueryError);
  EXPECT_THROW(parse_name(""), QueryError);
  EXPECT_THROW(parse_name("~x"), QueryError);
}

}  // namespace
}  // namespace relata::query
