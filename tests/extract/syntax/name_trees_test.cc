#include "extract/syntax/name_trees.h"

#include <gtest/gtest.h>

namespace relata::syntax {
namespace {

ExtractedDocument document(std::vector<std::pair<int, std::string>> arcs, std::uint32_t first, std::uint32_t last) {
  ExtractedDocument document;
  document.sentences.emplace_back();
  for (auto& [head, deprel] : arcs) {
    document.sentences[0].tokens.emplace_back();
    document.sentences[0].tokens.back().head = head;
    document.sentences[0].tokens.back().deprel = deprel;
  }
  document.mentions.push_back({.sentence = 0, .first = first, .last = last, .head = first});
  return document;
}

std::vector<int> heads(const ExtractedDocument& document) {
  std::vector<int> heads;
  for (const Token& token : document.sentences[0].tokens) heads.push_back(token.head);
  return heads;
}

TEST(NameTrees, PartsThatHangElsewhereJoinTheirName) {
  // Kabul and Mazar e Sharif fell
  auto d = document({{6, "nsubj"}, {3, "cc"}, {1, "conj"}, {5, "dep"}, {1, "flat"}, {0, "root"}}, 2, 5);
  join_names(d);
  EXPECT_EQ(heads(d), (std::vector<int>{6, 3, 1, 5, 3, 0}));
  EXPECT_EQ(d.sentences[0].tokens[4].deprel, "flat");
}

TEST(NameTrees, ANameThatIsOneSubtreeStays) {
  auto d = document({{2, "compound"}, {3, "nsubj"}, {0, "root"}}, 0, 2);
  join_names(d);
  EXPECT_EQ(heads(d), (std::vector<int>{2, 3, 0}));
}

TEST(NameTrees, NoCycleAndNoLostRoot) {
  // The second token of the name is the root and the first hangs below it through a word outside.
  auto d = document({{3, "nsubj"}, {0, "root"}, {2, "obj"}}, 0, 2);
  join_names(d);
  EXPECT_EQ(heads(d), (std::vector<int>{3, 0, 2}));
  auto wild = document({{9, "nsubj"}, {-3, "x"}, {2, "obj"}}, 0, 9);
  join_names(wild);
}

}  // namespace
}  // namespace relata::syntax
