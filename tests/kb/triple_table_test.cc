// A table of triples gives what TripleCollector makes of the same edges, under every filter.
#include "kb/triple_table.h"

#include <gtest/gtest.h>

#include "core/triple_collector.h"
#include "kb/knowledge_base.h"
#include "tests/kb/made_up_news.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using relata::testing::TemporaryDirectory;
using Strings = std::vector<std::string>;

std::string joined(const Strings& list) {
  std::string text = "[";
  for (const std::string& item : list) text += item + ",";
  return text + "]";
}

std::string text_of(const Triple& triple) {
  return triple.subject.key() + "=" + triple.subject.name + "|" + triple.relation + "|" + triple.object.key() + "=" +
         triple.object.name + " " + std::to_string(triple.support) + " " + std::to_string(triple.sources) + " " +
         std::to_string(triple.attributed) + " " + std::to_string(triple.negative) + joined(triple.docs) +
         joined(triple.statements) + joined(triple.attributed_to) + joined(triple.denied);
}

struct Answer {
  Strings triples;
  Undated undated;
};

class TripleTableTest : public ::testing::Test {
 protected:
  TripleTableTest() {
    for (const ExtractedDocument& document : {testing::reprint(), testing::denial(), testing::fall_of_mazar()})
      kb_.add(document, false);
    const testing::MadeUpNews news(6);
    for (std::uint32_t number = 0; number < 40; ++number) kb_.add(news.document(number), false);
    for (const std::uint32_t number : {3, 8}) {  // prints of what was there
      ExtractedDocument again = news.document(number);
      again.document.id = "again-" + std::to_string(number);
      again.document.source = "Herald";
      kb_.add(again, false);
    }
  }

  Answer by_collector(const Filter& filter) const {
    TripleCollector triples(filter);
    Answer answer;
    answer.undated = kb_.edges({}, with_denials(filter), [&](const Edge& edge) { return triples.add(edge), true; });
    triples.each([&](const Triple& triple, const std::set<std::string>&) {
      return answer.triples.push_back(text_of(triple)), true;
    });
    return answer;
  }

  Answer by_table(const Filter& filter) const {
    Answer answer;
    answer.undated =
        kb_.triples(filter, [&](const Triple& triple) { return answer.triples.push_back(text_of(triple)), true; });
    return answer;
  }

  TemporaryDirectory tmp_;
  KnowledgeBase kb_ = KnowledgeBase::open(tmp_ / "kb", Access::kWrite);
};

std::vector<Filter> filters() {
  std::vector<Filter> all(12);
  all[1].all = true;
  all[2].all = all[2].rejected = true;
  all[3].since = "2021-08-10";
  all[4].until = "2021-08-10";
  all[4].all = true;
  all[5].types = {EntityType::kPer, EntityType::kOrg};
  all[6].min_support = 2;
  all[7].min_sources = 2;
  all[8].actors = false;
  all[9].sources = {"Gazette"};
  all[10].attributed_to = "atta-mohammad-noor";
  all[11].docs = {"mazar", "denial"};
  all[11].since = "2021-01-01";
  return all;
}

TEST_F(TripleTableTest, TriplesAreThoseOfTheCollectorUnderEveryFilter) {
  std::string rejected;
  kb_.statements({}, [&](const Statement& statement, const Provenance&) { return rejected = statement.id, false; });
  ASSERT_TRUE(kb_.add(Correction{CorrectionKind::kReject, {}, {}, rejected}));
  std::size_t number = 0;
  for (const Filter& filter : filters()) {
    const Answer expected = by_collector(filter), answer = by_table(filter);
    EXPECT_EQ(answer.triples, expected.triples) << "filter " << number;
    EXPECT_EQ(answer.undated, expected.undated) << "filter " << number++;
  }
}

}  // namespace
}  // namespace relata::kb
