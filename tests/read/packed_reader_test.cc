#include "read/packed_reader.h"

#include <gtest/gtest.h>

#include <string>

#include "read/unpacking.h"
#include "tests/read/packing.h"
#include "tests/read/reading.h"

namespace relata::read {
namespace {

constexpr const char* kFilters[] = {"gzip", "zstd", "xz", "bzip2"};
const std::string kLines = "{\"text\":\"Rebels took the port.\"}\n{\"text\":\"They left.\"}\n";

TEST(Packed, IsReadUnderTheNameWithoutItsEndingWhateverThatIs) {
  for (const char* filter : kFilters) {
    const std::string bytes = packed(kLines, filter);
    EXPECT_EQ(told(read_as("a/wire.jsonl.gz", bytes)),
              "a/wire.jsonl#1: Rebels took the port.\na/wire.jsonl#2: They left.\n")
        << filter;
    const Read r = read_as("wire.jsonl", bytes);
    EXPECT_EQ(told(r), "wire.jsonl#1: Rebels took the port.\nwire.jsonl#2: They left.\n") << filter;
    EXPECT_EQ(r.documents.at(0).document.origin, "x/wire.jsonl");
    EXPECT_EQ(told(read_as("page", packed("<!doctype html><p>They left.", filter))), "page: They left.\n\n") << filter;
    EXPECT_EQ(told(read_as("a.txt.gz", packed("", filter))), "a.txt: \n") << filter;
  }
}

TEST(Packed, NamesLoseTheirEndings) {
  EXPECT_EQ(unpacked_name("a/b.txt.gz"), "a/b.txt");
  EXPECT_EQ(unpacked_name("b.JSONL.XZ"), "b.JSONL");
  EXPECT_EQ(unpacked_name("news.tgz"), "news.tar");
  EXPECT_EQ(unpacked_name("a.gz/b"), "a.gz/b");
  EXPECT_EQ(unpacked_name(".gz"), ".gz");
  EXPECT_EQ(unpacked_name("b"), "b");
}

TEST(Packed, FilesThatAreNoDocumentsAreUnpackedAsWell) {
  for (const char* filter : kFilters) {
    std::istringstream in(packed(kLines, filter));
    PlainBytes bytes(*in.rdbuf());
    EXPECT_TRUE(bytes.unpacks());
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(bytes.stream()), {}), kLines);
  }
  for (const std::string& plain : {kLines, std::string("B"), std::string()}) {
    std::istringstream in(plain);
    PlainBytes bytes(*in.rdbuf());
    EXPECT_FALSE(bytes.unpacks());
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(bytes.stream()), {}), plain);
  }
}

TEST(Packed, AFormatThatIsAskedForIsThatOfWhatIsInside) {
  ReadOptions options;
  options.format = format_named("jsonl");
  EXPECT_EQ(told(read_as("wire.txt.gz", packed(kLines, "gzip"), options)),
            "wire.txt#1: Rebels took the port.\nwire.txt#2: They left.\n");
  options.format = format_named("gzip");
  EXPECT_EQ(told(read_as("a.gz", packed("They left.", "gzip"), options)), "a: They left.\n");
  EXPECT_EQ(told(read_as("a.txt", "They left.", options)),
            "!x/a.txt: damaged gzip at byte 2: incorrect header check; what stands before it is kept\n");
}

TEST(Packed, StandardInputIsUnpackedToo) {
  std::istringstream in(packed("They left.", "xz"));
  ReadOptions options;
  options.standard_input = &in;
  EXPECT_EQ(told(read({"-"}, options)), "stdin: They left.\n");
}

TEST(Packed, StreamsOfOneFileAreOneAfterTheOther) {
  for (const char* filter : kFilters) {
    std::string bytes;
    for (int i = 0; i < 300; ++i) bytes += packed("{\"text\":\"" + std::to_string(i) + "\"}\n", filter);
    const Read r = read_as("a.jsonl.gz", bytes + std::string(1000, '\0'));
    ASSERT_EQ(r.documents.size(), 300u) << filter << told(r);
    EXPECT_EQ(r.documents[299].document.text, "299");
    EXPECT_TRUE(r.refused.empty()) << told(r);
  }
}

TEST(Packed, BytesBehindTheLastStreamAreSaid) {
  for (const char* filter : kFilters) {
    const std::string bytes = packed("They left.", filter);
    EXPECT_EQ(told(read_as("a.txt.gz", bytes + "<html>rest")),
              "a.txt: They left.\n!x/a.txt.gz: what stands behind byte " + std::to_string(bytes.size()) + " is no " +
                  filter + "; what stands before it is kept\n");
  }
}

// Lines that do not pack well, so that many blocks of a stream stand before the middle.
std::string many_lines() {
  std::string lines;
  std::uint32_t random = 1;
  for (int i = 0; i < 16000; ++i) {
    std::string text;
    for (int word = 0; word < 12; ++word) text += std::to_string(random = random * 1664525u + 1013904223u) + ' ';
    lines += "{\"text\":\"" + text + "\"}\n";
  }
  return lines;
}

TEST(Packed, WhatIsCutOrDamagedKeepsTheDocumentsBefore) {
  const std::string lines = many_lines();
  for (const char* filter : kFilters) {
    const std::string whole = packed(lines, filter);
    std::string damaged = whole;
    damaged.replace(whole.size() / 2, 200, std::string(200, '\x55'));
    for (const std::string& bytes : {whole.substr(0, whole.size() / 2), damaged}) {
      ReadOptions options;
      options.any_language = true;
      const Read r = read_as("a.jsonl.gz", bytes, options);
      // a stream may unpack to what nobody wrote before it is found to be damaged: bzip2 and xz hold blocks back
      EXPECT_LT(r.documents.size(), 16000u) << filter;
      EXPECT_GT(r.documents.size(), filter == std::string("xz") ? 0u : 1000u) << filter;
      ASSERT_FALSE(r.refused.empty());
      EXPECT_EQ(r.refused.back().first, "x/a.jsonl.gz");
      EXPECT_EQ(r.refused.back().second.rfind("damaged " + std::string(filter) + " at byte ", 0), 0u)
          << r.refused.back().second;
    }
  }
}

TEST(Packed, ADocumentThatIsCutIsNone) {
  for (const char* filter : kFilters) {
    const std::string whole = packed("Rebels took the port. They left again.", filter);
    for (std::size_t size = 0; size < whole.size() - 1; ++size) {
      const Read r = read_as("a.txt.gz", whole.substr(0, size));
      EXPECT_TRUE(r.documents.empty()) << filter << size;
      ASSERT_EQ(r.refused.size(), 1u) << filter << size;
      EXPECT_EQ(r.refused[0].first, "x/a.txt.gz");
    }
  }
}

TEST(Packed, ABrokenChecksumIsFound) {
  std::string bytes = packed("Rebels took the port.", "gzip");
  bytes[bytes.size() - 6] = static_cast<char>(bytes[bytes.size() - 6] + 1);
  const Read r = read_as("a.txt.gz", bytes);
  EXPECT_TRUE(r.documents.empty());
  EXPECT_NE(told(r).find("incorrect data check"), std::string::npos) << told(r);
}

TEST(Packed, BombsAreRefusedByName) {
  const std::string zeros(std::size_t{150} << 20, '\0');
  for (const char* filter : {"gzip", "bzip2", "zstd"}) {
    ReadOptions options;
    options.format = format_named("jsonl");
    const Read r = read_as("bomb.gz", packed(zeros, filter), options);
    ASSERT_EQ(r.refused.size(), 1u) << filter << told(r);
    EXPECT_EQ(r.refused[0].first, "x/bomb.gz");
    EXPECT_NE(r.refused[0].second.find("unpacks to more than 64 MiB and 400 times its size"), std::string::npos);
  }
}

TEST(Packed, TooOftenIsRefused) {
  std::string bytes = "They left.";
  for (int i = 0; i < kMostDepth; ++i) bytes = packed(bytes, kFilters[i % 4]);
  EXPECT_EQ(told(read_as("a", bytes)), "a: They left.\n");
  EXPECT_EQ(told(read_as("a", packed(bytes, "gzip"))), "!a: packed more than 6 times over\n");
}

}  // namespace
}  // namespace relata::read
