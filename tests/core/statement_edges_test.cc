#include "core/statement_edges.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

Phrase phrase(const std::string& mention) {
  Phrase phrase;
  phrase.mention = mention;
  return phrase;
}

Phrase entity(const std::string& id, EntityType type) {
  Phrase named = phrase(id);
  named.entity = EntityRef{id, id, type};
  return named;
}

Argument argument(const std::string& preposition, Phrase words) {
  Argument argument;
  static_cast<Phrase&>(argument) = std::move(words);
  if (!preposition.empty()) argument.preposition = preposition;
  return argument;
}

// "Atta fled the city for Uzbekistan on Sunday."
Statement flight() {
  Statement statement;
  statement.subject = entity("atta", EntityType::kPer);
  statement.relation.lemma = "flee";
  statement.relation.canonical = "leave";
  statement.object = phrase("the city");
  statement.args = {argument("for", entity("uzbekistan", EntityType::kGpe)), argument("on", phrase("Sunday"))};
  return statement;
}

// "0 e:atta flee p:city = leave"
std::vector<std::string> lines(const Statement& statement) {
  const Provenance provenance;
  std::vector<std::string> lines;
  for (const auto& [number, edge] : resolved_edges(statement, provenance)) {
    EXPECT_EQ(edge.statement, &statement);
    EXPECT_EQ(edge.provenance, &provenance);
    lines.push_back(std::to_string(number) + " " + edge.subject.key() + " " + edge.relation + " " + edge.object.key() +
                    " = " + edge.canonical + (edge.canonical_reversed ? " reversed" : ""));
  }
  return lines;
}

using Lines = std::vector<std::string>;

TEST(StatementEdges, TheObjectAndEachArgumentThatIsAnEntityGiveOne) {
  EXPECT_EQ(lines(flight()), (Lines{"0 e:atta flee p:city = leave", "1 e:atta flee for e:uzbekistan = flee for"}));
}

TEST(StatementEdges, NumbersAreThoseOfTheArguments) {
  Statement statement = flight();
  std::swap(statement.args[0], statement.args[1]);
  EXPECT_EQ(lines(statement)[1], "2 e:atta flee for e:uzbekistan = flee for");
}

TEST(StatementEdges, WithoutObjectTheFarEndIsNothing) {
  Statement statement = flight();
  statement.object.reset();
  statement.args.clear();
  EXPECT_EQ(lines(statement), Lines{"0 e:atta flee  = leave"});
}

TEST(StatementEdges, AnArgumentWithoutPrepositionHasTheLemma) {
  Statement statement = flight();
  statement.args = {argument("", entity("uzbekistan", EntityType::kGpe))};
  EXPECT_EQ(lines(statement)[1], "1 e:atta flee e:uzbekistan = flee");
  statement.args[0].preposition = "";
  EXPECT_EQ(lines(statement)[1], "1 e:atta flee e:uzbekistan = flee");
}

TEST(StatementEdges, AnArgumentWithoutPrepositionThatSaysWhereIsIn) {
  Statement statement = flight();
  statement.args = {argument("", entity("uzbekistan", EntityType::kGpe))};
  statement.args[0].role = Role::kPlace;
  EXPECT_EQ(lines(statement)[1], "1 e:atta flee in e:uzbekistan = flee in");
}

TEST(StatementEdges, AnArgumentMeetsItsSynonymsByTheLexicon) {
  Statement statement = flight();
  statement.relation.lemma = "fall";
  statement.relation.canonical = "fall";
  statement.args = {argument("to", entity("taliban", EntityType::kOrg))};
  EXPECT_EQ(lines(statement)[1], "1 e:atta fall to e:taliban = capture reversed");
}

TEST(StatementEdges, WhatIsAnEntityIsTheCallersToSay) {
  const Statement statement = flight();
  const auto none = [](const Phrase&) { return false; };
  ASSERT_EQ(statement_edges(statement, none).size(), 1u);
  EXPECT_EQ(statement_edges(statement, none)[0].object, &*statement.object);
  const auto all = [](const Phrase&) { return true; };
  const std::vector<StatementEdge> edges = statement_edges(statement, all);
  ASSERT_EQ(edges.size(), 3u);
  EXPECT_EQ(edges[2].relation, "flee on");
  EXPECT_EQ(edges[2].object, &statement.args[1]);
}

TEST(ShownRelation, AnArgumentsEdgeSaysWhatHappensThere) {
  EXPECT_EQ(shown_relation(flight(), "flee for"), "flee city for");
  EXPECT_EQ(shown_relation(flight(), "flee"), "flee");
  Statement statement = flight();
  statement.object = entity("mazar", EntityType::kGpe);
  EXPECT_EQ(shown_relation(statement, "flee for"), "flee mazar for");
  statement.object = phrase("a house that nobody in Mazar é had seen");
  EXPECT_EQ(shown_relation(statement, "flee for"), "flee house that nobody in Mazar… for");
  statement.object = std::nullopt;
  EXPECT_EQ(shown_relation(statement, "flee for"), "flee for");
}

TEST(PhraseWords, DeterminersAreLeftOutAtTheBeginningAlone) {
  EXPECT_EQ(phrase_words(phrase("The 1,800 prisoners")), "1,800 prisoners");
  EXPECT_EQ(phrase_words(phrase("their  own\nhomes")), "own homes");
  EXPECT_EQ(phrase_words(phrase("all the prisoners")), "all the prisoners");
  EXPECT_EQ(phrase_words(phrase("the commander of the army")), "commander of the army");
  EXPECT_EQ(phrase_words(phrase("this")), "this");
  EXPECT_EQ(phrase_words(phrase("theatre")), "theatre");
  EXPECT_EQ(phrase_words(phrase(" ")), "");
}

TEST(PhraseWords, APronounHasTheWordsThatItStandsFor) {
  Phrase they = phrase("they");
  they.name = "the prisoners";
  EXPECT_EQ(phrase_words(they), "prisoners");
}

}  // namespace
}  // namespace relata
