#include "read/zip_members.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/read/zip_file.h"

namespace relata::read {
namespace {

const auto kAll = [](std::string_view) { return true; };

std::string fault(const std::string& zip) {
  try {
    zip_members(zip, kAll);
    return "read";
  } catch (const InputError& error) {
    return error.what();
  }
}

TEST(ZipMembers, ThoseThatAreWantedAreUnpacked) {
  const std::string zip = zip_file({{"a", "One."}, {"b/c", std::string(100'000, 'x')}, {"a", "Two."}});
  const auto members = zip_members(zip, [](std::string_view name) { return name != "d"; });
  EXPECT_EQ(members.size(), 2u);
  EXPECT_EQ(members.at("a"), "One.");
  EXPECT_EQ(members.at("b/c").size(), 100'000u);
  EXPECT_EQ(zip_members(zip, [](std::string_view name) { return name == "a"; }).size(), 1u);
}

TEST(ZipMembers, TheFirstNamesStandInTheFirstBytes) {
  EXPECT_EQ(first_zip_names(zip_file({{"mimetype", "a"}, {"b/c", "d"}})), "mimetype\nb/c\n");
  EXPECT_EQ(zip_type(zip_file({{"mimetype", "application/epub+zip"}}, true)).substr(0, 20), "application/epub+zip");
  EXPECT_EQ(zip_type(zip_file({{"b", "application/epub+zip"}}, true)), "");
  EXPECT_EQ(zip_type("PK\x03\x04"), "");
  EXPECT_EQ(first_zip_names("PK"), "");
  EXPECT_EQ(first_zip_names("Rebels"), "");
}

TEST(ZipMembers, WhatIsDamagedLockedOrTooLargeIsRefused) {
  EXPECT_TRUE(fault("Rebels").starts_with("a damaged zip: "));
  EXPECT_EQ(fault(zip_file({{"a", std::string(40 << 20, '\0')}})), "more than 32 MiB unpacked in a") << "a bomb";
  std::vector<std::pair<std::string, std::string>> many;
  for (int i = 0; i < 5; ++i) many.emplace_back(std::to_string(i), std::string(30 << 20, '\0'));
  EXPECT_EQ(fault(zip_file(many)), "more than 128 MiB unpacked");
  EXPECT_NE(fault(zip_file({{"a", "One."}}, false, "secret")), "read");
}

TEST(ZipMembers, EveryTruncationIsReadOrRefused) {
  const std::string zip = zip_file({{"a", "One."}, {"b", "Two."}});
  for (std::size_t size = 0; size < zip.size(); ++size) EXPECT_NE(fault(zip.substr(0, size)), "");
}

}  // namespace
}  // namespace relata::read
