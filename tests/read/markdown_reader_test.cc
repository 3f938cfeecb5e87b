#include "read/markdown_reader.h"

#include <gtest/gtest.h>

#include "tests/read/named.h"

namespace relata::read {
namespace {

std::string text(const std::string& bytes) { return read_named("a.markdown", bytes).documents.at(0).document.text; }

TEST(MarkdownReader, BlocksAreLines) {
  EXPECT_EQ(text("# Port falls #\nRebels took\n*the port*.\n\nSecond\n======\n\n> They said\n> they left.\n\n---\n\n- "
                 "One\n  more.\n- [x] Two.\n\n1. Three.\n"),
            "Port falls\n\nRebels took the port.\n\nSecond\n\nThey said they left.\n\nOne more.\n\nTwo.\n\nThree.\n");
}

TEST(MarkdownReader, CodeAndDefinitionsAreLeftOutAndNotesStandBehind) {
  EXPECT_EQ(text("One.[^1]\n```py\ncode()\n```\n\n    more code\n\n[^1]: A note.\n[a]: "
                 "https://a.example\nTwo.\n~~~\nnever closed\n"),
            "One.\n\nTwo.\n\nA note.\n");
}

TEST(MarkdownReader, CellsAreLines) {
  EXPECT_EQ(text("| City | Day |\n|---|:--:|\n| Varesh | Sunday |\n\nDone.\n"),
            "City\n\nDay\n\nVaresh\n\nSunday\n\nDone.\n");
}

TEST(MarkdownReader, FrontMatterSaysTitleDateAndAuthor) {
  const Read r = read_named("a.markdown",
                            "---\ntitle: \"Port: falls\"\ndate: 2021-08-15\nauthor: Ann Lee\ntags:\n  - war\nlayout: "
                            "post\n---\n# Head\n\nText.\n");
  const Document& d = r.documents.at(0).document;
  EXPECT_EQ(d.title, "Port: falls");
  EXPECT_EQ(d.date, "2021-08-15");
  EXPECT_EQ(d.author, "Ann Lee");
  EXPECT_EQ(d.text, "Head\n\nText.\n");
  EXPECT_EQ(d.extra, R"({"layout":"post"})");
  EXPECT_EQ(read_named("a.markdown", "+++\ntitle = 'Port'\n+++\nText.\n").documents.at(0).document.title, "Port");
  EXPECT_EQ(read_named("a.markdown", "# Head\n\nText.\n").documents.at(0).document.title, "Head");
  EXPECT_EQ(text("---\nRebels: left.\n"), "Rebels: left.\n") << "nothing closes it";
}

TEST(MarkdownReader, AFileOfTextKeepsItsBytes) {
  EXPECT_EQ(told_of(read_named("a.md", "# Port *falls*\n")), "a.md: # Port *falls*\n|");
  EXPECT_EQ(told_of(read_named("a.markdown", "")), "a.markdown: |");
  EXPECT_EQ(told_of(read_named("a.markdown", "a\xFF")), "!a.markdown: invalid UTF-8 at byte 1|");
}

}  // namespace
}  // namespace relata::read
