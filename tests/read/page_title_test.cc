#include "read/page_title.h"

#include <gtest/gtest.h>

#include "read/html_tree.h"

namespace relata::read {
namespace {

using Texts = std::vector<std::string>;

std::optional<std::string> chosen(const Texts& offered, const Texts& sites = {}, const std::string& body = "") {
  const HtmlTree tree("<body>" + body);
  const std::vector<PageNode> nodes = page_nodes(tree.root());
  PageLines lines;
  add_page_lines(nodes, 0, {}, lines);
  return headline(offered, sites, ShownLines(nodes, lines));
}

TEST(PageTitle, TheNameOfTheSiteIsCutOff) {
  EXPECT_EQ(chosen({"Port falls - The Wire"}, {"The Wire"}), "Port falls");
  EXPECT_EQ(chosen({"The Wire | Port falls"}, {"the wire"}), "Port falls");
  EXPECT_EQ(chosen({"Port falls | World | The Wire", "Port falls"}), "Port falls") << "another says what is left";
  EXPECT_EQ(chosen({"The Wire: Port falls at dawn"}, {}, "<b>The Wire</b><p><b>Port falls at dawn</b>"),
            "Port falls at dawn")
      << "of two lines of the page the longer one";
}

TEST(PageTitle, MarksThatBelongToItStay) {
  EXPECT_EQ(chosen({"Port falls - and rises"}, {"The Wire"}), "Port falls - and rises");
  EXPECT_EQ(chosen({"Analysis: Port falls"}, {}, "<h1>Analysis: Port falls</h1><p>Port falls</p>"),
            "Analysis: Port falls")
      << "the page shows it whole";
  EXPECT_EQ(chosen({" - "}), " - ");
}

TEST(PageTitle, WhatIsCutOffOrTheSiteIsNoHeadline) {
  EXPECT_EQ(chosen({"Port falls as reb...", "Port falls as rebels come"}), "Port falls as rebels come");
  EXPECT_EQ(chosen({"The Wire", "Port falls"}, {"The Wire"}), "Port falls");
  EXPECT_EQ(chosen({"The Wire"}, {"The Wire"}), "The Wire") << "better than nothing";
  EXPECT_EQ(chosen({}), std::nullopt);
}

std::string h1(const std::string& body, const std::string& title) {
  const HtmlTree tree(body);
  const std::vector<PageNode> nodes = page_nodes(tree.root());
  const auto node = headline_node(nodes, title);
  return node ? element_text(nodes, *node) : "none";
}

TEST(PageTitle, TheH1OfTheArticleIsFound) {
  EXPECT_EQ(h1("<h1>The Wire</h1><h1>Port <b>falls</b></h1>", "Port falls | The Wire"), "Port falls");
  EXPECT_EQ(h1("<div class=masthead><h1>The Wire</h1></div><h1>Port falls</h1>", ""), "Port falls");
  EXPECT_EQ(h1("<h1></h1><h2>Port falls</h2>", ""), "none");
}

}  // namespace
}  // namespace relata::read
