#include "export/rdf_text.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "core/error.h"
#include "export/json_value.h"

namespace relata::exporter {
namespace {

std::string in_quotes(std::string_view text, std::string_view backslash = kBackslash) {
  std::ostringstream out;
  PieceWriter writer(out, "test");
  writer.put_quoted(text, backslash);
  writer.finish();
  return out.str();
}

TEST(RdfText, QuotesAsJsonDoes) {
  std::string all;
  for (int c = 1; c < 128; ++c) all += static_cast<char>(c);
  for (const std::string& text : {std::string(), std::string("plain"), all, std::string("ends in \\"),
                                  std::string("Ä\u2028\U0001F600 كابل 北京"), std::string(10000, '"')})
    EXPECT_EQ(in_quotes(text), Json(text).text());
}

TEST(RdfText, ABackslashMayBeWrittenByItsCode) { EXPECT_EQ(in_quotes("a\\tb", kBackslashCode), "\"a\\u005Ctb\""); }

TEST(RdfText, WhatIsNoUtf8IsReplaced) {
  EXPECT_EQ(in_quotes("a\xFF"
                      "b"),
            "\"a\xEF\xBF\xBD"
            "b\"");
  EXPECT_EQ(in_quotes("\xE2\x82"), "\"\xEF\xBF\xBD\"") << "cut short";
  EXPECT_EQ(in_quotes("\xEF\xBF\xBD"), "\"\xEF\xBF\xBD\"") << "the sign itself";
}

TEST(RdfText, EverySignIsFoundAtEveryPlace) {
  for (int c = 1; c < 128; ++c)
    for (std::size_t at = 0; at < 18; ++at) {
      std::string text(18, ' ');
      text[at] = static_cast<char>(c);
      ASSERT_EQ(in_quotes(text), Json(text).text()) << c << " at " << at;
    }
}

TEST(RdfText, ASignMayBePutInBetween) {
  std::ostringstream out;
  PieceWriter writer(out, "test");
  writer.put(std::string(200000, 'x') + "ac");
  writer.insert(200001, 'b');
  writer.finish();
  EXPECT_TRUE(out.str().ends_with("xabc"));
  EXPECT_EQ(out.str().size(), 200003U);
}

TEST(RdfText, PiecesArriveInOrderAndAFailureIsAnError) {
  std::ostringstream out;
  PieceWriter writer(out, "test");
  std::string expected;
  for (int i = 0; i < 50000; ++i) {
    const std::string line = std::to_string(i) + "\n";
    writer.put(line);
    expected += line;
    writer.may_leave();
  }
  EXPECT_LT(writer.size(), 1U << 17);
  writer.finish();
  EXPECT_EQ(out.str(), expected);
  std::ofstream full("/dev/full");
  PieceWriter failing(full, "test");
  failing.put("x");
  EXPECT_THROW(failing.finish(), ExportError);
}

}  // namespace
}  // namespace relata::exporter
