#include "read/csv_rows.h"

#include <gtest/gtest.h>

#include <sstream>

namespace relata::read {
namespace {

// "line: field|field" of each row, or its fault.
std::string rows(const std::string& bytes, char delimiter = ',', std::size_t columns = 0) {
  std::istringstream in(bytes);
  CsvRows all(in, delimiter);
  all.set_columns(columns);
  std::string told;
  CsvRow row;
  while (all.next(row)) {
    told += std::to_string(row.line) + ": ";
    if (!row.fault.empty()) told += "!" + row.fault;
    else
      for (const std::string& field : row.fields) told += field + "|";
    told += "\n";
  }
  return told;
}

TEST(CsvRows, FieldsStandBetweenDelimiters) {
  EXPECT_EQ(rows("a,b\r\n,\n\n\"\",c"), "1: a|b|\n2: ||\n4: |c|\n");
  EXPECT_EQ(rows("a\tb, c\n", '\t'), "1: a|b, c|\n");
  EXPECT_EQ(rows(""), "");
}

TEST(CsvRows, QuotesHoldWhatWouldEndAField) {
  EXPECT_EQ(rows("\"a,\"\"b\"\"\nc\" , \"d\"\ne,f\n"), "1: a,\"b\"\nc|d|\n3: e|f|\n");
  EXPECT_EQ(rows("a \"b\" c,\"d \"e\" f\"\n"), "1: a \"b\" c|d \"e\" f|\n");
}

TEST(CsvRows, ARowThatIsNoneCostsItsFirstLine) {
  EXPECT_EQ(rows("a,\"b\nc,d\n", ',', 2), "1: !the quote that line 1 opens is not closed\n2: c|d|\n");
  EXPECT_EQ(rows("a,\"b\nc,d\ne,\"f\ng,h\n", ',', 2),
            "1: !the quote that line 1 opens is not closed\n2: c|d|\n3: !the quote that line 3 opens is not closed\n4: "
            "g|h|\n");
  EXPECT_EQ(rows("a,b\nc\nd,e\n", ',', 2), "1: a|b|\n2: !1 field where the header has 2\n3: d|e|\n");
}

TEST(CsvRows, FieldsApartByTabsMayHoldPlainQuotes) {
  EXPECT_EQ(rows("\"a\" b\tc\n\"d\te\n", '\t', 2), "1: \"a\" b|c|\n2: \"d|e|\n");
  EXPECT_EQ(rows("\"a\"\"\nb\"\tc\n", '\t', 2), "1: a\"\nb|c|\n");
}

TEST(CsvRows, TheDelimiterIsTheOneThatStandsMostOften) {
  for (const char* table : {"a;b,c;d\n", "\"a,,,\";b\n", "sep=;\na;b\n"}) {
    std::istringstream in(table);
    CsvRows all(in, ',');
    all.tell_delimiter();
    CsvRow row;
    ASSERT_TRUE(all.next(row));
    EXPECT_GE(row.fields.size(), 2u);
    EXPECT_EQ(row.fields.back(), table[0] == 'a' ? "d" : "b");
  }
}

TEST(CsvRows, EveryTruncationEnds) {
  const std::string whole = "\xEF\xBB\xBFid,text\na,\"One \"\"two\"\"\n\nthree.\"\r\nb,\"c\n";
  for (std::size_t size = 0; size <= whole.size(); ++size)
    for (const char delimiter : {',', '\t', '"', '\n'}) rows(whole.substr(0, size), delimiter, 2);
}

}  // namespace
}  // namespace relata::read
