// The company of nodes: a sample that does not depend on how it was gathered.
#include "identity/company.h"

#include <gtest/gtest.h>

#include <random>

#include "identity/place_body.h"
#include "names/places.h"

namespace relata::identity {
namespace {

using Strings = std::vector<std::string>;

Strings many_names() {
  Strings names = {"antioquia", "nangarhar", "herat",   "kunar province", "logar", "bavaria",
                   "normandy",  "tuscany",   "jalisco", "ohio",           "texas", "colombia"};
  for (int i = 0; i < 200; ++i) names.push_back("name " + std::to_string(i));
  return names;
}

// Of documents with so many names each.
Node with_company(const std::string& key, const Strings& names, std::size_t at_a_time) {
  Node node;
  node.key = key;
  for (std::size_t i = 0; i < names.size(); i += at_a_time) {
    const std::size_t end = std::min(names.size(), i + at_a_time);
    const Strings some(names.begin() + static_cast<std::ptrdiff_t>(i),
                       names.begin() + static_cast<std::ptrdiff_t>(end));
    const DocumentCompany company = company_of(some);
    const DocumentCompany* const document = &company;
    is_untold_body(key) ? add_nearby(node, some) : add_company(node, {&document, 1});
  }
  return node;
}

TEST(Company, IsAFunctionOfTheUnionInWhateverStepsItCame) {
  Strings names = many_names();
  std::mt19937 random(1);
  const Node all = with_company("congress of #0f|body", names, names.size());
  EXPECT_EQ(all.company.size(), kCompany);
  EXPECT_EQ(all.nearby.size(), kCompany);
  for (std::size_t at_a_time : {1, 3, 50}) {
    std::shuffle(names.begin(), names.end(), random);
    EXPECT_TRUE(with_company("congress of #0f|body", names, at_a_time) == all) << at_a_time;
  }
  const Node person = with_company("noor|person", names, 1);
  EXPECT_EQ(person.company, all.company);
  EXPECT_EQ(person.regions, all.regions);
  EXPECT_TRUE(person.nearby.empty()) << "only an untold body is asked for words";
}

TEST(Company, OfADocumentIsTheFirstOthersOfItsNames) {
  const Strings names = first_by_hash(many_names(), kOccurrenceCompany + 1);
  const DocumentCompany company = company_of(names);
  const DocumentCompany* const document = &company;
  Node own, other;
  own.key = names[4] + "|person";
  other.key = "noor|person";
  for (Node* node : {&own, &other}) add_company(*node, {&document, 1});
  EXPECT_EQ(own.company.size(), kOccurrenceCompany);
  EXPECT_FALSE(own.company.contains(names[4]));
  EXPECT_EQ(other.company, NameSet(Strings(names.begin(), names.end() - 1)));
}

TEST(Company, RegionsAreComparedAsTheirCountries) {
  Strings names = many_names();
  names.resize(40);
  Strings places;
  for (const std::string& name : names) places.push_back(where_it_is(name));
  EXPECT_NE(places, names);
  EXPECT_EQ(where_they_are(with_company("noor|person", names, 7)), NameSet(places));
}

TEST(Company, WhatACountryOrPeopleIsCalledIsKnownByItsHash) {
  for (const char* name : {"afghanistan", "usa", "united states", "afghan", "kurdish"})
    EXPECT_TRUE(names::names_country_or_people(NameSet::hash_of(name))) << name;
  for (const char* name : {"antioquia", "noor", ""})
    EXPECT_FALSE(names::names_country_or_people(NameSet::hash_of(name))) << name;
}

}  // namespace
}  // namespace relata::identity
