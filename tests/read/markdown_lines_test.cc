#include "read/markdown_lines.h"

#include <gtest/gtest.h>

namespace relata::read {
namespace {

TEST(MarkdownLines, MarkupIsTakenAway) {
  EXPECT_EQ(markdown_words("**Rebels** took [the _port_](https://a.example/(x)) of `Varesh`.[^1]"),
            "Rebels took the port of Varesh.");
  EXPECT_EQ(markdown_words("![a map](a.png)They ~~fled~~ __left__ <b>now</b><!-- no -->."), "They fled left now.");
  EXPECT_EQ(markdown_words("[the port][ref] and <https://a.example>  \nmore"), "the port and https://a.example more");
  EXPECT_EQ(markdown_words("[![logo](a.png)](b) ``a ` b`` \\*c\\*"), "a ` b *c*");
}

TEST(MarkdownLines, WhatOnlyLooksLikeMarkupStays) {
  EXPECT_EQ(markdown_words("5 * 3 * 2, snake_case_name, ~5, \"[He] left\", 3 < 4 > 2"),
            "5 * 3 * 2, snake_case_name, ~5, \"[He] left\", 3 < 4 > 2");
  EXPECT_EQ(markdown_words("un**frigging**believable"), "unfriggingbelievable");
}

TEST(MarkdownLines, NothingTakesLongerThanItsLength) {
  for (const char* odd : {"[", "![", "`", "<", "*", "_", "\\", "[a](", "<!--"}) {
    std::string many;
    for (int i = 0; i < 100'000; ++i) many += odd;
    EXPECT_LE(markdown_words(many).size(), many.size());
  }
}

}  // namespace
}  // namespace relata::read
