#include "verbs/strong_triples.h"

#include <gtest/gtest.h>

#include "tests/kb/sample_news.h"
#include "tests/store/document_builder.h"
#include "tests/store/temporary_directory.h"

namespace relata::verbs {
namespace {

using relata::testing::DocumentBuilder;
using relata::testing::TemporaryDirectory;

// "A town of its own" number: an invented name, far from the others.
std::string town(int number) {
  std::string name = "Q";
  for (int rest = number + 26; rest > 0; rest /= 26) name += static_cast<char>('a' + rest % 26), name += 'o';
  return name;
}

// The Front takes a town in each document, and each town's mayor leaves it.
ExtractedDocument war(int number) {
  const std::string place = town(number), mayor = "Mayor" + town(number + 5000);
  DocumentBuilder doc("war-" + std::to_string(10000 + number));
  doc.name("Front", EntityType::kOrg).name(place, EntityType::kGpe).name(mayor, EntityType::kPer);
  doc.sentence("Front captured " + place + ".").state("Front", "captured", "capture", place);
  doc.sentence(mayor + " left " + place + ".").state(mayor, "left", "leave", place);
  return doc.build();
}

TEST(StrongTriplesTest, OfASmallKnowledgeBaseAllAreMade) {
  TemporaryDirectory tmp;
  kb::KnowledgeBase kb = kb::KnowledgeBase::open(tmp / "kb", kb::Access::kWrite);
  for (const ExtractedDocument& document : {testing::reprint(), testing::denial(), testing::fall_of_mazar()})
    kb.add(document, false);
  for (const bool phrases : {false, true}) {
    std::size_t expected = 0;
    Undated undated, also;
    also = kb.triples({}, [&](const Triple& triple) {
      const bool entities = triple.subject.is_entity() && triple.object.is_entity();
      expected += triple.support > 0 && (entities || (phrases && !triple.object.is_nothing()));
      return true;
    });
    const StrongTriples strong = strong_triples(kb, {}, phrases, 0, undated);
    EXPECT_EQ(strong.triples.size(), expected);
    EXPECT_EQ(strong.ends_left_out + strong.triples_left_out, 0u);
    EXPECT_EQ(undated, also);
  }
}

TEST(StrongTriplesTest, OfALargeOneThoseAmongTheFirstEnds) {
  TemporaryDirectory tmp;
  kb::KnowledgeBase kb = kb::KnowledgeBase::open(tmp / "kb", kb::Access::kWrite);
  std::vector<ExtractedDocument> documents;
  for (int number = 0; number < 60; ++number) documents.push_back(war(number));
  kb.add(documents, false);
  Undated undated;
  const StrongTriples strong = strong_triples(kb, {}, false, 3, undated, 50);
  // The Front and then the towns come before the mayors, whom one document knows.
  EXPECT_EQ(strong.triples.size(), 50u) << "the Front and 50 towns";
  for (const Triple& triple : strong.triples) EXPECT_EQ(triple.relation, "capture");
  EXPECT_EQ(strong.triples.size() + strong.triples_left_out, 120u);
  EXPECT_EQ(strong.ends_left_out, 121u - 51u);
}

}  // namespace
}  // namespace relata::verbs
