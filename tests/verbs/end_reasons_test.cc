#include "verbs/end_reasons.h"

#include <gtest/gtest.h>

#include "kb/lone_document.h"
#include "tests/store/document_builder.h"

namespace relata::verbs {
namespace {

// A mention of the sentence whose words begin so, in a cluster.
Mention mention(const ExtractedDocument& document, std::uint32_t sentence, const std::string& words,
                std::uint32_t cluster, LinkRule rule, std::uint8_t confidence) {
  Mention made;
  made.sentence = sentence;
  made.cluster = cluster;
  made.rule = rule;
  made.confidence = confidence;
  made.kind = rule == LinkRule::kNone ? MentionKind::kName : MentionKind::kPronoun;
  const std::string_view text = document.sentences[sentence].text(document.document.text);
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  made.span = made.head_span = {begin, begin + static_cast<std::uint32_t>(words.size())};
  return made;
}

// "She" and "her club" are linked, "the police" act for the Police of Varesh, "Berg" is a name.
ExtractedDocument article() {
  testing::DocumentBuilder doc("wire");
  doc.name("Anna Berg", EntityType::kPer).name("Varesh", EntityType::kGpe);
  doc.name("Police of Varesh", EntityType::kOrg);
  doc.sentence("Anna Berg left Varesh.").state("Anna Berg", "left", "leave", "Varesh");
  doc.sentence("She met the police there.");
  Statement& met = doc.state("She", "met", "meet", "the police");
  met.subject.cluster = 0;
  met.object->actor = PhraseActor{{2, ActorKind::kCop, true}, {}, {}};
  doc.sentence("Later it rained on her.");
  doc.state("it", "rained", "rain", "").args = {doc.argument("on", "her")};
  doc.raw().statements.back().args[0].cluster = 0;
  ExtractedDocument built = doc.build();
  built.mentions = {mention(built, 0, "Anna Berg", 0, LinkRule::kNone, 100),
                    mention(built, 1, "She", 0, LinkRule::kScore, 87),
                    mention(built, 2, "her", 0, LinkRule::kSort, 85)};
  std::uint32_t police = 0;
  for (const Token& token : built.sentences[1].tokens)
    if (token.form == "police") police = static_cast<std::uint32_t>(&token - built.sentences[1].tokens.data());
  built.acting = {{1, police, {2, ActorKind::kCop, true}}};
  kb::LoneDocument(built).fill_in(built.statements);
  return built;
}

class EndReasonsTest : public ::testing::Test {
 protected:
  std::vector<EndReason> of(std::size_t statement) const {
    return EndReasons(article_).of(article_.statements[statement]);
  }
  const ExtractedDocument article_ = article();
};

TEST_F(EndReasonsTest, ANameIsNamedAndSaysWhereItStands) {
  const std::vector<EndReason> ends = of(0);
  ASSERT_EQ(ends.size(), 2U);
  EXPECT_EQ(ends[0].end, "subject");
  EXPECT_EQ(ends[0].how, "named");
  EXPECT_EQ(ends[0].place, (MentionPlace{"wire", 0}));
  EXPECT_FALSE(ends[0].before || ends[0].named);
}

TEST_F(EndReasonsTest, APronounHasItsScoreAndItsAntecedent) {
  const EndReason she = of(1)[0];
  EXPECT_EQ(she.entity->id, "anna-berg");
  EXPECT_EQ(she.how, "coreference, 87%");
  EXPECT_EQ(she.before->words, "Anna Berg");
  EXPECT_EQ(she.before->place, (MentionPlace{"wire", 0}));
  EXPECT_FALSE(she.named) << "it is a name";
  const EndReason her = of(2)[1];
  EXPECT_EQ(her.end, "other");
  EXPECT_EQ(her.how, "the name of its sort that is near and often named, 85%");
  EXPECT_EQ(her.before->words, "She");
  EXPECT_EQ(her.named->words, "Anna Berg");
}

TEST_F(EndReasonsTest, WhoActsIsToldByItsNounAndItsPlace) {
  const EndReason police = of(1)[1];
  EXPECT_EQ(police.acts_for->id, "police-of-varesh");
  EXPECT_EQ(police.how,
            "the noun of who acts for others 'police', of Varesh, which the text is about: no name stands "
            "in the words");
}

TEST_F(EndReasonsTest, WhatIsNothingHasAPlaceAndNoReason) {
  const EndReason it = of(2)[0];
  EXPECT_FALSE(it.entity || it.acts_for);
  EXPECT_EQ(it.how, "");
  EXPECT_EQ(it.place->offset, article_.document.text.find("it rained"));
}

TEST_F(EndReasonsTest, WhatTheUserSaidIsNotExplained) {
  ExtractedDocument document = article();
  document.statements[1].subject.set_by_user = true;
  document.statements[1].subject.entity.reset();
  const EndReason she = EndReasons(document).of(document.statements[1])[0];
  EXPECT_EQ(she.how, "set by mean");
  EXPECT_FALSE(she.before);
}

}  // namespace
}  // namespace relata::verbs
