#include "export/jsonld.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "core/error.h"
#include "sample.h"

namespace relata::exporter {
namespace {

using nlohmann::json;

json exported(const std::vector<Evidenced>& statements, const RdfOptions& options = {}) {
  std::ostringstream out;
  write_jsonld(stream(statements), entity_stream(), options, out);
  return json::parse(out.str())["@graph"];
}

// The node of a statement.
json node_of(const json& nodes, const Evidenced& evidenced) {
  for (const json& node : nodes)
    if (node["@id"] == "s:" + evidenced.statement.id) return node;
  return nullptr;
}

TEST(JsonLd, AStatedTripleIsTheGraphOfItsStatement) {
  const auto statements = sample();
  const json node = node_of(exported({statements[0]}), statements[0]);
  EXPECT_EQ(node["@graph"].dump(), R"([{"@id":"e:taliban","r:capture":{"@id":"e:kunduz"}}])");
  EXPECT_EQ(node["v:confidence"]["@value"], "0.93");
  EXPECT_EQ(node["dcterms:temporal"], "2021-08-09");
  EXPECT_EQ(node["prov:wasDerivedFrom"]["@id"], "d:d1");
  EXPECT_FALSE(node.contains("prov:wasGeneratedBy")) << "no extractor is known";
}

TEST(JsonLd, WhatIsDeniedPlannedOrRejectedIsDescribedOnly) {
  auto statements = sample();
  statements[0].statement.rejected = true;
  const json nodes = exported(statements);
  for (const std::size_t i : {0, 3, 4}) {
    const json node = node_of(nodes, statements[i]);
    EXPECT_FALSE(node.contains("@graph")) << i;
    EXPECT_EQ(node["@type"].back(), "rdf:Statement") << i;
    EXPECT_TRUE(node.contains("rdf:subject") && node.contains("rdf:predicate") && node.contains("rdf:object")) << i;
  }
  EXPECT_EQ(node_of(nodes, statements[0])["v:rejected"], true);
  EXPECT_EQ(node_of(nodes, statements[3])["v:polarity"], "-");
  EXPECT_EQ(node_of(nodes, statements[4])["v:modality"], "planned");
}

TEST(JsonLd, SpeakersStandAtTheStatement) {
  const auto statements = sample();
  const json node = node_of(exported({statements[1]}), statements[1]);
  EXPECT_EQ(node["v:attributedTo"], "Police");
  EXPECT_EQ(node["v:cue"], "said");
  EXPECT_EQ(node["v:reportedBy"], json::array({"(reportedly)"}));
  EXPECT_FALSE(node.contains("prov:wasAttributedTo")) << "who speaks is no entity";
}

TEST(JsonLd, AClaimOfNobodyByNameIsAttributedToItsCue) {
  const auto statements = sample_of_accused();
  const json node = node_of(exported(statements), statements[0]);
  EXPECT_EQ(node["v:attributedTo"], "(accused)");
  EXPECT_EQ(node["v:cue"], "accused");
}

TEST(JsonLd, APhraseIsALiteralAndAMissingObjectTheEmptyOne) {
  const auto statements = sample();
  const json nodes = exported({statements[2]});
  EXPECT_EQ(node_of(nodes, statements[2])["@graph"].dump(), R"([{"@id":"p:the%20army","r:collapse":""}])");
  EXPECT_EQ(nodes[1].dump(), R"({"@id":"p:the%20army","rdfs:label":"The army"})");
}

TEST(JsonLd, ADocumentIsDescribedOnce) {
  const auto statements = sample();
  std::size_t documents = 0;
  for (const json& node : exported(statements)) documents += node["@id"].get<std::string>().starts_with("d:");
  EXPECT_EQ(documents, 4U);
}

TEST(JsonLd, TheExtractorIsAnActivity) {
  const json nodes = exported({sample()[0]}, {"urn:relata:", "relata test"});
  EXPECT_EQ(nodes[0]["prov:wasAssociatedWith"]["rdfs:label"], "relata test");
}

TEST(JsonLd, LinksSayWhoItIs) {
  Entity entity;
  entity.id = "taliban", entity.name = "Taliban";
  entity.links = {{"viaf", "7"}, {"site", "https://example.org/"}, {"wikidata", "Q42418"}};
  std::ostringstream out;
  write_jsonld(stream({}), entity_stream({entity}), {"urn:relata:", ""}, out);
  EXPECT_NE(out.str().find(R"("owl:sameAs":{"@id":"http://www.wikidata.org/entity/Q42418"},)"
                           R"("rdfs:seeAlso":[{"@id":"https://example.org/"}],"v:link":["viaf=7"]})"),
            std::string::npos)
      << out.str();
}

TEST(JsonLd, FactsMayStandInTheirDocumentOrInNoGraph) {
  const auto statements = sample();
  RdfOptions options;
  options.facts = FactGraph::kDocument;
  const std::string fact = R"({"@id":"e:taliban","r:capture":{"@id":"e:kunduz"}})";
  std::vector<std::string> nodes;
  for (const json& node : exported({statements[0]}, options)) nodes.push_back(node.dump());
  EXPECT_EQ(std::count(nodes.begin(), nodes.end(), R"({"@graph":[)" + fact + R"(],"@id":"d:d1"})"), 1);
  options.facts = FactGraph::kNone;
  nodes.clear();
  for (const json& node : exported({statements[0]}, options)) nodes.push_back(node.dump());
  EXPECT_EQ(std::count(nodes.begin(), nodes.end(), fact), 1);
}

TEST(JsonLd, TripleTermsAreRefused) {
  RdfOptions options;
  options.reification = Reification::kRdf12;
  EXPECT_THROW(exported({}, options), ExportError);
}

TEST(JsonLd, TheBaseIsChecked) {
  std::ostringstream out;
  for (const char* base : {"", "relative/", "urn:no end", "http://x.org/a b/", "urn:relata", "1:/", "d:"})
    EXPECT_THROW(write_jsonld(stream({}), entity_stream(), {base, "x"}, out), ExportError) << base;
}

}  // namespace
}  // namespace relata::exporter
