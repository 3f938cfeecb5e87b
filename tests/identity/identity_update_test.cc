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

}  // namespace
}  // namespace relata::identity
