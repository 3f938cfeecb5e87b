#include "read/json_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/read/reading.h"

namespace relata::read {
namespace {

Read json(const std::string& bytes, std::map<std::string, std::string> columns = {}) {
  ReadOptions options;
  options.columns = std::move(columns);
  return read_bytes(bytes, "json", options);
}

Document document(const std::string& bytes, std::map<std::string, std::string> columns = {}) {
  const Read r = json(bytes, std::move(columns));
  EXPECT_TRUE(r.refused.empty()) << r.refused.at(0).second;
  return r.documents.at(0).document;
}

std::string refusal(const std::string& bytes, std::map<std::string, std::string> columns = {}) {
  const Read r = json(bytes, std::move(columns));
  return r.refused.empty() ? "read" : r.refused[0].second;
}

TEST(JsonReader, ARecordOfAnArrayIsADocument) {
  const Read r = json("\xEF\xBB\xBF[{\"text\":\"One.\"},\n {\"id\":\"b\",\"body\":\"Two.\",\"n\":1}]\n");
  ASSERT_EQ(r.documents.size(), 2u);
  EXPECT_EQ(r.documents[0].document.id, "stdin#1");
  EXPECT_EQ(r.documents[1].document.id, "b");
  EXPECT_EQ(r.documents[1].document.text, "Two.");
  EXPECT_EQ(r.documents[1].document.extra, R"({"n":1})");
}

TEST(JsonReader, TheArrayMayStandWithinObjects) {
  const Document d = document(
      R"({"status":"ok","total":1,"articles":[{"source":{"id":null,"name":"The Wire"},"author":"Ann Lee",)"
      R"("title":"Port falls","url":"a.example","publishedAt":"2021-08-15T10:00:00Z","content":"They left."}]})");
  EXPECT_EQ(d.id, "stdin#1");
  EXPECT_EQ(d.source, "The Wire");
  EXPECT_EQ(d.author, "Ann Lee");
  EXPECT_EQ(d.date, "2021-08-15T10:00:00Z");
  EXPECT_EQ(d.text, "They left.");
  EXPECT_EQ(document(R"({"response":{"meta":[1,{"a":[]}],"docs":[{"text":"One."}]},"more":{}})").text, "One.");
}

TEST(JsonReader, AnObjectWithoutRecordsIsOneItself) {
  const Document d = document(R"({"text":"One.","labels":[{"a":[1,"]"]},2],"deep":{"b":{"c":null}},"e":[]})");
  EXPECT_EQ(d.id, "stdin");
  EXPECT_EQ(d.extra, R"({"labels":[{"a":[1,"]"]},2],"deep":{"b":{"c":null}},"e":[]})");
}

TEST(JsonReader, ValuesOneAfterTheOtherAreRecords) {
  const Read r = json("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n[{\"text\":\"Three.\"}]");
  ASSERT_EQ(r.documents.size(), 3u);
  EXPECT_EQ(r.documents[0].document.id, "stdin#1");
  EXPECT_EQ(r.documents[2].document.id, "stdin#3");
}

TEST(JsonReader, PathsGoIntoObjectsAndArrays) {
  const Document d = document(
      R"([{"article":{"body":["One.","Two."],"when":1629020000,"k":1},"by":[{"name":"Ann"}],"a.b":"T","id":7}])",
      {{"text", "article.body"}, {"date", "article.when"}, {"author", "by.0.name"}, {"title", "a.b"}});
  EXPECT_EQ(d.text, "One.\n\nTwo.");
  EXPECT_EQ(d.date, "2021-08-15");
  EXPECT_EQ(d.author, "Ann");
  EXPECT_EQ(d.title, "T");
  EXPECT_EQ(d.id, "7");
  EXPECT_EQ(d.extra, R"({"article":{"k":1},"by":[{}]})");
}

TEST(JsonReader, WhatIsAskedForAndNotThereIsSaidWithWhatIs) {
  EXPECT_EQ(refusal(R"([{"a":"One.","b":1}])", {{"text", "body"}}),
            "the record has no \"body\" (--map text=body): it has a, b");
  EXPECT_EQ(refusal(R"([{"text":"One.","b":1}])", {{"date", "when"}}),
            "no record has \"when\" (--map date=when): the first one has text, b");
  EXPECT_EQ(refusal(R"([{"a":"One."}])"), "the record has no text among a: try --map text=NAME");
  EXPECT_EQ(refusal(R"([{"text":{}}])"), "\"text\" is no string");
}

TEST(JsonReader, LinesOfRecordsTakeTheMapToo) {
  ReadOptions options;
  options.columns = {{"text", "article.body"}};
  EXPECT_EQ(read_bytes(R"({"article":{"body":"One."},"text":"No."})", "jsonl", options).documents.at(0).document.text,
            "One.");
  EXPECT_EQ(read_bytes(R"({"body":"One."})", "jsonl").refused.at(0).second,
            "the record has no \"text\": try --map text=body");
}

TEST(JsonReader, ABrokenRecordIsRefusedByNameAndTheRestIsRead) {
  const Read r = json("[{\"text\":\"One.\"},\n{\"text\":tru},{\"text\":\"\xFF\"},5,{\"text\":\"Last.\"}]");
  ASSERT_EQ(r.documents.size(), 2u);
  EXPECT_EQ(r.documents[1].document.id, "stdin#5");
  ASSERT_EQ(r.refused.size(), 3u);
  EXPECT_TRUE(r.refused[0].second.starts_with("broken JSON at line 2, column")) << r.refused[0].second;
  EXPECT_EQ(r.refused[1].second, "invalid UTF-8 at byte 9 of the record");
  EXPECT_EQ(r.refused[2].second, "the record is no JSON object");
}

TEST(JsonReader, EveryTruncationIsReadOrRefused) {
  const std::string whole = R"({"a":{"b":[{"text":"Caf\u00e9 \"x\"","d":[1,true]},{"text":"b"}]},"c":[{"e":"f"}]})";
  for (std::size_t size = 1; size < whole.size(); ++size) {
    const Read r = json(whole.substr(0, size));
    EXPECT_GE(r.documents.size() + r.refused.size(), 1u) << size;
  }
  EXPECT_EQ(json(whole).documents.size(), 2u);
}

TEST(JsonReader, AnyByteInPlaceOfAnotherEnds) {
  const std::string whole = R"([{"text":"a","x":[1,{"y":"z"}]},{"k":[{"text":"b"}]}])";
  for (std::size_t at = 0; at < whole.size(); ++at)
    for (const char byte : {'\0', '"', '\\', '{', '}', '[', ']', ',', ':', '\x80', '\n', '9'}) {
      std::string changed = whole;
      changed[at] = byte;
      const Read r = json(changed);
      EXPECT_GE(r.documents.size() + r.refused.size(), 1u) << changed;
    }
}

TEST(JsonReader, HostileTextsAreRefused) {
  EXPECT_EQ(refusal("[{\"text\":\"" + std::string(40 << 20, 'a') + "\"}]"), "more than 16 MiB in one document");
  EXPECT_EQ(refusal("[{\"text\":\"a\",\"x\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}]"),
            "JSON is nested too deeply");
  EXPECT_EQ(refusal(std::string(1'000'000, '[')), "the JSON is cut short");
  EXPECT_EQ(refusal("Rebels took the port."), "no JSON at line 1");
  std::string object = "[{\"text\":\"a\"";
  for (int i = 0; i < 1'000'000; ++i) object += ",\"" + std::to_string(i) + "\":1";
  EXPECT_EQ(refusal(object + "}]"), "a JSON object of more than 2000 keys");
  std::string objects;
  for (int i = 0; i < 1'000'000; ++i) objects += "{\"a\":";
  EXPECT_NE(refusal(objects), "read");
}

}  // namespace
}  // namespace relata::read
