// Lines of exports: each member is checked, and what is wrong is said.
#include "kb/told_statement.h"

#include <gtest/gtest.h>

#include "tests/kb/exports.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using testing::holds;
using testing::words_of;

// "Atta Mohammad Noor fled the city for Uzbekistan."
std::string line() {
  const testing::TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  kb.add(testing::fall_of_mazar(), false);
  for (const std::string& line : testing::lines_of(testing::exported_statements(kb)))
    if (line.find("\"fled\"") != line.npos) return line;
  return "";
}

ToldStatement told(const std::string& line) { return std::get<ToldStatement>(ExportLineReader().read(line)); }

std::string with(std::string line, const std::string& from, const std::string& to) {
  const std::size_t at = line.find(from);
  EXPECT_NE(at, line.npos) << from;
  return line.replace(at, from.size(), to);
}

std::string refusal(const std::string& line) {
  return words_of<RecordError>([&] { ExportLineReader().read(line); });
}

TEST(ToldStatement, IsWhatTheLineSays) {
  const ToldStatement statement = told(line());
  EXPECT_EQ(statement.doc, "mazar");
  EXPECT_EQ(statement.sentence, "Atta Mohammad Noor fled the city for Uzbekistan.");
  EXPECT_EQ(statement.extractor, "relata test");
  EXPECT_EQ(statement.statement.subject.entity->id, "atta-mohammad-noor");
  EXPECT_EQ(statement.statement.subject.entity->type, EntityType::kPer);
  EXPECT_EQ(statement.statement.relation.lemma, "flee");
  EXPECT_EQ(statement.statement.object->mention, "the city");
  EXPECT_FALSE(statement.statement.object->entity);
  EXPECT_EQ(statement.statement.args.front().preposition, "for");
  EXPECT_EQ(statement.statement.confidence, 90);
}

// A member, what takes its place, and what is said of it.
const struct {
  std::string from, to, why;
} kWrong[] = {
    {"{\"id\"", "{\"id", "no JSON"},
    {"\"doc\":\"mazar\"", "\"doc\":\"\"", "doc is empty"},
    {"\"doc\":\"mazar\"", "\"doc\":\"other\"", "id is not that of its words"},
    {"\"doc\":\"mazar\"", "\"doc\":\"a\\u0000\"", "doc holds a NUL"},
    {"\"doc\":\"mazar\",", "", "doc is missing"},
    {"\"id\":\"st-", "\"id\":\"xx-", "id is not that of a statement"},
    {"\"sentence_index\":1", "\"sentence_index\":4000000000", "more sentences"},
    {"\"offset\":", "\"offset\":4000000", "beyond what a document can hold"},
    {"Uzbekistan.\"", "Uzbekistan!\",\"more\":1", "more is no part of a statement"},
    {"\"sentence\":\"Atta Mohammad Noor fled the city for Uzbekistan.\"", "\"sentence\":\"\"", "sentence is empty"},
    {"\"mention\":\"the city\"", "\"mention\":\"a city\"", "'a city' is not what its span cuts out"},
    {"\"type\":\"PER\"", "\"type\":\"MAN\"", "'MAN' does not exist"},
    {"\"type\":\"PER\"", "\"type\":null", "a phrase has not all of id, name and type"},
    {"\"id\":\"atta-mohammad-noor\"", "\"id\":\"Atta Noor\"", "'Atta Noor' is not that of an entity"},
    {"\"span\":[0,18]", "\"span\":[0,1800]", "lies outside its sentence"},
    {"\"span\":[0,18]", "\"span\":[18,0]", "ends before it begins"},
    {"\"lemma\":\"flee\"", "\"lemma\":\"\"", "has no lemma"},
    {"\"text\":\"fled\"", "\"text\":\"ran\"", "'ran' is not what its span cuts out"},
    {"\"polarity\":\"+\"", "\"polarity\":\"?\"", "neither + nor -"},
    {"\"modality\":\"asserted\"", "\"modality\":\"sure\"", "'sure' does not exist"},
    {"\"place\":null", "\"place\":{\"role\":\"place\"}", "place is no argument"},
    {"\"confidence\":0.9", "\"confidence\":0.955", "confidence is not of two decimals"},
    {"\"confidence\":0.9", "\"confidence\":9", "confidence is not of two decimals"},
    {"\"extractor\":\"relata test\"", "\"extractor\":\"\"", "extractor is empty"},
    {"\"attributed_to\":null", "\"attributed_to\":{\"cue\":\"said\",\"sentence_index\":9,\"offset\":3}",
     "a sentence that no document has"},
    {"\"attributed_to\":null",
     "\"attributed_to\":{\"cue\":\"said\",\"mention\":\"Noor\",\"span\":[0,9],\"sentence_index\":0,\"offset\":0}",
     "mention is shorter than its span"},
    {"\"time\":null", "\"time\":{\"text\":\"now\",\"span\":[0,3]}", "time is not what its span cuts out"},
    {"\"quantity\":null", "\"quantity\":{\"value\":\"many\"}", "quantity is no number"},
    {"\"actor\":null", "\"actor\":{\"kind\":\"GOV\"}", "actor has no id or no name"},
};

TEST(ToldStatement, WhatIsNoneIsRefusedInWords) {
  const std::string good = line();
  EXPECT_EQ(refusal(good), "");
  for (const auto& one : kWrong)
    EXPECT_TRUE(holds(refusal(with(good, one.from, one.to)), one.why))
        << one.to << " gives: " << refusal(with(good, one.from, one.to));
}

TEST(ToldStatement, OtherLinesAreCheckedToo) {
  EXPECT_TRUE(holds(refusal("[]"), "the line is no object"));
  EXPECT_TRUE(holds(refusal("{}"), "is neither a statement, an entity, a document nor a record"));
  EXPECT_TRUE(holds(refusal(R"({"id":"a","name":"A","aliases":[]})"), "entity has not all"));
  EXPECT_TRUE(holds(refusal(R"({"id":"a","name":"A","type":"ORG","aliases":[""]})"), "aliases has an empty one"));
  EXPECT_TRUE(holds(refusal(R"({"id":"a","name":"A","type":"ORG","aliases":[],"docs":3})"), "docs is no list"));
  EXPECT_TRUE(holds(refusal(R"({"id":"a","name":"A","type":"ORG","aliases":[],"links":{"x":1}})"), "links is no text"));
  EXPECT_TRUE(holds(refusal(R"({"id":"a","name":"A","type":"ORG","aliases":[],"kind":"X"})"), "'X' does not exist"));
  EXPECT_TRUE(holds(refusal(R"({"id":"","bytes":3})"), "document has no id"));
  EXPECT_TRUE(holds(refusal(R"({"id":"a","bytes":3,"date":7})"), "date is no text"));
}

TEST(ToldStatement, WordsAreApartByTheirSpans) {
  EXPECT_EQ(pieces_of("took over", {{0, 4}, {8, 12}}), (std::vector<std::string_view>{"took", "over"}));
  EXPECT_THROW(pieces_of("took over", {{0, 4}}), RecordError);
  EXPECT_TRUE(pieces_of("", {}).empty());
}

}  // namespace
}  // namespace relata::kb
