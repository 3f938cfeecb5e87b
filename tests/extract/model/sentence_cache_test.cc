#include "extract/model/sentence_cache.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace relata::model {
namespace {

Sentence words(const std::string& line) {
  Sentence sentence;
  std::istringstream in(line);
  for (std::string word; in >> word;) sentence.tokens.emplace_back().form = word;
  return sentence;
}

// Each token with a mark in all that a model makes.
Sentence read(const std::string& line, const std::string& mark) {
  Sentence sentence = words(line);
  for (Token& token : sentence.tokens) {
    token.lemma = "lemma " + mark;
    token.upos = "upos " + mark;
    token.xpos = "xpos " + mark;
    token.deprel = "deprel " + mark;
    token.ner = "ner " + mark;
    token.mention = "mention " + mark;
    token.head = static_cast<std::int32_t>(sentence.tokens.size()) - 1;
    token.head_probability = 0.1f;
    token.relation_probability = 0.2f;
    token.tag_probability = 0.3f;
    token.name_probability = 1e-30f;
    token.plausibility = {-0.5f, 0.25f, 1e-3f};
  }
  const float vector[] = {-1.5f, 0.0f, 3e30f};
  std::copy(std::begin(vector), std::end(vector), sentence.add_vector(sentence.tokens.back(), 3).begin());
  return sentence;
}

TEST(SentenceCache, GivesBackAllThatWasMadeOfTheSameWords) {
  SentenceCache cache(1 << 20);
  const Sentence made = read("Kunduz fell .", "a mark that is longer than fifteen bytes");
  cache.keep(made);
  Sentence again = words("Kunduz fell .");
  ASSERT_TRUE(cache.fill(again));
  for (std::size_t t = 0; t < made.tokens.size(); ++t) {
    const Token &one = made.tokens[t], &other = again.tokens[t];
    EXPECT_EQ(one.lemma, other.lemma);
    EXPECT_EQ(one.upos, other.upos);
    EXPECT_EQ(one.xpos, other.xpos);
    EXPECT_EQ(one.deprel, other.deprel);
    EXPECT_EQ(one.ner, other.ner);
    EXPECT_EQ(one.mention, other.mention);
    EXPECT_EQ(one.head, other.head);
    EXPECT_EQ(one.head_probability, other.head_probability);
    EXPECT_EQ(one.relation_probability, other.relation_probability);
    EXPECT_EQ(one.tag_probability, other.tag_probability);
    EXPECT_EQ(one.plausibility, other.plausibility);
    EXPECT_EQ(one.name_probability, other.name_probability);
    EXPECT_TRUE(std::ranges::equal(made.vector_of(one), again.vector_of(other)));
  }
}

TEST(SentenceCache, OtherWordsAreOthers) {
  SentenceCache cache(1 << 20);
  cache.keep(read("New York fell .", "a"));
  for (const char* line : {"New York fell", "NewYork fell .", "New Yorkf ell .", "new York fell .", ""}) {
    Sentence other = words(line);
    EXPECT_FALSE(cache.fill(other)) << line;
    for (const Token& token : other.tokens) EXPECT_EQ(token.lemma, "") << line;
  }
}

TEST(SentenceCache, ForgetsWhatWasNotAskedForLongest) {
  SentenceCache cache(1000);  // room for two or three
  const auto holds = [&](const std::string& line) {
    Sentence sentence = words(line);
    return cache.fill(sentence);
  };
  cache.keep(read("one .", "a"));
  cache.keep(read("two .", "a"));
  ASSERT_TRUE(holds("two ."));
  ASSERT_TRUE(holds("one ."));
  for (int i = 0; i < 50; ++i) {
    cache.keep(read("more" + std::to_string(i) + " .", "a"));
    ASSERT_TRUE(holds("one .")) << i;
  }
  EXPECT_FALSE(holds("two ."));
}

TEST(SentenceCache, WithoutRoomItHoldsNothing) {
  SentenceCache cache(0);
  cache.keep(read("Kunduz fell .", "a"));
  Sentence again = words("Kunduz fell .");
  EXPECT_FALSE(cache.fill(again));
}

TEST(SentenceCache, ThreadsShareIt) {
  SentenceCache cache(20'000);
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 4; ++thread)
    threads.emplace_back([&] {
      for (int i = 0; i < 500; ++i) {
        const std::string line = "sentence " + std::to_string(i % 90) + " .";
        Sentence sentence = words(line);
        if (cache.fill(sentence)) EXPECT_EQ(sentence.tokens[0].lemma, "lemma " + line);
        else cache.keep(read(line, line));
      }
    });
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace relata::model
