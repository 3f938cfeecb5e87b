#include "extract/openie/canonical_objects.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extract/openie/extractor.h"
#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

std::string canonical(std::string_view table) {
  ExtractedDocument document = annotated(table);
  extract_statements(document);
  if (document.statements.empty()) return "";
  const Relation& relation = document.statements.front().relation;
  return relation.canonical + (relation.canonical_reversed ? " reversed" : "");
}

TEST(CanonicalObjects, ARocketIsNotDismissed) {
  EXPECT_EQ(canonical("Orbis Orbis PROPN NNP 2 nsubj B-ORG\n"
                      "fired fire VERB VBD 0 root\n"
                      "Reed Reed PROPN NNP 2 obj B-PER"),
            "dismiss");
  EXPECT_EQ(canonical("Orbis Orbis PROPN NNP 2 nsubj B-ORG\n"
                      "fired fire VERB VBD 0 root\n"
                      "rockets rocket NOUN NNS 2 obj"),
            "fire");
}

TEST(CanonicalObjects, APassiveIsItsVerbs) {
  EXPECT_EQ(canonical("rockets rocket NOUN NNS 3 nsubj:pass\n"
                      "were be AUX VBD 3 aux:pass\n"
                      "fired fire VERB VBN 0 root"),
            "fire reversed");
}

TEST(CanonicalObjects, WhatFallsToAFigureIsNotCaptured) {
  EXPECT_EQ(canonical("Kunduz Kunduz PROPN NNP 2 nsubj B-GPE\n"
                      "fell fall VERB VBD 0 root\n"
                      "to to ADP IN 4 case\n"
                      "rebels rebel NOUN NNS 2 obl"),
            "capture reversed");
  EXPECT_EQ(canonical("Shares share NOUN NNS 2 nsubj\n"
                      "fell fall VERB VBD 0 root\n"
                      "to to ADP IN 4 case\n"
                      "lows low NOUN NNS 2 obl"),
            "fall to");
}

TEST(CanonicalObjects, WhoHeadsNothingLeadsNothing) {
  EXPECT_EQ(canonical("Reed Reed PROPN NNP 2 nsubj B-PER\n"
                      "heads head VERB VBZ 0 root\n"
                      "Orbis Orbis PROPN NNP 2 obj B-ORG"),
            "lead");
  EXPECT_EQ(canonical("Reed Reed PROPN NNP 2 nsubj B-PER\n"
                      "headed head VERB VBD 0 root\n"
                      "home home ADV RB 2 advmod"),
            "head");
}

}  // namespace
}  // namespace relata::openie
