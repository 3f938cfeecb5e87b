#include "read/html_cleaner.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::read {
namespace {

std::string clean(const std::string& html) { return clean_html(html).html; }

TEST(HtmlCleaner, LeavesOutWhatHasNoText) {
  EXPECT_EQ(
      clean("a<SCRIPT>if (a<b) '</p>';</Script >b<style>p{}</style>c<svg><p></svg>d<!-- <p> -->e<iframe><p></iframe>"),
      "abcde");
  EXPECT_EQ(clean("<p>a<img src='x>y' alt=\"b\">b<input disabled>c</p>"), "<p>abc</p>");
  EXPECT_EQ(clean("<p>\n\n   One \t two</p>\n \n<p>x</p>"), "<p> One two</p><p>x</p>");
}

TEST(HtmlCleaner, LeavesOutWhatNoReaderSees) {
  EXPECT_EQ(clean("a<nav><nav>b</nav>c</NAV >d<nav-bar>e</nav-bar>"), "ad<nav-bar>e</nav-bar>");
  EXPECT_EQ(clean("<p>\n<a>b</a> <a>c</a>\n</p>\n"), "<p><a>b</a> <a>c</a> </p>") << "blanks between words stay";
  EXPECT_EQ(clean("a<aside>b<p>c"), "a<aside>b<p>c") << "one without an end is left to the tree";
  EXPECT_EQ(clean("<em class=x>a</em><STRONG>b</STRONG>"), "ab");
}

TEST(HtmlCleaner, KeepsAttributesThatAreAskedFor) {
  EXPECT_EQ(clean("<DIV CLASS=a data-x='{\"b\": \">\"}' id = 'c \"d\"' hidden onclick=\"f('<p>')\">x"),
            "<DIV class=\"a\" id='c \"d\"' hidden=\"\">x");
  EXPECT_EQ(clean("<a href=/x title=y>z</a>"), "<a href=\"\">z</a>");
  EXPECT_EQ(clean("<link rel=canonical href=https://a.example/>"),
            "<link rel=\"canonical\" href=\"https://a.example/\">");
  EXPECT_EQ(clean("<p style='color: red'><p style=display:none>"), "<p><p style=\"display:none\">");
  EXPECT_EQ(clean("<p class=a\"b/>x</p >"), "<p class=\"a&quot;b/\">x</p>");
  EXPECT_EQ(clean("<amp-img src=x class=y></amp-img>"), "<amp-img class=\"y\"></amp-img>");
}

TEST(HtmlCleaner, WhatIsNoTagStays) {
  EXPECT_EQ(clean("3 < 4 <"), "3 < 4 <");
  EXPECT_EQ(clean("<!DOCTYPE html><p>"), "<!DOCTYPE html><p>");
  for (const char* open : {"<p", "<p class", "<p class=", "<p class='a", "</p"})
    EXPECT_EQ(clean(open).find('>'), std::string::npos) << open;
}

TEST(HtmlCleaner, LinkedDataAndWhereItWasSavedFromAreHandedOut) {
  const CleanHtml page = clean_html(
      "<!-- saved from url=(0026)https://wire.example/port -->\n<script type='application/ld+json'>{\"a\":1}</script>"
      "<script>x</script><script type=application/ld+json>{}</script><script type=application/ld+json>{");
  ASSERT_EQ(page.linked_data.size(), 3u);
  EXPECT_EQ(page.linked_data[0], "{\"a\":1}");
  EXPECT_EQ(page.linked_data[1], "{}");
  EXPECT_EQ(page.saved_from, "https://wire.example/port");
}

TEST(HtmlCleaner, HasLimits) {
  std::string deep, wide = "<p";
  for (int i = 0; i < 3000; ++i) deep += "<div>", wide += " a";
  EXPECT_THROW(clean(deep), InputError);
  EXPECT_THROW(clean(wide + ">"), InputError);
  EXPECT_EQ(clean("<p><p><p>"), "<p><p><p>");
}

}  // namespace
}  // namespace relata::read
