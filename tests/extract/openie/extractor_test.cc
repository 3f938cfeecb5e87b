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

TEST(Extractor, WhoStandsBeforeAColonSpeaksTheQuotationBehindIt) {
  EXPECT_THAT(lines(annotated(R"(
Mir Mir PROPN NNP 0 root B-PER
: : PUNCT : 5 punct
" " PUNCT `` 5 punct
Arda Arda PROPN NNP 5 nsubj B-GPE
fell fall VERB VBD 1 appos
" " PUNCT '' 5 punct)")),
              Contains("Arda | fell @Mir"));
  EXPECT_THAT(lines(annotated(R"(
Mir Mir PROPN NNP 2 nsubj B-PER
shrugged shrug VERB VBD 0 root
: : PUNCT : 6 punct
" " PUNCT `` 6 punct
Arda Arda PROPN NNP 6 nsubj B-GPE
fell fall VERB VBD 2 parataxis
" " PUNCT '' 6 punct)")),
              Contains("Arda | fell @Mir"));
}

// A long document is read some pages at a time.
TEST(Extractor, AQuotationKeepsItsSpeakerWhereverItStandsInALongDocument) {
  const std::string filler = "Rain rain NOUN NN 2 nsubj\nfell fall VERB VBD 0 root\n\n";
  const std::string quoted = R"(" " PUNCT `` 3 punct
Arda Arda PROPN NNP 3 nsubj B-GPE
burned burn VERB VBD 0 root

" " PUNCT `` 3 punct
We we PRON PRP 3 nsubj
lost lose VERB VBD 0 root
it it PRON PRP 3 obj
" " PUNCT '' 3 punct
said say VERB VBD 3 parataxis
Mir Mir PROPN NNP 6 nsubj B-PER

)";
  for (const int before : {0, 488, 489, 490, 491, 492, 509, 510, 511, 512, 513, 1021, 1022, 1023}) {
    std::string table;
    for (int i = 0; i < before; ++i) table += filler;
    table += quoted;
    for (int i = 0; i < 30; ++i) table += filler;
    const auto document = annotated(table);
    EXPECT_THAT(lines(document), Contains("Arda | burned @Mir")) << before;
    EXPECT_THAT(lines(document), Contains("We | lost | it @Mir")) << before;
    EXPECT_EQ(document.statements.size(), static_cast<std::size_t>(before) + 30 + 3) << before;
    ExtractedDocument shared = document;
    extract_statements(shared, Loop([](std::size_t steps, const Loop::Step& step) {
                         while (steps-- > 0) step(steps);
                       }));
    EXPECT_EQ(shared.statements, document.statements) << before;
    extract_statements(shared, {}, Tokens::kLetGo);
    EXPECT_EQ(shared.statements, document.statements) << before;
    for (const Sentence& sentence : shared.sentences) EXPECT_TRUE(sentence.tokens.empty());
  }
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
