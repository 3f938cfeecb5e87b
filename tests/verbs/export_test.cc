#include "verbs/export.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/verbs/articles.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

class Exports : public Articles {
 protected:
  std::string exported(const ExportRequest& request) const {
    const kb::KnowledgeBase kb = open();
    std::ostringstream out;
    written_ = Export(kb, request).write(out);
    return out.str();
  }
  static ExportRequest of(const std::string& format) {
    ExportRequest request;
    request.format = format;
    return request;
  }
  static std::size_t lines(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  }
  mutable Written written_;
};

TEST_F(Exports, TheFormatIsTheOneNamedElseThatOfThePath) {
  ExportRequest request;
  request.path = "out/actors.svg";
  EXPECT_EQ(format_of(request).name, "svg");
  request.format = "dot";
  EXPECT_EQ(format_of(request).name, "dot");
}

TEST_F(Exports, WithoutAnyFormatThoseThereAreAreNamed) {
  for (const char* path : {"", "kb", "kb.docx"}) {
    ExportRequest request;
    if (*path) request.path = path;
    try {
      format_of(request);
      FAIL() << path;
    } catch (const UsageError& error) {
      EXPECT_TRUE(has(error.what(), "which --format? dot, svg, ")) << error.what();
    }
  }
  EXPECT_THROW(format_of(of("docx")), UsageError);
}

TEST_F(Exports, PicturesAloneLeaveOutWhatIsHardlySure) {
  const kb::KnowledgeBase kb = open();
  for (const char* format : {"dot", "svg", "png"})
    EXPECT_EQ(Export(kb, of(format)).filter().min_confidence, 60) << format;
  for (const char* format : {"graphml", "jsonl", "nquads"})
    EXPECT_EQ(Export(kb, of(format)).filter().min_confidence, 0) << format;
  ExportRequest unsure = of("dot"), all = of("dot");
  unsure.filters.min_confidence = "0.3";
  all.filters.all = true;
  EXPECT_EQ(Export(kb, unsure).filter().min_confidence, 30);
  EXPECT_EQ(Export(kb, all).filter().min_confidence, 0);
}

TEST_F(Exports, StatementsAreAllThereButRejectedOnes) {
  EXPECT_EQ(lines(exported(of("jsonl"))), 11U);
  ExportRequest denied = of("jsonl");
  denied.filters.polarity = "-";
  EXPECT_EQ(lines(exported(denied)), 1U);
}

TEST_F(Exports, GraphsHaveWhatIsAsserted) {
  EXPECT_FALSE(has(exported(of("graphml")), "negated\">1"));
  ExportRequest all = of("graphml");
  all.filters.all = true;
  EXPECT_TRUE(has(exported(all), "<data key=\"negated\">1"));
}

TEST_F(Exports, ChoicesReachTheFormat) {
  ExportRequest request = of("dot");
  request.choices.title = "Who acts on whom";
  request.picture.nodes = 2;
  const std::string dot = exported(request);
  EXPECT_TRUE(has(dot, "Who acts on whom") && has(dot, "The 2 strongest of 5 entities")) << dot;
  request = of("jsonld");
  request.choices.base = "https://example.org/kb/";
  EXPECT_TRUE(has(exported(request), R"("e":"https://example.org/kb/e/")"));
}

TEST_F(Exports, TooltipsQuoteTheSentences) {
  EXPECT_TRUE(has(exported(of("dot")), "The Ardan Front captured Tal-e-Sorkh on Sunday."));
}

TEST_F(Exports, EntitiesIgnoreFilters) {
  ExportRequest request = of("entities");
  request.filters.since = "no date";
  EXPECT_EQ(lines(exported(request)), 5U);
  request.format = "csv";
  EXPECT_THROW(exported(request), UsageError);
}

TEST_F(Exports, FiltersThatLeaveNothingAreNamed) {
  for (const char* format : {"dot", "graphml", "jsonl", "csv", "jsonld", "nquads"}) {
    ExportRequest request = of(format);
    exported(request);
    EXPECT_TRUE(written_.warnings.empty()) << format;
    request.filters.sources = {"nobody"};
    request.filters.types = {"PER,ORG"};
    exported(request);
    ASSERT_EQ(written_.warnings.size(), 1U) << format;
    EXPECT_TRUE(has(written_.warnings[0], "passes these filters: --source nobody --type PER,ORG"))
        << written_.warnings[0];
  }
  ExportRequest unsure = of("svg");
  unsure.filters.min_support = 99;
  exported(unsure);
  EXPECT_TRUE(has(written_.warnings.at(0), "--min-support 99 --min-confidence 0.6 (of pictures)"));
  exported(of("entities"));
  EXPECT_TRUE(written_.warnings.empty());
}

TEST_F(Exports, WhatHasNoDateIsCounted) {
  ExportRequest request = of("jsonl");
  exported(request);
  EXPECT_TRUE(written_.undated.empty());
  request.filters.until = "2100";
  exported(request);
  EXPECT_FALSE(written_.undated.empty());
}

}  // namespace
}  // namespace relata::verbs
