#include "extract/pipeline/pipeline.h"

#include <gtest/gtest.h>

#include <algorithm>
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
  static const Pipeline pipeline(std::filesystem::path(RELATA_SOURCE_DIR) / "models" / "en-4.relata", 2);
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
  const auto alone = with_model().annotate(all(text("a", words)));
  std::vector<ReadDocument> many;
  for (int i = 0; i < 40; ++i) many.push_back(text(std::to_string(i), i % 3 == 0 ? words : words + " They won."));
  const auto together = with_model().annotate(std::move(many));
  for (std::size_t i = 0; i < together.size(); i += 3) {
    ASSERT_EQ(together[i].sentences.size(), alone[0].sentences.size());
    for (std::size_t s = 0; s < alone[0].sentences.size(); ++s)
      for (std::size_t t = 0; t < alone[0].sentences[s].tokens.size(); ++t) {
        const Token& one = alone[0].sentences[s].tokens[t];
        const Token& other = together[i].sentences[s].tokens[t];
        EXPECT_EQ(one.head, other.head);
        EXPECT_EQ(one.head_probability, other.head_probability);
        EXPECT_TRUE(
            std::ranges::equal(alone[0].sentences[s].vector_of(one), together[i].sentences[s].vector_of(other)));
      }
  }
}

// All that a document gets, in words.
std::string shown(const ExtractedDocument& document) {
  std::ostringstream out;
  for (const Sentence& sentence : document.sentences)
    for (const Token& t : sentence.tokens)
      out << t.form << ' ' << t.lemma << ' ' << t.upos << ' ' << t.xpos << ' ' << t.head << ' ' << t.deprel << ' '
          << t.ner << ' ' << t.mention << ' ' << t.head_probability << '\n';
  for (const auto* mentions : {&document.mentions, &document.unlinked})
    for (const Mention& m : *mentions)
      out << m.sentence << ' ' << m.first << ' ' << m.last << ' ' << m.cluster << ' ' << int{m.confidence} << '\n';
  for (const Statement& statement : document.statements) {
    out << statement.id << ' ' << int{statement.confidence};
    for (const Speaker& speaker : statement.attributed_to) out << " @" << speaker.phrase.mention;
    out << '\n';
  }
  return out.str();
}

// Some 10,000 words, with quotations over sentences, pronouns, and names that come back after long.
std::string chapters(int count) {
  const std::vector<std::string> places = {"Varesh", "Talvik", "Lazna", "Ostrava", "Kunduz", "Herat", "Bergen"};
  const std::vector<std::string> persons = {"Anna Kovar", "Ben Wallace", "Milan Zeman", "Ingrid Solbakken",
                                            "Omar Noor"};
  std::string text;
  for (int i = 0; i < count; ++i) {
    const std::string number = std::to_string(i), place = places[i % places.size()], person = persons[i * 7 % 5];
    text += "Rebels from village " + number + " captured the port of " + place + " on Sunday. \"They came at night. ";
    text += "We had " + number + " men, and they left us,\" said " + person + ", who commands the garrison. ";
    text += "The city fell before noon. The army denied that its " + number + " soldiers had fled the country.\n\n";
  }
  return text;
}

TEST(Pipeline, ThreadsThatShareALongDocumentDoNotShow) {
  const std::filesystem::path weights = std::filesystem::path(RELATA_SOURCE_DIR) / "models" / "en-4.relata";
  const std::string words = chapters(200);
  const std::string one = shown(Pipeline(weights, 1).extract(all(text("book", words))).front());
  EXPECT_GE(std::count(one.begin(), one.end(), '\n'), 10'000) << "it is no long document";
  EXPECT_NE(one.find("st-"), one.npos);
  for (const std::uint32_t threads : {2, 4}) {
    const Pipeline pipeline(weights, threads);
    EXPECT_TRUE(shown(pipeline.extract(all(text("book", words))).front()) == one) << threads;
    const auto beside = pipeline.extract(all(text("a", "Kunduz fell."), text("book", words), text("b", "He fled.")));
    EXPECT_TRUE(shown(beside[1]) == one) << threads;
  }
}

TEST(Pipeline, WhatIsRememberedOfSentencesDoesNotShow) {
  const std::filesystem::path weights = std::filesystem::path(RELATA_SOURCE_DIR) / "models" / "en-4.relata";
  const Pipeline with(weights, 2), without(weights, 2, 0);
  const std::string words = chapters(12);
  for (int round = 0; round < 2; ++round)
    for (const std::string& more : {std::string(), std::string("Kunduz fell. He fled the city.\n\n")}) {
      const auto remembered = with.extract(all(text("a", more + words), text("b", words + more)));
      const auto read = without.extract(all(text("a", more + words), text("b", words + more)));
      for (std::size_t i = 0; i < read.size(); ++i) EXPECT_EQ(shown(remembered[i]), shown(read[i]));
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
