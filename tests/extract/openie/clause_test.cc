#include "extract/openie/clause.h"

#include <gtest/gtest.h>

#include "tests/extract/openie/sentences.h"
#include "tests/extract/openie/viewed.h"

namespace relata::openie {
namespace {

// "vowed defend(The army) active": governors, predicate, subjects, construction, a clause a line.
std::string clauses(const Viewed& s) {
  std::string all;
  for (const Clause& clause : find_clauses(s.view)) {
    std::vector<int> words = clause.governors;
    words.push_back(clause.predicate);
    all += (all.empty() ? "" : "; ") + s.words(words) + "(" + s.phrases(clause.subjects) + ") " +
           std::string(to_string(clause.construction));
  }
  return all;
}

TEST(Clause, EachPredicateIsOneInTheOrderOfTheText) {
  EXPECT_EQ(clauses(Viewed(kBesieging)),
            "besieging(The rebels) participle; captured(The rebels besieging Kunduz) active");
}

TEST(Clause, AGovernorAndItsInfinitiveAreOne) {
  EXPECT_EQ(clauses(Viewed(kVowed)), "vowed defend(The army) active");
  EXPECT_EQ(clauses(Viewed(kSucceeded)), "succeeded convincing(They) active");
}

TEST(Clause, AnAuxiliaryOrAgentMakesAPassive) {
  const Viewed s(kDefeated);
  EXPECT_EQ(clauses(s), "defeated(The army) passive");
  EXPECT_TRUE(find_clauses(s.view).front().passive);
  const Viewed perfect("He he PRON PRP 3 nsubj\nhas have AUX VBZ 3 aux\nfled flee VERB VBN 0 root\n");
  EXPECT_FALSE(find_clauses(perfect.view).front().passive);
}

TEST(Clause, ThereIsIsExistentialAndIsACopula) {
  const Viewed there("There there PRON EX 2 expl\nis be VERB VBZ 0 root\nhope hope NOUN NN 2 nsubj\n");
  EXPECT_EQ(find_clauses(there.view).at(0).kind, ClauseKind::kExistential);
  const Viewed calm("Kabul Kabul PROPN NNP 3 nsubj B-GPE\nis be AUX VBZ 3 cop\ncalm calm ADJ JJ 0 root\n");
  EXPECT_EQ(clauses(calm), "calm(Kabul) copula");
}

TEST(Clause, ItHangsInTheClauseAboveAndOnItsNoun) {
  const Viewed s(kWhoFled);
  const std::vector<Clause> found = find_clauses(s.view);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(s.form(found[0].predicate), "fled");
  EXPECT_EQ(found[0].construction, Construction::kRelative);
  EXPECT_EQ(found[0].above, 1);
  EXPECT_EQ(s.form(found[0].noun), "rebels");
  EXPECT_EQ(found[1].above, kNone);
  EXPECT_EQ(found[1].noun, kNone);
}

TEST(Clause, AConjunctWithoutAuxiliariesInheritsThem) {
  const Viewed s(R"(
He he PRON PRP 4 nsubj
did do AUX VBD 4 aux
not not PART RB 4 advmod
specify specify VERB VB 0 root
or or CCONJ CC 6 cc
provide provide VERB VB 4 conj
details detail NOUN NNS 6 obj
)");
  const std::vector<Clause> found = find_clauses(s.view);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_FALSE(found[0].inherits_auxiliaries);
  EXPECT_TRUE(found[1].inherits_auxiliaries);
  EXPECT_EQ(s.form(found[1].top), "specify");
  EXPECT_EQ(s.phrases(found[1].subjects), "He");
}

TEST(Clause, ASentenceWithoutPredicateHasNone) {
  EXPECT_TRUE(find_clauses(Viewed("Kabul Kabul PROPN NNP 0 root B-GPE\n").view).empty());
  ExtractedDocument empty;
  empty.sentences.emplace_back();
  EXPECT_TRUE(find_clauses(SentenceView(empty, 0)).empty());
}

TEST(Clause, HeadsThatFormNoTreeDoNoHarm) {
  for (int head = -3; head <= 6; ++head) {
    const Viewed s("fled flee VERB VBD " + std::to_string(head) + " xcomp\nsaid say VERB VBD 1 conj\n" +
                   "going go VERB VBG 2 advcl\nNoor Noor PROPN NNP 3 nsubj B-PER\n");
    for (const Clause& clause : find_clauses(s.view)) {
      EXPECT_LT(clause.predicate, s.view.size());
      EXPECT_LT(clause.above, static_cast<int>(find_clauses(s.view).size()));
    }
  }
}

}  // namespace
}  // namespace relata::openie
