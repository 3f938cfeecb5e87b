// Times that only the story knows; the document is of 2021-06-20.
#include "extract/time/story.h"

#include <gtest/gtest.h>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

const std::string kElected =
    "He PRON PRP 3 nsubj:pass\nwas AUX VBD 3 aux:pass\nelected VERB VBN 0 root\nin ADP IN 5 case\nMay PROPN NNP 3 obl\n"
    "1998 NUM CD 5 nmod";
const std::string kResigned = "In ADP IN 2 case\nJune PROPN NNP 4 obl\nhe PRON PRP 4 nsubj\nresigned VERB VBD 0 root";

// The value of the last expression of a sentence after another, "?" for what is open.
std::string last(const std::string& before, const std::string& table, const std::string& anchor = "2021-06-20") {
  const Sentence sentence = tree(table), earlier = tree(before);
  std::vector<Expression> found = find_expressions(sentence, anchor);
  settle_by_story(sentence, before.empty() ? nullptr : &earlier, anchor, found);
  return found.empty() ? "none" : found.back().value.value_or("?");
}

TEST(Story, AMonthWithoutAYearIsOfTheYearBefore) {
  EXPECT_EQ(last(kElected, kResigned), "1998-06");
  EXPECT_EQ(last("", kResigned), "2021-06") << "nothing was named before";
  EXPECT_EQ(last(kElected,
                 "In ADP IN 2 case\nJune PROPN NNP 5 obl\nthe DET DT 4 det\nbank NOUN NN 5 nsubj\n"
                 "closed VERB VBD 0 root"),
            "2021-06")
      << "nothing says that it goes on";
  EXPECT_EQ(last(kElected, "In ADP IN 2 case\nMarch PROPN NNP 4 obl\nhe PRON PRP 4 nsubj\nresigned VERB VBD 0 root"),
            "?")
      << "of the next year, or of now";
  EXPECT_EQ(last(kElected, "Last ADJ JJ 2 amod\nJune PROPN NNP 4 obl\nhe PRON PRP 4 nsubj\nresigned VERB VBD 0 root"),
            "2020-06")
      << "last June is the document's";
}

TEST(Story, WithinASentenceItGoesOn) {
  EXPECT_EQ(
      last("", kElected + "\nand CCONJ CC 8 cc\nresigned VERB VBD 3 conj\nin ADP IN 10 case\nJune PROPN NNP 8 obl"),
      "1998-06");
}

TEST(Story, TheYearOfTheDocumentStays) { EXPECT_EQ(last(kElected, kResigned, "1998-12-01"), "1998-06"); }

TEST(Story, TheNextYearOfThePastIsNotTheDocuments) {
  EXPECT_EQ(
      last("", "The DET DT 3 det\nnext ADJ JJ 3 amod\nyear NOUN NN 5 obl\nhe PRON PRP 5 nsubj\nleft VERB VBD 0 root"),
      "?");
  EXPECT_EQ(last("",
                 "The DET DT 3 det\nnext ADJ JJ 3 amod\nyear NOUN NN 6 obl\nhe PRON PRP 6 nsubj\nwill AUX MD 6 aux\n"
                 "leave VERB VB 0 root"),
            "2022");
}

}  // namespace
}  // namespace relata::time
