// How old somebody is, and numbers that only look like it (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// Clara Weiss , WORDS died .
std::vector<std::string> behind_a_name(const std::string& type, const std::string& words) {
  return lines_of_rule("Clara Clara PROPN NNP 0 root B-" + type + "\nWeiss Weiss PROPN NNP 1 flat I-" + type +
                           "\n, , PUNCT , 1 punct\n" + words + "died die VERB VBD 1 parataxis\n. . PUNCT . 1 punct\n",
                       "age");
}

TEST(Age, StandsBetweenANameAndTheNextMark) {
  EXPECT_THAT(behind_a_name("PER", "91 91 NUM CD 1 appos\n, , PUNCT , 1 punct\n"),
              UnorderedElementsAre("Clara Weiss | is | 91"));
  EXPECT_THAT(behind_a_name("PER", "aged aged ADJ JJ 1 acl\n91 91 NUM CD 4 obl\n, , PUNCT , 1 punct\n"),
              UnorderedElementsAre("Clara Weiss | is aged | 91"));
}

TEST(Age, IsOfAPerson) {
  EXPECT_THAT(behind_a_name("GPE", "91 91 NUM CD 1 appos\n, , PUNCT , 1 punct\n"), IsEmpty());
  EXPECT_THAT(behind_a_name("ORG", "91 91 NUM CD 1 appos\n, , PUNCT , 1 punct\n"), IsEmpty());
}

TEST(Age, IsANumberOfYearsThatSomebodyCanHave) {
  for (const char* number : {"0", "1901", "9.5", "1,200"})
    EXPECT_THAT(behind_a_name("PER", std::string(number) + " 1 NUM CD 1 appos\n, , PUNCT , 1 punct\n"), IsEmpty())
        << number;
}

TEST(Age, OfSomethingElseIsNone) {
  // Clara Weiss , 91 others died .
  EXPECT_THAT(behind_a_name("PER", "91 91 NUM CD 5 nummod\nothers other NOUN NNS 1 appos\n"), IsEmpty());
}

TEST(Age, KnowsItsUnitAndItsRelation) {
  const auto document = annotated(R"(
Weiss Weiss PROPN NNP 5 nsubj B-PER
( ( PUNCT -LRB- 3 punct
91 91 NUM CD 1 appos
) ) PUNCT -RRB- 3 punct
fled flee VERB VBD 0 root
. . PUNCT . 5 punct)");
  const Statement* age = find(document, "be aged");
  ASSERT_NE(age, nullptr);
  EXPECT_TRUE(age->relation.implied);
  ASSERT_TRUE(age->object && age->object->quantity);
  EXPECT_EQ(age->object->quantity->value, 91);
  EXPECT_EQ(age->object->quantity->unit, "years");
}

TEST(Age, BeforeANounIsNoPartOfIt) {
  // The 80-year-old senator fled.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 7 det
80 80 NUM CD 4 nummod
- - PUNCT HYPH 2 punct
year year NOUN NN 6 obl:unmarked
- - PUNCT HYPH 4 punct
old old ADJ JJ 7 amod
senator senator NOUN NN 8 nsubj
fled flee VERB VBD 0 root
. . PUNCT . 8 punct)",
                            "age"),
              UnorderedElementsAre("The senator | is | 80"));
}

TEST(Age, OfATitleIsThatOfItsName) {
  // Rosa Benitez, a 34-year-old teacher, fled.
  EXPECT_THAT(lines_of_rule(R"(
Rosa Rosa PROPN NNP 12 nsubj B-PER
Benitez Benitez PROPN NNP 1 flat I-PER
, , PUNCT , 10 punct
a a DET DT 10 det
34 34 NUM CD 7 nummod
- - PUNCT HYPH 5 punct
year year NOUN NN 9 compound
- - PUNCT HYPH 7 punct
old old ADJ JJ 10 amod
teacher teacher NOUN NN 1 appos
, , PUNCT , 10 punct
fled flee VERB VBD 0 root
. . PUNCT . 12 punct)",
                            "age"),
              UnorderedElementsAre("Rosa Benitez | is | 34"));
}

TEST(Age, OfNobodyAndOfThingsIsNone) {
  // "no 16-year-old boy fled", "a 16-year-old plan fled"
  for (const auto& [determiner, noun] : {std::pair("no", "boy"), std::pair("every", "boy"), std::pair("a", "plan")})
    EXPECT_THAT(lines_of_rule(std::string(determiner) + " " + determiner +
                                  " DET DT 7 det\n16 16 NUM CD 4 nummod\n- - PUNCT HYPH 2 punct\n"
                                  "year year NOUN NN 6 obl\n- - PUNCT HYPH 4 punct\nold old ADJ JJ 7 amod\n" +
                                  noun + " " + noun + " NOUN NN 8 nsubj\nfled flee VERB VBD 0 root\n",
                              "age"),
                IsEmpty())
        << determiner << " " << noun;
}

TEST(Age, AtTheEndsOfASentenceDoesNoHarm) {
  EXPECT_THAT(lines_of_rule("23 23 NUM CD 0 root\n", "age"), IsEmpty());
  EXPECT_THAT(lines_of_rule(", , PUNCT , 2 punct\n23 23 NUM CD 0 root\n", "age"), IsEmpty());
  EXPECT_THAT(lines_of_rule("23 23 NUM CD 0 root\n- - PUNCT HYPH 1 punct\nyear year NOUN NN 1 dep\n", "age"),
              IsEmpty());
}

}  // namespace
}  // namespace relata::openie
