// Rows in memory, and changes laid over rows that stand.
#include "core/rows.h"

#include <gtest/gtest.h>

#include <random>

namespace relata {
namespace {

std::string all(const Rows& rows, std::string_view prefix = "", std::size_t limit = SIZE_MAX) {
  std::string text;
  if (limit == 0) return text;
  rows.scan(prefix, [&](std::string_view key, std::string_view value) {
    text.append(key).append("=").append(value).append(" ");
    return --limit > 0;
  });
  return text;
}

RowEdit letters() {
  RowEdit rows;
  for (const char* key : {"a", "b", "b1", "b2", "c"}) rows.put(key, "old");
  return rows;
}

TEST(RowsTest, RowsInMemoryAreInOrderAndForgetWhatIsErased) {
  RowEdit rows = letters();
  rows.put("b", "new");
  rows.erase("b1");
  rows.erase("absent");
  EXPECT_EQ(all(rows), "a=old b=new b2=old c=old ");
  EXPECT_EQ(all(rows, "b"), "b=new b2=old ");
  EXPECT_EQ(rows.get("b1"), std::nullopt);
  EXPECT_EQ(rows.changes().size(), 4u);
}

TEST(RowsTest, ChangesAreSeenAndWhatIsUnderThemStays) {
  const RowEdit under = letters();
  RowEdit edit(&under);
  edit.put("b0", "new");
  edit.put("b2", "new");
  edit.put("d", "new");
  edit.erase("a");
  edit.erase("b1");
  EXPECT_EQ(all(edit), "b=old b0=new b2=new c=old d=new ");
  EXPECT_EQ(all(edit, "b"), "b=old b0=new b2=new ");
  EXPECT_EQ(edit.get("a"), std::nullopt);
  EXPECT_EQ(edit.get("b"), "old");
  EXPECT_EQ(edit.changes().at("a"), std::nullopt);
  EXPECT_EQ(all(under), all(letters()));
}

TEST(RowsTest, AScanStopsWhereItsVisitorWants) {
  const RowEdit under = letters();
  RowEdit edit(&under);
  edit.put("a0", "new");
  edit.put("d", "new");
  edit.erase("b");
  for (std::size_t limit = 0; limit <= 6; ++limit) {
    const std::string some = all(edit, "", limit), whole = all(edit);
    EXPECT_TRUE(whole.starts_with(some));
    EXPECT_EQ(static_cast<std::size_t>(std::count(some.begin(), some.end(), ' ')), limit);
  }
}

TEST(RowsTest, AnEditOverRowsIsTheRowsThatResult) {
  std::mt19937 random(1);
  for (int round = 0; round < 200; ++round) {
    RowEdit under, whole;
    const auto key = [&] { return std::string(1 + random() % 2, static_cast<char>('a' + random() % 4)); };
    for (int step = 0; step < 8; ++step) {
      const std::string at = key();
      under.put(at, "1");
      whole.put(at, "1");
    }
    RowEdit edit(&under);
    for (int step = 0; step < 8; ++step) {
      const std::string at = key();
      random() % 2 ? (edit.put(at, "2"), whole.put(at, "2")) : (edit.erase(at), whole.erase(at));
    }
    for (const char* prefix : {"", "a", "bb", "d", "e"}) EXPECT_EQ(all(edit, prefix), all(whole, prefix));
  }
}

}  // namespace
}  // namespace relata
