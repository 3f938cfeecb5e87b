// Active clauses: subjects, objects, control (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::UnorderedElementsAre;

TEST(Active, ActiveClausesShareTheirSubjectAndSplitTheirObjects) {
  const auto document = annotated(R"(
Rebels rebel NOUN NNS 2 nsubj
seized seize VERB VBD 0 root
Arda Arda PROPN NNP 2 obj B-GPE
and and CCONJ CC 5 cc
Belen Belen PROPN NNP 3 conj B-GPE
and and CCONJ CC 7 cc
fled flee VERB VBD 2 conj
. . PUNCT . 2 punct)");
  EXPECT_THAT(lines(document),
              UnorderedElementsAre("Rebels | seized | Arda", "Rebels | seized | Belen", "Rebels | fled"));
  EXPECT_EQ(document.statements[0].relation.canonical, "capture");
}

TEST(Active, FallToMeetsCaptureReversed) {
  const auto document = annotated(R"(
Arda Arda PROPN NNP 2 nsubj B-GPE
fell fall VERB VBD 0 root
to to ADP IN 5 case
the the DET DT 5 det
rebels rebel NOUN NNS 2 obl
. . PUNCT . 2 punct)");
  ASSERT_THAT(lines(document), UnorderedElementsAre("Arda | fell to | the rebels"));
  EXPECT_EQ(document.statements[0].relation.lemma, "fall to");
  EXPECT_EQ(document.statements[0].relation.canonical, "capture");
  EXPECT_TRUE(document.statements[0].relation.canonical_reversed);
}

TEST(Active, RelativeClausesAreFilledWithTheirAntecedent) {
  const auto document = annotated(R"(
Soldiers soldier NOUN NNS 5 nsubj
who who PRON WP 3 nsubj
guarded guard VERB VBD 1 acl:relcl
Arda Arda PROPN NNP 3 obj B-GPE
fled flee VERB VBD 0 root)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Soldiers | guarded | Arda", "Soldiers who guarded Arda | fled"));
}

TEST(Active, WhoIsToldIsTheOneToAct) {
  const auto pleaded = annotated(R"(
Ann Ann PROPN NNP 2 nsubj B-PER
pleaded plead VERB VBD 0 root
with with ADP IN 4 case
Karl Karl PROPN NNP 2 obl B-PER
to to PART TO 6 mark
leave leave VERB VB 2 xcomp
Arda Arda PROPN NNP 6 obj B-GPE)");
  const auto summoned = annotated(R"(
Ann Ann PROPN NNP 2 nsubj B-PER
summoned summon VERB VBD 0 root
Karl Karl PROPN NNP 2 obj B-PER
to to PART TO 5 mark
leave leave VERB VB 2 advcl
Arda Arda PROPN NNP 5 obj B-GPE)");
  for (const ExtractedDocument* document : {&pleaded, &summoned}) {
    const auto leaving = std::find_if(document->statements.begin(), document->statements.end(),
                                      [](const Statement& s) { return s.relation.lemma == "leave"; });
    ASSERT_NE(leaving, document->statements.end());
    EXPECT_EQ(leaving->subject.mention, "Karl");
    EXPECT_NE(leaving->modality, Modality::kAsserted);
  }
}

TEST(Active, AGerundAfterItsPrepositionIsOneStatement) {
  // The minister succeeded in convincing the lenders.
  const auto document = annotated(R"(
The the DET DT 2 det
minister minister NOUN NN 3 nsubj
succeeded succeed VERB VBD 0 root
in in SCONJ IN 5 mark
convincing convince VERB VBG 3 advcl
the the DET DT 7 det
lenders lender NOUN NNS 5 iobj
. . PUNCT . 3 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("The minister | succeeded in convincing | the lenders"));
}

TEST(Active, WhatTwoVerbsDoToOneObjectIsBoths) {
  // Police arrested and questioned the student.
  EXPECT_THAT(lines_of_rule(R"(
Police police NOUN NNS 2 nsubj
arrested arrest VERB VBD 0 root
and and CCONJ CC 4 cc
questioned question VERB VBD 2 conj
the the DET DT 6 det
student student NOUN NN 2 obj
. . PUNCT . 2 punct)",
                            "active"),
              UnorderedElementsAre("Police | arrested | the student", "Police | questioned | the student"));
}

TEST(Active, AnInvertedPrepositionFollowsItsVerb) {
  // In Kabul fell the rebels.
  EXPECT_THAT(lines_of_rule(R"(
In in ADP IN 2 case
Kabul Kabul PROPN NNP 3 obl B-GPE
fell fall VERB VBD 0 root
the the DET DT 5 det
rebels rebel NOUN NNS 3 nsubj
. . PUNCT . 3 punct)",
                            "active"),
              UnorderedElementsAre("the rebels | fell In | Kabul"));
}

}  // namespace
}  // namespace relata::openie
