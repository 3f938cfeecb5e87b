// Who speaks a quotation: by a verb beside its marks, by what stands before a colon, by the sentences around.
#include "extract/openie/quotation_speaker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;

TEST(QuotationSpeaker, WhateverVerbStandsBehindTheMarkSays) {
  // "Rebels fled. It fell," the farmer wept.
  const auto said = lines(annotated(R"(
“ “ PUNCT `` 3 punct
Rebels rebel NOUN NNS 3 nsubj
fled flee VERB VBD 0 root
. . PUNCT . 3 punct

It it PRON PRP 2 nsubj
fell fall VERB VBD 6 ccomp
” ” PUNCT '' 2 punct
the the DET DT 5 det
farmer farmer NOUN NN 6 nsubj
wept weep VERB VBD 0 root)"));
  EXPECT_THAT(said, Contains("Rebels | fled @the farmer"));
  EXPECT_THAT(said, Contains("It | fell @the farmer"));
}

// LABEL : " It fell . "
std::vector<std::string> behind_colon(std::string_view label, int verb) {
  return lines(annotated(std::string(label) + R"(
: : PUNCT : 1 punct
" " PUNCT `` 1 punct
It it PRON PRP )" + std::to_string(verb) +
                         R"( nsubj
fell fall VERB VBD 1 appos
. . PUNCT . 1 punct
" " PUNCT '' 1 punct)"));
}

TEST(QuotationSpeaker, ATitleAndNameBeforeAColonSpeak) {
  EXPECT_THAT(behind_colon("Headmistress headmistress NOUN NN 0 root\nValadão Valadão PROPN NNP 1 flat B-PER", 6),
              Contains("It | fell @Valadão"));
}

TEST(QuotationSpeaker, ANounForAPersonBeforeAColonSpeaksAndOneForAThingDoesNot) {
  EXPECT_THAT(behind_colon("Landlord landlord NOUN NN 0 root", 5), Contains("It | fell @Landlord"));
  EXPECT_THAT(behind_colon("Result result NOUN NN 0 root", 5), Not(Contains("It | fell @Result")));
}

TEST(QuotationSpeaker, WhoseAnswerItIsSpeaks) {
  // Reed's answer was short: "It fell."
  const auto said = lines(annotated(R"(
Reed Reed PROPN NNP 3 nmod:poss B-PER
's 's PART POS 1 case
answer answer NOUN NN 5 nsubj
was be AUX VBD 5 cop
short short ADJ JJ 0 root
: : PUNCT : 9 punct
" " PUNCT `` 9 punct
It it PRON PRP 9 nsubj
fell fall VERB VBD 5 parataxis
. . PUNCT . 9 punct
" " PUNCT '' 9 punct)"));
  EXPECT_THAT(said, Contains("It | fell @Reed"));
}

TEST(QuotationSpeaker, TheSentenceBehindMaySayWhoSaidSo) {
  // "It fell." That is what Kroll said.
  const auto said = lines(annotated(R"(
" " PUNCT `` 3 punct
It it PRON PRP 3 nsubj
fell fall VERB VBD 0 root
. . PUNCT . 3 punct
" " PUNCT '' 3 punct

That that PRON DT 3 nsubj
is be AUX VBZ 3 cop
what what PRON WP 0 root
Kroll Kroll PROPN NNP 5 nsubj B-PER
said say VERB VBD 3 acl:relcl)"));
  EXPECT_THAT(said, Contains("It | fell @Kroll"));
  EXPECT_THAT(said, Not(Contains("It | fell")));
}

TEST(QuotationSpeaker, WhoCallsHimSoSaysWhatHeDid) {
  // Orr called Holm "a thief who fled"
  const auto said = lines(annotated(R"(
Orr Orr PROPN NNP 2 nsubj B-PER
called call VERB VBD 0 root
Holm Holm PROPN NNP 2 obj B-PER
“ “ PUNCT `` 6 punct
a a DET DT 6 det
thief thief NOUN NN 2 xcomp
who who PRON WP 8 nsubj
fled flee VERB VBD 6 acl:relcl
” ” PUNCT '' 6 punct)"));
  EXPECT_THAT(said, Contains("a thief | fled @Orr"));
}

}  // namespace
}  // namespace relata::openie
