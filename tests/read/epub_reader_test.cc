#include "read/epub_reader.h"

#include <gtest/gtest.h>

#include "tests/read/named.h"
#include "tests/read/zip_file.h"

namespace relata::read {
namespace {

using Members = std::vector<std::pair<std::string, std::string>>;

std::string page(const std::string& title, const std::string& text) {
  return "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>" + title + "</title></head><body><p>" + text +
         "</p></body></html>";
}

Members book() {
  return {
      {"mimetype", "application/epub+zip"},
      {"META-INF/container.xml",
       "<container><rootfiles><rootfile full-path='OEBPS/content.opf'/></rootfiles></container>"},
      {"OEBPS/content.opf",
       "<package><metadata><dc:title>The War</dc:title><dc:creator>Ann Lee</dc:creator><dc:date>2021-08-16</dc:date>"
       "<dc:publisher>Port Press</dc:publisher></metadata><manifest><item id='b' href='text/two%20b.xhtml'/>"
       "<item id='a' href='../one.xhtml'/><item id='c' href='cover.xhtml'/></manifest>"
       "<spine>\n <itemref idref='c'/>\n <itemref idref='a'/><itemref idref='b'/><itemref "
       "idref='none'/></spine></package>"},
      {"OEBPS/cover.xhtml", "<html><head><title>Cover</title></head><body><img src='a.png'/></body></html>"},
      {"one.xhtml", page("One", "Rebels took the port of Varesh on Sunday, the army said.")},
      {"OEBPS/text/two b.xhtml", page("Two", "They left the city on Monday, as the governor had asked them to.")}};
}

TEST(EpubReader, AChapterIsADocumentInTheOrderOfTheSpine) {
  const Read r = read_named("war.epub", zip_file(book(), true));
  ASSERT_EQ(r.documents.size(), 2u) << told_of(r);
  const Document& d = r.documents[0].document;
  EXPECT_EQ(d.id, "war.epub#2") << "the cover has no words";
  EXPECT_EQ(d.title, "One");
  EXPECT_EQ(d.text, "Rebels took the port of Varesh on Sunday, the army said.\n");
  EXPECT_EQ(d.author, "Ann Lee");
  EXPECT_EQ(d.source, "Port Press");
  EXPECT_EQ(d.date, "2021-08-16");
  EXPECT_EQ(d.extra, R"({"book":"The War"})");
  EXPECT_EQ(r.documents[1].document.id, "war.epub#3");
  EXPECT_EQ(read_named("war", zip_file(book(), true)).documents.size(), 2u) << "told by its first bytes";
}

TEST(EpubReader, AChapterThatIsLockedOrMissingIsRefusedByItsName) {
  Members members = book();
  members.emplace_back("META-INF/encryption.xml",
                       "<encryption><EncryptedData><CipherData><CipherReference "
                       "URI='one.xhtml'/></CipherData></EncryptedData></encryption>");
  members.erase(members.begin() + 5);
  const Read r = read_named("war.epub", zip_file(members, true));
  EXPECT_EQ(told_of(r),
            "!war.epub#2: the chapter is encrypted|!war.epub#3: no book: it has no OEBPS/text/two b.xhtml|");
}

TEST(EpubReader, WhatIsNoBookIsRefused) {
  EXPECT_EQ(told_of(read_named("a.epub", zip_file({{"a", "b"}}))),
            "!a.epub: no book: it has no META-INF/container.xml|");
  EXPECT_TRUE(told_of(read_named("a.epub", "Rebels")).starts_with("!a.epub: a damaged zip"));
  Members members = book();
  members[2].second = "<package/>";
  EXPECT_EQ(told_of(read_named("a.epub", zip_file(members))), "!a.epub: a book without chapters: its spine is empty|");
  members[2].second = "<package><!DOCTYPE";
  EXPECT_TRUE(told_of(read_named("a.epub", zip_file(members))).starts_with("!a.epub: broken XML in OEBPS/content.opf"));
}

}  // namespace
}  // namespace relata::read
