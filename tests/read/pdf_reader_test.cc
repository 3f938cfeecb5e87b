#include "read/pdf_reader.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/read/named.h"

namespace relata::read {
namespace {

struct Placed {
  int x, y, size;  // points from the lower left corner
  std::string text;
};

// A file of one font, its pages as text placed on them.
std::string pdf_of(const std::vector<std::vector<Placed>>& pages, const std::string& trailer = "") {
  std::vector<std::string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "",
                                      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
                                      "<< /Title (Port falls) /Author (Ann Lee) /CreationDate (D:20210816093000Z) >>"};
  std::string kids;
  for (const auto& page : pages) {
    std::string content = "BT\n";
    for (const Placed& p : page)
      content += "/F1 " + std::to_string(p.size) + " Tf 1 0 0 1 " + std::to_string(p.x) + " " + std::to_string(p.y) +
                 " Tm (" + p.text + ") Tj\n";
    content += "ET";
    kids += std::to_string(objects.size() + 1) + " 0 R ";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents " +
                      std::to_string(objects.size() + 2) + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
    objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream");
  }
  objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>";
  std::string file = "%PDF-1.4\n", table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", file.size());
    table += entry;
    file += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string size = std::to_string(objects.size() + 1), at = std::to_string(file.size());
  return file + "xref\n0 " + size + "\n" + table + "trailer << /Size " + size + " /Root 1 0 R /Info 4 0 R " + trailer +
         " >>\nstartxref\n" + at + "\n%%EOF\n";
}

const std::vector<Placed> kPage = {{72, 760, 9, "The Wire"},
                                   {72, 700, 18, "Rebels take port"},
                                   {72, 660, 10, "Rebels took the port on Sun-"},
                                   {72, 648, 10, "day after a week of war in the north."},
                                   {300, 30, 9, "1"}};

TEST(PdfReader, AFileIsADocument) {
  const Read r = read_named("a/port.pdf", pdf_of({kPage, {{72, 760, 9, "The Wire"}, {72, 700, 10, "They left."}}}));
  ASSERT_EQ(r.documents.size(), 1u) << told_of(r);
  const Document& d = r.documents[0].document;
  EXPECT_EQ(d.text,
            "Rebels take port\n\nRebels took the port on Sunday after a week of war in the north.\n\nThey left.\n");
  EXPECT_EQ(d.id, "a/port.pdf");
  EXPECT_EQ(d.title, "Port falls");
  EXPECT_EQ(d.author, "Ann Lee");
  EXPECT_EQ(d.date, "2021-08-16");
}

TEST(PdfReader, IsToldByItsFirstBytesWhateverItsName) {
  EXPECT_EQ(read_named("port.txt", pdf_of({kPage})).documents.size(), 1u);
  EXPECT_TRUE(begins_as_pdf("\n%PDF-1.7"));
  EXPECT_FALSE(begins_as_pdf("PDF"));
}

TEST(PdfReader, WhatHasNoTextOrIsBrokenIsRefusedByName) {
  EXPECT_EQ(told_of(read_named("a.pdf", pdf_of({{}}))), "!a.pdf: a PDF without text: a scan? (ocrmypdf reads those)|");
  const std::string whole = pdf_of({kPage});
  for (const std::string& broken :
       {std::string("Rebels"), std::string(), whole.substr(0, 300), "%PDF-1.4\n" + std::string(1000, '\xFF')}) {
    const Read r = read_named("a.pdf", broken);
    ASSERT_EQ(r.refused.size(), 1u);
    EXPECT_TRUE(r.refused[0].second.starts_with("a broken PDF: ")) << r.refused[0].second;
  }
  const Read locked = read_named(
      "a.pdf",
      pdf_of({kPage}, "/ID [(1234567890123456) (1234567890123456)] /Encrypt << /Filter /Standard /V 1 /R 2 /O (" +
                          std::string(32, 'o') + ") /U (" + std::string(32, 'u') + ") /P -1 >>"));
  EXPECT_EQ(told_of(locked), "!a.pdf: the PDF is encrypted: it asks for a password|");
}

TEST(PdfReader, PagesThatHoldThemselvesEnd) {
  std::string loop = pdf_of({kPage});
  const std::size_t at = loop.find("/Kids [5 0 R ]");
  ASSERT_NE(at, loop.npos);
  loop.replace(at, 14, "/Kids [2 0 R ]");
  const Read r = read_named("a.pdf", loop);
  EXPECT_EQ(r.documents.size() + r.refused.size(), 1u);
}

TEST(PdfReader, ThePathOfTheProgramIsThatOfTheUser) {
  const std::string path = std::getenv("PATH");
  setenv("PATH", "/nowhere", 1);
  const Read r = read_named("a.pdf", pdf_of({kPage}));
  setenv("PATH", path.c_str(), 1);
  EXPECT_EQ(told_of(r), "!a.pdf: PDF needs the program pdftotext (in Debian: apt install poppler-utils)|");
}

}  // namespace
}  // namespace relata::read
