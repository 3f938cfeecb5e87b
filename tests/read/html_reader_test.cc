#include "read/html_reader.h"

#include <gtest/gtest.h>

#include "tests/read/reading.h"

namespace relata::read {
namespace {

Document page(const std::string& html) {
  const Read read = read_bytes(html, "html");
  EXPECT_TRUE(read.refused.empty()) << read.refused.at(0).second;
  return read.documents.at(0).document;
}

std::string text(const std::string& html) { return page(html).text; }

std::string refusal(const std::string& html) {
  const Read read = read_bytes(html, "html");
  return read.refused.size() == 1 ? read.refused[0].second : "read";
}

TEST(HtmlReader, AParagraphIsALineAndBlanksAreSingle) {
  EXPECT_EQ(text("<p>Rebels\n  <b>took</b>&nbsp;the port.<p>They left.</p>"), "Rebels took the port.\n\nThey left.\n");
  EXPECT_EQ(text("<h2>The port</h2>Rebels took it.<br>They left.<ul><li>One<li>Two</ul>"),
            "The port\n\nRebels took it.\n\nThey left.\n\nOne\n\nTwo\n");
  EXPECT_EQ(text("<p>3 < 4 and 5 > 4</p>"), "3 < 4 and 5 > 4\n");
  EXPECT_EQ(text("<p>Kun<span>duz</span> fell.</p>"), "Kunduz fell.\n") << "an inline element parts no word";
  EXPECT_EQ(text("<p>Af&shy;ghan&#x2019;s caf\xC3\xA9 &amp; bar</p>"), "Afghan’s café & bar\n");
}

TEST(HtmlReader, WhatIsNoArticleIsLeftOut) {
  EXPECT_EQ(text("<header>The Daily</header><nav>Home</nav><script>var p = '<p>No</p>';</script><style>p{}</style>"
                 "<div>Rebels took the port.</div><aside>Read also</aside><form><label>Mail</label><button>Sign "
                 "up</button></form>"
                 "<div hidden>No</div><div style='display:none'>No</div><div aria-hidden=true>No</div>"
                 "<div role=navigation>No</div><svg><text>No</text></svg><!-- No --><footer>Imprint</footer>"),
            "Rebels took the port.\n");
}

TEST(HtmlReader, TheLongestArticleIsTakenElseTheMainPartElseTheBody) {
  EXPECT_EQ(text("<div>Site</div><article><header><h1>Port falls</h1></header><p>Rebels took it.</p>"
                 "<article>A comment</article></article><article>Teaser</article>"),
            "Rebels took it.\n\nA comment\n");
  EXPECT_EQ(text("<div>Site</div><main>Rebels took it.</main>"), "Rebels took it.\n");
  EXPECT_EQ(text("<div>Site</div><article> </article><div role=main>Rebels took it.</div>"), "Rebels took it.\n");
  EXPECT_EQ(text("Rebels took it."), "Rebels took it.\n");
  EXPECT_EQ(text(""), "");
}

TEST(HtmlReader, TheHeadSaysTitleDateSourceAuthorAndUrl) {
  const Document d = page(
      "<html><head><title> Port falls | The Daily </title>"
      "<meta property='og:title' content='Port &amp; city fall'><meta property=\"og:site_name\" content=\"The Daily\">"
      "<meta name=Date content=2024-03-11><meta property=article:published_time content='2024-03-09T10:15:00+00:00'>"
      "<meta name=author content='Ana Duarte'><link rel=canonical href='https://daily.example/port'></head>"
      "<body><p>Rebels took it.</body></html>");
  EXPECT_EQ(d.title, "Port & city fall");
  EXPECT_EQ(d.date, "2024-03-09T10:15:00+00:00");
  EXPECT_EQ(d.source, "The Daily");
  EXPECT_EQ(d.author, "Ana Duarte");
  EXPECT_EQ(d.url, "https://daily.example/port");
  EXPECT_EQ(d.id, "stdin");
}

TEST(HtmlReader, WhatSaysNothingIsAbsent) {
  const Document d = page(
      "<meta name=date content='last week'><meta name=author content='https://daily.example/ana'>"
      "<meta property=og:title content=' '><title></title><p>Rebels took it.");
  EXPECT_EQ(d.title, std::nullopt);
  EXPECT_EQ(d.date, std::nullopt);
  EXPECT_EQ(d.author, std::nullopt);
  EXPECT_EQ(d.url, std::nullopt);
  EXPECT_EQ(page("<title>Port falls</title>x").title, "Port falls");
  EXPECT_EQ(page("<time datetime=2024-03-09>Saturday</time>").date, "2024-03-09");
  EXPECT_EQ(page("<p>KABUL, Aug. 14, 2021 (Agency) -- The city fell.").date, "2021-08-14") << "the dateline";
}

TEST(HtmlReader, WhatAScriptWouldShowIsTakenFromLinkedData) {
  EXPECT_EQ(text("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"Rebels took it. They "
                 "left.\"}</script><div id=app>Loading</div>"),
            "Rebels took it. They left.\n");
}

TEST(HtmlReader, TheDatelineComesBeforeTheDayOfTheLastChange) {
  const std::string changed = "<meta property=article:modified_time content=2024-04-01><p>";
  EXPECT_EQ(page(changed + "KABUL, Aug. 14, 2021 (Agency) -- The city fell.").date, "2021-08-14");
  EXPECT_EQ(page(changed + "The city fell.").date, "2024-04-01");
  EXPECT_EQ(page("<title>" + std::string(1'000'000, 'a')).title, std::nullopt) << "a title has an end";
}

TEST(HtmlReader, WhatIsNoPageIsRefused) {
  EXPECT_EQ(refusal("<p>caf\xE9"), "invalid UTF-8 at byte 6");
  EXPECT_EQ(refusal(std::string("<p>\0</p>", 8)), "a NUL at byte 3");
  std::string deep;
  for (int i = 0; i < 3000; ++i) deep += "<div>";
  EXPECT_EQ(refusal(deep), "HTML is nested too deeply");
  EXPECT_EQ(refusal(std::string((16u << 20) + 1, 'a')), "more than 16 MiB in one document");
  EXPECT_EQ(text("<p>a&#0;b&#xD800;c&#x110000;d"),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD"
            "c\xEF\xBF\xBD"
            "d\n");
}

TEST(HtmlReader, AnyTruncationIsRead) {
  const std::string html =
      "<!DOCTYPE html><html><head><title>T</title><meta name='date' content=\"2024-03-09\"><!-- c --><style>p{}</style>"
      "<script>if (a<b) {}</script></head><body><article><p class=a>Rebels &amp; co.<svg><path d='M0'/></svg></p>"
      "<table><tr><td>1</table></article></body></html>";
  for (std::size_t size = 0; size <= html.size(); ++size)
    EXPECT_EQ(read_bytes(html.substr(0, size), "html").documents.size(), 1u) << size;
}

}  // namespace
}  // namespace relata::read
