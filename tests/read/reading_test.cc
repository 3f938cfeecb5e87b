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

TEST(ReadingSentences, EachLineThatIsNoTextIsRefusedAndTheRestRead) {
  const Read r =
      read_bytes(std::string("One .\n\xFF\nT\0wo\n", 13) + std::string(17 << 20, 'a') + "\nLast .", "sentences");
  ASSERT_EQ(r.documents.size(), 2u);
  EXPECT_EQ(r.documents[1].document.id, "stdin#5");
  ASSERT_EQ(r.refused.size(), 3u);
  EXPECT_EQ(r.refused[0].second, "invalid UTF-8 at byte 0");
  EXPECT_EQ(r.refused[1].second, "a NUL at byte 1");
  EXPECT_EQ(r.refused[2].second, "more than 16 MiB in one document");
}

TEST(ReadingSentences, BlanksOfUnicodePartWords) {
  const Read r = read_bytes(
      "Kabul\xC2\xA0"
      "fell\xE2\x80\xA8.\xEF\xBB\xBF",
      "sentences");
  ASSERT_EQ(r.documents.at(0).sentences.at(0).tokens.size(), 3u);
  EXPECT_EQ(r.documents[0].sentences[0].tokens[1].form, "fell");
}

}  // namespace
}  // namespace relata::read
