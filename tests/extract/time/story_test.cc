// Times that only the story knows; the document is of 2021-06-20.
#include "extract/time/story.h"

#include <gtest/gtest.h>

#include <initializer_list>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

const std::string kElected =
    "He PRON PRP 3 nsubj:pass\nwas AUX VBD 3 aux:pass\nelected VERB VBN 0 root\nin ADP IN 5 case\nMay PROPN NNP 3 obl\n"
    "1998 NUM CD 5 nmod";
const std::string kFled =
    "They PRON PRP 2 nsubj\nfled VERB VBD 0 root\non ADP IN 4 case\n3 NUM CD 2 obl\nMay PROPN NNP 4 nmod\n"
    "1998 NUM CD 4 nmod";
const std::string kResigned = "In ADP IN 2 case\nJune PROPN NNP 4 obl\nhe PRON PRP 4 nsubj\nresigned VERB VBD 0 root";

// "The following month he left": words of one time, which hang on the last of them, and what was done.
std::string left(std::initializer_list<const char*> words, bool pronoun = true) {
  const int time = static_cast<int>(words.size()), verb = time + 2;
  std::string table;
  int at = 0;
  for (const char* word : words) {
    const bool top = ++at == time;
    const bool number = word[0] >= '0' && word[0] <= '9';
    table += std::string(word) +
             (number ? " NUM CD "
              : top  ? " PROPN NNP "
                     : " DET DT ") +
             std::to_string(top ? verb : time) + (top ? " obl\n" : " det\n");
  }
  return table + (pronoun ? "he PRON PRP " : "British PROPN NNP ") + std::to_string(verb) +
         " nsubj\nleft VERB VBD 0 root";
}

// Sentences one behind the other, a blank between them, or a blank line.
std::vector<Sentence> text(std::initializer_list<std::string> tables, std::uint32_t gap = 1) {
  std::vector<Sentence> sentences;
  std::uint32_t begin = 0;
  for (const std::string& table : tables) {
    sentences.push_back(tree(table));
    sentences.back().span = {begin, begin + sentences.back().tokens.back().span.end};
    begin = sentences.back().span.end + gap;
  }
  return sentences;
}

// The value of the last expression of the last sentence, "?" for what is open.
std::string last(std::initializer_list<std::string> tables, const std::optional<std::string>& date = "2021-06-20",
                 std::uint32_t gap = 1) {
  const std::vector<Sentence> sentences = text(tables, gap);
  const std::vector<Expression> found = find_in_story(sentences, sentences.size() - 1, date);
  return found.empty() ? "none" : found.back().value.value_or("?");
}

TEST(Story, AMonthWithoutAYearIsOfTheYearBefore) {
  EXPECT_EQ(last({kElected, kResigned}), "1998-06");
  EXPECT_EQ(last({kElected, kResigned}, std::nullopt), "1998-06") << "whatever the document's date";
  EXPECT_EQ(last({kResigned}), "2021-06") << "nothing was named before";
  EXPECT_EQ(last({kElected, left({"In", "March"})}), "?") << "of the next year, or of now";
  EXPECT_EQ(last({kElected, left({"In", "October"})}), "1998-10");
  EXPECT_EQ(last({kElected, left({"Last", "June"})}), "2020-06") << "last June is the document's";
}

TEST(Story, WithinAParagraphItGoesOn) {
  EXPECT_EQ(last({kElected, left({"In", "June"}, false)}), "1998-06");
  EXPECT_EQ(last({kElected, left({"In", "June"}, false)}, "2021-06-20", 2), "2021-06") << "a paragraph of its own";
  EXPECT_EQ(last({kElected, "In ADP IN 2 case\nJune PROPN NNP 4 obl\nbanks NOUN NNS 4 nsubj\nreport VERB VBD 0 root"}),
            "2021-06")
      << "what is reported is of now";
  EXPECT_EQ(last({kElected, left({"In", "June"}, false), left({"In", "July"}, false)}), "1998-07") << "and on";
}

TEST(Story, WhatSetsTheSceneIsNoStory) {
  std::string founded = kElected;
  founded.replace(founded.find("elected"), 7, "found");
  EXPECT_EQ(last({founded, left({"In", "June"}, false)}), "2021-06");
}

TEST(Story, WithinASentenceItGoesOn) {
  EXPECT_EQ(last({kElected + "\nand CCONJ CC 8 cc\nresigned VERB VBD 3 conj\nin ADP IN 10 case\nJune PROPN NNP 8 obl"}),
            "1998-06");
}

TEST(Story, WhatIsSaidWasBefore) {
  EXPECT_EQ(
      last({"He PRON PRP 2 nsubj\nsaid VERB VBD 0 root\nin ADP IN 4 case\nMay PROPN NNP 2 obl\n1998 NUM CD 4 nmod\n"
            "that SCONJ IN 8 mark\nthey PRON PRP 8 nsubj\nleft VERB VBD 2 ccomp\nin ADP IN 10 case\n"
            "March PROPN NNP 8 obl"}),
      "1998-03");
}

TEST(Story, TheYearOfTheDocumentStays) { EXPECT_EQ(last({kElected, kResigned}, "1998-12-01"), "1998-06"); }

TEST(Story, TheNextYearOfThePastIsNotTheDocuments) {
  EXPECT_EQ(last({left({"The", "next", "year"})}), "?");
  EXPECT_EQ(last({kElected, left({"The", "next", "year"})}), "1999");
  EXPECT_EQ(last({kFled, left({"The", "previous", "Friday"})}), "1998-05-01");
  EXPECT_EQ(last({kFled, left({"The", "next", "Friday"})}), "1998-05-08");
  EXPECT_EQ(last({"The DET DT 3 det\nnext ADJ JJ 3 amod\nyear NOUN NN 6 obl\nhe PRON PRP 6 nsubj\nwill AUX MD 6 aux\n"
                  "leave VERB VB 0 root"}),
            "2022");
}

TEST(Story, CountedFromWhatWasTold) {
  EXPECT_EQ(last({kFled, left({"The", "following", "month"})}), "1998-06");
  EXPECT_EQ(last({kFled, left({"The", "same", "day"})}), "1998-05-03");
  EXPECT_EQ(last({kFled, left({"That", "year"})}), "1998");
  EXPECT_EQ(last({kFled, left({"The", "following", "summer"})}), "1998-06/1998-08");
  EXPECT_EQ(last({kFled, left({"The", "following", "Sunday"})}), "1998-05-10");
  EXPECT_EQ(last({kFled, left({"Two", "days", "later"})}), "1998-05-05");
  EXPECT_EQ(last({kFled, left({"Three", "years", "earlier"})}), "1995");
  EXPECT_EQ(last({kFled, left({"The", "next", "morning"})}), "1998-05-04");
  EXPECT_EQ(last({kFled, left({"On", "the", "10th"})}), "1998-05-10");
  EXPECT_EQ(last({kElected, left({"On", "the", "10th"})}), "1998-05-10");
  EXPECT_EQ(last({kFled, left({"In", "March", "the", "same", "year"})}), "1998-03");
}

TEST(Story, WhatWasToldLessExactlyLeavesItOpen) {
  EXPECT_EQ(last({kElected, left({"Two", "days", "later"})}), "?");
  EXPECT_EQ(last({kFled, left({"A", "few", "days", "later"})}), "?");
  EXPECT_EQ(last({left({"The", "following", "month"})}), "?");
}

TEST(Story, OnlyTheLastFewSentencesTell) {
  const std::string talk = "They PRON PRP 2 nsubj\ntalked VERB VBD 0 root", year = left({"The", "following", "year"});
  EXPECT_EQ(last({kFled, talk, year}), "1999");
  EXPECT_EQ(last({kFled, talk, talk, talk, year}), "?");
  const auto work = [](const std::string& done) {
    return "They PRON PRP 2 nsubj\nsaw VERB VBD 0 root\nwork NOUN NN 2 obj\n" + done +
           " VERB VBN 3 acl\nin ADP IN 6 case\n1724 NUM CD 4 obl";
  };
  EXPECT_EQ(last({kFled, work("done"), year}), "1725") << "a time told in passing";
  EXPECT_EQ(last({kFled, work("found"), year}), "?") << "which says how old something is";
}

TEST(Story, WhatFollowsSaysFromWhen) {
  EXPECT_EQ(last({kFled,
                  "Two NUM CD 2 nummod\ndays NOUN NNS 3 obl\nbefore ADP IN 5 case\nthe DET DT 5 det\n"
                  "vote NOUN NN 7 obl\nhe PRON PRP 7 nsubj\nleft VERB VBD 0 root"}),
            "?");
}

}  // namespace
}  // namespace relata::time
