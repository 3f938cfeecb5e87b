#include "read/input_files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace relata::read {
namespace {

namespace fs = std::filesystem;

class InputFiles : public ::testing::Test {
 protected:
  void SetUp() override {
    dir_ = fs::temp_directory_path() / ("relata_input_files_" + std::to_string(::getpid()));
    fs::create_directories(dir_);
  }
  void TearDown() override { fs::remove_all(dir_); }

  std::string touch(const std::string& name) {
    fs::create_directories((dir_ / name).parent_path());
    std::ofstream file(dir_ / name);
    return (dir_ / name).string();
  }
  void find(const std::string& path) {
    find_input_files(
        path, [&](const InputFile& file) { names_.push_back(file.name); },
        [&](const std::string& name, const std::string& reason) {
          refused_.push_back(fs::path(name).filename().string() + ": " + reason);
        });
  }

  fs::path dir_;
  std::vector<std::string> names_, refused_;
};

TEST_F(InputFiles, AFileIsCalledByItsLastName) {
  find(touch("a/b.txt"));
  EXPECT_EQ(names_, (std::vector<std::string>{"b.txt"}));
}

TEST_F(InputFiles, AFoldersFilesComeInBytewiseOrderOfTheirPathsBelowIt) {
  for (const char* name : {"b.txt", "a/z.txt", "a.txt", "a/b/c", "Z", ".hidden", "a/.git/config"}) touch(name);
  find(dir_.string());
  EXPECT_EQ(names_, (std::vector<std::string>{"Z", "a.txt", "a/b/c", "a/z.txt", "b.txt"}));
  EXPECT_TRUE(refused_.empty());
}

TEST_F(InputFiles, WhatIsNotThereIsRefused) {
  find((dir_ / "absent").string());
  EXPECT_EQ(refused_, (std::vector<std::string>{"absent: no such file or folder"}));
}

TEST_F(InputFiles, AFolderThatLinksLeadToTwiceIsListedOnce) {
  touch("a/b.txt");
  fs::create_directory_symlink(dir_, dir_ / "a/up");
  find(dir_.string());
  EXPECT_EQ(names_, (std::vector<std::string>{"a/b.txt"}));
  EXPECT_EQ(refused_, (std::vector<std::string>{"up: a link to a folder that was read already"}));
}

TEST_F(InputFiles, LinksToFilesAreReadAndThoseToNothingRefused) {
  touch("a.txt");
  fs::create_symlink(dir_ / "a.txt", dir_ / "b.txt");
  fs::create_symlink(dir_ / "nowhere", dir_ / "c.txt");
  find(dir_.string());
  EXPECT_EQ(names_, (std::vector<std::string>{"a.txt", "b.txt"}));
  EXPECT_EQ(refused_, (std::vector<std::string>{"c.txt: a link that leads nowhere"}));
}

TEST_F(InputFiles, ADeepFolderTakesNoStack) {
  fs::path deep = dir_;
  for (int i = 0; i < 400; ++i) deep /= "d";
  fs::create_directories(deep);
  std::ofstream(deep / "a.txt") << "a";
  find(dir_.string());
  EXPECT_EQ(names_.size(), 1u);
}

}  // namespace
}  // namespace relata::read
