#include "export/dot_writer.h"

#include <gtest/gtest.h>

#include <sstream>

#include "sample_graph.h"

namespace relata::exporter {
namespace {

std::string written(const DotStyle& style) {
  const graph::KnowledgeGraph graph = sample_graph();
  std::ostringstream out;
  DotWriter(graph, style).write(out, "");
  return out.str();
}

std::string node(const std::string& text, const std::string& id) {
  const std::size_t begin = text.find("\n  \"" + id + "\" [");
  return text.substr(begin, text.find("\n  ];", begin) - begin);
}

TEST(DotWriter, ALabelIsForEyesAndTheFullNameIsWhole) {
  std::vector<Triple> triples = {
      triple(std::string(300, 'x') + " \\y", EntityType::kPer, "see", "Ö \"U\" 100%", EntityType::kGpe)};
  const graph::KnowledgeGraph graph = graph::assemble([&](const auto& visit) { visit(triples[0]); });
  std::ostringstream out;
  const DotStyle style;
  DotWriter(graph, style).write(out, "");
  EXPECT_NE(out.str().find("full_name=\"" + std::string(300, 'x') + " %5Cy\""), std::string::npos) << out.str();
  EXPECT_NE(out.str().find("full_name=\"Ö \\\"U\\\" 100%\""), std::string::npos);
  EXPECT_NE(out.str().find("…\", full_name"), std::string::npos);
}

TEST(DotWriter, ThreeOfACommunityAreACluster) {
  DotStyle style;
  style.groups = {{"taliban", "Taliban, \"K\""}, {"kunduz", "Taliban, \"K\""}, {"ismail-khan", "Two"}};
  EXPECT_EQ(written(style).find("cluster"), std::string::npos);
  EXPECT_NE(node(written(style), "ismail-khan").find("community=\"Two\""), std::string::npos);
  style.groups["ismail-khan"] = "Taliban, \"K\"";
  const std::string text = written(style);
  const std::size_t cluster = text.find("subgraph \"cluster_1\"");
  EXPECT_NE(text.find("label=\"Taliban, \\\"K\\\"\";", cluster), std::string::npos) << text;
  EXPECT_NE(text.find("\"ismail-khan\";\n    \"kunduz\";\n    \"taliban\";\n  }", cluster), std::string::npos);
}

TEST(DotWriter, WhatThePictureIsAboutStandsOut) {
  DotStyle style;
  style.focus = {"taliban"};
  EXPECT_NE(node(written(style), "taliban").find("penwidth=3.0"), std::string::npos) << written(style);
  EXPECT_NE(node(written(style), "kunduz").find("penwidth=1.0"), std::string::npos);
}

TEST(DotWriter, AnEdgeLeadsToTheFirstArticleWithAnAddress) {
  DotStyle style;
  style.address_of = [](std::string_view id) -> std::string {
    return id == "st-0"   ? ""
           : id == "st-1" ? "javascript:alert(1)"
           : id == "st-2" ? "https://example.org/?a=1&b=2"
                          : "x";
  };
  const std::string text = written(style);
  EXPECT_NE(text.find("URL=\"https://example.org/?a=1&b=2\""), std::string::npos) << text;
  EXPECT_EQ(text.find("javascript"), std::string::npos);
}

TEST(DotWriter, ABodyStandsBesideItsPlace) {
  std::vector<graph::Vertex> vertices = {{"chile", "Chile", EntityType::kGpe},
                                         {"government-of-chile", "Government of Chile", EntityType::kOrg, "chile"},
                                         {"police-of-peru", "Police of Peru", EntityType::kOrg, "peru"}};
  const graph::KnowledgeGraph graph(std::move(vertices), {});
  const DotStyle style;
  const DotWriter writer(graph, style);
  std::ostringstream out;
  writer.write(out, "");
  EXPECT_NE(out.str().find("\"government-of-chile\" -> \"chile\" [\n    relation=\"of\""), std::string::npos)
      << out.str();
  EXPECT_EQ(out.str().find("\"police-of-peru\" ->"), std::string::npos);
  EXPECT_NE(writer.legend().lines[0].find("dotted: a body of the place"), std::string::npos);
}

TEST(DotWriter, WordsThatAreNoNameAreDashed) {
  std::vector<graph::Vertex> vertices = {{"p:prisoners", "prisoners"}};
  vertices[0].kind = graph::VertexKind::kPhrase;
  const graph::KnowledgeGraph graph(std::move(vertices), {});
  const DotStyle style;
  const DotWriter writer(graph, style);
  std::ostringstream out;
  writer.write(out, "");
  EXPECT_NE(out.str().find("type=\"PHRASE\""), std::string::npos) << out.str();
  EXPECT_NE(out.str().find("style=\"rounded,filled,dashed\""), std::string::npos);
  ASSERT_EQ(writer.legend().types.size(), 1U);
  EXPECT_EQ(writer.legend().types[0]->name, "words, no name (dashed border)");
}

TEST(DotWriter, TheLookIsTheStyles) {
  DotStyle style;
  style.look = parse_picture_style("ORG.fill = #010203\nORG.shape = hexagon\nfont = Mine\nedge.width = 2", "x");
  const std::string taliban = node(written(style), "taliban");
  EXPECT_NE(taliban.find("shape=\"hexagon\""), std::string::npos) << taliban;
  EXPECT_NE(taliban.find("fillcolor=\"#010203\""), std::string::npos);
  EXPECT_NE(taliban.find("fontname=\"Mine\""), std::string::npos);
}

TEST(DotWriter, TheTextAlternativeSaysWhatIsSaidTheStrongestFirst) {
  const graph::KnowledgeGraph graph = sample_graph();
  const DotStyle style;
  const DotWriter writer(graph, style);
  EXPECT_EQ(writer.title(), "Who acts on whom: 4 entities, 6 relations");
  const std::string text = writer.description();
  EXPECT_NE(text.find("red with a bar: denied.\n4 entities, 6 relations.\nTaliban | capture ×3, attack | Kunduz\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("Ismail Khan | not: lead | Taliban\n"), std::string::npos);
}

TEST(DotWriter, AboveTheSizeThatDotIsQuickAtItIsSfdp) {
  for (const std::size_t nodes : {100, 200}) {
    std::vector<Triple> triples;
    for (std::size_t i = 1; i < nodes; ++i)
      triples.push_back(triple("A" + std::to_string(i), EntityType::kPer, "see", "B", EntityType::kPer));
    const graph::KnowledgeGraph graph = graph::assemble([&](const auto& visit) {
      for (const Triple& t : triples) visit(t);
    });
    const DotStyle style;
    std::ostringstream out;
    DotWriter(graph, style).write(out, "");
    EXPECT_NE(out.str().find(nodes > 120 ? "layout=\"sfdp\"" : "layout=\"dot\""), std::string::npos);
  }
}

}  // namespace
}  // namespace relata::exporter
