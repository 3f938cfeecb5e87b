#include "verbs/picture_look.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "core/error.h"

namespace relata::verbs {
namespace {

class PictureLook : public testing::Test {
 protected:
  PictureLook() { std::filesystem::create_directories(folder_); }
  ~PictureLook() override { std::filesystem::remove_all(folder_); }
  std::string file(const std::string& text) const {
    const std::string path = (folder_ / "my.style").string();
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }
  const std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("relata_look_" + std::to_string(getpid()));
};

std::string wrong(const LookRequest& request) {
  try {
    with_look({}, request);
  } catch (const Error& error) {
    return error.what();
  }
  return "nothing";
}

TEST_F(PictureLook, AFileAndAPage) {
  exporter::Choices choices;
  choices.title = "T";
  choices = with_look(choices, {file("ORG.fill = #010203\n"), "a4-landscape"});
  EXPECT_EQ(choices.look.of(EntityType::kOrg).fill, "#010203");
  EXPECT_NEAR(choices.page->width, 841.9, 0.1);
  EXPECT_EQ(choices.title, "T");
}

TEST_F(PictureLook, NothingAskedForIsTheDefault) {
  const exporter::Choices choices = with_look({}, {});
  EXPECT_EQ(choices.look.font, exporter::default_picture_style().font);
  EXPECT_FALSE(choices.page);
}

TEST_F(PictureLook, WhatIsWrongIsSaid) {
  const std::string path = file("font = x\nPER.fill = red\n");
  EXPECT_EQ(wrong({path, std::nullopt}), path + ":2: 'red' is no colour; write it as #RRGGBB");
  for (const std::string& none : {(folder_ / "none").string(), folder_.string(), file(std::string(2 << 20, '\n'))})
    EXPECT_EQ(wrong({none, std::nullopt}).find("cannot read the style '" + none), 0U) << none;
  EXPECT_EQ(wrong({std::nullopt, "b5x"}).find("there is no page 'b5x'"), 0U);
}

}  // namespace
}  // namespace relata::verbs
