// What two do to each other (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// Orbis and Lumen agreed to merge.
constexpr const char* kMerge = R"(
Orbis Orbis PROPN NNP 4 nsubj B-ORG
and and CCONJ CC 3 cc
Lumen Lumen PROPN NNP 1 conj B-PER
agreed agree VERB VBD 0 root
to to PART TO 6 mark
merge merge VERB VB 4 xcomp
. . PUNCT . 4 punct)";

// Mary Stone and Paul Winter married in 2010.
constexpr const char* kMarried = R"(
Mary Mary PROPN NNP 6 nsubj B-PER
Stone Stone PROPN NNP 1 flat I-PER
and and CCONJ CC 4 cc
Paul Paul PROPN NNP 1 conj B-PER
Winter Winter PROPN NNP 4 flat I-PER
married marry VERB VBD 0 root
in in ADP IN 8 case
2010 2010 NUM CD 6 obl
. . PUNCT . 6 punct)";

// The army and the rebels clashed near Arda.
constexpr const char* kClashed = R"(
The the DET DT 2 det
army army NOUN NN 6 nsubj
and and CCONJ CC 5 cc
the the DET DT 5 det
rebels rebel NOUN NNS 2 conj
clashed clash VERB VBD 0 root
near near ADP IN 8 case
Arda Arda PROPN NNP 6 obl B-GPE
. . PUNCT . 6 punct)";

// Norland and Karsovia signed a treaty.
constexpr const char* kTreaty = R"(
Norland Norland PROPN NNP 4 nsubj B-GPE
and and CCONJ CC 3 cc
Karsovia Karsovia PROPN NNP 1 conj B-GPE
signed sign VERB VBD 0 root
a a DET DT 6 det
treaty treaty NOUN NN 4 obj
. . PUNCT . 4 punct)";

// Mary Stone and Paul Winter did not meet.
constexpr const char* kNotMet = R"(
Mary Mary PROPN NNP 8 nsubj B-PER
Stone Stone PROPN NNP 1 flat I-PER
and and CCONJ CC 4 cc
Paul Paul PROPN NNP 1 conj B-PER
Winter Winter PROPN NNP 4 flat I-PER
did do AUX VBD 8 aux
not not PART RB 8 advmod
meet meet VERB VB 0 root
. . PUNCT . 8 punct)";

// Orbis, Lumen and Brel merged.
constexpr const char* kThree = R"(
Orbis Orbis PROPN NNP 6 nsubj B-ORG
, , PUNCT , 3 punct
Lumen Lumen PROPN NNP 1 conj B-ORG
and and CCONJ CC 5 cc
Brel Brel PROPN NNP 1 conj B-PER
merged merge VERB VBD 0 root
. . PUNCT . 6 punct)";

// Orbis or Lumen will merge.
constexpr const char* kEither = R"(
Orbis Orbis PROPN NNP 5 nsubj B-ORG
or or CCONJ CC 3 cc
Lumen Lumen PROPN NNP 1 conj B-PER
will will AUX MD 5 aux
merge merge VERB VB 0 root
. . PUNCT . 5 punct)";

// Both Mary Stone and Paul Winter married in 2010.
constexpr const char* kBoth = R"(
Both both CCONJ CC 2 cc:preconj
Mary Mary PROPN NNP 7 nsubj B-PER
Stone Stone PROPN NNP 2 flat I-PER
and and CCONJ CC 5 cc
Paul Paul PROPN NNP 2 conj B-PER
Winter Winter PROPN NNP 5 flat I-PER
married marry VERB VBD 0 root
in in ADP IN 9 case
2010 2010 NUM CD 7 obl
. . PUNCT . 7 punct)";

// Orbis and Lumen merged with Brel.
constexpr const char* kWith = R"(
Orbis Orbis PROPN NNP 4 nsubj B-ORG
and and CCONJ CC 3 cc
Lumen Lumen PROPN NNP 1 conj B-ORG
merged merge VERB VBD 0 root
with with ADP IN 6 case
Brel Brel PROPN NNP 4 obl B-ORG
. . PUNCT . 4 punct)";

// Norland and Karsovia met their targets.
constexpr const char* kTargets = R"(
Norland Norland PROPN NNP 4 nsubj B-GPE
and and CCONJ CC 3 cc
Karsovia Karsovia PROPN NNP 1 conj B-GPE
met meet VERB VBD 0 root
their their PRON PRP$ 6 nmod:poss
targets target NOUN NNS 4 obj
. . PUNCT . 4 punct)";

// Norland and Karsovia signed a treaty with Brel.
constexpr const char* kTreatyWith = R"(
Norland Norland PROPN NNP 4 nsubj B-GPE
and and CCONJ CC 3 cc
Karsovia Karsovia PROPN NNP 1 conj B-GPE
signed sign VERB VBD 0 root
a a DET DT 6 det
treaty treaty NOUN NN 4 obj
with with ADP IN 8 case
Brel Brel PROPN NNP 6 nmod B-GPE
. . PUNCT . 4 punct)";

// Leaders and activists are meeting in Arda.
constexpr const char* kCrowds = R"(
Leaders leader NOUN NNS 5 nsubj
and and CCONJ CC 3 cc
activists activist NOUN NNS 1 conj
are be AUX VBP 5 aux
meeting meet VERB VBG 0 root
in in ADP IN 7 case
Arda Arda PROPN NNP 5 obl B-GPE
. . PUNCT . 5 punct)";

TEST(Reciprocal, SubjectsDoItToEachOther) {
  EXPECT_THAT(lines_of_rule(kMerge, "reciprocal"), UnorderedElementsAre("planned Orbis | agreed to merge | Lumen"));
  EXPECT_THAT(lines_of_rule(kMarried, "reciprocal"), UnorderedElementsAre("Mary Stone | married | Paul Winter"));
  EXPECT_THAT(lines_of_rule(kClashed, "reciprocal"), UnorderedElementsAre("The army | clashed | the rebels"));
  EXPECT_THAT(lines_of_rule(kTreaty, "reciprocal"), UnorderedElementsAre("Norland | signed a treaty | Karsovia"));
  EXPECT_THAT(lines_of_rule(kNotMet, "reciprocal"), UnorderedElementsAre("-Mary Stone | did not meet | Paul Winter"));
  EXPECT_THAT(lines_of_rule(kThree, "reciprocal"),
              UnorderedElementsAre("Orbis | merged | Lumen", "Orbis | merged | Brel", "Lumen | merged | Brel"));
}

TEST(Reciprocal, IsNotOfOneByOneNorWithOthers) {
  EXPECT_THAT(lines_of_rule(kEither, "reciprocal"), IsEmpty());
  EXPECT_THAT(lines_of_rule(kBoth, "reciprocal"), IsEmpty());
  EXPECT_THAT(lines_of_rule(kWith, "reciprocal"), IsEmpty());
  EXPECT_THAT(lines_of_rule(kTargets, "reciprocal"), IsEmpty());
  EXPECT_THAT(lines_of_rule(kTreatyWith, "reciprocal"), IsEmpty());
  EXPECT_THAT(lines_of_rule(kCrowds, "reciprocal"), IsEmpty());
}

TEST(Reciprocal, TheRelationIsThatOfTheFormWithAPreposition) {
  const ExtractedDocument document = annotated(kThree);
  ASSERT_NE(find(document, "merge with"), nullptr);
  EXPECT_EQ(find(document, "merge with")->relation.canonical, "merge with");
}

}  // namespace
}  // namespace relata::openie
