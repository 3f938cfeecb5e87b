#include "export/dot.h"

#include <gtest/gtest.h>

#include <chrono>
#include <fstream>
#include <sstream>

#include "core/error.h"
#include "sample.h"
#include "sample_graph.h"

namespace relata::exporter {
namespace {

using namespace std::chrono_literals;

std::string dot(const DotStyle& style = {}) {
  std::ostringstream out;
  write_dot(sample_graph(), style, out);
  return out.str();
}

std::string drawn(PictureFormat format, std::chrono::milliseconds limit = 60s) {
  std::ostringstream out;
  draw(sample_graph(), {}, format, limit, out);
  return out.str();
}

Links links_of_taliban(std::string_view id) {
  if (id != "taliban") return {};
  return {{"viaf", "7"}, {"site", "https://example.org/?a=\"b\""}, {"wikidata", "Q42418"}};
}

TEST(Dot, ParallelEdgesAreOneWithCountAndRelations) {
  const std::string text = dot();
  EXPECT_NE(text.find("label=\"capture ×3, attack\""), std::string::npos) << text;
  EXPECT_NE(text.find("relation=\"attack|capture\""), std::string::npos);
  EXPECT_NE(text.find("support=4"), std::string::npos);
}

TEST(Dot, AttributedEdgesAreDashedAndDeniedOnesRed) {
  const std::string text = dot();
  const auto edge = [&](const std::string& ends) {
    const std::size_t begin = text.find(ends);
    return text.substr(begin, text.find("\n  ];", begin) - begin);
  };
  EXPECT_NE(edge("\"ismail-khan\" -> \"kunduz\"").find("style=\"dashed\""), std::string::npos) << text;
  EXPECT_NE(edge("\"ismail-khan\" -> \"taliban\"").find("color=\"#CC3311\""), std::string::npos);
  EXPECT_EQ(edge("\"taliban\" -> \"kunduz\"").find("dashed"), std::string::npos);
}

TEST(Dot, TooltipsQuoteTheSentences) {
  DotStyle style;
  style.sentence_of = [](std::string_view id) { return "A \"sentence\" \\ of " + std::string(id); };
  EXPECT_NE(dot(style).find(R"(\"A \"sentence\" \\ of st-0\")"), std::string::npos) << dot(style);
}

TEST(Dot, TooltipsSayWhoSaysSo) {
  EXPECT_NE(dot().find("flee | Kunduz (according to (accused), police)"), std::string::npos) << dot();
}

TEST(Dot, TheLegendSaysWhatWasLeftOut) {
  DotStyle style;
  style.vertices_left_out = 2;
  style.edges_left_out = 3;
  style.notes = {"What links two"};
  EXPECT_NE(dot(style).find("The 4 strongest of 6 entities; left out: 2 and 3 relations\\nWhat links two"),
            std::string::npos)
      << dot(style);
  style.legend = false;
  EXPECT_EQ(dot(style).find("strongest"), std::string::npos);
}

TEST(Dot, IsTheSameEachTime) { EXPECT_EQ(dot(), dot()); }

TEST(Dot, AFailingStreamIsAnError) {
  std::ofstream full("/dev/full");
  EXPECT_THROW(write_dot(sample_graph(), {}, full), ExportError);
  std::ostringstream throwing;
  throwing.exceptions(std::ios::badbit);
  EXPECT_NO_THROW(write_dot(sample_graph(), {}, throwing));
}

TEST(Dot, ANodeLeadsToItsLink) {
  DotStyle style;
  style.links_of = links_of_taliban;
  const std::string text = dot(style);
  EXPECT_NE(text.find("URL=\"http://www.wikidata.org/entity/Q42418\""), std::string::npos) << text;
  EXPECT_NE(text.find(R"(links="site=https://example.org/?a=\"b\" | viaf=7 | wikidata=Q42418")"), std::string::npos)
      << text;
  EXPECT_EQ(dot().find("URL"), std::string::npos);
  std::ostringstream svg;
  draw(sample_graph(), style, PictureFormat::kSvg, 60s, svg);
  EXPECT_NE(svg.str().find("xlink:href=\"http://www.wikidata.org/entity/Q42418\""), std::string::npos);
}

TEST(Draw, SvgHoldsTheNamesAndIsTheSameEachTime) {
  const std::string svg = drawn(PictureFormat::kSvg);
  EXPECT_NE(svg.find("Ismail Khan"), std::string::npos);
  EXPECT_NE(svg.find("</svg>"), std::string::npos);
  EXPECT_EQ(svg, drawn(PictureFormat::kSvg));
}

TEST(Draw, PngIsAPng) { EXPECT_EQ(drawn(PictureFormat::kPng).substr(0, 8), "\x89PNG\r\n\x1a\n"); }

TEST(Draw, TheTimeLimitIsKeptAndSaidInWords) {
  try {
    drawn(PictureFormat::kPng, 1ms);
    FAIL();
  } catch (const ExportError& error) {
    EXPECT_NE(std::string(error.what()).find("took longer than"), std::string::npos) << error.what();
  }
}

TEST(Draw, TheEmptyGraphIsAPicture) {
  std::ostringstream out;
  draw(graph::KnowledgeGraph(), {}, PictureFormat::kSvg, 60s, out);
  EXPECT_NE(out.str().find("0 entities"), std::string::npos);
}

}  // namespace
}  // namespace relata::exporter
