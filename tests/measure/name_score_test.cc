// Names by exact span and type.
#include "measure/name_score.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::measure {
namespace {

TEST(NameScore, ReadsWhatIsPublished) {
  const auto universal =
      read_tagged("# sent_id = 1\n# text = Kim left\n1\tKim\tB-PER\t-\t-\n2\tleft\tO\t-\t-\n\n", "a.iob2");
  ASSERT_EQ(universal.size(), 1u);
  EXPECT_EQ(universal[0].words, (std::vector<std::string>{"Kim", "left"}));
  EXPECT_EQ(universal[0].tags, (std::vector<std::string>{"B-PER", "O"}));
  const auto plain = read_tagged("-DOCSTART- O\n\nKim I-PER\n\nOslo I-LOC\n# O\n", "wiki");
  ASSERT_EQ(plain.size(), 2u);
  EXPECT_EQ(plain[1].words, (std::vector<std::string>{"Oslo", "#"}));
  EXPECT_EQ(read_tagged("Kim\tB-politician\nLee\tI-person\n", "politics")[0].tags,
            (std::vector<std::string>{"B-PER", "I-PER"}));
}

TEST(NameScore, WhatIsNoneIsNamedByFileAndLine) {
  try {
    read_tagged("Kim O\nLee person\n", "x.conll");
    FAIL();
  } catch (const InputError& error) {
    EXPECT_EQ(std::string(error.what()), "x.conll:2: 'person' is no tag; want O, B-TYPE or I-TYPE");
  }
  EXPECT_THROW(read_tagged("Kim\n", "x"), InputError);
}

// Wanted: Kim Lee PER, Oslo LOC, Orbis ORG. Given: Kim PER, Oslo GPE, Orbis ORG, and an event that counts for nothing.
TEST(NameScore, SpansAndTypesMustBeEqual) {
  const std::vector<TaggedSentence> gold = {
      {{"Kim", "Lee", "left", "Oslo", "for", "Orbis", "Cup"}, {"B-PER", "I-PER", "O", "I-LOC", "O", "B-ORG", "O"}}};
  const Count count = score_names(gold, {{"B-PER", "O", "O", "B-GPE", "O", "I-ORG", "B-EVENT"}});
  EXPECT_EQ(count, (Count{3, 3, 2}));
  EXPECT_DOUBLE_EQ(count.f1(), 2. / 3);
}

TEST(NameScore, ANameEndsWhereAnotherBeginsOrTheTypeChanges) {
  const std::vector<TaggedSentence> gold = {{{"a", "b", "c"}, {"B-PER", "B-PER", "I-LOC"}}};
  EXPECT_EQ(score_names(gold, {{"I-PER", "B-PER", "B-LOC"}}), (Count{3, 3, 3}));
  EXPECT_EQ(score_names(gold, {{"I-PER", "I-PER", "B-LOC"}}), (Count{3, 2, 1}));
  EXPECT_EQ(score_names(gold, {}), (Count{3, 0, 0}));
}

}  // namespace
}  // namespace relata::measure
