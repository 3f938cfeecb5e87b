#include "kb/placed_phrases.h"

#include <gtest/gtest.h>

namespace relata::kb {
namespace {

PhrasePlace phrase(std::uint32_t begin, std::uint32_t end, std::optional<std::uint32_t> cluster = std::nullopt) {
  return {{{begin, end}}, cluster, end - begin};
}

using Places = std::vector<Spans>;

TEST(PlacedPhrases, TheShortestPhraseIsMeant) {
  const std::vector<PhrasePlace> phrases = {phrase(0, 11), phrase(0, 3), phrase(20, 25)};  // "Its founder", "Its"
  EXPECT_EQ(mention_at(1, phrases), (Places{{{0, 3}}}));
  EXPECT_EQ(mention_at(5, phrases), (Places{{{0, 11}}}));
  EXPECT_EQ(mention_at(15, phrases), Places{});
  EXPECT_EQ(mention_at(25, phrases), Places{}) << "past its last byte";
}

TEST(PlacedPhrases, OfOneClusterWhatOverlapsIsOneMention) {
  // "Minister Anna Berg", "Anna Berg", "her" of one; "Minister" of none
  const std::vector<PhrasePlace> phrases = {phrase(0, 18, 4), phrase(9, 18, 4), phrase(30, 33, 4), phrase(0, 8)};
  EXPECT_EQ(mention_at(12, phrases), (Places{{{0, 18}}, {{9, 18}}}));
  EXPECT_EQ(mention_at(2, phrases), (Places{{{0, 8}}}));
  EXPECT_EQ(mention_at(8, phrases), (Places{{{0, 18}}, {{9, 18}}})) << "the blank is of the longer one alone";
}

TEST(PlacedPhrases, WordsApartAreOnePhrase) {
  const std::vector<PhrasePlace> phrases = {{{{0, 4}, {8, 12}}, std::nullopt, 9}, phrase(5, 7)};
  EXPECT_EQ(mention_at(9, phrases), (Places{{{0, 4}, {8, 12}}}));
  EXPECT_EQ(mention_at(5, phrases), (Places{{{5, 7}}}));
}

TEST(PlacedPhrases, SpeakersStandInTheirOwnSentence) {
  Statement statement;
  statement.subject.span = {{2, 5}};
  statement.attributed_to.resize(2);
  statement.attributed_to[0].phrase.span = {{1, 4}};
  statement.attributed_to[0].offset = 100;
  std::vector<Spans> places;
  each_placed_phrase(statement, 10, [&](const Phrase&, const Spans& place) { places.push_back(place); });
  EXPECT_EQ(places, (Places{{{12, 15}}, {{101, 104}}, {}}));
}

}  // namespace
}  // namespace relata::kb
