#include "extract/pipeline/pipeline.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "core/error.h"

namespace relata::pipeline {
namespace {

// A sentence of "form lemma UPOS XPOS head deprel NER" rows, and its words as text.
ReadDocument given(const std::string& id, Given what, const std::string& rows) {
  ReadDocument read;
  read.given = what;
  read.document.id = id;
  Sentence sentence;
  std::istringstream in(rows);
  for (Token token;
       in >> token.form >> token.lemma >> token.upos >> token.xpos >> token.head >> token.deprel >> token.ner;) {
    if (!read.document.text.empty()) read.document.text += ' ';
    const auto begin = static_cast<std::uint32_t>(read.document.text.size());
    read.document.text += token.form;
    token.span = {begin, static_cast<std::uint32_t>(read.document.text.size())};
    sentence.tokens.push_back(token);
  }
  sentence.span = {0, static_cast<std::uint32_t>(read.document.text.size())};
  read.sentences.push_back(sentence);
  return read;
}

constexpr const char* kCaptured =
    "Taliban Taliban PROPN NNP 2 nsubj B-ORG\ncaptured capture VERB VBD 0 root O\nKunduz Kunduz PROPN NNP 2 obj B-GPE\n"
    ". . PUNCT . 2 punct O\n";

ReadDocument text(const std::string& id, const std::string& words) {
  ReadDocument read;
  read.document.id = id;
  read.document.text = words;
  return read;
}

template <typename... Documents>
std::vector<ReadDocument> all(Documents... documents) {
  std::vector<ReadDocument> list;
  (list.push_back(std::move(documents)), ...);
  return list;
}

// "Taliban|capture|Kunduz", in order.
std::vector<std::string> triples(const ExtractedDocument& document) {
  std::vector<std::string> found;
  for (const Statement& statement : document.statements) {
    const auto words = [&](const Phrase& phrase) {
      return cut(document.sentences[statement.sentence_index].text(document.document.text), phrase.span);
    };
    found.push_back(words(statement.subject) + "|" + statement.relation.lemma + "|" +
                    (statement.object ? words(*statement.object) : ""));
  }
  return found;
}

const Pipeline& without_model() {
  static const Pipeline pipeline("", 1);
  return pipeline;
}

const Pipeline& with_model() {
  static const Pipeline pipeline(std::filesystem::path(RELATA_SOURCE_DIR) / "models" / "en-3.relata", 2);
  return pipeline;
}

TEST(Pipeline, WhatIsGivenWholeNeedsNoModel) {
  EXPECT_TRUE(without_model().extractor().ends_with(", no model"));
  const auto documents = without_model().extract(all(given("a", Given::kAll, kCaptured)));
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(triples(documents[0]), (std::vector<std::string>{"Taliban|capture|Kunduz"}));
  EXPECT_EQ(documents[0].mentions.size(), 2u);
  EXPECT_EQ(documents[0].extractor, without_model().extractor());
}

TEST(Pipeline, WithoutAModelTextIsRefusedByName) {
  try {
    without_model().annotate(all(given("good", Given::kAll, kCaptured), text("bad", "Kunduz fell.")));
    FAIL();
  } catch (const ModelError& error) {
    EXPECT_NE(std::string(error.what()).find("'bad'"), std::string::npos) << error.what();
  }
}

TEST(Pipeline, AnnotatingStatesNothing) {
  const auto documents = without_model().annotate(all(given("a", Given::kAll, kCaptured)));
  EXPECT_TRUE(documents.at(0).statements.empty());
  EXPECT_EQ(documents[0].clusters.size(), 2u);
}

TEST(Pipeline, DocumentsOfAllKindsComeBackInTheirOrder) {
  const auto documents = with_model().extract(
      all(text("a", "The Taliban captured Kunduz."), given("b", Given::kAll, kCaptured),
          given("c", Given::kTrees, kCaptured), text("d", ""), given("e", Given::kTokens, kCaptured)));
  ASSERT_EQ(documents.size(), 5u);
  for (const ExtractedDocument& document : documents) {
    if (document.document.id == "d") EXPECT_TRUE(document.sentences.empty());
    else EXPECT_EQ(triples(document).size(), 1u) << document.document.id;
  }
  EXPECT_EQ(documents[0].document.id, "a");
  EXPECT_EQ(documents[4].document.id, "e");
  EXPECT_EQ(documents[2].sentences[0].tokens[2].head, 2) << "the tree that was given stays";
}

TEST(Pipeline, WhatADocumentGetsDoesNotDependOnThoseBesideIt) {
  const std::string words = "Gen. Noor told reporters that rebels had left the port. He fled on Sunday.";
  const auto alone = with_model().extract(all(text("a", words)));
  std::vector<ReadDocument> many;
  for (int i = 0; i < 40; ++i) many.push_back(text(std::to_string(i), i % 3 == 0 ? words : words + " They won."));
  const auto together = with_model().extract(std::move(many));
  for (std::size_t i = 0; i < together.size(); i += 3) {
    ASSERT_EQ(together[i].sentences.size(), alone[0].sentences.size());
    for (std::size_t s = 0; s < alone[0].sentences.size(); ++s)
      for (std::size_t t = 0; t < alone[0].sentences[s].tokens.size(); ++t) {
        const Token& one = alone[0].sentences[s].tokens[t];
        const Token& other = together[i].sentences[s].tokens[t];
        EXPECT_EQ(one.head, other.head);
        EXPECT_EQ(one.head_probability, other.head_probability);
        EXPECT_EQ(one.vector, other.vector);
      }
    EXPECT_EQ(triples(together[i]), triples(alone[0]));
  }
}

TEST(Pipeline, ExplainingGivesAReasonForEachStatementInItsOrder) {
  const auto [document, reasons] = without_model().explain(given("a", Given::kAll, kCaptured));
  ASSERT_EQ(reasons.size(), document.statements.size());
  ASSERT_EQ(reasons.size(), 1u);
  EXPECT_EQ(reasons[0].statement, document.statements[0].id);
  EXPECT_EQ(reasons[0].rule, "active");
}

TEST(Pipeline, NothingInNothingOut) {
  EXPECT_TRUE(without_model().extract({}).empty());
  EXPECT_TRUE(with_model().annotate({}).empty());
}

}  // namespace
}  // namespace relata::pipeline
