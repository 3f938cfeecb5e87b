#include "extract/text/markdown.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/text/segment.h"

namespace relata::text {
namespace {

// The forms of all words, apart by blanks.
std::string words_read(std::string_view text) {
  std::string out;
  for (const Sentence& sentence : segment(text))
    for (const Token& token : sentence.tokens) out += (out.empty() ? "" : " ") + token.form;
  return out;
}

TEST(Markdown, OfALinkItsWordsAreRead) {
  EXPECT_EQ(words_read("An [engineer from Leck](http://a.example/e) left."), "An engineer from Leck left .");
  EXPECT_EQ(words_read("He met [Anna Berg](https://a.example/b_(c) \"profile\")'s son."), "He met Anna Berg 's son .");
  EXPECT_EQ(words_read("He said [sic](as he did) that f[1] fell."),
            "He said [ sic ] ( as he did ) that f [ 1 ] fell .");
}

TEST(Markdown, PicturesAreNotRead) {
  EXPECT_EQ(words_read("![Boats at the quay](quay.jpg)\n\nThe quay fell."), "The quay fell .");
  EXPECT_EQ(words_read("[![Boats](a.jpg)](b.html) The quay fell."), "The quay fell .");
}

TEST(Markdown, MarksOfEmphasisAreNoWords) {
  EXPECT_EQ(words_read("**Nordvik** paid _90 million_ for `it`."), "Nordvik paid 90 million for it .");
  EXPECT_EQ(words_read("***Both*** [**Ana** won](a.html)."), "Both Ana won .");
  EXPECT_EQ(words_read("2 * 3 * 4 and snake_case_name and **"), "2 * 3 * 4 and snake_case_name and **");
}

TEST(Markdown, HeadingsAreReadWithoutTheirMarks) {
  EXPECT_EQ(words_read("## The well\n\nIt ran dry."), "The well It ran dry .");
  EXPECT_EQ(words_read("#1 is here"), "# 1 is here");
}

TEST(Markdown, SpansAreThoseOfTheTextAsRead) {
  const std::string_view text = "See *Anna [Berg](a.html)*.";
  const auto sentences = segment(text);
  ASSERT_EQ(sentences.size(), 1u);
  const Token& berg = sentences[0].tokens[2];
  EXPECT_EQ(sentences[0].text(text).substr(berg.span.begin, berg.span.end - berg.span.begin), "Berg");
}

}  // namespace
}  // namespace relata::text
