#include "names/normal_form.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace relata::names {
namespace {

constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;

void expect_one(const std::vector<std::string>& spellings, EntityType type, const std::string& normal) {
  for (const std::string& spelling : spellings) EXPECT_EQ(normal_name(spelling, type).text, normal) << spelling;
}

TEST(NormalForm, SpellingsOfArabicAndPersianNamesMeet) {
  expect_one({"Atta Mohammad Noor", "Atta Mohamed Nur", "Atta Muhammad Noor", "ATTA MOHAMMED NOUR"}, kPer,
             "atta muhammad noor");
  expect_one({"Usama bin Laden", "Osama Bin Laden", "Osama bin Ladin"}, kPer, "usama bin laden");
  expect_one({"Abdul Rahman Arif", "Abd al-Rahman Arif", "Abdel-Rahman Arif", "Abdulrahman Arif"}, kPer,
             "abdul rahman arif");
  expect_one({"Abdel Fattah el-Sisi", "Abdul Fattah al-Sisi", "Abdel Fattah as-Sisi"}, kPer, "abdul fattah al sisi");
  expect_one({"al-Qaeda", "Al Qaeda", "Al-Qaida", "al Qa'ida", "Al-Qa’eda"}, kOrg, "al qaeda");
  expect_one({"Taliban", "Taleban", "the Taliban", "Taliban's"}, kOrg, "taliban");
}

TEST(NormalForm, IzafetIsWrittenManyWays) {
  expect_one(
      {"Mazar-e-Sharif", "Mazar-i-Sharif", "Mazar-e Sharif", "Mazar e Sharif", "Mazar-I-Sharif", "Mazār-e Sharīf"},
      kGpe, "mazar sharif");
}

TEST(NormalForm, SpellingsOfSlavicAndMarkedNamesMeet) {
  expect_one({"Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"}, kPer, "volodymyr zelensky");
  expect_one({"Dmitri Medvedev", "Dmitry Medvedev", "Dmitriy Medvedev"}, kPer, "dmitry medvedev");
  expect_one({"Nicolás Maduro", "Nicolas Maduro", "NICOLÁS MADURO"}, kPer, "nicolas maduro");
  expect_one({"Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"}, kPer, "recep tayyip erdogan");
  expect_one({"Lech Wałęsa", "Lech Walesa"}, kPer, "lech walesa");
  expect_one({"Kyiv", "Kiev"}, kGpe, "kyiv");
}

TEST(NormalForm, LongVowelsAreWrittenWithOneLetterOrTwo) {
  expect_one({"Ilyas Ahmad Daroon", "Ilyas Ahmed Darun"}, kPer, "ilyas ahmad darun");
  EXPECT_NE(normal_name("Bruce Lee", kPer).text, normal_name("Bruce Li", kPer).text);
}

TEST(NormalForm, HyphensAndInitialsDoNotMatter) {
  expect_one({"Kim Jong-un", "Kim Jong Un", "Kim Jong‐un"}, kPer, "kim jong un");
  expect_one({"J. K. Rowling", "J.K. Rowling", "JK Rowling"}, kPer, "jk rowling");
  expect_one({"Jean-Claude Juncker", "Jean Claude Juncker"}, kPer, "jean claude juncker");
}

TEST(NormalForm, TitlesAreNoPartOfAPersonsName) {
  expect_one({"General Abdul Rashid Dostum", "Gen. Abdul Rashid Dostum", "Marshal Abdul Rashid Dostum",
              "former Vice President Abdul Rashid Dostum"},
             kPer, "abdul rashid dostum");
  expect_one({"Mullah Baradar", "Mulla Baradar", "Baradar"}, kPer, "baradar");
  EXPECT_EQ(normal_name("General Motors", kOrg).text, "general motors");
  EXPECT_EQ(normal_name("President", kPer).text, "president");
  EXPECT_EQ(without_titles("Mawlavi Talib"), "Talib");
  EXPECT_EQ(without_titles("Prime Minister"), "Minister");
  EXPECT_EQ(without_titles("Ben Wallace"), "Ben Wallace");
}

TEST(NormalForm, CountriesMeetUnderAllTheirNames) {
  expect_one(
      {"United States", "the United States", "U.S.", "US", "USA", "U.S.A.", "America", "United States of America"},
      kGpe, "united states");
  expect_one({"UK", "U.K.", "Britain", "Great Britain", "United Kingdom", "the United Kingdom"}, kGpe,
             "united kingdom");
  expect_one({"Russia", "Russian Federation"}, kGpe, normal_name("Russia", kGpe).text);
  expect_one({"Bolivia", "Plurinational State of Bolivia"}, kGpe, "bolivia");
  expect_one({"South Korea", "Republic of Korea"}, kGpe, normal_name("South Korea", kGpe).text);
  expect_one({"Türkiye", "Turkey", "Turkiye", "Republic of Türkiye"}, kGpe, normal_name("Turkey", kGpe).text);
  EXPECT_TRUE(normal_name("Afghanistan", kGpe).country);
  EXPECT_NE(normal_name("Congo-Brazzaville", kGpe).text, normal_name("DR Congo", kGpe).text);
  EXPECT_NE(normal_name("South Korea", kGpe).text, normal_name("North Korea", kGpe).text);
}

TEST(NormalForm, CodesCountOnlyInCapitals) {
  EXPECT_EQ(normal_name("UN", kOrg).text, "united nations");
  EXPECT_EQ(normal_name("Un", kOrg).text, "un");
  EXPECT_EQ(normal_name("Us", EntityType::kMisc).text, "us");
}

TEST(NormalForm, CitiesDoNotStandForCountries) {
  EXPECT_FALSE(normal_name("Washington", kGpe).country);
  EXPECT_FALSE(normal_name("Moscow", kGpe).country);
  EXPECT_FALSE(normal_name("Kabul", kGpe).country);
}

TEST(NormalForm, OrganisationsMeetUnderAcronymAndLegalForm) {
  expect_one({"ISIS", "ISIL", "Daesh", "Islamic State"}, kOrg, "islamic state");
  expect_one({"Voice of America", "VOA", "V.O.A."}, kOrg, "voice of america");
  expect_one({"Siemens AG", "Siemens", "Siemens Aktiengesellschaft"}, kOrg, "siemens");
  EXPECT_EQ(normal_name("Afghans", EntityType::kNorp).text, normal_name("Afghan", EntityType::kNorp).text);
}

TEST(NormalForm, LookAlikesStayApart) {
  EXPECT_NE(normal_name("Talib", kPer).text, normal_name("Taliban", kPer).text);
  EXPECT_NE(normal_name("Lashkar Gah", kOrg).text, normal_name("Lashkar-e-Taiba", kOrg).text);
  EXPECT_NE(normal_name("Taliban government", kOrg).text, normal_name("Taliban", kOrg).text);
  EXPECT_NE(normal_name("Niger", kGpe).text, normal_name("Nigeria", kGpe).text);
  EXPECT_NE(normal_name("Austria", kGpe).text, normal_name("Australia", kGpe).text);
  EXPECT_NE(normal_name("Abdullah", kPer).text, normal_name("Abdul", kPer).text);
}

TEST(NormalForm, ForeignBytesDoNoHarm) {
  for (const std::string& name : {std::string(), std::string(" "), std::string("-"), std::string("'s"),
                                  std::string("\xff\xfe"), std::string("a\0b", 3), std::string("..."),
                                  std::string("\xe2\x80"), std::string(5000, '-'), std::string(5000, 'A')})
    for (int type = 0; type < kEntityTypes; ++type) EXPECT_NO_THROW(normal_name(name, static_cast<EntityType>(type)));
  EXPECT_EQ(normal_name("!?", kOrg).text, "");
  EXPECT_FALSE(normal_name("塔利班", kOrg).text.empty());
  EXPECT_EQ(normal_name("Владимир Путин", kPer).text, "vladimir putin");
}

TEST(NormalForm, AcronymsSpellInitials) {
  using Acronyms = std::vector<std::string>;
  EXPECT_EQ(acronyms_of("national resistance front"), Acronyms{"nrf"});
  EXPECT_EQ(acronyms_of("voice of america"), (Acronyms{"va", "voa"}));
  EXPECT_EQ(acronyms_of("department of defence"), (Acronyms{"dd", "dod"}));
  EXPECT_EQ(acronyms_of("bank of"), Acronyms{"bo"}) << "one letter is no acronym";
  EXPECT_EQ(acronyms_of("nato"), Acronyms{});
  EXPECT_EQ(acronyms_of(""), Acronyms{});
}

TEST(NormalForm, APeopleOfTwoWordsHasAPlural) {
  EXPECT_EQ(normal_name("Costa Ricans", EntityType::kNorp).text, "costa rican");
  EXPECT_TRUE(normal_name("Costa Ricans", EntityType::kNorp).people);
  EXPECT_FALSE(normal_name("Costa Rica", EntityType::kGpe).people);
}

TEST(NormalForm, AShortenedNameLeavesOutWordsButNotTheLast) {
  EXPECT_TRUE(is_shortened("manuel rojas", "manuel antonio rojas"));
  EXPECT_TRUE(is_shortened("antonio rojas", "manuel antonio rojas"));
  EXPECT_TRUE(is_shortened("maria valle", "ana maria del valle"));
  EXPECT_FALSE(is_shortened("manuel antonio", "manuel antonio rojas")) << "without the surname";
  EXPECT_FALSE(is_shortened("antonio manuel rojas", "manuel antonio rojas")) << "nothing is left out";
  EXPECT_FALSE(is_shortened("rojas", "manuel rojas")) << "one word";
}

}  // namespace
}  // namespace relata::names
