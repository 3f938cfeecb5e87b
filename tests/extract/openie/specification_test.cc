// Copulas whose predicate names what their subject describes (docs/extraction.md).
#include "extract/openie/specification.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::UnorderedElementsAre;

// The owner of Lumen is Berta Vogel.
constexpr const char* kOwner = R"(
The the DET DT 2 det
owner owner NOUN NN 6 nsubj
of of ADP IN 4 case
Lumen Lumen PROPN NNP 2 nmod B-ORG
is be AUX VBZ 6 cop
Berta Berta PROPN NNP 0 root B-PER
Vogel Vogel PROPN NNP 6 flat I-PER
. . PUNCT . 6 punct)";

// Norland's capital is Arda.
constexpr const char* kCapital = R"(
Norland Norland PROPN NNP 3 nmod:poss B-GPE
's 's PART POS 1 case
capital capital NOUN NN 5 nsubj
is be AUX VBZ 5 cop
Arda Arda PROPN NNP 0 root B-GPE
. . PUNCT . 5 punct)";

// The capital city of Norland is Arda.
constexpr const char* kCapitalCity = R"(
The the DET DT 3 det
capital capital NOUN NN 3 compound
city city NOUN NN 7 nsubj
of of ADP IN 5 case
Norland Norland PROPN NNP 3 nmod B-GPE
is be AUX VBZ 7 cop
Arda Arda PROPN NNP 0 root B-GPE
. . PUNCT . 7 punct)";

// The thief was Paul Winter.
constexpr const char* kThief = R"(
The the DET DT 2 det
thief thief NOUN NN 4 nsubj
was be AUX VBD 4 cop
Paul Paul PROPN NNP 0 root B-PER
Winter Winter PROPN NNP 4 flat I-PER
. . PUNCT . 4 punct)";

// The new coach of Lumen will be Berta Vogel.
constexpr const char* kCoach = R"(
The the DET DT 3 det
new new ADJ JJ 3 amod
coach coach NOUN NN 8 nsubj
of of ADP IN 5 case
Lumen Lumen PROPN NNP 3 nmod B-ORG
will will AUX MD 8 aux
be be AUX VB 8 cop
Berta Berta PROPN NNP 0 root B-PER
Vogel Vogel PROPN NNP 8 flat I-PER
. . PUNCT . 8 punct)";

// The author of the report is not Paul Winter.
constexpr const char* kAuthor = R"(
The the DET DT 2 det
author author NOUN NN 8 nsubj
of of ADP IN 5 case
the the DET DT 5 det
report report NOUN NN 2 nmod
is be AUX VBZ 8 cop
not not PART RB 8 advmod
Paul Paul PROPN NNP 0 root B-PER
Winter Winter PROPN NNP 8 flat I-PER
. . PUNCT . 8 punct)";

// Mary Stone said the leader of Lumen was Paul Winter.
constexpr const char* kSaid = R"(
Mary Mary PROPN NNP 3 nsubj B-PER
Stone Stone PROPN NNP 1 flat I-PER
said say VERB VBD 0 root
the the DET DT 5 det
leader leader NOUN NN 9 nsubj
of of ADP IN 7 case
Lumen Lumen PROPN NNP 5 nmod B-GPE
was be AUX VBD 9 cop
Paul Paul PROPN NNP 3 ccomp B-PER
Winter Winter PROPN NNP 9 flat I-PER
. . PUNCT . 3 punct)";

// The seller may be Paul Winter.
constexpr const char* kSeller = R"(
The the DET DT 2 det
seller seller NOUN NN 5 nsubj
may may AUX MD 5 aux
be be AUX VB 5 cop
Paul Paul PROPN NNP 0 root B-PER
Winter Winter PROPN NNP 5 flat I-PER
. . PUNCT . 5 punct)";

// The owner is not Paul Winter but Mary Stone.
constexpr const char* kContrast = R"(
The the DET DT 2 det
owner owner NOUN NN 5 nsubj
is be AUX VBZ 5 cop
not not PART RB 5 advmod
Paul Paul PROPN NNP 0 root B-PER
Winter Winter PROPN NNP 5 flat I-PER
but but CCONJ CC 8 cc
Mary Mary PROPN NNP 5 conj B-PER
Stone Stone PROPN NNP 8 flat I-PER
. . PUNCT . 5 punct)";

// The heir is either Paul Winter or Mary Stone.
constexpr const char* kChoice = R"(
The the DET DT 2 det
heir heir NOUN NN 5 nsubj
is be AUX VBZ 5 cop
either either CCONJ CC 5 cc:preconj
Paul Paul PROPN NNP 0 root B-PER
Winter Winter PROPN NNP 5 flat I-PER
or or CCONJ CC 8 cc
Mary Mary PROPN NNP 5 conj B-PER
Stone Stone PROPN NNP 8 flat I-PER
. . PUNCT . 5 punct)";

// A leader of Lumen who fled was not Paul Winter.
constexpr const char* kWhoFled = R"(
A a DET DT 2 det
leader leader NOUN NN 9 nsubj
of of ADP IN 4 case
Lumen Lumen PROPN NNP 2 nmod B-GPE
who who PRON WP 6 nsubj
fled flee VERB VBD 2 acl:relcl
was be AUX VBD 9 cop
not not PART RB 9 advmod
Paul Paul PROPN NNP 0 root B-PER
Winter Winter PROPN NNP 9 flat I-PER
. . PUNCT . 9 punct)";

// Arda is the capital.
constexpr const char* kArda = R"(
Arda Arda PROPN NNP 4 nsubj B-GPE
is be AUX VBZ 4 cop
the the DET DT 4 det
capital capital NOUN NN 0 root
. . PUNCT . 4 punct)";

// Her name is Mary Stone.
constexpr const char* kHerName = R"(
Her her PRON PRP$ 2 nmod:poss
name name NOUN NN 4 nsubj
is be AUX VBZ 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
. . PUNCT . 4 punct)";

// The guards were Afghans.
constexpr const char* kGuards = R"(
The the DET DT 2 det
guards guard NOUN NNS 4 nsubj
were be AUX VBD 4 cop
Afghans Afghan PROPN NNPS 0 root B-NORP
. . PUNCT . 4 punct)";

// The harbour is a little Venice.
constexpr const char* kVenice = R"(
The the DET DT 2 det
harbour harbour NOUN NN 6 nsubj
is be AUX VBZ 6 cop
a a DET DT 5 det
little little ADJ JJ 6 obl:unmarked
Venice Venice PROPN NNP 0 root B-GPE
. . PUNCT . 6 punct)";

// The city of Arda is the seat of Lumen.
constexpr const char* kSeat = R"(
The the DET DT 2 det
city city NOUN NN 7 nsubj
of of ADP IN 4 case
Arda Arda PROPN NNP 2 nmod B-GPE
is be AUX VBZ 7 cop
the the DET DT 7 det
seat seat NOUN NN 0 root
of of ADP IN 9 case
Lumen Lumen PROPN NNP 7 nmod B-GPE
. . PUNCT . 7 punct)";

// His best friend remains Paul Winter.
constexpr const char* kFriend = R"(
His his PRON PRP$ 3 nmod:poss
best good ADJ JJS 3 amod
friend friend NOUN NN 4 nsubj
remains remain VERB VBZ 0 root
Paul Paul PROPN NNP 4 xcomp B-PER
Winter Winter PROPN NNP 5 flat I-PER
. . PUNCT . 4 punct)";

// Lumen's largest owner remains Vogel Bank.
constexpr const char* kLargest = R"(
Lumen Lumen PROPN NNP 4 nmod:poss B-PER
's 's PART POS 1 case
largest large ADJ JJS 4 amod
owner owner NOUN NN 5 nsubj
remains remain VERB VBZ 0 root
Vogel Vogel PROPN NNP 7 compound B-ORG
Bank Bank PROPN NNP 5 xcomp I-ORG
. . PUNCT . 5 punct)";

// Paul Winter remains the owner.
constexpr const char* kRemains = R"(
Paul Paul PROPN NNP 3 nsubj B-PER
Winter Winter PROPN NNP 1 flat I-PER
remains remain VERB VBZ 0 root
the the DET DT 5 det
owner owner NOUN NN 3 xcomp
. . PUNCT . 5 punct)";

// The village remains quiet.
constexpr const char* kQuiet = R"(
The the DET DT 2 det
village village NOUN NN 3 nsubj
remains remain VERB VBZ 0 root
quiet quiet ADJ JJ 3 xcomp
. . PUNCT . 3 punct)";

// The founder and chief executive of Lumen is Mary Stone.
constexpr const char* kFounderAndChief = R"(
The the DET DT 2 det
founder founder NOUN NN 9 nsubj
and and CCONJ CC 5 cc
chief chief ADJ JJ 5 amod
executive executive NOUN NN 2 conj
of of ADP IN 7 case
Lumen Lumen PROPN NNP 2 nmod B-ORG
is be AUX VBZ 9 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 9 flat I-PER
. . PUNCT . 9 punct)";

// The capital of Norland, and its largest city, is Arda.
constexpr const char* kCapitalAndLargest = R"(
The the DET DT 2 det
capital capital NOUN NN 12 nsubj
of of ADP IN 4 case
Norland Norland PROPN NNP 2 nmod B-GPE
, , PUNCT , 9 punct
and and CCONJ CC 9 cc
its its PRON PRP$ 9 nmod:poss
largest large ADJ JJS 9 amod
city city NOUN NN 2 conj
, , PUNCT , 2 punct
is be AUX VBZ 12 cop
Arda Arda PROPN NNP 0 root B-GPE
. . PUNCT . 12 punct)";

TEST(Specification, TheNameIsTheSubjectOnWhicheverSideItStands) {
  EXPECT_THAT(lines_of_rule(kOwner, "copula"), UnorderedElementsAre("Berta Vogel | is The owner of | Lumen"));
  EXPECT_THAT(lines_of_rule(kCapital, "copula"), UnorderedElementsAre("Arda | is capital | Norland"));
  EXPECT_THAT(lines_of_rule(kCapitalCity, "copula"), UnorderedElementsAre("Arda | is The capital city of | Norland"));
  EXPECT_THAT(lines_of_rule(kThief, "copula"), UnorderedElementsAre("Paul Winter | was | The thief"));
  EXPECT_THAT(lines_of_rule(kCoach, "copula"),
              UnorderedElementsAre("planned Berta Vogel | will be The new coach of | Lumen"));
}

TEST(Specification, IsDeniedSaidAndDoubtedAsAnyClause) {
  EXPECT_THAT(lines_of_rule(kAuthor, "copula"),
              UnorderedElementsAre("-Paul Winter | is not | The author of the report"));
  EXPECT_THAT(lines_of_rule(kSaid, "copula"),
              UnorderedElementsAre("Paul Winter | was the leader of | Lumen @Mary Stone"));
  EXPECT_THAT(lines_of_rule(kSeller, "copula"), UnorderedElementsAre("possible Paul Winter | may be | The seller"));
  EXPECT_THAT(lines_of_rule(kContrast, "copula"),
              UnorderedElementsAre("-Paul Winter | is not | The owner", "Mary Stone | is not | The owner"));
  EXPECT_THAT(lines_of_rule(kChoice, "copula"),
              UnorderedElementsAre("possible Paul Winter | is | The heir", "possible Mary Stone | is | The heir"));
}

TEST(Specification, SeveralDescriptionsAreOfOneName) {
  EXPECT_THAT(
      lines_of_rule(kFounderAndChief, "copula"),
      UnorderedElementsAre("Mary Stone | is The founder of | Lumen", "Mary Stone | is chief executive of | Lumen"));
  EXPECT_THAT(lines_of_rule(kCapitalAndLargest, "copula"),
              UnorderedElementsAre("Arda | is The capital of | Norland", "Arda | is | its largest city"));
}

TEST(Specification, WhatIsDeniedOfOneIsNotDeniedOfAll) {
  EXPECT_THAT(lines_of_rule(kWhoFled, "copula"),
              UnorderedElementsAre("-Paul Winter | was not | A leader of Lumen who fled"));
}

TEST(Specification, WhatNamesNothingOrDescribesNothingStays) {
  EXPECT_THAT(lines_of_rule(kArda, "copula"), UnorderedElementsAre("Arda | is | the capital"));
  EXPECT_THAT(lines_of_rule(kHerName, "copula"), UnorderedElementsAre("Her name | is | Mary Stone"));
  EXPECT_THAT(lines_of_rule(kGuards, "copula"), UnorderedElementsAre("The guards | were | Afghans"));
  EXPECT_THAT(lines_of_rule(kVenice, "copula"), UnorderedElementsAre("The harbour | is | a little Venice"));
  EXPECT_THAT(lines_of_rule(kSeat, "copula"), UnorderedElementsAre("The city of Arda | is the seat of | Lumen"));
}

TEST(Specification, RemainDoesAsBeDoes) {
  EXPECT_THAT(lines_of_rule(kFriend, "active"), UnorderedElementsAre("Paul Winter | remains | His best friend"));
  EXPECT_THAT(lines_of_rule(kLargest, "active"), UnorderedElementsAre("Vogel Bank | remains | Lumen 's largest owner"));
  EXPECT_THAT(lines_of_rule(kRemains, "active"), UnorderedElementsAre("Paul Winter | remains | the owner"));
  EXPECT_THAT(lines_of_rule(kQuiet, "active"), UnorderedElementsAre("The village | remains | quiet"));
}

// Both ends of no copula are one entity, whatever coreference made of the description.
TEST(Specification, IsNoLoop) {
  ExtractedDocument document = annotated(kThief);
  document.mentions.insert(document.mentions.begin(), {.sentence = 0,
                                                       .first = 0,
                                                       .last = 2,
                                                       .head = 1,
                                                       .kind = MentionKind::kDescription,
                                                       .type = EntityType::kPer,
                                                       .cluster = 0});
  extract_statements(document);
  ASSERT_EQ(document.statements.size(), 1u);
  EXPECT_EQ(document.statements[0].subject.cluster, std::optional<std::uint32_t>(0));
  EXPECT_EQ(document.statements[0].object->cluster, std::nullopt);
}

}  // namespace
}  // namespace relata::openie
