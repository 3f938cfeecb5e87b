// Documents as far as statements tell them.
#include "kb/told_document.h"

#include <gtest/gtest.h>

#include "identity/place_digits.h"
#include "kb/told_text.h"
#include "tests/kb/exports.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

class ToldDocuments : public ::testing::Test {
 protected:
  // The statements that a knowledge base of the document exports.
  void read(const ExtractedDocument& document) {
    KnowledgeBase kb = KnowledgeBase::open(tmp_ / "kb", Access::kWrite);
    kb.add(document, false);
    for (const std::string& line : testing::lines_of(testing::exported_statements(kb)))
      lines_.push_back({std::get<ToldStatement>(ExportLineReader().read(line)), lines_.size(),
                        static_cast<std::uint32_t>(lines_.size())});
    known_.id = document.document.id;
  }

  store::WholeDocument told() {
    identity::TextPool docs;
    docs.number(known_.id);
    for (const PlacedLine& line : lines_) {
      const Statement& statement = line.told.statement;
      name(statement.subject);
      if (statement.object) name(*statement.object);
      for (const Argument& argument : statement.args) name(argument);
      for (const Speaker& speaker : statement.attributed_to) name(speaker.phrase);
    }
    entities_.settle(docs);
    return told_document(known_, lines_, entities_, 0, nodes_, [&](std::uint32_t place, std::string_view why) {
      refused_.append(std::to_string(place)).append(": ").append(why).append("\n");
    });
  }

  testing::TemporaryDirectory tmp_;
  Document known_;
  std::vector<PlacedLine> lines_;
  ToldEntities entities_;
  std::vector<std::uint32_t> nodes_;
  std::string refused_;

 private:
  void name(const Phrase& phrase) {
    if (phrase.entity) entities_.name_in_statement(*phrase.entity, 0);
  }
};

TEST_F(ToldDocuments, HaveTheSentencesThatSaySomething) {
  const ExtractedDocument mazar = testing::fall_of_mazar();
  read(mazar);
  const store::WholeDocument whole = told();
  EXPECT_EQ(refused_, "");
  const std::string& text = mazar.document.text;
  std::string wanted = text.substr(0, text.find("Read also") - 1);
  std::replace(wanted.begin(), wanted.end(), '\n', ' ');
  EXPECT_EQ(whole.extracted.document.text, wanted);
  EXPECT_EQ(whole.extracted.sentences.size(), 3u);
  ASSERT_EQ(whole.extracted.statements.size(), mazar.statements.size());
  EXPECT_EQ(whole.extracted.statements.front().id, mazar.statements.front().id);
  EXPECT_EQ(whole.extracted.extractor, "relata test");
}

TEST_F(ToldDocuments, HaveAClusterForEachEntity) {
  read(testing::fall_of_mazar());
  const store::WholeDocument whole = told();
  ASSERT_EQ(whole.entities.size(), nodes_.size());
  ASSERT_EQ(whole.entities.size(), whole.extracted.clusters.size());
  for (std::size_t i = 0; i < whole.entities.size(); ++i) {
    EXPECT_EQ(whole.entities[i].key, entities_.key(nodes_[i]));
    EXPECT_EQ(whole.entities[i].members, std::vector<std::uint32_t>{static_cast<std::uint32_t>(i)});
  }
  EXPECT_EQ(whole.entities.front().key, "taliban|other");
  ASSERT_FALSE(whole.extracted.mentions.empty());
  EXPECT_EQ(whole.extracted.mentions.front().kind, MentionKind::kName);
}

TEST_F(ToldDocuments, HaveSpeakersWordsInSentencesOfWhichNothingElseIsTold) {
  testing::DocumentBuilder doc("d");
  doc.name("Noor", EntityType::kPer).name("Kunduz", EntityType::kGpe);
  doc.sentence("One.").sentence("Then Noor spoke.");
  const Speaker noor = doc.speaker("Noor", "spoke");
  doc.sentence("Kunduz fell.").state("Kunduz", "fell", "fall", "").attributed_to = {noor};
  read(doc.build());
  const store::WholeDocument whole = told();
  EXPECT_EQ(whole.extracted.document.text, "          Noor        Kunduz fell.");
  EXPECT_EQ(whole.extracted.sentences[0].span, (Span{0, 0}));
  EXPECT_EQ(whole.extracted.sentences[1].span, (Span{5, 14}));
}

TEST_F(ToldDocuments, TakeNoLineThatDoesNotFit) {
  read(testing::fall_of_mazar());
  PlacedLine other = lines_.back();
  other.told.sentence[0] = 'x';
  other.place = 7;
  other.hash = 99;
  lines_.push_back(other);
  EXPECT_EQ(told().extracted.statements.size(), lines_.size() - 1);
  EXPECT_EQ(refused_,
            "7: sentence is another one elsewhere in the input, under the same document and sentence_index\n");
}

TEST_F(ToldDocuments, BeginWhereTheirIdsSay) {
  testing::DocumentBuilder doc("d");
  doc.name("Kunduz", EntityType::kGpe);
  doc.sentence("Kunduz fell.").state("Kunduz", "fell", "fall", "");
  read(doc.build());
  const std::string digits = identity::place_digits({"d", 5}, 4);
  lines_.front().told.statement.subject.entity->id = "kunduz-gpe-" + digits;
  const store::WholeDocument whole = told();
  const MentionPlace first{"d", whole.extracted.clusters.front().first_offset};
  EXPECT_EQ(identity::place_digits(first, 4), digits);
  EXPECT_EQ(identity::place_digits_of("kunduz-gpe-" + digits), digits);
  EXPECT_EQ(identity::place_digits_of("boeing-0747"), "");
  EXPECT_EQ(identity::place_of_digits("d", "zzzz", 10), std::nullopt);
}

std::string refusal(const std::function<void()>& put) { return testing::words_of<RecordError>(put); }

TEST(ToldText, HasRoomForEachSentence) {
  ToldText text;
  text.put_sentence(2, 10, "Two.");
  EXPECT_EQ(refusal([&] { text.put_sentence(2, 10, "Two."); }), "");
  EXPECT_NE(refusal([&] { text.put_sentence(2, 11, "Two."); }), "");
  EXPECT_NE(refusal([&] { text.put_sentence(1, 8, "One."); }), "");
  EXPECT_NE(refusal([&] { text.put_sentence(3, 12, "Three."); }), "");
  EXPECT_NE(refusal([&] { text.put_sentence(1u << 21, 1u << 22, "Far."); }), "");
  EXPECT_EQ(refusal([&] { text.put_sentence(3, 14, "Three."); }), "");
  const auto speaker = [](std::uint32_t index, std::uint32_t offset, Spans spans, const std::string& words) {
    Speaker speaker;
    speaker.sentence_index = index, speaker.offset = offset;
    speaker.phrase.span = std::move(spans), speaker.phrase.mention = words;
    return speaker;
  };
  EXPECT_NE(refusal([&] { text.put_words(speaker(2, 10, {{0, 3}}, "Six")); }), "");
  EXPECT_NE(refusal([&] { text.put_words(speaker(2, 9, {{0, 3}}, "Two")); }), "");
  EXPECT_NE(refusal([&] { text.put_words(speaker(1, 8, {{0, 3}}, "One")); }), "");
  EXPECT_EQ(refusal([&] { text.put_words(speaker(1, 2, {{4, 5}, {0, 3}}, "x One")); }), "");
  EXPECT_EQ(refusal([&] { text.put_words(speaker(1, 2, {{4, 6}}, "xy")); }), "");
  EXPECT_NE(refusal([&] { text.put_words(speaker(1, 2, {{4, 6}}, "zy")); }), "");
  EXPECT_EQ(text.text(), "  One xy  Two.Three.");
  EXPECT_EQ(text.sentences().size(), 4u);
}

}  // namespace
}  // namespace relata::kb
