// What a document tells of each node.
#include "identity/occurrences.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/identity/contents.h"

namespace relata::identity {
namespace {

using Strings = std::vector<std::string>;

TEST(Occurrences, LocalEntitiesOfOneKeyAreOneOccurrence) {
  const Cluster one{kPer, {{"Noor", 2}, {"Gen Noor", 1}}, {"General"}, 40, 3, ""};
  const Cluster other{kOrg, {{"Noor", 1}}, {"Doctor", "General"}, 7, 1, ""};
  const std::vector<NamedCluster> clusters = {{"noor|person", &one}, {"", &one}, {"noor|person", &other}};
  const OccurrencesOfDocument told = occurrences_of("a", clusters, {});
  ASSERT_EQ(told.size(), 2U);
  EXPECT_EQ(told.at(std::string(kWholeDocument)).company, (Strings{"noor"}));
  const Occurrence& noor = told.at("noor|person");
  EXPECT_EQ(noor.first_offset, 7U);
  EXPECT_EQ(noor.mentions, 4U);
  EXPECT_EQ(noor.types[0], 3U);
  EXPECT_EQ(noor.names, (std::vector<NameForm>{{"Gen Noor", 1}, {"Noor", 3}}));
  EXPECT_EQ(noor.titles, (Strings{"Doctor", "General"}));
  EXPECT_TRUE(noor.company.empty());
}

TEST(Occurrences, WhatACorrectionSplitOffHasAKeyOfItsOwnAndTellsTheSame) {
  const Cluster noor{kPer, {{"Noor", 1}}, {}, 0, 1, ""}, kabul{kGpe, {{"Kabul", 1}}, {}, 9, 1, ""};
  const std::vector<NamedCluster> clusters = {{"noor|person", &noor}, {"kabul|place", &kabul}};
  const OccurrencesOfDocument whole = occurrences_of("a", clusters, {}),
                              split = occurrences_of("a", clusters, {"noor|person"});
  EXPECT_TRUE(split.at("noor|person#a") == whole.at("noor|person"));
  EXPECT_TRUE(split.at("kabul|place") == whole.at("kabul|place"));
  OccurrencesInMemory documents;
  documents.put("a", whole);
  EXPECT_TRUE(documents.occurrence("noor|person#a", "a") == whole.at("noor|person"));
}

TEST(Occurrences, ADocumentThatDoesNotTellWhatRowsSayIsDamage) {
  OccurrencesInMemory documents;
  documents.put("a", occurrences("a", {{kPer, "Noor"}}));
  EXPECT_THROW(documents.occurrence("kabul|place", "a"), StoreError);
  EXPECT_THROW(documents.occurrence("noor|person", "b"), StoreError);
}

// An early document comes to and goes from a node with more documents than company is read of: the others are asked.
TEST(Occurrences, AreAskedForWhenAnEarlyDocumentComesOrGoes) {
  const auto content = [](int number) {
    return std::vector<Named>{
        {kGpe, "Kabul"},
        {kOrg, "Front Number" + std::string(1, static_cast<char>('a' + number % 26)) + std::to_string(number)}};
  };
  const auto doc = [](int number) { return "d" + std::to_string(1000 + number); };
  Contents contents;
  KnownRows rows;
  for (int number = 50; number > 0; --number) {
    add(rows, doc(number), contents[doc(number)] = content(number));
    if (number % 10 == 1) expect_equal(rows, from_nothing(contents));
  }
  for (int number = 3; number < 40; number += 5) {
    remove(rows, doc(number), contents[doc(number)]);
    contents.erase(doc(number));
    expect_equal(rows, from_nothing(contents));
  }
}

}  // namespace
}  // namespace relata::identity
