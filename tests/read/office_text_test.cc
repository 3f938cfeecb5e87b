#include "read/office_text.h"

#include <gtest/gtest.h>

namespace relata::read {
namespace {

std::string docx(const std::string& body) {
  return office_text(XmlTree("<w:document><w:body>" + body + "</w:body></w:document>", "a"), "docx");
}
std::string odt(const std::string& body) {
  return office_text(
      XmlTree("<office:document-content><office:text>" + body + "</office:text></office:document-content>", "a"),
      "odt");
}

TEST(OfficeText, ParagraphsOfRunsAreLines) {
  EXPECT_EQ(docx("<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Port falls</w:t></w:r></w:p>\n <w:p/>"
                 "<w:p><w:r><w:t xml:space='preserve'>Rebels "
                 "</w:t></w:r><w:r><w:rPr/><w:t>to</w:t><w:t>ok</w:t><w:tab/><w:t>the</w:t>"
                 "<w:br/><w:t>well</w:t><w:noBreakHyphen/><w:t>known port.</w:t></w:r></w:p>"),
            "Port falls\n\nRebels took the well-known port.\n");
  EXPECT_EQ(odt("<text:h>Port falls</text:h>\n<text:p>Rebels <text:span>to</text:span>ok<text:s "
                "text:c='3'/>the<text:tab/>port<text:line-break/>now.</text:p>"),
            "Port falls\n\nRebels took the port now.\n");
}

TEST(OfficeText, WhatWasDeletedAndNotesOfReadersAreLeftOut) {
  EXPECT_EQ(
      docx("<w:p><w:r><w:t>They "
           "</w:t></w:r><w:del><w:r><w:delText>fled</w:delText></w:r></w:del><w:ins><w:r><w:t>left</w:t></w:r></w:ins>"
           "<w:moveFrom><w:r><w:t>No</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText><w:t>.</w:t></w:r></"
           "w:p>"),
      "They left.\n");
  EXPECT_EQ(odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>fled</text:p></text:deletion></"
                "text:changed-region>"
                "</text:tracked-changes><text:p>They "
                "left<office:annotation><text:p>Really?</text:p></office:annotation>.</text:p>"),
            "They left.\n");
}

TEST(OfficeText, CellsAreLinesAndNotesStandBehind) {
  EXPECT_EQ(docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Port</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Varesh</w:t></"
                 "w:r></w:p></w:tc></w:tr></w:tbl>"),
            "Port\n\nVaresh\n");
  EXPECT_EQ(odt("<text:p>They left<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>At "
                "night.</text:p></text:note-body></text:note>.</text:p>"
                "<text:p>All.</text:p>"),
            "They left.\n\nAll.\n\nAt night.\n");
}

TEST(OfficeText, ABoxWithinAParagraphIsOneOfItsOwn) {
  EXPECT_EQ(docx("<w:p><w:r><w:t>They "
                 "</w:t><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Box.</w:t></w:r></w:p></"
                 "w:txbxContent></mc:Choice>"
                 "<mc:Fallback><w:p><w:r><w:t>Box.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:t>left.</"
                 "w:t></w:r></w:p>"),
            "Box.\n\nThey left.\n");
}

}  // namespace
}  // namespace relata::read
