#include "read/archive_file.h"

#include <gtest/gtest.h>

#include <string>

#include "read/archive_reader.h"
#include "tests/read/packing.h"
#include "tests/read/reading.h"

namespace relata::read {
namespace {

const std::vector<TestMember> kNews = {{"b.jsonl", "{\"text\":\"Rebels took the port.\"}\n{\"text\":\"They left.\"}\n"},
                                       {"./a/x.txt", "Kabul fell."},
                                       {"a/page", "<!doctype html><p>Peace."},
                                       {"a/\xC3\xA9.txt", "Late."}};

std::string news_of(const std::string& name) {
  return name + "/b.jsonl#1: Rebels took the port.\n" + name + "/b.jsonl#2: They left.\n" + name +
         "/a/x.txt: Kabul fell.\n" + name + "/a/page: Peace.\n\n" + name + "/a/\xC3\xA9.txt: Late.\n";
}

TEST(Archive, MembersAreReadInItsOrderAsFilesAre) {
  for (const char* format : {"ustar", "gnutar", "pax", "v7tar"}) {
    const std::string tar = archive_of(kNews, format);
    EXPECT_EQ(told(read_as("news.tar", tar)), news_of("news.tar")) << format;
    EXPECT_EQ(told(read_as("news", tar)), news_of("news")) << format;
    EXPECT_EQ(told(read_as("news.tgz", packed(tar, "gzip"))), news_of("news.tar")) << format;
  }
  const Read r = read_as("news.zip", zip_of(kNews));
  EXPECT_EQ(told(r), news_of("news.zip"));
  EXPECT_EQ(r.documents.at(2).document.origin, "x/news.zip/a/x.txt");
  EXPECT_EQ(told(read_as("news.zip.xz", packed(zip_of(kNews), "xz"))), news_of("news.zip")) << "as a stream";
  EXPECT_EQ(told(read_as("news.zip", archive_of(kNews, "zip", "none", "zip:compression=store"))), news_of("news.zip"));
}

TEST(Archive, ArchivesAndPackedFilesMayLieInIt) {
  const std::string inner = packed(tar_of({{"x.txt.gz", packed("Kabul fell.", "gzip")}}), "zstd");
  EXPECT_EQ(told(read_as("a.zip", zip_of({{"b.tar.zst", inner}, {"c.txt", "Late."}}))),
            "a.zip/b.tar/x.txt: Kabul fell.\na.zip/c.txt: Late.\n");
}

TEST(Archive, HiddenNamesAndFoldersAreLeftOut) {
  const std::vector<TestMember> members = {{.name = "a/", .type = AE_IFDIR},
                                           {".DS_Store", "x"},
                                           {"a/.git/b.txt", "x"},
                                           {"__MACOSX/a/._b.txt", "x"},
                                           {"a/b.txt", "Late."}};
  EXPECT_EQ(told(read_as("n.tar", tar_of(members))), "n.tar/a/b.txt: Late.\n");
  EXPECT_EQ(told(read_as("n.zip", zip_of(members))), "n.zip/a/b.txt: Late.\n");
}

TEST(Archive, WhatIsNoFileOrLeadsOutIsRefusedByName) {
  const std::vector<TestMember> members = {{.name = "l.txt", .link_to = "/etc/passwd"},
                                           {"../../evil.txt", "Evil."},
                                           {"a/../../evil.txt", "Evil."},
                                           {"/etc/evil.txt", "Evil."},
                                           {"p.png", "P"},
                                           {"good.txt", "Good."}};
  const auto refused = [](const std::string& name) {
    const std::string at = "!x/" + name;
    return name + "/good.txt: Good.\n" + at +
           "/l.txt: a link to /etc/passwd: what it leads to is read where it stands\n" + at +
           "/../../evil.txt: its name leads out of the archive\n" + at +
           "/a/../../evil.txt: its name leads out of the archive\n" + at +
           "//etc/evil.txt: its name leads out of the archive\n" + at + "/p.png: no reader for .png files (" +
           formats_by_ending() + "; --input-format overrides the name)\n";
  };
  EXPECT_EQ(told(read_as("n.tar", tar_of(members))), refused("n.tar"));
  EXPECT_EQ(told(read_as("n.zip", zip_of(members))), refused("n.zip"));
  EXPECT_EQ(
      told(read_as(
          "n.tar",
          tar_of({{.name = "pipe", .type = AE_IFIFO}, {"a.txt", "A."}, {.name = "h.txt", .hard_link = "a.txt"}}))),
      "n.tar/a.txt: A.\n!x/n.tar/pipe: no file (a device, a pipe)\n"
      "!x/n.tar/h.txt: a link to a.txt: what it leads to is read where it stands\n");
}

TEST(Archive, EncryptedMembersAreRefusedByName) {
  const std::string zip = archive_of({{"a.txt", "Secret."}}, "zip", "none", "zip:encryption=zipcrypt", "word");
  EXPECT_EQ(told(read_as("n.zip", zip)), "!x/n.zip/a.txt: encrypted: unpack it yourself\n");
}

TEST(Archive, NamesThatAreNoTextAreWrittenByTheirBytes) {
  EXPECT_EQ(told(read_as("n.tar", archive_of({{"caf\xE9.txt", "Late."}}, "v7tar"))), "n.tar/caf%E9.txt: Late.\n");
}

TEST(Archive, ThatIsCutAnywhereIsSaidOnceAndKeepsWhatStandsBefore) {
  for (const std::string& whole : {tar_of(kNews), zip_of(kNews)})
    for (std::size_t size = 0; size < whole.size(); size += 37) {
      const Read r = read_as(whole.starts_with("PK") ? "n.zip" : "n.tar", whole.substr(0, size));
      EXPECT_LE(r.refused.size(), 1u) << size << told(r);
      if (!whole.starts_with("PK") && size > 5000) continue;  // behind the last member
      EXPECT_TRUE(r.refused.size() == 1 || r.documents.size() < 5 || whole.starts_with("PK")) << size;
    }
}

TEST(Archive, BehindADamagedHeaderOfATarItGoesOn) {
  std::string tar = tar_of({{"a.txt", "A."}, {"b.txt", "B."}, {"c.txt", "C."}});
  tar[1024 + 3] = 'X';
  EXPECT_EQ(
      told(read_as("n.tar", tar)),
      "n.tar/a.txt: A.\nn.tar/c.txt: C.\n!x/n.tar: damaged tar at byte 1536: Damaged tar archive; what stands before "
      "it is kept\n");
}

TEST(Archive, AMemberWithAWrongChecksumIsRefusedAndTheOthersRead) {
  std::string zip = archive_of({{"a.txt", "Rebels took."}, {"b.txt", "B."}}, "zip", "none", "zip:compression=store");
  zip[zip.find("took")] = 'X';
  const Read r = read_as("n.zip", zip);
  ASSERT_EQ(r.refused.size(), 1u) << told(r);
  EXPECT_EQ(r.refused[0].first, "x/n.zip/a.txt");
  EXPECT_NE(r.refused[0].second.find("CRC"), std::string::npos) << r.refused[0].second;
  EXPECT_EQ(r.documents.size(), 1u);
}

TEST(Archive, DamageOfWhatPacksItIsSaidOnceByTheFile) {
  std::string noise;
  for (std::uint32_t i = 0, random = 1; i < 10000; ++i)
    noise += std::to_string(random = random * 1664525u + 1013904223u);
  const std::string tgz = packed(tar_of({{"a.txt", "A."}, {"b.txt", noise}, {"c.txt", "C."}}), "gzip");
  const Read r = read_as("n.tar.gz", tgz.substr(0, tgz.size() / 2));
  ASSERT_EQ(r.documents.size(), 1u);
  ASSERT_EQ(r.refused.size(), 1u) << told(r);
  EXPECT_EQ(r.refused[0].first, "x/n.tar.gz");
}

TEST(Archive, ABombInItIsRefusedAndTheOtherMembersRead) {
  const std::string zeros(std::size_t{150} << 20, '\0');
  ReadOptions options;
  options.format = format_named("jsonl");
  const std::vector<TestMember> members = {{"bomb", zeros}, {"b.jsonl", "{\"text\":\"B.\"}"}};
  EXPECT_EQ(told(read_as("n.zip", zip_of(members), options)),
            "n.zip/b.jsonl#1: B.\n!x/n.zip/bomb: unpacks to more than 64 MiB and 400 times its size: a bomb? Unpack it "
            "yourself if it is none\n");
  const Read text = read_as("n.zip", zip_of({{"bomb.txt", zeros}, {"b.txt", "B."}}));
  EXPECT_EQ(told(text), "n.zip/b.txt: B.\n!n.zip/bomb.txt: more than 16 MiB in one document\n");
}

TEST(Archive, AMemberThatIsLeftHalfReadDoesNotShowInTheNext) {
  std::string noise;
  for (std::uint32_t i = 0, random = 1; i < 20000; ++i)
    noise += std::to_string(random = random * 1664525u + 1013904223u) + ' ';
  const std::vector<TestMember> members = {{"a.png", noise}, {"b.txt", "B."}, {"c.png", noise}, {"d.txt", "D."}};
  for (const std::string& archive : {zip_of(members), tar_of(members)})
    for (const std::string& bytes : {archive, packed(archive, "gzip")}) {
      const Read r = read_as("n", bytes);
      ASSERT_EQ(r.documents.size(), 2u) << told(r).substr(0, 500);
      EXPECT_EQ(r.documents[0].document.text + r.documents[1].document.text, "B.D.");
      EXPECT_EQ(r.refused.size(), 2u);
    }
}

TEST(Archive, BombsOfBombsEndTogether) {
  std::string inner = zip_of({{"0.jsonl", std::string(std::size_t{60} << 20, '\0')}});
  for (int level = 0; level < 3; ++level) {
    std::vector<TestMember> copies;
    for (int i = 0; i < 12; ++i) copies.push_back({std::to_string(level) + std::to_string(i) + ".zip", inner});
    inner = zip_of(copies);
  }
  const Read r = read_as("n.zip", inner);
  ASSERT_FALSE(r.refused.empty());
  EXPECT_EQ(r.refused.back().first, "x/n.zip");
  EXPECT_NE(r.refused.back().second.find("more than 256 MiB"), std::string::npos) << r.refused.back().second;
  EXPECT_LT(r.refused.size(), 20u);
}

TEST(Archive, WhatIsNoneIsRefused) {
  for (const char* name : {"a.zip", "a.tar"}) {
    EXPECT_EQ(read_as(name, "").refused.size(), 1u) << name;
    EXPECT_EQ(read_as(name, "They left.").refused.size(), 1u) << name;
    EXPECT_EQ(read_as(name, std::string(5000, 'a')).refused.size(), 1u) << name;
  }
  EXPECT_EQ(told(read_as("empty.tar", tar_of({}))), "");
  EXPECT_EQ(told(read_as("empty.zip", zip_of({}))), "");
}

TEST(Archive, IsToldByItsBytes) {
  EXPECT_TRUE(begins_as_tar(tar_of({{"a", "b"}}).substr(0, 512)));
  EXPECT_FALSE(begins_as_tar(std::string(512, '\0')));
  EXPECT_FALSE(begins_as_tar(std::string(512, ' ')));
  EXPECT_FALSE(begins_as_tar("a"));
  EXPECT_TRUE(begins_as_zip(zip_of({{"a", "b"}})));
  EXPECT_FALSE(begins_as_zip("PK is short for"));
}

}  // namespace
}  // namespace relata::read
