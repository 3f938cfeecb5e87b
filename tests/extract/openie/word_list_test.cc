#include "extract/openie/word_list.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "core/table.h"

namespace relata::openie {
namespace {

std::string content(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

const std::filesystem::path kRoom = std::filesystem::path(RELATA_SOURCE_DIR) / "extract/openie";

// The lists that the room's C++ asks for.
std::set<std::string> lists_in_use() {
  std::set<std::string> names;
  const std::regex call("word_list\\(\\s*\"([^\"]+)\"\\s*\\)");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(kRoom)) {
    if (entry.path().extension() != ".cc") continue;
    const std::string text = content(entry.path());
    for (auto match = std::sregex_iterator(text.begin(), text.end(), call); match != std::sregex_iterator(); ++match)
      names.insert((*match)[1]);
  }
  return names;
}

TEST(WordList, HoldsItsWordsAndNoOthers) {
  EXPECT_TRUE(word_list("quotation mark").contains("“"));
  EXPECT_FALSE(word_list("quotation mark").contains("("));
  EXPECT_FALSE(word_list("subject control").contains(""));
}

TEST(WordList, EachListOfTheTableIsAskedForAndEachAskedForIsInTheTable) {
  const std::string table = content(kRoom / "word_lists.tsv");
  std::set<std::string> written;
  each_row(table, [&](const TableRow& row) {
    EXPECT_GT(row.size(), 1u) << row.front();
    written.insert(std::string(row.front()));
  });
  EXPECT_EQ(written, lists_in_use());
}

TEST(WordList, AFewWordsAreComparedWithoutOne) {
  EXPECT_TRUE(one_of("no", {"no", "neither"}));
  EXPECT_FALSE(one_of("", {"no", "neither"}));
}

}  // namespace
}  // namespace relata::openie
