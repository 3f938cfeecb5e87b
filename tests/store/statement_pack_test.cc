// What is read of bytes that are damaged, or without the text.
#include "store/statement_pack.h"

#include <gtest/gtest.h>

#include "core/byte_codec.h"
#include "core/error.h"
#include "tests/store/random_statements.h"

namespace relata::store {
namespace {

using namespace std::string_literals;
using relata::testing::RandomStatements;

// A pack's words and statements apart.
struct Parts {
  std::vector<std::string> words, bodies;

  explicit Parts(const std::string& bytes) {
    ByteReader in(bytes, "test");
    for (std::size_t left = in.count(); left > 0; --left) words.push_back(in.text());
    for (std::size_t left = in.count(); left > 0; --left) bodies.push_back(in.text());
  }
  std::string with_body(std::string_view body) const {
    ByteWriter out;
    out.number(words.size());
    for (const std::string& word : words) out.text(word);
    out.number(1);
    out.text(body);
    return std::move(out).take();
  }
};

std::string some_pack(RandomStatements& random, int statements) {
  std::vector<Statement> all;
  for (int i = 0; i < statements; ++i) all.push_back(random.next());
  return encode(random.context(), all);
}

// Reads every statement, with the text and without.
void read_all(const std::string& bytes, const StatementContext& context) {
  const StatementPack pack(bytes);
  Statement statement;
  for (std::size_t i = 0; i < pack.size(); ++i) {
    pack.read(i, &context, statement);
    pack.read(i, nullptr, statement);
  }
}

TEST(StatementPackTest, APackCutAtAnyByteOrGrownByOneIsRefused) {
  RandomStatements random(1);
  const std::string bytes = some_pack(random, 4);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_THROW(StatementPack(bytes.substr(0, size)), StoreError) << size;
  EXPECT_THROW(StatementPack(bytes + '\0'), StoreError);
}

TEST(StatementPackTest, AStatementCutAtAnyByteOrGrownByOneIsRefused) {
  for (unsigned seed = 1; seed < 40; ++seed) {
    RandomStatements random(seed);
    const Parts parts(some_pack(random, 1));
    const std::string& body = parts.bodies[0];
    for (std::size_t size = 0; size < body.size(); ++size) {
      const std::string bytes = parts.with_body(body.substr(0, size));
      const StatementPack pack(bytes);
      const StatementContext context = random.context();
      Statement statement;
      EXPECT_THROW(pack.read(0, &context, statement), StoreError) << size;
      EXPECT_THROW(pack.read(0, nullptr, statement), StoreError) << size;
    }
    EXPECT_THROW(read_all(parts.with_body(body + '\0'), random.context()), StoreError);
  }
}

TEST(StatementPackTest, AnyOtherBytesGiveStatementsOrAStoreError) {
  std::mt19937 flips(1);
  int read = 0;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    RandomStatements random(seed);
    const std::string good = some_pack(random, 2);
    for (int i = 0; i < 200; ++i) {
      std::string bytes = good;
      for (unsigned change = 0; change <= flips() % 3; ++change)
        bytes[flips() % bytes.size()] ^= static_cast<char>(1 << flips() % 8);
      try {
        read_all(bytes, random.context());
        ++read;
      } catch (const StoreError&) {
      }
    }
  }
  EXPECT_GT(read, 2000);
  EXPECT_LT(read, 38000);
}

TEST(StatementPackTest, AnotherTextGivesStatementsOrAStoreError) {
  RandomStatements random(5), other(6);
  const std::string bytes = some_pack(random, 200);
  const StatementPack pack(bytes);
  const std::string shorter(random.context().text.substr(0, 40));
  for (const StatementContext& context :
       {other.context(), StatementContext{"doc", shorter, random.context().sentences}, StatementContext{"doc", "", {}}})
    for (std::size_t i = 0; i < pack.size(); ++i) {
      Statement statement;
      try {
        pack.read(i, &context, statement);
      } catch (const StoreError&) {
      }
    }
}

TEST(StatementPackTest, WithoutTheTextAllButItsWordsIsThere) {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    RandomStatements random(seed);
    const Statement statement = random.next();
    const std::string bytes = encode(random.context(), std::span(&statement, 1));
    Statement outline;
    StatementPack(bytes).read(0, nullptr, outline);
    EXPECT_EQ(outline.sentence_index, statement.sentence_index);
    EXPECT_EQ(outline.relation.lemma, statement.relation.lemma);
    EXPECT_EQ(outline.relation.canonical, statement.relation.canonical);
    EXPECT_EQ(outline.relation.span, statement.relation.span);
    EXPECT_EQ(outline.subject.span, statement.subject.span);
    EXPECT_EQ(outline.subject.cluster, statement.subject.cluster);
    EXPECT_EQ(outline.object.has_value(), statement.object.has_value());
    EXPECT_EQ(outline.args.size(), statement.args.size());
    EXPECT_EQ(outline.attributed_to.size(), statement.attributed_to.size());
    EXPECT_EQ(outline.modality, statement.modality);
    EXPECT_EQ(outline.polarity, statement.polarity);
    EXPECT_EQ(outline.place, statement.place);
    EXPECT_EQ(outline.confidence, statement.confidence);
    EXPECT_TRUE(outline.id.empty() || outline.id == statement.id);
    EXPECT_TRUE(outline.subject.mention.empty() || outline.subject.mention == statement.subject.mention);
  }
}

TEST(StatementPackTest, ACountBeyondTheBytesAsksForNoMemory) {
  const std::string many = "\xff\xff\xff\xff\xff\xff\xff\xff\x7f";
  EXPECT_THROW(StatementPack pack(many), StoreError);
  EXPECT_THROW(StatementPack pack("\0"s + many), StoreError);
  // Head, force, confidence, sentence, lemma, then as many spans.
  const std::string bytes = Parts("\x01\x01x\0"s).with_body("\0\0\0\0\0"s + many);
  Statement statement;
  EXPECT_THROW(StatementPack(bytes).read(0, nullptr, statement), StoreError);
}

TEST(StatementPackTest, ValuesThatDoNotExistAreRefused) {
  const Parts parts("\x01\x01x\0"s);
  const auto refused = [&](const std::string& body) {
    const std::string bytes = parts.with_body(body);
    Statement statement;
    try {
      StatementPack(bytes).read(0, nullptr, statement);
      return false;
    } catch (const StoreError&) {
      return true;
    }
  };
  // Head; modality, polarity, construction; confidence; sentence; lemma; words and spans of the relation; subject;
  // args.
  EXPECT_FALSE(refused("\0\0\x5a\0\0\0\0\0"s));
  EXPECT_TRUE(refused("\0\xc0\x5a\0\0\0\0\0"s)) << "a modality after the last";
  EXPECT_TRUE(refused("\0\x0d\x5a\0\0\0\0\0"s)) << "a construction after the last";
  EXPECT_TRUE(refused("\0\0\x65\0\0\0\0\0"s)) << "a confidence of 101";
  EXPECT_TRUE(refused("\0\0\x5a\0\x01\0\0\0"s)) << "a word that does not exist";
  EXPECT_TRUE(refused("\0\0\x5a\xff\xff\xff\xff\x1f\0\0\0\0"s)) << "a sentence beyond 32 bits";
  EXPECT_TRUE(refused("\0\0\x5a\0\0\x04\x01\0\0\0"s)) << "a span that begins before its sentence";
  EXPECT_FALSE(refused("\x04\0\x5a\0\0\0\0\x01\0\x08\0"s));
  EXPECT_TRUE(refused("\x04\0\x5a\0\0\0\0\x01\0\x0a\0"s)) << "a role after the last";
  EXPECT_TRUE(refused("\x04\0\x5a\0\0\0\0\x01\0\x08\x01"s)) << "a place that is no argument";
  EXPECT_TRUE(refused("\0\0\x5a\0\0\0\x04\x04\0\0\0"s)) << "a quantity of no kind";
  EXPECT_TRUE(refused("\0\0\x5a\0\0\0\x08\0\x14\0"s)) << "an actor of no kind";
}

}  // namespace
}  // namespace relata::store
