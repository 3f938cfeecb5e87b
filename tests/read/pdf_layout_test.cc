#include "read/pdf_layout.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::read {
namespace {

const std::string kPages =
    "<html><head>\n<title>Port &amp; city</title>\n<meta name=\"Author\" content=\"Ann Lee\"/>\n"
    "<meta name=\"CreationDate\" content=\"2021-08-16T09:30:00+02\"/>\n</head><body><doc>\n"
    "<page width=\"612.0\" height=\"792.0\"><flow><block xMin=\"72\" yMin=\"1\" xMax=\"9\" yMax=\"2\">"
    "<line xMin=\"72.5\" yMin=\"94\" xMax=\"103\" yMax=\"104\"><word "
    "xMin=\"72\">\xEF\xAC\x81rst</word><word>the\xC2\xAD</word>"
    "<word>&lt;</word><word>\xFF</word></line><line><word> </word></line></block></flow></page>\n"
    "<page width=\"612.0\" height=\"792.0\"></page></doc></body></html>";

TEST(PdfLayout, LinesHaveTheirPlacesAndPlainLetters) {
  const PdfLayout layout = parse_pdf_layout(kPages);
  EXPECT_EQ(layout.title, "Port & city");
  EXPECT_EQ(layout.author, "Ann Lee");
  EXPECT_EQ(layout.made, "2021-08-16T09:30:00+02");
  ASSERT_EQ(layout.pages.size(), 2u);
  ASSERT_EQ(layout.pages[0].lines.size(), 1u);
  EXPECT_EQ(layout.pages[0].lines[0].text, "first the- <");
  EXPECT_EQ(layout.pages[0].lines[0].left, 72.5);
  EXPECT_EQ(layout.pages[0].lines[0].height(), 10);
}

TEST(PdfLayout, WhatIsNoneIsRefusedAndEveryTruncationIsRead) {
  EXPECT_THROW(parse_pdf_layout("Rebels"), InputError);
  for (std::size_t size = kPages.find("<doc>") + 5; size < kPages.size(); ++size)
    parse_pdf_layout(kPages.substr(0, size));
}

}  // namespace
}  // namespace relata::read
