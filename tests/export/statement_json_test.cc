#include "export/statement_json.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/error.h"
#include "export/lines.h"
#include "sample.h"
#include "sample_graph.h"

namespace relata::exporter {
namespace {

TEST(StatementJson, KeepsTheContractToTheLetter) {
  Evidenced first = sample()[0];
  first.statement.id = "st-5d1f0c2ab97e4410";
  first.statement.place = 0;
  EXPECT_EQ(
      statement_json(first.statement, first.provenance, "relata 0.1.0, model en-1"),
      R"({"id":"st-5d1f0c2ab97e4410","doc":"d1","sentence_index":0,"offset":0,)"
      R"("sentence":"Kunduz was captured by the Taliban on Monday night .",)"
      R"("subject":{"id":"taliban","name":"Taliban","type":"ORG","mention":"the Taliban","span":[23,34],)"
      R"("quantity":null,"actor":null},)"
      R"("relation":{"text":"was captured","lemma":"capture","canonical":"capture","canonical_reversed":false,)"
      R"("implied":false,"span":[7,19]},)"
      R"("object":{"id":"kunduz","name":"Kunduz","type":"GPE","mention":"Kunduz","span":[0,6],)"
      R"("quantity":null,"actor":null},)"
      R"("args":[{"role":"time","prep":"on","id":null,"name":null,"type":null,)"
      R"("mention":"Monday night","span":[38,50],"quantity":null,"actor":null}],)"
      R"("polarity":"+","modality":"asserted","attributed_to":null,)"
      R"("time":{"text":"Monday night","span":[38,50],"value":"2021-08-09","start":"2021-08-09","end":"2021-08-09"},)"
      R"("place":{"role":"time","prep":"on","id":null,"name":null,"type":null,)"
      R"("mention":"Monday night","span":[38,50],"quantity":null,"actor":null},)"
      R"("construction":"passive","confidence":0.93,"extractor":"relata 0.1.0, model en-1"})");
}

TEST(StatementJson, SpeakersHoldWhoReportsThem) {
  const Evidenced e = sample()[1];
  const auto json = nlohmann::json::parse(statement_json(e.statement, e.provenance, ""));
  EXPECT_EQ(json["attributed_to"].dump(),
            R"({"actor":null,"attributed_to":{"actor":null,"attributed_to":null,)"
            R"("cue":"reportedly","id":null,"mention":null,"name":null,"offset":53,)"
            R"("sentence_index":1,"span":null,"type":null},"cue":"said","id":null,"mention":"Police",)"
            R"("name":null,"offset":53,)"
            R"("sentence_index":1,"span":[0,6],"type":null})");
  EXPECT_EQ(json["object"]["quantity"].dump(), R"({"approximate":false,"unit":"prisoners","value":1800})");
}

TEST(StatementJson, WordsThatStandApartHaveAListOfSpans) {
  const Evidenced e = sample()[4];
  const auto json = nlohmann::json::parse(statement_json(e.statement, e.provenance, ""));
  EXPECT_EQ(json["relation"]["span"].dump(), "[[5,18],[26,30]]");
}

TEST(StatementJson, NumbersAreShort) {
  Evidenced e = sample()[2];
  for (int hundredths = 0; hundredths <= 100; ++hundredths) {
    e.statement.confidence = static_cast<std::uint8_t>(hundredths);
    const std::string line = statement_json(e.statement, e.provenance, "");
    const std::size_t at = line.find("\"confidence\":") + 13;
    EXPECT_LE(line.find(',', at) - at, 4u) << line.substr(at, 20);
  }
  e.statement.subject.quantity = Quantity{2.5, "", true};
  EXPECT_NE(
      statement_json(e.statement, e.provenance, "").find(R"("quantity":{"value":2.5,"unit":null,"approximate":true})"),
      std::string::npos);
}

TEST(StatementJson, AnyBytesGiveJson) {
  Evidenced e = sample()[5];
  const auto json = nlohmann::json::parse(statement_json(e.statement, e.provenance, ""));
  EXPECT_EQ(json["subject"]["mention"], kHostile);
  e.provenance.sentence = "broken \xff\xc3";
  EXPECT_EQ(nlohmann::json::parse(statement_json(e.statement, e.provenance, ""))["sentence"], "broken \uFFFD\uFFFD");
}

TEST(EntityJson, KeepsTheContractToTheLetter) {
  const Entity entity{.id = "joe-biden",
                      .name = "Joe Biden",
                      .type = EntityType::kPer,
                      .aliases = {{"Biden", 7}, {"Joe Biden", 2}},
                      .docs = {"a", "b"},
                      .mentions = 12};
  EXPECT_EQ(entity_json(entity), R"({"id":"joe-biden","name":"Joe Biden","type":"PER","aliases":["Biden","Joe Biden"],)"
                                 R"("docs":["a","b"],"mentions":12,"links":{},"of":null,"kind":null})");
}

TEST(TripleJson, KeepsTheContractToTheLetter) {
  Triple t = triple("Taliban", EntityType::kOrg, "capture", "Kunduz", EntityType::kGpe, 2);
  t.denied = {"st-7"};
  const std::string json =
      R"({"subject":{"id":"taliban","name":"Taliban","type":"ORG"},"relation":"capture",)"
      R"("object":{"id":"kunduz","name":"Kunduz","type":"GPE"},"support":2,"sources":2,"docs":["d1"],)"
      R"("statements":["st-0","st-1"],"attributed_to":[],"denied":["st-7"]})";
  EXPECT_EQ(triple_json(t), json);
  const std::vector<NamedBinding> bindings = {{"city", t.object, false},
                                              {"r", {std::nullopt, "capture", std::nullopt}, true}};
  EXPECT_EQ(
      row_json(bindings, std::span(&t, 1)),
      R"({"bindings":{"city":{"id":"kunduz","name":"Kunduz","type":"GPE"},"r":"capture"},"triples":[)" + json + "]}");
  t.object = {};
  EXPECT_NE(triple_json(t).find(R"("object":null)"), std::string::npos);
}

TEST(Jsonl, IsOneLineAStatement) {
  const auto statements = sample();
  std::ostringstream out;
  write_jsonl(stream(statements), "x", out);
  const std::string text = out.str();
  EXPECT_EQ(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')), statements.size());
}

TEST(Lines, AFailingStreamIsAnError) {
  const auto statements = sample();
  std::ofstream full("/dev/full");
  EXPECT_THROW(write_jsonl(stream(statements), "x", full), ExportError);
  std::ostringstream bad;
  bad.setstate(std::ios::badbit);
  EXPECT_THROW(write_csv(stream(statements), "x", bad), ExportError);
  EXPECT_THROW(write_entities([](const EntityVisitor&) {}, bad), ExportError);
}

}  // namespace
}  // namespace relata::exporter
