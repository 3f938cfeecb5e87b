// The model and all rules over our own sentences: how much of what they state is found, and how much is asserted that
// they do not state. RELATA_SUITE=FILE reads that file alone and prints every miss; it asks for no rate.
#include "measure/sentence_suite.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

#include "extract/openie/construct.h"
#include "extract/openie/extractor.h"
#include "extract/pipeline/pipeline.h"
#include "kb/lone_document.h"
#include "read/dateline.h"

namespace relata::measure {
namespace {

std::string share_text(const Count& count) {
  return std::to_string(count.right) + "/" + std::to_string(count.wanted) + " (" +
         std::to_string(static_cast<int>(1000 * count.recall() + .5) / 10.0).substr(0, 4) + "%)";
}

struct Outcome {
  SuiteScore all;
  std::map<std::string, SuiteScore> sections;
  std::string misses;
};

std::vector<ExtractedDocument> extract(const std::vector<Passage>& passages) {
  const pipeline::Pipeline pipeline(std::filesystem::path(RELATA_SOURCE_DIR) / "models" / "en-4.relata", 2);
  std::vector<ReadDocument> documents;
  for (const Passage& passage : passages) {
    ReadDocument read;
    read.document.id = std::to_string(documents.size());
    read.document.text = passage.text + "\n";
    read.document.date = passage.date ? passage.date : read::dateline_date(passage.text);  // as readers do
    documents.push_back(std::move(read));
  }
  std::vector<ExtractedDocument> extracted = pipeline.extract(std::move(documents));
  for (ExtractedDocument& document : extracted) kb::LoneDocument(document).fill_in(document.statements);
  return extracted;
}

Outcome hold(const std::vector<Passage>& passages) {
  Outcome outcome;
  const std::vector<ExtractedDocument> documents = extract(passages);
  for (std::size_t p = 0; p < passages.size(); ++p) {
    const SuiteScore score = score_passage(passages[p], documents[p]);
    for (SuiteScore* sum : {&outcome.all, &outcome.sections[passages[p].section]}) {
      sum->required += score.required;
      sum->forbidden += score.forbidden;
    }
    if (score.misses.empty()) continue;
    outcome.misses += "[" + passages[p].section + "] " + passages[p].text + "\n";
    for (const std::string& line : score.misses) outcome.misses += "  " + line + "\n";
    for (const Statement& statement : documents[p].statements) outcome.misses += "     ~ " + to_text(statement) + "\n";
  }
  return outcome;
}

std::vector<Passage> passages_of(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return read_passages(text.str(), file.filename().string());
}

std::vector<Passage> all_passages() {
  if (const char* file = std::getenv("RELATA_SUITE")) return passages_of(file);
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(RELATA_SOURCE_DIR) / "tests/data/sentences"))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Passage> passages;
  for (const auto& file : files)
    for (Passage& passage : passages_of(file)) passages.push_back(std::move(passage));
  return passages;
}

TEST(SentenceSuite, FindsWhatSentencesStateAndAssertsNothingElse) {
  const std::vector<Passage> passages = all_passages();
  const Outcome outcome = hold(passages);
  for (const auto& [section, score] : outcome.sections)
    std::cout << section << ": found " << share_text(score.required) << ", forbidden asserted "
              << share_text(score.forbidden) << "\n";
  std::cout << passages.size() << " passages: found " << share_text(outcome.all.required) << ", forbidden asserted "
            << share_text(outcome.all.forbidden) << "\n";
  std::cout << outcome.misses;
  if (std::getenv("RELATA_SUITE")) return;
  EXPECT_GE(passages.size(), 400u);
  EXPECT_GE(outcome.all.required.recall(), 0.90);
  EXPECT_LE(outcome.all.forbidden.recall(), 0.03);
}

TEST(SentenceSuite, EachConstructFires) {
  std::set<std::string_view> fired;
  for (ExtractedDocument& document : extract(all_passages()))
    for (const openie::Reason& reason : openie::explain_statements(document)) fired.insert(reason.rule);
  for (const openie::Named& construct : openie::kConstructs)
    EXPECT_TRUE(fired.contains(construct.name)) << construct.name << " gives nothing in tests/data/sentences";
}

}  // namespace
}  // namespace relata::measure
