// The model and all rules over our own sentences: how much of what they state is found, and how much is asserted that
// they do not state. RELATA_SUITE=FILE reads that file alone and prints every miss; it asks for no rate.
#include "tests/extract/pipeline/sentence_suite.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <set>

#include "extract/openie/construct.h"
#include "extract/openie/extractor.h"
#include "extract/pipeline/pipeline.h"
#include "kb/lone_document.h"
#include "read/dateline.h"

namespace relata::suite {
namespace {

struct Count {
  int held = 0, all = 0;
  double share() const { return all == 0 ? 0 : static_cast<double>(held) / all; }
};

std::ostream& operator<<(std::ostream& out, const Count& count) {
  return out << count.held << "/" << count.all << " (" << static_cast<int>(1000 * count.share() + .5) / 10.0 << "%)";
}

struct Outcome {
  Count found, asserted;  // required that were found, forbidden that were asserted
  std::map<std::string, std::pair<Count, Count>> sections;
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

// The lines of the passage that do not hold.
std::string count_passage(const Passage& passage, const ExtractedDocument& document, Outcome& outcome) {
  auto& [found, asserted] = outcome.sections[passage.section];
  std::string wrong;
  const auto count = [&](bool required, bool any, const std::string& line) {
    for (Count* one : {required ? &found : &asserted, required ? &outcome.found : &outcome.asserted}) {
      ++one->all;
      one->held += any;
    }
    if (any != required) wrong += "  " + line + "\n";
  };
  for (const Expectation& expectation : passage.expectations)
    count(expectation.required,
          std::any_of(document.statements.begin(), document.statements.end(),
                      [&](const Statement& statement) { return matches(statement, expectation); }),
          expectation.line);
  for (const NameExpectation& names : passage.names) count(true, matches({document}, names), names.line);
  return wrong;
}

Outcome hold(const std::vector<Passage>& passages) {
  Outcome outcome;
  const std::vector<ExtractedDocument> documents = extract(passages);
  for (std::size_t p = 0; p < passages.size(); ++p) {
    const std::string wrong = count_passage(passages[p], documents[p], outcome);
    if (wrong.empty()) continue;
    outcome.misses += "[" + passages[p].section + "] " + passages[p].text + "\n" + wrong;
    for (const Statement& statement : documents[p].statements) outcome.misses += "     ~ " + to_text(statement) + "\n";
  }
  return outcome;
}

std::vector<Passage> all_passages() {
  if (const char* file = std::getenv("RELATA_SUITE")) return read_passages(file);
  std::vector<std::filesystem::path> files;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(RELATA_SOURCE_DIR) / "tests/data/sentences"))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Passage> passages;
  for (const auto& file : files)
    for (Passage& passage : read_passages(file)) passages.push_back(std::move(passage));
  return passages;
}

TEST(SentenceSuite, FindsWhatSentencesStateAndAssertsNothingElse) {
  const std::vector<Passage> passages = all_passages();
  const Outcome outcome = hold(passages);
  for (const auto& [section, counts] : outcome.sections)
    std::cout << section << ": found " << counts.first << ", forbidden asserted " << counts.second << "\n";
  std::cout << passages.size() << " passages: found " << outcome.found << ", forbidden asserted " << outcome.asserted
            << "\n";
  std::cout << outcome.misses;
  if (std::getenv("RELATA_SUITE")) return;
  EXPECT_GE(passages.size(), 400u);
  EXPECT_GE(outcome.found.share(), 0.90);
  EXPECT_LE(outcome.asserted.share(), 0.03);
}

TEST(SentenceSuite, EachConstructFires) {
  std::set<std::string_view> fired;
  for (ExtractedDocument& document : extract(all_passages()))
    for (const openie::Reason& reason : openie::explain_statements(document)) fired.insert(reason.rule);
  for (const openie::Named& construct : openie::kConstructs)
    EXPECT_TRUE(fired.contains(construct.name)) << construct.name << " gives nothing in tests/data/sentences";
}

}  // namespace
}  // namespace relata::suite
