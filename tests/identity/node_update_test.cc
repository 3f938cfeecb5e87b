// Nodes, their blocks and links, as documents come and go.
#include <gtest/gtest.h>

#include "tests/identity/contents.h"

namespace relata::identity {
namespace {

TEST(NodeUpdate, ANodeIsTheSumOfItsOccurrencesAndGoesWithTheLast) {
  KnownRows rows;
  add(rows, "a", {{kPer, "Olga Petrova"}});
  add(rows, "b", {{kPer, "Olga Petrova"}, {kPer, "OLGA PETROVA"}});
  const Node two = IdentityTable(rows).node("olga petrova|person").value();
  EXPECT_EQ(two.docs, 2U);
  EXPECT_EQ(two.mentions, 3U);
  EXPECT_EQ(two.first, (MentionPlace{"a", 0}));
  EXPECT_EQ(two.names.at("Olga Petrova"), (DocumentCount{2, 2}));
  remove(rows, "a", {{kPer, "Olga Petrova"}});
  EXPECT_EQ(IdentityTable(rows).node("olga petrova|person").value().first, (MentionPlace{"b", 0}));
  remove(rows, "b", {{kPer, "Olga Petrova"}, {kPer, "OLGA PETROVA"}});
  EXPECT_TRUE(rows.changes().empty()) << "blocks, links and groups go with it";
}

TEST(NodeUpdate, LinksAreRowsOfBothTheirNodes) {
  const KnownRows rows = from_nothing({{"a", {{kPer, "Karim Dostum"}}}, {"b", {{kPer, "Dostum"}}}});
  const auto of_short = IdentityTable(rows).links("dostum|person"),
             of_full = IdentityTable(rows).links("karim dostum|person");
  ASSERT_EQ(of_short.size(), 1U);
  ASSERT_EQ(of_full.size(), 1U);
  EXPECT_EQ(of_short[0].first, "karim dostum|person");
  EXPECT_EQ(of_short[0].second.kind, LinkKind::kShort);
  EXPECT_TRUE(of_short[0].second.is_short);
  EXPECT_FALSE(of_full[0].second.is_short);
}

TEST(NodeUpdate, ABlockThatOutgrowsItsBoundGivesNoPairsUntilItShrinks) {
  const auto person = [](int number) {
    std::string given = "Aaaa";
    for (int place = 0; place < 4; ++place, number /= 5) given[static_cast<std::size_t>(place)] = "bdfgk"[number % 5];
    given[0] = static_cast<char>(given[0] - 'a' + 'A');
    return std::vector<Named>{{kPer, given.insert(1, "o").insert(3, "u") + " Khan"}};
  };
  KnownRows rows;
  add(rows, "short", {{kPer, "Khan"}});
  Contents contents{{"short", {{kPer, "Khan"}}}};
  for (int number = 0; number < 60; ++number) {
    const std::string doc = "d" + std::to_string(number);
    add(rows, doc, contents[doc] = person(number));
    if (number == 0) EXPECT_EQ(ids(rows).size(), 1U);
    if (number % 7 == 6 || (number > 45 && number < 55)) expect_equal(rows, from_nothing(contents));
  }
  EXPECT_TRUE(IdentityTable(rows).links("khan|person").empty());
  for (int number = 59; number > 0; --number) {
    const std::string doc = "d" + std::to_string(number);
    remove(rows, doc, contents[doc]);
    contents.erase(doc);
    if (number % 7 == 6 || (number > 45 && number < 55)) expect_equal(rows, from_nothing(contents));
  }
  EXPECT_EQ(IdentityTable(rows).links("khan|person").size(), 1U);
}

TEST(NodeUpdate, CompanyIsABoundedSampleOfTheFirstDocuments) {
  Contents contents;
  for (int number = 0; number < 80; ++number)
    contents["d" + std::to_string(1000 + number)] = {
        {kGpe, "Kabul"},
        {kPer, "Olga Number" + std::string(1, static_cast<char>('a' + number % 26)) + std::to_string(number)}};
  const KnownRows rows = from_nothing(contents);
  const Node kabul = IdentityTable(rows).node("kabul|place").value();
  EXPECT_EQ(kabul.docs, 80U);
  EXPECT_EQ(kabul.company_end, "d1031");
  EXPECT_EQ(kabul.company.size(), kCompanyDocs);
}

}  // namespace
}  // namespace relata::identity
