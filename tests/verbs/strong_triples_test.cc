#include "verbs/strong_triples.h"

#include <gtest/gtest.h>

#include "tests/kb/sample_news.h"
#include "tests/store/document_builder.h"
#include "tests/store/temporary_directory.h"

namespace relata::verbs {
namespace {

using relata::testing::DocumentBuilder;
using relata::testing::TemporaryDirectory;

const std::vector<std::pair<std::string, std::string>> kTowns = {
    {"Kunduz", "Boris Petrov"}, {"Herat", "Wei Zhang"},  {"Balkh", "Carlos Mendoza"},
    {"Logar", "Greta Hansen"},  {"Zabul", "John Smith"}, {"Ghazni", "Amina Diallo"}};

// The Front takes a town in each document, and each town's mayor leaves it.
ExtractedDocument war(const std::string& place, const std::string& mayor) {
  DocumentBuilder doc("war in " + place);
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
  for (const auto& [place, mayor] : kTowns) documents.push_back(war(place, mayor));
  kb.add(documents, false);
  Undated undated;
  const StrongTriples strong = strong_triples(kb, {}, false, 2, undated, 3);
  // The Front and then the towns come before the mayors, whom one document knows.
  EXPECT_EQ(strong.triples.size(), 3u) << "the Front and three towns";
  for (const Triple& triple : strong.triples) EXPECT_EQ(triple.relation, "capture");
  EXPECT_EQ(strong.triples.size() + strong.triples_left_out, 12u);
  EXPECT_EQ(strong.ends_left_out, 13u - 4u);
  const StrongTriples more = strong_triples(kb, {}, false, 7, undated, 3);
  EXPECT_EQ(more.triples.size(), 6u) << "so many ends in any case: the Front and all towns";
}

}  // namespace
}  // namespace relata::verbs
