// Who is who, as GUM writes it: a made-up sentence with each kind of mark.
#include "measure/coreference_gold.h"

#include <gtest/gtest.h>

#include <sstream>

#include "core/error.h"

namespace relata::measure {
namespace {

std::string row(const std::string& id, const std::string& form, const std::string& upos, const std::string& xpos,
                const std::string& head, const std::string& marks) {
  return id + "\t" + form + "\t_\t" + upos + "\t" + xpos + "\t_\t" + head + "\t_\t_\tEntity=" + marks + "\n";
}

const std::string kHead = "# newdoc id = X_news_a\n# global.Entity = GRP-etype-infstat-minspan-link-identity\n";

std::string text() {
  return kHead + row("1", "Kim", "PROPN", "NNP", "5", "(1-person-new-1-coref-Kim,_A-B(1-person-new-1-coref)") +
         "2-3\tit's\t_\t_\t_\t_\t_\t_\t_\t_\n" + row("2", "it", "PRON", "PRP$", "1", "(2-object-giv-1-ana)") +
         row("3", "'s", "PART", "POS", "2", "1)") +
         row("3.1", "x", "_", "_", "_", "(9-event-new-1-sgl)(6-event-new-1-sgl") +
         row("4", "dogs", "NOUN", "NNS", "5", "6)(3[1/2]-animal-new-1-sgl)") + row("5", "saw", "VERB", "VBD", "0", "") +
         row("6", "everything", "PRON", "NN", "5", "(4-abstract-new-1-sgl)(3[2/2]-animal-new-1-sgl)") + "\n";
}

GoldCoreference gold_of(const std::string& text) { return gold_coreference(read_treebank(text, "t").at(0)); }

TEST(CoreferenceGold, ReadsEachKindOfMark) {
  const GoldCoreference gold = gold_of(text());
  EXPECT_EQ(gold.doc, "X_news_a");
  EXPECT_EQ(gold.genre, "news");
  EXPECT_EQ(gold.words.at(0), (std::vector<std::string>{"Kim", "it", "'s", "dogs", "saw", "everything"}));
  EXPECT_EQ(gold.governors.at(0), (std::vector<std::int32_t>{4, 0, 1, 4, -1, 4}));
  std::ostringstream seen;
  for (const GoldMention& m : gold.mentions)
    seen << m.cluster << ":" << m.first << "-" << m.last << (m.is_pronoun ? "p " : " ");
  EXPECT_EQ(seen.str(), "1:0-3 1:0-1 2:1-2p 6:3-4 3:3-4 4:5-6 ");
}

TEST(CoreferenceGold, AMarkThatStaysOpenOrClosesNothingIsNamed) {
  for (const char* marks : {"(1-person-new-1-sgl", "1)"}) {
    try {
      gold_of(kHead + row("1", "a", "_", "_", "0", marks) + "\n");
      FAIL() << marks;
    } catch (const InputError& error) {
      EXPECT_NE(std::string(error.what()).find("X_news_a, sentence 1: "), std::string::npos) << error.what();
    }
  }
}

TEST(CoreferenceGold, TheHeadIsTheWordWhoseGovernorLiesOutside) {
  const std::vector<std::int32_t> governors = {6, 0, 4, 4, 0, 0, -1, 8, 6, 11, 11, 8, 13, 11, 6};
  EXPECT_EQ(span_head(governors, 0, 5), 0u);
  EXPECT_EQ(span_head(governors, 9, 14), 11u);
  EXPECT_EQ(span_head({1, -1, 1, 2}, 2, 4), 2u);
  EXPECT_EQ(span_head({1, 2, 0}, 0, 2), 1u) << "heads that go round end, too";
}

}  // namespace
}  // namespace relata::measure
