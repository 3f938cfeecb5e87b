#include "extract/entity/clause_place.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/extract/entity/document_rows.h"

namespace relata::entity {
namespace {

// Of the `word` of one sentence; subjects and clauses as their words.
struct Place {
  Place(const std::string& rows, std::string_view word) : document(document_of(rows)), tree(document.sentences.at(0)) {
    for (int i = 0; i < tree.size(); ++i)
      if (tree[i].form == word) place = clause_place(tree, i);
  }
  std::string at(int token) const { return token == DependencyTree::kNone ? "" : std::string(tree[token].form); }

  ExtractedDocument document;
  DependencyTree tree;
  ClausePlace place;
};

constexpr const char* kSoldHisCar =
    "Noor Noor PROPN NNP 9 nsubj\n"
    "who who PRON WP 3 nsubj\n"
    "said say VERB VBD 1 acl:relcl\n"
    "the the DET DT 5 det\n"
    "dealer dealer NOUN NN 6 nsubj\n"
    "sold sell VERB VBD 3 ccomp\n"
    "his his PRON PRP$ 8 nmod:poss\n"
    "car car NOUN NN 6 obj\n"
    "left leave VERB VBD 0 root\n";

TEST(ClausePlace, TheClauseAroundAndTheOneAboveHaveTheirSubjects) {
  const Place his(kSoldHisCar, "his");
  EXPECT_EQ(his.at(his.place.clause), "sold");
  EXPECT_EQ(his.at(his.place.subject), "dealer");
  EXPECT_EQ(his.at(his.place.upper_clause), "said");
  EXPECT_EQ(his.at(his.place.upper_subject), "Noor");  // what the relative clause is said of
  EXPECT_EQ(his.place.depth, 2);
  EXPECT_EQ(his.place.governor, "car");
}

TEST(ClausePlace, ASubjectIsNotItsOwn) {
  const Place dealer(kSoldHisCar, "dealer");
  EXPECT_EQ(dealer.at(dealer.place.subject), "Noor");
  EXPECT_EQ(dealer.at(dealer.place.upper_subject), "");
  const Place noor(kSoldHisCar, "Noor");
  EXPECT_EQ(noor.at(noor.place.subject), "");
  EXPECT_EQ(noor.place.depth, 0);
}

TEST(ClausePlace, AVerbWithoutASubjectSharesIt) {
  const Place it(
      "Noor Noor PROPN NNP 2 nsubj\n"
      "wants want VERB VBZ 0 root\n"
      "to to PART TO 4 mark\n"
      "sell sell VERB VB 2 xcomp\n"
      "it it PRON PRP 4 obj\n",
      "it");
  EXPECT_EQ(it.at(it.place.subject), "Noor");
  EXPECT_EQ(it.at(it.place.clause), "wants");
  EXPECT_FALSE(it.place.stands_for);
}

TEST(ClausePlace, APronounMayStandForAClauseBehindItsVerb) {
  const Place it(
      "It it PRON PRP 3 expl\n"
      "is be AUX VBZ 3 cop\n"
      "known known ADJ JJ 0 root\n"
      "that that SCONJ IN 6 mark\n"
      "Noor Noor PROPN NNP 6 nsubj\n"
      "left leave VERB VBD 3 csubj\n",
      "It");
  EXPECT_TRUE(it.place.stands_for);
}

}  // namespace
}  // namespace relata::entity
