#include "extract/syntax/mends.h"

#include <gtest/gtest.h>

#include <random>

#include "core/dependency_tree.h"
#include "tests/extract/syntax/tagged_tree.h"

namespace relata::syntax {
namespace {

TEST(Mends, EachKindIsMended) {
  Sentence crossing = tagged_tree({{"US", "PROPN", 6, "compound"},
                                   {"President", "PROPN", 3, "nmod:desc"},
                                   {"Biden", "PROPN", 4, "nsubj"},
                                   {"said", "VERB", 0, "root"},
                                   {"US", "PROPN", 6, "compound"},
                                   {"troops", "NOUN", 7, "nsubj"},
                                   {"left", "VERB", 4, "ccomp"}});
  mend_tree(crossing);
  EXPECT_EQ(crossing.tokens[0].head, 2);
  Sentence hidden = tagged_tree({{"America", "PROPN", 4, "compound"},
                                 {"and", "CCONJ", 4, "cc"},
                                 {"Western", "ADJ", 4, "amod"},
                                 {"powers", "NOUN", 5, "nsubj"},
                                 {"left", "VERB", 0, "root"}});
  mend_tree(hidden);
  EXPECT_EQ(hidden.tokens[0].deprel, "nsubj");
  EXPECT_EQ(hidden.tokens[3].deprel, "conj");
}

TEST(Mends, AMendedSentenceStaysAsItIs) {
  Sentence s = tagged_tree({{"they", "PRON", 2, "nsubj"},
                            {"claim", "VERB", 7, "advcl"},
                            {"that", "SCONJ", 5, "mark"},
                            {"it", "PRON", 5, "nsubj"},
                            {"works", "VERB", 7, "advcl"},
                            {"dozens", "NOUN", 7, "nsubj"},
                            {"failed", "VERB", 0, "root"}});
  mend_tree(s);
  EXPECT_EQ(s.tokens[4].head, 2);
  EXPECT_EQ(s.tokens[4].deprel, "ccomp");
  const Sentence once = s;
  mend_tree(s);
  for (std::size_t t = 0; t < s.tokens.size(); ++t) {
    EXPECT_EQ(s.tokens[t].head, once.tokens[t].head);
    EXPECT_EQ(s.tokens[t].deprel, once.tokens[t].deprel);
  }
}

TEST(Mends, SentencesWithoutWordsOrOfOneAreSafe) {
  Sentence empty;
  mend_tree(empty);
  EXPECT_TRUE(empty.tokens.empty());
  Sentence one = tagged_tree({{"that", "SCONJ", 0, "root"}});
  mend_tree(one);
  EXPECT_EQ(one.tokens[0].head, 0);
}

bool is_tree(const Sentence& sentence) {
  std::size_t roots = 0;
  for (std::size_t t = 0; t < sentence.tokens.size(); ++t) {
    roots += sentence.tokens[t].head == 0;
    std::size_t at = t, steps = 0;
    while (sentence.tokens[at].head != 0) {
      if (++steps > sentence.tokens.size()) return false;
      at = static_cast<std::size_t>(sentence.tokens[at].head) - 1;
    }
  }
  return roots == 1;
}

// Random trees over words and relations that the mends look for, each word hung on any earlier-chosen one.
TEST(Mends, WhatWasATreeStaysOne) {
  const std::vector<std::pair<std::string, std::string>> words = {
      {"After", "SCONJ"}, {"that", "SCONJ"},  {",", "PUNCT"},  {"and", "CCONJ"}, {"old", "ADJ"},
      {"Kabul", "PROPN"}, {"Kabul", "PROPN"}, {"men", "NOUN"}, {"said", "VERB"}, {"said", "VERB"}};
  const std::vector<std::string> relations = {"nsubj", "obj",   "obl",   "case", "mark",
                                              "advcl", "ccomp", "punct", "amod", "compound",
                                              "conj",  "cc",    "appos", "det",  "parataxis"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    const int size = 2 + static_cast<int>(random() % 10);
    std::vector<int> order(static_cast<std::size_t>(size));
    for (int i = 0; i < size; ++i) order[static_cast<std::size_t>(i)] = i;
    std::shuffle(order.begin(), order.end(), random);
    std::vector<std::tuple<std::string, std::string, int, std::string>> rows(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      const auto& [form, upos] = words[random() % words.size()];
      const int head = i == 0 ? 0 : order[random() % i] + 1;
      rows[static_cast<std::size_t>(order[i])] = {form, upos, head,
                                                  i == 0 ? "root" : relations[random() % relations.size()]};
    }
    Sentence s = tagged_tree(rows);
    mend_tree(s);
    ASSERT_TRUE(is_tree(s)) << round;
  }
}

}  // namespace
}  // namespace relata::syntax
