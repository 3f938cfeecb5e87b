#include "verbs/mean.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/verbs/articles.h"
#include "verbs/identity_lists.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

constexpr auto kMean = CorrectionKind::kMean;

class Mean : public Articles {
 protected:
  std::string said(const std::string& mention, const std::optional<std::string>& whom, bool undo = false) {
    const CorrectionOutcome outcome = correct(kb_, {kMean, mention, whom, undo});
    done_ = outcome.done;
    std::string all;
    for (const std::string& line : outcome.lines) all += (all.empty() ? "" : "; ") + line;
    return all;
  }
  template <typename E>
  std::string refused(const std::string& mention, const std::string& whom) {
    const std::size_t before = kb_.corrections().size();
    try {
      correct(kb_, {kMean, mention, whom, false});
    } catch (const E& error) {
      EXPECT_EQ(kb_.corrections().size(), before);
      return error.what();
    }
    ADD_FAILURE() << "was taken";
    return "";
  }
  // "harbour@63" for the first place of the words.
  std::string at(const std::string& doc, const std::string& words, std::size_t further = 0) const {
    return doc + "@" + std::to_string(kb_.document(doc)->text.find(words) + further);
  }
  std::vector<std::string> undo_lines() const {
    std::vector<std::string> lines;
    list_corrections(kb_, {}, [&](const StandingCorrection& row) {
      lines.push_back(row.whom + " -> " + row.other + (row.in_force ? ": " : " waits: ") + row.undo);
    });
    return lines;
  }

  kb::KnowledgeBase kb_ = open(kb::Access::kWrite);
  bool done_ = false;
};

TEST_F(Mean, AMentionMeansAnotherEntityUntilThatIsUndone) {
  const std::string maya = at("town", "Maya");
  const std::string made = said(maya, "Ilyas Ahmad Daroon");
  EXPECT_TRUE(has(made,
                  "'Maya Lindqvist' is Ilyas Ahmad Daroon (ilyas-ahmad-daroon) now, was Maya Lindqvist "
                  "(maya-lindqvist); in "))
      << made;
  EXPECT_TRUE(has(said(maya, "ilyas-ahmad-daroon"), "nothing changed: it has been said before"));
  ASSERT_EQ(undo_lines().size(), 1U);
  EXPECT_EQ(
      undo_lines()[0],
      "Maya Lindqvist (town@0) -> Ilyas Ahmad Daroon (ilyas ahmad darun, person): relata mean town@0 Daroon --undo");
  EXPECT_EQ(kb_.entity_count(), 4U) << "nothing is left of her";
  EXPECT_TRUE(has(said(maya, "Ilyas Ahmad Daroon", true), "is Maya Lindqvist (maya-lindqvist) now"));
  EXPECT_EQ(kb_.entity_count(), 5U);
  EXPECT_TRUE(kb_.corrections().empty());
}

TEST_F(Mean, NothingIsNoEntityAndAnythingMayBeCalledSo) {
  EXPECT_TRUE(has(said(at("town", "Ardan"), "nothing"), "'the Ardan Front' is nothing now, was Ardan Front"));
  EXPECT_TRUE(has(said(at("town", "Front"), std::nullopt, true), "undone: mean town@"));
  EXPECT_TRUE(has(said(at("town", "Ardan"), "nothing:ORG"), "no document names 'nothing:ORG' yet"));
  EXPECT_TRUE(has(undo_lines().at(0), "waits: relata mean " + at("town", "Ardan") + " nothing:ORG --undo"))
      << undo_lines()[0];
  EXPECT_FALSE(has(said(at("town", "Ardan"), "nothing:ORG", true), "nothing to undo"));
}

TEST_F(Mean, ADescriptionMayBeWhoIsNamedElsewhere) {
  const std::string army = at("harbour", "the army"), daroon = at("harbour", "Daroon");
  EXPECT_TRUE(has(said(army, at("town", "Ardan")), "'the army' is Ardan Front (ardan-front) now, was nothing"));
  EXPECT_TRUE(has(undo_lines().at(0), " 'Ardan Front' --undo")) << "whom the place meant: " << undo_lines()[0];
  EXPECT_TRUE(has(said(daroon, army), "is Ardan Front (ardan-front) now")) << "whom the user said there";
  EXPECT_EQ(kb_.verify(), std::vector<std::string>{});
}

TEST_F(Mean, WhatContradictsIsRefusedWithTheLineThatUndoesTheOther) {
  said(at("town", "Maya"), "nothing");
  const std::string what = refused<CorrectionError>(at("town", "Lind"), "Ardan Front");
  EXPECT_TRUE(has(what, "contradicts") && what.ends_with("\n  relata mean town@0 nothing --undo")) << what;
}

TEST_F(Mean, WhatIsNotThereYetWaitsInWords) {
  EXPECT_TRUE(has(said("wire-3@7", "Ardan Front"), "no document 'wire-3' here yet; kept until there is"));
  const std::string far = said(at("town", " may"), "Ardan Front");
  EXPECT_TRUE(has(far, "has a phrase at byte")) << far;
  EXPECT_TRUE(has(far, "the nearest is 'Maya Lindqvist', town@0")) << far;
  const std::string nobody = said(at("town", "Maya"), "Maya Lindkvist");
  EXPECT_TRUE(has(nobody, "'Maya Lindqvist' is Maya Lindqvist (maya-lindqvist) as before")) << nobody;
  EXPECT_TRUE(has(said(at("town", "Maya"), "Maya Lindkvist", true), "undone")) << nobody;
  EXPECT_TRUE(has(said("wire-3@7", std::nullopt, true), "undone"));
}

TEST_F(Mean, WhatMakesNoSenseIsRefused) {
  EXPECT_TRUE(has(refused<UsageError>("Maya Lindqvist", "Ardan Front"), "is no mention"));
  EXPECT_TRUE(has(refused<UsageError>("town@100000", "nothing"), "is past its end"));
  EXPECT_TRUE(has(refused<UsageError>("town@0", "..."), "is no name"));
  said("town@0", "nothing");
  const std::string other = said("town@0", "Ardan Front", true);
  EXPECT_FALSE(done_);
  EXPECT_TRUE(has(other, "nothing to undo") && has(other, "\n  relata mean town@0 nothing --undo")) << other;
}

}  // namespace
}  // namespace relata::verbs
