#include "export/graphml.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "core/error.h"
#include "sample.h"
#include "sample_graph.h"

namespace relata::exporter {
namespace {

Links taliban_links(std::string_view id) {
  if (id != "taliban") return {};
  return {{"viaf", "7"}, {"site", "https://example.org/?a=\"b\""}, {"wikidata", "Q42418"}};
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
  std::ostringstream out;
  write_graphml(sample_graph(), out, taliban_links);
  EXPECT_NE(
      out.str().find(
          "<data key=\"links\">site=https://example.org/?a=&quot;b&quot; | viaf=7 | wikidata=Q42418</data></node>"),
      std::string::npos)
      << out.str();
}

TEST(GraphMl, AnEdgeSaysWhoSaysSo) {
  std::ostringstream out;
  write_graphml(sample_graph(), out);
  EXPECT_NE(out.str().find("<data key=\"attributed_to\">(accused); police</data>"), std::string::npos) << out.str();
}

TEST(GraphMl, EscapesWhatXmlCannotHold) {
  std::ostringstream out;
  write_graphml(sample_graph(), out);
  const std::string text = out.str();
  EXPECT_NE(text.find("Q&quot;uo\\te &lt;b&gt;&amp;amp; ]]&gt; 'x', {y}|&#10;&#9;Ä\u2028\U0001F600 \uFFFD\\N%20"),
            std::string::npos)
      << text;
  EXPECT_EQ(text.find('\x01'), std::string::npos);
  std::ofstream full("/dev/full");
  EXPECT_THROW(write_graphml(sample_graph(), full), ExportError);
}

}  // namespace
}  // namespace relata::exporter
