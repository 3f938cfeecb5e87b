#include "extract/text/shortened_text.h"

#include <gtest/gtest.h>

namespace relata::text {
namespace {

TEST(ShortenedText, SpansGoThereAndBack) {
  const ShortenedText shortened("a--b c-\nd", std::vector<Span>{{1, 3}, {6, 8}});
  EXPECT_EQ(shortened.text(), "ab cd");
  for (const Span read : {Span{0, 1}, Span{3, 4}, Span{0, 4}, Span{5, 6}, Span{8, 9}, Span{5, 9}, Span{0, 9}})
    EXPECT_EQ(shortened.as_read(shortened.shortened(read)), read);
}

TEST(ShortenedText, WhatIsLeftOutAtTheEndsOfASpanIsOutsideIt) {
  const ShortenedText shortened("**bold** text", std::vector<Span>{{0, 2}, {6, 8}});
  EXPECT_EQ(shortened.text(), "bold text");
  EXPECT_EQ(shortened.as_read({0, 4}), (Span{2, 6}));
  EXPECT_EQ(shortened.shortened({0, 13}), (Span{0, 9}));
}

}  // namespace
}  // namespace relata::text
