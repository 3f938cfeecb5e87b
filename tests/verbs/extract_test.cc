// extract, annotate and why: what documents say without a knowledge base.
#include "verbs/extract.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "core/error.h"
#include "tests/verbs/articles.h"
#include "verbs/export.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

std::string extracted(ExtractRequest request, std::uint32_t threads = 2) {
  request.reading = articles();
  std::ostringstream out;
  write_extracted(request, threads, out, {});
  return out.str();
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST(Extract, RecordsAreByDocumentIdWhateverTheThreads) {
  const std::string one = extracted({}, 1);
  EXPECT_EQ(lines(one), 11U);
  EXPECT_LT(one.find("\"doc\":\"town\""), one.find("\"doc\":\"wire\"")) << "read before it, written after it";
  EXPECT_EQ(extracted({}, 4), one);
}

TEST(Extract, OieHasALineForEachSentenceInTheOrderOfTheInput) {
  ExtractRequest request;
  request.format = "oie";
  const std::string text = extracted(request);
  EXPECT_EQ(lines(text), 8U);
  EXPECT_LT(text.find("did not capture Brimholm"), text.find("may elect"));
}

TEST(Extract, ViewsAndExplicitCutStatements) {
  ExtractRequest request;
  request.no_implied = true;
  EXPECT_FALSE(has(extracted(request), "\"implied\":true"));
  request.view = "binary";
  EXPECT_FALSE(has(extracted(request), "\"args\":[{"));
  request.view = "unary";
  EXPECT_THROW(extracted(request), UsageError);
  request.view = "nary", request.format = "xml";
  EXPECT_THROW(extracted(request), UsageError);
}

TEST(Extract, WhatCannotBeReadIsNamedAndTheRestIsRead) {
  ExtractRequest request{.reading = articles()};
  request.reading.inputs.insert(request.reading.inputs.begin(), "/no/such/file.txt");
  std::vector<std::string> refused;
  std::ostringstream out;
  const AnalysisCounts counts =
      write_extracted(request, 1, out, [&](const std::string& name, const std::string&) { refused.push_back(name); });
  EXPECT_EQ(refused, std::vector<std::string>{"/no/such/file.txt"});
  EXPECT_EQ(counts.refused, 1U);
  EXPECT_EQ(counts.accepted, 3U);
  EXPECT_EQ(lines(out.str()), 11U);
}

TEST(Extract, AFailingOutputEndsIt) {
  ExtractRequest request{.reading = articles()};
  request.format = "oie";
  std::ofstream full("/dev/full");
  full << std::unitbuf;
  EXPECT_THROW(write_extracted(request, 2, full, {}), ExportError);
}

TEST(Extract, DocumentsComeWithTheirEntities) {
  std::vector<std::string> ids;
  extract({.reading = articles()}, 2,
          [&](ExtractedDocument&& document) {
            ids.push_back(document.document.id);
            for (const Statement& statement : document.statements)
              if (statement.relation.lemma == "flee") EXPECT_TRUE(statement.subject.entity.has_value());
          },
          {});
  EXPECT_EQ(ids, (std::vector<std::string>{"harbour", "wire", "town"}));
}

TEST(Annotate, GivesBackWhatWasGiven) {
  std::ostringstream conllu, json;
  write_annotated({.reading = articles(), .format = "conllu"}, 1, conllu, {});
  EXPECT_TRUE(has(conllu.str(), "# sent_id = wire-2\n"));
  write_annotated({.reading = articles(), .format = "json"}, 1, json, {});
  EXPECT_EQ(lines(json.str()), 3U);
  EXPECT_THROW(write_annotated({.reading = articles(), .format = "xml"}, 1, json, {}), UsageError);
}

TEST(Annotate, WithoutWeightsGivenTokensAreNotEnough) {
  AnnotateRequest request{.reading = articles(), .format = "conllu"};
  request.reading.given = "tokens", request.reading.model = "/no/weights";
  std::ostringstream out;
  EXPECT_THROW(write_annotated(request, 1, out, {}), ModelError);
}

}  // namespace
}  // namespace relata::verbs
