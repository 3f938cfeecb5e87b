#include "read/pdf_text.h"

#include <gtest/gtest.h>

namespace relata::read {
namespace {

// Lines of ten points below one another, 12 apart, each from `left` on.
struct Page {
  PdfPage page{612, 792, {}};
  double y = 200;
  std::size_t block = 0;
  Page& line(const std::string& text, double left = 72, double size = 10) {
    page.lines.push_back({left, y, left + 5.0 * static_cast<double>(text.size()), y + size, block, text});
    y += 1.2 * size;
    return *this;
  }
  Page& next_block() {
    ++block;
    y += 30;
    return *this;
  }
  Page& at(double top, const std::string& text) {
    page.lines.push_back({72, top, 200, top + 8, 1000 + page.lines.size(), text});
    return *this;
  }
};

std::string text(std::vector<Page> pages) {
  PdfLayout layout;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (PdfLine& line : pages[i].page.lines) line.block += 100'000 * i;
    layout.pages.push_back(pages[i].page);
  }
  return pdf_text(layout);
}

TEST(PdfText, LinesAreParagraphsAndWordsAreJoined) {
  EXPECT_EQ(text({Page()
                      .line("Rebels captured the port on Sun-")
                      .line("day after a week of war in a well-")
                      .line("armed city.")}),
            "Rebels captured the port on Sunday after a week of war in a wellarmed city.\n");
  EXPECT_EQ(
      text({Page().line("The well-armed men met the well-").line("armed army of the Anglo-").line("American side.")}),
      "The well-armed men met the well-armed army of the Anglo-American side.\n");
}

TEST(PdfText, AParagraphBeginsAtAnIndentAGapOrAnotherSize) {
  EXPECT_EQ(text({Page()
                      .line("Rebels captured the port on Sunday.")
                      .line("The army left the city by night and", 84)
                      .line("fled.")}),
            "Rebels captured the port on Sunday.\n\nThe army left the city by night and fled.\n");
  EXPECT_EQ(text({Page().line("Port falls", 72, 18).line("Rebels captured the port.")}),
            "Port falls\n\nRebels captured the port.\n");
  EXPECT_EQ(text({Page().line("One line here.").next_block().line("Another there.")}),
            "One line here.\n\nAnother there.\n");
}

TEST(PdfText, AParagraphGoesOnOverColumnsAndPages) {
  EXPECT_EQ(
      text({Page().line("Rebels captured the port and").next_block().line("the city."), Page().line("They left.")}),
      "Rebels captured the port and the city.\n\nThey left.\n");
}

TEST(PdfText, HeadsFeetAndPageNumbersAreLeftOut) {
  std::vector<Page> pages;
  for (int i = 1; i <= 3; ++i)
    pages.push_back(Page()
                        .at(30, "The Wire No. " + std::to_string(i))
                        .line("Page text " + std::to_string(i) + ".")
                        .at(760, "- " + std::to_string(i) + " -"));
  EXPECT_EQ(text(pages), "Page text 1.\n\nPage text 2.\n\nPage text 3.\n");
  EXPECT_EQ(text({Page().at(30, "KABUL, Aug. 14, 2021").line("One.")}), "KABUL, Aug. 14, 2021\n\nOne.\n")
      << "once is no head";
  std::vector<Page> titled;
  for (int i = 1; i <= 3; ++i) {
    titled.push_back(Page().at(30, "Port falls").line("Page text " + std::to_string(i) + "."));
    if (i == 1) titled[0].page.lines[0].bottom += 10;
  }
  EXPECT_TRUE(text(titled).starts_with("Port falls\n\nPage text 1.\n\nPage text 2.")) << text(titled);
}

TEST(PdfText, TheHeadlineIsInTheLargestLetters) {
  PdfLayout layout;
  layout.pages = {Page().line("Port falls", 72, 18).line("Rebels took it.").line("They left.").page};
  EXPECT_EQ(pdf_headline(layout), "Port falls");
  layout.pages = {Page().line("Rebels took it.").page};
  EXPECT_EQ(pdf_headline(layout), "");
  layout.pages = {PdfPage()};
  EXPECT_EQ(pdf_headline(layout), "");
  EXPECT_EQ(pdf_text(layout), "");
}

}  // namespace
}  // namespace relata::read
