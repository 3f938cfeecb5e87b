#include "read/page_date.h"

#include <gtest/gtest.h>

#include "read/html_tree.h"

namespace relata::read {
namespace {

TEST(PageDate, IsReadWhereOnlyOneDayCanBeMeant) {
  EXPECT_EQ(page_date("2024-03-09T10:15:00+01:00"), "2024-03-09T10:15:00+01:00");
  for (const char* words : {"March 9, 2024", "9 March 2024 14:30 GMT", "Published: Sat, 9th Mar. 2024", "09.03.2024",
                            "2024/3/9", "9-Mar-2024", "Posted on the 9th of March, 2024", "Mar 9th 2024",
                            "Sat Mar 09 14:30:00 UTC 2024", "20240309", "9 Mar, 2024"})
    EXPECT_EQ(page_date(words), "2024-03-09") << words;
  for (const char* words : {"04/05/2024", "March 2024", "yesterday", "9 March", "1709978400", "", "Marketing 9, 2024"})
    EXPECT_EQ(page_date(words), std::nullopt) << words;
}

TEST(PageDate, WhatASiteSaysThatKnowsNoneIsNone) {
  EXPECT_EQ(page_date("0001-01-01T00:00:00"), std::nullopt);
  EXPECT_EQ(page_date("1970-01-01T00:00:00Z"), std::nullopt);
  EXPECT_EQ(page_date("2024"), std::nullopt) << "a year is no day";
}

TEST(PageDate, AddressesHaveIt) {
  for (const char* url : {"https://a.example/2024/03/09/port-falls", "https://a.example/news/2024-03-09-port",
                          "https://a.example/20240309/port", "https://a.example/2024/mar/9/port",
                          "https://a.example/?d=2024-03-09", "/world/2024/3/09"})
    EXPECT_EQ(address_date(url), "2024-03-09") << url;
  for (const char* url : {"https://a.example/2024/03/port", "https://20240309.example/port",
                          "https://a.example/1234-5678", "https://a.example/2024/13/40/port", ""})
    EXPECT_EQ(address_date(url), std::nullopt) << url;
}

std::optional<std::string> shown(const std::string& body, bool by_name = false) {
  const HtmlTree tree(body);
  const std::vector<PageNode> nodes = page_nodes(tree.root());
  std::optional<std::uint32_t> h1;
  for (std::uint32_t i = 0; i < nodes.size() && !h1; ++i)
    if (element_name(nodes[i].node) == "h1") h1 = i;
  return by_name ? named_date(nodes, h1) : shown_date(nodes, h1);
}

TEST(PageDate, TheElementNearestToTheHeadlineTellsIt) {
  EXPECT_EQ(shown("<time datetime=2024-01-01>Today</time><p>a<p>b<p>c<h1>Port falls</h1><time datetime=2024-03-09>"),
            "2024-03-09");
  EXPECT_EQ(shown("<h1>Port falls</h1><time datetime=2024-03-11>updated</time><span itemprop=datePublished "
                  "content=2024-03-09></span>"),
            "2024-03-09");
  EXPECT_EQ(shown("<h1>Port falls</h1><time class=updated datetime=2024-03-11>x</time><time>March 9, 2024</time>"),
            "2024-03-09");
  EXPECT_EQ(shown("<div class=ad-body><h1>Port falls</h1><time datetime=2024-03-09></time></div>"), "2024-03-09");
  EXPECT_EQ(shown("<h1>Port falls</h1><div class=comments><time datetime=2024-03-11></time></div>"), std::nullopt);
}

TEST(PageDate, ElementsNamedSoAndLinesBesideTheHeadlineTellIt) {
  EXPECT_EQ(shown("<h1>Port falls</h1><span class=post-date>9 March 2024</span>", true), "2024-03-09");
  EXPECT_EQ(shown("<h1>Port falls</h1><div>Ana Duarte | 9 March 2024</div>", true), "2024-03-09");
  EXPECT_EQ(shown("<h1>Port falls</h1><div>Last updated 11 March 2024</div>", true), std::nullopt);
  EXPECT_EQ(shown("<h1>Port falls</h1><p>Rebels took it.</p>", true), std::nullopt);
}

}  // namespace
}  // namespace relata::read
