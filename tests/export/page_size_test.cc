#include "export/page_size.h"

#include <gtest/gtest.h>

#include <string>

#include "core/error.h"

namespace relata::exporter {
namespace {

void expect_size(const std::string& text, double width, double height) {
  const PageSize size = parse_page_size(text);
  EXPECT_NEAR(size.width, width, 0.05) << text;
  EXPECT_NEAR(size.height, height, 0.05) << text;
}

TEST(PageSize, ByNameAndByMeasure) {
  expect_size("a4", 595.28, 841.89);
  expect_size("A4-Landscape", 841.89, 595.28);
  expect_size(" a3 ", 841.89, 1190.55);
  expect_size("letter", 612, 792);
  expect_size("200x100mm", 566.93, 283.46);
  expect_size("8.5x11in", 612, 792);
  expect_size("8.5X11inches", 612, 792);
  expect_size("20x10cm", 566.93, 283.46);
  expect_size("300x200pt", 300, 200);
}

TEST(PageSize, WhatIsNoneIsSaidWithWhatThereIs) {
  for (const char* text : {"", "a9", "a4-portrait", "200x100", "200mm", "x100mm", "200x-1mm", "1x1mm", "9999x100in",
                           "nanxnanmm", "infx1mm", "1e3x1e3mm", "200x100mmm", "landscape", "-landscape"}) {
    try {
      parse_page_size(text);
      ADD_FAILURE() << text;
    } catch (const Error& error) {
      EXPECT_NE(std::string(error.what()).find("there is no page '" + std::string(text) + "'; try a4,"),
                std::string::npos);
    }
  }
}

}  // namespace
}  // namespace relata::exporter
