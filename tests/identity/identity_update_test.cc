// Identity kept up to date step by step is what a resolution from nothing gives.
#include "identity/identity_update.h"

#include <gtest/gtest.h>

#include <random>

#include "identity/identity_table.h"

namespace relata::identity {
namespace {

constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;

struct Named {
  EntityType type;
  std::string name;
};
using Contents = std::map<std::string, std::vector<Named>>;  // of documents

std::map<std::string, Occurrence> occurrences(const std::string& doc, const std::vector<Named>& content) {
  std::vector<Cluster> clusters;
  for (const Named& named : content)
    clusters.push_back({named.type, {{named.name, 1}}, {}, static_cast<std::uint32_t>(10 * clusters.size()), 1});
  return occurrences_of(doc, join_within_document(doc, clusters), {});
}

void change(RowEdit& rows, const std::vector<OccurrenceChange>& changes, const Rulings& rulings,
            const std::set<std::string>& ruled = {}) {
  IdentityEdit edit(rows);
  update(edit, changes, ruled, rulings);
}
void add(RowEdit& rows, const std::string& doc, const std::vector<Named>& content, const Rulings& rulings = {}) {
  change(rows, changes_between(doc, {}, occurrences(doc, content)), rulings);
}
void remove(RowEdit& rows, const std::string& doc, const std::vector<Named>& content, const Rulings& rulings = {}) {
  change(rows, changes_between(doc, occurrences(doc, content), {}), rulings);
}

RowEdit from_nothing(const Contents& contents, const Rulings& rulings = {}) {
  RowEdit rows;
  std::vector<OccurrenceChange> changes;
  for (const auto& [doc, content] : contents)
    for (auto& one : changes_between(doc, {}, occurrences(doc, content))) changes.push_back(std::move(one));
  change(rows, changes, rulings);
  return rows;
}

void expect_equal(const RowEdit& a, const RowEdit& b) { EXPECT_EQ(differences(a, b), std::vector<std::string>{}); }

std::vector<std::string> ids(const RowEdit& rows) {
  std::vector<std::string> found;
  IdentityTable(rows).ids([&](const std::string& id, const std::string&) { return found.push_back(id), true; });
  return found;
}
using Ids = std::vector<std::string>;

// Names with variants, parts and namesakes of their slugs.
Contents random_contents(std::mt19937& random, int documents) {
  const std::vector<Named> names = {{kPer, "Abdul Rashid Dostum"},
                                    {kPer, "Rashid Dostum"},
                                    {kPer, "Dostum"},
                                    {kPer, "Karim Dostum"},
                                    {kPer, "Washington"},
                                    {kGpe, "Washington"},
                                    {kOrg, "Washington"},
                                    {kOrg, "National Resistance Front"},
                                    {kOrg, "NRF"},
                                    {kOrg, "Nordic Rail Fund"},
                                    {kPer, "Samira Halil"},
                                    {kGpe, "Samira Halil"},
                                    {kPer, "Washington Per"},
                                    {kOrg, "Kunar Provincial Council"},
                                    {kOrg, "Provincial Council"},
                                    {kGpe, "U.S."},
                                    {kGpe, "United States"},
                                    {kPer, "Sergey Ivanov"},
                                    {kPer, "Sergei Ivanow"}};
  Contents contents;
  for (int i = 0; i < documents; ++i) {
    auto& content = contents["d" + std::to_string(random() % 1000)];
    content.clear();
    for (std::size_t count = 1 + random() % 6; count > 0; --count) content.push_back(names[random() % names.size()]);
  }
  return contents;
}

TEST(IdentityUpdate, StepByStepGivesWhatNothingGives) {
  std::mt19937 random(3);
  for (int round = 0; round < 30; ++round) {
    const Contents contents = random_contents(random, 25), others = random_contents(random, 10);
    RowEdit rows;
    for (const auto& [doc, content] : others) add(rows, "x" + doc, content);
    for (const auto& [doc, content] : contents) {
      add(rows, doc, content);
      if (random() % 3 != 0) continue;
      remove(rows, doc, content);
      add(rows, doc, content);
    }
    for (const auto& [doc, content] : others) remove(rows, "x" + doc, content);
    expect_equal(rows, from_nothing(contents));
  }
}

TEST(IdentityUpdate, RulingsThatComeAndGoLeaveNothingBehind) {
  std::mt19937 random(4);
  const Contents contents = random_contents(random, 30);
  Rulings rulings;
  rulings.distinct.insert({"dostum|person", "karim dostum|person"});
  rulings.same_pairs.insert({"national resistance front|name", "nordic rail fund|name"});
  rulings.same["national resistance front|name"] = {"nordic rail fund|name"};
  rulings.same["nordic rail fund|name"] = {"national resistance front|name"};
  rulings.names["dostum|person"] = "The Marshal";
  const std::set<std::string> ruled = {"dostum|person", "karim dostum|person", "national resistance front|name",
                                       "nordic rail fund|name"};
  RowEdit rows = from_nothing(contents);
  change(rows, {}, rulings, ruled);
  expect_equal(rows, from_nothing(contents, rulings));
  EXPECT_EQ(IdentityTable(rows).head("nordic rail fund|name"),
            IdentityTable(rows).head("national resistance front|name"));
  change(rows, {}, {}, ruled);
  expect_equal(rows, from_nothing(contents));
}

TEST(IdentityUpdate, ABlockThatOutgrowsItsBoundGivesNoPairsUntilItShrinks) {
  const auto person = [](int number) {
    std::string given = "Aaaa";
    for (int place = 0; place < 4; ++place, number /= 5) given[static_cast<std::size_t>(place)] = "bdfgk"[number % 5];
    given[0] = static_cast<char>(given[0] - 'a' + 'A');
    return std::vector<Named>{{kPer, given.insert(1, "o").insert(3, "u") + " Khan"}};
  };
  RowEdit rows;
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

TEST(IdentityUpdate, DistinctWinsOverSameAlsoThroughOthers) {
  const Contents contents{{"a", {{kPer, "Ann Bell"}}}, {"b", {{kPer, "Bea Cole"}}}, {"c", {{kPer, "Cleo Dorn"}}}};
  Rulings rulings;
  rulings.distinct.insert({"ann bell|person", "cleo dorn|person"});
  for (const Rulings::Pair& pair :
       {Rulings::Pair{"ann bell|person", "bea cole|person"}, {"bea cole|person", "cleo dorn|person"}}) {
    rulings.same_pairs.insert(pair);
    rulings.same[pair.first].push_back(pair.second);
    rulings.same[pair.second].push_back(pair.first);
  }
  EXPECT_EQ(ids(from_nothing(contents, rulings)), (Ids{"ann-bell", "cleo-dorn"}));
}

TEST(IdentityUpdate, AShortNameThatIsJoinedDoesNotJoinTwo) {
  const Contents contents{
      {"a", {{kPer, "Karim Dostum"}}}, {"b", {{kPer, "Abdul Rashid Dostum"}}}, {"c", {{kPer, "Dostum"}}}};
  Rulings rulings;
  rulings.same_pairs.insert({"dostum|person", "karim dostum|person"});
  rulings.same["dostum|person"] = {"karim dostum|person"};
  rulings.same["karim dostum|person"] = {"dostum|person"};
  EXPECT_EQ(ids(from_nothing(contents, rulings)), (Ids{"abdul-rashid-dostum", "karim-dostum"}));
}

TEST(IdentityUpdate, IdsThatCollideWithNamesGrow) {
  EXPECT_EQ(ids(from_nothing({{"a", {{kPer, "Washington"}}}, {"b", {{kGpe, "Washington"}}}})),
            (Ids{"washington-gpe", "washington-per"}));
  const Ids found = ids(
      from_nothing({{"a", {{kPer, "Washington"}}}, {"b", {{kGpe, "Washington"}}}, {"c", {{kOrg, "Washington GPE"}}}}));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0], "washington-gpe");
  EXPECT_EQ(found[1].size(), std::string("washington-gpe-0123").size());
  EXPECT_EQ(found[2], "washington-per");
}

TEST(IdentityUpdate, CompanyIsABoundedSampleOfTheFirstDocuments) {
  Contents contents;
  for (int number = 0; number < 80; ++number)
    contents["d" + std::to_string(1000 + number)] = {
        {kGpe, "Kabul"},
        {kPer, "Olga Number" + std::string(1, static_cast<char>('a' + number % 26)) + std::to_string(number)}};
  const RowEdit rows = from_nothing(contents);
  const Node kabul = IdentityTable(rows).node("kabul|place").value();
  EXPECT_EQ(kabul.docs, 80U);
  EXPECT_EQ(kabul.company_end, "d1031");
  EXPECT_EQ(kabul.company.size(), kCompanyDocs);
}

}  // namespace
}  // namespace relata::identity
