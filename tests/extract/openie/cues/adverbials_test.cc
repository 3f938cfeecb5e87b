// Adverbial clauses: told as a fact, still to come, for a purpose.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(Adverbials, AFactiveAdverbialStandsUnderAPlan) {
  // After buying the bank, the firm wants to leave the city.
  const auto said = lines(annotated(R"(
After after SCONJ IN 2 mark
buying buy VERB VBG 8 advcl
the the DET DT 4 det
bank bank NOUN NN 2 obj
, , PUNCT , 2 punct
the the DET DT 7 det
firm firm NOUN NN 8 nsubj
wants want VERB VBZ 0 root
to to PART TO 10 mark
leave leave VERB VB 8 xcomp
the the DET DT 12 det
city city NOUN NN 10 obj
. . PUNCT . 8 punct)"));
  EXPECT_THAT(said, Contains("the firm | buying | the bank"));
  EXPECT_THAT(said, Contains("planned the firm | wants to leave | the city"));
}

TEST(Adverbials, APurposeIsPlanned) {
  // Noor fled to save his family.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
fled flee VERB VBD 0 root
to to PART TO 4 mark
save save VERB VB 2 advcl
his his PRON PRP$ 6 nmod:poss
family family NOUN NN 4 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("planned Noor | save | his family"));
}

TEST(Adverbials, WhatIsAwaitedIsNotThereYet) {
  // The army may return when the work is finished.
  const auto said = lines(annotated(R"(
The the DET DT 2 det
army army NOUN NN 4 nsubj
may may AUX MD 4 aux
return return VERB VB 0 root
when when ADV WRB 9 advmod
the the DET DT 7 det
work work NOUN NN 9 nsubj:pass
is be AUX VBZ 9 aux:pass
finished finish VERB VBN 4 advcl
. . PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("possible the work | is finished"));
}

TEST(Adverbials, ABecauseClauseStands) {
  // Noor may leave because the bank failed.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 3 nsubj
may may AUX MD 3 aux
leave leave VERB VB 0 root
because because SCONJ IN 7 mark
the the DET DT 6 det
bank bank NOUN NN 7 nsubj
failed fail VERB VBD 3 advcl
. . PUNCT . 3 punct)"));
  EXPECT_THAT(said, Contains("the bank | failed"));
  EXPECT_THAT(said, Contains("possible Noor | may leave"));
}

}  // namespace
}  // namespace relata::openie
