// A knowledge base on disk answers as brute force over its edges does: whatever it tells by facts() and count() from
// indexes must be what its statements say.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kb/knowledge_base.h"
#include "made_up_questions.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::query::testing {
namespace {

using relata::testing::DocumentBuilder;

// Some statements of a few names each: what is denied, planned, said by somebody, dated by itself or by its document.
ExtractedDocument made_up_document(Dice& dice, std::size_t number) {
  const std::vector<std::pair<std::string, EntityType>> names = {
      {"Taliban", EntityType::kOrg},  {"Mira Sol", EntityType::kPer}, {"Kunduz", EntityType::kGpe},
      {"Ana Karo", EntityType::kPer}, {"Ardania", EntityType::kGpe},  {"Brim Bank", EntityType::kOrg}};
  const std::vector<std::string> phrases = {"old harbour", "Old Harbour", "1,800 prisoners"};
  const std::vector<std::string> relations = {"capture", "seize", "fall to", "meet", "attack", "Meet"};
  DocumentBuilder doc("made-up-" + std::to_string(number));
  for (const auto& [name, type] : names) doc.name(name, type);
  if (!dice.one_in(3)) doc.document().date = "2021-0" + std::to_string(1 + dice.below(9)) + "-10";
  if (dice.one_in(2)) doc.document().source = "The Courier";
  for (int i = 0; i < 8; ++i) {
    const auto end = [&] { return dice.one_in(4) ? dice.of(phrases) : dice.of(names).first; };
    const std::string subject = end(), relation = dice.of(relations), object = dice.one_in(6) ? "" : end();
    const std::string& place = dice.of(names).first;
    const bool says_where = dice.one_in(3), says_who = dice.one_in(4);
    doc.sentence(subject + " " + relation + " " + object + (says_where ? " near " + place : "") +
                 (says_who ? ", said Ana Karo." : "."));
    Statement& said = doc.state(subject, relation, relation, object);
    if (says_where) said.args = {doc.argument("near", place, Role::kPlace)};
    if (says_who) said.attributed_to = {doc.speaker("Ana Karo", "said")};
    if (dice.one_in(7)) said.polarity = Polarity::kNegative;
    if (dice.one_in(7)) said.modality = Modality::kPlanned;
    if (dice.one_in(5)) said.confidence = 50;
    if (dice.one_in(8)) said.relation.implied = true;
  }
  return doc.build();
}

TEST(KeptQuestions, AreAnsweredAsByBruteForce) {
  const relata::testing::TemporaryDirectory dir;
  auto kb = kb::KnowledgeBase::open(dir / "kb", kb::Access::kWrite);
  Dice dice(3);
  for (const auto& make : {relata::testing::fall_of_mazar, relata::testing::denial, relata::testing::reprint})
    kb.add(make(), false);
  for (std::size_t i = 0; i < 12; ++i) kb.add(made_up_document(dice, i), false);
  const ExtractedDocument corrected = made_up_document(dice, 99);
  kb.add(corrected, false);
  Correction reject;
  reject.kind = CorrectionKind::kReject;
  reject.value = corrected.statements.front().id;
  EXPECT_TRUE(kb.add(reject));
  const Vocabulary vocabulary = vocabulary_of(kb);
  ASSERT_GT(vocabulary.names.size(), 8u);
  for (int i = 0; i < 250; ++i) {
    const MadeUpQuestion question = made_up_question(dice, vocabulary, 3);
    EXPECT_EQ(difference(kb, question), "") << "question " << i;
  }
}

}  // namespace
}  // namespace relata::query::testing
