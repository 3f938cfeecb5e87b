// Groups, their names and ids, as what is told of their nodes changes: always those that all at once would give.
#include <gtest/gtest.h>

#include <random>

#include "tests/identity/contents.h"

namespace relata::identity {
namespace {

Group group_of(const KnownRows& rows, const std::string& key) {
  const IdentityTable table(rows);
  return table.group(table.head(key).value()).value();
}

TEST(GroupUpdate, IdsOfASlugChangeWhenAnotherOfTheNameComesAndGoes) {
  const std::vector<Named> place = {{kGpe, "Washington"}}, person = {{kPer, "Washington"}};
  KnownRows rows;
  add(rows, "a", place);
  EXPECT_EQ(ids(rows), Ids{"washington"});
  add(rows, "b", person);
  EXPECT_EQ(ids(rows), (Ids{"washington-gpe", "washington-per"}));
  add(rows, "c", person);  // only a count: the ids stay
  EXPECT_EQ(ids(rows), (Ids{"washington-gpe", "washington-per"}));
  expect_equal(rows, from_nothing({{"a", place}, {"b", person}, {"c", person}}));
  remove(rows, "a", place);
  EXPECT_EQ(ids(rows), Ids{"washington"});
}

TEST(GroupUpdate, TheFirstMentionTellsNamesakesApartWhereverItMoves) {
  const std::vector<Named> artist = {{kPer, "Ivo Strand", "arts"}}, judge = {{kPer, "Ivo Strand", "law"}};
  Contents contents{{"m", artist}, {"n", judge}};
  KnownRows rows = from_nothing(contents);
  const Ids before = ids(rows);
  ASSERT_EQ(before.size(), 2U);
  add(rows, "a", contents["a"] = artist);  // before all others
  EXPECT_NE(ids(rows), before) << "the id is of the first mention";
  expect_equal(rows, from_nothing(contents));
}

TEST(GroupUpdate, WhatIsTakenByAnotherNameGoesToItsHolders) {
  KnownRows rows;
  Contents contents;
  for (const auto& [doc, content] :
       Contents{{"a", {{kGpe, "Smith"}}}, {"b", {{kPer, "Smith"}}}, {"c", {{kOrg, "Smith Per"}}}}) {
    add(rows, doc, contents[doc] = content);
    expect_equal(rows, from_nothing(contents));
  }
  EXPECT_EQ(group_of(rows, "smith per|name").id, "smith-per");
  remove(rows, "c", contents["c"]);
  contents.erase("c");
  expect_equal(rows, from_nothing(contents));
}

TEST(GroupUpdate, ARenamedGroupIsNamedAgainAndOthersAreNot) {
  const Contents contents{{"a", {{kPer, "Karim Dostum"}}}, {"b", {{kPer, "Dostum"}}}, {"c", {{kPer, "Olga Petrova"}}}};
  KnownRows rows = from_nothing(contents);
  Rulings rulings;
  rulings.names["dostum|person"] = "The General";
  change(rows, {}, rulings, {"dostum|person"});
  EXPECT_EQ(group_of(rows, "karim dostum|person").name, "The General");
  EXPECT_EQ(group_of(rows, "olga petrova|person").name, "Olga Petrova");
  expect_equal(rows, from_nothing(contents, rulings));
  change(rows, {}, {}, {"dostum|person"});
  expect_equal(rows, from_nothing(contents));
}

const std::vector<Named> kMany = {{kPer, "Dostum"},
                                  {kPer, "Karim Dostum"},
                                  {kPer, "Rashid Dostum"},
                                  {kPer, "Abdul Rashid Dostum"},
                                  {kPer, "Rashid Dustum"},
                                  {kPer, "Rashid Dostum", "arts"},
                                  {kPer, "Rashid Dostum", "law"},
                                  {kOrg, "Marovian Relief Council"},
                                  {kOrg, "Relief Council"},
                                  {kOrg, "MRC"},
                                  {kGpe, "Varesh"},
                                  {kGpe, "Karim Dostum"},
                                  {kGpe, "Lund"},
                                  {kOrg, "Varesh"},
                                  {kPer, "Ann Bell"},
                                  {kPer, "Anna Bell"},
                                  {kPer, "Bell"}};

// Surnames of several, with and without company in common, namesakes, acronyms: what an update leaves out as unchanged
// must not show.
TEST(GroupUpdate, RandomChangesOneByOneOrTogetherGiveWhatAllAtOnceGives) {
  for (std::uint32_t seed = 0; seed < 12; ++seed) {
    std::mt19937 random(seed);
    KnownRows rows;
    Contents contents;
    for (int step = 0; step < 40; ++step) {
      std::vector<OccurrenceChange> changes;
      for (std::size_t left = random() % 5 + 1; left > 0; --left) {
        const std::string doc = "d" + std::to_string(10 + random() % 60);
        if (std::any_of(changes.begin(), changes.end(), [&](const auto& one) { return one.doc == doc; })) continue;
        std::vector<Named> content;
        for (const Named& named : kMany)
          if (random() % 3 == 0) content.push_back(named);
        if (random() % 5 == 0) content.clear();
        for (auto& one : changes_between(doc, occurrences(doc, contents[doc]), occurrences(doc, content)))
          changes.push_back(std::move(one));
        contents[doc] = content;
        rows.documents.put(doc, occurrences(doc, content));
      }
      change(rows, changes, {});
      if (step % 4 == 3) expect_equal(rows, from_nothing(contents));
      ASSERT_FALSE(HasFailure()) << "seed " << seed << ", step " << step;
    }
  }
}

}  // namespace
}  // namespace relata::identity
