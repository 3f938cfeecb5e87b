// What a knowledge base exports makes another one that exports the same.
#include "kb/import.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "tests/kb/exports.h"
#include "tests/kb/made_up_news.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using testing::DocumentBuilder;
using testing::exported_documents;
using testing::exported_entities;
using testing::exported_statements;
using testing::import_files;
using testing::Imported;
using testing::lines_of;

// A statement with all that one can have.
ExtractedDocument full() {
  DocumentBuilder doc("full \"\\\x01\n", "wire.jsonl");
  Document& text = doc.document();
  text.date = "2021-08-14", text.title = "T", text.source = "S", text.url = "U", text.author = "A";
  doc.name("Noor", EntityType::kPer).name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe);
  doc.name("Unused", EntityType::kOrg);
  doc.sentence("Nothing is said here.").sentence("Noor told others so.");
  const Speaker before = doc.speaker("Noor", "told");
  doc.sentence("A report: Noor said the Taliban had not captured some 1,800 prisoners in Kunduz on Sunday.");
  Statement& said = doc.state("the Taliban", "captured", "capture", "some 1,800 prisoners");
  said.relation.span = {{40, 48}, {32, 35}};
  said.relation.text = "captured had";
  said.relation.canonical = "seize", said.relation.canonical_reversed = true;
  said.object->quantity = Quantity{1800.5, "prisoners", true};
  said.object->name = "detainees";
  doc.phrase("Kunduz");
  said.args = {doc.argument("in", "Kunduz", Role::kPlace), doc.argument("on", "Sunday", Role::kTime)};
  said.place = 0;
  said.time = TimeExpression{"Sunday", said.args[1].span, "2021-08-08", "2021-08-08", std::nullopt};
  said.attributed_to = {doc.speaker("Noor", "said"), before, {Phrase(), "reportedly", 0, 0}};
  said.polarity = Polarity::kNegative, said.modality = Modality::kPlanned;
  said.construction = Construction::kReported;
  doc.sentence("Kunduz: the army is gone.").state("the army", "is gone", "go", "").relation.implied = true;
  doc.raw().statements.back().relation.text = "is is gone";
  doc.raw().statements.back().subject.actor = PhraseActor{{1, ActorKind::kReb, true}, {}, ""};
  return doc.build();
}

std::vector<ExtractedDocument> news() {
  return {full(),
          testing::fall_of_mazar(),
          testing::denial(),
          testing::reprint(),
          testing::one_who_is("arts", "Anna Petrova", "cellist", "Vienna Opera"),
          testing::one_who_is("learning", "Anna Petrova", "chemist", "Turin University")};
}

class Imports : public ::testing::Test {
 protected:
  KnowledgeBase open(const std::string& name) { return KnowledgeBase::open(tmp_ / name, Access::kWrite); }
  KnowledgeBase built(const std::string& name, const std::vector<ExtractedDocument>& documents) {
    KnowledgeBase kb = open(name);
    kb.add(documents, false);
    return kb;
  }
  // The other one exports what this one does, and is sound.
  static void expect_same(const KnowledgeBase& kb, const KnowledgeBase& other) {
    EXPECT_EQ(exported_statements(other), exported_statements(kb));
    EXPECT_EQ(exported_entities(other), exported_entities(kb));
    EXPECT_EQ(other.verify(), std::vector<std::string>());
  }
  void expect_round_trip(const KnowledgeBase& kb) {
    KnowledgeBase other = open("other");
    const Imported imported = import_files(other, {exported_statements(kb), exported_entities(kb)});
    EXPECT_EQ(imported.refused, "");
    EXPECT_EQ(imported.counts.otherwise, 0u);
    expect_same(kb, other);
  }

  testing::TemporaryDirectory tmp_;
};

TEST_F(Imports, ExportTheSame) { expect_round_trip(built("kb", news())); }

TEST_F(Imports, ExportTheSameOfMadeUpNews) {
  const testing::MadeUpNews news;
  std::vector<ExtractedDocument> documents;
  for (std::uint32_t i = 0; i < 60; ++i) documents.push_back(news.document(i));
  expect_round_trip(built("kb", documents));
}

TEST_F(Imports, KeepWhatWasCorrected) {
  KnowledgeBase kb = built("kb", news());
  const auto named = [](const std::string& name, EntityType type) { return KnowledgeBase::side_of(name, type); };
  kb.add({CorrectionKind::kRename, named("Taliban", EntityType::kOrg), {}, "Islamic Emirate"});
  kb.add({CorrectionKind::kRetype, named("Kunduz", EntityType::kGpe), {}, "LOC"});
  kb.add({CorrectionKind::kSame, named("Unused", EntityType::kOrg), named("Taliban", EntityType::kOrg), ""});
  kb.add({CorrectionKind::kDistinct, {"", "", MentionPlace{"denial", 0}}, named("Noor", EntityType::kPer), ""});
  kb.add({CorrectionKind::kMean, {"", "", MentionPlace{"mazar", 40}}, named("Kunduz", EntityType::kGpe), ""});
  expect_round_trip(kb);
}

TEST_F(Imports, KeepLinksOfTheActorDictionary) {
  KnowledgeBase kb = built("kb", news());
  Actor actor;
  actor.name = "Taliban";
  actor.type = EntityType::kOrg;
  actor.links = {{"wikidata", "Q42418"}};
  kb.set_actors({actor});
  expect_round_trip(kb);
}

TEST_F(Imports, KeepWhatDocumentsSayOfThemselves) {
  const KnowledgeBase kb = built("kb", news());
  KnowledgeBase other = open("other");
  import_files(other, {exported_documents(kb), exported_statements(kb)});
  EXPECT_EQ(other.document("mazar")->date, "2021-08-15");
  EXPECT_EQ(other.document("mazar")->source, "Gazette");
  EXPECT_EQ(other.document("mazar")->title, "A city falls");
}

TEST_F(Imports, DoNotDependOnTheOrderOfLinesAndFiles) {
  const KnowledgeBase kb = built("kb", news());
  std::vector<std::string> lines = lines_of(exported_statements(kb) + exported_entities(kb));
  std::mt19937 random(7);
  for (const std::string name : {"a", "b", "c"}) {
    std::shuffle(lines.begin(), lines.end(), random);
    std::vector<std::string> files(2);
    for (std::size_t i = 0; i < lines.size(); ++i) files[i % 2] += lines[i] + "\n";
    files[1] += files[0];  // twice is once
    KnowledgeBase other = open(name);
    EXPECT_EQ(import_files(other, files).refused, "");
    expect_same(kb, other);
  }
}

TEST_F(Imports, ChangeNothingTheSecondTime) {
  const KnowledgeBase kb = built("kb", news());
  KnowledgeBase other = open("other");
  const std::vector<std::string> files = {exported_statements(kb), exported_entities(kb)};
  import_files(other, files);
  const Imported again = import_files(other, files);
  EXPECT_EQ(again.counts.kept.added, 0u);
  EXPECT_EQ(again.counts.kept.equal, news().size());
  EXPECT_EQ(again.counts.corrections, 0u);
  EXPECT_EQ(again.refused, "");
  expect_same(kb, other);
}

TEST_F(Imports, LeaveDocumentsThatAreThereWithTheirTexts) {
  KnowledgeBase kb = built("kb", news());
  const std::vector<std::string> files = {exported_statements(kb), exported_entities(kb)};
  const std::string text = kb.document("mazar")->text;
  for (const bool replace : {false, true}) {
    const Imported imported = import_files(kb, files, replace);
    EXPECT_EQ(imported.counts.kept.equal, news().size());
    EXPECT_EQ(imported.counts.corrections, 0u);
    EXPECT_EQ(imported.refused, "");
  }
  EXPECT_EQ(kb.document("mazar")->text, text);
}

TEST_F(Imports, RefuseAnotherDocumentOfTheSameIdUnlessItIsToBeReplaced) {
  const KnowledgeBase kb = built("kb", {testing::denial()});
  DocumentBuilder doc("denial");
  doc.name("Herat", EntityType::kGpe);
  doc.sentence("Herat fell.").state("Herat", "fell", "fall", "");
  KnowledgeBase other = built("other", {doc.build()});
  const std::string before = exported_statements(other);
  const std::vector<std::string> files = {exported_statements(kb), exported_entities(kb)};
  const Imported refused = import_files(other, files);
  EXPECT_NE(refused.refused.find("denial: the knowledge base holds another document"), std::string::npos);
  EXPECT_EQ(refused.counts.corrections, 0u);
  EXPECT_EQ(exported_statements(other), before);
  const Imported replaced = import_files(other, files, true);
  EXPECT_EQ(replaced.counts.kept.replaced, 1u);
  expect_same(kb, other);
}

TEST_F(Imports, OfEntitiesAreFilledByTheirStatements) {
  const KnowledgeBase kb = built("kb", news());
  KnowledgeBase other = built("other", {testing::denial()});
  EXPECT_EQ(import_files(other, {exported_entities(kb)}).refused, "");
  EXPECT_EQ(other.document("mazar")->text, "");
  const Imported imported = import_files(other, {exported_statements(kb), exported_entities(kb)});
  EXPECT_EQ(imported.refused, "");
  EXPECT_EQ(exported_statements(other), exported_statements(kb));
}

TEST_F(Imports, OfTwoKnowledgeBasesAreTheirMerge) {
  const KnowledgeBase mazar = built("mazar", {testing::fall_of_mazar()});
  const KnowledgeBase denial = built("denial", {testing::denial()});
  const KnowledgeBase both = built("both", {testing::fall_of_mazar(), testing::denial()});
  KnowledgeBase other = open("other");
  import_files(other, {exported_statements(mazar), exported_entities(mazar), exported_statements(denial),
                       exported_entities(denial)});
  EXPECT_EQ(exported_statements(other), exported_statements(both));
  KnowledgeBase one_by_one = open("one_by_one");
  for (const KnowledgeBase* kb : {&denial, &mazar})
    import_files(one_by_one, {exported_statements(*kb), exported_entities(*kb)});
  EXPECT_EQ(exported_statements(one_by_one), exported_statements(both));
}

TEST_F(Imports, TakeRecordsBesides) {
  const KnowledgeBase kb = built("kb", {testing::denial()});
  store::WholeDocument mazar;
  mazar.extracted = testing::fall_of_mazar();
  join_entities(mazar);
  std::string record;
  append_record(mazar, record);
  KnowledgeBase other = open("other");
  const Imported imported = import_files(other, {exported_statements(kb) + record + "\n"});
  EXPECT_EQ(imported.counts.kept.added, 2u);
  EXPECT_EQ(other.document("mazar")->text, mazar.extracted.document.text);
}

TEST_F(Imports, AreOfOneExtractor) {
  const KnowledgeBase kb = built("kb", {testing::denial()});
  std::string lines = exported_statements(kb), others = lines;
  const std::string one = "\"relata test\"";
  for (std::size_t at = 0; (at = others.find(one, at)) != others.npos;)
    others.replace(at, one.size(), "\"relata two\"");
  KnowledgeBase other = open("other");
  EXPECT_THROW(import_files(other, {lines, others}), StoreError);
  EXPECT_THROW(import_files(other, {exported_entities(kb)}), StoreError);
  EXPECT_EQ(exported_statements(other), "");
  import_files(other, {lines});
  EXPECT_THROW(import_files(other, {others}), StoreError);
}

TEST_F(Imports, NameLinesThatDoNotFitEachOther) {
  const KnowledgeBase kb = built("kb", {testing::denial()});
  std::vector<std::string> lines = lines_of(exported_statements(kb));
  std::string doubtful = lines.front();
  doubtful.replace(doubtful.find("\"confidence\":0.9"), 16, "\"confidence\":0.10");
  KnowledgeBase other = open("other");
  const Imported imported = import_files(other, {exported_statements(kb), doubtful});
  EXPECT_NE(imported.refused.find("another line says otherwise of this statement"), std::string::npos);
  EXPECT_EQ(imported.counts.kept.statements, lines.size());
}

}  // namespace
}  // namespace relata::kb
