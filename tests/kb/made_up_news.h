// News by a seeded generator, for order and for size: people with given and family names of several cultures and their
// spellings, surnames alone, organisations with acronyms, places, namesakes. Document i is a function of i.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "core/extracted_document.h"
#include "tests/store/document_builder.h"

namespace relata::testing {

class MadeUpNews {
 public:
  explicit MadeUpNews(std::uint32_t sentences = 12) : sentences_(sentences) {}

  ExtractedDocument document(std::uint32_t number) const {
    Random random{number * 0x9e3779b97f4a7c15ULL + 1};
    DocumentBuilder doc("news-" + std::to_string(hash(number) % 900000 + 100000) + "-" + std::to_string(number));
    std::vector<std::string> people, places, groups;
    for (int i = 0; i < 5; ++i) add(doc, people, spelled(person(random.zipf(kPeople)), random), EntityType::kPer);
    for (int i = 0; i < 4; ++i) add(doc, places, place(random.zipf(kPlaces)), EntityType::kGpe);
    for (int i = 0; i < 3; ++i) add(doc, groups, spelled_group(random.zipf(kGroups), random), EntityType::kOrg);
    for (std::uint32_t line = 0; line < sentences_; ++line) {
      const std::string& who = people[random.below(people.size())];
      const std::string& where = places[random.below(places.size())];
      const std::string& whom = groups[random.below(groups.size())];
      if (who == where || who == whom || where == whom) continue;
      doc.sentence(who + " met " + whom + " in " + where + " on day " + std::to_string(line) + " of " +
                   std::to_string(number) + ".");
      doc.state(who, "met", "meet", whom).args = {doc.argument("in", where, Role::kPlace)};
    }
    return doc.build();
  }

  // "Hamid Karzai": 240,000 names out of 40 given and 6,000 family names.
  std::string person(std::uint32_t number) const {
    const std::uint64_t mixed = hash(number);
    return std::string(kGiven[mixed % kGiven.size()]) + " " + family(static_cast<std::uint32_t>(mixed / 64 % 6000));
  }

 private:
  static constexpr std::uint32_t kPeople = 200000, kPlaces = 5000, kGroups = 20000;
  static constexpr std::array<const char*, 40> kGiven = {
      "Mohammad", "Ahmad",  "Abdul",  "Hamid",  "Ashraf", "Fatima", "Maryam", "Hassan", "Hussein", "Ali",
      "Ivan",     "Sergei", "Olga",   "Dmitry", "Anna",   "Pavel",  "Elena",  "Boris",  "John",    "Mary",
      "James",    "Linda",  "Peter",  "Susan",  "Carlos", "Maria",  "José",   "Lucia",  "Wei",     "Ming",
      "Hans",     "Greta",  "Jürgen", "Heidi",  "Kenji",  "Yuki",   "Amina",  "Kwame",  "Nadia",   "Omar"};
  static constexpr std::array<const char*, 20> kOnset = {"kar", "bel", "dos", "mor", "sha", "ta",  "vel",
                                                         "zan", "gri", "lo",  "pet", "wil", "han", "ros",
                                                         "ku",  "fen", "mar", "no",  "sa",  "bri"};
  static constexpr std::array<const char*, 20> kMiddle = {"a",  "o",  "i",  "an", "er", "ul", "en", "ar", "is", "om",
                                                          "ek", "ad", "in", "ov", "im", "as", "or", "el", "on", "et"};
  static constexpr std::array<const char*, 15> kEnd = {"zai", "ov", "son", "mann", "ez",   "i",    "ko", "ski",
                                                       "tum", "ri", "dal", "wa",   "ford", "berg", "shi"};
  static constexpr std::array<const char*, 8> kKinds = {"Council", "Front", "Union",     "Party",
                                                        "Agency",  "Bank",  "Institute", "Group"};
  static constexpr std::array<const char*, 10> kFields = {"National", "Peoples",    "Central", "United",   "Northern",
                                                          "Islamic",  "Democratic", "Trade",   "Security", "Relief"};

  // splitmix64 (Steele, Lea and Flood 2014)
  static std::uint64_t hash(std::uint64_t value) {
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
  }

  struct Random {
    std::uint64_t state;
    std::uint64_t next() { return state = hash(state); }
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
    // 0 .. bound - 1, the small ones often: bound^u is log-uniform.
    std::uint32_t zipf(std::uint32_t bound) {
      const double u = static_cast<double>(next() >> 11) / 9007199254740992.0;
      return static_cast<std::uint32_t>(std::pow(static_cast<double>(bound), u)) - 1;
    }
  };

  static std::string capital(std::string word) {
    word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
  }
  // One of 160,000, so that few are alike by chance.
  static std::string stem(std::uint64_t number) {
    const std::uint64_t mixed = hash(number + 3000000);
    return std::string(kOnset[mixed % 20]) + kMiddle[mixed / 20 % 20] + kOnset[mixed / 400 % 20] +
           kMiddle[mixed / 8000 % 20];
  }
  static std::string family(std::uint32_t number) { return capital(stem(number) + kEnd[hash(number + 5000000) % 15]); }
  static std::string place(std::uint32_t number) {
    const std::uint64_t mixed = hash(number + 7000000);
    return capital(stem(number + 7000000) + (mixed % 2 ? "abad" : "grad"));
  }
  static std::string spelled(std::string name, Random& random) {
    switch (random.below(8)) {
      case 0: return name.substr(name.find(' ') + 1);  // the surname alone
      case 1:
        if (const std::size_t at = name.find("mm"); at != name.npos) name.erase(at, 1);  // Mohamad
        return name;
      case 2:
        if (const std::size_t at = name.find('z'); at != name.npos) name.replace(at, 1, "s");
        return name;
      default: return name;
    }
  }
  static std::string spelled_group(std::uint32_t number, Random& random) {
    const std::uint64_t mixed = hash(number + 9000000);
    const std::string a = kFields[mixed % 10], b = kKinds[mixed / 10 % 8], c = capital(stem(number + 9000000) + "ia");
    return random.below(6) == 0 ? std::string() + c[0] + a[0] + b[0] : c + " " + a + " " + b;
  }
  static void add(DocumentBuilder& doc, std::vector<std::string>& names, std::string name, EntityType type) {
    doc.name(name, type);
    names.push_back(std::move(name));
  }

  std::uint32_t sentences_;
};

}  // namespace relata::testing
