#include "read/office_reader.h"

#include <gtest/gtest.h>

#include "tests/read/named.h"
#include "tests/read/zip_file.h"

namespace relata::read {
namespace {

const std::string kWord = "<w:document><w:body><w:p><w:r><w:t>Rebels left.</w:t></w:r></w:p></w:body></w:document>";
const std::string kCore =
    "<cp:coreProperties><dc:title>Port falls</dc:title><dc:creator>Ann Lee</dc:creator>"
    "<dcterms:created>2021-08-16T09:00:00Z</dcterms:created></cp:coreProperties>";

std::string docx_file(const std::string& body, const std::string& core = kCore) {
  return zip_file({{"[Content_Types].xml", "<Types/>"},
                   {"word/document.xml", body},
                   {"docProps/core.xml", core},
                   {"word/footnotes.xml",
                    "<w:footnotes><w:footnote><w:p><w:r><w:t>At night.</w:t></w:r></w:p></w:footnote></w:footnotes>"}});
}

TEST(OfficeReader, AWordFileIsADocument) {
  const Read r = read_named("a/port.docx", docx_file(kWord));
  ASSERT_EQ(r.documents.size(), 1u) << told_of(r);
  const Document& d = r.documents[0].document;
  EXPECT_EQ(d.text, "Rebels left.\n\nAt night.\n");
  EXPECT_EQ(d.id, "a/port.docx");
  EXPECT_EQ(d.title, "Port falls");
  EXPECT_EQ(d.author, "Ann Lee");
  EXPECT_EQ(d.date, "2021-08-16");
}

TEST(OfficeReader, AnOpenDocumentIsADocument) {
  const std::string file = zip_file({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                     {"content.xml",
                                      "<office:document-content><office:body><office:text><text:p>Rebels "
                                      "left.</text:p></office:text></office:body></office:document-content>"},
                                     {"meta.xml",
                                      "<office:document-meta><office:meta><dc:title>Port</"
                                      "dc:title><meta:initial-creator>Ann Lee</meta:initial-creator>"
                                      "<dc:creator>Bo</dc:creator><meta:creation-date>2021-08-16T09:00:00</"
                                      "meta:creation-date></office:meta></office:document-meta>"}},
                                    true);
  for (const char* name : {"port.odt", "port"}) {
    const Read r = read_named(name, file);
    ASSERT_EQ(r.documents.size(), 1u) << told_of(r);
    EXPECT_EQ(r.documents[0].document.text, "Rebels left.\n");
    EXPECT_EQ(r.documents[0].document.author, "Ann Lee");
    EXPECT_EQ(r.documents[0].document.date, "2021-08-16");
  }
}

TEST(OfficeReader, WhatIsBrokenIsRefusedByName) {
  const auto refusal = [](const std::string& bytes) { return told_of(read_named("a.docx", bytes)); };
  EXPECT_TRUE(refusal("Rebels").starts_with("!a.docx: a damaged zip: ")) << refusal("Rebels");
  EXPECT_TRUE(refusal(docx_file("<w:document><w:body>")).starts_with("!a.docx: broken XML in word/document.xml"));
  EXPECT_EQ(refusal("\xD0\xCF\x11\xE0\xA1\xB1"),
            "!a.docx: the file is encrypted, or one of Word before 2007 (save it as .docx)|");
  EXPECT_EQ(refusal(zip_file({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<a/>"}})),
            "!a.docx: no docx but a workbook (save it as .csv)|");
  EXPECT_EQ(told_of(read_named(
                "a.odt", zip_file({{"META-INF/manifest.xml", "<manifest:encryption-data/>"}, {"content.xml", "?"}}))),
            "!a.odt: the file is encrypted|");
  const std::string whole = docx_file(kWord);
  for (std::size_t size = 0; size < whole.size(); size += 7) {
    const Read r = read_named("a.docx", whole.substr(0, size));
    EXPECT_LE(r.documents.size() + r.refused.size(), 1u);
  }
}

TEST(OfficeReader, ABombIsRefused) {
  EXPECT_EQ(told_of(read_named("a.docx", docx_file(std::string(50 << 20, ' ')))),
            "!a.docx: more than 32 MiB unpacked in word/document.xml|");
}

}  // namespace
}  // namespace relata::read
