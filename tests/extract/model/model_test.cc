#include "extract/model/model.h"

#include <gtest/gtest.h>

#include <sstream>
#include <thread>

namespace relata::model {
namespace {

const Model& shipped() {
  static const Model model = Model::load(std::string(RELATA_SOURCE_DIR) + "/models/en-4.relata");
  return model;
}

Sentence words(const std::string& line) {
  Sentence sentence;
  std::istringstream in(line);
  for (std::string word; in >> word;) {
    Token token;
    token.form = word;
    sentence.tokens.push_back(token);
  }
  return sentence;
}

Sentence annotated(const std::string& line, Stages stages = Stages::kAll) {
  std::vector<Sentence> one{words(line)};
  Workspace workspace;
  shipped().annotate(one, workspace, stages);
  return one[0];
}

// "form/upos/lemma/head/deprel/ner/probability" for each token.
std::string shown(const Sentence& sentence) {
  std::ostringstream out;
  out.precision(9);
  for (const Token& t : sentence.tokens) {
    out << t.form << '/' << t.upos << '/' << t.xpos << '/' << t.lemma << '/' << t.head << '/' << t.deprel << '/'
        << t.ner << '/' << t.head_probability << '/' << t.mention << ' ';
  }
  return out.str();
}

const std::vector<std::string> kLines = {
    "Taliban fighters captured Kunduz on Sunday , officials said .",
    "Yes .",
    "The U.S. president , Joe Biden , told reporters in Washington that the withdrawal would go on .",
    "Dr. Smith has n't been seen since the fall of Mazar-e-Sharif to the insurgents .",
    "!",
    "Apple bought three start-ups in 2019 for $ 1.5 billion .",
};

TEST(Model, IsNamed) { EXPECT_EQ(shipped().name(), "en-4"); }

TEST(Model, ReadsAPlainSentence) {
  const Sentence s = annotated("Taliban fighters captured Kabul on Sunday .");
  EXPECT_EQ(s.tokens[2].upos, "VERB");
  EXPECT_EQ(s.tokens[2].lemma, "capture");
  EXPECT_EQ(s.tokens[2].head, 0);
  EXPECT_EQ(s.tokens[2].deprel, "root");
  EXPECT_EQ(s.tokens[1].head, 3);
  EXPECT_EQ(s.tokens[1].deprel, "nsubj");
  EXPECT_EQ(s.tokens[3].head, 3);
  EXPECT_EQ(s.tokens[3].deprel, "obj");
  EXPECT_EQ(s.tokens[3].ner, "B-GPE");
  EXPECT_GT(s.tokens[3].head_probability, 0.5f);
  EXPECT_LE(s.tokens[3].head_probability, 1.0f);
}

TEST(Model, FindsTheHeadsOfMentions) {
  const Sentence s = annotated("The old mayor left the town before his wife did .");
  EXPECT_EQ(s.tokens[2].mention, "person");
  EXPECT_EQ(s.tokens[3].mention, "");
  EXPECT_EQ(s.tokens[5].mention, "place");
  EXPECT_EQ(s.tokens[7].mention, "person");
}

TEST(Model, FillsInOnlyTheStagesAsked) {
  const Sentence tags = annotated("Kabul fell .", Stages::kTags);
  EXPECT_EQ(tags.tokens[0].upos, "PROPN");
  EXPECT_EQ(tags.tokens[0].deprel, "");
  EXPECT_EQ(tags.tokens[0].ner, "O");
  const Sentence names = annotated("Kabul fell .", Stages::kNames);
  EXPECT_EQ(names.tokens[0].upos, "");
  EXPECT_EQ(names.tokens[0].ner, "B-GPE");
}

TEST(Model, ASentenceAloneIsReadAsInABatch) {
  std::vector<Sentence> batch;
  for (int round = 0; round < 12; ++round) {
    for (const std::string& line : kLines) batch.push_back(words(line));
  }
  Workspace workspace;
  shipped().annotate(batch, workspace);
  for (std::size_t i = 0; i < batch.size(); ++i) {
    EXPECT_EQ(shown(batch[i]), shown(annotated(kLines[i % kLines.size()]))) << i;
  }
}

TEST(Model, ASentenceThatTheCacheHoldsIsNotReadAgain) {
  SentenceCache cache(1 << 20);
  Workspace workspace;
  std::vector<Sentence> first{words(kLines[0]), words(kLines[1])};
  shipped().annotate(first, workspace, Stages::kAll, nullptr, &cache);
  EXPECT_EQ(shown(first[0]), shown(annotated(kLines[0])));
  Sentence marked = words(kLines[2]);
  for (Token& token : marked.tokens) token.lemma = "from the cache";
  cache.keep(marked);
  std::vector<Sentence> second{words(kLines[0]), words(kLines[2]), words(kLines[3]), words(kLines[0])};
  shipped().annotate(second, workspace, Stages::kAll, nullptr, &cache);
  for (const std::size_t i : {0, 3}) EXPECT_EQ(shown(second[i]), shown(annotated(kLines[0])));
  EXPECT_EQ(second[1].tokens[0].lemma, "from the cache");
  EXPECT_EQ(shown(second[2]), shown(annotated(kLines[3])));
}

TEST(Model, ThreadsShareIt) {
  std::vector<std::string> alone;
  for (const std::string& line : kLines) alone.push_back(shown(annotated(line)));
  std::vector<std::string> found(4);
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < found.size(); ++t) {
    threads.emplace_back([&, t] {
      for (const std::string& line : kLines) found[t] += shown(annotated(line));
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::string expected;
  for (const std::string& s : alone) expected += s;
  for (const std::string& s : found) EXPECT_EQ(s, expected);
}

void expect_tree(const Sentence& sentence) {
  const auto n = static_cast<std::int32_t>(sentence.tokens.size());
  int roots = 0;
  for (const Token& token : sentence.tokens) {
    ASSERT_GE(token.head, 0);
    ASSERT_LE(token.head, n);
    roots += token.head == 0;
    EXPECT_EQ(token.head == 0, token.deprel == "root");
    EXPECT_FALSE(token.lemma.empty() && !token.form.empty());
  }
  EXPECT_EQ(roots, 1);
  for (std::int32_t i = 1; i <= n; ++i) {
    std::int32_t node = i, steps = 0;
    while (node != 0 && steps++ <= n) node = sentence.tokens[static_cast<std::size_t>(node - 1)].head;
    ASSERT_EQ(node, 0) << "token " << i << " stands in a cycle";
  }
}

TEST(Model, LongSentencesAreReadInPiecesUnderOneRoot) {
  std::string line;
  for (int i = 0; i < 300; ++i) line += "Kabul fell and ";
  const Sentence s = annotated(line + ".");
  ASSERT_EQ(s.tokens.size(), 901u);
  expect_tree(s);
}

TEST(Model, TakesAnyBytes) {
  Sentence s;
  for (const std::string& form :
       {std::string("\xff\xfe"), std::string(), std::string("\xed\xa0\x80"), std::string(4000, 'a'),
        std::string(3000, '.'), std::string("\0x", 2), std::string("\u202e\u0301\U0001F600")}) {
    Token token;
    token.form = form;
    s.tokens.push_back(token);
  }
  std::vector<Sentence> batch{s, Sentence{}, words("Kabul fell .")};
  Workspace workspace;
  shipped().annotate(batch, workspace);
  expect_tree(batch[0]);
  EXPECT_TRUE(batch[1].tokens.empty());
  EXPECT_EQ(shown(batch[2]), shown(annotated("Kabul fell .")));
}

TEST(Model, NamesAreWellFormed) {
  for (const std::string& line : kLines) {
    std::string before = "O";
    for (const Token& token : annotated(line).tokens) {
      if (token.ner.starts_with("I-")) {
        EXPECT_EQ(before.substr(before.find('-') + 1), token.ner.substr(2));
      }
      before = token.ner;
    }
  }
}

}  // namespace
}  // namespace relata::model
