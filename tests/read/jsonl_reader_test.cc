#include "read/jsonl_reader.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

#include "tests/read/reading.h"

namespace relata::read {
namespace {

std::string refusal(const std::string& line) {
  const Read r = read_bytes(line, "jsonl");
  return r.refused.size() == 1 && r.documents.empty() ? r.refused[0].second : "read";
}

Document document(const std::string& line) { return read_bytes(line, "jsonl").documents.at(0).document; }

TEST(JsonlReader, KnownKeysAreTakenAndOthersKept) {
  const Document d = document(
      R"({"text":"Kabul fell.","id":"a","date":"2021-08-15","source":"AP","title":"Fall","url":"http://a.example",)"
      R"("author":"Noor","labels":[1,2.5],"z":null})");
  EXPECT_EQ(d.text, "Kabul fell.");
  EXPECT_EQ(d.id, "a");
  EXPECT_EQ(d.date, "2021-08-15");
  EXPECT_EQ(d.source, "AP");
  EXPECT_EQ(d.title, "Fall");
  EXPECT_EQ(d.url, "http://a.example");
  EXPECT_EQ(d.author, "Noor");
  EXPECT_EQ(d.extra, R"({"labels":[1,2.5],"z":null})");
}

TEST(JsonlReader, KnownKeysOfOtherTypesAreKeptAsTheyAre) {
  const Document d = document(R"({"text":"Second.","id":7,"date":"last week","title":null,"author":["Noor"]})");
  EXPECT_EQ(d.id, "stdin#1");
  EXPECT_EQ(d.date, std::nullopt);
  EXPECT_EQ(d.title, std::nullopt);
  EXPECT_EQ(d.extra, R"({"id":7,"author":["Noor"],"date":"last week"})");
  EXPECT_EQ(document(R"({"text":"a","id":""})").id, "stdin#1") << "an empty id is none";
}

TEST(JsonlReader, BlankLinesAndAByteOrderMarkAreNoRecords) {
  const Read r = read_bytes("\xEF\xBB\xBF{\"text\":\"a\"}\r\n\r\n \t\n{\"text\":\"b\"}", "jsonl");
  ASSERT_EQ(r.documents.size(), 2u);
  EXPECT_EQ(r.documents[1].document.id, "stdin#4");
  EXPECT_TRUE(r.refused.empty());
}

TEST(JsonlReader, BrokenLinesAreRefusedByLineAndColumnAndTheRestIsRead) {
  const Read r = read_bytes("{\"text\":\"One.\"}\n{\"text\": tru}\n{\"text\":\"Last.\"}", "jsonl");
  EXPECT_EQ(r.documents.size(), 2u);
  ASSERT_EQ(r.refused.size(), 1u);
  EXPECT_EQ(r.refused[0].first, "stdin#2");
  EXPECT_TRUE(r.refused[0].second.starts_with("broken JSON at line 2, column 13: ")) << r.refused[0].second;
}

TEST(JsonlReader, WhatHasNoTextIsRefused) {
  EXPECT_EQ(refusal(R"({"text":5})"), "\"text\" is no string");
  EXPECT_EQ(refusal("[1]"), "the line is no JSON object");
  EXPECT_EQ(refusal("\"text\""), "the line is no JSON object");
  EXPECT_EQ(refusal("{}"), "the record has no \"text\"");
  EXPECT_EQ(read_bytes(R"({"text":""})", "jsonl").documents.size(), 1u) << "an empty document is one";
}

TEST(JsonlReader, BytesThatAreNoTextAreRefusedByTheirPlace) {
  EXPECT_EQ(refusal("{\"text\":\"\xFF\"}"), "invalid UTF-8 at byte 9 of line 1");
  EXPECT_EQ(refusal(std::string("{\"text\":\"a\0\"}", 13)), "a NUL at byte 10 of line 1");
  EXPECT_EQ(refusal(R"({"text":"a\u0000b"})"), "a NUL at byte 1 of its text");
  EXPECT_EQ(refusal(R"({"text":"a","id":"\u0000"})"), "a NUL at byte 0 of its id");
  EXPECT_NE(refusal(R"({"text":"\ud800"})"), "read") << "half a surrogate pair";
}

TEST(JsonlReader, EveryTruncationIsReadOrRefused) {
  const std::string line =
      R"({"text":"Caf\u00e9 — \"Kabul\"","id":"a","date":"2021-08-15","deep":[[{"a":[1.5e3,true,null]}]],"z":"\\"})";
  for (std::size_t size = 1; size < line.size(); ++size) {
    const Read r = read_bytes(line.substr(0, size), "jsonl");
    EXPECT_EQ(r.refused.size(), 1u) << size;
  }
  EXPECT_EQ(read_bytes(line, "jsonl").documents.size(), 1u);
}

TEST(JsonlReader, AnyByteInPlaceOfAnotherIsReadOrRefused) {
  const std::string line = R"({"text":"Kabul","id":"a","x":[1,{"y":"z"}]})";
  for (std::size_t at = 0; at < line.size(); ++at)
    for (const char byte : {'\0', '"', '\\', '{', ']', ',', '\x80', '\n', '9'}) {
      std::string changed = line;
      changed[at] = byte;
      const Read r = read_bytes(changed, "jsonl");
      EXPECT_LE(r.documents.size() + r.refused.size(), 2u);
      EXPECT_GE(r.documents.size() + r.refused.size(), 1u);
    }
}

TEST(JsonlReader, LongLinesAndDeepNestingAreRefused) {
  const Read r = read_bytes("{\"text\":\"" + std::string(40 << 20, 'a') +
                                "\"}\n{\"text\":\"b\",\"x\":" + std::string(100'000, '[') + "}\n{\"text\":\"c\"}\n",
                            "jsonl");
  ASSERT_EQ(r.refused.size(), 2u);
  EXPECT_EQ(r.refused[0].second, "more than 16 MiB in one document");
  EXPECT_EQ(r.refused[1].second, "JSON is nested too deeply");
  ASSERT_EQ(r.documents.size(), 1u);
  EXPECT_EQ(r.documents[0].document.id, "stdin#3");
}

TEST(JsonlReader, NumbersBeyondAnyTypeAreKeptOrRefusedInWords) {
  EXPECT_EQ(read_bytes(R"({"text":"a","n":123456789012345678901234567890})", "jsonl").documents.size(), 1u);
  EXPECT_TRUE(refusal(R"({"text":"a","n":1e999})").starts_with("broken JSON at line 1"));
}

TEST(JsonlReader, ExceptionsOfTheCallbackPassThrough) {
  std::istringstream in("{\"text\":\"a\"}\n");
  ReadOptions options;
  options.standard_input = &in;
  options.format = format_named("jsonl");
  const std::vector<std::string> paths = {"-"};
  EXPECT_THROW(read_inputs(
                   paths, options, [](ReadDocument&&) { throw std::runtime_error("full"); },
                   [](const std::string&, const std::string&) {}),
               std::runtime_error);
}

}  // namespace
}  // namespace relata::read
