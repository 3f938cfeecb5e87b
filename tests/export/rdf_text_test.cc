#include "export/rdf_text.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "core/error.h"
#include "export/json_value.h"

namespace relata::exporter {
namespace {

std::string in_quotes(std::string_view text, std::string_view backslash = kBackslash) {
  std::string out;
  append_quoted(out, text, backslash);
  return out;
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

TEST(RdfText, PiecesArriveInOrderAndAFailureIsAnError) {
  std::ostringstream out;
  PieceWriter writer(out, "test");
  std::string expected;
  for (int i = 0; i < 50000; ++i) {
    const std::string line = std::to_string(i) + "\n";
    writer.bytes += line;
    expected += line;
    writer.may_leave();
  }
  EXPECT_LT(writer.bytes.size(), 1U << 17);
  writer.finish();
  EXPECT_EQ(out.str(), expected);
  std::ofstream full("/dev/full");
  PieceWriter failing(full, "test");
  failing.bytes = "x";
  EXPECT_THROW(failing.finish(), ExportError);
}

}  // namespace
}  // namespace relata::exporter
