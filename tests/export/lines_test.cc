#include "export/lines.h"

#include <gtest/gtest.h>

#include <sstream>

#include "sample.h"

namespace relata::exporter {
namespace {

TEST(Csv, FieldsAreQuotedWhereTheyMustBe) {
  EXPECT_EQ(csv_field("plain words"), "plain words");
  EXPECT_EQ(csv_field(""), "");
  EXPECT_EQ(csv_field("a \"b\", c"), "\"a \"\"b\"\", c\"");
  EXPECT_EQ(csv_field("two\nlines"), "\"two\nlines\"");
}

TEST(Csv, WhatASpreadsheetWouldRunGetsAnApostrophe) {
  for (const char* formula :
       {"=1+1", "+44 Wire", "-2+3 is one.", "@cmd", "\t=1", "\r=1", "\n=1", "＝1+1", "＠cmd", " =1"})
    EXPECT_EQ(safe_cell(formula), "'" + std::string(formula));
  EXPECT_EQ(safe_cell("'=1+1"), "''=1+1");  // so that taking one away gives the text back
  for (const char* harmless : {"", "-", "+", "'tis", "Kunduz", "1+1", "'", "a=b", "1,800 prisoners"})
    EXPECT_EQ(safe_cell(harmless), harmless);
}

TEST(Csv, ForeignTextIsSafeUnlessItIsWantedRaw) {
  auto statements = sample_of_accused();
  statements[0].provenance.title = "=HYPERLINK(\"http://x\")";
  statements[0].provenance.source = "+44 Wire";
  std::ostringstream safe, raw;
  write_csv(stream(statements), "", safe);
  EXPECT_NE(safe.str().find(",d5,\"'=HYPERLINK(\"\"http://x\"\")\",'+44 Wire,"), std::string::npos) << safe.str();
  EXPECT_NE(safe.str().find(",+,asserted,"), std::string::npos) << safe.str();
  write_csv(stream(statements), "", raw, Cells::kRaw);
  EXPECT_NE(raw.str().find(",d5,\"=HYPERLINK(\"\"http://x\"\")\",+44 Wire,"), std::string::npos) << raw.str();
}

TEST(Csv, EachRowHasTheFieldsOfTheHeader) {
  const auto statements = sample();
  std::ostringstream out;
  write_csv(stream(statements), "relata 0.1.0, model en-1", out);
  const std::string text = out.str();
  std::vector<std::size_t> fields = {1};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (quoted) continue;
    if (text[i] == ',') ++fields.back();
    if (text[i] == '\n' && i + 1 < text.size()) fields.push_back(1);
    if (text[i] == '\n') EXPECT_EQ(text[i - 1], '\r');
  }
  ASSERT_EQ(fields.size(), statements.size() + 1);
  for (const std::size_t count : fields) EXPECT_EQ(count, fields.front());
  EXPECT_NE(text.find("taliban,Taliban,ORG,the Taliban,23-34,was captured,capture,capture,false,false,7-19,"
                      "kunduz,Kunduz,GPE,Kunduz,0-6,time: on Monday night,+,asserted,,,,Monday night,2021-08-09"),
            std::string::npos)
      << text;
}

TEST(Csv, AClaimOfNobodyByNameIsAttributedToItsCue) {
  std::ostringstream out;
  const auto statements = sample_of_accused();
  write_csv(stream(statements), "", out);
  EXPECT_NE(out.str().find(",+,asserted,,(accused),accused,"), std::string::npos) << out.str();
}

std::string extraction(const Evidenced& e) {
  const std::string line = oie_json(e.provenance.sentence, std::span(&e.statement, 1));
  const std::size_t at = line.find("\"extractions\":") + 14;
  return line.substr(at, line.size() - at - 1);
}

TEST(Oie, APassiveStandsInTheOrderOfItsWords) {
  EXPECT_EQ(extraction(sample()[0]), R"([{"subject":"Kunduz","relation":"was captured by","object":"the Taliban",)"
                                     R"("args":["on Monday night"],"confidence":0.93}])");
}

TEST(Oie, ActiveStatementsAndThoseWithoutObjectStayAsTheyAre) {
  EXPECT_EQ(extraction(sample()[1]),
            R"([{"subject":"the Taliban","relation":"have released","object":"1,800 prisoners",)"
            R"("args":[],"confidence":0.93}])");
  EXPECT_EQ(extraction(sample()[2]),
            R"([{"subject":"The army","relation":"collapsed","object":"","args":[],"confidence":0.93}])");
}

TEST(Oie, ACopulaWhoseNameStandsLastStandsInTheOrderOfItsWords) {
  Statement founder;
  founder.construction = Construction::kCopula;
  founder.subject.mention = "Tom Reed", founder.subject.span = {{24, 32}};
  founder.relation.text = "is The founder of", founder.relation.span = {{21, 23}, {0, 14}};
  founder.object = Phrase{.mention = "Orbis", .span = {{15, 20}}};
  const std::string line = oie_json("The founder of Orbis is Tom Reed .", std::span(&founder, 1));
  EXPECT_NE(line.find(R"("subject":"The founder of Orbis","relation":"is","object":"Tom Reed")"), std::string::npos)
      << line;
}

TEST(Oie, APassiveWhoseAgentLostItsDeterminerStandsInTheOrderOfItsWords) {
  Statement built;
  built.subject.mention = "local firm", built.subject.span = {{26, 36}};
  built.relation.text = "was built by", built.relation.span = {{11, 23}};
  built.object = Phrase{.mention = "bridge", .span = {{4, 10}}};
  const std::string line = oie_json("The bridge was built by a local firm .", std::span(&built, 1));
  EXPECT_NE(line.find(R"("subject":"bridge","relation":"was built by","object":"local firm")"), std::string::npos)
      << line;
}

TEST(Oie, WhatIsDeniedSaysSo) {
  Statement makes;
  makes.polarity = Polarity::kNegative;
  makes.subject.mention = "She", makes.subject.span = {{0, 3}};
  makes.relation.text = "is making", makes.relation.span = {{4, 6}, {17, 23}};
  makes.object = Phrase{.mention = "films", .span = {{24, 29}}};
  const std::string line = oie_json("She is no longer making films .", std::span(&makes, 1));
  EXPECT_NE(line.find(R"("relation":"is no longer making","object":"films")"), std::string::npos) << line;
  makes.relation.text = "made", makes.relation.span = {{4, 8}};
  makes.object->span = {{12, 17}};
  const std::string none = oie_json("She made no films .", std::span(&makes, 1));
  EXPECT_NE(none.find(R"("relation":"made","object":"no films")"), std::string::npos) << none;
}

TEST(Oie, ADenialThatTheRelationHasStandsThereAlone) {
  Statement is;
  is.polarity = Polarity::kNegative;
  is.subject.mention = "It", is.subject.span = {{0, 2}};
  is.relation.text = "is not", is.relation.span = {{3, 9}};
  is.object = Phrase{.mention = "a secret", .span = {{10, 18}}};
  const std::string line = oie_json("It is not a secret .", std::span(&is, 1));
  EXPECT_NE(line.find(R"("relation":"is not","object":"a secret")"), std::string::npos) << line;
}

TEST(Oie, APlaceBehindACommaSaysInWhich) {
  Statement place;
  place.construction = Construction::kLocation;
  place.subject.mention = "Lund", place.subject.span = {{0, 4}};
  place.relation.text = "is", place.relation.implied = true;
  place.object = Phrase{.mention = "Arda", .span = {{7, 11}}};
  EXPECT_NE(oie_json("Lund , Arda .", std::span(&place, 1)).find(R"("relation":"is in","object":"Arda")"),
            std::string::npos);
}

TEST(Oie, WhatThereIsStandsBehindIt) {
  Statement market;
  market.construction = Construction::kExistential;
  market.subject.mention = "a market", market.subject.span = {{9, 17}};
  market.relation.text = "is", market.relation.span = {{6, 8}};
  const std::string line = oie_json("There is a market .", std::span(&market, 1));
  EXPECT_NE(line.find(R"("subject":"There","relation":"is","object":"a market")"), std::string::npos) << line;
}

TEST(Oie, WhatOneDoesToNobodyKnownIsNotReadBackwards) {
  Statement attack;
  attack.construction = Construction::kNominal;
  attack.subject.mention = "the school", attack.subject.span = {{14, 24}};
  attack.relation.text = "attack on", attack.relation.span = {{4, 13}};
  EXPECT_NE(oie_json("The attack on the school .", std::span(&attack, 1)).find(R"("extractions":[])"),
            std::string::npos);
}

TEST(Oie, ASentenceWithoutStatementsHasALineToo) {
  EXPECT_EQ(oie_json("Hm .", {}), R"({"sentence":"Hm .","extractions":[]})");
}

}  // namespace
}  // namespace relata::exporter
