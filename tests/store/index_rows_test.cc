// The postings that a document gives.
#include "store/index_rows.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "store/day_code.h"
#include "tests/store/document_builder.h"

namespace relata::store {
namespace {

using relata::testing::DocumentBuilder;

// Numbers in the order in which terms are asked for.
class Numbers {
 public:
  TermId operator()(const std::string& term) {
    if (term.empty()) return 0;
    return numbers_.try_emplace(term, static_cast<TermId>(numbers_.size() + 1)).first->second;
  }
  TermId at(const std::string& term) const { return numbers_.at(term); }

 private:
  std::map<std::string, TermId> numbers_;
};

class IndexRowsTest : public ::testing::Test {
 protected:
  IndexRowsTest() {
    doc_.name("Noor", EntityType::kPer).name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe);
    entities_ = {{"noor|person", doc_.raw().clusters[0], {0}, {}},
                 {"taliban|other", doc_.raw().clusters[1], {1}, {}},
                 {"kunduz|place", doc_.raw().clusters[2], {2}, {}}};
  }

  IndexRows rows() {
    const ExtractedDocument document = doc_.build();
    return index_rows(document.document, 70000, document.statements, entities_,
                      [this](const std::string& term) { return numbers_(term); });
  }
  static std::vector<ListedPosting> of(const IndexRows& rows, IndexKind kind) {
    std::vector<ListedPosting> found;
    for (const ListedPosting& listed : rows.postings)
      if (listed.kind == kind) found.push_back(listed);
    return found;
  }

  DocumentBuilder doc_{"a"};
  std::vector<LocalEntityRow> entities_;
  Numbers numbers_;
};

TEST_F(IndexRowsTest, AnEdgeStandsInThreePermutationsAndArgumentsThatAreEntitiesAreEdges) {
  doc_.sentence("The Taliban freed some prisoners in Kunduz on Saturday.");
  doc_.state("The Taliban", "freed", "free", "some prisoners").args = {doc_.argument("in", "Kunduz"),
                                                                       doc_.argument("on", "Saturday")};
  const IndexRows rows = this->rows();
  const std::vector<ListedPosting> spo = of(rows, IndexKind::kSpo), pos = of(rows, IndexKind::kPos),
                                   osp = of(rows, IndexKind::kOsp);
  ASSERT_EQ(spo.size(), 2u);
  ASSERT_EQ(pos.size(), 2u);
  ASSERT_EQ(osp.size(), 2u);
  const TermId taliban = numbers_.at("e:taliban|other"), prisoners = numbers_.at("p:prisoners"),
               free = numbers_.at("r:free"), free_in = numbers_.at("r:free in"), kunduz = numbers_.at("e:kunduz|place");
  const auto object = std::find_if(spo.begin(), spo.end(), [](const auto&row) { return row.posting.edge == 0; }),
             argument = std::find_if(spo.begin(), spo.end(), [](const auto&row) { return row.posting.edge == 1; });
  EXPECT_EQ(object->term, taliban);
  EXPECT_EQ(object->posting.a, free);
  EXPECT_EQ(object->posting.b, prisoners);
  EXPECT_EQ(argument->posting.a, free_in);
  EXPECT_EQ(argument->posting.b, kunduz);
  EXPECT_TRUE(std::any_of(pos.begin(), pos.end(), [&](const ListedPosting& row) {
    return row.term == free_in && row.posting.a == kunduz && row.posting.b == taliban;
  }));
  EXPECT_TRUE(std::any_of(osp.begin(), osp.end(), [&](const ListedPosting& row) {
    return row.term == prisoners && row.posting.a == taliban && row.posting.b == free;
  }));
  EXPECT_EQ(rows.relations.at(free).edges, 1u);
  EXPECT_EQ(rows.relations.at(free_in).asserted, 1u);
}

TEST_F(IndexRowsTest, WhatIsSaidIsToldByFlagsConfidenceAndDays) {
  doc_.document().date = "2021-08";
  doc_.sentence("Noor said the Taliban would not leave Kunduz.");
  Statement& statement = doc_.state("the Taliban", "leave", "leave", "Kunduz");
  statement.polarity = Polarity::kNegative;
  statement.modality = Modality::kPlanned;
  statement.relation.implied = true;
  statement.attributed_to = {doc_.speaker("Noor", "said"), doc_.speaker("Noor", "said")};
  const IndexRows rows = this->rows();
  const Posting spo = of(rows, IndexKind::kSpo).at(0).posting, pos = of(rows, IndexKind::kPos).at(0).posting;
  EXPECT_EQ(spo.flags, kNegative | kAttributed | kImplied | 2 << kModalityShift);
  EXPECT_EQ(spo.confidence, 90);
  EXPECT_EQ(spo.first_day, day_code("2021-08-01"));
  EXPECT_EQ(spo.last_day, day_code("2021-08-31"));
  EXPECT_EQ(pos.flags, spo.flags);
  EXPECT_EQ(pos.first_day, 0u) << "which SPO alone keeps";
  const std::vector<ListedPosting> times = of(rows, IndexKind::kTime), speakers = of(rows, IndexKind::kSpeaker);
  ASSERT_EQ(times.size(), 1u);
  EXPECT_EQ(times[0].term, *day_code("2021-08-01") >> kMonthShift);
  EXPECT_EQ(times[0].posting.a, spo.first_day);
  EXPECT_EQ(times[0].posting.b, spo.last_day);
  ASSERT_EQ(speakers.size(), 1u) << "who says it twice";
  EXPECT_EQ(speakers[0].term, numbers_.at("e:noor|person"));
  EXPECT_EQ(rows.relations.begin()->second.asserted, 0u);
}

TEST_F(IndexRowsTest, WithoutAnyDayThereIsNoTime) {
  doc_.sentence("Noor slept.").state("Noor", "slept", "sleep", "");
  const IndexRows rows = this->rows();
  EXPECT_TRUE(of(rows, IndexKind::kTime).empty());
  const ListedPosting osp = of(rows, IndexKind::kOsp).at(0);
  EXPECT_EQ(osp.term, 0u) << "nothing is an end like others";
  EXPECT_TRUE(osp.posting.flags & kOneDay);
  EXPECT_TRUE(asserts(osp.posting.flags));
}

TEST_F(IndexRowsTest, EntitiesAreMentionedOnceWhateverTheySayAndNamelessOnesNot) {
  entities_.push_back({"", Cluster(), {}, {}});
  doc_.sentence("Noor slept.");
  const std::vector<ListedPosting> mentions = of(rows(), IndexKind::kMention);
  ASSERT_EQ(mentions.size(), 3u);
  for (const ListedPosting& mention : mentions) EXPECT_EQ(mention.posting, Posting{.document = 70000});
}

TEST_F(IndexRowsTest, AnIdIsFoundByItsUpper44Bits) {
  const ListedPosting listed = posting_of_id(0x123456789abcdef0, 5, 6);
  EXPECT_EQ(listed.kind, IndexKind::kStatement);
  EXPECT_EQ(listed.term, 0x123u);
  EXPECT_EQ(listed.posting.a, 0x456789abu);
  EXPECT_EQ(listed.posting.document, 5u);
  EXPECT_EQ(listed.posting.ordinal, 6u);
}

TEST_F(IndexRowsTest, FactsNameTheSentenceOfEachStatementAndHashEachOnce) {
  doc_.document().source = "Gazette";
  doc_.sentence("Noor slept.").sentence("Noor left Kunduz.");
  doc_.state("Noor", "left", "leave", "Kunduz");
  doc_.state("Noor", "left", "quit", "Kunduz");
  const ExtractedDocument document = doc_.build();
  const std::vector<StoredSentence> sentences = {{{0, 11}, false}, {{12, 29}, false}};
  const DocumentFacts facts = facts_of(document.document, sentences, document.statements, {}, {});
  EXPECT_EQ(facts.id, "a");
  EXPECT_EQ(facts.source, "Gazette");
  EXPECT_EQ(facts.sentences, std::vector<std::uint32_t>(document.statements.size(), 1));
  EXPECT_EQ(facts.hashes, std::vector<std::uint64_t>{sentence_hash("Noor left Kunduz.")});
}

TEST_F(IndexRowsTest, FactsNameWhoSaysEachStatementOnce) {
  doc_.sentence("Noor said the rebels left Kunduz, officials reported.");
  doc_.state("the rebels", "left", "leave", "Kunduz").attributed_to = {doc_.speaker("Noor", "said")};
  doc_.state("the rebels", "left", "quit", "Kunduz").attributed_to = {doc_.speaker("officials", "reported")};
  doc_.state("the rebels", "left", "abandon", "Kunduz").attributed_to = {doc_.speaker("Noor", "said")};
  doc_.state("the rebels", "left", "flee", "Kunduz");
  const ExtractedDocument document = doc_.build();
  const std::vector<StoredSentence> sentences = {{{0, 53}, false}};
  const std::vector<LocalEntityRow> entities = {{"noor|person", document.clusters[0], {0}, {}}};
  const DocumentFacts facts =
      facts_of(document.document, sentences, document.statements, entities,
               [](const std::string& term) { return term == "e:noor|person" ? TermId{7} : TermId{8}; });
  EXPECT_EQ(facts.speakers.size(), 2u);
  const std::string bytes = encode(facts);
  const FactsView view(bytes);
  for (std::uint32_t i = 0; i < document.statements.size(); ++i) {
    const std::string& lemma = document.statements[i].relation.lemma;
    const auto speaker = view.speaker(i);
    ASSERT_TRUE(speaker);
    EXPECT_EQ(speaker->entity, lemma == "leave" || lemma == "abandon" ? 7u : 0u) << lemma;
    EXPECT_EQ(speaker->words, lemma == "quit" ? "officials" : "") << lemma;
  }
}

TEST_F(IndexRowsTest, OfManySpeakersTheLastAreLeftToTheirStatements) {
  DocumentBuilder doc("b");
  doc.name("Kunduz", EntityType::kGpe);
  std::string text = "The rebels left Kunduz, say";
  for (int i = 0; i < 300; ++i) text += " witness" + std::to_string(i);
  doc.sentence(text + ".");
  for (int i = 0; i < 300; ++i)
    doc.state("The rebels", "left", "leave " + std::to_string(i), "Kunduz").attributed_to = {
        doc.speaker("witness" + std::to_string(i), "say")};
  const ExtractedDocument document = doc.build();
  const std::vector<StoredSentence> sentences = {{{0, static_cast<std::uint32_t>(text.size() + 1)}, false}};
  const std::string bytes = encode(facts_of(document.document, sentences, document.statements, {}, {}));
  const FactsView view(bytes);
  std::size_t known = 0;
  for (std::uint32_t i = 0; i < document.statements.size(); ++i) {
    const auto speaker = view.speaker(i);
    if (!speaker) continue;
    ++known;
    EXPECT_EQ(speaker->words, said_by(document.statements[i].attributed_to.front()));
  }
  EXPECT_EQ(known, 254u);
}

}  // namespace
}  // namespace relata::store
