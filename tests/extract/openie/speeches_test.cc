// Whose words quotations over one and several sentences are, and whom their pronouns mean.
#include "extract/openie/speeches.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;

// '"You stole it," Roos told Karst.'
constexpr std::string_view kTold = R"(
" " PUNCT `` 3 punct
You you PRON PRP 3 nsubj
stole steal VERB VBD 7 ccomp
it it PRON PRP 3 obj
" " PUNCT '' 3 punct
Roos Roos PROPN NNP 7 nsubj B-PER
told tell VERB VBD 0 root
Karst Karst PROPN NNP 7 iobj B-PER
. . PUNCT . 7 punct)";

TEST(Speeches, YouIsWhoWasTold) {
  const auto document = annotated(kTold);
  const Statement* stole = find(document, "steal");
  ASSERT_TRUE(stole);
  ASSERT_TRUE(stole->subject.cluster);
  EXPECT_EQ(document.clusters[*stole->subject.cluster].names.front().text, "Karst");
}

TEST(Speeches, WhatFollowsInMarksIsTheSameSpeakers) {
  const auto said = lines(annotated(std::string(kTold) + R"(

" " PUNCT `` 3 punct
We we PRON PRP 3 nsubj
saw see VERB VBD 0 root
it it PRON PRP 3 obj
" " PUNCT '' 3 punct)"));
  EXPECT_THAT(said, Contains("We | saw | it @Roos"));
}

TEST(Speeches, WhoeverLeadsToAQuotationSpeaksIt) {
  // Reed was furious. "They stole it."
  const auto said = lines(annotated(R"(
Reed Reed PROPN NNP 3 nsubj B-PER
was be AUX VBD 3 cop
furious furious ADJ JJ 0 root
. . PUNCT . 3 punct

" " PUNCT `` 3 punct
They they PRON PRP 3 nsubj
stole steal VERB VBD 0 root
it it PRON PRP 3 obj
. . PUNCT . 3 punct
" " PUNCT '' 3 punct)"));
  EXPECT_THAT(said, Contains("They | stole | it @Reed"));
}

TEST(Speeches, ATurnIsItsLabels) {
  // Reed : I left .
  const auto document = annotated(R"(
Reed Reed PROPN NNP 0 root B-PER
Holm Holm PROPN NNP 1 flat I-PER
: : PUNCT : 5 punct
I I PRON PRP 5 nsubj
left leave VERB VBD 1 parataxis
. . PUNCT . 1 punct)");
  const Statement* left = find(document, "leave");
  ASSERT_TRUE(left);
  EXPECT_TRUE(left->subject.cluster) << "I is Reed Holm";
  ASSERT_EQ(left->attributed_to.size(), 1u);
  EXPECT_EQ(left->attributed_to[0].phrase.mention, "Reed Holm");
}

}  // namespace
}  // namespace relata::openie
