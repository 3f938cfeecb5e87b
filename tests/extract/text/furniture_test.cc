#include "extract/text/furniture.h"

#include <gtest/gtest.h>

#include <string>

#include "extract/text/segment.h"

namespace relata::text {
namespace {

// Of one line in the middle of an article.
bool is_furniture(const std::string& line) {
  std::string text = "Headline\n\n";
  for (int i = 0; i < 10; ++i) text += "The army left the city on Monday.\n\n";
  const auto begin = text.size();
  text += line + "\n\nThe city fell.";
  for (const Sentence& sentence : segment(text)) {
    if (sentence.span.begin >= begin) return sentence.furniture;
  }
  return false;
}

TEST(Furniture, LinesOfThePageAreMarked) {
  for (const char* line : {"https://www.paper.example/a Modern Times is now on PINTEREST",
                           "Read Also : Ten Days That Shook the Coast",
                           "Source link",
                           "DONATIONS to SUPPORT US – please pay PayPal and DONATE to desk@paper.example",
                           "No comments:",
                           "Post a Comment",
                           "The Evening News is part of the Evening News group",
                           "Follow us on Twitter: https://twitter.example/x",
                           "Subscribe to our newsletter to get the headlines in your inbox.",
                           "Photo: Agency / A. Name",
                           "© 2021 The Paper. All rights reserved.",
                           "ADVERTISEMENT",
                           "Share this article",
                           "By Henrik Saar",
                           "By Teresa Macuane and John Phiri",
                           "Donate now: https://relief.example/orla",
                           "Related articles",
                           "You may also like",
                           "Published: 14 August 2021",
                           "August 14, 2021",
                           "Sign up for our newsletter",
                           "Tags: war, north",
                           "Image: REUTERS/A. Name",
                           "Click here to read more",
                           "(Reporting by A. Name; Editing by B. Name)",
                           "3 min read",
                           "Continue reading",
                           "Facebook | Twitter | WhatsApp",
                           "|---|:---:|",
                           "---"}) {
    EXPECT_TRUE(is_furniture(line)) << line;
  }
}

TEST(Furniture, ProseIsNeverMarked) {
  for (const char* line : {"The army left the city.",
                           "Donations now exceed $5 million, officials said.",
                           "No comment was made by the ministry on Friday.",
                           "Please pay us, the workers said.",
                           "Support for the war is falling today.",
                           "Lumetra is part of the Nordkraft Group.",
                           "Follow the money, the lawyer told the court.",
                           "Copyright law was changed in 2001.",
                           "Related parties sold the shares.",
                           "Most popular leaders fled the country.",
                           "Written by Smith, the play opened in London on Friday.",
                           "By Monday Kabul had fallen.",
                           "Register to vote, the president urged young people.",
                           "Photographs show burning cars.",
                           "Share prices fell.",
                           "Join the army, they said.",
                           "More troops will come.",
                           "Reporting from Kabul is dangerous.",
                           "Show more respect, the coach said.",
                           "Images of the bridge were shared on Twitter.",
                           "Top officials met in Doha.",
                           "Latest figures show a fall.",
                           "Read the law, she told him.",
                           "Advertising is banned.",
                           "Help is on its way.",
                           "Kabul and Mazar-e-Sharif",
                           "The president is on Twitter.",
                           "Update: the talks failed on Sunday, the ministry said."}) {
    EXPECT_FALSE(is_furniture(line)) << line;
  }
}

TEST(Furniture, NamesAloneUnderTheHeadlineAreABylineThereOnly) {
  const std::string text = "Kabul falls: a deal?\n\nAna Duarte and Per Lund\n\nCoast Evening Times\n\nThe army left.";
  const auto sentences = segment(text);
  ASSERT_EQ(sentences.size(), 4u);
  EXPECT_FALSE(sentences[0].furniture);
  EXPECT_TRUE(sentences[1].furniture);
  EXPECT_TRUE(sentences[2].furniture);
  EXPECT_FALSE(sentences[3].furniture);
  EXPECT_FALSE(is_furniture("Ana Duarte and Per Lund"));
}

}  // namespace
}  // namespace relata::text
