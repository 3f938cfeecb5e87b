#include "identity/resolver.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace relata::identity {
namespace {

constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;

struct NamedMention {
  EntityType type;
  std::string name;
  std::uint32_t mentions = 1;
};

// Local entities of documents "a", "b", .. , each of which names the given things and is about the first country or
// place that is named three times.
std::vector<LocalEntity> documents(const std::vector<std::vector<NamedMention>>& contents) {
  std::vector<LocalEntity> rows;
  std::string doc = "a";
  for (const auto& content : contents) {
    std::vector<Cluster> clusters;
    std::string about;
    for (const NamedMention& named : content)
      if (named.type == kGpe && named.mentions == 3 && about.empty()) about = named.name;
    for (const NamedMention& named : content)
      clusters.push_back({named.type,
                          {{named.name, named.mentions}},
                          {},
                          static_cast<std::uint32_t>(10 * clusters.size()),
                          named.mentions});
    for (LocalEntity& local : join_within_document(doc, clusters, {}, about)) rows.push_back(std::move(local));
    ++doc[0];
  }
  return rows;
}

std::vector<std::string> ids(const std::vector<std::vector<NamedMention>>& contents) {
  std::vector<std::string> found;
  for (const Entity& entity : resolve(documents(contents)).entities) found.push_back(entity.id);
  return found;
}

using Ids = std::vector<std::string>;

TEST(Resolve, SpellingsOfAllDocumentsAreOneEntityWithTheCommonestName) {
  const Resolution resolution = resolve(documents({{{kGpe, "Mazar-e-Sharif", 3}}, {{kGpe, "Mazar-i-Sharif", 2}}}));
  ASSERT_EQ(resolution.entities.size(), 1U);
  const Entity& city = resolution.entities[0];
  EXPECT_EQ(city.id, "mazar-e-sharif");
  EXPECT_EQ(city.name, "Mazar-e-Sharif");
  EXPECT_EQ(city.type, kGpe);
  EXPECT_EQ(city.mentions, 5U);
  EXPECT_EQ(city.docs, (Ids{"a", "b"}));
  EXPECT_EQ(city.aliases, (std::vector<NameForm>{{"Mazar-e-Sharif", 3}, {"Mazar-i-Sharif", 2}}));
}

TEST(Resolve, ShortNameJoinsTheOnlyLongerOne) {
  EXPECT_EQ(ids({{{kPer, "Rashid Dostum"}}, {{kPer, "Abdul Rashid Dostum"}}, {{kPer, "Dostum"}}}),
            (Ids{"abdul-rashid-dostum"}));
}

TEST(Resolve, SurnameOfTwoPersonsStaysItsOwn) {
  EXPECT_EQ(ids({{{kPer, "John Smith"}}, {{kPer, "Anna Smith"}}, {{kPer, "Smith"}}}),
            (Ids{"anna-smith", "john-smith", "smith"}));
}

TEST(Resolve, LookAlikesStayApart) {
  EXPECT_EQ(ids({{{kPer, "Mawlavi Talib"}, {kOrg, "Taliban"}},
                 {{kOrg, "Taliban government"}, {kOrg, "Pakistani Taliban"}},
                 {{kGpe, "Lashkar Gah"}, {kOrg, "Lashkar-e-Taiba"}}}),
            (Ids{"lashkar-e-taiba", "lashkar-gah", "pakistani-taliban", "talib", "taliban", "taliban-government"}));
}

TEST(Resolve, AnotherCountrysInstitutionIsAnotherOne) {
  EXPECT_EQ(ids({{{kOrg, "Afghan National Army"}}, {{kOrg, "National Army"}}}),
            (Ids{"afghan-national-army", "national-army"}));
  EXPECT_EQ(ids({{{kOrg, "Kunar Provincial Council"}}, {{kOrg, "Provincial Council"}}}),
            (Ids{"kunar-provincial-council"}));
}

TEST(Resolve, CountryIsOneWhateverItIsCalledAndTaggedAs) {
  const Resolution resolution = resolve(documents(
      {{{kGpe, "US", 5}}, {{kOrg, "America", 7}}, {{kGpe, "United States", 1}}, {{EntityType::kLoc, "U.S.", 2}}}));
  ASSERT_EQ(resolution.entities.size(), 1U);
  EXPECT_EQ(resolution.entities[0].id, "united-states");
  EXPECT_EQ(resolution.entities[0].type, kGpe);
}

TEST(Resolve, ACountryIsPrintedAsTheTableHasIt) {
  EXPECT_EQ(ids({{{kGpe, "Russia", 5}}, {{kGpe, "Russian Federation", 9}}}), (Ids{"russia"}));
}

TEST(Resolve, PeopleIsOneWhateverItIsTaggedAs) {
  const auto entities = resolve(documents({{{kGpe, "Uzbeks", 2}}, {{EntityType::kNorp, "Uzbek"}}})).entities;
  ASSERT_EQ(entities.size(), 1U);
  EXPECT_EQ(entities[0].type, EntityType::kNorp);
}

TEST(Resolve, AcronymOfOneDocumentIsKnownInTheOthers) {
  EXPECT_EQ(ids({{{kOrg, "National Resistance Front"}, {kOrg, "NRF"}}, {{kOrg, "NRF"}}}),
            (Ids{"national-resistance-front"}));
  EXPECT_EQ(ids({{{kOrg, "National Resistance Front"}, {kOrg, "NRF"}},
                 {{kOrg, "National Research Fund"}, {kOrg, "NRF"}},
                 {{kOrg, "NRF"}}}),
            (Ids{"national-research-fund", "national-resistance-front", "nrf"}));
}

TEST(Resolve, TypeIsThatOfMostMentions) {
  const auto entities =
      resolve(
          documents({{{EntityType::kNorp, "Taliban", 2}}, {{kOrg, "Taliban", 9}}, {{EntityType::kNorp, "Taliban", 3}}}))
          .entities;
  ASSERT_EQ(entities.size(), 1U);
  EXPECT_EQ(entities[0].type, kOrg);
}

TEST(Resolve, NamesakesAreToldApartByTypeAndThenByPlace) {
  EXPECT_EQ(ids({{{kPer, "Washington"}}, {{kGpe, "Washington"}}}), (Ids{"washington-gpe", "washington-per"}));
}

TEST(Resolve, FullNameOfAPersonIsNoPlace) {
  const auto entities = resolve(documents({{{kPer, "Samira Halil", 2}}, {{kGpe, "Samira Halil"}}})).entities;
  ASSERT_EQ(entities.size(), 1U);
  EXPECT_EQ(entities[0].type, kPer);
  EXPECT_EQ(ids({{{kPer, "Hugo Boss"}}, {{kOrg, "Hugo Boss"}}}), (Ids{"hugo-boss-org", "hugo-boss-per"}));
}

TEST(Resolve, CapitalsOfADatelineAreNoName) {
  EXPECT_EQ(resolve(documents({{{kGpe, "GENEVA"}}, {{kGpe, "Geneva"}}})).entities[0].name, "Geneva");
  EXPECT_EQ(resolve(documents({{{kGpe, "GENEVA"}}})).entities[0].name, "GENEVA");
}

TEST(Resolve, NameIsWithoutTitles) {
  EXPECT_EQ(ids({{{kPer, "President Ashraf Ghani"}}, {{kPer, "Ghani"}}}), (Ids{"ashraf-ghani"}));
}

TEST(Resolve, EveryKeyHasItsEntity) {
  const auto rows =
      documents({{{kPer, "Rashid Dostum"}, {kOrg, "NATO"}}, {{kPer, "Abdul Rashid Dostum"}, {kGpe, "Kabul"}}});
  const Resolution resolution = resolve(rows);
  for (const LocalEntity& row : rows) {
    ASSERT_TRUE(resolution.entity_of_key.contains(row.key)) << row.key;
    const Entity& entity = resolution.entities[resolution.entity_of_key.at(row.key)];
    EXPECT_TRUE(std::binary_search(entity.docs.begin(), entity.docs.end(), row.doc)) << row.key;
  }
}

TEST(Resolve, OrderOfRowsDoesNotShow) {
  auto rows = documents(
      {{{kPer, "Rashid Dostum"}, {kOrg, "Taliban", 4}, {kGpe, "Washington"}, {kPer, "Noor"}},
       {{kPer, "Abdul Rashid Dostum"}, {kOrg, "Taleban", 4}, {kPer, "Washington"}, {kPer, "Atta Mohammad Noor"}},
       {{kPer, "Dostum"}, {EntityType::kNorp, "Taliban"}, {kOrg, "NRF"}, {kPer, "Atta Muhammad Noor"}},
       {{kOrg, "National Resistance Front"}, {kOrg, "NRF"}, {kPer, "Karim Dostum"}}});
  const Resolution first = resolve(rows);
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(rows.begin(), rows.end(), random);
    const Resolution again = resolve(rows);
    ASSERT_EQ(again.entities, first.entities);
    ASSERT_EQ(again.entity_of_key, first.entity_of_key);
  }
}

TEST(Resolve, WhatEachCountryHasIsItsArticlesCountrys) {
  EXPECT_EQ(ids({{{kOrg, "Congress"}, {kGpe, "Chile", 3}}, {{kOrg, "Congress"}, {kGpe, "Peru", 3}}}),
            (Ids{"chile", "congress-of-chile", "congress-of-peru", "peru"}));
  EXPECT_EQ(ids({{{kOrg, "Supreme Court"}, {kGpe, "Chile", 3}}, {{kOrg, "Chilean Supreme Court"}}}),
            (Ids{"chile", "chilean-supreme-court"}));
  EXPECT_EQ(ids({{{kOrg, "Air Force"}}, {{kOrg, "Air Force"}}}).size(), 2U) << "of no country that is known";
  EXPECT_EQ(ids({{{kOrg, "Congress"}, {kGpe, "Marovia", 3}, {kGpe, "Peru"}}}),
            (Ids{"congress-of-marovia", "marovia", "peru"}));
}

TEST(Resolve, ABodyOfAPlaceThatNoTableKnowsIsThatWhichIsSaidToBeOfIt) {
  for (const char* full : {"Tembe Air Force", "Air Force of Tembe", "Tembese Air Force"})
    EXPECT_EQ(ids({{{kOrg, "Air Force"}, {kGpe, "Tembe", 3}}, {{kOrg, full}}}).size(), 2U) << full;
  EXPECT_EQ(ids({{{kOrg, "Air Force"}, {kGpe, "Tembe", 3}}, {{kOrg, "Amara Air Force"}}}).size(), 3U);
  EXPECT_EQ(ids({{{kOrg, "Congress"}, {kGpe, "Tembe", 3}}, {{kOrg, "Air Force of Tembe"}}}).size(), 3U);
}

TEST(Resolve, ABodyOfNoCountryIsThatOfOneThatItsDocumentNamesIfBothKeepCompany) {
  const std::vector<NamedMention> told = {
      {kOrg, "Congress"}, {kGpe, "Chile", 3}, {kPer, "Rosa Diaz"}, {kPer, "Hugo Paz"}};
  EXPECT_EQ(ids({told, {{kOrg, "Congress"}, {kGpe, "Chile"}, {kGpe, "Peru"}, {kPer, "Rosa Diaz"}, {kPer, "Hugo Paz"}}}),
            (Ids{"chile", "congress-of-chile", "hugo-paz", "peru", "rosa-diaz"}));
  EXPECT_EQ(ids({told, {{kOrg, "Congress"}, {kGpe, "Peru"}, {kPer, "Rosa Diaz"}, {kPer, "Hugo Paz"}}}).size(), 6U)
      << "its document does not name the country";
  EXPECT_EQ(ids({told, {{kOrg, "Congress"}, {kGpe, "Chile"}, {kGpe, "Peru"}}}).size(), 6U) << "no company but that";
}

TEST(Resolve, AShortNameLeavesOutWhereAndOfWhichSort) {
  const auto with = [](const char* name) { return std::vector<NamedMention>{{kOrg, name}, {kPer, "Rosa Diaz"}}; };
  EXPECT_EQ(ids({with("Civic Alliance of Marovia"), with("Civic Alliance")}),
            (Ids{"civic-alliance-of-marovia", "rosa-diaz"}));
  EXPECT_EQ(ids({with("Vance Carlton Partners"), with("Vance Carlton")}).size(), 2U);
  EXPECT_EQ(ids({with("General Command of the Nordby Front"), with("General Command")}).size(), 3U) << "of any front";
  EXPECT_EQ(ids({with("Young Civic Alliance"), with("Civic Alliance")}).size(), 3U) << "its youth";
}

TEST(Resolve, AWordBehindOfIsAnotherThing) {
  EXPECT_EQ(ids({{{kOrg, "Bureau of Investigation"}}, {{kOrg, "Investigation"}}}).size(), 2U);
}

TEST(Resolve, AnAmpersandIsAnAnd) {
  EXPECT_EQ(ids({{{kOrg, "Berg & Lind", 2}}, {{kOrg, "Berg and Lind"}}}), Ids{"berg-lind"});
}

TEST(Resolve, LettersOfAnAcronymMayStandInAnotherOrder) {
  EXPECT_EQ(ids({{{kOrg, "Farabundo Marti National Liberation Front"}, {kOrg, "FMLN"}}}),
            (Ids{"farabundo-marti-national-liberation-front"}));
  EXPECT_EQ(ids({{{kOrg, "Farabundo Marti National Liberation Front"}, {kOrg, "MRTA"}}}).size(), 2U);
}

TEST(Resolve, AWordOfOneOrganisationHereIsIt) {
  EXPECT_EQ(ids({{{kOrg, "Nimbus Software"}, {kOrg, "Nimbus"}}}), (Ids{"nimbus-software"}));
  EXPECT_EQ(ids({{{kOrg, "Dahl Bank"}, {kOrg, "Dahl Foods"}, {kOrg, "Dahl"}}}).size(), 3U) << "of which is not said";
  EXPECT_EQ(ids({{{kOrg, "Pakistani Taliban"}, {kOrg, "Taliban"}}}).size(), 2U);
}

TEST(Resolve, AShortNameNeedsCompany) {
  EXPECT_EQ(ids({{{kPer, "James Whitlock"}, {kGpe, "Kabul"}}, {{kPer, "Whitlock"}, {kGpe, "Kabul"}}}),
            (Ids{"james-whitlock", "kabul"}));
  EXPECT_EQ(ids({{{kPer, "James Whitlock"}, {kGpe, "Kabul"}}, {{kPer, "Whitlock"}, {kGpe, "Lima"}}}),
            (Ids{"james-whitlock", "kabul", "lima", "whitlock"}));
}

TEST(Resolve, ACountrysNameMayHaveOneWrongLetter) {
  EXPECT_EQ(ids({{{kGpe, "Nicaragua", 3}}, {{kGpe, "Niacaragua"}}}), (Ids{"nicaragua"}));
  EXPECT_EQ(ids({{{kGpe, "Niger"}}, {{kGpe, "Nigeria"}}}), (Ids{"niger", "nigeria"}));
}

TEST(Resolve, WhatIsPrintedIsWellAttested) {
  EXPECT_EQ(ids({{{kGpe, "Mexico City", 9}}, {{kGpe, "MEXICO CITY", 20}}}), (Ids{"mexico-city"}));
  EXPECT_EQ(resolve(documents({{{kOrg, "United Nations", 9}}, {{kOrg, "UN", 30}}})).entities[0].name, "United Nations");
  EXPECT_EQ(resolve(documents({{{kOrg, "Taliban", 90}}, {{kOrg, "TALIBAN", 3}}})).entities[0].name, "Taliban");
}

TEST(Resolve, NothingGivesNothing) { EXPECT_TRUE(resolve({}).entities.empty()); }

}  // namespace
}  // namespace relata::identity
