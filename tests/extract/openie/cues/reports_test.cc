// What a verb of saying, thinking or asking makes of what it reports.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(Reports, DoubtIsPossibleDeniedAndItsSubjects) {
  // Analysts doubted that the army had captured Kunduz.
  const auto said = lines(annotated(R"(
Analysts analyst NOUN NNS 2 nsubj
doubted doubt VERB VBD 0 root
that that SCONJ IN 7 mark
the the DET DT 5 det
army army NOUN NN 7 nsubj
had have AUX VBD 7 aux
captured capture VERB VBN 2 ccomp
Kunduz Kunduz PROPN NNP 7 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("-possible the army | had captured | Kunduz @Analysts"));
  EXPECT_THAT(said, Not(Contains("the army | had captured | Kunduz @Analysts")));
}

TEST(Reports, ADeniedDenialIsNotDenied) {
  // Noor did not deny that the city fell.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
deny deny VERB VB 0 root
that that SCONJ IN 8 mark
the the DET DT 7 det
city city NOUN NN 8 nsubj
fell fall VERB VBD 4 ccomp
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("the city | fell @Noor"));
}

TEST(Reports, WhatSomebodyKnowsIsNobodysWord) {
  // Noor knew that the city had fallen.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
knew know VERB VBD 0 root
that that SCONJ IN 7 mark
the the DET DT 5 det
city city NOUN NN 7 nsubj
had have AUX VBD 7 aux
fallen fall VERB VBN 2 ccomp
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("the city | had fallen"));
}

TEST(Reports, AReportBehindSpeaksForWhatStandsBefore) {
  // The city fell, officials said.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
city city NOUN NN 3 nsubj
fell fall VERB VBD 6 ccomp
, , PUNCT , 3 punct
officials official NOUN NNS 6 nsubj
said say VERB VBD 0 root
. . PUNCT . 6 punct)"));
  EXPECT_THAT(said, Contains("The city | fell @officials"));
}

TEST(Reports, FewWhoBelieveAreAsGoodAsNone) {
  // Few traders believe that the bank failed.
  const auto said = lines(annotated(R"(
Few few ADJ JJ 2 amod
traders trader NOUN NNS 3 nsubj
believe believe VERB VBP 0 root
that that SCONJ IN 7 mark
the the DET DT 6 det
bank bank NOUN NN 7 nsubj
failed fail VERB VBD 3 ccomp
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("-possible the bank | failed"));
}

TEST(Reports, NobodysBeliefHasNoSpeaker) {
  // Nobody thinks that the bank failed.
  const auto said = lines(annotated(R"(
Nobody nobody PRON NN 2 nsubj
thinks think VERB VBZ 0 root
that that SCONJ IN 6 mark
the the DET DT 5 det
bank bank NOUN NN 6 nsubj
failed fail VERB VBD 2 ccomp
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("-possible the bank | failed"));
}

TEST(Reports, AnImpersonalPassiveHasASpeakerWithoutWords) {
  // It is thought that the bank failed.
  const auto said = lines(annotated(R"(
It it PRON PRP 3 expl
is be AUX VBZ 3 aux:pass
thought think VERB VBN 0 root
that that SCONJ IN 7 mark
the the DET DT 6 det
bank bank NOUN NN 7 nsubj
failed fail VERB VBD 3 ccomp
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("possible the bank | failed @(thought)"));
}

TEST(Reports, AnEmbeddedQuestionIsAsked) {
  // Noor did not say how many soldiers fled.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
say say VERB VB 0 root
how how ADV WRB 6 advmod
many many ADJ JJ 7 amod
soldiers soldier NOUN NNS 8 nsubj
fled flee VERB VBD 4 ccomp
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("asked how many soldiers | fled @Noor"));
}

TEST(Reports, WillOfThenIsPlanned) {
  // Noor said that the work would begin.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
said say VERB VBD 0 root
that that SCONJ IN 7 mark
the the DET DT 5 det
work work NOUN NN 7 nsubj
would would AUX MD 7 aux
begin begin VERB VB 2 ccomp
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("planned the work | would begin @Noor"));
}

TEST(Reports, ADeniedGerundIsDeniedByTheSubject) {
  // Noor denied taking bribes.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
denied deny VERB VBN 0 root
taking take VERB VBG 2 xcomp
bribes bribe NOUN NNS 3 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("-Noor | taking | bribes @Noor"));
}

TEST(Reports, AReminderIsNoOrder) {
  // Remember that the bank failed.
  const auto said = lines(annotated(R"(
Remember remember VERB VB 0 root
that that SCONJ IN 5 mark
the the DET DT 4 det
bank bank NOUN NN 5 nsubj
failed fail VERB VBD 1 ccomp
. . PUNCT . 1 punct)"));
  EXPECT_THAT(said, Contains("the bank | failed"));
}

TEST(Reports, AnAgentSpeaks) {
  // It was alleged by prosecutors that Noor fled.
  const auto said = lines(annotated(R"(
It it PRON PRP 3 nsubj:pass
was be AUX VBD 3 aux:pass
alleged allege VERB VBN 0 root
by by ADP IN 5 case
prosecutors prosecutor NOUN NNS 3 obl:agent
that that SCONJ IN 8 mark
Noor Noor PROPN NNP 8 nsubj
fled flee VERB VBD 3 csubj:pass
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("Noor | fled @prosecutors"));
}

TEST(Reports, WhateverStandsBesideAQuotationSaysIt) {
  // " Orbis paid Lumen , " sighed Reed .
  const auto document = annotated(R"(
" " PUNCT `` 3 punct
Orbis Orbis PROPN NNP 3 nsubj B-ORG
paid pay VERB VBD 7 ccomp
Lumen Lumen PROPN NNP 3 obj B-ORG
, , PUNCT , 3 punct
" " PUNCT '' 3 punct
sighed sigh VERB VBD 0 root
Reed Reed PROPN NNP 7 nsubj B-PER
. . PUNCT . 7 punct)");
  const Statement* paid = find(document, "pay");
  ASSERT_TRUE(paid);
  ASSERT_EQ(paid->attributed_to.size(), 1u);
  EXPECT_EQ(paid->attributed_to[0].phrase.mention, "Reed");
}

TEST(Reports, WhatEmergedIsSomebodysWord) {
  // It emerged that Orbis fell.
  const auto said = lines(annotated(R"(
It it PRON PRP 2 expl
emerged emerge VERB VBD 0 root
that that SCONJ IN 5 mark
Orbis Orbis PROPN NNP 5 nsubj B-ORG
fell fall VERB VBD 2 ccomp)"));
  EXPECT_THAT(said, Contains("Orbis | fell @(emerged)"));
}

TEST(Reports, AFindingIsTheWordOfWhoFound) {
  const auto found = [](const std::string& who) {
    return lines(annotated(who + R"(
found find VERB VBD 0 root
that that SCONJ IN 5 mark
Orbis Orbis PROPN NNP 5 nsubj B-ORG
fell fall VERB VBD 2 ccomp)"));
  };
  EXPECT_THAT(found("Audits audit NOUN NNS 2 nsubj"), Contains("Orbis | fell @Audits"));
  EXPECT_THAT(found("Noor Noor PROPN NNP 2 nsubj B-PER"), Contains("Orbis | fell @Noor"));
}

TEST(Reports, WhatACourtHeardOthersSaid) {
  // Courts heard that Orbis fell.
  const auto said = lines(annotated(R"(
Courts court NOUN NNS 2 nsubj
heard hear VERB VBD 0 root
that that SCONJ IN 5 mark
Orbis Orbis PROPN NNP 5 nsubj B-ORG
fell fall VERB VBD 2 ccomp)"));
  EXPECT_THAT(said, Contains("Orbis | fell @(heard)"));
}

TEST(Reports, WhoWasToldDoesNotSaySo) {
  // Residents were told that Orbis fell.
  const auto said = lines(annotated(R"(
Residents resident NOUN NNS 3 nsubj:pass
were be AUX VBD 3 aux:pass
told tell VERB VBN 0 root
that that SCONJ IN 6 mark
Orbis Orbis PROPN NNP 6 nsubj B-ORG
fell fall VERB VBD 3 ccomp)"));
  EXPECT_THAT(said, Contains("Orbis | fell @(told)"));
}

TEST(Reports, WhoIsQuotedSaysIt) {
  // Reuters quoted Noor as saying Orbis fell.
  const auto said = lines(annotated(R"(
Reuters Reuters PROPN NNP 2 nsubj B-ORG
quoted quote VERB VBD 0 root
Noor Noor PROPN NNP 2 obj B-PER
as as SCONJ IN 5 mark
saying say VERB VBG 2 advcl
Orbis Orbis PROPN NNP 7 nsubj B-ORG
fell fall VERB VBD 5 ccomp)"));
  EXPECT_THAT(said, Contains("Orbis | fell @Noor"));
}

TEST(Reports, LegendHasItAndRivalsSaySo) {
  // Legend has it that Orbis fell, or so they say.
  const auto legend = lines(annotated(R"(
Legend legend NOUN NN 2 nsubj
has have VERB VBZ 0 root
it it PRON PRP 2 expl
that that SCONJ IN 6 mark
Orbis Orbis PROPN NNP 6 nsubj B-ORG
fell fall VERB VBD 2 ccomp)"));
  EXPECT_THAT(legend, Contains("Orbis | fell @Legend"));
  const auto rivals = lines(annotated(R"(
Orbis Orbis PROPN NNP 2 nsubj B-ORG
fell fall VERB VBD 0 root
, , PUNCT , 7 punct
or or CCONJ CC 7 cc
so so ADV RB 7 advmod
rivals rival NOUN NNS 7 nsubj
say say VERB VBP 2 conj)"));
  EXPECT_THAT(rivals, Contains("Orbis | fell @rivals"));
}

}  // namespace
}  // namespace relata::openie
