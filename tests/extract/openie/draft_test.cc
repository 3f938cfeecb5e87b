// What all constructs put into a statement besides its ends.
#include "extract/openie/draft.h"

#include <gtest/gtest.h>

#include "tests/extract/openie/viewed.h"

namespace relata::openie {
namespace {

// The words of the relation of clause `c`.
std::string relation(std::string_view table, std::size_t c = 0) {
  const Viewed sentence(table);
  const Reading reading = read_sentence(sentence.document, 0);
  return sentence.words(relation_tokens(reading, reading.clauses.at(c)));
}

TEST(Draft, ARelationHasAuxiliariesDenialAndTheVerbsAbove) {
  EXPECT_EQ(relation(R"(
Rebels rebel NOUN NNS 4 nsubj
have have AUX VBP 4 aux
not not PART RB 4 advmod
vowed vow VERB VBN 0 root
publicly publicly ADV RB 4 advmod
to to PART TO 7 mark
fight fight VERB VB 4 xcomp
on on ADP RP 7 compound:prt)"),
            "have not vowed to fight on");
}

TEST(Draft, TheToOfTheFirstConjunctIsTheSecondsToo) {
  EXPECT_EQ(relation(R"(
They they PRON PRP 3 nsubj
are be AUX VBP 3 aux
trying try VERB VBG 0 root
to to PART TO 5 mark
scare scare VERB VB 3 xcomp
him he PRON PRP 5 obj
and and CCONJ CC 8 cc
leave leave VERB VB 5 conj)",
                     1),
            "are trying to leave");
}

TEST(Draft, ACopulaIsItsOwnRelation) {
  EXPECT_EQ(relation(R"(
Arda Arda PROPN NNP 4 nsubj B-GPE
is be AUX VBZ 4 cop
no no DET DT 4 det
port port NOUN NN 0 root)"),
            "is");
}

TEST(Draft, AnImpliedRelationHasItsVerbBeforeItsWords) {
  const Viewed sentence("Noor Noor PROPN NNP 0 root B-PER\nin in ADP IN 3 case\nKabul Kabul PROPN NNP 1 nmod B-GPE\n");
  Statement statement;
  set_implied_relation(sentence.view, statement, {1}, "be in");
  EXPECT_EQ(statement.relation.text, "is in");
  EXPECT_TRUE(statement.relation.implied);
  set_implied_relation(sentence.view, statement, {}, "have", "has");
  EXPECT_EQ(statement.relation.text, "has");
  EXPECT_TRUE(statement.relation.span.empty());
}

TEST(Draft, AStatementBesideAClauseHasTheSpeakersThatWordsName) {
  const Viewed sentence(R"(
Noor Noor PROPN NNP 2 nsubj B-PER
said say VERB VBD 0 root
the the DET DT 4 det
army army NOUN NN 7 nsubj
in in ADP IN 6 case
Kabul Kabul PROPN NNP 4 nmod B-GPE
fled flee VERB VBD 2 ccomp)");
  const Reading reading = read_sentence(sentence.document, 0);
  const Statement beside = draft_beside(reading, Construction::kLocation, sentence.at("army"));
  ASSERT_EQ(beside.attributed_to.size(), 1u);
  EXPECT_EQ(beside.attributed_to[0].phrase.mention, "Noor");
  EXPECT_TRUE(draft_beside(reading, Construction::kTitle, sentence.at("Noor")).attributed_to.empty());
}

TEST(Draft, ArgumentsComeInTheirOrderWithoutAgentsAndWhatWasTaken) {
  const Viewed sentence(R"(
Noor Noor PROPN NNP 3 nsubj:pass B-PER
was be AUX VBD 3 aux:pass
shot shoot VERB VBN 0 root
by by ADP IN 5 case
soldiers soldier NOUN NNS 3 obl:agent
in in ADP IN 7 case
Kabul Kabul PROPN NNP 3 obl B-GPE
with with ADP IN 10 case
a a DET DT 10 det
gun gun NOUN NN 3 obl)");
  const Reading reading = read_sentence(sentence.document, 0);
  const std::vector<ClauseArgument> arguments = find_arguments(reading.view, reading.clauses.at(0));
  Statement statement;
  add_arguments(reading.view, statement, arguments);
  ASSERT_EQ(statement.args.size(), 2u);
  EXPECT_EQ(statement.args[0].mention, "Kabul");
  EXPECT_EQ(statement.args[1].mention, "a gun");
  ASSERT_TRUE(statement.place);
  EXPECT_EQ(*statement.place, 0u);
  Statement taken;
  add_arguments(reading.view, taken, arguments, {0, 1});
  EXPECT_EQ(taken.args.size(), 1u) << "the agent and the place are gone";
}

TEST(Draft, AnOpenPronounNamesNothingButTheSubjectOfAQuestion) {
  const Viewed question("Who who PRON WP 2 nsubj\nfled flee VERB VBD 0 root\n? ? PUNCT . 2 punct\n");
  EXPECT_FALSE(is_open_pronoun(question.view, {.head = 0}));
  const Viewed told("Who who PRON WP 2 nsubj\nfled flee VERB VBD 0 root\n. . PUNCT . 2 punct\n");
  EXPECT_TRUE(is_open_pronoun(told.view, {.head = 0}));
  const Viewed what("What what PRON WP 2 nsubj\nfell fall VERB VBD 0 root\n? ? PUNCT . 2 punct\n");
  EXPECT_TRUE(is_open_pronoun(what.view, {.head = 0}));
}

}  // namespace
}  // namespace relata::openie
