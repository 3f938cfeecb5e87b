// Shards merged are one build: the same bytes, also with what users said in them.
#include "kb/merge.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/error.h"
#include "kb/bulk_add.h"
#include "kb/knowledge_base.h"
#include "store/whole_document.h"
#include "tests/kb/answers.h"
#include "tests/kb/answers_of_identity.h"
#include "tests/kb/exports.h"
#include "tests/kb/made_up_news.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using enum CorrectionKind;
using Documents = std::vector<ExtractedDocument>;
using Corrections = std::vector<Correction>;

constexpr std::size_t kShards = 4;

bool holds(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

// Documents of which each fourth goes to the same shard, so that names meet across all of them.
const Documents& news() {
  static const Documents all = [] {
    Documents documents;
    const testing::MadeUpNews made_up(3);
    for (std::uint32_t number = 0; number < 120; ++number) documents.push_back(made_up.document(number));
    for (auto* make : {testing::fall_of_mazar, testing::denial, testing::reprint}) documents.push_back(make());
    documents.push_back(testing::one_who_is("n1", "Ivo Strand", "singer", "Opera of Varesh"));
    documents.push_back(testing::one_who_is("n2", "Ivo Strand", "judge", "Dahl Court"));
    return documents;
  }();
  return all;
}

Side named(const std::string& name, EntityType type) { return KnowledgeBase::side_of(name, type); }

Side subject_of(const ExtractedDocument& document, std::size_t number = 0) {
  const Statement& said = document.statements.at(number);
  const std::uint32_t begin = document.sentences[said.sentence_index].span.begin;
  return {"", "", MentionPlace{document.document.id, begin + said.subject.span.front().begin}};
}

std::string everything(const KnowledgeBase& kb) {
  return testing::exported_statements(kb) + testing::exported_entities(kb) + testing::exported_documents(kb) +
         testing::answers(kb) + testing::merges_of(kb);
}

class MergeTest : public ::testing::Test {
 protected:
  std::filesystem::path shard(std::size_t number) const { return tmp_ / ("shard" + std::to_string(number) + ".kb"); }
  std::vector<std::filesystem::path> shards() const {
    std::vector<std::filesystem::path> all;
    for (std::size_t i = 0; i < kShards; ++i) all.push_back(shard(i));
    return all;
  }

  void build(const std::filesystem::path& dir, const Documents& documents, const Corrections& corrections) const {
    KnowledgeBase kb = KnowledgeBase::open(dir, Access::kWrite);
    BulkAdd adding(kb, {});
    for (const ExtractedDocument& document : documents) {
      store::WholeDocument whole;
      whole.extracted = document;
      adding.add(std::move(whole));
    }
    adding.finish();
    for (const Correction& correction : corrections) EXPECT_TRUE(kb.add(correction)) << to_string(correction);
  }
  // Every fourth document; corrections by shard.
  void build_shards(const Documents& documents, const std::vector<Corrections>& corrections) const {
    for (std::size_t number = 0; number < kShards; ++number) {
      Documents part;
      for (std::size_t i = number; i < documents.size(); i += kShards) part.push_back(documents[i]);
      build(shard(number), part, number < corrections.size() ? corrections[number] : Corrections());
    }
  }
  // A build of all, with all corrections.
  std::string as_one(const Documents& documents, const std::vector<Corrections>& corrections) const {
    Corrections all;
    for (const Corrections& some : corrections) all.insert(all.end(), some.begin(), some.end());
    build(tmp_ / "one.kb", documents, all);
    return everything(KnowledgeBase::open(tmp_ / "one.kb", Access::kRead));
  }
  MergeCounts merge_into(const std::string& name, const std::vector<std::filesystem::path>& from) const {
    KnowledgeBase kb = KnowledgeBase::open(tmp_ / name, Access::kWrite);
    const MergeCounts counts = merge(kb, {.from = from});
    EXPECT_EQ(kb.verify(), std::vector<std::string>{}) << name;
    return counts;
  }
  std::string all_of(const std::string& name) const {
    return everything(KnowledgeBase::open(tmp_ / name, Access::kRead));
  }

  testing::TemporaryDirectory tmp_;
};

TEST_F(MergeTest, FourShardsAreOneBuild) {
  build_shards(news(), {});
  const std::string one = as_one(news(), {});
  const MergeCounts counts = merge_into("all.kb", shards());
  EXPECT_EQ(counts.added, news().size());
  EXPECT_TRUE(counts.refused.empty());
  EXPECT_EQ(testing::difference(all_of("all.kb"), one), "");
}

TEST_F(MergeTest, OrderAndStepsDoNotShow) {
  build_shards(news(), {});
  const std::string one = as_one(news(), {});
  std::vector<std::filesystem::path> turned = shards();
  std::reverse(turned.begin(), turned.end());
  merge_into("turned.kb", turned);
  EXPECT_EQ(testing::difference(all_of("turned.kb"), one), "");
  for (const std::filesystem::path& dir : shards()) merge_into("steps.kb", {dir});
  EXPECT_EQ(testing::difference(all_of("steps.kb"), one), "");
  const MergeCounts again = merge_into("steps.kb", shards());
  EXPECT_EQ(again.equal, news().size());
  EXPECT_EQ(again.added + again.corrections, 0u);
  merge_into("shard0.kb", {shard(1), shard(2), shard(3)});  // into one of them
  EXPECT_EQ(testing::difference(all_of("shard0.kb"), one), "");
}

// In two of the shards, about names of all; some speak of documents that another shard has.
TEST_F(MergeTest, WhatUsersSaidInTwoShardsComesAlong) {
  const testing::MadeUpNews made_up;
  const std::vector<Corrections> said = {
      {{kSame, named(made_up.person(0), EntityType::kPer), named("Atta Mohammad Noor", EntityType::kPer), ""},
       {kDistinct, subject_of(news()[4]), named(made_up.person(1), EntityType::kPer), ""},
       {kReject, {}, {}, news()[8].statements[0].id},
       {kMean, subject_of(news()[12]), named(made_up.person(2), EntityType::kPer), ""},
       {kRename, named("Kunduz", EntityType::kGpe), {}, "City of Kunduz"}},
      {},
      {{kDistinct, named("Kunduz", EntityType::kGpe), named("Mazar-e-Sharif", EntityType::kGpe), ""},
       {kRetype, named("Ivo Strand", EntityType::kPer), {}, "MISC"},
       {kMean, subject_of(news()[6]), {}, ""},
       {kReject, {}, {}, news()[9].statements[0].id},  // of the shard beside it
       {kSame, subject_of(news()[10]), named("Taliban", EntityType::kOrg), ""}}};
  build_shards(news(), said);
  const std::string one = as_one(news(), said);
  const MergeCounts counts = merge_into("all.kb", shards());
  EXPECT_EQ(counts.corrections, 10u);
  EXPECT_TRUE(counts.refused.empty());
  EXPECT_EQ(testing::difference(all_of("all.kb"), one), "");
  for (const std::filesystem::path& dir : shards()) merge_into("steps.kb", {dir});
  EXPECT_EQ(testing::difference(all_of("steps.kb"), one), "");
}

// From 4,096 documents on they are taken in at once, which is another way through the store.
TEST_F(MergeTest, ManyDocumentsWithCorrectionsAreOneBuildToo) {
  Documents many;
  for (int number = 0; number < 4400; ++number) {
    testing::DocumentBuilder doc("visit" + std::to_string(number));
    const std::string person = "Person" + std::to_string(number % 40) + " Reed";
    const std::string place = "City" + std::to_string(number % 9);
    doc.name(person, EntityType::kPer).name(place, EntityType::kGpe);
    doc.sentence(person + " left " + place + ".").state(person, "left", "leave", place);
    many.push_back(doc.build());
  }
  const std::vector<Corrections> said = {
      {{kSame, named("Person1 Reed", EntityType::kPer), named("Person2 Reed", EntityType::kPer), ""},
       {kDistinct, subject_of(many[4]), named("Person4 Reed", EntityType::kPer), ""}},
      {},
      {},
      {{kRename, named("City3", EntityType::kGpe), {}, "Third City"}, {kReject, {}, {}, many[7].statements[0].id}}};
  build_shards(many, said);
  const std::string one = as_one(many, said);
  EXPECT_EQ(merge_into("all.kb", shards()).corrections, 4u);
  EXPECT_EQ(testing::difference(all_of("all.kb"), one), "");
}

TEST_F(MergeTest, ContradictionsAreRefusedWithBothAndWhereTheyStand) {
  const Side noor = named("Atta Mohammad Noor", EntityType::kPer), dostum = named("Dostum", EntityType::kPer);
  build_shards(news(), {{{kSame, noor, dostum, ""}, {kRename, named("Kunduz", EntityType::kGpe), {}, "Qunduz"}},
                        {{kDistinct, noor, dostum, ""}, {kReject, {}, {}, news()[1].statements[0].id}},
                        {{kRename, named("Kunduz", EntityType::kGpe), {}, "Kunduz City"}}});
  const MergeCounts counts = merge_into("all.kb", shards());
  EXPECT_EQ(counts.added, news().size()) << "documents are taken all the same";
  EXPECT_EQ(counts.corrections, 3u) << "and what contradicts nothing";
  ASSERT_EQ(counts.refused.size(), 2u);
  EXPECT_TRUE(holds(counts.refused[0].first, "shard1.kb: distinct ")) << counts.refused[0].first;
  EXPECT_TRUE(holds(counts.refused[0].second, "contradicts `same ")) << counts.refused[0].second;
  EXPECT_TRUE(holds(counts.refused[0].second, "which is here from ") && holds(counts.refused[0].second, "shard0.kb;"))
      << counts.refused[0].second;
  EXPECT_TRUE(holds(counts.refused[1].first, "shard2.kb: rename kunduz (place) to Kunduz City"));
  EXPECT_TRUE(holds(counts.refused[1].second, "contradicts `rename kunduz (place) to Qunduz`, which is here from "));
}

TEST_F(MergeTest, NothingIsWrittenIfOneIsNoneOrOfAnotherExtractor) {
  build_shards(news(), {});
  ExtractedDocument other = news()[0];
  other.extractor = "another reader";
  build(tmp_ / "other.kb", {other}, {});
  for (const std::filesystem::path& wrong : {tmp_ / "other.kb", tmp_ / "nowhere.kb"}) {
    KnowledgeBase kb = KnowledgeBase::open(tmp_ / "all.kb", Access::kWrite);
    try {
      merge(kb, {.from = {shard(0), wrong}});
      FAIL() << wrong;
    } catch (const StoreError& error) {
      EXPECT_TRUE(holds(error.what(), wrong.filename().string())) << error.what();
    }
    EXPECT_EQ(testing::exported_documents(kb), "");
  }
}

}  // namespace
}  // namespace relata::kb
