// Resolution at once gives the rows of an update over nothing, byte for byte.
#include "identity/bulk_resolution.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "identity/actor_claims.h"
#include "tests/identity/contents.h"

namespace relata::identity {
namespace {

struct Article {
  std::string id;
  std::vector<LocalEntity> entities;
  std::set<std::string> split;
};

// Namesakes, acronyms, bodies with and without a country, firms that were taken for persons, slips of the pen, names
// that share a slug.
const std::vector<std::pair<EntityType, std::vector<std::string>>> kThings = {
    {kPer, {"Abdul Rashid Dostum", "Gen. Dostum", "Dostum"}},
    {kPer, {"Rashid Dostum"}},
    {kPer, {"Dostum"}},
    {kPer, {"Karim Dostum", "KARIM DOSTUM"}},
    {kPer, {"Washington"}},
    {kGpe, {"Washington"}},
    {kOrg, {"Washington"}},
    {kPer, {"Washington Per"}},
    {kPer, {"William Walker"}},
    {kPer, {"William Walkler"}},
    {kOrg, {"National Resistance Front", "NRF"}},
    {kOrg, {"NRF"}},
    {kOrg, {"Nordic Rail Fund"}},
    {kOrg, {"Frente de Liberation", "FDL"}},
    {kOrg, {"FDL"}},
    {kPer, {"Samira Halil", "Dr. Samira Halil"}},
    {kOrg, {"Congress"}},
    {kOrg, {"Chilean Congress"}},
    {kOrg, {"National Police"}},
    {kOrg, {"Congress of Peru"}},
    {kOrg, {"Air Force of Tembe"}},
    {kOrg, {"Tembese Air Force"}},
    {kGpe, {"Chile"}},
    {kGpe, {"Peru"}},
    {kGpe, {"Antioquia"}},
    {kGpe, {"Tembe"}},
    {kGpe, {"Harlow"}},
    {kGpe, {"U.S.", "United States"}},
    {kPer, {"Vance Carlton"}},
    {kOrg, {"Vance Carlton Partners"}},
    {kOrg, {"Red Cross"}},
    {kOrg, {"Bogota Red Cross", "Red Cross"}},
    {EntityType::kNorp, {"Jesuits", "Jesuit"}},
    {EntityType::kNorp, {"Jesuit"}},
    {kOrg, {"Fenastras"}},
    {kOrg, {"Fenastros"}},
    {kPer, {"Jaime Paz"}},
    {kPer, {"Jaime Paz Zamora"}},
    {EntityType::kEvent, {"Red Harbour"}},
    {kOrg, {std::string("Nul\0l Group", 11)}}};

// Clusters with several of their spellings, titles, facets.
Article random_article(std::mt19937& random, const std::string& id) {
  static const std::vector<std::string> kFacets = {"arts", "law", "ohio", "alabama", "craft", "work"};
  std::vector<Cluster> clusters;
  Facets facets;
  for (std::size_t left = 1 + random() % 12; left > 0; --left) {
    const auto& [type, names] = kThings[random() % kThings.size()];
    Cluster& cluster = clusters.emplace_back();
    cluster.type = type;
    for (const std::string& name : names)
      if (cluster.names.empty() || random() % 2)
        cluster.names.push_back({name, 1 + static_cast<std::uint32_t>(random() % 3)});
    if (random() % 4 == 0) cluster.titles = {random() % 2 ? "General" : "President"};
    cluster.first_offset = static_cast<std::uint32_t>(random() % 1000);
    cluster.mentions = static_cast<std::uint32_t>(cluster.names.size() + random() % 3);
    facets.emplace_back();
    if (random() % 6 == 0) facets.back().insert(kFacets[random() % kFacets.size()]);
  }
  Article article{id, join_within_document(id, clusters, facets, random() % 3 == 0 ? "chile" : ""), {}};
  for (const LocalEntity& entity : article.entities)
    if (!entity.key.empty() && random() % 40 == 0) article.split.insert(entity.key);
  return article;
}

std::vector<Article> random_articles(std::mt19937& random, int count) {
  std::vector<Article> articles;
  for (int i = 0; i < count; ++i) articles.push_back(random_article(random, "d" + std::to_string(1000 + i)));
  return articles;
}

RowEdit updated(const std::vector<Article>& articles, const Rulings& rulings, const std::vector<ActorClaims>& claims) {
  RowEdit rows;
  IdentityEdit edit(rows);
  edit.set_actors({}, claims);
  std::vector<OccurrenceChange> changes;
  OccurrencesInMemory documents;
  for (const Article& article : articles) {
    const OccurrencesOfDocument told = occurrences_of(article.id, article.entities, article.split);
    for (auto& change : changes_between(article.id, {}, told)) changes.push_back(std::move(change));
    documents.put(article.id, told);
  }
  update(edit, changes, {}, rulings, documents);
  return rows;
}

// In the order of `articles`; the keys have to come in theirs.
RowEdit resolved_at_once(const std::vector<Article>& articles, const Rulings& rulings,
                         const std::vector<ActorClaims>& claims) {
  RowEdit rows;
  IdentityEdit(rows).set_actors({}, claims);
  BulkResolution bulk;
  for (const Article& article : articles) bulk.add(article.id, named_clusters(article.entities), article.split);
  std::string last;
  std::uint64_t groups = 0;
  const std::uint64_t count = bulk.resolve(rulings, claims, [&](std::string_view key, std::string_view value) {
    EXPECT_LT(last, key);
    last = key;
    groups += key.front() == 6;
    rows.put(std::string(key), std::string(value));
  });
  EXPECT_EQ(count, groups);
  return rows;
}

void expect_equal_rows(std::vector<Article> articles, std::mt19937& random, const Rulings& rulings = {},
                       const std::vector<ActorClaims>& claims = {}) {
  const RowEdit wanted = updated(articles, rulings, claims);
  std::shuffle(articles.begin(), articles.end(), random);
  EXPECT_EQ(differences(resolved_at_once(articles, rulings, claims), wanted), std::vector<std::string>{});
}

TEST(BulkResolution, OfNothingGivesNothing) {
  EXPECT_TRUE(resolved_at_once({}, {}, {}).changes().empty());
  EXPECT_TRUE(resolved_at_once({{"a", {}, {}}}, {}, {}).changes().empty());
}

TEST(BulkResolution, GivesTheRowsOfAnUpdateOverNothing) {
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    std::mt19937 random(seed);
    expect_equal_rows(random_articles(random, 5 + static_cast<int>(seed) * 3), random);
    ASSERT_FALSE(HasFailure()) << "seed " << seed;
  }
}

TEST(BulkResolution, KnowsRulingsAndWhatTheDictionaryClaims) {
  std::vector<Actor> actors(3);
  actors[0] = {"Rashid Dostum", kPer, {"Dostum"}, {{"wikidata", "Q1"}}, {"Washington Per"}, {}};
  actors[1] = {"Front", kOrg, {"NRF", "Nordic Rail Fund"}, {}, {"FDL"}, {"Congress of Peru"}};
  actors[2] = {"Samira Halil", std::nullopt, {}, {}, {}, {}};
  const std::vector<ActorClaims> claims = claims_of(actors).actors;
  Rulings rulings;
  const auto same = [&](const std::string& a, const std::string& b) {
    rulings.same_pairs.insert(std::minmax(a, b));
    rulings.same[a].push_back(b);
    rulings.same[b].push_back(a);
  };
  same("dostum|person", "karim dostum|person");
  same("washington|place", "samira halil|person:");
  same("samira halil|person:law", "washington|other");
  same("dostum|person#d1003", "chile|place");
  rulings.distinct.insert({"jaime paz zamora|person", "jaime paz|person"});
  rulings.distinct.insert({"samira halil|person", "washington|place"});
  rulings.names["fenastras|other"] = "The Federation";
  rulings.types["harlow|place"] = kOrg;
  for (std::uint32_t seed = 100; seed < 120; ++seed) {
    std::mt19937 random(seed);
    const std::vector<Article> articles = random_articles(random, 60);
    expect_equal_rows(articles, random, rulings);
    expect_equal_rows(articles, random, {}, claims);
    expect_equal_rows(articles, random, rulings, claims);
    ASSERT_FALSE(HasFailure()) << "seed " << seed;
  }
}

TEST(BulkResolution, ABlockThatIsTooLargeGivesNoPairs) {
  std::mt19937 random(7);
  std::vector<Article> articles;
  for (int number = 0; number < 120; ++number) {
    std::string given = "Bodufogu";
    for (int place = 0, left = number; place < 4; ++place, left /= 5)
      given[static_cast<std::size_t>(2 * place)] = (place == 0 ? "BDFGK" : "bdfgk")[left % 5];
    const std::string id = "d" + std::to_string(number);
    const Cluster person{kPer, {{given + " Khan", 1}}, {}, 0, 1, ""}, khan{kPer, {{"Khan", 1}}, {}, 9, 1, ""};
    articles.push_back({id, join_within_document(id, std::vector<Cluster>{number % 2 ? person : khan}), {}});
  }
  expect_equal_rows(articles, random);
}

}  // namespace
}  // namespace relata::identity
