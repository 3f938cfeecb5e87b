#include "core/statement.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

Statement statement(Span subject, Span relation, std::string text) {
  Statement s;
  s.subject.span = {subject};
  s.relation.span = {relation};
  s.relation.text = std::move(text);
  return s;
}

TEST(Statement, CutJoinsPiecesByOneBlank) { EXPECT_EQ(cut("took it over", {{0, 4}, {8, 12}}), "took over"); }

TEST(Statement, IdDependsOnSpansAndWordsAlone) {
  Statement a = statement({0, 7}, {8, 16}, "captured");
  Statement b = a;
  b.confidence = 90;
  b.subject.entity = EntityRef{"taliban", "Taliban", EntityType::kOrg};
  EXPECT_EQ(statement_id("d", 0, a), statement_id("d", 0, b));
  EXPECT_EQ(statement_id("d", 0, a).size(), 19u);
  b.object = Phrase{.mention = "Kunduz", .span = {{17, 23}}};
  EXPECT_NE(statement_id("d", 0, a), statement_id("d", 0, b));
  EXPECT_NE(statement_id("d", 0, a), statement_id("d", 1, a));
  EXPECT_NE(statement_id("d", 0, a), statement_id("e", 0, a));
}

TEST(Statement, OrderIsByRelationThenId) {
  std::vector<Statement> list = {statement({0, 1}, {9, 12}, "b"), statement({0, 1}, {2, 5}, "a")};
  list[0].id = "st-1";
  list[1].id = "st-2";
  sort_statements(list);
  EXPECT_EQ(list[0].relation.text, "a");
}

TEST(SaidBy, IsTheEntityElseTheWordsElseTheCueInBrackets) {
  Speaker noor{.phrase = {.mention = "Noor"}, .cue = "claimed"};
  EXPECT_EQ(said_by(noor), "Noor");
  noor.phrase.name = "the governor";
  EXPECT_EQ(said_by(noor), "the governor");
  noor.phrase.entity = EntityRef{"atta-mohammad-noor", "Atta Mohammad Noor", EntityType::kPer};
  EXPECT_EQ(said_by(noor), "Atta Mohammad Noor");
  EXPECT_EQ(said_by({.phrase = {}, .cue = "accused"}), "(accused)");
  EXPECT_EQ(said_by({.phrase = {}, .cue = "Reportedly"}), "(reportedly)");
  EXPECT_EQ(said_by({.phrase = {}, .cue = " According\nto "}), "(according to)");
  EXPECT_EQ(said_by({}), "()") << "even then no fact";
}

}  // namespace
}  // namespace relata
