#include "read/record.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/error.h"
#include "tests/read/reading.h"

namespace relata::read {
namespace {

using Json = nlohmann::ordered_json;
using Names = RecordFields::Names;

std::string fault(const std::string& json, Names names, std::map<std::string, std::string> columns = {}) {
  ReadOptions options;
  options.columns = std::move(columns);
  try {
    RecordFields(options, names).document(parse_record(json, 0, 1), "a");
    return "read";
  } catch (const InputError& error) {
    return error.what();
  }
}

TEST(Columns, OfTheCommandLineAreFieldsAndTheirColumns) {
  const std::vector<std::string> words = {"text=article.body, date=published", "url=a=b"};
  const auto columns = parse_columns(words);
  EXPECT_EQ(columns.at("text"), "article.body");
  EXPECT_EQ(columns.at("date"), "published");
  EXPECT_EQ(columns.at("url"), "a=b");
  for (const char* wrong : {"text", "text=", "body=text", "text=a,text=b"}) {
    const std::vector<std::string> one = {wrong};
    EXPECT_THROW(parse_columns(one), InputError) << wrong;
  }
}

TEST(Record, OwnNamesAreTakenToTheLetterAndUsualOnesAsTheyAreWritten) {
  EXPECT_EQ(fault(R"({"Body":"a"})", Names::kOwn), "the record has no \"text\": try --map text=Body");
  EXPECT_EQ(fault(R"({"Body":"a"})", Names::kUsual), "read");
  EXPECT_EQ(fault(R"({"Full_Text":"a"})", Names::kUsual), "read");
  EXPECT_EQ(fault(R"({"a":"a"})", Names::kOwn), "the record has no \"text\"");
  EXPECT_EQ(fault("[1]", Names::kUsual), "the record is no JSON object");
}

TEST(Record, AUsualNameThatHoldsNoWordsIsPassedOver) {
  ReadOptions options;
  RecordFields fields(options, Names::kUsual);
  const Document d =
      fields.document(Json::parse(R"({"text":{"a":1},"body":"Yes.","source":{"name":"Wire"},"author":["A","B"]})"), "a")
          .document;
  EXPECT_EQ(d.text, "Yes.");
  EXPECT_EQ(d.source, "Wire");
  EXPECT_EQ(d.author, "A, B");
  EXPECT_EQ(d.extra, R"({"text":{"a":1},"source":{}})");
}

TEST(Record, NumbersAreDatesAndIdsWhereTheyAreAskedFor) {
  ReadOptions options;
  options.columns = {{"date", "t"}, {"id", "n"}};
  RecordFields fields(options, Names::kOwn);
  const auto day = [&](const char* t) {
    return fields.document(Json::parse(std::string(R"({"text":"a","n":7,"t":)") + t + "}"), "x").document;
  };
  EXPECT_EQ(day("20210814").date, "2021-08-14");
  EXPECT_EQ(day("1629020000").date, "2021-08-15");
  EXPECT_EQ(day("1629020000123").date, "2021-08-15");
  EXPECT_EQ(day("\"14 August 2021\"").date, "2021-08-14");
  EXPECT_EQ(day("\"n.d.\"").date, std::nullopt);
  EXPECT_EQ(day("1.5").id, "7");
  EXPECT_EQ(fault(R"({"text":"a","t":99999999999999999})", Names::kOwn, {{"date", "t"}}).substr(0, 8), "the date");
}

TEST(Record, KeysWithinKeysAreFoundByTheirPath) {
  const auto found = [](const char* json, const char* column) { return fault(json, Names::kOwn, {{"text", column}}); };
  EXPECT_EQ(found(R"({"a":{"a":"x"}})", "a.a"), "read");
  EXPECT_EQ(found(R"({"a.b":{"c":"x"}})", "a.b.c"), "read");
  EXPECT_EQ(found(R"({"a":[{"b":"x"}]})", "a.0.b"), "read");
  EXPECT_EQ(found(R"({"a":[1]})", "a.5"), "the record has no \"a.5\" (--map text=a.5): it has a");
  EXPECT_EQ(found(R"({"a":1})", "a"), "\"a\" is no string");
  EXPECT_EQ(found(R"({})", "."), "the record has no \".\" (--map text=.): it has nothing");
}

TEST(Record, BrokenJsonIsToldByItsPlace) {
  EXPECT_TRUE(fault("{\"text\":", Names::kOwn).starts_with("broken JSON at line 1, column 9: "));
  EXPECT_EQ(fault(std::string(300, '[') + std::string(300, ']'), Names::kOwn), "JSON is nested too deeply");
}

}  // namespace
}  // namespace relata::read
