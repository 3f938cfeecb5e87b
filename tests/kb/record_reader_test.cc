// What is written as a record comes back; what is none is refused in words.
#include <gtest/gtest.h>

#include "kb/record.h"
#include "tests/kb/sample_news.h"
#include "tests/store/temporary_directory.h"

namespace relata::kb {
namespace {

using relata::testing::DocumentBuilder;
using relata::testing::holds;
using relata::testing::words_of;

store::WholeDocument of(ExtractedDocument extracted) {
  store::WholeDocument document;
  document.extracted = std::move(extracted);
  join_entities(document);
  return document;
}

std::string line_of(const store::WholeDocument& document) {
  std::string line;
  append_record(document, line);
  return line;
}

// A statement with all that one can have.
ExtractedDocument full() {
  DocumentBuilder doc("full \"\\\x01\n", "wire.jsonl");
  Document& text = doc.document();
  text.date = "2021-08-14", text.title = "T", text.source = "S", text.url = "U", text.author = "A";
  text.extra = R"({"k":[1,"x"]})";
  doc.name("Noor", EntityType::kPer).name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe);
  doc.sentence("Noor said the Taliban had not captured some 1,800 prisoners in Kunduz on Sunday.");
  Statement& said = doc.state("the Taliban", "captured", "capture", "some 1,800 prisoners");
  said.relation.span = {{22, 25}, {30, 38}};
  said.relation.text = "had captured";
  said.relation.canonical = "seize", said.relation.canonical_reversed = true;
  said.object->quantity = Quantity{1800, "prisoners", true};
  said.object->name = "detainees";
  said.subject.actor = PhraseActor{{1, ActorKind::kReb, true}, {}, ""};
  said.args = {doc.argument("in", "Kunduz", Role::kPlace), doc.argument("on", "Sunday", Role::kTime)};
  said.place = 0;
  said.time = TimeExpression{"Sunday", {{73, 79}}, "2021-08-08", "2021-08-08", std::nullopt};
  said.attributed_to = {doc.speaker("Noor", "said"), {Phrase(), "reportedly", 0, 0}};
  said.polarity = Polarity::kNegative, said.modality = Modality::kPlanned;
  said.construction = Construction::kReported;
  doc.sentence("Share this.", true);
  doc.sentence("Kunduz: the army is gone.").state("the army", "is gone", "go", "").relation.implied = true;
  doc.raw().statements.back().relation.text = "is is gone";
  return doc.build();
}

TEST(RecordReader, AllThatIsKeptComesBack) {
  RecordReader reader;
  for (const ExtractedDocument& extracted :
       {full(), testing::fall_of_mazar(), testing::denial(), testing::reprint(), DocumentBuilder("empty").build()}) {
    const store::WholeDocument document = of(extracted);
    const store::WholeDocument read = reader.read(line_of(document));
    EXPECT_EQ(read.extracted.document.id, extracted.document.id);
    EXPECT_TRUE(read.extracted.document.same_content(extracted.document));
    EXPECT_EQ(read.extracted.document.origin, extracted.document.origin);
    EXPECT_EQ(read.extracted.statements, extracted.statements);
    EXPECT_EQ(read.extracted.clusters, document.extracted.clusters);
    EXPECT_EQ(read.entities, document.entities);
    EXPECT_EQ(read.extracted.extractor, extracted.extractor);
    ASSERT_EQ(read.extracted.sentences.size(), extracted.sentences.size());
    ASSERT_EQ(read.extracted.mentions.size(), extracted.mentions.size());
    EXPECT_EQ(line_of(read), line_of(document));
  }
}

std::string refusal(const std::string& line) {
  return words_of<RecordError>([&] { RecordReader().read(line); });
}

TEST(RecordReader, WhatIsNoRecordIsRefusedInWords) {
  EXPECT_TRUE(holds(refusal("{\"record\":1"), "no JSON"));
  EXPECT_TRUE(holds(refusal("[]"), "record is no object"));
  EXPECT_TRUE(holds(refusal("{}"), "record has no version"));
  EXPECT_TRUE(holds(refusal(R"({"record":2})"), "another version"));
  EXPECT_TRUE(holds(refusal(R"({"record":1})"), "document is missing"));
  EXPECT_TRUE(holds(refusal(R"({"record":1,"document":{"text":"x"}})"), "has no id"));
  EXPECT_TRUE(holds(refusal(R"({"record":1,"document":{"id":"a","text":7}})"), "text is no text"));
  const std::string head = R"({"record":1,"document":{"id":"a","text":"Rain fell."},)";
  EXPECT_TRUE(holds(refusal(head + R"("sentences":[[0,99]]})"), "outside the text"));
  EXPECT_TRUE(holds(refusal(head + R"("sentences":[[4,2]]})"), "ends before it begins"));
  EXPECT_TRUE(holds(refusal(head + R"("sentences":[[0,5000000000]]})"), "too large"));
  EXPECT_TRUE(holds(refusal(head + R"("mentions":[[0,0,4,0,4,0,0,0,100]]})"), "does not exist"));
  EXPECT_TRUE(holds(refusal(head + R"("clusters":[{"type":"CITY"}]})"), "'CITY' does not exist"));
  EXPECT_TRUE(holds(refusal(head + R"("clusters":[{"type":"PER"}]})"), "not in exactly one entity"));
  EXPECT_TRUE(holds(refusal(head + R"("entities":[{"key":"k","clusters":[0]}]})"), "a cluster that does not exist"));
  EXPECT_TRUE(holds(refusal(head + R"("more":1})"), "more is no part of a record"));
  const std::string sentence = head + R"("sentences":[[0,10]],"statements":[)";
  EXPECT_TRUE(holds(refusal(sentence + "{}]}"), "stands in no sentence"));
  EXPECT_TRUE(holds(refusal(sentence + R"({"sentence":0}]})"), "has no id"));
  EXPECT_TRUE(holds(refusal(sentence + R"({"sentence":1}]})"), "a sentence that does not exist"));
  EXPECT_TRUE(holds(refusal(sentence + R"({"sentence":0,"subject":{"span":[[0,40]]}}]})"), "outside its sentence"));
  EXPECT_TRUE(
      holds(refusal(sentence + R"({"sentence":0,"subject":{"span":[[0,4]],"cluster":3}}]})"), "does not exist"));
}

TEST(RecordReader, ADocumentThatWasRefusedIsTold) {
  std::string line;
  append_rejected("wire#7 \"\n", "bad \xFF byte\x01", line);
  EXPECT_EQ(line, "{\"record\":1,\"rejected\":{\"id\":\"wire#7 \\\"\\n\",\"reason\":\"bad \uFFFD byte\\u0001\"}}");
  EXPECT_TRUE(is_record(line));
  try {
    RecordReader().read(line);
    FAIL() << "it was read";
  } catch (const RejectedRecord& rejected) {
    EXPECT_EQ(rejected.id(), "wire#7 \"\n");
    EXPECT_EQ(rejected.reason(), "bad \uFFFD byte\x01");
  }
  EXPECT_TRUE(holds(refusal(R"({"record":1,"rejected":{"id":"a"}})"), "rejected needs an id and a reason"));
  EXPECT_TRUE(holds(refusal(R"({"record":1,"rejected":{"id":"a","reason":"b","c":1}})"), "is no part of"));
  EXPECT_TRUE(holds(refusal(R"({"record":2,"rejected":{"id":"a","reason":"b"}})"), "of another version"));
}

TEST(RecordReader, ALineCutAnywhereIsRefused) {
  const std::string line = line_of(of(full()));
  for (std::size_t size = 0; size < line.size(); ++size) EXPECT_NE(refusal(line.substr(0, size)), "") << size;
}

}  // namespace
}  // namespace relata::kb
