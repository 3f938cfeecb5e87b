#include "extract/openie/signature.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "core/error.h"
#include "extract/openie/table.h"

namespace relata::openie {
namespace {

using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

const std::string kColumns =
    "class\tchain\tpassive\tcontrolled\treport\treport-denied\tcomplement\tcomplement-"
    "denied\tgerund\tnoun\tclaim\tevent\tcharge\n";

TEST(Signature, ACellSaysModalityPolarityAndSpeaker) {
  EXPECT_EQ(parse_signature("."), Signature{});
  EXPECT_EQ(parse_signature("+"), (Signature{.stated = true}));
  EXPECT_EQ(parse_signature("-"), (Signature{.stated = true, .negative = true}));
  EXPECT_EQ(parse_signature("@"), (Signature{.stated = true, .attributed = true}));
  EXPECT_EQ(parse_signature("planned"), (Signature{.stated = true, .modality = Modality::kPlanned}));
  EXPECT_EQ(parse_signature("possible-@"),
            (Signature{.stated = true, .modality = Modality::kPossible, .negative = true, .attributed = true}));
}

TEST(Signature, WhatIsNoCellGivesNothing) {
  for (const char* cell : {"", "likely", "@-", "--", "+@", "possible+", "possible -", " .", "@@"})
    EXPECT_FALSE(parse_signature(cell)) << cell;
}

TEST(Signatures, AClassAndAPlaceGiveACell) {
  const std::string text = kColumns + "doubt\t.\t.\t.\tpossible-@\tpossible@\t.\t.\t.\t.\t.\t-\t.\n";
  const Signatures table(text);
  EXPECT_EQ(table.find("doubt", Place::kReport), *parse_signature("possible-@"));
  EXPECT_EQ(table.find("doubt", Place::kReportDenied), *parse_signature("possible@"));
  EXPECT_EQ(table.find("doubt", Place::kEvent), *parse_signature("-"));
  EXPECT_FALSE(table.find("doubt", Place::kChain).stated);
  EXPECT_FALSE(table.find("", Place::kReport).stated);
  EXPECT_FALSE(table.find("doub", Place::kReport).stated);
}

TEST(Signatures, ADamagedTableIsRefusedByRow) {
  const auto read = [](const std::string& text) { return [text] { Signatures table(text); }; };
  EXPECT_THAT(read("class\tchain\n"), ThrowsMessage<Error>(HasSubstr("class: has 2 columns")));
  EXPECT_THAT(read("class\tpassive\tchain\tcontrolled\treport\treport-denied\tcomplement\tcomplement-"
                   "denied\tgerund\tnoun\tclaim\tevent\tcharge\n"),
              ThrowsMessage<Error>(HasSubstr("in their order")));
  EXPECT_THAT(read(kColumns + "say\t.\t.\n"), ThrowsMessage<Error>(HasSubstr("say: has 3 columns")));
  EXPECT_THAT(read(kColumns + "say\t.\t.\t.\tsaid\t.\t.\t.\t.\t.\t.\t.\t.\n"),
              ThrowsMessage<Error>(HasSubstr("say: 'said' is no cell")));
  const std::string row = "say\t.\t.\t.\t@\t.\t.\t.\t.\t.\t.\t.\t.\n";
  EXPECT_THAT(read(kColumns + row + row), ThrowsMessage<Error>(HasSubstr("say: stands twice")));
}

TEST(Signatures, TheShippedTableIsWhole) {
  EXPECT_GE(signatures().classes().size(), 25u);
  EXPECT_EQ(to_string(Place::kCharge), "charge");
}

TEST(Signatures, EveryClassHasWordsAndEveryWordAClass) {
  std::set<std::string_view> used;
  for (const Table* words : {&verb_table(), &noun_table()})
    words->each([&](std::string_view word, const std::vector<std::string_view>& row) {
      ASSERT_EQ(row.size(), 1u) << word;
      used.insert(row.front());
    });
  const auto& classes = signatures().classes();
  EXPECT_EQ(used, std::set<std::string_view>(classes.begin(), classes.end()));
}

TEST(Signatures, NoClassIsSilentEverywhere) {
  for (const std::string_view word_class : signatures().classes()) {
    bool stated = false;
    for (int place = 0; place < kPlaces; ++place) stated |= signature(word_class, static_cast<Place>(place)).stated;
    EXPECT_TRUE(stated) << word_class;
  }
}

TEST(Signatures, ThePageExplainsEachClassAndPlace) {
  std::ifstream page(std::string(RELATA_SOURCE_DIR) + "/docs/signatures.md");
  std::set<std::string> explained;  // the words of the first column of its tables
  for (std::string line; std::getline(page, line);) {
    if (!line.starts_with("| ")) continue;
    std::string names = line.substr(2, line.find(" |", 2) - 2);
    std::replace(names.begin(), names.end(), ',', ' ');
    std::istringstream words(names);
    for (std::string word; words >> word;) explained.insert(word);
  }
  for (const std::string_view word_class : signatures().classes())
    EXPECT_TRUE(explained.contains(std::string(word_class))) << word_class;
  for (int place = 0; place < kPlaces; ++place) {
    const std::string name(to_string(static_cast<Place>(place)));
    EXPECT_TRUE(explained.contains(name)) << name;
  }
}

}  // namespace
}  // namespace relata::openie
