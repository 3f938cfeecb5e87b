#include "export/drawing.h"

#include <gtest/gtest.h>

#include <regex>
#include <string>

#include "core/child_process.h"

namespace relata::exporter {
namespace {

using namespace std::chrono_literals;

std::string rendered(const Drawing& drawing, PictureFormat format = PictureFormat::kSvg) {
  const ChildResult result =
      run_in_child([&](int descriptor) { return static_cast<int>(render(drawing, format, descriptor)); }, 60s);
  return result.output;
}

// A clique, each edge with words that the layout kept no room for.
std::string clique(int nodes, const std::string& attributes) {
  std::string dot = "digraph g { " + attributes + "\n";
  for (int a = 0; a < nodes; ++a)
    for (int b = 0; b < nodes; ++b)
      if (a != b)
        dot += "n" + std::to_string(a) + " -> n" + std::to_string(b) + " [xlabel=\"words " + std::to_string(a) + " " +
               std::to_string(b) + "\", support=" + std::to_string(a) + "];\n";
  return dot + "}";
}

TEST(Drawing, ThePageIsAsLargeAsWasAskedFor) {
  const std::string svg = rendered({clique(12, "rankdir=\"LR\"; layout=\"dot\";"), "", parse_page_size("a5")});
  EXPECT_NE(svg.find("width=\"420pt\" height=\"595pt\""), std::string::npos) << svg.substr(0, 600);
  std::smatch scale;
  ASSERT_TRUE(std::regex_search(svg, scale, std::regex("scale\\(([0-9.]+)")));
  EXPECT_LT(std::stod(scale[1]), 1);
}

TEST(Drawing, WhatIsSmallerThanThePageIsNotBlownUp) {
  const std::string svg = rendered({"digraph { a -> b }", "", parse_page_size("a4")});
  EXPECT_NE(svg.find("scale(1 1)"), std::string::npos) << svg.substr(0, 600);
}

TEST(Drawing, WordsThatFindNoRoomAreLeftOut) {
  const std::string few = rendered({clique(3, ""), "", std::nullopt});
  for (const char* words : {"words 0 1", "words 1 2", "words 2 0"}) EXPECT_NE(few.find(words), std::string::npos);
  const std::string many = rendered({clique(14, "layout=\"neato\"; nodesep=0.02; ranksep=0.02;"), "", std::nullopt});
  std::size_t found = 0;
  for (std::size_t at = 0; (at = many.find(">words ", at)) != many.npos; ++at) ++found;
  EXPECT_LT(found, 14U * 13);
}

TEST(Drawing, TheLegendMayBeHtml) {
  const std::string svg = rendered({"digraph { a }", "<TABLE><TR><TD>a legend</TD></TR></TABLE>", std::nullopt});
  EXPECT_NE(svg.find("a legend"), std::string::npos);
  EXPECT_EQ(svg.find("TABLE"), std::string::npos);
}

TEST(Drawing, HowItWentWrongIsTold) {
  const auto outcome = [](const std::string& dot) {
    const Drawing drawing{dot, "", std::nullopt};
    return run_in_child([&](int out) { return static_cast<int>(render(drawing, PictureFormat::kSvg, out)); }, 60s)
               .status >>
           8;
  };
  EXPECT_EQ(outcome("digraph { a"), static_cast<int>(Outcome::kUnreadable));
  EXPECT_EQ(outcome("digraph { layout=\"nothing\"; a }"), static_cast<int>(Outcome::kNoLayout));
}

}  // namespace
}  // namespace relata::exporter
