// Entities, merges and triples are a function of the set of documents, corrections and actors: 200 shuffles of 40
// documents, those of examples/ and made-up ones, in random batches, with removals, replacements and corrections
// between, also of what is not there yet.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <random>

#include "extract/pipeline/pipeline.h"
#include "kb/knowledge_base.h"
#include "read/reading.h"
#include "tests/kb/answers_of_identity.h"
#include "tests/kb/made_up_news.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using relata::testing::TemporaryDirectory;

// The ten articles of examples/ with their analysis, tests/data/examples.conllu: no model runs.
std::vector<ExtractedDocument> examples() {
  read::ReadOptions options;
  options.given = Given::kAll;
  std::vector<ReadDocument> read;
  read::read_inputs(
      std::vector<std::string>{RELATA_SOURCE_DIR "/tests/data/examples.conllu"}, options,
      [&](ReadDocument&& document) { read.push_back(std::move(document)); },
      [](const std::string& name, const std::string& reason) { ADD_FAILURE() << name << ": " << reason; });
  return pipeline::Pipeline({}, 1).extract(std::move(read));
}

const std::vector<ExtractedDocument>& news() {
  static const std::vector<ExtractedDocument> all = [] {
    std::vector<ExtractedDocument> documents;
    for (auto* make : {testing::fall_of_mazar, testing::denial, testing::reprint}) documents.push_back(make());
    std::vector<ExtractedDocument> articles = examples();
    EXPECT_EQ(articles.size(), 10u);
    const testing::MadeUpNews made_up(3);
    for (std::uint32_t number = 0; documents.size() + articles.size() < 40; ++number)
      documents.push_back(made_up.document(number));
    for (ExtractedDocument& article : articles) {
      article.extractor = documents.front().extractor;
      documents.push_back(std::move(article));
    }
    documents.push_back(testing::one_who_is("n1", "Ivo Strand", "singer", "Opera of Varesh"));
    documents.push_back(testing::one_who_is("n2", "Ivo Strand", "judge", "Dahl Court"));
    documents.push_back(testing::one_who_is("n3", "Ivo Strand", "", "Dahl Court"));
    documents.push_back(testing::one_who_is("n4", "Ivo Strand", "", "Opera of Varesh"));
    documents.push_back(testing::one_who_is("n5", "Strand", "", "Dahl Court"));
    return documents;
  }();
  return all;
}

Side named(const std::string& name, EntityType type) { return KnowledgeBase::side_of(name, type); }
Side mentioned(const ExtractedDocument& document, std::size_t statement) {
  const Statement& said = document.statements[statement];
  return {"", "",
          MentionPlace{document.document.id,
                       document.sentences[said.sentence_index].span.begin + said.subject.span.front().begin}};
}

std::vector<Correction> corrections(const std::vector<ExtractedDocument>& documents) {
  using enum CorrectionKind;
  const testing::MadeUpNews made_up;
  const Side noor = named("Atta Mohammad Noor", EntityType::kPer);
  return {{kSame, noor, named(made_up.person(0), EntityType::kPer), ""},
          {kDistinct, named(made_up.person(1), EntityType::kPer), named(made_up.person(2), EntityType::kPer), ""},
          {kDistinct, named("Kunduz", EntityType::kGpe), named("Mazar-e-Sharif", EntityType::kGpe), ""},
          {kSame, mentioned(documents[5], 0), named("Taliban", EntityType::kOrg), ""},
          {kDistinct, mentioned(documents[7], 0), noor, ""},
          {kSame, mentioned(documents[7], 0), mentioned(documents[9], 1), ""},
          {kRename, named("Uzbekistan", EntityType::kGpe), {}, "Republic of Uzbekistan"},
          {kRetype, mentioned(documents[11], 0), {}, "ORG"},
          {kRename, mentioned(documents[11], 0), {}, "Taliban"},
          {kMean, mentioned(documents[0], 2), named("Uzbekistan", EntityType::kGpe), ""},
          {kMean, mentioned(documents[7], 0), named(made_up.person(1), EntityType::kPer), ""},
          {kMean, mentioned(documents[8], 0), {}, ""},
          {kMean, mentioned(documents[11], 1), mentioned(documents[11], 0), ""},
          {kMean, mentioned(documents[12], 0), {"Atta Mohammad Noor", "", std::nullopt}, ""},
          {kRename, {"ivo strand", "person:arts", std::nullopt}, {}, "Ivo the Tenor"},
          {kRetype, named("Ivo Strand", EntityType::kPer), {}, "MISC"},
          {kDistinct, {"ivo strand", "person:law", std::nullopt}, named(made_up.person(4), EntityType::kPer), ""},
          {kMean, mentioned(documents[10], 0), named("Ivo Strand", EntityType::kPer), ""},
          {kReject, {}, {}, documents[0].statements[0].id}};
}

std::vector<Actor> actors() {
  Actor force;
  force.name = "Mazar Force";
  force.type = EntityType::kOrg;
  force.aliases = {"Mazar-e-Sharif", testing::MadeUpNews().person(3)};
  force.links = {{"wikidata", "Q1"}};
  force.never_merge = {"Taliban"};
  return {force};
}

std::string all_of(const KnowledgeBase& kb) { return testing::answers(kb) + testing::merges_of(kb); }

const std::string& expected() {
  static const std::string answers = [] {
    const TemporaryDirectory tmp;
    KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
    const std::vector<ExtractedDocument>& documents = news();
    for (const ExtractedDocument& document : documents) kb.add(document, false);
    for (const Correction& correction : corrections(documents)) kb.add(correction);
    kb.set_actors(actors());
    EXPECT_EQ(kb.verify(), std::vector<std::string>{});
    return all_of(kb);
  }();
  return answers;
}

// In random order, for one write; some will be there already.
std::vector<ExtractedDocument> some_of(const std::vector<ExtractedDocument>& documents, std::mt19937& random) {
  std::vector<ExtractedDocument> some;
  for (const ExtractedDocument& document : documents)
    if (random() % 4 == 0) some.push_back(document);
  std::shuffle(some.begin(), some.end(), random);
  return some;
}

// One way to come to the same: steps in random order, some of them taken back and done again.
void shuffle(std::uint32_t seed) {
  const std::vector<ExtractedDocument>& documents = news();
  std::mt19937 random(seed);
  const TemporaryDirectory tmp;
  auto kb = std::make_unique<KnowledgeBase>(KnowledgeBase::open(tmp / "kb", Access::kWrite));
  using Step = std::function<void()>;
  std::vector<Step> steps;
  for (const ExtractedDocument& document : documents)
    steps.push_back([&] {
      ExtractedDocument earlier = documents[random() % documents.size()];
      if (random() % 8 == 0) {  // another content of the same id first, which is then replaced
        earlier.document.id = document.document.id;
        earlier.document.title = "an earlier version";
        earlier.statements.clear();
        kb->add(earlier, true);
      }
      kb->add(document, true);
      if (random() % 4 != 0) return;
      EXPECT_TRUE(kb->remove(document.document.id));
      kb->add(document, true);
    });
  for (int batch = 0; batch < 3; ++batch) steps.push_back([&] { kb->add(some_of(documents, random), true); });
  for (const Correction& correction : corrections(documents))
    steps.push_back([&, correction] {
      EXPECT_TRUE(kb->add(correction));
      if (random() % 2 != 0) return;
      EXPECT_TRUE(kb->undo(correction));
      EXPECT_TRUE(kb->add(correction));
    });
  steps.push_back([&] { kb->set_actors(actors()); });
  std::shuffle(steps.begin(), steps.end(), random);
  for (const Step& step : steps) {
    step();
    if (random() % 16 != 0) continue;
    kb.reset();
    kb = std::make_unique<KnowledgeBase>(KnowledgeBase::open(tmp / "kb", Access::kWrite));
  }
  EXPECT_EQ(testing::difference(all_of(*kb), expected()), "") << "seed " << seed;
  if (seed % 20 == 0) EXPECT_EQ(kb->verify(), std::vector<std::string>{}) << "seed " << seed;
}

// In parts, so that they run side by side.
class ShufflesTest : public ::testing::TestWithParam<std::uint32_t> {};
TEST_P(ShufflesTest, GiveTheSame) {
  for (std::uint32_t seed = 0; seed < 25 && !HasFailure(); ++seed) shuffle(GetParam() * 25 + seed);
}
INSTANTIATE_TEST_SUITE_P(TwoHundred, ShufflesTest, ::testing::Range(0U, 8U));

TEST(CorrectionOrderTest, UndoingAllLeavesTheBytesOfBefore) {
  const TemporaryDirectory tmp;
  KnowledgeBase kb = KnowledgeBase::open(tmp / "kb", Access::kWrite);
  const std::vector<ExtractedDocument>& documents = news();
  for (const ExtractedDocument& document : documents) kb.add(document, false);
  std::vector<std::string> before;
  const std::vector<Correction> all = corrections(documents);
  for (const Correction& correction : all) {
    before.push_back(all_of(kb));
    EXPECT_TRUE(kb.add(correction));
  }
  const std::string without_actors = all_of(kb);
  kb.set_actors(actors());
  kb.set_actors({});
  EXPECT_EQ(testing::difference(all_of(kb), without_actors), "");
  for (std::size_t last = all.size(); last-- > 0;) {
    EXPECT_TRUE(kb.undo(all[last]));
    EXPECT_EQ(testing::difference(all_of(kb), before[last]), "") << to_string(all[last]);
  }
  EXPECT_EQ(kb.verify(), std::vector<std::string>{});
}

}  // namespace
}  // namespace relata::kb
