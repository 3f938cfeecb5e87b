#include "extract/openie/subject.h"

#include <gtest/gtest.h>

#include "tests/extract/openie/sentences.h"
#include "tests/extract/openie/viewed.h"

namespace relata::openie {
namespace {

// Who does what the verb says, in a table.
std::string subjects(std::string_view table, std::string_view verb) {
  const Viewed s(table);
  return s.phrases(subjects_of(s.view, s.at(verb)));
}

TEST(Subject, ConjunctsOfASubjectAreApartAndCompanyJoinsThem) {
  EXPECT_EQ(subjects(kBothFled, "fled"), "Noor, Dostum");
  EXPECT_EQ(subjects(R"(
Noor Noor PROPN NNP 7 nsubj B-PER
, , PUNCT , 1 punct
along along ADP IN 5 case
with with ADP IN 5 case
Dostum Dostum PROPN NNP 7 obl B-PER
, , PUNCT , 5 punct
fled flee VERB VBD 0 root
)",
                     "fled"),
            "Noor, Dostum");
}

TEST(Subject, ObjectsControlInfinitivesButNotOfPromises) {
  EXPECT_EQ(subjects(kForced, "retreat"), "the army");
  EXPECT_EQ(subjects(R"(
Noor Noor PROPN NNP 2 nsubj B-PER
promised promise VERB VBD 0 root
the the DET DT 4 det
army army NOUN NN 2 obj
to to PART TO 6 mark
come come VERB VB 2 xcomp
)",
                     "come"),
            "Noor");
}

TEST(Subject, WhoIsAskedWithAPrepositionControls) {
  EXPECT_EQ(subjects(R"(
The the DET DT 2 det
general general NOUN NN 3 nsubj
appealed appeal VERB VBD 0 root
to to ADP IN 6 case
the the DET DT 6 det
rebels rebel NOUN NNS 3 obl
to to PART TO 8 mark
stop stop VERB VB 3 advcl
)",
                     "stop"),
            "the rebels");
}

TEST(Subject, AnAdverbialHasTheSubjectOfItsClauseOrTheClauseItself) {
  EXPECT_EQ(subjects(R"(
He he PRON PRP 2 nsubj
left leave VERB VBD 0 root
, , PUNCT , 4 punct
taking take VERB VBG 2 advcl
the the DET DT 6 det
money money NOUN NN 4 obj
)",
                     "taking"),
            "He");
  EXPECT_EQ(subjects(R"(
The the DET DT 2 det
city city NOUN NN 3 nsubj
fell fall VERB VBD 0 root
, , PUNCT , 5 punct
leading lead VERB VBG 3 advcl
many many ADJ JJ 5 obj
to to PART TO 8 mark
flee flee VERB VB 5 xcomp
)",
                     "leading"),
            "The city fell");
  EXPECT_EQ(subjects(kSucceeded, "convincing"), "They");
}

TEST(Subject, TheObjectDoesWhatHangsOnOf) { EXPECT_EQ(subjects(kAccused, "handing"), "the troops"); }

TEST(Subject, AGenericParticipleHasNone) {
  EXPECT_EQ(subjects(R"(
Given give VERB VBN 7 advcl
the the DET DT 3 det
delay delay NOUN NN 1 obj
, , PUNCT , 1 punct
the the DET DT 6 det
army army NOUN NN 7 nsubj
retreated retreat VERB VBD 0 root
)",
                     "Given"),
            "");
}

TEST(Subject, AParticipleSaysItOfItsNoun) { EXPECT_EQ(subjects(kBesieging, "besieging"), "The rebels"); }

TEST(Subject, APossessorDoesWhatHisPlanIs) {
  EXPECT_EQ(subjects(R"(
Biden Biden PROPN NNP 3 nmod:poss B-PER
's 's PART POS 1 case
push push NOUN NN 6 nsubj
to to PART TO 5 mark
reconsider reconsider VERB VB 3 acl
failed fail VERB VBD 0 root
)",
                     "reconsider"),
            "Biden");
  EXPECT_EQ(subjects(R"(
The the DET DT 2 det
plan plan NOUN NN 8 nsubj
by by ADP IN 5 case
the the DET DT 5 det
union union NOUN NN 2 nmod
to to PART TO 7 mark
strike strike VERB VB 2 acl
failed fail VERB VBD 0 root
)",
                     "strike"),
            "the union");
}

TEST(Subject, AFrontedNounIsWhatTheParticipleBehindItIsSaidOf) {
  EXPECT_EQ(subjects(R"(
Under under ADP IN 3 case
the the DET DT 3 det
rules rule NOUN NNS 9 obl
, , PUNCT , 5 punct
published publish VERB VBN 9 advcl
, , PUNCT , 5 punct
producers producer NOUN NNS 9 nsubj
must must AUX MD 9 aux
pay pay VERB VB 0 root
)",
                     "published"),
            "the rules");
}

TEST(Subject, AFiniteClauseWithoutSubjectHasNone) {
  EXPECT_EQ(subjects(R"(
They they PRON PRP 2 nsubj
left leave VERB VBD 0 root
as as SCONJ IN 4 mark
planned plan VERB VBN 2 advcl
)",
                     "planned"),
            "");
}

TEST(Subject, AnExpletiveIsNoSubject) {
  EXPECT_EQ(subjects("It it PRON PRP 2 expl\nrained rain VERB VBD 0 root\n", "rained"), "");
}

TEST(Subject, AClauseCanBeOne) {
  EXPECT_EQ(subjects("Leaving leave VERB VBG 2 csubj\nhelped help VERB VBD 0 root\n", "helped"), "Leaving");
}

TEST(Subject, OnesLookedUpThroughManyVerbsEnds) {
  std::string table = "Noor Noor PROPN NNP 2 nsubj B-PER\nwent go VERB VBD 0 root\n";
  for (int i = 3; i < 40; ++i) table += "go go VERB VB " + std::to_string(i - 1) + " xcomp\n";
  const Viewed s(table);
  EXPECT_EQ(s.phrases(subjects_of(s.view, 5)), "Noor");
  EXPECT_EQ(s.phrases(subjects_of(s.view, 30)), "");
}

TEST(Subject, WhatThereIsDoesNothingInTheClauseCoordinatedWithIt) {
  EXPECT_EQ(subjects(R"(
Noor Noor PROPN NNP 2 nsubj B-PER
claims claim VERB VBZ 0 root
there there PRON EX 4 expl
was be VERB VBD 2 ccomp
no no DET DT 6 det
fire fire NOUN NN 4 nsubj
and and CCONJ CC 9 cc
has have AUX VBZ 9 aux
sued sue VERB VBN 4 conj
)",
                     "sued"),
            "Noor");
}

}  // namespace
}  // namespace relata::openie
