// What a clause's own verbs and the word that it hangs on make of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(Governors, APlanIsOneStatementWithItsVerb) {
  // Noor vowed to defend the city.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
vowed vow VERB VBD 0 root
to to PART TO 4 mark
defend defend VERB VB 2 xcomp
the the DET DT 6 det
city city NOUN NN 4 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("planned Noor | vowed to defend | the city"));
}

TEST(Governors, TwoDenialsCancel) {
  // Noor did not fail to pay the rent.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
fail fail VERB VB 0 root
to to PART TO 6 mark
pay pay VERB VB 4 xcomp
the the DET DT 8 det
rent rent NOUN NN 6 obj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("Noor | did not fail to pay | the rent"));
}

TEST(Governors, WhatOneFailsToDoIsDenied) {
  // Noor refused to pay the rent.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
refused refuse VERB VBD 0 root
to to PART TO 4 mark
pay pay VERB VB 2 xcomp
the the DET DT 6 det
rent rent NOUN NN 4 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("-Noor | refused to pay | the rent"));
}

TEST(Governors, WhatOneHasYetToDoIsNotDone) {
  // Noor has yet to pay the rent.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
has have VERB VBZ 0 root
yet yet ADV RB 2 advmod
to to PART TO 5 mark
pay pay VERB VB 2 xcomp
the the DET DT 7 det
rent rent NOUN NN 5 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("-Noor | has yet to pay | the rent"));
}

TEST(Governors, WasAbleToWasDone) {
  // Noor was able to leave the city.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 3 nsubj
was be AUX VBD 3 cop
able able ADJ JJ 0 root
to to PART TO 5 mark
leave leave VERB VB 3 xcomp
the the DET DT 7 det
city city NOUN NN 5 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("Noor | was able to leave | the city"));
}

TEST(Governors, IsAbleToIsPossible) {
  // Noor is able to leave the city.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 3 nsubj
is be AUX VBZ 3 cop
able able ADJ JJ 0 root
to to PART TO 5 mark
leave leave VERB VB 3 xcomp
the the DET DT 7 det
city city NOUN NN 5 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("possible Noor | is able to leave | the city"));
}

TEST(Governors, WhoIsForcedDoesIt) {
  // Noor forced the troops to leave the city.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
forced force VERB VBD 0 root
the the DET DT 4 det
troops troop NOUN NNS 2 obj
to to PART TO 6 mark
leave leave VERB VB 2 xcomp
the the DET DT 8 det
city city NOUN NN 6 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("the troops | leave | the city"));
}

TEST(Governors, WhoIsAskedIsOrdered) {
  // Noor urged the troops to leave the city.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
urged urge VERB VBD 0 root
the the DET DT 4 det
troops troop NOUN NNS 2 iobj
to to PART TO 6 mark
leave leave VERB VB 2 xcomp
the the DET DT 8 det
city city NOUN NN 6 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("ordered the troops | leave | the city"));
}

TEST(Governors, UnlikelyIsDeniedAndPossible) {
  // Noor is unlikely to win the vote.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 3 nsubj
is be AUX VBZ 3 cop
unlikely unlikely ADJ JJ 0 root
to to PART TO 5 mark
win win VERB VB 3 xcomp
the the DET DT 7 det
vote vote NOUN NN 5 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("-possible Noor | is unlikely to win | the vote"));
}

TEST(Governors, NotTrueIsDenied) {
  // It is not true that the bank failed.
  const auto said = lines(annotated(R"(
It it PRON PRP 4 expl
is be AUX VBZ 4 cop
not not PART RB 4 advmod
true true ADJ JJ 0 root
that that SCONJ IN 8 mark
the the DET DT 7 det
bank bank NOUN NN 8 nsubj
failed fail VERB VBD 4 csubj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("-the bank | failed"));
}

TEST(Governors, NotFalseStands) {
  // It is not false that the bank failed.
  const auto said = lines(annotated(R"(
It it PRON PRP 4 expl
is be AUX VBZ 4 cop
not not PART RB 4 advmod
false false ADJ JJ 0 root
that that SCONJ IN 8 mark
the the DET DT 7 det
bank bank NOUN NN 8 nsubj
failed fail VERB VBD 4 csubj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("the bank | failed"));
}

TEST(Governors, MayBeTrueIsPossible) {
  // It may be true that the bank failed.
  const auto said = lines(annotated(R"(
It it PRON PRP 4 expl
may may AUX MD 4 aux
be be AUX VB 4 cop
true true ADJ JJ 0 root
that that SCONJ IN 8 mark
the the DET DT 7 det
bank bank NOUN NN 8 nsubj
failed fail VERB VBD 4 csubj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("possible the bank | failed"));
}

TEST(Governors, APredicateNounDenies) {
  // It was a lie that the bank failed.
  const auto said = lines(annotated(R"(
It it PRON PRP 4 nsubj
was be AUX VBD 4 cop
a a DET DT 4 det
lie lie NOUN NN 0 root
that that SCONJ IN 8 mark
the the DET DT 7 det
bank bank NOUN NN 8 nsubj
failed fail VERB VBD 4 csubj
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("-the bank | failed"));
}

TEST(Governors, WhatIsVitalIsOrdered) {
  // It is vital that the troops leave the city.
  const auto said = lines(annotated(R"(
It it PRON PRP 3 expl
is be AUX VBZ 3 cop
vital vital ADJ JJ 0 root
that that SCONJ IN 7 mark
the the DET DT 6 det
troops troop NOUN NNS 7 nsubj
leave leave VERB VB 3 csubj
the the DET DT 9 det
city city NOUN NN 7 obj
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("ordered the troops | leave | the city"));
}

TEST(Governors, RefrainingIsOneDeniedStatement) {
  // Noor refrained from attacking the city.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
refrained refrain VERB VBD 0 root
from from SCONJ IN 4 mark
attacking attack VERB VBG 2 advcl
the the DET DT 6 det
city city NOUN NN 4 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("-Noor | refrained from attacking | the city"));
}

}  // namespace
}  // namespace relata::openie
