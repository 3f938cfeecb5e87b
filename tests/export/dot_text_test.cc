#include "export/dot_text.h"

#include <gtest/gtest.h>

#include <string>

namespace relata::exporter {
namespace {

TEST(DotText, LabelsMeanWhatTheySay) {
  EXPECT_EQ(dot_escaped("a\\N \n &lt; AT&T \x01"), "a\\\\N \\n &amp;lt; AT&T  ");
  EXPECT_EQ(dot_escaped("a\xE2\x80\xA8z\xC2\x85y\xEF\xBF\xBF"), "a z y ");
  EXPECT_EQ(html_escaped("<a \"b\">\t& \xEF\xBF\xBE"), "&lt;a &quot;b&quot;&gt; &amp;  ");
}

TEST(DotText, LinesBreakAtBlanksHyphensAndWideSigns) {
  EXPECT_EQ(dot_wrapped("Revolutionary United Front of Sierra", 13), "Revolutionary\\nUnited Front\\nof Sierra");
  EXPECT_EQ(dot_wrapped("Mazar-e-Sharif airport", 10), "Mazar-e-\\nSharif\\nairport");
  EXPECT_EQ(dot_wrapped("  ", 10), "");
  EXPECT_EQ(dot_wrapped("a - b-c", 20), "a - b-c");
  EXPECT_EQ(dot_wrapped("中华人民共和国 x", 8), "中华人民\\n共和国 x");
  EXPECT_EQ(dot_wrapped(std::string(9, 'x'), 4), "xxxx\\nxxxx\\nx");
  EXPECT_EQ(dot_wrapped(std::string(8, 'x'), 4), "xxxxxxxx");
}

TEST(DotText, ListsOfIdsAreReadTheSameByAll) {
  EXPECT_EQ(dot_listed({"a b#1|", "c,d\\", "100%", "%41", "\n\xC2\x85"}), "a b#1|,c%2Cd%5C,100%,%2541,%0A%C2%85");
  EXPECT_EQ(dot_listed({}), "");
}

TEST(DotText, WhatIsTooLongIsCutBetweenSigns) {
  EXPECT_EQ(shortened("Lōgarā", 4), "Lōg…");
  EXPECT_EQ(shortened("Lōgar", 5), "Lōgar");
}

}  // namespace
}  // namespace relata::exporter
