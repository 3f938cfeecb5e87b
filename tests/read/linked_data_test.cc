#include "read/linked_data.h"

#include <gtest/gtest.h>

#include <vector>

namespace relata::read {
namespace {

LinkedData of(const std::vector<std::string>& scripts) { return linked_data(scripts); }

TEST(LinkedData, DescribesTheArticle) {
  const LinkedData d = of({R"({"@context":"https://schema.org","@type":"NewsArticle","headline":" Port
      falls ","datePublished":"2024-03-09T10:15:00Z","dateModified":"2024-03-10","author":[{"@type":"Person",
      "name":"Ana Duarte"},{"name":"Ben Oko"},{"name":"Ana Duarte"}],"publisher":{"name":"The Wire"},
      "url":"https://wire.example/port","articleBody":"Rebels took it."})"});
  EXPECT_EQ(d.headline, "Port falls") << "line ends in strings are read";
  EXPECT_EQ(d.date, "2024-03-09T10:15:00Z");
  EXPECT_EQ(d.modified, "2024-03-10");
  EXPECT_EQ(d.author, "Ana Duarte, Ben Oko");
  EXPECT_EQ(d.publisher, "The Wire");
  EXPECT_EQ(d.url, "https://wire.example/port");
  EXPECT_EQ(d.body, "Rebels took it.");
}

TEST(LinkedData, FollowsGraphsAndTheirIds) {
  const LinkedData d = of({R"({"@graph":[{"@type":"WebSite","name":"Site"},{"@type":["Article","Thing"],
      "headline":"Port falls","author":{"@id":"#ana"},"publisher":{"@id":"#wire"}},
      {"@type":"WebPage","datePublished":"2024-03-09"},{"@id":"#wire","name":"The Wire"},
      {"@id":"#ana","name":"Ana"}]})"});
  EXPECT_EQ(d.headline, "Port falls");
  EXPECT_EQ(d.author, "Ana");
  EXPECT_EQ(d.publisher, "The Wire");
  EXPECT_EQ(d.date, "2024-03-09") << "what the article lacks is the page's";
  EXPECT_EQ(of({R"({"@type":"WebSite","name":"Site"})"}).publisher, "Site");
}

TEST(LinkedData, TakesTheArticleOfTheHighestRankAndNoneOfAList) {
  const std::string blog = R"({"@type":"BlogPosting","headline":"Blog"})";
  const std::string news = R"([{"@type":"https://schema.org/NewsArticle","headline":"News"}])";
  EXPECT_EQ(of({blog, news}).headline, "News");
  EXPECT_EQ(of({blog, R"({"@type":"BlogPosting","headline":"Second"})"}).headline, "Blog");
  EXPECT_EQ(of({R"({"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other"}]})"}).headline,
            std::nullopt);
  EXPECT_EQ(of({R"({"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"Inside"}})"}).headline, "Inside");
}

TEST(LinkedData, WhatIsNoJsonSaysNothing) {
  for (const char* script : {"", "{", "null", "[1,2", "{\"@type\":\"NewsArticle\",\"headline\":7}", "\xFF{}",
                             "{\"@type\":{\"a\":1},\"headline\":\"x\"}"})
    EXPECT_EQ(of({script}).headline, std::nullopt) << script;
  EXPECT_EQ(of({"//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"Port\"};\n//]]>"}).headline, "Port");
  const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
  EXPECT_EQ(of({deep}).headline, std::nullopt);
}

}  // namespace
}  // namespace relata::read
