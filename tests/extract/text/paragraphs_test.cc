#include "extract/text/paragraphs.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace relata::text {
namespace {

std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> found;
  for (const Span span : find_paragraphs(text).spans)
    found.emplace_back(text.substr(span.begin, span.end - span.begin));
  return found;
}

using Texts = std::vector<std::string>;

TEST(Paragraphs, AreTheLinesThatAreNotBlank) {
  EXPECT_EQ(paragraphs("One.\n\n  Two \t\n \nThree"), (Texts{"One.", "Two", "Three"}));
  EXPECT_EQ(paragraphs(""), Texts{});
  EXPECT_EQ(paragraphs(" \n\t\n"), Texts{});
}

TEST(Paragraphs, EndAtAnyLineEnd) {
  EXPECT_EQ(paragraphs("A\r\nB\rC\vD\fE\xE2\x80\xA8"
                       "F\xE2\x80\xA9G\xC2\x85H"),
            (Texts{"A", "B", "C", "D", "E", "F", "G", "H"}));
}

TEST(Paragraphs, LinesWrappedAtAFixedWidthAreOne) {
  EXPECT_EQ(paragraphs("The front, which was founded in 2019 by the former colonel, now controls\n"
                       "three of the nine provincial capitals. Government troops fled the city\n"
                       "along the coastal road, according to a member of the council.")
                .size(),
            1u);
}

TEST(Paragraphs, NarrowLinesAreOneIfWordsAreBrokenAtTheirEnds) {
  EXPECT_EQ(paragraphs("The army took Jalala-\nbad on Monday, the min-\nister of defence said").size(), 1u);
  EXPECT_EQ(paragraphs("He led the govern-\nment."), (Texts{"He led the govern-\nment."}));
  EXPECT_EQ(paragraphs("He led the govern-\nment.\nApples"), (Texts{"He led the govern-\nment.", "Apples"}));
  EXPECT_EQ(paragraphs("He led the govern-\n\nment.").size(), 2u);
}

TEST(Paragraphs, ListsHeadingsAndLongLinesAreNotWrapped) {
  EXPECT_EQ(paragraphs("apples\npears\nplums").size(), 3u) << "narrow";
  EXPECT_EQ(paragraphs("Other advances of the Taliban in the north\nAccording to a legislator, they came.").size(), 2u)
      << "the second line begins with a capital";
  EXPECT_EQ(paragraphs(std::string(200, 'A') + "\n" + std::string(200, 'B')).size(), 2u) << "one word each";
}

TEST(Paragraphs, EachBlockIsWrappedOrNotByItself) {
  const std::string wrapped =
      "The front, which was founded in 2019 by the former colonel, now controls\n"
      "three of the nine provincial capitals. Government troops fled the city\n"
      "along the coastal road.";
  EXPECT_EQ(paragraphs(wrapped + "\n\nOne\nTwo").size(), 3u);
}

// What is read of a text's paragraphs.
Texts without_marks(std::string_view text) {
  const Paragraphs found = find_paragraphs(text);
  Texts texts;
  for (const Span& span : found.spans) {
    std::uint32_t from = span.begin;
    texts.emplace_back();
    for (const Span& gap : found.left_out) {
      if (gap.begin < span.begin || gap.end > span.end) continue;
      texts.back() += text.substr(from, gap.begin - from);
      from = gap.end;
    }
    texts.back() += text.substr(from, span.end - from);
  }
  return texts;
}

TEST(Paragraphs, GoOnOverMarksOfQuotation) {
  EXPECT_EQ(without_marks("> On Monday it took\n> in 14 dogs.\n\nThanks for the\nupdate."),
            (Texts{"On Monday it took\nin 14 dogs.", "Thanks for the\nupdate."}));
  EXPECT_EQ(without_marks("> It fell for\nme in Leck.").size(), 2u) << "another speaker";
}

TEST(Paragraphs, GoOnOverTheEmptyLinesOfDoubleSpace) {
  EXPECT_EQ(
      paragraphs("The union called off its strike at the\n\nPernik smelter after the owner offered\n\na rise.").size(),
      1u);
  EXPECT_EQ(paragraphs("Let me know\n\nyou don't know what it means?\n\nno.").size(), 3u);
}

TEST(Paragraphs, GoOnOverAPageNumber) {
  EXPECT_EQ(without_marks("In 1911 Captain Evert Roos sold his share of the\nschooner on the slope of the\n\n14\n\n"
                          "island, where he died."),
            (Texts{"In 1911 Captain Evert Roos sold his share of the\nschooner on the slope of the\n\n"
                   "island, where he died."}));
  EXPECT_EQ(paragraphs("The commission heard thirty of\nthem.\n\n- 47 -\n\nMost of them left.").size(), 3u);
}

}  // namespace
}  // namespace relata::text
