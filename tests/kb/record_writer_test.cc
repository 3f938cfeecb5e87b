// What a record looks like.
#include <gtest/gtest.h>

#include "kb/record.h"
#include "tests/kb/sample_news.h"

namespace relata::kb {
namespace {

TEST(RecordWriter, LeavesOutWhatStandsInTheText) {
  relata::testing::DocumentBuilder doc("a", "wire.jsonl");
  doc.document().date = "2021-08-14";
  doc.name("Taliban", EntityType::kOrg).name("Kunduz", EntityType::kGpe);
  doc.sentence("The Taliban captured Kunduz.").state("The Taliban", "captured", "capture", "Kunduz");
  store::WholeDocument document;
  document.extracted = doc.build();
  join_entities(document);
  std::string line;
  append_record(document, line);
  EXPECT_TRUE(is_record(line));
  EXPECT_EQ(line, R"({"record":1,"extractor":"relata test",)"
                  R"("document":{"id":"a","date":"2021-08-14","origin":"wire.jsonl","extra":{},)"
                  R"("text":"The Taliban captured Kunduz.\n"},"sentences":[[0,28]],)"
                  R"("mentions":[[0,0,11,4,11,0,1,0,100],[0,21,28,21,28,0,2,1,100]],)"
                  R"("clusters":[{"type":"ORG","names":[["Taliban",1]],"offset":0,"mentions":1},)"
                  R"({"type":"GPE","names":[["Kunduz",1]],"offset":21,"mentions":1}],)"
                  R"("entities":[{"key":"taliban|other","clusters":[0]},{"key":"kunduz|place","clusters":[1]}],)"
                  R"("statements":[{"id":"st-69ce85badbb90dd0","sentence":0,"subject":{"span":[[0,11]],"cluster":0},)"
                  R"("relation":{"span":[[12,20]],"lemma":"capture"},"object":{"span":[[21,27]],"cluster":1},)"
                  R"("construction":"active","confidence":90}]})");
}

}  // namespace
}  // namespace relata::kb
