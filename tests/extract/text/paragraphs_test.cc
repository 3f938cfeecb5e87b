#include "extract/text/paragraphs.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace relata::text {
namespace {

std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> found;
  for (const Span span : find_paragraphs(text)) found.emplace_back(text.substr(span.begin, span.end - span.begin));
  return found;
}

using Texts = std::vector<std::string>;

TEST(Paragraphs, AreTheLinesThatAreNotBlank) {
  EXPECT_EQ(paragraphs("One.\n\n  Two \t\n \nThree"), (Texts{"One.", "Two", "Three"}));
  EXPECT_EQ(paragraphs(""), Texts{});
  EXPECT_EQ(paragraphs(" \n\t\n"), Texts{});
}

TEST(Paragraphs, EndAtAnyLineEnd) {
  EXPECT_EQ(paragraphs("a\r\nb\rc\vd\fe\xE2\x80\xA8"
                       "f\xE2\x80\xA9g\xC2\x85h"),
            (Texts{"a", "b", "c", "d", "e", "f", "g", "h"}));
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
  EXPECT_EQ(paragraphs(std::string(200, 'a') + "\n" + std::string(200, 'b')).size(), 2u) << "wide";
}

TEST(Paragraphs, EachBlockIsWrappedOrNotByItself) {
  const std::string wrapped =
      "The front, which was founded in 2019 by the former colonel, now controls\n"
      "three of the nine provincial capitals. Government troops fled the city\n"
      "along the coastal road.";
  EXPECT_EQ(paragraphs(wrapped + "\n\nOne\nTwo").size(), 3u);
}

}  // namespace
}  // namespace relata::text
