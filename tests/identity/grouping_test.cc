// Which nodes are one, given their links, what users say and the dictionary.
#include "identity/grouping.h"

#include <gtest/gtest.h>

#include "tests/identity/contents.h"

namespace relata::identity {
namespace {

// Candidates without links, each called by its key.
std::map<std::string, Candidate> candidates(const std::vector<std::string>& keys) {
  std::map<std::string, Candidate> all;
  for (const std::string& key : keys) {
    Candidate& candidate = all[key];
    candidate.node.key = key;
    candidate.evidence = evidence_of(candidate.node);
  }
  return all;
}

const ActorClaims* nobody(const std::string&) { return nullptr; }

std::vector<Ids> members(const std::map<std::string, Candidate>& all, const ActorOf& actor_of = nobody) {
  std::vector<Ids> found;
  for (const NodeGroup& one : group(all, {}, actor_of)) found.push_back(one.members);
  return found;
}

void link(std::map<std::string, Candidate>& all, const std::string& a, const std::string& b, Link link) {
  all[a].links.emplace_back(b, link);
  all[b].links.emplace_back(a, turned(link));
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

TEST(Grouping, NodesOfOneActorAreOneAndThoseOfTwoNever) {
  auto all = candidates({"ann bell|person", "bea cole|person", "cleo dorn|person"});
  const ActorClaims bell{"Bell|PER", {}, {"ann bell|person", "bea cole|person"}, {}}, dorn{"Dorn|PER", {}, {}, {}};
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
