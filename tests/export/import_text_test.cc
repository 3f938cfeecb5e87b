#include "export/import_text.h"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "sample.h"

namespace relata::exporter {
namespace {

using Of = ImportText::Of;

// As the statements of undo() do it, replacement by replacement.
std::string undone(std::string text, bool of_list) {
  const std::vector<std::pair<std::string, std::string>> all = {{"\u2028", "\n"},
                                                                {"\u2029", "\r"},
                                                                {"\u037E", ";"},
                                                                {"\x1Bl", "\u2028"},
                                                                {"\x1Bp", "\u2029"},
                                                                {"\x1Bq", "\u037E"},
                                                                {"\x1B"
                                                                 "e",
                                                                 "\x1B"}};
  for (const auto& [from, to] : all) {
    if (!of_list && (from == "\u037E" || to == "\u037E")) continue;
    for (std::size_t at = 0; (at = text.find(from, at)) != text.npos; at += to.size())
      text.replace(at, from.size(), to);
  }
  return text;
}

TEST(ImportText, LineEndsAndSemicolonsGetOutOfTheWay) {
  ImportText text;
  EXPECT_EQ(text.line("a\nb;c", Of::kEdge, "sentence"), "a\u2028b;c");
  EXPECT_EQ(text.item("a;b", Of::kNode, "aliases"),
            "a\u037E"
            "b");
}

TEST(ImportText, NothingElseChanges) {
  ImportText text;
  for (const char* plain : {"", "Kunduz", "a\tb\\", "\"", "\u20ac \u00e9"}) {
    EXPECT_EQ(text.line(plain, Of::kNode, "name"), plain);
    EXPECT_EQ(text.item(plain, Of::kNode, "aliases"), plain);
  }
  EXPECT_EQ(text.undo(), "");
}

TEST(ImportText, WhatIsUndoneIsEqual) {
  ImportText text;
  for (const std::string& hostile : {kHostile + ";",
                                     std::string("\x1B\n\x1B"
                                                 "e\x1Bl\r\n;\u2028\u2029\u037E"),
                                     std::string("\x1B"
                                                 "el"),
                                     std::string("\u2028\n"),
                                     std::string("\x1B\x1B"
                                                 "q;")}) {
    const std::string line = text.line(hostile, Of::kNode, "name"), item = text.item(hostile, Of::kNode, "aliases");
    EXPECT_EQ(line.find_first_of("\r\n"), line.npos);
    EXPECT_EQ(item.find_first_of("\r\n;"), item.npos);
    EXPECT_EQ(undone(line, false), hostile);
    EXPECT_EQ(undone(item, true), hostile);
  }
}

TEST(ImportText, UndoNamesThePropertiesThatChanged) {
  ImportText text;
  text.line("a\nb", Of::kEdge, "sentence");
  text.item("a;b", Of::kNode, "aliases");
  text.line("plain", Of::kNode, "name");
  const std::string undo = text.undo();
  EXPECT_NE(undo.find("MATCH ()-[x]->() WHERE x.`sentence` CONTAINS '\\u2028'"), undo.npos) << undo;
  EXPECT_NE(undo.find("MATCH (x) WHERE any(item IN x.`aliases` WHERE item CONTAINS"), undo.npos) << undo;
  EXPECT_EQ(undo.find("`name`"), undo.npos) << undo;
  EXPECT_NE(undo.find("replace(x.`sentence`, '\\u2028', '\\n')"), undo.npos) << undo;
  EXPECT_EQ(undo.find("replace(x.`sentence`, '\\u037E'"), undo.npos) << "a ';' is no trouble in text: " << undo;
}

}  // namespace
}  // namespace relata::exporter
