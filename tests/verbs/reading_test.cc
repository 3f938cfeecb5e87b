// Documents at hand, and files of results.
#include "verbs/reading.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/error.h"
#include "tests/store/temporary_directory.h"
#include "tests/verbs/articles.h"
#include "verbs/lists.h"
#include "verbs/result_file.h"

namespace relata::verbs {
namespace {

namespace fs = std::filesystem;
using relata::testing::TemporaryDirectory;

constexpr const char* kTree =
    "# text = Rebels fled.\n1\tRebels\trebel\tNOUN\tNNS\t_\t2\tnsubj\t_\t_\n"
    "2\tfled\tflee\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n"
    "3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

// Hands out these, one by one.
read::NextHeld handing_out(std::vector<read::HeldInput> inputs) {
  return [inputs = std::move(inputs), next = std::size_t{0}]() mutable {
    return next < inputs.size() ? std::optional(inputs[next++]) : std::nullopt;
  };
}

struct Read {
  std::vector<Document> documents;
  std::vector<std::string> refused;
  read::ReadCounts counts;
};

Read read_held(std::vector<read::HeldInput> inputs) {
  Read read;
  ReadingRequest request;
  request.held = handing_out(std::move(inputs));
  read.counts = read::read_inputs(
      {}, reading_of(request), [&](ReadDocument&& document) { read.documents.push_back(std::move(document.document)); },
      [&](const std::string& name, const std::string& reason) { read.refused.push_back(name + ": " + reason); });
  return read;
}

TEST(ReadingRequest, SaysWhichColumnIsWhat) {
  ReadingRequest request;
  request.columns = {"text=body,date=published"};
  EXPECT_EQ(reading_of(request).columns.at("date"), "published");
  request.columns = {"body=text"};
  EXPECT_THROW(reading_of(request), UsageError);
}

TEST(HeldInput, IsCalledByItsText) {
  const read::Format* jsonl = read::format_named("jsonl");
  const Read read = read_held({{"Kunduz fell."}, {R"({"text":"Kunduz fell.","date":"2021-08-08"})", jsonl}});
  ASSERT_EQ(read.documents.size(), 1U);
  EXPECT_EQ(read.documents[0].id, "text-d51fe2a58fe9b4dd");
  ASSERT_EQ(read.refused.size(), 1U);  // one id with another date
  EXPECT_TRUE(read.refused[0].starts_with("text-d51fe2a58fe9b4dd: a second document of this id")) << read.refused[0];
}

TEST(HeldInput, KeepsWhatItsRecordSays) {
  const read::Format* jsonl = read::format_named("jsonl");
  const Read read = read_held({{R"({"id":"a","text":"Kunduz fell.","title":"News","labels":[1]})", jsonl}});
  ASSERT_EQ(read.documents.size(), 1U);
  EXPECT_EQ(read.documents[0].id, "a");
  EXPECT_EQ(read.documents[0].title, "News");
  EXPECT_EQ(read.documents[0].extra, R"({"labels":[1]})");
}

TEST(HeldInput, IsRefusedByNameAndTheRestIsRead) {
  const Read read = read_held({{"a\xff"}, {"Kunduz fell."}, {"Kunduz fell."}});
  EXPECT_EQ(read.documents.size(), 1U);
  EXPECT_EQ(read.counts.equal, 1U);
  ASSERT_EQ(read.refused.size(), 1U);
  EXPECT_NE(read.refused[0].find("invalid UTF-8 at byte 1"), std::string::npos) << read.refused[0];
}

TEST(HeldInput, GoesIntoAKnowledgeBaseBehindFiles) {
  const TemporaryDirectory dir;
  BuildRequest request{.reading = articles()};
  request.reading.held = handing_out({{kTree, read::format_named("conllu")}});
  EXPECT_EQ(build(dir / "kb", request, 2, {}).added, 4U);
  request.reading.inputs.clear();
  request.reading.held = handing_out({{kTree, read::format_named("conllu")}});
  EXPECT_EQ(build(dir / "kb", request, 2, {}).equal, 1U);
}

// What was read before a failure is not lost.
TEST(HeldInput, WhatFailsBehindItLosesNothing) {
  const TemporaryDirectory dir;
  BuildRequest request{.reading = articles()};
  request.reading.held = []() -> std::optional<read::HeldInput> { throw InputError("no more"); };
  EXPECT_THROW(build(dir / "kb", request, 2, {}), InputError);
  EXPECT_EQ(open_to_read(dir / "kb").stats().documents, 3U);
}

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(ResultFile, IsThereWholeOrNotAtAll) {
  const TemporaryDirectory dir;
  { ResultFile(dir / "a").stream() << "half"; }
  EXPECT_TRUE(fs::is_empty(dir / "."));
  ResultFile file(dir / "a");
  file.stream() << "whole";
  EXPECT_FALSE(fs::exists(dir / "a"));
  file.commit();
  EXPECT_EQ(bytes_of(dir / "a"), "whole");
  EXPECT_THROW(ResultFile(dir / "."), ExportError);
  EXPECT_THROW(ResultFile(dir / "no/such/folder"), ExportError);
}

}  // namespace
}  // namespace relata::verbs
