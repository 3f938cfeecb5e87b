#include "export/nquads.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "core/error.h"
#include "export/formats.h"
#include "sample.h"

namespace relata::exporter {
namespace {

std::string nquads(const std::vector<Evidenced>& statements, const std::vector<Entity>& entities = {},
                   const RdfOptions& options = {}) {
  std::ostringstream out;
  write_nquads(stream(statements), entity_stream(entities), options, out);
  return out.str();
}

bool has_line(const std::string& text, const std::string& line) {
  return ("\n" + text).find("\n" + line + "\n") != std::string::npos;
}

TEST(NQuads, AStatedTripleStandsInTheGraphOfItsStatement) {
  const auto statements = sample();
  const std::string text = nquads({statements[0]}), graph = "<urn:relata:s/" + statements[0].statement.id + ">";
  EXPECT_TRUE(has_line(text, "<urn:relata:e/taliban> <urn:relata:r/capture> <urn:relata:e/kunduz> " + graph + " ."))
      << text;
  EXPECT_TRUE(has_line(text, graph + " <http://www.w3.org/ns/prov#wasDerivedFrom> <urn:relata:d/d1> ."));
  EXPECT_TRUE(
      has_line(text, graph + " <urn:relata:v/confidence> \"0.93\"^^<http://www.w3.org/2001/XMLSchema#decimal> ."));
}

TEST(NQuads, WhatIsDeniedOrRejectedIsDescribedOnly) {
  auto statements = sample();
  statements[0].statement.rejected = true;
  const std::string text = nquads({statements[0], statements[3]});
  EXPECT_EQ(text.find("> <urn:relata:r/capture> <urn:relata:e/"), std::string::npos) << text;
  EXPECT_NE(text.find("rdf-syntax-ns#predicate> <urn:relata:r/flee%20to> ."), std::string::npos);
  EXPECT_NE(text.find("<urn:relata:v/rejected> \"true\"^^<http://www.w3.org/2001/XMLSchema#boolean> ."),
            std::string::npos);
}

TEST(NQuads, AClaimOfNobodyByNameIsAttributedToItsCue) {
  const std::string text = nquads(sample_of_accused());
  EXPECT_NE(text.find("<urn:relata:v/attributedTo> \"(accused)\" ."), std::string::npos) << text;
  EXPECT_NE(nquads({sample()[1]}).find("<urn:relata:v/reportedBy> \"(reportedly)\" ."), std::string::npos);
}

TEST(NQuads, HostileSignsStayInTheirLine) {
  const auto statements = sample();
  const std::string text = nquads({statements[5]});
  EXPECT_NE(text.find("\"Q\\\"uo\\u005Cte <b>&amp; ]]> 'x', {y}|\\n\\tÄ"), std::string::npos) << text;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) EXPECT_TRUE(line.ends_with(" .")) << line;
}

TEST(NQuads, LinksSayWhoItIs) {
  Entity entity;
  entity.id = "taliban", entity.name = "Taliban";
  entity.links = {{"viaf", "7"}, {"site", "https://example.org/"}, {"wikidata", "Q42418"}};
  const std::string text = nquads({}, {entity}), subject = "<urn:relata:e/taliban> ";
  EXPECT_TRUE(has_line(text, subject + "<http://www.w3.org/2002/07/owl#sameAs> "
                                       "<http://www.wikidata.org/entity/Q42418> ."));
  EXPECT_TRUE(has_line(text, subject + "<http://www.w3.org/2000/01/rdf-schema#seeAlso> <https://example.org/> ."));
  EXPECT_TRUE(has_line(text, subject + "<urn:relata:v/link> \"viaf=7\" ."));
}

TEST(NQuads, TheBaseIsCheckedAndAFailingStreamIsAnError) {
  EXPECT_THROW(nquads({}, {}, {"relative/", ""}), ExportError);
  std::ofstream full("/dev/full");
  EXPECT_THROW(write_nquads(stream(sample()), entity_stream(), {}, full), ExportError);
}

TEST(NQuads, IsARowOfTheTable) {
  ASSERT_NE(format_of_path("kb.nq"), nullptr);
  EXPECT_EQ(format_of_path("kb.nq"), format_named("nquads"));
}

}  // namespace
}  // namespace relata::exporter
