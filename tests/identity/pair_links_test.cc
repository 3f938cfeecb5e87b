// Which link two nodes get.
#include "identity/pair_links.h"

#include <gtest/gtest.h>

namespace relata::identity {
namespace {

using Strings = std::vector<std::string>;
constexpr EntityType kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;

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
std::optional<Link> link(const PairEvidence& a, const PairEvidence& b) {
  names::NameWorkspace workspace;
  return link_of(a, b, workspace);
}

TEST(PairLinks, LinksSayWhatTheNamesAre) {
  const PairEvidence noor = evidence("noor|person", kPer, {"Noor"}),
                     full = evidence("atta noor|person", kPer, {"Atta Noor"});
  const std::optional<Link> ending = link(noor, full);
  ASSERT_TRUE(ending);
  EXPECT_EQ(ending->kind, LinkKind::kShort);
  EXPECT_TRUE(ending->is_short);
  const std::optional<Link> schroeder = link(evidence("gerhard schroder|person", kPer, {"Gerhard Schröder"}),
                                             evidence("gerhard schroeder|person", kPer, {"Gerhard Schroeder"}));
  ASSERT_TRUE(schroeder);
  EXPECT_EQ(schroeder->kind, LinkKind::kJoin);
  EXPECT_FALSE(link(noor, evidence("kabul|place", kGpe, {"Kabul"}))) << "persons are compared with persons";
  const std::optional<Link> mistaken = link(full, evidence("atta noor|name", kGpe, {"Atta Noor"}));
  ASSERT_TRUE(mistaken);
  EXPECT_EQ(mistaken->score, kCertain);
}

TEST(PairLinks, TwoArmiesAreInConflict) {
  const PairEvidence afghan = evidence("afghan national army|name", kOrg, {"Afghan National Army"});
  const PairEvidence pakistani = evidence("pakistani national army|name", kOrg, {"Pakistani National Army"});
  names::NameWorkspace workspace;
  EXPECT_TRUE(in_conflict(afghan, pakistani, workspace));
  EXPECT_FALSE(in_conflict(afghan, afghan, workspace));
  const std::optional<Link> none = link(afghan, pakistani);
  EXPECT_TRUE(!none || none->kind == LinkKind::kConflict);
}

TEST(PairLinks, ALinkIsTheSameFromEitherSide) {
  const std::vector<PairEvidence> all = {
      evidence("noor|person", kPer, {"Noor"}), evidence("atta noor|person", kPer, {"Atta Noor"}),
      evidence("ata nur|person", kPer, {"Ata Nur"}), evidence("nrf|other", kOrg, {"NRF"}),
      evidence("national resistance front|name", kOrg, {"National Resistance Front", "NRF"})};
  for (const PairEvidence& a : all)
    for (const PairEvidence& b : all) {
      if (a.key == b.key) continue;
      const std::optional<Link> forth = link(a, b), back = link(b, a);
      ASSERT_EQ(forth.has_value(), back.has_value()) << a.key << " " << b.key;
      if (forth) EXPECT_TRUE(*forth == turned(*back)) << a.key << " " << b.key;
    }
}

TEST(PairLinks, CompanyReweighsALink) {
  PairEvidence a = evidence("ann bell|person", kPer, {"Ann Bell"}),
               b = evidence("anna bell|person", kPer, {"Anna Bell"});
  const std::optional<Link> before = link(a, b);
  ASSERT_TRUE(before);
  names::NameWorkspace workspace;
  EXPECT_FALSE(reweighed(a, b, a, b, *before, workspace)) << "nothing changed";
  const PairEvidence was_a = a, was_b = b;
  a.company = b.company = {"herat", "kabul", "logar", "mazar sharif"};
  const std::optional<Link> after = reweighed(a, b, was_a, was_b, *before, workspace);
  ASSERT_TRUE(after);
  EXPECT_GT(after->score, before->score);
}

// Names that rules link by company and titles, of every kind.
std::vector<PairEvidence> of_every_kind() {
  return {evidence("ann bell|person", kPer, {"Ann Bell"}),
          evidence("anna bell|person", kPer, {"Anna Bell"}),
          evidence("bell|person", kPer, {"Bell"}),
          evidence("ann bell|person:arts", kPer, {"Ann Bell"}),
          evidence("ann bell|person:law", kPer, {"Ann Bell"}),
          evidence("red crescent society|name", kOrg, {"Red Crescent Society", "RCS"}),
          evidence("rcs|other", kOrg, {"RCS"}),
          evidence("kabul red crescent society|name", kOrg, {"Kabul Red Crescent Society"}),
          evidence("quill tarrant partners|name", kOrg, {"Quill Tarrant Partners"}),
          evidence("quill tarrant|person", kPer, {"Quill Tarrant"}),
          evidence("3rd brigade|name", kOrg, {"3rd Brigade"}),
          evidence("union party of kabul|name", kOrg, {"Union Party of Kabul", "UPK"}),
          evidence("unity party of kabul|name", kOrg, {"Unity Party of Kabul", "UPK"}),
          evidence("red crescent|name", kOrg, {"Red Crescent"}),
          evidence("kunduz|place", kGpe, {"Kunduz"}),
          evidence("kundus|place", kGpe, {"Kundus"})};
}

// What reweighed() leaves out must not show: the same link as from nothing, whatever changed of company and titles.
TEST(PairLinks, ReweighingGivesWhatLinkingGives) {
  const std::vector<PairEvidence> all = of_every_kind();
  const std::vector<Strings> companies = {{},
                                          {"herat"},
                                          {"herat", "kabul", "logar", "lund"},
                                          {"lund", "talvik", "varesh"},
                                          {"kabul", "bell", "ann bell"},
                                          {"quill tarrant", "quill tarrant partners", "red crescent"}};
  names::NameWorkspace workspace;
  int changed = 0;
  const auto check = [&](const PairEvidence& was_a, const PairEvidence& was_b, PairEvidence a, PairEvidence b) {
    const std::optional<Link> before = link_of(was_a, was_b, workspace);
    ASSERT_EQ(before.has_value(), link_of(a, b, workspace).has_value()) << a.key << ", " << b.key;
    if (!before) return;
    const std::optional<Link> after = reweighed(a, b, was_a, was_b, *before, workspace);
    changed += after.has_value();
    EXPECT_EQ(after.value_or(*before), *link_of(a, b, workspace)) << a.key << ", " << b.key;
  };
  for (const PairEvidence& a : all)
    for (const PairEvidence& b : all)
      for (std::size_t was = 0; was < companies.size(); ++was)
        for (std::size_t is = 0; is < companies.size() && a.key != b.key; ++is) {
          PairEvidence was_a = a, was_b = b, is_a = a, is_b = b;
          was_a.company = companies[was];
          was_b.company = companies[2];
          is_a.company = companies[is];
          is_b.company = companies[(is + was) % companies.size()];
          if (is == 1) is_a.titles = is_b.titles = {"General"};
          check(was_a, was_b, is_a, is_b);
        }
  EXPECT_GT(changed, 50);
}

TEST(PairLinks, WhatIsNearlyANameIsItWhereBothKeepCompany) {
  const Strings company = {"herat", "kabul", "logar"};
  const auto linked = [&](std::pair<const char*, EntityType> a, const char* b, bool together) {
    const std::string type_class = a.second == kPer ? "|person" : "|name";
    PairEvidence one = evidence(a.first + type_class, a.second, {a.first});
    PairEvidence other = evidence(b + type_class, a.second, {b});
    one.company = company;
    other.company = together ? company : Strings{"lund", "talvik", "varesh"};
    return link(one, other);
  };
  for (const auto& [a, b] : {std::pair(std::pair("william walkler", kPer), "william walker"),
                             {std::pair("medellin cartel", kOrg), "medellin drug cartel"}}) {
    ASSERT_TRUE(linked(a, b, true)) << b;
    EXPECT_EQ(linked(a, b, true)->kind, LinkKind::kJoin) << b;
    const auto apart = linked(a, b, false);
    EXPECT_TRUE(!apart || apart->kind != LinkKind::kJoin) << b;
  }
  const auto surname = linked({"jaime paz", kPer}, "jaime paz zamora", true);
  ASSERT_TRUE(surname);
  EXPECT_EQ(surname->kind, LinkKind::kShort);
  EXPECT_GT(company_kept(*surname), 0);
}

// Of two that keep the company of three others.
std::optional<Link> link_of_friends(PairEvidence a, PairEvidence b) {
  a.company = b.company = {"ana rey", "harbor union", "luis mora"};
  return link(a, b);
}

TEST(PairLinks, WhatGoesByOneAcronymIsOneWhereOnlyTheCountryIsMore) {
  const PairEvidence front = evidence("liberation front|name", kOrg, {"Liberation Front", "FDL"});
  const auto kind = [&](const char* key, const Strings& names) {
    const auto found = link_of_friends(front, evidence(key, kOrg, names));
    return found ? found->kind : LinkKind::kFar;
  };
  EXPECT_EQ(kind("chilean liberation front|name", {"Chilean Liberation Front", "FDL"}), LinkKind::kJoin);
  EXPECT_EQ(kind("peru liberation front|name", {"Peru Liberation Front", "FDL"}), LinkKind::kJoin);
  EXPECT_NE(kind("chilean liberation front|name", {"Chilean Liberation Front"}), LinkKind::kJoin) << "there are many";
  EXPECT_NE(kind("chilean liberation front|name", {"Chilean Liberation Front", "CLF"}), LinkKind::kJoin);
  EXPECT_EQ(link(front, evidence("liberation front fdl|name", kOrg, {"Liberation Front FDL"}))->score, kCertain);
}

TEST(PairLinks, AFirmTakenForAPersonIsShortForItsFullName) {
  const PairEvidence firm = evidence("quill tarrant partners|name", kOrg, {"Quill Tarrant Partners"});
  const auto short_name = link_of_friends(firm, evidence("quill tarrant|person", kPer, {"Quill Tarrant"}));
  ASSERT_TRUE(short_name);
  EXPECT_EQ(short_name->kind, LinkKind::kShort);
  EXPECT_FALSE(short_name->is_short) << "the firm is the longer";
  EXPECT_FALSE(link_of_friends(evidence("henry varrick holdings|name", kOrg, {"Henry Varrick Holdings"}),
                               evidence("henry varrick|person", kPer, {"Henry Varrick"})));
  EXPECT_FALSE(link_of_friends(firm, evidence("quill|person", kPer, {"Quill"})));
  PairEvidence chairman = evidence("quill tarrant|person", kPer, {"Quill Tarrant"});
  chairman.titles = {"Chairman"};
  ASSERT_TRUE(link_of_friends(firm, chairman)) << "kept, however far";
  EXPECT_EQ(link_of_friends(firm, chairman)->kind, LinkKind::kFar);
  PairEvidence beside = evidence("quill tarrant|person", kPer, {"Quill Tarrant"});
  beside.company = {"ana rey", "harbor union", "quill tarrant partners"};
  EXPECT_EQ(link(firm, beside)->kind, LinkKind::kFar) << "a document names both";
}

TEST(PairLinks, AnAcronymOfAnotherLanguageIsWhatDocumentsSpellByIt) {
  names::NameWorkspace workspace;
  const PairEvidence acronym = evidence("elr|other", kOrg, {"ELR"}),
                     army = evidence("army of river liberation|name", kOrg, {"Army of River Liberation", "ELR"}),
                     union_of_it = evidence("uc elr|name", kOrg, {"UC-ELR", "ELR"}),
                     other = evidence("army of hill liberation|name", kOrg, {"Army of Hill Liberation"});
  EXPECT_FALSE(in_conflict(acronym, army, workspace)) << "though its letters are others";
  EXPECT_FALSE(in_conflict(union_of_it, army, workspace));
  EXPECT_TRUE(in_conflict(acronym, other, workspace));
  EXPECT_TRUE(link(acronym, army)->is_short);
  EXPECT_TRUE(link(union_of_it, acronym)->is_short) << "what has the acronym in it does not spell it out";
}

TEST(PairLinks, AnUntoldBodyIsThatOfTheCountryWhoseCompanyItKeeps) {
  const auto kind = [](const Strings& mine, const Strings& others) {
    PairEvidence untold = evidence("air force of #01|body", kOrg, {"Air Force"}),
                 told = evidence("air force of tembe|body", kOrg, {"Air Force of Tembe"});
    untold.company = mine;
    told.company = others;
    const auto found = link(untold, told);
    return found ? found->kind : LinkKind::kFar;
  };
  EXPECT_EQ(kind({"ana rey", "tembe"}, {"ana rey", "tembe"}), LinkKind::kShort);
  EXPECT_EQ(kind({"ana rey", "chile", "tembe"}, {"ana rey", "chile"}), LinkKind::kShort);
  EXPECT_EQ(kind({"ana rey", "tembe"}, {"luis mora"}), LinkKind::kFar) << "no company in common";
  EXPECT_EQ(kind({"ana rey", "luis mora"}, {"ana rey", "luis mora"}), LinkKind::kFar) << "nothing of Tembe";
}

TEST(PairLinks, UntoldBodiesOfTwoDocumentsAreOneByTwoNamesThatTell) {
  const auto kind = [](const Strings& shared) {
    PairEvidence one = evidence("air force of #01|body", kOrg, {"Air Force"}),
                 other = evidence("air force of #02|body", kOrg, {"Air Force"});
    one.company = other.company = shared;
    const auto found = link(one, other);
    return found ? found->kind : LinkKind::kFar;
  };
  EXPECT_EQ(kind({"ana rey", "luis mora"}), LinkKind::kJoin);
  EXPECT_EQ(kind({"ana rey", "chile"}), LinkKind::kFar);
  EXPECT_EQ(kind({"chile", "peru"}), LinkKind::kFar);
  EXPECT_EQ(kind({"ana rey"}), LinkKind::kFar);
}

TEST(PairLinks, ASlipInALongWordNeedsCompanyThatTells) {
  const auto kind = [](const char* a, const char* b, const Strings& company) {
    PairEvidence one = evidence(std::string(a) + "|other", kOrg, {a}),
                 other = evidence(std::string(b) + "|other", kOrg, {b});
    one.company = other.company = company;
    const auto found = link(one, other);
    return found ? found->kind : LinkKind::kFar;
  };
  EXPECT_EQ(kind("fetransal", "fetrasnal", {"ana rey", "luis mora"}), LinkKind::kJoin);
  EXPECT_EQ(kind("coprodeh", "coprodeeh", {"ana rey", "luis mora"}), LinkKind::kJoin);
  EXPECT_EQ(kind("fetransal", "fetrasnal", {"chile", "peru"}), LinkKind::kFar) << "countries tell too little";
  EXPECT_NE(kind("codeh", "codem", {"ana rey", "luis mora"}), LinkKind::kJoin) << "short words are many";
}

TEST(PairLinks, ABodyOfAKnownCountryIsLinkedToItsAcronymAndToUntoldOnes) {
  const PairEvidence party = evidence("communist party of colombia|body", kOrg, {"Colombian Communist Party", "PCC"});
  EXPECT_EQ(blocks_of(party), (Strings{"=pcc", "o:communist party+colombia"}));
  const auto acronym = link(party, evidence("pcc|other", kOrg, {"PCC"}));
  ASSERT_TRUE(acronym);
  EXPECT_EQ(acronym->kind, LinkKind::kShort);
  EXPECT_FALSE(link(party, evidence("communist party of chile|body", kOrg, {"Chilean Communist Party"})));
}

TEST(PairLinks, WhatIsNearlyANameIsLookedAtAgainWhenItsCompanyChanges) {
  names::NameWorkspace workspace;
  for (const auto& [a, b, type] : {std::tuple("jaime paz", "jaime paz zamora", kPer),
                                   {"william walkler", "william walker", kPer},
                                   {"board of planters", "national board of planters", kOrg},
                                   {"simon coordinating board", "simon guerrilla coordinating board", kOrg}}) {
    const std::string type_class = type == kPer ? "|person" : "|name";
    PairEvidence one = evidence(a + type_class, type, {a}), other = evidence(b + type_class, type, {b});
    one.company = {"lund", "talvik", "varesh"};
    other.company = {"herat", "kabul", "logar"};
    const std::optional<Link> before = link(one, other);
    ASSERT_TRUE(before) << a << ": kept, however far";
    const PairEvidence was = one;
    one.company = other.company;
    const std::optional<Link> after = reweighed(one, other, was, other, *before, workspace);
    ASSERT_TRUE(after) << a;
    EXPECT_EQ(after, link(one, other)) << a;
  }
}

}  // namespace
}  // namespace relata::identity
