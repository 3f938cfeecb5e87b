// Folders that an export writes are there whole or not at all, and nobody's files are lost.
#include "verbs/disk_folder.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "core/error.h"
#include "tests/store/temporary_directory.h"

namespace relata::verbs {
namespace {

namespace fs = std::filesystem;
using Folder = relata::testing::TemporaryDirectory;

std::string bytes_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::size_t entries(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(DiskFolder, IsThereOnceItIsCommitted) {
  const Folder folder;
  fs::create_directory(folder / "in");
  {
    DiskFolder out(folder / "in/feed");
    out.file("nodes.csv") << "a";
    out.file("edges.csv") << "b";
    out.file("nodes.csv") << "c";
    EXPECT_FALSE(fs::exists(folder / "in/feed"));
    out.commit();
  }
  EXPECT_EQ(bytes_of(folder / "in/feed/nodes.csv"), "ac");
  EXPECT_EQ(bytes_of(folder / "in/feed/edges.csv"), "b");
  EXPECT_EQ(entries(folder / "in"), 1U);
}

TEST(DiskFolder, WithoutCommitNothingIsLeft) {
  const Folder folder;
  fs::create_directory(folder / "in");
  { DiskFolder(folder / "in/feed").file("nodes.csv") << "a"; }
  EXPECT_EQ(entries(folder / "in"), 0U);
}

TEST(DiskFolder, ReplacesWhatAnEarlierExportWrote) {
  const Folder folder;
  for (const char* text : {"first", "second"}) {
    DiskFolder out(folder / "feed/");
    out.file(text) << text;
    out.commit();
  }
  EXPECT_FALSE(fs::exists(folder / "feed/first"));
  EXPECT_EQ(bytes_of(folder / "feed/second"), "second");
}

TEST(DiskFolder, AnEmptyFolderIsTaken) {
  const Folder folder;
  fs::create_directory(folder / "feed");
  DiskFolder out(folder / "feed");
  out.file("a") << "a";
  out.commit();
  EXPECT_EQ(bytes_of(folder / "feed/a"), "a");
}

TEST(DiskFolder, OthersFilesAreNotTouched) {
  const Folder folder;
  fs::create_directory(folder / "home");
  std::ofstream(folder / "home/letter.txt") << "dear";
  EXPECT_THROW(DiskFolder(folder / "home"), ExportError);
  EXPECT_THROW(DiskFolder(folder / "home/letter.txt"), ExportError);
  EXPECT_THROW(DiskFolder(folder / "no/such/place"), ExportError);
  EXPECT_EQ(bytes_of(folder / "home/letter.txt"), "dear");
}

}  // namespace
}  // namespace relata::verbs
