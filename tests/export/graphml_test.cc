#include "export/graphml.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "core/error.h"
#include "export/entity_links.h"
#include "property_sample.h"

namespace relata::exporter {
namespace {

std::string graphml(const std::vector<Evidenced>& statements, const Filter& filter = {}) {
  std::ostringstream out;
  write_graphml(drawn_sample(statements, filter), out);
  return out.str();
}

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t found = 0;
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + 1)) ++found;
  return found;
}

TEST(EntityLinks, AnAddressIsAnIriOrNothing) {
  EXPECT_EQ(iri_of_link("wikidata", "Q42"), "http://www.wikidata.org/entity/Q42");
  EXPECT_EQ(iri_of_link("wikidata", "Q4 2"), std::nullopt);
  EXPECT_EQ(iri_of_link("wikidata", "Q"), std::nullopt);
  EXPECT_EQ(iri_of_link("site", "https://example.org/a#b"), "https://example.org/a#b");
  for (const char* no : {"javascript:alert(1)", "https://a b", "https://a\"b", "https://a\nb", "7", ""})
    EXPECT_EQ(iri_of_link("site", no), std::nullopt) << no;
}

TEST(GraphMl, LinksStandAtTheirNode) {
  EXPECT_NE(graphml(property_sample())
                .find("<data key=\"links\">site=https://example.org/?a=&quot;b&quot; | wikidata=Q42418</data></node>"),
            std::string::npos);
}

TEST(GraphMl, NodesAndEdgesAreThoseOfTheGraph) {
  const std::string text = graphml(property_sample());
  EXPECT_EQ(count(text, "<node "), 5U) << text;
  EXPECT_EQ(count(text, "<edge "), 7U) << text;
  EXPECT_NE(text.find("<data key=\"attributed_to\">Kunduz</data>"), std::string::npos) << text;
  EXPECT_EQ(text.find("flee"), std::string::npos);
  Filter all;
  all.all = true;
  const std::string everything = graphml(property_sample(), all);
  EXPECT_EQ(count(everything, "<edge "), 9U);
  EXPECT_EQ(count(everything, "<data key=\"negated\">1</data>"), 1U);
}

TEST(GraphMl, ParallelRelationsAreOfDifferentKinds) {
  const std::string text = graphml(property_sample());
  EXPECT_NE(text.find("source=\"taliban\" target=\"kunduz\" label=\"capture\""), std::string::npos) << text;
  EXPECT_NE(text.find("source=\"taliban\" target=\"kunduz\" label=\"attack\""), std::string::npos) << text;
  EXPECT_NE(text.find("<data key=\"edge_label\">attack</data><data key=\"weight\">1</data>"), std::string::npos);
}

TEST(GraphMl, EscapesWhatXmlCannotHold) {
  const std::string text = graphml(property_sample());
  EXPECT_NE(
      text.find("Q&quot;uo\\te &lt;b&gt;&amp;amp; ]]&gt; &apos;x&apos;, {y}|&#10;&#9;Ä\u2028\U0001F600 \uFFFD\\N%20"),
      std::string::npos)
      << text;
  EXPECT_EQ(text.find('\x01'), std::string::npos);
}

TEST(GraphMl, AFailingStreamIsAnError) {
  const auto statements = property_sample();
  std::ofstream full("/dev/full");
  EXPECT_THROW(write_graphml(drawn_sample(statements), full), ExportError);
}

}  // namespace
}  // namespace relata::exporter
