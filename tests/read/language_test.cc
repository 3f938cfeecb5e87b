#include "read/language.h"

#include <gtest/gtest.h>

#include <string>

namespace relata::read {
namespace {

constexpr const char* kEnglish =
    "The government said on Monday that its troops had left the city and that talks would begin in the next few days, "
    "while many people tried to reach the border before the winter.";
constexpr const char* kGerman =
    "Die Taliban haben am Samstag die letzte große Stadt im Norden des Landes erobert und damit die Kontrolle über den "
    "gesamten Norden übernommen, während die Regierung in Kabul weiter um Hilfe aus dem Ausland bittet.";

TEST(ForeignLanguage, IsNamedInEnglish) {
  EXPECT_EQ(foreign_language(kGerman), "German");
  EXPECT_EQ(foreign_language(kEnglish), std::nullopt);
}

TEST(ForeignLanguage, ShortTextsAreTooShortToTell) {
  EXPECT_EQ(foreign_language("Guten Morgen, Kabul."), std::nullopt);
  EXPECT_EQ(foreign_language(""), std::nullopt);
  EXPECT_EQ(foreign_language("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22"), std::nullopt);
}

TEST(ForeignLanguage, ATextThatIsPartlyEnglishIsRead) {
  EXPECT_EQ(foreign_language(std::string(kEnglish) + "\n" + kGerman), std::nullopt);
}

TEST(ForeignLanguage, ScriptsWithoutBlanksAreToldByTheirBytes) {
  std::string chinese;
  for (int i = 0; i < 40; ++i) chinese += "政府周一表示部队已离开该市";
  EXPECT_NE(foreign_language(chinese), std::nullopt);
}

TEST(ForeignLanguage, TheBeginningOfALongTextTells) {
  std::string text;
  while (text.size() < (64u << 10)) text += kGerman;
  text.resize((64u << 10) + 1);  // wherever that cuts
  while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
  EXPECT_EQ(foreign_language(text + " " + kEnglish), "German");
}

}  // namespace
}  // namespace relata::read
