#include "export/trig.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "core/error.h"
#include "export/formats.h"
#include "sample.h"

namespace relata::exporter {
namespace {

std::string trig(const std::vector<Evidenced>& statements, const RdfOptions& options = {}) {
  std::ostringstream out;
  write_trig(stream(statements), entity_stream(), options, out);
  return out.str();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(Trig, TriplesOfOneSubjectStandTogether) {
  const auto statements = sample();
  const std::string text = trig({statements[0]}), id = "s:" + statements[0].statement.id;
  EXPECT_TRUE(holds(text, "@prefix e: <urn:relata:e/> .\n")) << text;
  EXPECT_TRUE(holds(text, id + " a v:Statement , prov:Entity ;\n    prov:wasDerivedFrom d:d1 ;\n"));
  EXPECT_TRUE(holds(text, "v:sentenceIndex 0 ;")) << "numbers are short";
  EXPECT_TRUE(holds(text, "v:confidence 0.93 ;"));
  EXPECT_TRUE(holds(text, "v:firstDay \"2021-08-09\"^^xsd:date ;"));
  EXPECT_TRUE(holds(text, id + " { e:taliban r:capture e:kunduz . }\n"));
}

TEST(Trig, FactsMayStandInTheirDocumentOrInNoGraph) {
  const auto statements = sample();
  RdfOptions options;
  options.facts = FactGraph::kDocument;
  EXPECT_TRUE(holds(trig({statements[0]}, options), "\nd:d1 { e:taliban r:capture e:kunduz . }\n"));
  options.facts = FactGraph::kNone;
  EXPECT_TRUE(holds(trig({statements[0]}, options), "\ne:taliban r:capture e:kunduz .\n"));
}

TEST(Trig, TripleTermsAreThoseOfRdf12) {
  const auto statements = sample();
  RdfOptions options;
  options.reification = Reification::kRdf12;
  const std::string text = trig({statements[3]}, options);
  EXPECT_TRUE(holds(text, "rdf:reifies <<( e:atta-mohammad-noor r:flee%20to e:kunduz )>> ;")) << text;
  EXPECT_FALSE(holds(text, "{")) << "what is denied is in no graph";
}

TEST(Trig, NamesThatReadersTakeInDifferentWaysAreWholeIris) {
  auto statements = sample();
  statements[0].provenance.doc = ".x~y.";
  const std::string text = trig({statements[0]});
  EXPECT_TRUE(holds(text, "<urn:relata:d/.x~y.> a v:Document")) << text;
  EXPECT_TRUE(holds(trig({statements[5]}), "d:d%2F4%20%C3%B6 a v:Document"));
}

TEST(Trig, HostileSignsStayInTheirLiteral) {
  EXPECT_TRUE(holds(trig({sample()[5]}), "\"Q\\\"uo\\u005Cte <b>&amp; ]]> 'x', {y}|\\n\\tÄ"));
}

TEST(Trig, TheBaseIsCheckedAndAFailingStreamIsAnError) {
  EXPECT_THROW(trig({}, {"relative/", ""}), ExportError);
  std::ofstream full("/dev/full");
  EXPECT_THROW(write_trig(stream(sample()), entity_stream(), {}, full), ExportError);
}

TEST(Trig, IsARowOfTheTable) {
  ASSERT_NE(format_of_path("kb.trig"), nullptr);
  EXPECT_EQ(format_of_path("kb.trig"), format_named("trig"));
}

}  // namespace
}  // namespace relata::exporter
