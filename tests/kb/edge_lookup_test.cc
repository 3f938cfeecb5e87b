// What the lookup tells is what edges() tells, and its paths are those of a search over all edges.
#include "kb/edge_lookup.h"

#include <gtest/gtest.h>

#include <map>
#include <queue>
#include <set>

#include "core/statement_edges.h"
#include "kb/knowledge_base.h"
#include "kb/path_lookup.h"
#include "tests/kb/made_up_news.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using Number = EdgeLookup::Number;

class EdgeLookupTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (auto* make : {testing::fall_of_mazar, testing::denial, testing::reprint}) kb_.add(make(), false);
    for (const ExtractedDocument& document : testing::many_documents(60)) kb_.add(document, true);
    const testing::MadeUpNews news;
    for (std::uint32_t i = 0; i < 20; ++i) kb_.add(news.document(i), false);
    filter_.all = true;
  }

  static std::string line(const std::string& subject, const std::string& relation, const std::string& object,
                          const std::string& statement, std::uint32_t number, bool asserts, bool negative,
                          bool attributed, bool implied) {
    return subject + "|" + relation + "|" + object + "|" + statement + "/" + std::to_string(number) +
           (asserts ? " a" : "") + (negative ? " n" : "") + (attributed ? " s" : "") + (implied ? " i" : "");
  }

  // Of all edges.
  std::multiset<std::string> expected(const EdgePattern& pattern, const Filter& filter) const {
    std::multiset<std::string> lines;
    kb_.edges(pattern, filter, [&](const Edge& edge) {
      const Statement& said = *edge.statement;
      const bool negative = said.polarity == Polarity::kNegative;
      lines.insert(line(edge.subject.key(), edge.relation, edge.object.key(), said.id, edge.number,
                        !negative && said.modality == Modality::kAsserted, negative, !said.attributed_to.empty(),
                        said.relation.implied));
      return true;
    });
    return lines;
  }

  static std::multiset<std::string> found(EdgeLookup& edges, const EdgeLookup::Pattern& pattern) {
    std::multiset<std::string> lines;
    edges.visit(pattern, [&](const EdgeLookup::Edge& edge) {
      lines.insert(line(edges.end(edge.subject).key(), edges.relation(edge.relation), edges.end(edge.object).key(),
                        edges.statement_id(edge), edge.number, edge.asserts, edge.negative, edge.attributed,
                        edge.implied));
      return true;
    });
    return lines;
  }

  // Every subject, object, pair and relation with each of these.
  void compare_all() {
    EdgeLookup edges(kb_);
    std::set<std::tuple<std::string, std::string, std::string>> asked;
    kb_.edges({}, filter_, [&](const Edge& edge) {
      return asked.emplace(edge.subject.key(), edge.relation, edge.object.key()), true;
    });
    std::size_t rows = 0;
    for (const auto& [subject, relation, object] : asked) {
      const auto s = edges.end(subject), r = edges.relation(relation), o = edges.end(object);
      ASSERT_TRUE(s && r && o) << subject << " " << relation << " " << object;
      const RelationMatcher lemma{{{relation}}, true};
      EXPECT_EQ(found(edges, {.subject = s}), expected({subject, {}, {}}, filter_)) << subject;
      EXPECT_EQ(found(edges, {.object = o}), expected({{}, object, {}}, filter_)) << object;
      EXPECT_EQ(found(edges, {.subject = s, .object = o}), expected({subject, object, {}}, filter_)) << subject;
      EXPECT_EQ(found(edges, {.subject = s, .relation = r}), only(relation, {subject, {}, {}}));
      EXPECT_EQ(found(edges, {.relation = r, .object = o}), only(relation, {{}, object, {}}));
      EXPECT_EQ(found(edges, {.subject = s, .relation = r, .object = o}), only(relation, {subject, object, {}}));
      rows += found(edges, {.relation = r}).size();
    }
    EXPECT_GT(rows, asked.size());
  }

  // Of this very relation.
  std::multiset<std::string> only(const std::string& relation, const EdgePattern& pattern) const {
    std::multiset<std::string> lines;
    for (const std::string& one : expected(pattern, filter_))
      if (one.find("|" + relation + "|") != one.npos) lines.insert(one);
    return lines;
  }

  testing::TemporaryDirectory tmp_;
  KnowledgeBase kb_ = KnowledgeBase::open(tmp_ / "kb", Access::kWrite);
  Filter filter_;
};

TEST_F(EdgeLookupTest, TellsWhatEdgesTell) { compare_all(); }

TEST_F(EdgeLookupTest, AndWhereCorrectionsSpeakOfSingleMentionsAndRejectStatements) {
  std::string rejected, doc;
  std::uint32_t offset = 0;
  kb_.statements({}, [&](const Statement& statement, const Provenance& provenance) {
    if (provenance.doc.starts_with("news-") && statement.subject.entity) {
      doc = provenance.doc;
      offset = provenance.offset + statement.subject.span.front().begin;
    }
    rejected = statement.id;
    return true;
  });
  const Side mention{.mention = MentionPlace{doc, offset}};
  kb_.correct(std::vector<Correction>{
      {CorrectionKind::kReject, {}, {}, rejected},
      {CorrectionKind::kMean, mention, KnowledgeBase::side_of("Kunduz", EntityType::kGpe), ""}});
  filter_.rejected = false;
  compare_all();
}

TEST_F(EdgeLookupTest, DaysAreThoseOfEventsAndElseOfDocuments) {
  EdgeLookup edges(kb_);
  for (const auto& [since, until] : {std::pair("2021-08-14", "2021-08-14"), {"2021-01-01", ""}, {"", "2020-12-31"}}) {
    Filter filter = filter_;
    if (*since) filter.since = since;
    if (*until) filter.until = until;
    std::set<std::string> subjects;
    kb_.edges({}, filter_, [&](const Edge& edge) { return subjects.insert(edge.subject.key()), true; });
    for (const std::string& subject : subjects)
      EXPECT_EQ(found(edges, {.subject = edges.end(subject), .since = since, .until = until}),
                expected({subject, {}, {}}, filter))
          << subject;
  }
}

TEST_F(EdgeLookupTest, WhatNobodyNamesIsNotFoundAndAPatternOfNothingIsRefused) {
  EdgeLookup edges(kb_);
  const auto any = [](const EdgeLookup::Edge&) { return true; };
  EXPECT_FALSE(edges.end("e:nobody"));
  EXPECT_FALSE(edges.end("p:no such words"));
  EXPECT_FALSE(edges.relation("no such relation"));
  EXPECT_THROW(edges.visit({}, any), Error);
  EXPECT_THROW(edges.visit({.object = 0, .since = "2021-01-01"}, any), Error);
}

TEST_F(EdgeLookupTest, DocumentsAndCountsAreThoseThatAreStored) {
  EdgeLookup edges(kb_);
  std::map<std::string, std::uint64_t> counts, kept;
  kb_.edges({}, filter_, [&](const Edge& edge) { return ++counts[edge.relation], true; });
  edges.relation_counts([&](std::string_view lemma, std::uint64_t count) { kept.emplace(lemma, count); });
  EXPECT_EQ(kept, counts);
  edges.visit({.subject = edges.end("e:taliban")}, [&](const EdgeLookup::Edge& edge) {
    const auto& document = edges.document(edge.document);
    const auto stored = kb_.document(document.id);
    EXPECT_TRUE(stored);
    if (stored) EXPECT_EQ(std::pair(document.date, document.source), std::pair(stored->date, stored->source));
    return true;
  });
}

// How far each entity is from one, over asserted edges of two.
std::map<std::string, std::size_t> hops_from(const std::map<std::string, std::set<std::string>>& next,
                                             const std::string& from) {
  std::map<std::string, std::size_t> hops{{from, 0}};
  std::queue<std::string> rim;
  for (rim.push(from); !rim.empty(); rim.pop())
    for (const std::string& far : next.at(rim.front()))
      if (hops.emplace(far, hops.at(rim.front()) + 1).second) rim.push(far);
  return hops;
}

TEST_F(EdgeLookupTest, PathsAreShortest) {
  std::map<std::string, std::set<std::string>> next;
  kb_.edges({}, filter_, [&](const Edge& edge) {
    if (!edge.subject.is_entity() || !edge.object.is_entity()) return true;
    const bool asserts =
        edge.statement->polarity == Polarity::kPositive && edge.statement->modality == Modality::kAsserted;
    auto &of_subject = next[edge.subject.key()], &of_object = next[edge.object.key()];
    if (asserts) of_subject.insert(edge.object.key()), of_object.insert(edge.subject.key());
    return true;
  });
  EdgeLookup edges(kb_);
  PathLookup paths(edges);
  std::size_t longest = 0;
  for (const auto& [from, ends] : next) {
    const auto hops = hops_from(next, from);
    for (const auto& [to, others] : next) {
      const auto path = paths.find(*edges.end(from), *edges.end(to), 4);
      if (!hops.contains(to) || hops.at(to) > 4) {
        EXPECT_TRUE(path.empty()) << from << " " << to;
        continue;
      }
      ASSERT_EQ(path.size(), hops.at(to) + 1) << from << " " << to;
      EXPECT_EQ(std::pair(edges.end(path.front()).key(), edges.end(path.back()).key()), std::pair(from, to));
      for (std::size_t i = 1; i < path.size(); ++i)
        EXPECT_TRUE(next.at(edges.end(path[i - 1]).key()).contains(edges.end(path[i]).key()));
      longest = std::max(longest, hops.at(to));
    }
  }
  EXPECT_GE(longest, 3u);
}

}  // namespace
}  // namespace relata::kb
