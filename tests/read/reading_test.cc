#include "read/reading.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "tests/read/reading.h"

namespace relata::read {
namespace {

namespace fs = std::filesystem;

class Reading : public ::testing::Test {
 protected:
  void SetUp() override {
    dir_ = fs::temp_directory_path() / ("relata_reading_" + std::to_string(::getpid()));
    fs::create_directories(dir_);
  }
  void TearDown() override { fs::remove_all(dir_); }
  std::string write(const std::string& name, const std::string& bytes) {
    fs::create_directories((dir_ / name).parent_path());
    std::ofstream(dir_ / name, std::ios::binary) << bytes;
    return (dir_ / name).string();
  }
  fs::path dir_;
};

constexpr const char* kGerman =
    "Die Taliban haben am Samstag die letzte große Stadt im Norden des Landes erobert und damit die Kontrolle über den "
    "gesamten "
    "Norden übernommen, während die Regierung in Kabul weiter um Hilfe aus dem Ausland bittet und viele Menschen "
    "fliehen.";

TEST_F(Reading, FoldersAreReadInBytewiseOrderOfPaths) {
  write("b.txt", "B.");
  write("a/z.txt", "AZ.");
  write("a.txt", "A.");
  write(".hidden.txt", "H.");
  write("a/b/c", "ABC.");
  const Read r = read({dir_.string()});
  std::vector<std::string> ids;
  for (const auto& d : r.documents) ids.push_back(d.document.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"a.txt", "a/b/c", "a/z.txt", "b.txt"}));
  EXPECT_EQ(r.counts.documents, 4u);
}

TEST_F(Reading, WhatHasNoReaderOrIsNotThereIsRefusedByName) {
  const std::string image = write("a.png", "P");
  const Read r = read({image, (dir_ / "absent.txt").string(), write("good.txt", "Good.")});
  ASSERT_EQ(r.refused.size(), 2u);
  EXPECT_EQ(r.refused[0].first, image);
  EXPECT_NE(r.refused[0].second.find(".png"), std::string::npos);
  EXPECT_NE(r.refused[1].second.find("no such file"), std::string::npos);
  EXPECT_EQ(r.documents.size(), 1u);
  EXPECT_EQ(r.documents[0].document.id, "good.txt");
}

TEST_F(Reading, AFolderThatLinksToItselfIsReadOnce) {
  write("a.txt", "A.");
  fs::create_directory_symlink(dir_, dir_ / "loop");
  fs::create_symlink(dir_ / "nowhere", dir_ / "dangling.txt");
  const Read r = read({dir_.string()});
  EXPECT_EQ(r.documents.size(), 1u);
  EXPECT_EQ(r.refused.size(), 2u);
}

TEST_F(Reading, ASecondDocumentOfOneIdIsRefusedUnlessEqual) {
  const Read r = read({write("x/a.txt", "One."), write("y/a.txt", "One."), write("z/a.txt", "Two.")});
  EXPECT_EQ(r.counts.documents, 1u);
  EXPECT_EQ(r.counts.equal, 1u);
  EXPECT_EQ(r.counts.refused, 1u);
}

TEST_F(Reading, EmptyFilesAreDocumentsAndBinaryOnesAreRefused) {
  const Read r = read({write("empty.txt", ""),
                       write("binary", std::string("\x7F"
                                                   "ELF\0\x01",
                                                   6)),
                       write("latin.txt", "caf\xE9 ole")});
  ASSERT_EQ(r.documents.size(), 1u);
  EXPECT_EQ(r.documents[0].document.text, "");
  ASSERT_EQ(r.refused.size(), 2u);
  EXPECT_EQ(r.refused[0].second, "a NUL at byte 4");
  EXPECT_EQ(r.refused[1].second, "invalid UTF-8 at byte 3");
}

TEST(ReadingText, MoreThanSixteenMebibytesAreRefused) {
  EXPECT_EQ(read_bytes(std::string(kMaxDocumentBytes, 'a'), "text").documents.size(), 1u);
  EXPECT_EQ(read_bytes(std::string(kMaxDocumentBytes + 1, 'a'), "text").refused.size(), 1u);
}

TEST(ReadingText, GermanIsRefusedUnlessAnyLanguageIsAskedFor) {
  const Read r = read_bytes(kGerman, "text");
  ASSERT_EQ(r.refused.size(), 1u);
  EXPECT_NE(r.refused[0].second.find("German"), std::string::npos);
  ReadOptions options;
  options.any_language = true;
  EXPECT_EQ(read_bytes(kGerman, "text", options).documents.size(), 1u);
  EXPECT_EQ(read_bytes("Guten Morgen, Kabul.", "text").documents.size(), 1u);
}

TEST(ReadingText, TheDateIsTheDatelinesElseTheOptions) {
  ReadOptions options;
  options.date = "2020-01-01";
  const auto date = [&](const std::string& text) {
    return read_bytes(text, "text", options).documents.at(0).document.date;
  };
  EXPECT_EQ(date("Rebels Seize Port\n\nVARESH, Karsovia, March 9, 2024 — Fighters came."), "2024-03-09");
  EXPECT_EQ(date("KABUL, Aug. 14, 2021 (Agency) -- The city fell."), "2021-08-14");
  EXPECT_EQ(date("LONDON, 5 September 2024 – The city fell."), "2024-09-05");
  EXPECT_EQ(date("Title\nPublished: 14 August 2021\nText."), "2021-08-14");
  EXPECT_EQ(date("On August 14, 2021, the city fell — and nobody came."), "2020-01-01");
  EXPECT_EQ(date("KABUL, Aug. 14 — The city fell."), "2020-01-01");
  EXPECT_EQ(date("KABUL, Feb. 30, 2021 — The city fell."), "2020-01-01");
}

TEST(ReadingJsonl, KnownKeysAreTakenAndOthersKept) {
  const Read r = read_bytes(
      "\xEF\xBB\xBF{\"text\":\"Kabul "
      "fell.\",\"id\":\"a\",\"date\":\"2021-08-15\",\"source\":\"AP\",\"labels\":[1,2.5],\"z\":null}\n\n"
      "{\"text\":\"Second.\",\"id\":7,\"date\":\"last week\",\"title\":null}\n",
      "jsonl");
  ASSERT_EQ(r.documents.size(), 2u);
  const Document& a = r.documents[0].document;
  EXPECT_EQ(a.id, "a");
  EXPECT_EQ(a.date, "2021-08-15");
  EXPECT_EQ(a.source, "AP");
  EXPECT_EQ(a.extra, "{\"labels\":[1,2.5],\"z\":null}");
  const Document& b = r.documents[1].document;
  EXPECT_EQ(b.id, "stdin#3");
  EXPECT_EQ(b.date, std::nullopt);
  EXPECT_EQ(b.extra, "{\"id\":7,\"date\":\"last week\"}");
}

TEST(ReadingJsonl, BrokenLinesAreRefusedWithLineAndColumnAndTheRestIsRead) {
  const Read r = read_bytes(
      "{\"text\":\"One.\"}\n{\"text\": "
      "tru}\n{\"text\":5}\n[1]\n{}\n{\"text\":\"a\\u0000b\"}\n{\"text\":\"\xFF\"}\n{\"text\":\"Last.\"}",
      "jsonl");
  EXPECT_EQ(r.documents.size(), 2u);
  ASSERT_EQ(r.refused.size(), 6u);
  EXPECT_EQ(r.refused[0].first, "stdin#2");
  EXPECT_TRUE(r.refused[0].second.starts_with("broken JSON at line 2, column 13")) << r.refused[0].second;
  EXPECT_EQ(r.refused[1].second, "\"text\" is no string");
  EXPECT_EQ(r.refused[2].second, "the line is no JSON object");
  EXPECT_EQ(r.refused[3].second, "the record has no \"text\"");
  EXPECT_EQ(r.refused[4].second, "a NUL at byte 1 of its text");
  EXPECT_EQ(r.refused[5].second, "invalid UTF-8 at byte 9 of line 7");
}

TEST(ReadingJsonl, LongLinesAndDeepNestingAreRefused) {
  const Read r = read_bytes("{\"text\":\"" + std::string(40 << 20, 'a') +
                                "\"}\n{\"text\":\"b\",\"x\":" + std::string(100'000, '[') + "}\n{\"text\":\"c\"}\n",
                            "jsonl");
  EXPECT_EQ(r.refused.size(), 2u);
  ASSERT_EQ(r.documents.size(), 1u);
  EXPECT_EQ(r.documents[0].document.id, "stdin#3");
}

TEST(ReadingJsonl, ExceptionsOfTheCallbackPassThrough) {
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

TEST(ReadingSentences, EachLineIsADocumentOfOneSentence) {
  const Read r = read_bytes("The army  fled .\n\n3 o'clock don't\n", "sentences");
  ASSERT_EQ(r.documents.size(), 3u);
  EXPECT_EQ(r.documents[0].document.id, "stdin#1");
  EXPECT_EQ(r.documents[0].given, Given::kTokens);
  ASSERT_EQ(r.documents[0].sentences.size(), 1u);
  EXPECT_EQ(r.documents[0].sentences[0].tokens.size(), 4u);
  EXPECT_EQ(r.documents[0].sentences[0].tokens[2].span, (Span{10, 14}));
  EXPECT_TRUE(r.documents[1].sentences.empty());
  EXPECT_EQ(r.documents[2].sentences[0].tokens[2].form, "don't");
}

}  // namespace
}  // namespace relata::read
