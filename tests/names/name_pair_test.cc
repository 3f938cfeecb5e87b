#include "names/name_pair.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <thread>

namespace relata::names {
namespace {

constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;

PairVerdict of(const std::string& a, EntityType type_a, const std::string& b, EntityType type_b) {
  return compare({{a}, type_a, {}, {}}, {{b}, type_b, {}, {}});
}

void expect_conflict(const std::string& a, EntityType type_a, const std::string& b, EntityType type_b) {
  const PairVerdict verdict = of(a, type_a, b, type_b);
  EXPECT_TRUE(verdict.conflict) << a << ", " << b;
  EXPECT_LE(verdict.probability, 0.0501) << a << ", " << b;
  EXPECT_FALSE(verdict.reason.empty());
}

TEST(NamePair, HardEvidenceIsAConflict) {
  expect_conflict("8th Brigade", kOrg, "9th Brigade", kOrg);
  expect_conflict("Eighth Army", kOrg, "5th Army", kOrg);
  expect_conflict("Afghanistan", kGpe, "the Afghan government", kOrg);
  expect_conflict("Kabul", kGpe, "Kabul police", kOrg);
  expect_conflict("North Korea", kGpe, "South Korea", kGpe);
  expect_conflict("Taliban", kOrg, "Pakistani Taliban", kOrg);
  expect_conflict("George Washington", kPer, "Washington", kGpe);
  expect_conflict("Nawaz Sharif", kPer, "Shahbaz Sharif", kPer);
  expect_conflict("Ivan Petrovich Sidorov", kPer, "Ivan Nikolaevich Sidorov", kPer);
  expect_conflict("John R. Bolton", kPer, "John M. Bolton", kPer);
  expect_conflict("Martin Luther King Sr.", kPer, "Martin Luther King Jr.", kPer);
  expect_conflict("Muhammad bin Salman", kPer, "Salman bin Muhammad", kPer);
  expect_conflict("Herat city", kGpe, "Herat province", kGpe);
  expect_conflict("Hyderabad, India", kGpe, "Hyderabad, Pakistan", kGpe);
  expect_conflict("Paktia", kGpe, "Paktika", kGpe);
  expect_conflict("FBI", kOrg, "FDA", kOrg);
}

TEST(NamePair, ACityAndAProvinceOfOneNameAreForReview) {
  const PairVerdict herat = of("Herat", kGpe, "Herat Province", kGpe);
  EXPECT_FALSE(herat.conflict);
  EXPECT_LT(herat.probability, merge_threshold(kGpe, kGpe));
  EXPECT_GE(herat.probability, review_threshold(kGpe, kGpe));
  EXPECT_GE(of("Helmand", kGpe, "Helmand Province", kGpe).probability, merge_threshold(kGpe, kGpe));  // no such city
}

TEST(NamePair, SaysWhy) {
  EXPECT_EQ(of("Atta Mohamed Nur", kPer, "Atta Muhammad Noor", kPer).reason, "same name");
  EXPECT_EQ(of("ANSF", kOrg, "Afghan National Security Forces", kOrg).reason, "acronym");
  EXPECT_EQ(of("8th Brigade", kOrg, "9th Brigade", kOrg).reason, "numbers differ");
  EXPECT_EQ(of("Vladimir Putin", kPer, "V. Putin", kPer).reason, "initials");
  EXPECT_EQ(of("Vladimir Putin", kPer, "Владимир Путин", kPer).reason, "same name");
  EXPECT_EQ(of("Robert Gates", kPer, "Bob Gates", kPer).reason, "nickname");
  EXPECT_EQ(of("Ashraf Ghani", kPer, "Ashraf Ghani Ahmadzai", kPer).reason, "left out: ahmadzai");
  EXPECT_EQ(of("Shinzo Abe", kPer, "Abe Shinzo", kPer).reason, "another order");
  EXPECT_EQ(of("Friedrich Buchenberg", kPer, "Friedrych Buchenburg", kPer).reason,
            "spelling differs: friedrich ~ friedrych, buchenberg ~ buchenburg");
}

TEST(NamePair, TitlesAndCompanyAddToTheNames) {
  const NameEvidence a{{"Ashraf Ghani"}, kPer, {}, {}}, b{{"Ashraf Ghani Ahmadzai"}, kPer, {}, {}};
  const double names_alone = compare(a, b).probability;
  NameEvidence titled_a = a, titled_b = b;
  titled_a.titles = titled_b.titles = {"President"};
  EXPECT_GT(compare(titled_a, titled_b).probability, names_alone);
  NameEvidence with_a = a, with_b = b, without_b = b;
  with_a.company = {"abdullah abdullah", "kabul", "nato", "taliban"};
  with_b.company = {"hamid karzai", "kabul", "nato", "taliban"};
  without_b.company = {"london", "paris", "rome"};
  EXPECT_GT(compare(with_a, with_b).probability, names_alone);
  EXPECT_EQ(compare(with_a, without_b).probability, names_alone);  // three are too few to speak against it
  NameEvidence conflicting = with_b;
  conflicting.names = {"Ashraf Ghani Sr."};
  NameEvidence junior = with_a;
  junior.names = {"Ashraf Ghani Jr."};
  EXPECT_LE(compare(junior, conflicting).probability, 0.0501);  // company cannot outweigh a rule
}

TEST(NamePair, ASurnameAloneNeedsMoreThanTheName) {
  NameEvidence surname{{"Karzai"}, kPer, {}, {}}, full{{"Hamid Karzai"}, kPer, {}, {}};
  const PairVerdict alone = compare(surname, full);
  EXPECT_FALSE(alone.conflict);
  EXPECT_LT(alone.probability, merge_threshold(kPer, kPer));
  EXPECT_GE(alone.probability, review_threshold(kPer, kPer));
  surname.titles = full.titles = {"President"};
  surname.company = full.company = {"abdullah abdullah", "kabul", "nato", "taliban"};
  EXPECT_GE(compare(surname, full).probability, merge_threshold(kPer, kPer));
}

TEST(NamePair, WhatOneConsonantTellsApartStaysForReview) {
  NameEvidence karim{{"Mohammad Karim"}, kPer, {"General"}, {"a", "b", "c", "d"}};
  NameEvidence kazim{{"Mohammad Kazim"}, kPer, {"General"}, {"a", "b", "c", "d"}};
  EXPECT_LT(compare(karim, kazim).probability, merge_threshold(kPer, kPer));  // brothers keep one company
}

TEST(NamePair, SupremeCourtsOfNoCountryAreForReview) {
  const PairVerdict verdict = of("Supreme Court", kOrg, "US Supreme Court", kOrg);
  EXPECT_FALSE(verdict.conflict);
  EXPECT_LT(verdict.probability, merge_threshold(kOrg, kOrg));
  expect_conflict("Kabul Airport", EntityType::kFac, "Kabul", kGpe);
  expect_conflict("Helmand River", EntityType::kLoc, "Helmand", kGpe);
}

TEST(NamePair, TheFullestNameOfAPersonSpeaks) {
  const NameEvidence karzai{{"Karzai", "Hamid Karzai"}, kPer, {}, {}};
  EXPECT_TRUE(compare(karzai, {{"Karzai", "Ahmed Wali Karzai"}, kPer, {}, {}}).conflict);
  EXPECT_GE(compare(karzai, {{"Hamed Karzai", "Karzai"}, kPer, {}, {}}).probability, merge_threshold(kPer, kPer));
}

TEST(NamePair, AnyOfTheNamesOfAnOrganisationMaySpeak) {
  const NameEvidence front{{"NRFA", "National Resistance Front of Afghanistan"}, kOrg, {}, {}};
  EXPECT_GE(compare(front, {{"the National Resistance Front of Afghanistan"}, kOrg, {}, {}}).probability,
            merge_threshold(kOrg, kOrg));
  EXPECT_GE(compare(front, {{"NRFA"}, kOrg, {}, {}}).probability, merge_threshold(kOrg, kOrg));
}

// Turned about, in other scripts, cut short, with numbers, places and titles.
const std::vector<std::string> kNames = {"Ashraf Ghani",
                                         "Ghani",
                                         "Mohammad Ashraf Ghani",
                                         "Putin, Vladimir",
                                         "Vladimir V. Putin",
                                         "Владимир Путин",
                                         "North Korea",
                                         "Paris, Texas",
                                         "Paris",
                                         "8th Brigade",
                                         "Siemens AG",
                                         "SiemensAG",
                                         "U.S. Army",
                                         "US",
                                         "The Tata Group",
                                         "习近平",
                                         "Xi Jinping",
                                         "Kim Jong-un",
                                         "Abbas Abbas",
                                         "Abdullah Gül",
                                         "Gul Abdullah",
                                         "J. K. Rowling",
                                         "Ministry of Defense",
                                         "X",
                                         "Herat Province",
                                         "Friedrich Hans",
                                         "Hans Friedrich",
                                         "Jean-Marie Le Pen",
                                         "Ibn Saud",
                                         "Saud bin Saud"};

TEST(NamePair, IsSymmetricToTheBit) {
  const std::vector<EntityType> types = {kPer, kOrg, kGpe, EntityType::kMisc};
  for (const std::string& a : kNames)
    for (const std::string& b : kNames)
      for (EntityType type_a : types)
        for (EntityType type_b : types) {
          const PairVerdict forth = of(a, type_a, b, type_b), back = of(b, type_b, a, type_a);
          ASSERT_EQ(forth.probability, back.probability) << a << ", " << b;
          ASSERT_EQ(forth.reason, back.reason) << a << ", " << b;
          ASSERT_EQ(forth.conflict, back.conflict) << a << ", " << b;
          ASSERT_TRUE(forth.probability >= 0 && forth.probability <= 1);
        }
}

TEST(NamePair, OneNameIsItself) {
  for (const char* name :
       {"Ashraf Ghani", "Muhammad bin Salman", "Taliban", "8th Brigade", "Herat Province", "North Korea"})
    for (EntityType type : {kPer, kOrg, kGpe}) {
      const PairVerdict verdict = of(name, type, name, type);
      EXPECT_FALSE(verdict.conflict) << name;
      EXPECT_GE(verdict.probability, merge_threshold(type, type)) << name;
    }
}

TEST(NamePair, ThresholdsAreSymmetricAndInOrder) {
  for (int a = 0; a < kEntityTypes; ++a)
    for (int b = 0; b < kEntityTypes; ++b) {
      const auto x = static_cast<EntityType>(a), y = static_cast<EntityType>(b);
      EXPECT_EQ(merge_threshold(x, y), merge_threshold(y, x));
      EXPECT_EQ(review_threshold(x, y), review_threshold(y, x));
      EXPECT_LT(review_threshold(x, y), merge_threshold(x, y));
      EXPECT_LE(merge_threshold(x, y), 0.95);  // what one name in two documents is given
    }
}

TEST(NamePair, AnyBytesAreCompared) {
  EXPECT_EQ(compare({}, {}).probability, 0);
  EXPECT_EQ(of("", kPer, "...", kPer).probability, 0);
  std::mt19937 random(1);
  std::vector<std::string> names = {std::string(100000, 'a'),
                                    std::string(5000, ' ') + "x",
                                    "\xff\xfe\x80",
                                    ",",
                                    ", ,",
                                    "al bin",
                                    "&&&",
                                    "St.",
                                    "III",
                                    "1234567890123456789012345678901234567890"};
  std::string words;
  for (int i = 0; i < 2000; ++i) words += "ab cd-";
  names.push_back(words);
  for (int i = 0; i < 40; ++i) {
    std::string bytes;
    for (std::size_t length = random() % 80; bytes.size() < length;) bytes += static_cast<char>(random() % 256);
    names.push_back(bytes);
  }
  for (const std::string& a : names)
    for (const std::string& b : names)
      for (EntityType type : {kPer, kOrg, kGpe}) {
        const PairVerdict forth = of(a, type, b, type);
        ASSERT_TRUE(forth.probability >= 0 && forth.probability <= 1);
        ASSERT_EQ(forth.probability, of(b, type, a, type).probability);
      }
}

TEST(NamePair, ThreadsSeeTheSame) {
  const double expected = of("Qassem Soleimani", kPer, "Ghasem Soleimani", kPer).probability;
  std::vector<std::thread> threads;
  std::vector<double> seen(4);
  for (std::size_t i = 0; i < seen.size(); ++i)
    threads.emplace_back([&, i] { seen[i] = of("Ghasem Soleimani", kPer, "Qassem Soleimani", kPer).probability; });
  for (std::thread& thread : threads) thread.join();
  for (double probability : seen) EXPECT_EQ(probability, expected);
}

TEST(NamePair, AWorkspaceChangesNoVerdict) {
  const std::vector<NameEvidence> things = {
      {{"Ashraf Ghani"}, EntityType::kPer, {}, {}}, {{"Mohammad Ashraf Ghani", "Ghani"}, EntityType::kPer, {}, {}},
      {{"8th Brigade"}, EntityType::kOrg, {}, {}},  {{"9th Brigade"}, EntityType::kOrg, {}, {}},
      {{"Ghani"}, EntityType::kOrg, {}, {}},        {{""}, EntityType::kPer, {}, {}}};
  NameWorkspace workspace;
  for (int round = 0; round < 2; ++round)
    for (const NameEvidence& a : things)
      for (const NameEvidence& b : things) {
        const PairVerdict alone = compare(a, b), kept = compare(a, b, workspace);
        EXPECT_EQ(kept.probability, alone.probability);
        EXPECT_EQ(kept.reason, alone.reason);
        EXPECT_EQ(kept.conflict, alone.conflict);
      }
}

// Asked in steps, a pair gets the verdict that it gets at once.
TEST(NamePair, ComparedInStepsItIsTheSameVerdict) {
  const NameEvidence evidence[] = {{{"Mohammad Ashraf Ghani", "Ashraf Ghani"}, kPer, {"President"}, {"a", "b", "c"}},
                                   {{"Ashraf Gani"}, kPer, {"President"}, {"a", "b", "d"}},
                                   {{"Hashmat Ghani"}, kPer, {}, {}},
                                   {{"8th Brigade"}, kOrg, {}, {}},
                                   {{"9th Brigade", "Ninth Brigade"}, kOrg, {}, {}},
                                   {{}, kOrg, {}, {}}};
  NameWorkspace workspace;
  int conflicts = 0, verdicts = 0;
  for (const NameEvidence& a : evidence)
    for (const NameEvidence& b : evidence) {
      const PairVerdict whole = compare(a, b);
      EXPECT_EQ(in_conflict(a, b, workspace), whole.conflict);
      const std::optional<NamesVerdict> names = compare_names(a, b, workspace);
      EXPECT_EQ(names.has_value(), !whole.conflict && !a.names.empty() && !b.names.empty());
      conflicts += whole.conflict;
      if (!names) continue;
      ++verdicts;
      const PairVerdict steps = weighed(*names, a, b);
      EXPECT_EQ(steps.probability, whole.probability) << a.names[0] << ", " << b.names[0];
      EXPECT_EQ(steps.reason, whole.reason);
      EXPECT_EQ(names->probability(), compare({a.names, a.type, {}, {}}, {b.names, b.type, {}, {}}).probability);
    }
  EXPECT_GT(conflicts, 1);
  EXPECT_GT(verdicts, 4);
}

TEST(NamePair, GivenNamesAreKnownWithTheirShortForms) {
  EXPECT_TRUE(are_forms_of_one_given_name("bernie", "bernard"));
  EXPECT_TRUE(are_forms_of_one_given_name("william", "bill"));
  EXPECT_FALSE(are_forms_of_one_given_name("bernie", "william"));
  EXPECT_TRUE(is_given_name("bernard"));
  EXPECT_TRUE(is_given_name("liz"));
  EXPECT_TRUE(is_given_name("karin"));
  EXPECT_FALSE(is_given_name("quill"));
}

}  // namespace
}  // namespace relata::names
