// Each cell that signatures.tsv states is seen to fire: tests/data/signatures.conllu has a sentence for each.
#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "extract/openie/signature.h"
#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

struct Case {
  std::string cell, text;  // "deny report", "Noor denied that the city fell."
  std::vector<Token> tokens;
};

Token token_of(const std::string& line) {
  std::istringstream columns(line);
  Token token;
  std::string id, features;
  columns >> id >> token.form >> token.lemma >> token.upos >> token.xpos >> features >> token.head >> token.deprel;
  return token;
}

std::vector<Case> read_cases() {
  std::ifstream file(std::string(RELATA_SOURCE_DIR) + "/tests/data/signatures.conllu");
  std::vector<Case> cases;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("# cell = ")) cases.push_back({.cell = line.substr(9), .text = {}, .tokens = {}});
    else if (line.starts_with("# text = ")) cases.back().text = line.substr(9);
    else if (!line.empty() && line.front() != '#') cases.back().tokens.push_back(token_of(line));
  }
  return cases;
}

// The cells whose cues stand behind some statement of the sentence.
std::set<std::string> cells_that_fire(const Case& one) {
  ExtractedDocument document;
  document.document.id = "test";
  add_sentence(document, one.tokens);
  std::set<std::string> cells;
  for (const Reason& reason : explain_statements(document))
    for (const Cue& cue : reason.cues) cells.insert(std::string(cue.word_class) + " " + std::string(cue.name));
  return cells;
}

TEST(SignatureCells, EachSentenceFiresItsCell) {
  for (const Case& one : read_cases())
    EXPECT_TRUE(cells_that_fire(one).contains(one.cell)) << one.cell << ": " << one.text;
}

TEST(SignatureCells, EachStatedCellHasASentence) {
  std::set<std::string> tried, stated;
  for (const Case& one : read_cases()) tried.insert(one.cell);
  for (const std::string_view word_class : signatures().classes())
    for (int place = 0; place < kPlaces; ++place)
      if (signature(word_class, static_cast<Place>(place)).stated)
        stated.insert(std::string(word_class) + " " + std::string(to_string(static_cast<Place>(place))));
  EXPECT_EQ(tried, stated);
}

}  // namespace
}  // namespace relata::openie
