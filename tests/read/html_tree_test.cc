#include "read/html_tree.h"

#include <gtest/gtest.h>

#include <string>

#include "core/error.h"

namespace relata::read {
namespace {

// The page's elements and texts: "html(head body(p(#One.)))".
std::string outline(const std::string& html) {
  const HtmlTree tree(html);
  std::string out;
  walk(
      tree.root(),
      [&](const GumboNode* node) {
        if (!out.empty() && out.back() != '(') out += ' ';
        const std::string_view name = element_name(node);
        if (name.empty()) out.append("#").append(node->v.text.text);
        else out += name;
        if (!children(node).empty()) out += '(';
        return true;
      },
      [&](const GumboNode* node) { out += children(node).empty() ? "" : ")"; });
  return out;
}

std::string text(const std::string& html) {
  const HtmlTree tree(html);
  std::string out;
  walk(
      tree.root(),
      [&](const GumboNode* node) {
        if (node->type == GUMBO_NODE_TEXT) out += node->v.text.text;
        return true;
      },
      [](const GumboNode*) {});
  return out;
}

std::string refusal(const std::string& html) {
  try {
    HtmlTree tree(html);
    return "";
  } catch (const InputError& error) {
    return error.what();
  }
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string all;
  all.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

TEST(HtmlTree, IsTheOneThatBrowsersMake) {
  EXPECT_EQ(outline("<p>One.<p>Two."), "html(head body(p(#One.) p(#Two.)))");
  EXPECT_EQ(outline(""), "html(head body)");
  EXPECT_EQ(outline("<tt>a<code>b</tt>c</code>"), "html(head body(tt(#a code(#b)) code(#c)))");
}

TEST(HtmlTree, LeavesOutWhatHasNoTextOfTheArticle) {
  EXPECT_EQ(outline("a<SCRIPT>if (a<b) '</p>';</Script >b<style>p{}</style>c<svg><svg></svg></svg>d<!-- <p> -->e"),
            "html(head body(#abcde))");
  EXPECT_EQ(outline("a<script>no end"), "html(head body(#a))");
  EXPECT_EQ(outline("a<!-- no end"), "html(head body(#a))");
  EXPECT_EQ(outline("3 < 4 <"), "html(head body(#3 < 4 <))");
}

TEST(HtmlTree, AttributesAreAskedByName) {
  const HtmlTree tree("<body CLASS='a b' hidden>");
  const GumboNode* body = children(tree.root())[1];
  EXPECT_EQ(attribute(body, "class"), "a b");
  EXPECT_EQ(attribute(body, "hidden"), "");
  EXPECT_EQ(attribute(body, "id"), "");
}

TEST(HtmlTree, DeepNestingIsRefusedAndNotFollowed) {
  EXPECT_EQ(text(repeated("<div>", 1000) + "Deep."), "Deep.");
  EXPECT_EQ(refusal(repeated("<div>", 3'000'000)), "HTML is nested too deeply");
  EXPECT_EQ(refusal(repeated("<div><section></div></section>", 500'000)), "HTML is nested too deeply");
  EXPECT_EQ(text(repeated("<p>One.", 3)), "One.One.One.") << "paragraphs end of themselves";
  EXPECT_EQ(refusal("<svg>" + repeated("<path/>", 100'000) + "</svg>Text."), "");
}

TEST(HtmlTree, TagsOfThousandsOfAttributesAreRefused) {
  EXPECT_EQ(refusal("<p" + repeated(" a", 100'000) + ">"), "a tag of HTML has more than 200 attributes");
  std::string tags;
  for (int i = 0; i < 300; ++i) tags += "<html a" + std::to_string(i) + "=1>";
  EXPECT_EQ(refusal(tags), "a tag of HTML has more than 200 attributes") << "all are attributes of one element";
  EXPECT_EQ(text("<p title='a > b <div>' data-x=\"" + repeated("a ", 1000) + "\">Text."), "Text.");
}

TEST(HtmlTree, APageThatMultipliesItselfIsRefused) {
  std::string fonts = "<p>";
  for (int i = 0; i < 1900; ++i) fonts += "<tt class=" + std::to_string(i) + ">";
  EXPECT_TRUE(refusal(fonts + repeated("<p>a", 100'000)).starts_with("the page would take more than"));
}

TEST(HtmlTree, TagsWithoutEndAreReadInLinearTime) {
  for (const char* part :
       {"<", "</", "<!--", "<script>", "<a b=\"", "&", "&#", "<p>x", "<td>", "</p>", "<br>", "<![CDATA["})
    refusal(repeated(part, 200'000));
}

}  // namespace
}  // namespace relata::read
