#include "identity/actors.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace relata::identity {
namespace {

ActorFile table(const std::string& text) { return read_actors(text, ActorFormat::kTable); }
ActorFile json(const std::string& text) { return read_actors(text, ActorFormat::kJsonLines); }

// The one problem that `file` has, as "line:column: what".
std::string problem(const ActorFile& file) {
  if (file.problems.size() != 1) return std::to_string(file.problems.size()) + " problems";
  const ActorProblem& only = file.problems[0];
  return std::to_string(only.line) + ":" + std::to_string(only.column) + ": " + only.what;
}

TEST(Actors, BothFormatsSayTheSame) {
  const ActorFile rows = table(
      "name\taliases\ttype\tlinks\tnever_merge\talways_merge\n"
      "Ardan Front\tThe Front|AF\tORG\twikidata=Q42|viaf=7\tArdan\tNorthern Front\n"
      "Tal-e-Sorkh\t\t\t\t\t\n");
  const ActorFile lines =
      json(R"({"name":"Ardan Front","aliases":["The Front","AF"],"type":"ORG","links":{"wikidata":"Q42","viaf":"7"},)"
           R"("never_merge":["Ardan"],"always_merge":["Northern Front"]})"
           "\n{\"name\":\"Tal-e-Sorkh\"}\n");
  EXPECT_TRUE(rows.problems.empty()) << problem(rows);
  EXPECT_TRUE(lines.problems.empty()) << problem(lines);
  ASSERT_EQ(rows.actors.size(), 2U);
  EXPECT_EQ(rows.actors, lines.actors);
  const Actor& front = rows.actors[0];
  EXPECT_EQ(front.name, "Ardan Front");
  EXPECT_EQ(front.aliases, (std::vector<std::string>{"The Front", "AF"}));
  EXPECT_EQ(front.type, EntityType::kOrg);
  EXPECT_EQ(front.links.at("wikidata"), "Q42");
  EXPECT_EQ(front.never_merge, (std::vector<std::string>{"Ardan"}));
  EXPECT_EQ(front.always_merge, (std::vector<std::string>{"Northern Front"}));
  EXPECT_EQ(rows.actors[1].type, std::nullopt);
}

TEST(Actors, ColumnsComeInAnyOrderAndNameAloneIsNeeded) {
  const ActorFile read = table("type\tname\nPER\tMaya Lindqvist\n");
  ASSERT_EQ(read.actors.size(), 1U);
  EXPECT_EQ(read.actors[0].name, "Maya Lindqvist");
  EXPECT_EQ(read.actors[0].type, EntityType::kPer);
  EXPECT_EQ(table("name\nMaya Lindqvist").actors.size(), 1U);
}

TEST(Actors, BlanksMarksAndEmptyLinesDoNotCount) {
  const ActorFile read =
      table("\xEF\xBB\xBFname\t aliases \r\n\r\n  Maya   Lindqvist \t | M. Lindqvist||\t\t\r\n   \n");
  EXPECT_TRUE(read.problems.empty()) << problem(read);
  ASSERT_EQ(read.actors.size(), 1U);
  EXPECT_EQ(read.actors[0].name, "Maya Lindqvist");
  EXPECT_EQ(read.actors[0].aliases, (std::vector<std::string>{"M. Lindqvist"}));
}

TEST(Actors, NothingIsADictionaryOfNobody) {
  for (const char* text : {"", "\n\n", "name\ttype\n", "\xEF\xBB\xBF"}) {
    EXPECT_TRUE(table(text).actors.empty() && table(text).problems.empty()) << text;
  }
  EXPECT_TRUE(json("").actors.empty() && json("\n").problems.empty());
}

TEST(Actors, FormatIsTakenFromTheName) {
  EXPECT_EQ(actor_format("who.TSV"), ActorFormat::kTable);
  EXPECT_EQ(actor_format("a/who.jsonl"), ActorFormat::kJsonLines);
  EXPECT_EQ(actor_format("who.ndjson"), ActorFormat::kJsonLines);
  EXPECT_EQ(actor_format("who.csv"), std::nullopt);
  EXPECT_EQ(actor_format("tsv"), std::nullopt);
}

TEST(Actors, WrongLinesOfATableAreNamedByLineAndColumn) {
  EXPECT_EQ(problem(table("name\tkind\nA\tB\n")),
            "1:6: unknown column 'kind': the first line names the columns, from name, aliases, type, links, "
            "never_merge, always_merge");
  EXPECT_TRUE(problem(table("Taliban\tORG\n")).starts_with("1:1: unknown column 'Taliban'"));
  EXPECT_TRUE(problem(table("type\naliases\n")).starts_with("1:1: no column 'name'"));
  EXPECT_TRUE(problem(table("name\tname\n")).starts_with("1:6: the column 'name' stands there twice"));
  EXPECT_EQ(problem(table("name\ttype\nÅsa\tCITY\n")),
            "2:5: unknown type 'CITY': try PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC");
  EXPECT_TRUE(problem(table("name\nA\tB\n")).starts_with("2:3: more cells than the header has columns"));
  EXPECT_TRUE(problem(table("name\ttype\n\tPER\n")).starts_with("2:1: no name"));
  EXPECT_TRUE(problem(table("name\nA|B\n")).starts_with("2:1: one name alone"));
  EXPECT_TRUE(problem(table("name\n--!--\n")).starts_with("2:1: '--!--' is no name"));
  EXPECT_TRUE(
      problem(table("name\tlinks\nA1\twikidata\n")).starts_with("2:4: the link 'wikidata=' wants a key and a value"));
  EXPECT_TRUE(problem(table("name\tlinks\nA1\twikidata=42\n")).starts_with("2:4: '42' is no Wikidata id"));
  EXPECT_TRUE(problem(table("name\tlinks\nA1\tx=1|x=2\n")).starts_with("2:4: two links 'x'"));
}

TEST(Actors, WrongLinesOfJsonAreNamedByLineAndColumn) {
  EXPECT_EQ(problem(json("{\"name\":\"A1\"}\n{\"name\":\"B1\",\"kind\":\"x\"}\n")),
            "2:14: unknown key 'kind': try name, aliases, type, links, never_merge, always_merge");
  EXPECT_TRUE(problem(json("{\"name\":\"A1\"")).starts_with("1:13: broken JSON: "))
      << problem(json("{\"name\":\"A1\""));
  EXPECT_TRUE(problem(json("[1]")).starts_with("1:1: the line is no JSON object"));
  EXPECT_TRUE(problem(json("\"name\"")).starts_with("1:1: the line is no JSON object"));
  EXPECT_EQ(problem(json(R"({"name":7})")), "1:2: \"name\" is no string");
  EXPECT_EQ(problem(json(R"({"name":"A1","aliases":"B1"})")),
            "1:14: \"aliases\" is no list of strings: try [\"..\",\"..\"]");
  EXPECT_TRUE(problem(json(R"({"name":"A1","aliases":[["B1"]]})")).starts_with("1:14: \"aliases\" is no list"));
  EXPECT_TRUE(problem(json(R"({"name":"A1","links":["B1"]})")).starts_with("1:14: \"links\" is no object of strings"));
  EXPECT_TRUE(problem(json(R"({"name":"A1","links":{"a":{}}})")).starts_with("1:14: \"links\" is no object"));
  EXPECT_TRUE(problem(json(R"({"name":"A1","name":"B1"})")).starts_with("1:14: two keys 'name'"));
  EXPECT_TRUE(problem(json(R"({"aliases":["B1"]})")).starts_with("1:1: no name"));
  EXPECT_TRUE(problem(json(R"({"name":"a\u0000b"})")).starts_with("1:2: a control character"));
  EXPECT_TRUE(json(R"({"name":"A1","aliases":null,"type":null,"links":null})").problems.empty());
  EXPECT_EQ(problem(json(R"({"name":"A \"q\" 1","\\":1})")).substr(0, 23), "1:21: unknown key '\\': ")
      << "quotes within";
}

TEST(Actors, ANameOfTwoActorsNamesBothLines) {
  EXPECT_EQ(
      problem(table("name\nMaya Lindqvist\nIlyas Daroon\nMaya Lindqvist\n")),
      "4:1: 'Maya Lindqvist' is a name of the actor in line 2 too: leave it to one of them, or make them one line");
  EXPECT_EQ(problem(table("name\taliases\nArdan Front\tAF\nAmber Fund\tX1|AF\n")).substr(0, 49),
            "3:12: 'AF' is a name of the actor in line 2 too: ");
  EXPECT_TRUE(
      problem(table("name\ttype\nAtta Muhammad Noor\tPER\nAtta Mohamed Nur\tPER\n"))
          .starts_with("3:1: 'Atta Mohamed Nur' is a name of the actor in line 2 too, written 'Atta Muhammad Noor'"));
  EXPECT_TRUE(table("name\talways_merge\nA1\tB1\nB1\t\n").problems.empty()) << "to be merged with another is no fault";
}

TEST(Actors, APersonAndAPlaceMayShareAName) {
  EXPECT_TRUE(table("name\ttype\nWashington\tPER\nWashington\tGPE\n").problems.empty());
  EXPECT_TRUE(problem(table("name\ttype\nWashington\tPER\nWashington\t\n")).starts_with("3:1: 'Washington'"));
  EXPECT_TRUE(problem(table("name\ttype\nGeorgia\tGPE\nGeorgia\tLOC\n")).starts_with("3:1: 'Georgia'"));
}

TEST(Actors, WhatItMustNotMergeWithIsNoNameOfIt) {
  EXPECT_TRUE(problem(table("name\taliases\tnever_merge\nArdan Front\tAF\tArdan|AF\n"))
                  .starts_with("2:16: 'AF' is never to be merged with it and is a name of it"));
  EXPECT_TRUE(table("name\tnever_merge\nTaliban\tTalib\n").problems.empty());
  EXPECT_TRUE(table("name\taliases\nArdan Front\tArdan Front|AF\n").problems.empty()) << "its own name as alias";
}

TEST(Actors, WrongLinesDoNotHideTheNext) {
  const ActorFile read = table("name\ttype\nA1\tCITY\nB1\tPER\nC1\tTOWN\n");
  ASSERT_EQ(read.problems.size(), 2U);
  EXPECT_EQ(read.problems[0].line, 2U);
  EXPECT_EQ(read.problems[1].line, 4U);
  EXPECT_EQ(read.actors.size(), 1U);
}

TEST(Actors, HostileInputIsRefusedInWords) {
  EXPECT_TRUE(problem(table("name\nA\xC3(\n")).starts_with("2:2: no UTF-8"));
  EXPECT_TRUE(problem(json(std::string("{\"name\":\"A\0\"}", 13))).starts_with("1:11: a NUL"));
  EXPECT_TRUE(
      problem(table("name\n" + std::string(kMaxActorLineBytes + 1, 'a'))).starts_with("2:1: longer than 1 MiB"));
  EXPECT_TRUE(problem(table("name\n" + std::string(kMaxActorNameBytes + 1, 'a'))).find("longer than 500 bytes") !=
              std::string::npos);
  EXPECT_TRUE(problem(table(std::string(kMaxActorBytes + 1, 'a'))).starts_with("1:1: more than 64 MiB"));
  EXPECT_TRUE(problem(json(std::string(1'000'000, '['))).starts_with("1:1: the line is no JSON object"));
  EXPECT_TRUE(problem(json("{\"name\":" + std::string(500'000, '{'))).starts_with("1:2: \"name\" is no string"));
  const ActorFile many = table("name\n" + [] {
    std::string lines;
    for (int i = 0; i < 1000; ++i) lines += "!\n";
    return lines;
  }());
  EXPECT_EQ(many.problems.size(), kMaxActorProblems);
  EXPECT_EQ(many.further_problems, 1000 - kMaxActorProblems);
  const std::string key(100'000, 'k');
  EXPECT_LT(problem(json("{\"" + key + "\":1}")).size(), 300U);
  EXPECT_LT(problem(json("{\"name\":\"" + key)).size(), 500U);
}

TEST(Actors, MoreNamesThanADictionaryHasEndTheReading) {
  std::string lines = "name\n";
  for (std::size_t i = 0; i <= kMaxActorNames + 5; ++i) lines += "n" + std::to_string(i) + "\n";
  EXPECT_TRUE(problem(table(lines)).find("more than 500000 names") != std::string::npos) << problem(table(lines));
}

// Any bytes: no crash, no hang; what is read without a problem is valid.
TEST(Actors, DamagedInputNeverFails) {
  const std::string good[] = {
      "name\taliases\ttype\tlinks\nArdan Front\tAF|Front\tORG\twikidata=Q42\nÅsa Öberg\t\tPER\t\n",
      "{\"name\":\"Ardan Front\",\"aliases\":[\"AF\"],\"links\":{\"wikidata\":\"Q42\"}}\n{\"name\":\"\\u00c5sa\"}\n"};
  std::mt19937 random(5);
  for (int round = 0; round < 4000; ++round) {
    std::string text = good[round % 2];
    for (unsigned edit = 0; edit <= random() % 4; ++edit) {
      const std::size_t at = random() % text.size();
      if (random() % 3 == 0) text.erase(at, 1 + random() % 5);
      else text[at] = static_cast<char>(random());
      if (text.empty()) text = "x";
    }
    const ActorFile read = read_actors(text, round % 2 == 0 ? ActorFormat::kTable : ActorFormat::kJsonLines);
    for (const Actor& actor : read.actors) EXPECT_FALSE(actor.name.empty());
  }
}

}  // namespace
}  // namespace relata::identity
