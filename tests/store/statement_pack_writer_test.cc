// Statements come back from their bytes, field by field, and what stands in the text takes no bytes of its own.
#include <gtest/gtest.h>

#include <functional>

#include "store/statement_pack.h"
#include "tests/store/document_builder.h"
#include "tests/store/random_statements.h"

namespace relata::store {
namespace {

using relata::testing::DocumentBuilder;
using relata::testing::RandomStatements;

constexpr std::string_view kText = "Noor said the Taliban did not take over Kunduz on Saturday night. It fell.";
const std::vector<StoredSentence> kSentences = {{{0, 65}, false}, {{66, 74}, false}};
const StatementContext kContext{"004", kText, kSentences};

Phrase cut_phrase(std::uint32_t begin, std::uint32_t end) {
  Phrase phrase;
  phrase.span = {{begin, end}};
  phrase.mention = kText.substr(begin, end - begin);
  return phrase;
}

Statement with_id(Statement statement) {
  statement.id = statement_id("004", kSentences[statement.sentence_index].span.begin, statement);
  return statement;
}

Statement plain() {
  Statement statement;
  statement.subject = cut_phrase(10, 21);
  statement.relation = {"take over", {{30, 39}}, "take over", "take over", false, false};
  statement.object = cut_phrase(40, 46);
  return with_id(statement);
}

Statement read_back(const Statement& statement) {
  const std::string bytes = encode(kContext, std::span(&statement, 1));
  const StatementPack pack(bytes);
  EXPECT_EQ(pack.size(), 1u);
  Statement back;
  pack.read(0, &kContext, back);
  return back;
}

std::size_t bytes_of(const Statement& statement) { return encode(kContext, std::span(&statement, 1)).size(); }

template <typename Change>
Statement changed(Change change) {
  Statement statement = plain();
  change(statement);
  return with_id(statement);
}

// Each changes one field of a plain statement.
const std::function<void(Statement& s)> kChanges[] = {
    [](Statement& s) {
      s.sentence_index = 1, s.subject = Phrase(), s.object.reset(), s.relation.span = {{0, 2}}, s.relation.text = "It";
    },
    [](Statement& s) { s.subject.mention = "words that stand nowhere"; },
    [](Statement& s) { s.subject = Phrase(); },
    [](Statement& s) { s.subject.cluster = UINT32_MAX; },
    [](Statement& s) { s.subject.cluster = 0; },
    [](Statement& s) { s.subject.name = "the prisoners"; },
    [](Statement& s) { s.subject.name = ""; },
    [](Statement& s) {
      s.subject.quantity = Quantity{1, "", true};
    },
    [](Statement& s) {
      s.subject.actor = PhraseActor{{7, ActorKind::kGov, true}, {}, ""};
    },
    [](Statement& s) {
      s.subject.actor = PhraseActor{{UINT32_MAX, ActorKind::kOrg, false}, {}, ""};
    },
    [](Statement& s) {
      s.subject.span = {{10, 13}, {14, 21}, {40, 46}}, s.subject.mention = "the Taliban Kunduz";
    },
    [](Statement& s) {
      s.subject.span = {{14, 21}, {10, 13}}, s.subject.mention = "Taliban the";
    },
    [](Statement& s) {
      s.subject.span = {{5, 5}, {10, 13}}, s.subject.mention = "the";
    },
    [](Statement& s) {
      s.subject.span = {{10, 13}, {5, 5}}, s.subject.mention = "the ";
    },
    [](Statement& s) {
      s.subject.span = Spans(7, Span{1, 2}), s.subject.mention = "o o o o o o o";
    },
    [](Statement& s) {
      s.subject.span = Spans(200, Span{1, 2});
    },
    [](Statement& s) {
      s.subject.span = {{40, 2000}};
    },
    [](Statement& s) {
      s.subject.span = {{21, 10}};
    },
    [](Statement& s) {
      s.subject.span = {{UINT32_MAX, 0}, {0, UINT32_MAX}};
    },
    [](Statement& s) { s.relation.lemma = "seize"; },
    [](Statement& s) { s.relation.canonical = "capture"; },
    [](Statement& s) { s.relation.canonical = ""; },
    [](Statement& s) { s.relation.canonical_reversed = true; },
    [](Statement& s) { s.relation.implied = true; },
    [](Statement& s) { s.relation.text = "is take over", s.relation.implied = true; },
    [](Statement& s) { s.relation.text = "has take over"; },
    [](Statement& s) { s.relation.text = "is", s.relation.span.clear(); },
    [](Statement& s) { s.relation.text = "", s.relation.span.clear(); },
    [](Statement& s) { s.relation.text = "IS take over"; },
    [](Statement& s) {
      s.relation.text = "is take over", s.relation.span = {{30, 3000}};
    },
    [](Statement& s) { s.object.reset(); },
    [](Statement& s) { s.object->mention = std::string("a\0b", 3); },
    [](Statement& s) { s.polarity = Polarity::kNegative; },
    [](Statement& s) { s.confidence = 100; },
    [](Statement& s) {
      s.attributed_to = {{cut_phrase(0, 4), "said", 0, 0}, {Phrase(), "reportedly", 1, 66}};
    },
    [](Statement& s) {
      s.attributed_to = {{Phrase(), "", 0, 5}, {Phrase(), "x", 9, 0}, {Phrase(), "y", UINT32_MAX, UINT32_MAX}};
    },
    [](Statement& s) {
      s.time = TimeExpression{"Saturday night", {{50, 64}}, "2021-08-14", "2021-08-14", "2021-08-14"};
    },
    [](Statement& s) {
      s.time = TimeExpression{"", {}, std::nullopt, std::nullopt, std::nullopt};
    },
    [](Statement& s) {
      s.time = TimeExpression{"then", {}, "2021/..", "2021-01-01", std::nullopt};
    },
    [](Statement& s) {
      s.time = TimeExpression{"then", {}, "../2021", std::nullopt, "2021-12-31"};
    },
    [](Statement& s) {
      s.time = TimeExpression{"then", {}, "P11M", "a", "b"};
    },
    [](Statement& s) {
      s.time = TimeExpression{"then", {}, std::nullopt, "a", "a"};
    },
};

Argument argument(Role role) {
  Argument argument;
  static_cast<Phrase&>(argument) = cut_phrase(50, 64);
  argument.role = role;
  if (role != Role::kOther) argument.preposition = role == Role::kTime ? "" : "on";
  return argument;
}

std::vector<Statement> one_field_each() {
  std::vector<Statement> all = {plain()};
  for (const auto& change : kChanges) all.push_back(changed(change));
  for (const double value : {0.0, -0.0, 1800.0, 2.5, -3.0, 1e15, 999999999999999.0, 1e300})
    all.push_back(changed([&](Statement& s) { s.subject.quantity = Quantity{value, "prisoners", false}; }));
  for (const Role role : {Role::kTime, Role::kPlace, Role::kRecipient, Role::kInstrument, Role::kOther})
    all.push_back(changed([&](Statement& s) {
      s.args = {argument(role), argument(role)};
      if (role == Role::kPlace) s.place = 1;
    }));
  for (int modality = 0; modality < 6; ++modality)
    all.push_back(changed([&](Statement& s) { s.modality = static_cast<Modality>(modality); }));
  for (int construction = 0; construction < 13; ++construction)
    all.push_back(changed([&](Statement& s) { s.construction = static_cast<Construction>(construction); }));
  return all;
}

TEST(StatementPackWriterTest, EveryFieldComesBack) {
  for (const Statement& statement : one_field_each()) EXPECT_EQ(read_back(statement), statement);
}

TEST(StatementPackWriterTest, AStatementIsReadIntoTheMemoryOfAnyOther) {
  const std::vector<Statement> all = one_field_each();
  const std::string bytes = encode(kContext, all);
  const StatementPack pack(bytes);
  ASSERT_EQ(pack.size(), all.size());
  Statement memory;
  for (std::size_t step : {1, 7, 11})
    for (std::size_t i = 0; i < all.size(); ++i) {
      const std::size_t place = i * step % all.size();
      pack.read(place, &kContext, memory);
      ASSERT_EQ(memory, all[place]) << place;
    }
}

TEST(StatementPackWriterTest, WhatOtherDocumentsAndCorrectionsDecideIsLeftOut) {
  Statement statement = plain();
  statement.rejected = true;
  statement.subject.entity = EntityRef{"taliban", "Taliban", EntityType::kOrg};
  statement.subject.set_by_user = true;
  statement.subject.reference_confidence = 50;
  Statement back = statement;
  const std::string bytes = encode(kContext, std::span(&statement, 1));
  StatementPack(bytes).read(0, &kContext, back);
  EXPECT_TRUE(back.rejected) << "that it leaves as it is";
  back.rejected = false;
  EXPECT_EQ(back, plain());
}

TEST(StatementPackWriterTest, WordsOfTheTextAndHashesTakeNoBytes) {
  Statement far = plain(), own_id = plain(), own_words = plain();
  own_id.id = "st-ffffffffffffffff";
  own_words.object->mention = "kunduz";
  EXPECT_EQ(read_back(own_id), own_id);
  EXPECT_EQ(bytes_of(own_id), bytes_of(plain()) + 10);
  EXPECT_EQ(bytes_of(own_words), bytes_of(plain()) + 8);
  EXPECT_LT(bytes_of(plain()), 30u);
}

TEST(StatementPackWriterTest, AWordOfManyStatementsStandsOnce) {
  const std::vector<Statement> one(1, plain()), ten(10, plain());
  const std::size_t first = encode(kContext, one).size(), all = encode(kContext, ten).size();
  EXPECT_EQ((all - first) % 9, 0u);
  EXPECT_LT((all - first) / 9, 20u) << "a statement without its words";
}

TEST(StatementPackWriterTest, RandomStatementsByTheThousandComeBack) {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    RandomStatements random(seed);
    std::vector<Statement> all;
    for (int i = 0; i < 50; ++i) all.push_back(random.next());
    const StatementContext context = random.context();
    const std::string bytes = encode(context, all);
    const StatementPack pack(bytes);
    ASSERT_EQ(pack.size(), all.size());
    Statement back;
    for (std::size_t i = 0; i < all.size(); ++i) {
      pack.read(i, &context, back);
      ASSERT_TRUE(back == all[i]) << seed << " " << i;
    }
  }
}

TEST(StatementPackWriterTest, NoStatementsAreTwoBytes) { EXPECT_EQ(encode(kContext, {}), std::string("\0\0", 2)); }

}  // namespace
}  // namespace relata::store
