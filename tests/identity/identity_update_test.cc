// Identity kept up to date step by step is what a resolution from nothing gives.
#include <gtest/gtest.h>

#include <random>

#include "tests/identity/contents.h"

namespace relata::identity {
namespace {

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
                                    {kPer, "Samira Halil", "arts"},
                                    {kPer, "Samira Halil", "law"},
                                    {kPer, "Sergei Ivanov", "faith"},
                                    {kGpe, "Kunar", "ohio"},
                                    {kGpe, "Kunar"},
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
    KnownRows rows;
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
  rulings.distinct.insert({"samira halil|person:law", "washington per|person"});
  rulings.names["samira halil|person"] = "Samira of Dahl";
  rulings.types["samira halil|person:"] = kOrg;
  const std::set<std::string> ruled = {"dostum|person",         "karim dostum|person", "national resistance front|name",
                                       "nordic rail fund|name", "samira halil|person", "samira halil|person:law",
                                       "washington per|person", "samira halil|person:"};
  KnownRows rows = from_nothing(contents);
  change(rows, {}, rulings, ruled);
  expect_equal(rows, from_nothing(contents, rulings));
  EXPECT_EQ(IdentityTable(rows).head("nordic rail fund|name"),
            IdentityTable(rows).head("national resistance front|name"));
  change(rows, {}, {}, ruled);
  expect_equal(rows, from_nothing(contents));
}

// The groups of the nodes of a name, as they stand for each other: "arts", "arts+", "law".
std::set<std::set<std::string>> groups_of(const KnownRows& rows, const std::string& base) {
  std::map<std::string, std::set<std::string>> by_head;
  const IdentityTable table(rows);
  for (const std::string& node : table.nodes_of(base)) by_head[*table.head(node)].insert(node.substr(base.size()));
  std::set<std::set<std::string>> groups;
  for (const auto& [head, nodes] : by_head) groups.insert(nodes);
  return groups;
}
using Groups = std::set<std::set<std::string>>;

const Named kPlain{kPer, "Ivo Strand"}, kSinger{kPer, "Ivo Strand", "arts"}, kJudge{kPer, "Ivo Strand", "law"};

TEST(Namesakes, AreTwoWhereDocumentsTellThemApart) {
  const KnownRows rows =
      from_nothing({{"a", {kSinger, {kOrg, "Opera of Varesh"}}}, {"b", {kJudge, {kOrg, "Dahl Court"}}}});
  EXPECT_EQ(groups_of(rows, "ivo strand|person"), (Groups{{":arts"}, {":law"}}));
  EXPECT_EQ(ids(rows).size(), 4U);
}

TEST(Namesakes, WhoHasTheNameAloneIsTheOneOfMostCompany) {
  const Named opera{kOrg, "Opera of Varesh"}, court{kOrg, "Dahl Court"}, chile{kGpe, "Chile"};
  const Contents apart = {{"a", {kSinger, opera, chile}}, {"b", {kJudge, court, chile}}};
  Contents contents = apart;
  contents["c"] = {kPlain, court, chile};
  EXPECT_EQ(groups_of(from_nothing(contents), "ivo strand|person"), (Groups{{":arts"}, {"", ":law"}}));
  contents["c"] = {kPlain, opera};
  EXPECT_EQ(groups_of(from_nothing(contents), "ivo strand|person"), (Groups{{"", ":arts"}, {":law"}}));
  EXPECT_EQ(groups_of(from_nothing({{"a", apart.at("a")}, {"c", {kPlain, court}}}), "ivo strand|person"),
            (Groups{{"", ":arts"}}))
      << "there is one alone";
}

TEST(Namesakes, MuchCompanyIsStrongerThanWhatDocumentsTell) {
  std::vector<Named> others = {
      {kOrg, "Dahl Court"}, {kPer, "Anna Berg"}, {kOrg, "Opera of Varesh"}, {kPer, "Ola Lind"}};
  const auto groups = [&] {
    Contents contents = {{"a", others}, {"b", others}};
    contents["a"].push_back(kSinger);
    contents["b"].push_back(kJudge);
    return groups_of(from_nothing(contents), "ivo strand|person");
  };
  EXPECT_EQ(groups(), (Groups{{":arts"}, {":law"}})) << "such as namesakes in one town keep";
  others.insert(others.end(), {{kPer, "Tove Moe"}, {kOrg, "Harbor Union"}});
  EXPECT_EQ(groups(), (Groups{{":arts", ":law"}}));
}

TEST(Namesakes, APlaceElsewhereIsAnotherButForCompany) {
  const Named plain{kGpe, "Harlow"}, there{kGpe, "Harlow", "ohio"}, us{kGpe, "United States"};
  const Named fair{kOrg, "Harlow Fair"}, mayor{kPer, "Ola Lind"};
  const Named chile{kGpe, "Chile"};
  EXPECT_EQ(groups_of(from_nothing({{"a", {there, us, chile}}, {"b", {plain, chile, mayor}}}), "harlow|place"),
            (Groups{{""}, {":ohio"}}))
      << "of a country all speak";
  EXPECT_EQ(groups_of(from_nothing({{"a", {there, fair}}, {"b", {plain, us, mayor}}}), "harlow|place"),
            (Groups{{"", ":ohio"}}))
      << "that Ohio lies in";
  EXPECT_EQ(groups_of(from_nothing({{"a", {there, fair, mayor}}, {"b", {plain, fair, mayor}}}), "harlow|place"),
            (Groups{{"", ":ohio"}}));
}

TEST(Namesakes, ARulingByTheNameSpeaksOfAllAndOneByAFacetOfOne) {
  const Contents contents = {{"a", {kSinger}}, {"b", {kJudge}}, {"c", {{kPer, "Ola Lind"}}}};
  const auto same_as_lind = [&](const std::string& who) {
    Rulings rulings;
    rulings.same_pairs.insert({who, "ola lind|person"});
    rulings.same[who] = {"ola lind|person"};
    rulings.same["ola lind|person"] = {who};
    KnownRows rows = from_nothing(contents);
    change(rows, {}, rulings, {who, "ola lind|person"});
    expect_equal(rows, from_nothing(contents, rulings));
    return ids(rows).size();
  };
  EXPECT_EQ(same_as_lind("ivo strand|person"), 1U);
  EXPECT_EQ(same_as_lind("ivo strand|person:law"), 2U);
  EXPECT_EQ(same_as_lind("ivo strand|person:"), 3U) << "nobody has the name alone";
}

}  // namespace
}  // namespace relata::identity
