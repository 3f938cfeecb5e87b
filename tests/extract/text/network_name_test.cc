#include "extract/text/network_name.h"

#include <gtest/gtest.h>

#include <string>

namespace relata::text {
namespace {

std::string name(const std::string& text) { return text.substr(0, network_name(text)); }

TEST(NetworkName, IsAnAddressUpToTheSentencesMarks) {
  EXPECT_EQ(name("https://a.example/b_c?d=1, or"), "https://a.example/b_c?d=1");
  EXPECT_EQ(name("www.paper.example."), "www.paper.example");
  EXPECT_EQ(name("http://a.example/(b)"), "http://a.example/(b)");
  EXPECT_EQ(name("http://a.example/b)."), "http://a.example/b");
  EXPECT_EQ(name("mailto:desk@paper.example>"), "mailto:desk@paper.example");
}

TEST(NetworkName, IsAMailBoxAHostOrAFile) {
  EXPECT_EQ(name("desk@paper.example."), "desk@paper.example");
  EXPECT_EQ(name("Amazon.com's"), "Amazon.com");
  EXPECT_EQ(name("news.paper.co.uk/a b"), "news.paper.co.uk/a");
  EXPECT_EQ(name("notes.pdf,"), "notes.pdf");
}

TEST(NetworkName, OtherWordsAreNone) {
  for (const char* text : {"it.The", "Kabul", "3.5", ".com", "@", "a@", "www.", "U.S.", "", "“x”"})
    EXPECT_EQ(name(text), "") << text;
}

TEST(NetworkName, LongOnesAreCutOrNone) {
  EXPECT_EQ(network_name("http://" + std::string(5000, 'a')), 2048u);
  EXPECT_EQ(network_name(std::string(5000, 'a') + ".com"), 0u);
  EXPECT_EQ(network_name(std::string(5000, 'a') + "@paper.example"), 0u);
}

}  // namespace
}  // namespace relata::text
