#include "core/short_text.h"

#include <gtest/gtest.h>

#include <sstream>
#include <vector>

namespace relata {
namespace {

const std::vector<std::string> kTexts = {
    "", "a", "nsubj:pass", "fifteen bytes..", "sixteen bytes...", std::string("a\0b", 3), std::string(5000, 'x')};

TEST(ShortText, HoldsTextsOfAnyLength) {
  for (const std::string& text : kTexts) {
    const ShortText held(text);
    EXPECT_EQ(std::string(held), text);
    EXPECT_EQ(held.size(), text.size());
    EXPECT_EQ(held.empty(), text.empty());
    EXPECT_EQ(held, text);
  }
}

TEST(ShortText, CopiesAndMovesLeaveEachItsOwn) {
  for (const std::string& from : kTexts)
    for (const std::string& to : kTexts) {
      ShortText first(from), second(to);
      second = first;
      EXPECT_EQ(second, from);
      EXPECT_EQ(first, from);
      ShortText third(to);
      third = std::move(first);
      EXPECT_EQ(third, from);
      first = to;
      EXPECT_EQ(first, to) << "what was moved from may be filled again";
      const ShortText& self = second;
      second = self;
      EXPECT_EQ(second, from);
    }
}

TEST(ShortText, IsOrderedBytewiseAsItsText) {
  for (const std::string& a : kTexts)
    for (const std::string& b : kTexts) {
      EXPECT_EQ(ShortText(a) < ShortText(b), a < b) << a << ", " << b;
      EXPECT_EQ(ShortText(a) == ShortText(b), a == b) << a << ", " << b;
    }
}

TEST(ShortText, ReadsAsAView) {
  const ShortText relation = "nsubj:pass";
  EXPECT_TRUE(relation.starts_with("nsubj"));
  EXPECT_TRUE(relation.ends_with("pass"));
  EXPECT_EQ(relation.find(':'), 5u);
  EXPECT_EQ(relation.substr(6), "pass");
  EXPECT_EQ(relation.front(), 'n');
  EXPECT_EQ(relation.back(), 's');
  EXPECT_EQ("is " + relation + ".", "is nsubj:pass.");
  std::ostringstream out;
  out << relation;
  EXPECT_EQ(out.str(), "nsubj:pass");
}

TEST(ShortText, IsHalfAStringInSize) { EXPECT_EQ(2 * sizeof(ShortText), sizeof(std::string)); }

}  // namespace
}  // namespace relata
