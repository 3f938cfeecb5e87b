#include "core/table.h"

#include <gtest/gtest.h>

namespace relata {
namespace {

TEST(EachRow, LeavesOutCommentsAndEmptyLines) {
  std::vector<TableRow> rows;
  each_row("# word, class\nsay\tsay\n\nbe to\tplanned\tlast", [&](const TableRow& row) { rows.push_back(row); });
  EXPECT_EQ(rows, (std::vector<TableRow>{{"say", "say"}, {"be to", "planned", "last"}}));
}

TEST(EachRow, KeepsEmptyColumns) {
  std::vector<TableRow> rows;
  each_row("a\t\tb\t\n\tc\n", [&](const TableRow& row) { rows.push_back(row); });
  EXPECT_EQ(rows, (std::vector<TableRow>{{"a", "", "b", ""}, {"", "c"}}));
}

TEST(EachRow, OfNothingIsNothing) {
  each_row("", [](const TableRow&) { FAIL(); });
  each_row("\n\n#\n", [](const TableRow&) { FAIL(); });
}

TEST(Table, FindsByOneColumnOrSeveral) {
  const Table one("fall\tto\nrely\ton\n");
  EXPECT_EQ(one.value("fall"), "to");
  EXPECT_EQ(one.value("rise"), "");
  EXPECT_EQ(one.find("rise"), nullptr);
  const Table two("take\tcontrol\tof\n", 2);
  EXPECT_TRUE(two.contains("take\tcontrol"));
  EXPECT_FALSE(two.contains("take"));
  EXPECT_EQ(two.value("take\tcontrol"), "of");
}

TEST(Table, ARowOfTheKeyAloneHasNoValue) {
  const Table table("city\n", 1);
  EXPECT_TRUE(table.contains("city"));
  EXPECT_EQ(table.value("city"), "");
  const Table wide("city\n", 3);
  EXPECT_TRUE(wide.contains("city"));
}

TEST(Table, TwoRowsOfOneKeyStandTogether) {
  const Table table("on\tplace\nin\tplace\non\ttime\n");
  ASSERT_TRUE(table.find("on"));
  EXPECT_EQ(*table.find("on"), (TableRow{"place", "time"}));
  int keys = 0;
  table.each([&](std::string_view, const TableRow&) { ++keys; });
  EXPECT_EQ(keys, 2);
}

TEST(WordLists, HoldTheWordsOfAllTheirRows) {
  const WordLists lists("capital\tKabul\tRome\nriver\tPo\ncapital\tBonn\n");
  EXPECT_TRUE(lists.holds("capital", "Rome"));
  EXPECT_TRUE(lists.holds("capital", "Bonn"));
  EXPECT_FALSE(lists.holds("river", "Bonn"));
  EXPECT_FALSE(lists.holds("hill", "Bonn"));
  EXPECT_EQ(lists.words("capital").size(), 3u);
  EXPECT_TRUE(lists.words("hill").empty());
}

}  // namespace
}  // namespace relata
