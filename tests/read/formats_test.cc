#include "read/formats.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>

#include "core/ascii.h"

namespace relata::read {
namespace {

std::string_view name_for(const char* path) {
  const Format* format = format_of_file(path);
  return format ? format->name : "none";
}

TEST(Formats, AreToldByTheEndingOfTheName) {
  EXPECT_EQ(name_for("news/a.txt"), "text");
  EXPECT_EQ(name_for("news/a.md"), "text");
  EXPECT_EQ(name_for("news/a"), "text");
  EXPECT_EQ(name_for(".txt"), "text") << "a name that begins with a dot has no ending";
  EXPECT_EQ(name_for("a.JSONL"), "jsonl");
  EXPECT_EQ(name_for("a.ndjson"), "jsonl");
  EXPECT_EQ(name_for("a.b.conllu"), "conllu");
  EXPECT_EQ(name_for("a.htm"), "html");
  EXPECT_EQ(name_for("a.jsonl.gz"), "gzip");
  EXPECT_EQ(name_for("a.rar"), "none");
  EXPECT_EQ(name_for("a.xyz"), "none");
  EXPECT_EQ(name_for("a.sentences"), "none") << "by name alone";
  EXPECT_EQ(name_for("a."), "none");
}

TEST(Formats, OfOneTableHaveNamesAndEndingsOfTheirOwn) {
  std::set<std::string_view> seen;
  for (const Format& format : formats()) {
    EXPECT_EQ(format_named(format.name), &format);
    EXPECT_TRUE(seen.insert(format.name).second) << format.name;
    for (const std::string_view ending : split(format.endings, ' ')) {
      EXPECT_TRUE(ending.starts_with('.'));
      EXPECT_EQ(ascii_lower(ending), ending);
      EXPECT_TRUE(seen.insert(ending).second) << ending;
      EXPECT_EQ(format_of_file("a" + std::string(ending)), &format);
    }
    EXPECT_NE(format.read, nullptr);
  }
  EXPECT_EQ(format_named("tex"), nullptr);
  EXPECT_EQ(format_named(""), nullptr);
}

TEST(Formats, EachHasAFuzzer) {
  std::ifstream file(RELATA_SOURCE_DIR "/tests/fuzz/CMakeLists.txt");
  std::string line, names;
  while (std::getline(file, line))
    if (line.starts_with("foreach(format IN ITEMS ")) names = line.substr(23, line.find(')') - 23) + ' ';
  for (const Format& format : formats())
    EXPECT_NE(names.find(' ' + std::string(format.name) + ' '), std::string::npos) << format.name;
}

TEST(Formats, AreListedInWordsForMessages) {
  EXPECT_TRUE(formats_by_name().starts_with("text, jsonl, conllu, sentences"));
  EXPECT_NE(formats_by_name().find(" or "), std::string::npos);
  EXPECT_EQ(formats_by_ending().find("sentences"), std::string::npos);
  EXPECT_TRUE(format_endings().starts_with(".txt .md .jsonl .ndjson .conllu"));
}

}  // namespace
}  // namespace relata::read
