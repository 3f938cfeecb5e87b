// Passives, with who acts and without (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::UnorderedElementsAre;

TEST(Passive, TheAgentOfAPassiveIsTheSubject) {
  const auto document = annotated(R"(
Talib Talib PROPN NNP 3 nsubj:pass B-PER
was be AUX VBD 3 aux:pass
arrested arrest VERB VBN 0 root
by by ADP IN 5 case
soldiers soldier NOUN NNS 3 obl:agent
in in ADP IN 7 case
2020 2020 NUM CD 3 obl
. . PUNCT . 3 punct)");
  ASSERT_THAT(lines(document), UnorderedElementsAre("soldiers | was arrested by | Talib"));
  const Statement& statement = document.statements[0];
  EXPECT_EQ(statement.relation.lemma, "arrest");
  EXPECT_EQ(statement.construction, Construction::kPassive);
  ASSERT_TRUE(statement.time);
  EXPECT_EQ(statement.time->value, "2020");
}

TEST(Passive, WhatIsGivenByAnAgentNeedsNoReceiver) {
  const auto document = annotated(R"(
Given give VERB VBN 0 root
a a DET DT 3 det
medal medal NOUN NN 1 obj
by by ADP IN 6 case
the the DET DT 6 det
king king NOUN NN 1 obl:agent
. . PUNCT . 1 punct)");
  for (const Statement& statement : document.statements) EXPECT_EQ(statement.subject.mention, "the king");
}

TEST(Passive, APassiveWithoutAgentIsReversedWithTheActorUnknown) {
  const auto document = annotated(R"(
Kunduz Kunduz PROPN NNP 3 nsubj:pass B-GPE
was be AUX VBD 3 aux:pass
captured capture VERB VBN 0 root
. . PUNCT . 3 punct)");
  ASSERT_THAT(lines(document), UnorderedElementsAre("Kunduz | was captured"));
  EXPECT_EQ(document.statements[0].relation.lemma, "be captured");
  EXPECT_EQ(document.statements[0].relation.canonical, "capture");
  EXPECT_TRUE(document.statements[0].relation.canonical_reversed);
}

TEST(Passive, WhatIsDoneByForceIsNotDoneByAnActor) {
  const auto document = annotated(R"(
The the DET DT 2 det
law law NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
imposed impose VERB VBN 0 root
by by ADP IN 6 case
force force NOUN NN 4 obl)");
  ASSERT_EQ(document.statements.size(), 1u);
  EXPECT_EQ(document.statements[0].subject.mention, "The law");
  EXPECT_EQ(document.statements[0].object, std::nullopt);
  ASSERT_EQ(document.statements[0].args.size(), 1u);
  EXPECT_EQ(document.statements[0].args[0].mention, "force");
}

TEST(Passive, AMeasureIsNoAgent) {
  // The bill was passed by 52 votes.
  const auto document = annotated(R"(
The the DET DT 2 det
bill bill NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
passed pass VERB VBN 0 root
by by ADP IN 7 case
52 52 NUM CD 7 nummod
votes vote NOUN NNS 4 obl
. . PUNCT . 4 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("The bill | was passed"));
}

TEST(Passive, WhoGetsSomethingIsNoObject) {
  // She was awarded a medal by the king.
  EXPECT_THAT(lines_of_rule(R"(
She she PRON PRP 3 nsubj:pass
was be AUX VBD 3 aux:pass
awarded award VERB VBN 0 root
a a DET DT 5 det
medal medal NOUN NN 3 obj
by by ADP IN 8 case
the the DET DT 8 det
king king NOUN NN 3 obl:agent
. . PUNCT . 3 punct)",
                            "passive"),
              UnorderedElementsAre("the king | was awarded by | a medal"));
}

TEST(Passive, AnOfficeIsAnArgument) {
  // Wilson was made a Dame by the queen.
  EXPECT_THAT(lines_of_rule(R"(
Wilson Wilson PROPN NNP 3 nsubj:pass B-PER
was be AUX VBD 3 aux:pass
made make VERB VBN 0 root
a a DET DT 5 det
Dame Dame PROPN NNP 3 xcomp
by by ADP IN 8 case
the the DET DT 8 det
queen queen NOUN NN 3 obl:agent
. . PUNCT . 3 punct)",
                            "passive"),
              UnorderedElementsAre("the queen | was made by | Wilson"));
}

// Lumen is 60 per cent owned by Vogel Bank.
constexpr const char* kOwned = R"(
Lumen Lumen PROPN NNP 5 nsubj B-ORG
is be AUX VBZ 5 cop
60 60 NUM CD 5 nummod
per per NOUN NN 5 compound
cent cent NOUN NN 0 root
owned own VERB VBN 5 acl
by by ADP IN 9 case
Vogel Vogel PROPN NNP 9 compound B-ORG
Bank Bank PROPN NNP 6 obl:agent I-ORG
. . PUNCT . 5 punct)";

TEST(Passive, WhatIsOwnedByPercentsIsOwned) {
  EXPECT_THAT(lines_of_rule(kOwned, "passive"), UnorderedElementsAre("Vogel Bank | owned by | Lumen"));
}

}  // namespace
}  // namespace relata::openie
