#include "export/iri.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "export/entity_links.h"
#include "export/rdf_terms.h"

namespace relata::exporter {
namespace {

TEST(Iri, ForeignBytesArePercentEncoded) {
  EXPECT_EQ(percent_encoded("fall to"), "fall%20to");
  EXPECT_EQ(percent_encoded("é/:?#"), "%C3%A9%2F%3A%3F%23");
  EXPECT_EQ(percent_encoded("a-Z.0_~"), "a-Z.0_~");
}

TEST(Iri, WhatIsOneIsTaken) {
  for (const char* text :
       {"urn:relata:", "https://example.org/kb/", "https://example.org:8080/kb?id=/", "https://example.org/kb#",
        "urn:uuid:x/", "http://[2001:db8::1]:80/", "https://exämple.org/%C3%A9/",
        "tag:example.org,2021:", "file:///srv/kb/", "https://例え.jp/知/"})
    EXPECT_EQ(fault_of_iri(text), "") << text;
}

TEST(Iri, WhatIsNoneIsRefusedInWords) {
  const std::pair<const char*, const char*> rows[] = {{"", "no scheme"},
                                                      {"relative/", "no scheme"},
                                                      {"1x:/", "no scheme"},
                                                      {"ü:/", "no scheme"},
                                                      {"http://x.org/a b/", "byte 14"},
                                                      {"http://x.org/<a>/", "byte 13"},
                                                      {"http://x.org/a\\b/", "byte 14"},
                                                      {"http://x.org/\x01/", "byte 13"},
                                                      {"http://x.org/\xFF/", "byte 13"},
                                                      {"http://x.org/\xEE\x80\x80/", "byte 13"},
                                                      {"http://x.org/%zz/", "hexadecimal"},
                                                      {"http://x.org/%2", "hexadecimal"},
                                                      {"http://x.org/#a#", "two #"},
                                                      {"http:///kb/", "no host"},
                                                      {"http:kb/", "no host"},
                                                      {"http://x.org:port/", "port"},
                                                      {"http://x.org:70000/", "port"},
                                                      {"http://user@x.org/", "names a user"},
                                                      {"http://x.org/\u00A0/", "byte 13"},
                                                      {"http://x.org/../kb/", ". or .."},
                                                      {"http://x.org/.", ". or .."},
                                                      {"urn:", "behind urn:"},
                                                      {"urn:x:", "behind urn:"},
                                                      {"http://[x]/", "address in brackets"},
                                                      {"http://x.org/[a]/", "bracket"}};
  for (const auto& [text, fault] : rows)
    EXPECT_NE(fault_of_iri(text).find(fault), std::string::npos) << text << ": " << fault_of_iri(text);
}

TEST(Iri, ABaseEndsWhereNamesBeginAndIsNoPrefixOfOurs) {
  for (const char* base : {"urn:relata:", "https://example.org/kb/", "https://example.org/kb#", "https://x.org/?q=/"})
    EXPECT_NO_THROW(require_base(base)) << base;
  for (const char* base : {"d:", "prov:", "xsd:/", "urn:relata", "https://example.org", "urn:no end", ""})
    EXPECT_THROW(require_base(base), ExportError) << base;
  try {
    require_base("d:");
  } catch (const ExportError& error) {
    EXPECT_NE(std::string(error.what()).find("'d:' is a prefix of the export's own"), std::string::npos);
  }
}

TEST(Iri, ALinkThatIsNoneStaysWords) {
  EXPECT_EQ(iri_of_link("site", "https://example.org/x"), "https://example.org/x");
  EXPECT_EQ(iri_of_link("wikidata", "Q42"), "http://www.wikidata.org/entity/Q42");
  for (const char* value : {"https://example.org/%zz", "http://[x/", "http:///", "example.org"})
    EXPECT_EQ(iri_of_link("site", value), std::nullopt) << value;
}

}  // namespace
}  // namespace relata::exporter
