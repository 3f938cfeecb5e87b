#include "read/page_nodes.h"

#include <gtest/gtest.h>

namespace relata::read {
namespace {

// "html body(p(#One.))": what is left of a page, in its order.
std::string outline(const std::string& html) {
  const HtmlTree tree(html);
  const std::vector<PageNode> nodes = page_nodes(tree.root());
  std::string out;
  for (const PageNode& node : nodes) {
    const std::string_view name = element_name(node.node);
    out.append(out.empty() ? "" : " ").append(name.empty() ? std::string_view(node.node->v.text.text) : name);
  }
  return out;
}

// Of the first element in the body.
std::uint16_t traits(const std::string& html) {
  const HtmlTree tree(html);
  for (const PageNode& node : page_nodes(tree.root()))
    if (element_name(node.node) != "html" && element_name(node.node) != "head" && element_name(node.node) != "body")
      return node.traits;
  return 0;
}

TEST(PageNodes, StandInTheirOrderWithTheirEnds) {
  const HtmlTree tree("<body><p>One <span>two</span></p><p>Three");
  const std::vector<PageNode> nodes = page_nodes(tree.root());
  ASSERT_EQ(outline("<body><p>One <span>two</span></p><p>Three"), "html head body p One  span two p Three");
  EXPECT_EQ(nodes[0].end, nodes.size());
  EXPECT_EQ(nodes[3].end, 7u);
  EXPECT_EQ(nodes[5].parent, 3u);
  EXPECT_EQ(nodes[7].end, 9u);
}

TEST(PageNodes, WhatNoReaderSeesIsLeftOut) {
  EXPECT_EQ(outline("<body><nav>x</nav><div hidden>x</div><div aria-hidden=true>x</div><p style='display:none'>x</p>"
                    "<div role=navigation>x</div><button>x</button><p>y"),
            "html head body p y");
  EXPECT_EQ(outline("<body style='display:none'>y"), "html head body y") << "scripts show it";
}

TEST(PageNodes, NamesAreReadAsWords) {
  EXPECT_EQ(name_words("relatedStories wide"), "--related-stories--wide--");
  EXPECT_EQ(name_words("c-article__body--2"), "--c-article-body-2--");
  EXPECT_EQ(name_words(""), "--");
  EXPECT_TRUE(traits("<div class=relatedStories>x") & kJunk);
  EXPECT_TRUE(traits("<div id=sidebar>x") & kWeak);
  EXPECT_TRUE(traits("<div itemprop=articleBody>x") & kBody);
  EXPECT_TRUE(traits("<div data-testid='article-body'>x") & kBody);
  EXPECT_TRUE(traits("<span class=post-date>x") & kDated);
  EXPECT_TRUE(traits("<span class=byline>x") & kAuthor);
  EXPECT_TRUE(traits("<amp-sidebar>x") & kWeak) << "names of elements that HTML does not know";
  for (const char* name : {"commentary", "shadow", "player-20 oddrow", "metal", "paywall", "hide-on-mobile"})
    EXPECT_FALSE(traits("<div class='" + std::string(name) + "'>x") & (kJunk | kWeak)) << name;
}

TEST(PageNodes, LinksAndQuotationsReachWhatIsInThem) {
  const HtmlTree tree(
      "<body><blockquote><p>x</p></blockquote><a href='/'><span>y</span></a><a name=z><span>z</span></a>");
  const std::vector<PageNode> nodes = page_nodes(tree.root());
  ASSERT_EQ(nodes.size(), 12u);
  EXPECT_TRUE(nodes[4].is(kQuote));
  EXPECT_TRUE(nodes[7].is(kLink));
  EXPECT_FALSE(nodes[10].is(kLink)) << "an anchor is no link";
}

}  // namespace
}  // namespace relata::read
