#include "extract/openie/extractor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "extract/openie/views.h"
#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

TEST(Extractor, ActiveClausesShareTheirSubjectAndSplitTheirObjects) {
  const auto document = annotated(R"(
Rebels rebel NOUN NNS 2 nsubj
seized seize VERB VBD 0 root
Arda Arda PROPN NNP 2 obj B-GPE
and and CCONJ CC 5 cc
Belen Belen PROPN NNP 3 conj B-GPE
and and CCONJ CC 7 cc
fled flee VERB VBD 2 conj
. . PUNCT . 2 punct)");
  EXPECT_THAT(lines(document),
              UnorderedElementsAre("Rebels | seized | Arda", "Rebels | seized | Belen", "Rebels | fled"));
  EXPECT_EQ(document.statements[0].relation.canonical, "capture");
}

TEST(Extractor, TheAgentOfAPassiveIsTheSubject) {
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

TEST(Extractor, APassiveWithoutAgentIsReversedWithTheActorUnknown) {
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

TEST(Extractor, FallToMeetsCaptureReversed) {
  const auto document = annotated(R"(
Arda Arda PROPN NNP 2 nsubj B-GPE
fell fall VERB VBD 0 root
to to ADP IN 5 case
the the DET DT 5 det
rebels rebel NOUN NNS 2 obl
. . PUNCT . 2 punct)");
  ASSERT_THAT(lines(document), UnorderedElementsAre("Arda | fell to | the rebels"));
  EXPECT_EQ(document.statements[0].relation.lemma, "fall to");
  EXPECT_EQ(document.statements[0].relation.canonical, "capture");
  EXPECT_TRUE(document.statements[0].relation.canonical_reversed);
}

TEST(Extractor, AReportGivesTheContentAttributedAndTheSayingItself) {
  const auto document = annotated(R"(
Noor Noor PROPN NNP 2 nsubj B-PER
claimed claim VERB VBD 0 root
that that SCONJ IN 5 mark
it it PRON PRP 5 nsubj
failed fail VERB VBD 2 ccomp
. . PUNCT . 2 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Noor | claimed | it failed", "it | failed @Noor"));
}

TEST(Extractor, TheSourceAfterAccordingToSpeaksAndDoesNotAct) {
  const auto document = annotated(R"(
According accord VERB VBG 3 case
to to ADP IN 1 fixed
Ahmadi Ahmadi PROPN NNP 6 obl B-PER
, , PUNCT , 3 punct
rebels rebel NOUN NNS 6 nsubj
seized seize VERB VBD 0 root
Logar Logar PROPN NNP 6 obj B-GPE
. . PUNCT . 6 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("rebels | seized | Logar @Ahmadi"));
}

TEST(Extractor, WhatASpeakerIsIsNotSaidByThatSpeaker) {
  const auto document = annotated(R"(
According accord VERB VBG 3 case
to to ADP IN 1 fixed
Ahmadi Ahmadi PROPN NNP 9 obl B-PER
, , PUNCT , 6 punct
a a DET DT 6 det
legislator legislator NOUN NN 3 appos
, , PUNCT , 6 punct
rebels rebel NOUN NNS 9 nsubj
fled flee VERB VBD 0 root)");
  EXPECT_THAT(lines(document), Contains("Ahmadi | is | a legislator"));
}

TEST(Extractor, BothHalvesOfAConditionAreHypothetical) {
  const auto document = annotated(R"(
If if SCONJ IN 3 mark
Arda Arda PROPN NNP 3 nsubj B-GPE
falls fall VERB VBZ 7 advcl
, , PUNCT , 3 punct
they they PRON PRP 7 nsubj
will will AUX MD 7 aux
flee flee VERB VB 0 root
. . PUNCT . 7 punct)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("hypothetical Arda | falls", "hypothetical they | will flee"));
}

TEST(Extractor, NegationModalsAndGoverningVerbsQualify) {
  const auto document = annotated(R"(
He he PRON PRP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
specify specify VERB VB 0 root
names name NOUN NNS 4 obj

They they PRON PRP 3 nsubj
have have AUX VBP 3 aux
vowed vow VERB VBN 0 root
to to PART TO 5 mark
defend defend VERB VB 3 xcomp
Arda Arda PROPN NNP 5 obj B-GPE

They they PRON PRP 2 nsubj
failed fail VERB VBD 0 root
to to PART TO 4 mark
hold hold VERB VB 2 xcomp
Arda Arda PROPN NNP 4 obj B-GPE

Arda Arda PROPN NNP 3 nsubj B-GPE
may may AUX MD 3 aux
fall fall VERB VB 0 root)");
  EXPECT_THAT(lines(document),
              UnorderedElementsAre("-He | did not specify | names", "planned They | have vowed to defend | Arda",
                                   "-They | failed to hold | Arda", "possible Arda | may fall"));
  EXPECT_TRUE(find(document, "defend"));
}

TEST(Extractor, WouldInAReportIsPlannedAndNotEverybodyIsDenied) {
  const auto document = annotated(R"(
He he PRON PRP 2 nsubj
said say VERB VBD 0 root
talks talk NOUN NNS 5 nsubj
would would AUX MD 5 aux
begin begin VERB VB 2 ccomp

Not not PART RB 2 advmod
everybody everybody PRON NN 3 nsubj
agreed agree VERB VBD 0 root)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("He | said | talks would begin", "planned talks | would begin @He",
                                                    "-everybody | agreed"));
}

TEST(Extractor, DenialMakesTheContentNegativeAndTheDenierItsSource) {
  const auto document = annotated(R"(
Iran Iran PROPN NNP 2 nsubj B-GPE
denied deny VERB VBD 0 root
that that SCONJ IN 5 mark
it it PRON PRP 5 nsubj
attacked attack VERB VBD 2 ccomp
Arda Arda PROPN NNP 5 obj B-GPE)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Iran | denied | it attacked Arda", "-it | attacked | Arda @Iran"));
}

TEST(Extractor, ATitleBeforeANameIsAnOffice) {
  const auto document = annotated(R"(
Defence defence NOUN NN 2 compound
Secretary secretary NOUN NN 3 nmod:desc
Ben Ben PROPN NNP 5 nsubj B-PER
Wallace Wallace PROPN NNP 3 flat I-PER
resigned resign VERB VBD 0 root)");
  EXPECT_THAT(lines(document),
              UnorderedElementsAre("Ben Wallace | is | Defence Secretary", "Defence Secretary Ben Wallace | resigned"));
}

TEST(Extractor, ADemonymBeforeATitleIsItsCountry) {
  const auto document = annotated(R"(
Afghan afghan ADJ JJ 3 amod
President president PROPN NNP 3 nmod:desc
Ashraf Ashraf PROPN NNP 5 nsubj B-PER
Ghani Ghani PROPN NNP 3 flat I-PER
left leave VERB VBD 0 root
Afghanistan Afghanistan PROPN NNP 5 obj B-GPE)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Ashraf Ghani | is President | Afghan",
                                                    "Afghan President Ashraf Ghani | left | Afghanistan"));
  const Statement* office = find(document, "be president of");
  ASSERT_TRUE(office);
  ASSERT_TRUE(office->object && office->object->cluster);
  EXPECT_EQ(document.clusters[*office->object->cluster].names[0].text, "Afghanistan");
}

TEST(Extractor, AnAppositionNamesTheRelationToAnEntity) {
  const auto document = annotated(R"(
Asadabad Asadabad PROPN NNP 8 nsubj B-GPE
, , PUNCT , 4 punct
the the DET DT 4 det
capital capital NOUN NN 1 appos
of of ADP IN 6 case
Kunar Kunar PROPN NNP 4 nmod B-GPE
, , PUNCT , 4 punct
fell fall VERB VBD 0 root)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Asadabad | is capital of | Kunar", "Asadabad | fell"));
  const Statement* capital = find(document, "be capital of");
  ASSERT_TRUE(capital);
  EXPECT_TRUE(capital->relation.implied);
  EXPECT_TRUE(capital->object->cluster);
}

TEST(Extractor, RelativeClausesAreFilledWithTheirAntecedent) {
  const auto document = annotated(R"(
Soldiers soldier NOUN NNS 5 nsubj
who who PRON WP 3 nsubj
guarded guard VERB VBD 1 acl:relcl
Arda Arda PROPN NNP 3 obj B-GPE
fled flee VERB VBD 0 root)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Soldiers | guarded | Arda", "Soldiers who guarded Arda | fled"));
}

TEST(Extractor, ANameThatOnlyModifiesNeverLendsItsEntity) {
  const auto document = annotated(R"(
Taliban Taliban PROPN NNP 2 compound B-ORG
fighters fighter NOUN NNS 3 nsubj
entered enter VERB VBD 0 root
all all DET DT 3 obj
of of ADP IN 6 case
Logar Logar PROPN NNP 4 nmod B-GPE)");
  ASSERT_EQ(document.statements.size(), 1u);
  EXPECT_FALSE(document.statements[0].subject.cluster);
  ASSERT_TRUE(document.statements[0].object);
  EXPECT_TRUE(document.statements[0].object->cluster) << "looks through 'all of'";
  EXPECT_EQ(document.statements[0].object->mention, "all of Logar");
}

TEST(Extractor, NoIsLeftOutOfTheMentionAndDenies) {
  const auto document = annotated(R"(
Noor Noor PROPN NNP 2 nsubj B-PER
had have VERB VBD 0 root
no no DET DT 4 det
chance chance NOUN NN 2 obj)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("-Noor | had | chance"));
}

TEST(Extractor, AQuotationOverSentencesKeepsItsSpeaker) {
  const auto document = annotated(R"(
" " PUNCT `` 3 punct
Arda Arda PROPN NNP 3 nsubj B-GPE
fell fall VERB VBD 0 root
, , PUNCT , 6 punct
" " PUNCT '' 3 punct
said say VERB VBD 3 parataxis
Mir Mir PROPN NNP 6 nsubj B-PER

" " PUNCT `` 3 punct
We we PRON PRP 3 nsubj
lost lose VERB VBD 0 root
it it PRON PRP 3 obj
. . PUNCT . 3 punct
" " PUNCT '' 3 punct)");
  EXPECT_THAT(lines(document), Contains("Arda | fell @Mir"));
  EXPECT_THAT(lines(document), Contains("We | lost | it @Mir"));
  const Statement* lost = find(document, "lose");
  ASSERT_TRUE(lost);
  EXPECT_TRUE(lost->subject.cluster) << "'we' is the speaker";
}

TEST(Extractor, AThingIsInPlacesAlone) {
  const auto document = annotated(R"(
Friends friend NOUN NNS 0 root
in in ADP IN 3 case
Arda Arda PROPN NNP 1 nmod B-GPE
and and CCONJ CC 5 cc
NATO NATO PROPN NNP 3 conj B-ORG)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Friends | is in | Arda"));
}

TEST(Extractor, WhatStandsBeforeTheCopulaIsNoPartOfThePredicate) {
  const auto document = annotated(R"(
Given give VERB VBN 3 case
the the DET DT 3 det
delay delay NOUN NN 8 obl
, , PUNCT , 3 punct
Arda Arda PROPN NNP 8 nsubj B-GPE
is be AUX VBZ 8 cop
a a DET DT 8 det
loss loss NOUN NN 0 root
. . PUNCT . 8 punct)");
  ASSERT_FALSE(document.statements.empty());
  EXPECT_EQ(document.statements[0].object->mention, "a loss");
}

TEST(Extractor, FootnotesAndWordsFilledInSayNothing) {
  const auto document = annotated(R"(
Ann Ann PROPN NNP 5 nsubj B-PER
[ [ PUNCT ( 3 punct
Lee Lee PROPN NNP 1 appos B-PER
] ] PUNCT ) 3 punct
left leave VERB VBD 0 root
the the DET DT 7 det
town town NOUN NN 5 obj
[ [ PUNCT ( 9 punct
22 22 NUM CD 7 dep
] ] PUNCT ) 9 punct)");
  ASSERT_EQ(document.statements.size(), 1u);
  EXPECT_EQ(document.statements[0].subject.mention, "Ann");
  EXPECT_EQ(document.statements[0].object->mention, "the town");
}

TEST(Extractor, WhoIsToldIsTheOneToAct) {
  const auto pleaded = annotated(R"(
Ann Ann PROPN NNP 2 nsubj B-PER
pleaded plead VERB VBD 0 root
with with ADP IN 4 case
Karl Karl PROPN NNP 2 obl B-PER
to to PART TO 6 mark
leave leave VERB VB 2 xcomp
Arda Arda PROPN NNP 6 obj B-GPE)");
  const auto summoned = annotated(R"(
Ann Ann PROPN NNP 2 nsubj B-PER
summoned summon VERB VBD 0 root
Karl Karl PROPN NNP 2 obj B-PER
to to PART TO 5 mark
leave leave VERB VB 2 advcl
Arda Arda PROPN NNP 5 obj B-GPE)");
  for (const ExtractedDocument* document : {&pleaded, &summoned}) {
    const auto leaving = std::find_if(document->statements.begin(), document->statements.end(),
                                      [](const Statement& s) { return s.relation.lemma == "leave"; });
    ASSERT_NE(leaving, document->statements.end());
    EXPECT_EQ(leaving->subject.mention, "Karl");
    EXPECT_NE(leaving->modality, Modality::kAsserted);
  }
}

TEST(Extractor, WhatIsDoneByForceIsNotDoneByAnActor) {
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

TEST(Extractor, BeToIsPlanned) {
  const auto document = annotated(R"(
He he PRON PRP 4 nsubj
was be AUX VBD 4 cop
to to PART TO 4 mark
meet meet VERB VB 0 root
Ann Ann PROPN NNP 4 obj B-PER)");
  ASSERT_EQ(document.statements.size(), 1u);
  EXPECT_EQ(document.statements[0].relation.text, "was to meet");
  EXPECT_EQ(document.statements[0].relation.lemma, "meet");
  EXPECT_EQ(document.statements[0].modality, Modality::kPlanned);
}

TEST(Extractor, NoDoubtIsNoThing) {
  const auto document = annotated(R"(
There there PRON EX 2 expl
is be VERB VBZ 0 root
no no DET DT 4 det
doubt doubt NOUN NN 2 nsubj
that that SCONJ IN 7 mark
Arda Arda PROPN NNP 7 nsubj B-GPE
fell fall VERB VBD 4 acl)");
  ASSERT_EQ(document.statements.size(), 1u);
  EXPECT_EQ(document.statements[0].relation.lemma, "fall");
}

TEST(Extractor, LightVerbsAreOneRelation) {
  const auto document = annotated(R"(
Rebels rebel NOUN NNS 2 nsubj
took take VERB VBD 0 root
control control NOUN NN 2 obj
of of ADP IN 5 case
Arda Arda PROPN NNP 3 nmod B-GPE)");
  ASSERT_THAT(lines(document), UnorderedElementsAre("Rebels | took control of | Arda"));
  EXPECT_EQ(document.statements[0].relation.lemma, "take control of");
  EXPECT_EQ(document.statements[0].relation.canonical, "capture");
}

TEST(Extractor, FurnitureSaysNothing) {
  auto document = annotated(R"(
Rebels rebel NOUN NNS 2 nsubj
fled flee VERB VBD 0 root)");
  ASSERT_EQ(document.statements.size(), 1u);
  document.sentences[0].furniture = true;
  extract_statements(document);
  EXPECT_TRUE(document.statements.empty());
}

TEST(Extractor, WildTreesAndEmptySentencesDoNoHarm) {
  auto document = annotated(R"(
a a VERB VB 2 conj
b b VERB VB 1 xcomp
c c NOUN NN 9 acl:relcl
who who PRON WP 3 nsubj)");
  document.sentences.emplace_back();
  extract_statements(document);
  for (const Statement& statement : document.statements) EXPECT_FALSE(statement.subject.mention.empty());
}

// Trees that no treebank has: any tag, relation and head. Garbled text gives such; it may give few statements, never
// harm.
TEST(Extractor, RandomTreesDoNoHarm) {
  const std::vector<std::string> forms = {"Taliban",   "say",          "said",  "that", "who", "whose", "if",
                                          "not",       "to",           "and",   "\"",   ",",   "been",  "twelve",
                                          "will",      "of",           "by",    "such", "as",  "the",   "attack",
                                          "according", "respectively", "where", "-",    "?"};
  const std::vector<std::string> tags = {"NOUN NN", "PROPN NNP", "VERB VBD", "VERB VBG", "VERB VBN",
                                         "AUX MD",  "ADJ JJ",    "ADP IN",   "PRON WP",  "PUNCT .",
                                         "NUM CD",  "PART TO",   "SCONJ IN", "CCONJ CC", "ADV RB"};
  const std::vector<std::string> relations = {
      "nsubj",    "obj",  "iobj",      "obl",    "obl:agent", "xcomp",    "ccomp", "advcl", "acl",       "acl:relcl",
      "conj",     "cc",   "appos",     "nmod",   "case",      "mark",     "aux",   "cop",   "nmod:poss", "amod",
      "compound", "flat", "parataxis", "advmod", "nummod",    "aux:pass", "expl",  "det",   "orphan"};
  std::mt19937 random(20);
  const auto pick = [&](const std::vector<std::string>& from) { return from[random() % from.size()]; };
  for (int round = 0; round < 1500; ++round) {
    const int words = 1 + static_cast<int>(random() % 24);
    std::string table;
    for (int w = 0; w < words; ++w) {
      const std::string form = pick(forms);
      table += form + " " + form + " " + pick(tags) + " " +
               std::to_string(random() % static_cast<unsigned>(words + 1)) + " " + pick(relations) +
               (random() % 5 == 0 ? " B-ORG" : "") + "\n";
    }
    const auto document = annotated(table);
    for (const Statement& statement : document.statements) ASSERT_FALSE(statement.subject.span.empty()) << table;
    for (const View view : {View::kBinary, View::kMinimal}) in_view(document, view);
  }
}

TEST(Extractor, EverySpanCutsItsWords) {
  const auto document = annotated(R"(
He he PRON PRP 2 nsubj
took take VERB VBD 0 root
it it PRON PRP 2 obj
over over ADP RP 2 compound:prt)");
  ASSERT_EQ(document.statements.size(), 1u);
  const Statement& statement = document.statements[0];
  EXPECT_EQ(statement.relation.text, "took over");
  EXPECT_EQ(cut("He took it over", statement.relation.span), "took over");
  EXPECT_EQ(statement.relation.lemma, "take over");
}

}  // namespace
}  // namespace relata::openie
