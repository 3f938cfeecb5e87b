#include "query/pattern_matches.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "questions.h"

namespace relata::query {
namespace {

// "Kunduz: Taliban capture Kunduz x2, Kunduz fall to Taliban x1" for each match.
Lines matches(const MemorySource& source, std::string_view text, const std::optional<Keys>& subjects,
              const std::optional<Keys>& objects, const Options& options = {}) {
  const Pattern pattern = parse_pattern(text);
  const TriplePattern& part = pattern.parts.front();
  const PreparedPattern prepared{&part, RelationMatcher(part.relation.words, options.literal),
                                 EndMatcher(part.subject, subjects.value_or(Keys()), options.entities_only),
                                 EndMatcher(part.object, objects.value_or(Keys()), options.entities_only)};
  Undated undated;
  Found found;
  const Range range = find_matches(prepared, subjects, objects, {source, options, undated}, found);
  Lines lines;
  for (std::uint32_t i = range.first; i < range.past; ++i) {
    const Match& match = found.matches[i];
    std::string line = std::string(found.edges.name(match.subject)) + " > " +
                       std::string(found.edges.name(match.object)) + " " + std::to_string(match.support) + ":";
    for (const FoundTriple& found_triple : found.triples(match, options.filter)) {
      const Triple triple = found.edges.triple(found.run(found_triple.records));
      line += " " + triple.subject.name + " " + triple.relation + " " + triple.object.name + " x" +
              std::to_string(found_triple.support);
    }
    lines.push_back(line);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

const Keys kTaliban = {"e:taliban"};

TEST(PatternMatches, AreGroupedByWhatTheVariablesBind) {
  EXPECT_EQ(matches(war(), "(Taliban)-[capture]->(?c:GPE)", kTaliban, std::nullopt),
            (Lines{"Taliban > Asadabad 1: Asadabad fall to Taliban x1", "Taliban > Herat 1: Taliban seize Herat x1",
                   "Taliban > Kunduz 3: Taliban capture Kunduz x2 Kunduz fall to Taliban x1"}));
  EXPECT_EQ(matches(war(), "(Taliban)-[seize]->()", kTaliban, std::nullopt).size(), 1u);
}

TEST(PatternMatches, TheSameOpenAndByTheirEnds) {
  const Lines by_end = matches(war(), "(?x)-[capture]->(?c)", kTaliban, std::nullopt);
  Lines open = matches(war(), "(?x)-[capture]->(?c)", std::nullopt, std::nullopt);
  std::erase_if(open, [](const std::string& line) { return !line.starts_with("Taliban >"); });
  EXPECT_EQ(open, by_end);
}

TEST(PatternMatches, AnEdgeStoredAsAskedSpellsThePhrase) {
  MemorySource source;
  source.add("weapons DEPOT", "fall to", "Taliban/ORG", "d1");
  source.add("Taliban/ORG", "capture", "Weapons depot", "d2");
  for (const auto& subjects : {std::optional<Keys>(), std::optional(kTaliban)})
    EXPECT_EQ(matches(source, "(?x:ORG)-[capture]->(?c)", subjects, std::nullopt),
              (Lines{"Taliban > Weapons depot 2: Taliban capture Weapons depot x1 weapons DEPOT fall to Taliban x1"}));
}

TEST(PatternMatches, WhatTheFilterLeavesOutGivesNoSupport) {
  Options options;
  options.filter.min_support = 2;
  EXPECT_EQ(matches(war(), "(Taliban)-[capture]->(?c)", kTaliban, std::nullopt, options),
            (Lines{"Taliban > Kunduz 2: Taliban capture Kunduz x2"}));
}

TEST(PatternMatches, OneVariableAtBothEndsIsOneEnd) {
  MemorySource source;
  source.add("A/PER", "praise", "A/PER");
  source.add("A/PER", "praise", "B/PER");
  EXPECT_EQ(matches(source, "(?x)-[praise]-(?x)", std::nullopt, std::nullopt), (Lines{"A > A 1: A praise A x1"}));
}

TEST(PatternMatches, ATooWideQuestionSaysHowToNarrowIt) { EXPECT_THROW(refuse_as_too_wide(), QueryError); }

}  // namespace
}  // namespace relata::query
