// The anchor is 2021-08-11, a Wednesday.
#include <gtest/gtest.h>

#include "tests/extract/time/expressions.h"

namespace relata::time {
namespace {

std::string only(std::string_view table) {
  const auto found = find_expressions(tree(table), "2021-08-11");
  return found.size() == 1 ? found[0].value.value_or("?") : std::to_string(found.size());
}

TEST(Tense, APastVerbLooksBackAndAFutureOneAhead) {
  EXPECT_EQ(only("They PRON PRP 2 nsubj\nmet VERB VBD 0 root\non ADP IN 4 case\nFriday PROPN NNP 2 obl"), "2021-08-06");
  EXPECT_EQ(
      only("They PRON PRP 3 nsubj\nwill AUX MD 3 aux\nmeet VERB VB 0 root\non ADP IN 5 case\nFriday PROPN NNP 3 obl"),
      "2021-08-13");
  EXPECT_EQ(
      only("They PRON PRP 3 nsubj\nhave AUX VBP 3 aux\nmet VERB VBN 0 root\nin ADP IN 5 case\nMay PROPN NNP 3 obl"),
      "2021-05");
  EXPECT_EQ(
      only("They PRON PRP 3 nsubj\nwill AUX MD 3 aux\nmeet VERB VB 0 root\nin ADP IN 5 case\nMay PROPN NNP 3 obl"),
      "2022-05");
}

TEST(Tense, APlanLooksAhead) {
  EXPECT_EQ(only("They PRON PRP 2 nsubj\nplan VERB VBP 0 root\nto PART TO 4 mark\nmeet VERB VB 2 xcomp\non ADP IN 6 "
                 "case\nFriday PROPN NNP 4 obl"),
            "2021-08-13");
  EXPECT_EQ(only("talks NOUN NNS 2 nsubj:pass\nscheduled VERB VBN 0 root\nfor ADP IN 4 case\nFriday PROPN NNP 2 obl"),
            "2021-08-13");
}

TEST(Tense, TheVerbThatTheTimeHangsOnCounts) {
  // "said on Friday that it will close": of the saying.
  EXPECT_EQ(only("He PRON PRP 2 nsubj\nsaid VERB VBD 0 root\non ADP IN 4 case\nFriday PROPN NNP 2 obl\nit PRON PRP 7 "
                 "nsubj\nwill AUX MD 7 aux\nclose VERB VB 2 ccomp"),
            "2021-08-06");
  EXPECT_EQ(only("He PRON PRP 2 nsubj\nsaid VERB VBD 0 root\nit PRON PRP 5 nsubj\nwill AUX MD 5 aux\nclose VERB VB 2 "
                 "ccomp\non ADP IN 7 case\nFriday PROPN NNP 5 obl"),
            "2021-08-13");
}

TEST(Tense, InSoMuchTimeIsADateAheadAndADurationBehind) {
  EXPECT_EQ(only("They PRON PRP 3 nsubj\nwill AUX MD 3 aux\nleave VERB VB 0 root\nin ADP IN 6 case\nthree NUM CD 6 "
                 "nummod\nweeks NOUN NNS 3 obl"),
            "2021-09-01");
  EXPECT_EQ(
      only(
          "They PRON PRP 2 nsubj\nleft VERB VBD 0 root\nin ADP IN 5 case\nthree NUM CD 5 nummod\nweeks NOUN NNS 2 obl"),
      "P3W");
}

TEST(Tense, TheNextDayOfAStoryIsOpen) {
  EXPECT_EQ(
      only("They PRON PRP 2 nsubj\nleft VERB VBD 0 root\nthe DET DT 5 det\nnext ADJ JJ 5 amod\nday NOUN NN 2 obl:tmod"),
      "?");
}

}  // namespace
}  // namespace relata::time
