#include "read/warc_records.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "read/http_message.h"
#include "read/warc_reader.h"
#include "tests/read/packing.h"
#include "tests/read/reading.h"

namespace relata::read {
namespace {

std::string record(const std::string& kind, int number, const std::string& content, const std::string& more = "",
                   const std::string& length = "") {
  return "WARC/1.1\r\nWARC-Type: " + kind + "\r\nWARC-Record-ID: <urn:uuid:" + std::to_string(number) +
         ">\r\nWARC-Target-URI: http://a.example/" + std::to_string(number) + "\r\n" + more +
         "Content-Length: " + (length.empty() ? std::to_string(content.size()) : length) + "\r\n\r\n" + content +
         "\r\n\r\n";
}

std::string answer(const std::string& type, const std::string& body, const std::string& more = "",
                   const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + more + "\r\n" + body;
}

std::string page(int number) {
  return record("response", number, answer("text/html", "<p>Page " + std::to_string(number) + "."));
}

TEST(Warc, PagesAndTextsOfItAreDocuments) {
  const std::string archive = record("warcinfo", 1, "software: x") + record("request", 2, "GET / HTTP/1.1\r\n\r\n") +
                              page(3) + record("response", 4, answer("text/plain; charset=utf-8", "Plain.")) +
                              record("response", 5, answer("text/html", "<p>Gone.", "", "404 Not Found")) +
                              record("response", 6, answer("image/png", "P")) +
                              record("resource", 7, "<p>Resource.", "Content-Type: text/html\r\n") +
                              record("conversion", 8, "Text of WET.", "WARC-Date: 2024-05-01T00:00:00Z\r\n") +
                              record("metadata", 9, "a: b");
  const Read r = read_as("crawl.warc", archive);
  EXPECT_EQ(told(r), "urn:uuid:3: Page 3.\n\nurn:uuid:4: Plain.\nurn:uuid:7: Resource.\n\nurn:uuid:8: Text of WET.\n");
  EXPECT_EQ(r.documents[0].document.url, "http://a.example/3");
  EXPECT_EQ(r.documents[0].document.origin, "x/crawl.warc");
  EXPECT_EQ(r.documents[0].document.date, std::nullopt);
  EXPECT_EQ(r.documents[3].document.extra, "{\"crawled\":\"2024-05-01T00:00:00Z\"}");
  EXPECT_EQ(r.documents[3].document.date, std::nullopt);
  EXPECT_EQ(told(read_as("crawl", archive)), told(r)) << "by its first bytes";
  EXPECT_EQ(told(read_as("crawl.warc.zst", packed(archive, "zstd"))), told(r));
  EXPECT_EQ(told(read_as("crawl.warc.gz", packed(archive, "gzip"))), told(r)) << "all in one stream";
}

TEST(Warc, InGzipARecordIsAStream) {
  std::string archive;
  for (int i = 0; i < 200; ++i) archive += packed(page(i), "gzip");
  const Read r = read_as("crawl.warc.gz", archive);
  EXPECT_EQ(r.documents.size(), 200u);
  EXPECT_TRUE(r.refused.empty()) << told(r);
}

TEST(Warc, BehindDamageItGoesOnWithTheNextStream) {
  std::string archive;
  std::vector<std::size_t> ends;
  for (int i = 0; i < 40; ++i) {
    std::string text;
    for (std::uint32_t k = 0, random = 1u + static_cast<std::uint32_t>(i); k < 300; ++k)
      text += std::to_string(random = random * 1664525u + 1013904223u) + ' ';
    archive += packed(record("response", i, answer("text/html", "<p>" + text)), "gzip");
    ends.push_back(archive.size());
  }
  for (const std::size_t where : {ends[9] + 200, ends[9] + 2, ends[10] - 3}) {
    std::string damaged = archive;
    damaged.replace(where, 30, std::string(30, '\x7E'));
    const Read r = read_as("crawl.warc.gz", damaged);
    EXPECT_GE(r.documents.size(), 38u) << where << told(r).substr(0, 200);
    EXPECT_LT(r.documents.size(), 40u) << where;
    ASSERT_GE(r.refused.size(), 1u) << where;
    EXPECT_LE(r.refused.size(), 2u);
    EXPECT_EQ(r.documents.back().document.id, "urn:uuid:39");
  }
  std::string changed = archive;  // a page that is another one is found by its checksum alone
  changed[ends[10] - 6] = static_cast<char>(changed[ends[10] - 6] ^ 1);
  const Read one = read_as("crawl.warc.gz", changed);
  EXPECT_EQ(one.documents.size(), 39u);
  EXPECT_EQ(one.refused.size(), 1u);
  const Read cut = read_as("crawl.warc.gz", archive.substr(0, ends[20] + 50));
  EXPECT_EQ(cut.documents.size(), 21u);
  ASSERT_EQ(cut.refused.size(), 1u);
  EXPECT_NE(cut.refused[0].second.find("cut short"), std::string::npos);
}

TEST(Warc, LengthsThatAreWrongCostTheirRecordAlone) {
  const std::string content = answer("text/html", "<p>Wrong.");
  for (const std::string length : {"3", "100", "400", "99999999", "x", "-1", ""}) {
    const std::string wrong =
        length.empty() ? record("response", 2, content, "", " ") : record("response", 2, content, "", length);
    const Read r = read_as("crawl.warc", page(1) + wrong + page(3) + page(4));
    if (length == "99999999") continue;  // nobody looks into so much
    ASSERT_EQ(r.documents.size(), 3u) << length << told(r);
    EXPECT_EQ(r.documents[1].document.text, "Page 3.\n");
    ASSERT_EQ(r.refused.size(), 1u) << length << told(r);
    EXPECT_EQ(r.refused[0].first, "urn:uuid:2");
  }
  EXPECT_EQ(
      told(read_as("crawl.warc", page(1) + record("response", 2, content, "", "18446744073709551615"))).substr(0, 20),
      "urn:uuid:1: Page 1.\n");
}

TEST(Warc, ThatIsCutAnywhereSaysSo) {
  const std::string whole = page(1) + page(2);
  for (std::size_t size = 1; size < whole.size() - 4; ++size) {
    const Read r = read_as("crawl.warc", whole.substr(0, size));
    EXPECT_LE(r.documents.size() + r.refused.size(), 2u) << size;
    EXPECT_EQ(r.documents.size(), size >= page(1).size() - 4 ? 1u : 0u) << size << told(r);
  }
  EXPECT_EQ(told(read_as("crawl.warc", whole.substr(0, whole.size() - 8))),
            "urn:uuid:1: Page 1.\n\n!urn:uuid:2: the archive ends within this record\n");
}

TEST(Warc, AMarkWithinARecordDoesNotEndIt) {
  const std::string text = "It begins with\r\nWARC/1.0\r\nand goes on.";
  EXPECT_EQ(told(read_as("a.wet", record("conversion", 1, text) + record("conversion", 2, "b"))),
            "urn:uuid:1: " + text + "\nurn:uuid:2: b\n");
}

TEST(Warc, GarbageBehindARecordMakesItsLengthDoubtful) {
  EXPECT_EQ(told(read_as("a.warc", page(1) + "garbage\r\nmore\r\n" + page(2))),
            "urn:uuid:2: Page 2.\n\n!urn:uuid:1: its Content-Length is wrong: no other record begins " +
                std::to_string(answer("text/html", "<p>Page 1.").size()) + " bytes on\n");
  EXPECT_EQ(told(read_as("a.warc", "garbage\r\n" + page(2))),
            "urn:uuid:2: Page 2.\n\n!x/a.warc: no record at byte 0 of the unpacked archive\n");
}

TEST(Warc, BodiesAreTakenOutOfChunksAndUnpacked) {
  const std::string body = packed("<p>Rebels left.", "gzip");
  const std::string chunks = "5\r\n" + body.substr(0, 5) + "\r\n" + "c8;x=1\r\n" + body.substr(5) + "\r\n0\r\n\r\n";
  for (const std::string& content :
       {answer("text/html", body, "Content-Encoding: gzip\r\n"),
        answer("text/html", "<html><p>Rebels left.", "Content-Encoding: br\r\n"),
        answer("text/html", "<p>Rebels left.", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
        answer("text/html", chunks, "Content-Encoding: x-gzip\r\nTransfer-Encoding: chunked\r\n"),
        answer("text/html", packed("<p>Rebels left.", "zstd"), "Content-Encoding: zstd\r\n")})
    EXPECT_EQ(told(read_as("a.warc", record("response", 1, content))), "urn:uuid:1: Rebels left.\n\n");
  EXPECT_EQ(told(read_as("a.warc", record("response", 1, answer("text/html", "\x0B\x02", "Content-Encoding: br\r\n")))),
            "!urn:uuid:1: packed by br, for which there is no reader\n");
  EXPECT_EQ(told(read_as("a.warc",
                         record("response", 1, answer("text/html", body.substr(0, 20), "Content-Encoding: gzip\r\n")))),
            "!urn:uuid:1: damaged gzip: it is cut short\n");
  const Read cut =
      read_as("a.warc", record("response", 1, answer("text/html", "<p>Rebels le"), "WARC-Truncated: length\r\n"));
  ASSERT_EQ(cut.documents.size(), 1u);
  EXPECT_EQ(cut.documents[0].document.extra, "{\"truncated\":\"length\"}");
}

TEST(Warc, TooLargeIsRefusedOnlyWhereItIsADocument) {
  const std::string large(17 << 20, 'a');
  const Read r = read_as("a.warc", record("response", 1, answer("video/mp4", large)) +
                                       record("response", 2, answer("text/html", large)) + page(3));
  EXPECT_EQ(told(r), "urn:uuid:3: Page 3.\n\n!urn:uuid:2: more than 16 MiB in one document\n");
}

TEST(Warc, MediaTypesAreReadAsServersWriteThem) {
  EXPECT_EQ(MediaType("text/html; charset=\"Latin-1\"").charset, "latin-1");
  EXPECT_EQ(MediaType("Text/HTML").type, "text/html");
  EXPECT_EQ(MediaType("text/html;charset='utf-8' ; x=y").charset, "utf-8");
  EXPECT_EQ(MediaType("").charset, std::nullopt);
}

}  // namespace
}  // namespace relata::read
