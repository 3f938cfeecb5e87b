#include "read/page_metadata.h"

#include <gtest/gtest.h>

#include "read/article.h"

namespace relata::read {
namespace {

Document metadata(const std::string& html, std::optional<std::string> found_at = std::nullopt) {
  const HtmlTree tree(html);
  const std::vector<PageNode> nodes = page_nodes(tree.root());
  PageLines lines;
  add_page_lines(nodes, body_node(nodes), {}, lines);
  Document document;
  document.url = std::move(found_at);
  read_metadata(tree, nodes, lines, document);
  return document;
}

const std::string kLinked =
    R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"Port &amp; city fall",
    "datePublished":"2024-03-09","author":{"name":"Ana Duarte"},"publisher":{"name":"Wire Ltd"}}</script>)";
const std::string kMeta =
    "<meta property=og:title content='Port falls - The Wire'><meta property=og:site_name content='The Wire'>"
    "<meta property=article:published_time content='March 8, 2024'><meta name=author content='By Ben Oko'>";

TEST(PageMetadata, IsAskedInAStatedOrder) {
  const Document all = metadata(kLinked + kMeta + "<h1>Harbour falls</h1><time datetime=2024-03-07>");
  EXPECT_EQ(all.title, "Port & city fall");
  EXPECT_EQ(all.date, "2024-03-09");
  EXPECT_EQ(all.author, "Ana Duarte");
  EXPECT_EQ(all.source, "The Wire") << "as readers know it";
  const Document meta = metadata(kMeta + "<h1>Harbour falls</h1><time datetime=2024-03-07>");
  EXPECT_EQ(meta.title, "Port falls");
  EXPECT_EQ(meta.date, "2024-03-08");
  EXPECT_EQ(meta.author, "Ben Oko");
  EXPECT_EQ(metadata("<title>x</title><h1>Harbour falls</h1>").title, "Harbour falls");
  EXPECT_EQ(metadata("<title>Harbour falls</title>").title, "Harbour falls");
}

TEST(PageMetadata, DatesOfElementsComeBeforeTheAddressAndThatBeforeLines) {
  const std::string at = "https://www.wire.example/2024/03/06/port";
  EXPECT_EQ(metadata("<h1>Port falls</h1><time datetime=2024-03-07>", at).date, "2024-03-07");
  EXPECT_EQ(metadata("<h1>Port falls</h1><p class=date>March 5, 2024", at).date, "2024-03-06");
  EXPECT_EQ(metadata("<h1>Port falls</h1><p class=date>March 5, 2024").date, "2024-03-05");
  EXPECT_EQ(metadata("<h1>Port falls</h1>", at).source, "wire.example");
}

TEST(PageMetadata, WhenItChangedIsToldApart) {
  const HtmlTree tree("<meta property=article:modified_time content=2024-04-01><p>x");
  const std::vector<PageNode> nodes = page_nodes(tree.root());
  Document document;
  EXPECT_EQ(read_metadata(tree, nodes, {}, document).changed, "2024-04-01");
  EXPECT_EQ(document.date, std::nullopt);
}

TEST(PageMetadata, AuthorsAreFoundInBylines) {
  for (const char* byline :
       {"<div class=byline>By Ana Duarte</div>", "<span class=author>Ana Duarte, Staff writer</span>",
        "<a rel=author href=/a>Ana Duarte</a>", "<p class=by-line>Written by Ana Duarte | 9 March 2024</p>",
        "<meta name=author content='https://wire.example/a'><span itemprop=author>Ana Duarte</span>"})
    EXPECT_EQ(metadata(byline).author, "Ana Duarte") << byline;
  EXPECT_EQ(metadata("<div class=byline>Ana de la Vega and Ben Oko</div>").author, "Ana de la Vega and Ben Oko");
  EXPECT_EQ(metadata("<div class=author>share this with all your friends</div>").author, std::nullopt);
}

TEST(PageMetadata, TheAddressIsWhatThePageSaysElseWhereItWasFound) {
  EXPECT_EQ(
      metadata("<link rel=canonical href=https://a.example/1><meta property=og:url content=https://a.example/2>").url,
      "https://a.example/1");
  EXPECT_EQ(metadata("<link rel=canonical href=/1>", "https://a.example/3").url, "https://a.example/3");
  EXPECT_EQ(metadata("<!-- saved from url=(0026)https://wire.example/port -->\n<html>x").url,
            "https://wire.example/port");
  EXPECT_EQ(metadata("<!-- saved from url=(0014)about:internet -->\n<html>x").url, std::nullopt);
}

}  // namespace
}  // namespace relata::read
