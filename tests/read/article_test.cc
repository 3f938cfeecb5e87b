#include "read/article.h"

#include <gtest/gtest.h>

#include "read/html_tree.h"

namespace relata::read {
namespace {

std::string prose(int n) {
  return "On day " + std::to_string(n) +
         " the harbour was quiet again, the men who had come at night were gone, and the "
         "woman who kept the keys of the granary, whose name nobody would tell, opened its doors to the town.";
}
std::string p(const std::string& text) { return "<p>" + text + "</p>"; }

std::string article(const std::string& body) {
  const HtmlTree tree("<body>" + body);
  const std::vector<PageNode> nodes = page_nodes(tree.root());
  PageLines lines;
  add_page_lines(nodes, body_node(nodes), {}, lines);
  return article_text(nodes, lines, "");
}
std::string text(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : "\n") + line + "\n";
  return all;
}
const std::string kLinks = "<ul><li><a href=1>One thing that is far away</a><li><a href=2>Another, more so</a></ul>";

TEST(Article, IsTheBlockWithTheProse) {
  EXPECT_EQ(article("<div>" + kLinks + "</div><div>" + p(prose(1)) + p(prose(2)) + kLinks + p("He left.") +
                    "</div><div>" + p("A short notice, which is not the article.") + "</div>"),
            text({prose(1), prose(2), "He left."}));
}

TEST(Article, ItsPartsMayStandInSeveralBlocks) {
  const std::string ad = "<div class=ad>" + p(prose(9)) + "</div>";
  EXPECT_EQ(article("<div><div class=c>" + p(prose(1)) + p(prose(2)) + "</div>" + ad + "<div class=c>" + p(prose(3)) +
                    "</div></div>"),
            text({prose(1), prose(2), prose(3)}));
  EXPECT_EQ(article("<div><div><div class=x>" + p(prose(1)) + "</div></div><div><div class=x>" + p(prose(2)) +
                    "</div></div><div><div class=x>" + p(prose(3)) + "</div></div></div>"),
            text({prose(1), prose(2), prose(3)}));
}

TEST(Article, NamesTellWhatIsNone) {
  const std::string all = p(prose(1)) + p(prose(2)) + p(prose(4)) + p(prose(5));
  for (const char* name : {"comments", "related-stories", "newsletter-box", "sidebar", "shareBar", "cookie-notice"})
    EXPECT_EQ(article("<div>" + all + "<div class='" + name + "'>" + p(prose(3)) + "</div></div>"),
              text({prose(1), prose(2), prose(4), prose(5)}))
        << name;
  EXPECT_EQ(article("<div class=sidebar-layout>" + p(prose(1)) + p(prose(2)) + "</div>"), text({prose(1), prose(2)}))
      << "but not where all of it stands";
  EXPECT_EQ(article("<div><div>" + p(prose(1)) + p(prose(2)) + "</div><div class=comments>" + p(prose(3)) +
                    p(prose(4)) + p(prose(5)) + "</div></div>"),
            text({prose(1), prose(2)}))
      << "though the readers say more";
}

TEST(Article, CaptionsAndTablesOfFiguresAreLeftOut) {
  EXPECT_EQ(article("<div>" + p(prose(1)) + "<figure><img><figcaption>" + prose(2) + "</figcaption></figure>" +
                    p(prose(3)) + p(prose(4)) + p(prose(5)) + "<table><tr><td>North<td>4,211</table></div>"),
            text({prose(1), prose(3), prose(4), prose(5)}));
}

TEST(Article, ThatSaysSoIsTakenWhole) {
  EXPECT_EQ(article("<div itemprop=articleBody><div>" + p(prose(1)) + p(prose(2)) + p(prose(3)) + "</div><p>She left." +
                    "</div><div>" + p(prose(4)) + "</div>"),
            text({prose(1), prose(2), prose(3), "She left."}));
  std::string cells;
  std::vector<std::string> rows;
  for (int i = 0; i < 20; ++i) rows.push_back("Kunduz " + std::to_string(i) + " 7 1"), cells += "<td>" + rows.back();
  EXPECT_EQ(article("<div itemprop=articleBody><table><tr>" + cells + "</table></div><p>" +
                    std::string("Comments are read before they stand here, and some of them never will, as you know.")),
            text(rows));
}

TEST(Article, QuotationsFromElsewhereStay) {
  EXPECT_EQ(article("<div>" + p(prose(1)) + p(prose(2)) +
                    "<div class=social-embed><blockquote><p>It is over.</p>— Ana <a "
                    "href=1>March 9, 2024</a></blockquote></div></div>"),
            text({prose(1), prose(2), "It is over.", "— Ana March 9, 2024"}));
}

TEST(Article, OfAPageWithoutProseIsAllItShows) {
  EXPECT_EQ(article("Rebels took it."), "Rebels took it.\n");
  EXPECT_EQ(article("<div class=comments>Rebels took it.</div>"), "Rebels took it.\n");
  EXPECT_EQ(article("<nav>x</nav>"), "");
}

}  // namespace
}  // namespace relata::read
