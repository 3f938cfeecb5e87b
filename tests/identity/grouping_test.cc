// Which nodes are one, given their links, what users say and the dictionary.
#include "identity/grouping.h"

#include <gtest/gtest.h>

#include "tests/identity/contents.h"

namespace relata::identity {
namespace {

struct Candidates : std::map<std::string, Candidate> {
  std::map<std::string, PairEvidence> evidences;
  std::map<std::string, std::map<std::string, Link>> links;

  // Called by its key, without links.
  void add(const std::string& key) {
    Node node;
    node.key = key;
    evidences[key] = evidence_of(node);
    (*this)[key] = {key, &evidences[key], &links[key], std::nullopt};
  }
};

Candidates candidates(const std::vector<std::string>& keys) {
  Candidates all;
  for (const std::string& key : keys) all.add(key);
  return all;
}

const ActorClaims* nobody(const std::string&) { return nullptr; }

std::vector<Ids> members(const std::map<std::string, Candidate>& all, const ActorOf& actor_of = nobody) {
  std::vector<Ids> found;
  for (const NodeGroup& one : group(all, {}, actor_of)) found.push_back(one.members);
  return found;
}

void link(Candidates& all, const std::string& a, const std::string& b, Link link) {
  all.links[a].emplace(b, link);
  all.links[b].emplace(a, turned(link));
}

TEST(Grouping, WithoutLinksEachIsItsOwn) {
  EXPECT_EQ(members(candidates({"b|person", "a|person"})), (std::vector<Ids>{{"a|person"}, {"b|person"}}));
  EXPECT_TRUE(members({}).empty());
}

TEST(Grouping, GoodLinksJoinAndDoubtfulOnesDoNot) {
  auto all = candidates({"ann bell|person", "ann bel|person", "anna bell|person"});
  link(all, "ann bell|person", "ann bel|person", {LinkKind::kJoin, false, 9500, "spelling"});
  link(all, "ann bell|person", "anna bell|person", {LinkKind::kReview, false, 8000, "spelling"});
  EXPECT_EQ(members(all), (std::vector<Ids>{{"ann bell|person", "ann bel|person"}, {"anna bell|person"}}));
}

TEST(Grouping, AShortNameOfTwoJoinsNeither) {
  auto all = candidates({"karim dostum|person", "rashid dostum|person", "dostum|person"});
  link(all, "dostum|person", "karim dostum|person", {LinkKind::kShort, true, 9000, "end"});
  EXPECT_EQ(members(all).size(), 2U);
  link(all, "dostum|person", "rashid dostum|person", {LinkKind::kShort, true, 9000, "end"});
  EXPECT_EQ(members(all).size(), 3U);
}

TEST(Grouping, AShortNameOfSeveralJoinsWhatEndsThemAll) {
  auto all = candidates({"army of liberation|name", "marxist army of liberation|name", "al|other"});
  link(all, "al|other", "army of liberation|name", {LinkKind::kShort, true, 9500, "acronym"});
  link(all, "al|other", "marxist army of liberation|name", {LinkKind::kShort, true, 9500, "acronym"});
  EXPECT_EQ(members(all),
            (std::vector<Ids>{{"al|other", "army of liberation|name"}, {"marxist army of liberation|name"}}));
}

// Untold bodies that are one, of which each keeps so much company with that of either country.
std::vector<Ids> untold(const std::vector<std::pair<std::uint16_t, std::uint16_t>>& company) {
  auto all = candidates({"air force of tembe|body", "air force of marovia|body"});
  std::vector<std::string> keys;
  for (const auto& [tembe, marovia] : company) {
    const std::string key = "air force of #" + std::to_string(10 + keys.size()) + "|body";
    all.add(key);
    for (const std::string& before : keys) link(all, before, key, {LinkKind::kJoin, false, 9000, "untold"});
    constexpr std::string_view kReason = "of a country that its document names, by the company of both";
    const auto score = [](std::uint16_t kept) { return static_cast<std::uint16_t>(9000 + kept); };
    if (tembe) link(all, key, "air force of tembe|body", {LinkKind::kShort, true, score(tembe), std::string(kReason)});
    if (marovia)
      link(all, key, "air force of marovia|body", {LinkKind::kShort, true, score(marovia), std::string(kReason)});
    keys.push_back(key);
  }
  return members(all);
}

TEST(Grouping, UntoldBodiesThatAreOneFindTheirCountryTogether) {
  EXPECT_EQ(untold({{0, 2}, {3, 0}, {4, 0}}).size(), 2U) << "seven names speak for Tembe, two for Marovia";
  EXPECT_EQ(untold({{0, 2}, {3, 0}}).size(), 3U) << "too few";
  EXPECT_EQ(untold({{1, 0}}).size(), 2U);
  EXPECT_EQ(untold({{0, 0}, {0, 0}}).size(), 3U);
  std::vector<std::pair<std::uint16_t, std::uint16_t>> many(8, {2, 1});
  many[0] = {0, 4};
  EXPECT_EQ(untold(many).size(), 2U) << "fourteen to eleven, of many";
}

// Candidates of persons that are linked with all others, as short forms of the longer ones.
std::vector<Ids> persons(const std::vector<std::string>& names) {
  std::vector<std::string> keys;
  for (const std::string& name : names) keys.push_back(name + "|person");
  auto all = candidates(keys);
  for (std::size_t a = 0; a < keys.size(); ++a)
    for (std::size_t b = 0; b < keys.size(); ++b)
      if (names[a].size() < names[b].size()) link(all, keys[a], keys[b], {LinkKind::kShort, true, 9000, "end"});
  return members(all);
}

TEST(Grouping, TwoGivenNamesAreOfOneWhoHasBoth) {
  EXPECT_EQ(persons({"luis antonio rojas", "luis rojas", "antonio rojas"}).size(), 1U);
  EXPECT_EQ(persons({"ana maria del valle", "maria valle", "ana valle"}).size(), 1U);
  EXPECT_EQ(persons({"luis rojas", "antonio rojas"}).size(), 2U);
  EXPECT_EQ(persons({"luis alberto rojas", "luis rojas", "antonio rojas"}).size(), 2U) << "Antonio is another";
}

TEST(Grouping, APersonsShortNameIsNotThatOfTheShorterOfTwo) {
  auto all = candidates({"jan peter holm|person", "peter holm|person", "holm|person"});
  link(all, "holm|person", "jan peter holm|person", {LinkKind::kShort, true, 9000, "end"});
  link(all, "holm|person", "peter holm|person", {LinkKind::kShort, true, 9000, "end"});
  EXPECT_EQ(members(all).size(), 3U) << "two keep apart for something else";
}

// An acronym and what documents spell by it.
Candidates spelled(const std::string& acronym, const std::vector<std::string>& names) {
  std::vector<std::string> keys = {acronym + "|other"};
  for (const std::string& name : names) keys.push_back(name + "|name");
  auto all = candidates(keys);
  for (std::size_t i = 1; i < keys.size(); ++i) {
    all.evidences[keys[i]].acronyms = {acronym};
    link(all, keys[0], keys[i], {LinkKind::kShort, true, 9503, "acronym"});
  }
  return all;
}

TEST(Grouping, AnAcronymIsThatOfWhichItHasTheLetters) {
  const auto with = [](const std::string& acronym, const std::vector<std::string>& names) {
    for (const Ids& one : members(spelled(acronym, names)))
      if (one.size() == 2) return one[0].starts_with(acronym) ? one[1] : one[0];
    return std::string();
  };
  EXPECT_EQ(with("urnm", {"marovian national revolutionary unity", "marovian national revolutionary army"}),
            "marovian national revolutionary unity|name");
  EXPECT_EQ(with("fpt", {"popular tembe front", "popular tembe league"}), "popular tembe front|name");
  EXPECT_EQ(with("fpt", {"river league", "hill party"}), "") << "of neither";
  EXPECT_EQ(with("pt", {"tembe party", "party of toil"}), "") << "of both";
}

TEST(Grouping, WhatAnAcronymDoesNotSpellIsNoReasonAgainstItAmongSpellingsOfOne) {
  auto all = spelled("elr", {"army of river liberation"});
  all.add("army of rivver liberation|name");
  link(all, "army of river liberation|name", "army of rivver liberation|name",
       {LinkKind::kJoin, false, 9800, "spelling"});
  EXPECT_EQ(members(all).size(), 1U);
}

ActorClaims claims(const std::string& id, const std::vector<std::string>& keys) {
  ActorClaims claims;
  claims.id = id;
  claims.keys = keys;
  return claims;
}

TEST(Grouping, NodesOfOneActorAreOneAndThoseOfTwoNever) {
  auto all = candidates({"ann bell|person", "bea cole|person", "cleo dorn|person"});
  const ActorClaims bell = claims("Bell|PER", {"ann bell|person", "bea cole|person"}), dorn = claims("Dorn|PER", {});
  all["ann bell|person"].actor = all["bea cole|person"].actor = "Bell|PER";
  all["cleo dorn|person"].actor = "Dorn|PER";
  link(all, "bea cole|person", "cleo dorn|person", {LinkKind::kJoin, false, 10000, "said"});
  const auto actor_of = [&](const std::string& id) { return id == bell.id ? &bell : &dorn; };
  EXPECT_EQ(members(all, actor_of), (std::vector<Ids>{{"ann bell|person", "bea cole|person"}, {"cleo dorn|person"}}));
}

TEST(Grouping, DistinctWinsOverSameAlsoThroughOthers) {
  const Contents contents{{"a", {{kPer, "Ann Bell"}}}, {"b", {{kPer, "Bea Cole"}}}, {"c", {{kPer, "Cleo Dorn"}}}};
  Rulings rulings;
  rulings.distinct.insert({"ann bell|person", "cleo dorn|person"});
  for (const Rulings::Pair& pair :
       {Rulings::Pair{"ann bell|person", "bea cole|person"}, {"bea cole|person", "cleo dorn|person"}}) {
    rulings.same_pairs.insert(pair);
    rulings.same[pair.first].push_back(pair.second);
    rulings.same[pair.second].push_back(pair.first);
  }
  EXPECT_EQ(ids(from_nothing(contents, rulings)), (Ids{"ann-bell", "cleo-dorn"}));
}

TEST(Grouping, AShortNameThatIsJoinedDoesNotJoinTwo) {
  const Contents contents{
      {"a", {{kPer, "Karim Dostum"}}}, {"b", {{kPer, "Abdul Rashid Dostum"}}}, {"c", {{kPer, "Dostum"}}}};
  Rulings rulings;
  rulings.same_pairs.insert({"dostum|person", "karim dostum|person"});
  rulings.same["dostum|person"] = {"karim dostum|person"};
  rulings.same["karim dostum|person"] = {"dostum|person"};
  EXPECT_EQ(ids(from_nothing(contents, rulings)), (Ids{"abdul-rashid-dostum", "karim-dostum"}));
}

}  // namespace
}  // namespace relata::identity
