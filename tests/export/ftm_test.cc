#include "export/ftm.h"

#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/error.h"
#include "core/relation_lexicon.h"
#include "core/statement_edges.h"
#include "export/schema_file.h"
#include "tests/export/sample.h"

namespace relata::exporter {
namespace {

using nlohmann::json;

class Ftm : public ::testing::Test {
 protected:
  Statement& said(const std::string& doc, const std::string& subject, EntityType subject_type, const std::string& lemma,
                  const std::string& object, EntityType object_type) {
    const std::string sentence = subject + " " + lemma + " " + object + " .";
    said_.push_back(evidenced(doc, sentence, entity(sentence, subject, subject, subject_type), lemma, lemma,
                              entity(sentence, object, object, object_type)));
    Statement& s = said_.back().statement;
    const CanonicalRelation canonical = canonical_relation(lemma);
    s.relation.canonical = canonical.name, s.relation.canonical_reversed = canonical.reversed;
    for (const auto& [name, type] : {std::pair{subject, subject_type}, std::pair{object, object_type}})
      entities_[slug(name)] = Entity{.id = slug(name), .name = name, .type = type};
    return s;
  }

  // The lines by id.
  std::map<std::string, json> written(PropertyGraphOptions options = {}, bool all = false) {
    if (!options.schema) options.schema = &schema_;
    std::vector<Entity> entities;
    for (const auto& [id, entity] : entities_) entities.push_back(entity);
    const EdgeStream edges = [this](const EdgeVisitor& visit) {
      for (const Evidenced& e : said_)
        for (const NumberedEdge& numbered : resolved_edges(e.statement, e.provenance))
          if (!visit(numbered.edge)) return;
    };
    Filter filter;
    filter.all = filter.rejected = all;
    const PropertyGraph graph(edges, entity_stream(entities), filter, options);
    std::stringstream out;
    write_ftm(graph, entity_stream(entities), edges, out);
    std::map<std::string, json> lines;
    for (std::string line; std::getline(out, line);) {
      const json parsed = json::parse(line);
      EXPECT_TRUE(lines.emplace(parsed["id"], parsed).second) << "twice: " << line;
    }
    return lines;
  }

  static constexpr auto kPer = EntityType::kPer, kOrg = EntityType::kOrg, kGpe = EntityType::kGpe;
  const Schema schema_ = read_schema(*shipped_schema("ftm"), "ftm");
  std::vector<Evidenced> said_;
  std::map<std::string, Entity> entities_;
};

TEST_F(Ftm, ALinkHasItsEndsDayProofAndSentence) {
  Statement& s = said("d1", "Orbis", kOrg, "attack", "Kunduz", kGpe);
  s.attributed_to = {Speaker{phrase("police", "police"), "said", 0, 0}};
  Provenance& p = said_[0].provenance;
  p.title = "Title", p.source = "Wire", p.date = "2021-08-09", p.url = "https://example.org/1";
  const auto lines = written();
  EXPECT_EQ(lines.size(), 4U);
  const json link = lines.at(s.id);
  EXPECT_EQ(link["schema"], "UnknownLink");
  EXPECT_EQ(link["properties"], json({{"subject", {"e-orbis"}},
                                      {"object", {"e-kunduz"}},
                                      {"role", {"attack"}},
                                      {"date", {"2021-08-09"}},
                                      {"summary", {"Orbis attack Kunduz ."}},
                                      {"description", {"according to police"}},
                                      {"proof", {"d-d1"}},
                                      {"publisher", {"Wire"}},
                                      {"sourceUrl", {"https://example.org/1"}},
                                      {"recordId", {s.id}}}));
  EXPECT_EQ(lines.at("d-d1"), json({{"id", "d-d1"},
                                    {"schema", "Article"},
                                    {"properties",
                                     {{"name", {"Title"}},
                                      {"title", {"Title"}},
                                      {"fileName", {"d1"}},
                                      {"publisher", {"Wire"}},
                                      {"publishedAt", {"2021-08-09"}},
                                      {"sourceUrl", {"https://example.org/1"}}}}}));
  EXPECT_EQ(lines.at("e-kunduz")["schema"], "Territory");
}

TEST_F(Ftm, LinksHaveItsSchemataAndDirections) {
  const std::string work = said("d", "Reed", kPer, "work for", "Orbis", kOrg).id;
  const std::string son = said("d", "Bob", kPer, "be son of", "Reed", kPer).id;
  const std::string chief = said("d", "Ana", kPer, "be general director of", "Orbis", kOrg).id;
  const auto lines = written();
  EXPECT_EQ(lines.at(work)["schema"], "Employment");
  EXPECT_EQ(lines.at(work)["properties"]["employee"], json({"e-reed"}));
  EXPECT_EQ(lines.at(work)["properties"]["employer"], json({"e-orbis"}));
  EXPECT_EQ(lines.at(son)["schema"], "Family");
  EXPECT_EQ(lines.at(son)["properties"]["person"], json({"e-reed"})) << "whose son the relative is";
  EXPECT_EQ(lines.at(son)["properties"]["relative"], json({"e-bob"}));
  EXPECT_EQ(lines.at(son)["properties"]["relationship"], json({"son"}));
  EXPECT_EQ(lines.at(chief)["schema"], "Directorship");
  EXPECT_EQ(lines.at(chief)["properties"]["role"], json({"general director"}));
}

TEST_F(Ftm, WhatSomebodyOwnsIsACompany) {
  const std::string owns = said("d", "Reed", kPer, "own", "Orbis", kOrg).id;
  const auto lines = written();
  EXPECT_EQ(lines.at(owns)["schema"], "Ownership");
  EXPECT_EQ(lines.at("e-orbis")["schema"], "Company");
}

TEST_F(Ftm, WhatNobodyAssertsIsALinkOfNoKindAndSaysSo) {
  Statement& denied = said("d", "Reed", kPer, "own", "Orbis", kOrg);
  denied.polarity = Polarity::kNegative;
  const std::string id = denied.id;
  EXPECT_TRUE(written().empty());
  const auto lines = written({}, true);
  EXPECT_EQ(lines.at(id)["schema"], "UnknownLink");
  EXPECT_EQ(lines.at(id)["properties"]["status"], json({"denied"}));
  EXPECT_EQ(lines.at("e-orbis")["schema"], "Organization");
  said_[0].statement.polarity = Polarity::kPositive;
  said_[0].statement.modality = Modality::kPlanned;
  EXPECT_EQ(written({}, true).at(id)["properties"]["status"], json({"planned"}));
  said_[0].statement.modality = Modality::kAsserted;
  said_[0].statement.rejected = true;
  EXPECT_EQ(written({}, true).at(id)["properties"]["status"], json({"rejected"}));
}

TEST_F(Ftm, ATripleHasAllItsDocumentsAsProof) {
  for (const char* doc : {"d2", "d1", "d 3"}) {
    said(doc, "Orbis", kOrg, "attack", "Kunduz", kGpe);
    said_.back().provenance.title = "Title " + std::string(doc);
  }
  PropertyGraphOptions options;
  options.aggregate = true;
  const auto lines = written(options);
  EXPECT_EQ(lines.size(), 6U);
  const auto link =
      std::find_if(lines.begin(), lines.end(), [](const auto& line) { return line.first.starts_with("t-"); });
  ASSERT_NE(link, lines.end());
  EXPECT_EQ(link->second["properties"]["recordId"].size(), 3U);
  const json proof = link->second["properties"]["proof"];
  EXPECT_EQ(proof.size(), 3U);
  for (const json& doc : proof) EXPECT_EQ(lines.at(doc)["properties"]["title"].size(), 1U);
}

TEST_F(Ftm, ASchemaOfTheUserGivesRolesWhereItHasNoSchema) {
  const Schema own =
      read_schema("struck: ORG -> GPE from attack\nrest: other\nnode ORG = Company\nnode GPE = City", "s");
  const std::string struck = said("d", "Orbis", kOrg, "attack", "Kunduz", kGpe).id;
  PropertyGraphOptions options;
  options.schema = &own;
  const auto lines = written(options);
  EXPECT_EQ(lines.at(struck)["schema"], "UnknownLink");
  EXPECT_EQ(lines.at(struck)["properties"]["role"], json({"struck", "attack"}));
  EXPECT_EQ(lines.at("e-orbis")["schema"], "Company");
  EXPECT_EQ(lines.at("e-kunduz")["schema"], "Territory") << "City is no schema of FollowTheMoney";
}

TEST_F(Ftm, NodesHaveCountriesLinksAndWholeNames) {
  said("d", "Government", kOrg, "attack", "Russia", kGpe);
  entities_["government"].of = "russia", entities_["government"].kind = ActorKind::kGov;
  entities_["russia"].links = {{"wikidata", "Q159"}, {"geo", "RUS"}, {"page", "https://example.org/ru"}};
  const std::string huge = "\"" + std::string(10000, 'x') + "\x01\"";
  entities_["russia"].aliases = {{"Russia", 3}, {"RUSSIA", 1}, {huge, 1}};
  auto lines = written();
  EXPECT_EQ(lines.at("e-government")["schema"], "PublicBody");
  EXPECT_EQ(lines.at("e-government")["properties"]["country"], json({"ru"}));
  const json russia = lines.at("e-russia")["properties"];
  EXPECT_EQ(russia["country"], json({"ru"}));
  EXPECT_EQ(russia["wikidataId"], json({"Q159"}));
  EXPECT_EQ(russia["sourceUrl"], json({"https://example.org/ru"}));
  EXPECT_EQ(russia["notes"], json({"geo=RUS"}));
  EXPECT_EQ(russia["alias"].size(), 2U);
  EXPECT_EQ(lines.at("of-government")["properties"]["role"], json({"body of"}));
  entities_["russia"].name = huge;
  lines = written();
  EXPECT_EQ(lines.at("e-russia")["properties"]["notes"][1], "\"" + std::string(10000, 'x') + "\xEF\xBF\xBD\"");
}

TEST_F(Ftm, PhrasesAreNodesWhereTheyAreAskedFor) {
  Statement& s = said("d", "Orbis", kOrg, "free", "Kunduz", kGpe);
  s.object = phrase("Orbis free 1,800 prisoners .", "1,800 prisoners");
  PropertyGraphOptions options;
  EXPECT_TRUE(written(options).empty());
  options.phrases = true;
  const auto lines = written(options);
  const std::string object = lines.at(s.id)["properties"]["object"][0];
  EXPECT_EQ(lines.at(object)["properties"]["name"], json({"1,800 prisoners"}));
}

TEST_F(Ftm, AnOutputThatFailsIsAnError) {
  said("d", "Orbis", kOrg, "attack", "Kunduz", kGpe);
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  const PropertyGraph graph([](const EdgeVisitor&) {}, entity_stream(), {}, {});
  EXPECT_THROW(write_ftm(
                   graph, entity_stream(), [](const EdgeVisitor&) {}, out),
               ExportError);
}

}  // namespace
}  // namespace relata::exporter
