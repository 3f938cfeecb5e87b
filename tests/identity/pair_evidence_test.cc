// What is compared of two nodes and where they meet.
#include "identity/pair_evidence.h"

#include <gtest/gtest.h>

#include "identity/company.h"

namespace relata::identity {
namespace {

using Strings = std::vector<std::string>;
constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg;

Node node(const std::string& key, EntityType type, const Strings& names) {
  Node node;
  node.key = key;
  std::uint64_t count = names.size();
  for (const std::string& name : names) node.names[name] = {count--, 1};  // the first is the commonest
  node.types[static_cast<std::size_t>(type)] = 1;
  return node;
}
PairEvidence evidence(const std::string& key, EntityType type, const Strings& names) {
  return evidence_of(node(key, type, names));
}

TEST(PairEvidence, TheThreeCommonestNamesSpeakAndAcronymsApart) {
  const PairEvidence front = evidence("national resistance front|name", kOrg,
                                      {"NRF", "National Resistance Front", "the Front", "Resistance", "N. R. Front"});
  EXPECT_EQ(front.names, (Strings{"N. R. Front", "National Resistance Front", "Resistance"}))
      << "there are many fronts";
  EXPECT_EQ(front.acronyms, Strings{"nrf"});
  EXPECT_EQ(front.type, kOrg);
  EXPECT_EQ(front.type_class, "name");
  EXPECT_EQ(evidence("noor|person", kPer, {}).names, Strings{"noor"}) << "its normal name, where no spelling is left";
}

TEST(PairEvidence, ASplitNodeIsInNoBlock) {
  EXPECT_FALSE(blocks_of(evidence("john smith|person", kPer, {"John Smith"})).empty());
  EXPECT_TRUE(blocks_of(evidence("john smith|person#a", kPer, {"John Smith"})).empty());
}

TEST(PairEvidence, BlocksAreSortedAndHoldNameLastWordAndAcronyms) {
  const Strings person = blocks_of(evidence("john smith|person", kPer, {"John Smith"}));
  EXPECT_TRUE(std::is_sorted(person.begin(), person.end()));
  for (const char* block : {"=john smith", ".smith"})
    EXPECT_TRUE(std::binary_search(person.begin(), person.end(), block)) << block;
  const Strings front =
      blocks_of(evidence("national resistance front|name", kOrg, {"National Resistance Front", "NRF"}));
  EXPECT_TRUE(std::binary_search(front.begin(), front.end(), "=nrf"));
}

TEST(PairEvidence, ARegionOfItsCompanyCountsAsItsCountry) {
  Node mine = node("juan rojas|person", kPer, {"Juan Rojas"});
  const DocumentCompany company = company_of({"antioquia", "colombia", "nangarhar", "cordoba", "ana rey"});
  const DocumentCompany* const document = &company;
  add_company(mine, {&document, 1});
  EXPECT_EQ(evidence_of(mine).company, (NameSet{"afghanistan", "ana rey", "colombia", "cordoba"}))
      << "a city is called Cordoba, too";
}

TEST(PairEvidence, AFirmIsFoundByItsNameWithoutItsSort) {
  const Strings firm = blocks_of(evidence("quill tarrant partners|name", kOrg, {"Quill Tarrant Partners"}));
  EXPECT_TRUE(std::binary_search(firm.begin(), firm.end(), whole_name_block("quill tarrant")));
  const Strings other = blocks_of(evidence("quill tarrant river|name", kOrg, {"Quill Tarrant River"}));
  EXPECT_FALSE(std::binary_search(other.begin(), other.end(), whole_name_block("quill tarrant")));
}

TEST(PairEvidence, LongWordsOfOrganisationsMeetByEitherEnd) {
  const auto meet = [](const char* a, const char* b) {
    const Strings x = blocks_of(evidence(std::string(a) + "|other", kOrg, {a})),
                  y = blocks_of(evidence(std::string(b) + "|other", kOrg, {b}));
    return std::any_of(x.begin(), x.end(), [&](const auto& block) { return std::count(y.begin(), y.end(), block); });
  };
  EXPECT_TRUE(meet("fetransal", "fetranzal"));
  EXPECT_TRUE(meet("fetransal", "fteransal"));
  EXPECT_FALSE(meet("fetransal", "coprodeh"));
}

TEST(PairEvidence, ABlockOfOneWordIsForShortNamesAndEndings) {
  EXPECT_TRUE(admits(".dostum", "dostum|person", "karim dostum|person"));
  EXPECT_TRUE(admits(".dostum", "rashid dostum|person", "abdul rashid dostum|person"));
  EXPECT_FALSE(admits(".dostum", "karim dostum|person", "rashid dostum|person"));
  EXPECT_TRUE(admits("=x", "karim dostum|person", "rashid dostum|person"));
}

TEST(PairEvidence, IsCalledAsBeforeWhereNamesAcronymsAndTypeAreTheSame) {
  const Node before = node("red cross society|name", EntityType::kOrg, {"Red Cross Society", "RCS"});
  Node after = before;
  EXPECT_TRUE(is_called_as(before, after));
  after.names["Red Cross Society"].count += 9;
  after.company = {"kabul"};
  EXPECT_TRUE(is_called_as(before, after)) << "only counts and company";
  after.names["RCS"].count += 99;
  EXPECT_TRUE(is_called_as(before, after)) << "in another order, but the same";
  after.names["R.C.S. Kabul"] = {1, 1};
  EXPECT_FALSE(is_called_as(before, after)) << "a third name";
  Node typed = before;
  typed.types[static_cast<std::size_t>(EntityType::kGpe)] = 9;
  EXPECT_FALSE(is_called_as(before, typed));
}

TEST(PairEvidence, IsKnownAsBeforeWhereFirstTitlesAndCompanyAreTheSame) {
  Node before = node("noor|person", EntityType::kPer, {"Noor"});
  for (char title = 'a'; title < 'a' + static_cast<char>(kEvidenceTitles); ++title) before.titles[{title}] = 1;
  Node after = before;
  after.titles["z"] = 1;
  after.titles["a"] = 7;
  EXPECT_TRUE(is_known_as(before, after)) << "behind the first ones";
  after.titles["A"] = 1;
  EXPECT_FALSE(is_known_as(before, after));
  Node fewer = before;
  fewer.titles.erase("a");
  EXPECT_FALSE(is_known_as(before, fewer));
  EXPECT_FALSE(is_known_as(fewer, before));
  Node moved = before;
  moved.company = {"kabul"};
  EXPECT_FALSE(is_known_as(before, moved));
}

}  // namespace
}  // namespace relata::identity
