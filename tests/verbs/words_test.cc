#include "verbs/words.h"

#include <gtest/gtest.h>

namespace relata::verbs {
namespace {

Span span_of(const std::string& sentence, const std::string& words) {
  const auto begin = static_cast<std::uint32_t>(sentence.find(words));
  return {begin, begin + static_cast<std::uint32_t>(words.size())};
}

// subject | relation | object, as they stand in the sentence.
Statement statement(const std::string& sentence, const std::string& subject, const std::string& relation,
                    const std::string& object = "") {
  Statement s;
  s.subject.mention = subject;
  s.subject.span = {span_of(sentence, subject)};
  s.relation.text = s.relation.lemma = relation;
  s.relation.span = {span_of(sentence, relation)};
  if (object.empty()) return s;
  s.object.emplace();
  s.object->mention = object;
  s.object->span = {span_of(sentence, object)};
  return s;
}

Argument argument(const std::string& sentence, const std::string& preposition, const std::string& words) {
  Argument result;
  result.preposition = preposition;
  result.mention = words;
  result.span = {span_of(sentence, words)};
  return result;
}

Speaker speaker(const std::string& name, const std::string& cue) {
  Speaker result;
  result.phrase.mention = name;
  result.cue = cue;
  return result;
}

TEST(OneLine, HasNothingThatDisturbsATerminal) {
  EXPECT_EQ(one_line("a\n\tb  c\x1b[31m"), "a b c [31m");
  EXPECT_EQ(one_line("a\u202Eb\u2028c"), "a b c");
  EXPECT_EQ(one_line("  "), "");
  EXPECT_EQ(one_line("\xe2"), "\xe2") << "broken bytes stay";
}

TEST(Prose, AnActiveStatementStandsAsItIs) {
  const std::string sentence = "The Taliban captured Kunduz on Monday";
  Statement s = statement(sentence, "The Taliban", "captured", "Kunduz");
  s.args = {argument(sentence, "on", "Monday")};
  EXPECT_EQ(words_of(s), "The Taliban captured Kunduz on Monday");
}

TEST(Prose, APassiveStandsInTheOrderOfItsWords) {
  const std::string sentence = "Kunduz was captured by the Taliban";
  const Prose words = prose(statement(sentence, "the Taliban", "was captured", "Kunduz"));
  EXPECT_EQ(words.left + "|" + words.relation + "|" + words.right, "Kunduz|was captured|the Taliban");
}

TEST(Prose, WhatStandsBeforeTheVerbComesLast) {
  const std::string sentence = "On Monday the army left the city with tanks";
  Statement s = statement(sentence, "the army", "left", "the city");
  s.args = {argument(sentence, "on", "Monday"), argument(sentence, "with", "tanks")};
  EXPECT_EQ(words_of(s), "the army left the city with tanks on Monday");
}

TEST(Prose, AnImpliedRelationIsInThePresent) {
  Statement s = statement("President Ghani", "Ghani", "is", "President");
  s.relation.implied = true;
  s.relation.lemma = "be president of";
  EXPECT_EQ(prose(s).relation, "is president of");
  s.relation.lemma = "have";
  EXPECT_EQ(prose(s).relation, "has");
}

TEST(Flags, SayWhatAReaderMustKnow) {
  Statement s = statement("A left", "A", "left");
  EXPECT_EQ(flags(s), "");
  s.rejected = true;
  s.polarity = Polarity::kNegative;
  s.modality = Modality::kPlanned;
  s.attributed_to = {speaker("Ben Wallace", "said"), speaker("", "reportedly")};
  EXPECT_EQ(flags(s), "rejected, not so, planned, says Ben Wallace, (reportedly)");
}

TEST(SourceLine, HasWhatTheDocumentTells) {
  Provenance provenance;
  provenance.doc = "004";
  EXPECT_EQ(source_line(provenance), "004");
  provenance.title = "Kunduz\nfalls", provenance.source = "", provenance.date = "2021-08-08";
  EXPECT_EQ(source_line(provenance), "004, Kunduz falls, 2021-08-08");
}

}  // namespace
}  // namespace relata::verbs
