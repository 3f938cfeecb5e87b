#include "read/csv_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/read/reading.h"

namespace relata::read {
namespace {

Read table(const std::string& bytes, std::map<std::string, std::string> columns = {}, const char* format = "csv") {
  ReadOptions options;
  options.columns = std::move(columns);
  return read_bytes(bytes, format, options);
}

std::string refusal(const std::string& bytes, std::map<std::string, std::string> columns = {}) {
  const Read r = table(bytes, std::move(columns));
  return r.refused.empty() ? "read" : r.refused[0].second;
}

TEST(CsvReader, UsualNamesOfColumnsAreKnownAndOtherFieldsKept) {
  const Read r = table(
      "No,Headline,Published At,Body,Link,Byline,Publisher,Tags\n"
      "7,Port falls,2021-08-15,Rebels took the port.,https://a.example/7,Ann Lee,The Wire,war\n");
  ASSERT_EQ(r.documents.size(), 1u) << refusal("x");
  const Document& d = r.documents[0].document;
  EXPECT_EQ(d.id, "stdin#2");
  EXPECT_EQ(d.title, "Port falls");
  EXPECT_EQ(d.date, "2021-08-15");
  EXPECT_EQ(d.text, "Rebels took the port.");
  EXPECT_EQ(d.url, "https://a.example/7");
  EXPECT_EQ(d.author, "Ann Lee");
  EXPECT_EQ(d.source, "The Wire");
  EXPECT_EQ(d.extra, R"({"No":"7","Tags":"war"})");
}

TEST(CsvReader, TablesOfSpreadsheetsInOtherEncodingsAreRead) {
  const Read latin = table("titre,text\n\xC9t\xE9,Andr\xE9 of the caf\xE9 said so.\n");
  ASSERT_EQ(latin.documents.size(), 1u);
  EXPECT_EQ(latin.documents[0].document.text, "André of the café said so.");
  EXPECT_EQ(latin.documents[0].document.extra, R"({"charset":"windows-1252","titre":"Été"})");
  const Read wide = table(std::string("\xFF\xFEt\0e\0x\0t\0\n\0N\0o\0.\0\n\0", 20));
  ASSERT_EQ(wide.documents.size(), 1u);
  EXPECT_EQ(wide.documents[0].document.text, "No.");
  EXPECT_EQ(table("text\nabc \xFF def\n").refused.size(), 1u) << "no letter where words have them";
}

TEST(CsvReader, TheFirstOfTheUsualNamesIsTaken) {
  const Read r = table("content,text,id\nNo.,Yes.,a\n");
  EXPECT_EQ(r.documents.at(0).document.text, "Yes.");
  EXPECT_EQ(r.documents.at(0).document.id, "a");
}

TEST(CsvReader, WhatIsAskedForStandsBeforeUsualNames) {
  const Read r = table("text,story,when,date\nNo.,Yes.,15 August 2021,2020\n", {{"text", "story"}, {"date", "when"}});
  ASSERT_EQ(r.documents.size(), 1u);
  EXPECT_EQ(r.documents[0].document.text, "Yes.");
  EXPECT_EQ(r.documents[0].document.date, "2021-08-15");
  EXPECT_EQ(refusal("text,b\nYes.,c\n", {{"date", "when"}}), "no column \"when\" (--map date=when): there are text, b");
  EXPECT_EQ(refusal("a,b\nYes.,c\n"), "which column is the text? There are a, b: try --map text=COLUMN");
}

TEST(CsvReader, QuotesHoldDelimitersLineEndsAndQuotes) {
  const Read r = table(
      "\xEF\xBB\xBFid,text\r\na,\"He said \"\"no\"\", and\r\nleft.\"\r\n\r\nb, \"Two, three.\" \r\nc,\"She said "
      "\"yes\" to me\"\r\nd,\"\"\r\n");
  ASSERT_EQ(r.documents.size(), 4u);
  EXPECT_EQ(r.documents[0].document.text, "He said \"no\", and\nleft.");
  EXPECT_EQ(r.documents[1].document.text, "Two, three.");
  EXPECT_EQ(r.documents[2].document.text, "She said \"yes\" to me");
  EXPECT_EQ(r.documents[3].document.text, "") << "an empty document is one";
}

TEST(CsvReader, TheDelimiterIsToldByTheFirstLine) {
  EXPECT_EQ(table("id;text\na;One, two.\n").documents.at(0).document.text, "One, two.");
  EXPECT_EQ(table("id\ttext\na\tOne, two; three.\n").documents.at(0).document.text, "One, two; three.");
  EXPECT_EQ(table("\"a;b;c\",text\na,One.\n").documents.at(0).document.text, "One.");
  EXPECT_EQ(table("sep=;\nid;text\na;One, two.\n").documents.at(0).document.id, "a");
  EXPECT_EQ(table("text\nOne, two.\n").refused.size(), 1u) << "a comma is a delimiter where there is no other";
}

TEST(CsvReader, ARowOfAnotherLengthIsRefusedByItsLineAndTheRestIsRead) {
  const Read r = table("id,text\na,One.\nb\nc,d,e\nf,Two.\n");
  ASSERT_EQ(r.documents.size(), 2u);
  ASSERT_EQ(r.refused.size(), 2u);
  EXPECT_EQ(r.refused[0].first, "stdin#3");
  EXPECT_EQ(r.refused[0].second, "1 field where the header has 2");
  EXPECT_EQ(r.refused[1].second, "3 fields where the header has 2");
}

TEST(CsvReader, AQuoteThatIsNotClosedCostsItsLineAlone) {
  const Read r = table("id,text\na,\"One.\nb,Two.\nc,Three.\n");
  ASSERT_EQ(r.refused.size(), 1u);
  EXPECT_EQ(r.refused[0].first, "stdin#2");
  EXPECT_EQ(r.refused[0].second, "the quote that line 2 opens is not closed");
  ASSERT_EQ(r.documents.size(), 2u);
  EXPECT_EQ(r.documents[1].document.id, "c");
}

TEST(CsvReader, BytesThatAreNoTextAreRefusedByTheirRow) {
  const Read r = table("id,text\na,caf\xFF\nb,Two.\n");
  ASSERT_EQ(r.refused.size(), 1u);
  EXPECT_EQ(r.refused[0].second, "invalid UTF-8 at byte 3 of \"text\"");
  EXPECT_EQ(r.documents.size(), 1u);
}

TEST(CsvReader, TabsPartWhatMayHavePlainQuotes) {
  const Read r = table("id\ttext\na\t\"Go,\" he said.\nb\t\"Two\nlines.\"\nc\t5\" of rain, \"or\n", {}, "tsv");
  ASSERT_EQ(r.documents.size(), 3u);
  EXPECT_EQ(r.documents[0].document.text, "\"Go,\" he said.");
  EXPECT_EQ(r.documents[1].document.text, "Two\nlines.");
  EXPECT_EQ(r.documents[2].document.text, "5\" of rain, \"or");
}

TEST(CsvReader, ColumnsOfOneNameAndOfNoneAreKept) {
  const Read r = table("text,,a,a\nOne.,x,y,z\n");
  EXPECT_EQ(r.documents.at(0).document.extra, R"({"column 2":"x","a":"y","a 2":"z"})");
}

TEST(CsvReader, NothingAndAHeaderAloneAreNoDocuments) {
  for (const char* none : {"", "\n\n", "id,text\n"}) {
    const Read r = table(none);
    EXPECT_TRUE(r.documents.empty() && r.refused.empty()) << none;
  }
}

TEST(CsvReader, HostileTablesAreRefusedInLinearTime) {
  EXPECT_EQ(refusal("text,a\n\"" + std::string(40 << 20, 'a')), "more than 16 MiB in one document");
  EXPECT_EQ(refusal(std::string(5'000'000, ',') + "\n"), "more than 2000 fields");
  std::string quotes = "text,a\n";
  for (int i = 0; i < 1'000'000; ++i) quotes += "\"a,b\n";
  const Read r = table(quotes);
  ASSERT_EQ(r.refused.size(), 10'001u);
  EXPECT_EQ(r.refused.back().second, "10000 rows one after the other are none: the rest is not read");
}

}  // namespace
}  // namespace relata::read
