// Copulas whose predicate names what their subject describes (docs/extraction.md).
#include "extract/openie/specification.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(Specification, TheNameIsTheSubjectOnWhicheverSideItStands) {
  // The owner of Lumen is Berta Vogel.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
owner owner NOUN NN 6 nsubj
of of ADP IN 4 case
Lumen Lumen PROPN NNP 2 nmod B-ORG
is be AUX VBZ 6 cop
Berta Berta PROPN NNP 0 root B-PER
Vogel Vogel PROPN NNP 6 flat I-PER
. . PUNCT . 6 punct)",
                            "copula"),
              UnorderedElementsAre("Berta Vogel | is The owner of | Lumen"));
  // Norland's capital is Arda.
  EXPECT_THAT(lines_of_rule(R"(
Norland Norland PROPN NNP 3 nmod:poss B-GPE
's 's PART POS 1 case
capital capital NOUN NN 5 nsubj
is be AUX VBZ 5 cop
Arda Arda PROPN NNP 0 root B-GPE
. . PUNCT . 5 punct)",
                            "copula"),
              UnorderedElementsAre("Arda | is capital | Norland"));
  // The thief was Paul Winter.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
thief thief NOUN NN 4 nsubj
was be AUX VBD 4 cop
Paul Paul PROPN NNP 0 root B-PER
Winter Winter PROPN NNP 4 flat I-PER
. . PUNCT . 4 punct)",
                            "copula"),
              UnorderedElementsAre("Paul Winter | was | The thief"));
  // The new coach of Lumen will be Berta Vogel.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 3 det
new new ADJ JJ 3 amod
coach coach NOUN NN 8 nsubj
of of ADP IN 5 case
Lumen Lumen PROPN NNP 3 nmod B-ORG
will will AUX MD 8 aux
be be AUX VB 8 cop
Berta Berta PROPN NNP 0 root B-PER
Vogel Vogel PROPN NNP 8 flat I-PER
. . PUNCT . 8 punct)",
                            "copula"),
              UnorderedElementsAre("planned Berta Vogel | will be The new coach of | Lumen"));
}

TEST(Specification, IsDeniedSaidAndDoubtedAsAnyClause) {
  // The author of the report is not Paul Winter.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
author author NOUN NN 8 nsubj
of of ADP IN 5 case
the the DET DT 5 det
report report NOUN NN 2 nmod
is be AUX VBZ 8 cop
not not PART RB 8 advmod
Paul Paul PROPN NNP 0 root B-PER
Winter Winter PROPN NNP 8 flat I-PER
. . PUNCT . 8 punct)",
                            "copula"),
              UnorderedElementsAre("-Paul Winter | is not | The author of the report"));
  // Mary Stone said the leader of Lumen was Paul Winter.
  EXPECT_THAT(lines_of_rule(R"(
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
. . PUNCT . 3 punct)",
                            "copula"),
              UnorderedElementsAre("Paul Winter | was the leader of | Lumen @Mary Stone"));
  // The seller may be Paul Winter.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
seller seller NOUN NN 5 nsubj
may may AUX MD 5 aux
be be AUX VB 5 cop
Paul Paul PROPN NNP 0 root B-PER
Winter Winter PROPN NNP 5 flat I-PER
. . PUNCT . 5 punct)",
                            "copula"),
              UnorderedElementsAre("possible Paul Winter | may be | The seller"));
  // The owner is not Paul Winter but Mary Stone.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
owner owner NOUN NN 5 nsubj
is be AUX VBZ 5 cop
not not PART RB 5 advmod
Paul Paul PROPN NNP 0 root B-PER
Winter Winter PROPN NNP 5 flat I-PER
but but CCONJ CC 8 cc
Mary Mary PROPN NNP 5 conj B-PER
Stone Stone PROPN NNP 8 flat I-PER
. . PUNCT . 5 punct)",
                            "copula"),
              UnorderedElementsAre("-Paul Winter | is not | The owner", "Mary Stone | is not | The owner"));
  // The heir is either Paul Winter or Mary Stone.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
heir heir NOUN NN 5 nsubj
is be AUX VBZ 5 cop
either either CCONJ CC 5 cc:preconj
Paul Paul PROPN NNP 0 root B-PER
Winter Winter PROPN NNP 5 flat I-PER
or or CCONJ CC 8 cc
Mary Mary PROPN NNP 5 conj B-PER
Stone Stone PROPN NNP 8 flat I-PER
. . PUNCT . 5 punct)",
                            "copula"),
              UnorderedElementsAre("possible Paul Winter | is | The heir", "possible Mary Stone | is | The heir"));
}

TEST(Specification, WhatNamesNothingOrDescribesNothingStays) {
  // Arda is the capital.
  EXPECT_THAT(lines_of_rule(R"(
Arda Arda PROPN NNP 4 nsubj B-GPE
is be AUX VBZ 4 cop
the the DET DT 4 det
capital capital NOUN NN 0 root
. . PUNCT . 4 punct)",
                            "copula"),
              UnorderedElementsAre("Arda | is | the capital"));
  // Her name is Mary Stone.
  EXPECT_THAT(lines_of_rule(R"(
Her her PRON PRP$ 2 nmod:poss
name name NOUN NN 4 nsubj
is be AUX VBZ 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
. . PUNCT . 4 punct)",
                            "copula"),
              UnorderedElementsAre("Her name | is | Mary Stone"));
  // The guards were Afghans.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
guards guard NOUN NNS 4 nsubj
were be AUX VBD 4 cop
Afghans Afghan PROPN NNPS 0 root B-NORP
. . PUNCT . 4 punct)",
                            "copula"),
              UnorderedElementsAre("The guards | were | Afghans"));
  // The harbour is a little Venice.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
harbour harbour NOUN NN 6 nsubj
is be AUX VBZ 6 cop
a a DET DT 5 det
little little ADJ JJ 6 obl:unmarked
Venice Venice PROPN NNP 0 root B-GPE
. . PUNCT . 6 punct)",
                            "copula"),
              UnorderedElementsAre("The harbour | is | a little Venice"));
  // The city of Arda is the seat of Lumen.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
city city NOUN NN 7 nsubj
of of ADP IN 4 case
Arda Arda PROPN NNP 2 nmod B-GPE
is be AUX VBZ 7 cop
the the DET DT 7 det
seat seat NOUN NN 0 root
of of ADP IN 9 case
Lumen Lumen PROPN NNP 7 nmod B-GPE
. . PUNCT . 7 punct)",
                            "copula"),
              UnorderedElementsAre("The city of Arda | is the seat of | Lumen"));
}

TEST(Specification, WhatIsDeniedOfOneIsNotDeniedOfAll) {
  // A leader of Lumen who fled was not Paul Winter.
  EXPECT_THAT(lines_of_rule(R"(
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
. . PUNCT . 9 punct)",
                            "copula"),
              UnorderedElementsAre("-Paul Winter | was not | A leader of Lumen who fled"));
  // The capital city of Norland is Arda.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 3 det
capital capital NOUN NN 3 compound
city city NOUN NN 7 nsubj
of of ADP IN 5 case
Norland Norland PROPN NNP 3 nmod B-GPE
is be AUX VBZ 7 cop
Arda Arda PROPN NNP 0 root B-GPE
. . PUNCT . 7 punct)",
                            "copula"),
              UnorderedElementsAre("Arda | is The capital city of | Norland"));
}

TEST(Specification, OfEachNameOfAList) {
  // The owners of Lumen are Berta Vogel and Paul Winter.
  EXPECT_THAT(
      lines_of_rule(R"(
The the DET DT 2 det
owners owner NOUN NNS 6 nsubj
of of ADP IN 4 case
Lumen Lumen PROPN NNP 2 nmod B-ORG
are be AUX VBP 6 cop
Berta Berta PROPN NNP 0 root B-PER
Vogel Vogel PROPN NNP 6 flat I-PER
and and CCONJ CC 9 cc
Paul Paul PROPN NNP 6 conj B-PER
Winter Winter PROPN NNP 9 flat I-PER
. . PUNCT . 6 punct)",
                    "copula"),
      UnorderedElementsAre("Berta Vogel | are The owners of | Lumen", "Paul Winter | are The owners of | Lumen"));
  // The judges were Mary Stone, 61; Paul Winter, 58, of Oslo; and Jan Berg, 40, a lawyer.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
judges judge NOUN NNS 4 nsubj
were be AUX VBD 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
, , PUNCT , 7 punct
61 61 NUM CD 4 amod
; ; PUNCT : 9 punct
Paul Paul PROPN NNP 4 conj B-PER
Winter Winter PROPN NNP 9 flat I-PER
, , PUNCT , 12 punct
58 58 NUM CD 9 amod
, , PUNCT , 15 punct
of of ADP IN 15 case
Oslo Oslo PROPN NNP 9 nmod B-GPE
; ; PUNCT : 18 punct
and and CCONJ CC 18 cc
Jan Jan PROPN NNP 4 conj B-PER
Berg Berg PROPN NNP 18 flat I-PER
, , PUNCT , 21 punct
40 40 NUM CD 18 amod
, , PUNCT , 24 punct
a a DET DT 24 det
lawyer lawyer NOUN NN 18 appos
. . PUNCT . 4 punct)",
                            "copula"),
              UnorderedElementsAre("Mary Stone | were | The judges", "Paul Winter | were | The judges",
                                   "Jan Berg | were | The judges"));
  // The largest towns of Norland are Arda, Belm and Corin.
  EXPECT_THAT(
      lines_of_rule(R"(
The the DET DT 3 det
largest large ADJ JJS 3 amod
towns town NOUN NNS 7 nsubj
of of ADP IN 5 case
Norland Norland PROPN NNP 3 nmod B-GPE
are be AUX VBP 7 cop
Arda Arda PROPN NNP 0 root B-GPE
, , PUNCT , 9 punct
Belm Belm PROPN NNP 7 conj B-GPE
and and CCONJ CC 11 cc
Corin Corin PROPN NNP 7 conj B-GPE
. . PUNCT . 7 punct)",
                    "copula"),
      UnorderedElementsAre("Arda | are The largest towns of | Norland", "Belm | are The largest towns of | Norland",
                           "Corin | are The largest towns of | Norland"));
  // The teachers were sisters Mary Stone and Berta Vogel.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
teachers teacher NOUN NNS 4 nsubj
were be AUX VBD 4 cop
sisters sister NOUN NNS 0 root
Mary Mary PROPN NNP 4 appos B-PER
Stone Stone PROPN NNP 5 flat I-PER
and and CCONJ CC 8 cc
Berta Berta PROPN NNP 5 conj B-PER
Vogel Vogel PROPN NNP 8 flat I-PER
. . PUNCT . 4 punct)",
                            "copula"),
              UnorderedElementsAre("Mary Stone | were | The teachers", "Berta Vogel | were | The teachers"));
  // The guests were Mary Stone and two ministers.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
guests guest NOUN NNS 4 nsubj
were be AUX VBD 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
and and CCONJ CC 8 cc
two two NUM CD 8 nummod
ministers minister NOUN NNS 4 conj
. . PUNCT . 4 punct)",
                            "copula"),
              UnorderedElementsAre("Mary Stone | were | The guests", "The guests | were | two ministers"));
}

TEST(Specification, AListAfterWhatDescribesNothingIsItsObjects) {
  // Those injured are Mary Stone, Paul Winter and Jan Berg.
  EXPECT_THAT(lines_of_rule(R"(
Those that PRON DT 4 nsubj
injured injure VERB VBN 1 acl
are be AUX VBP 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
, , PUNCT , 7 punct
Paul Paul PROPN NNP 4 conj B-PER
Winter Winter PROPN NNP 7 flat I-PER
and and CCONJ CC 10 cc
Jan Jan PROPN NNP 4 conj B-PER
Berg Berg PROPN NNP 10 flat I-PER
. . PUNCT . 4 punct)",
                            "copula"),
              UnorderedElementsAre("Those injured | are | Mary Stone", "Those injured | are | Paul Winter",
                                   "Those injured | are | Jan Berg"));
  // They are Mary Stone and Paul Winter.
  EXPECT_THAT(lines_of_rule(R"(
They they PRON PRP 3 nsubj
are be AUX VBP 3 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 3 flat I-PER
and and CCONJ CC 6 cc
Paul Paul PROPN NNP 3 conj B-PER
Winter Winter PROPN NNP 6 flat I-PER
. . PUNCT . 3 punct)",
                            "copula"),
              UnorderedElementsAre("They | are | Mary Stone", "They | are | Paul Winter"));
}

TEST(Specification, NamesBehindAPhraseAreThere) {
  // Among those present were Mary Stone, Paul Winter and Jan Berg.
  EXPECT_THAT(
      lines_of_rule(R"(
Among among ADP IN 2 case
those that PRON DT 5 nmod
present present ADJ JJ 2 amod
were be AUX VBD 5 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 5 flat I-PER
, , PUNCT , 8 punct
Paul Paul PROPN NNP 5 conj B-PER
Winter Winter PROPN NNP 8 flat I-PER
and and CCONJ CC 11 cc
Jan Jan PROPN NNP 5 conj B-PER
Berg Berg PROPN NNP 11 flat I-PER
. . PUNCT . 5 punct)",
                    "copula"),
      UnorderedElementsAre("Mary Stone | were Among | those present", "Paul Winter | were Among | those present",
                           "Jan Berg | were Among | those present"));
  // In the boat were Mary Stone and Paul Winter.
  EXPECT_THAT(lines_of_rule(R"(
In in ADP IN 3 case
the the DET DT 3 det
boat boat NOUN NN 5 nmod
were be AUX VBD 5 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 5 flat I-PER
and and CCONJ CC 8 cc
Paul Paul PROPN NNP 5 conj B-PER
Winter Winter PROPN NNP 8 flat I-PER
. . PUNCT . 5 punct)",
                            "copula"),
              UnorderedElementsAre("Mary Stone | were In | the boat", "Paul Winter | were In | the boat"));
}

TEST(Specification, RemainDoesAsBeDoes) {
  // His best friend remains Paul Winter.
  EXPECT_THAT(lines_of_rule(R"(
His his PRON PRP$ 3 nmod:poss
best good ADJ JJS 3 amod
friend friend NOUN NN 4 nsubj
remains remain VERB VBZ 0 root
Paul Paul PROPN NNP 4 xcomp B-PER
Winter Winter PROPN NNP 5 flat I-PER
. . PUNCT . 4 punct)",
                            "active"),
              UnorderedElementsAre("Paul Winter | remains | His best friend"));
  // Lumen's largest owner remains Vogel Bank.
  EXPECT_THAT(lines_of_rule(R"(
Lumen Lumen PROPN NNP 4 nmod:poss B-PER
's 's PART POS 1 case
largest large ADJ JJS 4 amod
owner owner NOUN NN 5 nsubj
remains remain VERB VBZ 0 root
Vogel Vogel PROPN NNP 7 compound B-ORG
Bank Bank PROPN NNP 5 xcomp I-ORG
. . PUNCT . 5 punct)",
                            "active"),
              UnorderedElementsAre("Vogel Bank | remains | Lumen 's largest owner"));
  // Paul Winter remains the owner.
  EXPECT_THAT(lines_of_rule(R"(
Paul Paul PROPN NNP 3 nsubj B-PER
Winter Winter PROPN NNP 1 flat I-PER
remains remain VERB VBZ 0 root
the the DET DT 5 det
owner owner NOUN NN 3 xcomp
. . PUNCT . 5 punct)",
                            "active"),
              UnorderedElementsAre("Paul Winter | remains | the owner"));
  // The village remains quiet.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
village village NOUN NN 3 nsubj
remains remain VERB VBZ 0 root
quiet quiet ADJ JJ 3 xcomp
. . PUNCT . 3 punct)",
                            "active"),
              UnorderedElementsAre("The village | remains | quiet"));
}

// Both ends of no copula are one entity, whatever coreference made of the description.
TEST(Specification, IsNoLoop) {
  ExtractedDocument document = annotated(R"(
The the DET DT 2 det
thief thief NOUN NN 4 nsubj
was be AUX VBD 4 cop
Paul Paul PROPN NNP 0 root B-PER
Winter Winter PROPN NNP 4 flat I-PER
. . PUNCT . 4 punct)");
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
