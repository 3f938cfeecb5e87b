// Runs come back as they were put, and a disk that does not take them is told of.
#include "store/row_runs.h"

#include <gtest/gtest.h>

#include <fstream>

#include "core/error.h"
#include "tests/store/captures.h"

namespace relata::store {
namespace {

namespace fs = std::filesystem;
using Rows = std::vector<std::pair<std::string, std::string>>;

Rows rows_of(RowRuns::Reader& run) {
  Rows rows;
  for (; !run.at_end(); run.next()) rows.emplace_back(run.key(), run.value());
  return rows;
}

class RowRunsTest : public ::testing::Test {
 protected:
  TemporaryDirectory tmp_;
  RowRuns runs_{tmp_ / "."};
};

TEST_F(RowRunsTest, RunsComeBackAsTheyWerePut) {
  const Rows first = {{"a", "1"}, {std::string("b\0c", 3), ""}, {"d", std::string(1 << 20, 'x')}}, second = {{"", "2"}};
  EXPECT_TRUE(runs_.empty());
  for (const Rows& rows : {first, second}) {
    for (const auto& [key, value] : rows) runs_.put(key, value);
    runs_.end_run();
  }
  runs_.end_run();  // of nothing
  EXPECT_FALSE(runs_.empty());
  const auto readers = runs_.readers();
  ASSERT_EQ(readers.size(), 2u);
  EXPECT_EQ(rows_of(*readers[0]), first);
  EXPECT_EQ(rows_of(*readers[1]), second);
}

TEST_F(RowRunsTest, ARunThatIsCutShortIsToldOf) {
  runs_.put("key", "value");
  runs_.end_run();
  fs::resize_file(tmp_ / "run-0", 10);
  EXPECT_THROW(runs_.readers(), StoreError);
}

TEST_F(RowRunsTest, AFolderThatIsGoneIsToldOf) {
  RowRuns runs(tmp_ / "nowhere");
  EXPECT_THROW(runs.put("key", "value"), StoreError);
}

}  // namespace
}  // namespace relata::store
