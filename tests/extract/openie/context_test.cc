// In which order cues win.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(Context, TheInnermostCueWins) {
  // Noor said that the troops may want to leave the city.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
said say VERB VBD 0 root
that that SCONJ IN 7 mark
the the DET DT 5 det
troops troop NOUN NNS 7 nsubj
may may AUX MD 7 aux
want want VERB VB 2 ccomp
to to PART TO 9 mark
leave leave VERB VB 7 xcomp
the the DET DT 11 det
city city NOUN NN 9 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("possible the troops | may want to leave | the city @Noor"));
}

TEST(Context, AConditionWinsOverAPlan) {
  // If Noor wins the vote, the troops will leave the city.
  const auto said = lines(annotated(R"(
If if SCONJ IN 3 mark
Noor Noor PROPN NNP 3 nsubj
wins win VERB VBZ 10 advcl
the the DET DT 5 det
vote vote NOUN NN 3 obj
, , PUNCT , 3 punct
the the DET DT 8 det
troops troop NOUN NNS 10 nsubj
will will AUX MD 10 aux
leave leave VERB VB 0 root
the the DET DT 12 det
city city NOUN NN 10 obj
. . PUNCT . 10 punct)"));
  EXPECT_THAT(said, Contains("hypothetical the troops | will leave | the city"));
}

TEST(Context, AQuestionIsAsked) {
  // Will the troops leave the city?
  const auto said = lines(annotated(R"(
Will will AUX MD 4 aux
the the DET DT 3 det
troops troop NOUN NNS 4 nsubj
leave leave VERB VB 0 root
the the DET DT 6 det
city city NOUN NN 4 obj
? ? PUNCT . 4 punct)"));
  EXPECT_THAT(said, Contains("asked the troops | Will leave | the city"));
}

TEST(Context, ACommandIsOrdered) {
  // Noor told the troops to leave the city.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
told tell VERB VBD 0 root
the the DET DT 4 det
troops troop NOUN NNS 2 iobj
to to PART TO 6 mark
leave leave VERB VB 2 xcomp
the the DET DT 8 det
city city NOUN NN 6 obj
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("ordered the troops | leave | the city"));
}

TEST(Context, SpeakersNestTheInnermostFirst) {
  // Officials said that Noor believed that the bank failed.
  const auto said = lines(annotated(R"(
Officials official NOUN NNS 2 nsubj
said say VERB VBD 0 root
that that SCONJ IN 5 mark
Noor Noor PROPN NNP 5 nsubj
believed believe VERB VBD 2 ccomp
that that SCONJ IN 9 mark
the the DET DT 8 det
bank bank NOUN NN 9 nsubj
failed fail VERB VBD 5 ccomp
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("possible the bank | failed @Noor @Officials"));
}

TEST(Context, DenialAddsUp) {
  // Noor denied that the bank would fail.
  const auto said = lines(annotated(R"(
Noor Noor PROPN NNP 2 nsubj
denied deny VERB VBD 0 root
that that SCONJ IN 7 mark
the the DET DT 5 det
bank bank NOUN NN 7 nsubj
would would AUX MD 7 aux
fail fail VERB VB 2 ccomp
. . PUNCT . 2 punct)"));
  EXPECT_THAT(said, Contains("-possible the bank | would fail @Noor"));
}

}  // namespace
}  // namespace relata::openie
