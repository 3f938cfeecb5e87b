#include "read/article_lines.h"

#include <gtest/gtest.h>

#include "read/html_tree.h"

namespace relata::read {
namespace {

const std::string kProse =
    "Rebels took the port on Saturday, after a night of shelling that left the old customs house in ruins.";
const std::string kMore =
    "The governor fled by boat before dawn, two of his guards said, and took the keys of the granary with him.";

std::string lines_of(const std::string& body, std::string_view title = "Port falls") {
  const HtmlTree tree("<body>" + body);
  const std::vector<PageNode> nodes = page_nodes(tree.root());
  PageLines lines;
  add_page_lines(nodes, 0, {}, lines);
  return article_lines(nodes, lines, title);
}

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }
std::string text(std::initializer_list<std::string> lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : "\n") + line + "\n";
  return all;
}

TEST(ArticleLines, TheTitleIsLeftOutAndHeadingsStay) {
  EXPECT_EQ(lines_of("<h1>Port falls</h1>" + p(kProse) + "<h2>At dawn</h2>" + p(kMore)),
            text({kProse, "At dawn", kMore}));
  EXPECT_EQ(lines_of("<h2>“Port” falls!</h2>" + p(kProse)), text({kProse})) << "by its letters";
}

TEST(ArticleLines, BylinesBeforeTheFirstParagraphAreLeftOut) {
  EXPECT_EQ(lines_of(p("By Ana Duarte") + p("9 March 2024") + p(kProse) + p("By dawn all was over.")),
            text({kProse, "By dawn all was over."}));
}

TEST(ArticleLines, LinksAloneAreLeftOutAndSentencesWithLinksStay) {
  const std::string link = "<a href='/x'>Ferry line to the islands will close</a>";
  EXPECT_EQ(lines_of(p(kProse) + p(link) + p(kMore)), text({kProse, kMore}));
  EXPECT_EQ(lines_of(p(kProse) + p("<a href='/x'>He said so.</a>")), text({kProse, "He said so."}));
  EXPECT_EQ(lines_of(p(kProse) + "<blockquote>" + link + "</blockquote>"),
            text({kProse, "Ferry line to the islands will close"}))
      << "what is quoted is quoted whole";
}

TEST(ArticleLines, FurnitureIsLeftOut) {
  for (const char* line :
       {"Advertisement", "Read more: Ferry line closes", "Share this article", "© 2024 The Wire", "Tags: port, rebels",
        "Sign up for our newsletter", "Photo: A. Berger", "(Reporting by Ana Duarte; editing by Ben Oko)",
        "Ana Duarte covers ports. Follow her on Twitter @ana"})
    EXPECT_EQ(lines_of(p(kProse) + p(line) + p(kMore)), text({kProse, kMore})) << line;
  for (const char* line : {"Share prices fell.", "Read the law, he said.", "The advertisement was false."})
    EXPECT_EQ(lines_of(p(kProse) + p(line) + p(kMore)), text({kProse, line, kMore})) << line;
}

TEST(ArticleLines, AListOfOtherArticlesGoesWithItsHeading) {
  EXPECT_EQ(
      lines_of(p(kProse) + "<h3>More great stories</h3><ul><li>An eel comes back<li>A clock stops</ul>" + p(kMore)),
      text({kProse, kMore}));
}

TEST(ArticleLines, ParagraphsAreToldOnce) {
  EXPECT_EQ(lines_of(p(kProse) + p(kMore) + p(kProse)), text({kProse, kMore}));
  EXPECT_EQ(lines_of(p(kProse) + p("No.") + p("No.")), text({kProse, "No.", "No."})) << "short ones may come again";
}

TEST(ArticleLines, HeadingsWithNothingBelowAndBoilerplateAreCutOff) {
  EXPECT_EQ(lines_of(p(kProse) + "<h2>At dawn</h2>"), text({kProse}));
  EXPECT_EQ(lines_of(p(kProse) + p(kMore) + p("About Quillon") + p("It makes programs.")), text({kProse, kMore}));
  EXPECT_EQ(lines_of(p(kProse) + p("About Kunduz") + p(kMore)), text({kProse, "About Kunduz", kMore}))
      << "half an article is no boilerplate";
  EXPECT_EQ(lines_of("<h2>At dawn</h2>"), text({"At dawn"})) << "all there is";
  EXPECT_EQ(lines_of(""), "");
}

}  // namespace
}  // namespace relata::read
