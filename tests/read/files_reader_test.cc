#include "read/files_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/read/reading.h"

namespace relata::read {
namespace {

Document document(const std::string& line) { return read_bytes(line, "files").documents.at(0).document; }

// "name: reason" of what is refused.
std::string refusal(const std::string& line) {
  const Read r = read_bytes(line, "files");
  return r.refused.size() == 1 && r.documents.empty() ? r.refused[0].first + ": " + r.refused[0].second : "read";
}

TEST(FilesReader, ALineIsReadAsAFileOfThatName) {
  const Document text = document(R"({"name":"a/01.txt","origin":"news/a/01.txt","text":"Kabul \"fell\".\n"})");
  EXPECT_EQ(text.id, "a/01.txt");
  EXPECT_EQ(text.origin, "news/a/01.txt");
  EXPECT_EQ(text.text, "Kabul \"fell\".\n");
  EXPECT_EQ(text.extra, "{}");
  EXPECT_EQ(document(R"({"name":"a","text":"b"})").origin, "a");
  EXPECT_EQ(document(R"({"name":"a.html","text":"<p>They  left."})").text, "They left.\n");
  EXPECT_EQ(document(R"({"name":"urn:uuid:1.0","format":"html","text":"<p>They left."})").text, "They left.\n");
}

TEST(FilesReader, LinesOfAFileKeepTheirNumbers) {
  const std::string record = R"({"name":"wire.jsonl","line":7,"text":"{\"text\":\"a\",\"n\":1}\r\n{\"text\":\"b\"}"})";
  const Read r = read_bytes(record, "files");
  ASSERT_EQ(r.documents.size(), 2u);
  EXPECT_EQ(r.documents[0].document.id, "wire.jsonl#7");
  EXPECT_EQ(r.documents[0].document.extra, R"({"n":1})");
  EXPECT_EQ(r.documents[1].document.id, "wire.jsonl#8");
  EXPECT_EQ(refusal(R"({"name":"w.jsonl","line":7,"text":"{"})").substr(0, 34), "w.jsonl#7: broken JSON at line 7, ");
}

TEST(FilesReader, BytesThatAreNoTextComeInBase64) {
  EXPECT_EQ(document(R"({"name":"a","base64":"S2FidWwgZmVsbC4="})").text, "Kabul fell.");
  EXPECT_EQ(document(R"({"name":"a","base64":"YWI="})").text, "ab");
  EXPECT_EQ(document(R"({"name":"a","base64":"YQ=="})").text, "a");
  EXPECT_EQ(document(R"({"name":"a","base64":""})").text, "");
  EXPECT_EQ(refusal(R"({"name":"a","base64":"YWL/"})"), "a: invalid UTF-8 at byte 2");
  EXPECT_EQ(refusal(R"({"name":"a","base64":"YWI"})"), "a: \"base64\" is cut short");
  EXPECT_EQ(refusal(R"({"name":"a","base64":"Y=I="})"), "a: \"base64\" has signs that base64 does not have");
  EXPECT_EQ(refusal("{\"name\":\"a\",\"text\":\"b\\u0000\"}"), "a: a NUL at byte 1");
}

TEST(FilesReader, AUrlIsThatOfADocumentWhichTellsNone) {
  EXPECT_EQ(document(R"({"name":"a","url":"http://a.example","text":"b"})").url, "http://a.example");
  EXPECT_EQ(document(R"({"name":"a.html","url":"http://a.example","text":"<p>b"})").url, "http://a.example");
  const std::string own = R"({"name":"a.html","url":"u","text":"<link rel=canonical href='http://b.example'><p>b"})";
  EXPECT_EQ(document(own).url, "http://b.example");
}

TEST(FilesReader, WhatItsBytesAreInAndWhatIsKeptWithItAreTold) {
  const Document d = document(
      R"({"name":"a.txt","base64":"Y2Fm6Q==","charset":"latin-1","crawled":"2024-05-01","truncated":"length"})");
  EXPECT_EQ(d.text, "caf\xC3\xA9");
  EXPECT_EQ(d.extra, R"({"crawled":"2024-05-01","truncated":"length","charset":"windows-1252"})");
  EXPECT_EQ(document(R"({"name":"b","text":"b"})").extra, "{}");
  EXPECT_EQ(refusal(R"({"name":"urn:uuid:1","text":"","refused":"the archive ends"})"), "urn:uuid:1: the archive ends");
}

TEST(FilesReader, PackedFilesAndArchivesAreReadAsTheyAreFromDisk) {
  // {"text":"Kabul fell."} in gzip
  const Document d =
      document(R"({"name":"w.jsonl.gz","base64":"H4sIAAAAAAACA6tWKkmtKFGyUvJOTCrNUUhLzcnRU6rlAgANe0DEFwAAAA=="})");
  EXPECT_EQ(d.id, "w.jsonl#1");
  EXPECT_EQ(d.text, "Kabul fell.");
}

TEST(FilesReader, WhatIsNoFileIsRefusedByNameAndTheRestIsRead) {
  const Read r = read_bytes("nonsense\n\n \n{\"name\":\"a\",\"text\":\"b\"}", "files");
  ASSERT_EQ(r.refused.size(), 1u);
  EXPECT_EQ(r.refused[0], std::pair(std::string("stdin#1"), std::string("broken JSON")));
  EXPECT_EQ(r.documents.size(), 1u);
  EXPECT_EQ(refusal("[]"), "stdin#1: the line is no JSON object");
  EXPECT_EQ(refusal("{}"), "stdin#1: the file has no \"name\"");
  EXPECT_EQ(refusal(R"({"name":7,"text":""})"), "stdin#1: \"name\" is no string");
  EXPECT_EQ(refusal(R"({"name":"a\u0000","text":""})"), "stdin#1: a NUL at byte 1 of its name");
  EXPECT_EQ(refusal(R"({"name":"a"})"), "a: the file has no \"text\" or \"base64\"");
  EXPECT_EQ(refusal(R"({"name":"a","text":"","base64":""})"), "a: the file has both \"text\" and \"base64\"");
  EXPECT_EQ(refusal(R"({"name":"a","text":"","line":0})"), "a: \"line\" is no line number");
  EXPECT_EQ(refusal(R"({"name":"a.xyz","text":""})").substr(0, 31), "a.xyz: no reader for .xyz files");
  EXPECT_EQ(refusal(R"({"name":"a","format":"xyz","text":""})").substr(0, 31), "a: unknown \"format\" 'xyz': try ");
  EXPECT_EQ(refusal(R"({"name":"a.tex","text":""})").substr(0, 31), "a.tex: no reader for .tex files");
  EXPECT_EQ(refusal(R"({"name":"a","format":"tex","text":""})").substr(0, 31), "a: unknown \"format\" 'tex': try ");
  EXPECT_EQ(refusal(R"({"name":"a","format":"files","text":""})"), "a: \"format\" is that of files within files");
  EXPECT_EQ(refusal(R"({"name":"a","text":"","x":[[[1]]]})"), "stdin#1: a file is an object of texts and numbers");
  EXPECT_EQ(refusal("{\"name\":\"a\",\"text\":\"" + std::string(2 * kMaxDocumentBytes + (64 << 10), 'a') + "\"}"),
            "stdin#1: more than 16 MiB in one document");
}

}  // namespace
}  // namespace relata::read
