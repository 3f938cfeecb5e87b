#include "verbs/correct.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/verbs/articles.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

class Correct : public Articles {
 protected:
  // The lines that are said, joined by "; ".
  std::string said(const CorrectionRequest& request) {
    const CorrectionOutcome outcome = correct(kb_, request);
    done_ = outcome.done;
    std::string all;
    for (const std::string& line : outcome.lines) all += (all.empty() ? "" : "; ") + line;
    return all;
  }
  // What a request that makes no sense is told.
  template <typename E>
  std::string refused(const CorrectionRequest& request) {
    const std::size_t before = kb_.corrections().size();
    try {
      correct(kb_, request);
    } catch (const E& error) {
      EXPECT_EQ(kb_.corrections().size(), before) << "all of it or nothing";
      return error.what();
    }
    ADD_FAILURE() << "was taken";
    return "";
  }

  kb::KnowledgeBase kb_ = open(kb::Access::kWrite);
  bool done_ = false;
};

constexpr auto kSame = CorrectionKind::kSame;
constexpr auto kDistinct = CorrectionKind::kDistinct;
constexpr auto kRename = CorrectionKind::kRename;
constexpr auto kRetype = CorrectionKind::kRetype;
constexpr auto kReject = CorrectionKind::kReject;

TEST_F(Correct, SameMakesOneAndUndoingMakesTwo) {
  EXPECT_EQ(said({kSame, "Maya Lindqvist", "Ilyas Ahmad Daroon"}),
            "'Maya Lindqvist' and 'Ilyas Ahmad Daroon' are one now: Ilyas Ahmad Daroon (ilyas-ahmad-daroon)");
  EXPECT_EQ(said({kSame, "Maya Lindqvist", "Ilyas Ahmad Daroon"}).substr(0, 15), "nothing changed");
  EXPECT_EQ(kb_.entity_count(), 4U);
  const std::string undone = said({kSame, "Ilyas Ahmad Daroon", "Maya Lindqvist", true});
  EXPECT_TRUE(has(undone, "undone: same Ilyas Ahmad Daroon, Maya Lindqvist") && has(undone, "are two now")) << undone;
  EXPECT_EQ(kb_.entity_count(), 5U);
}

TEST_F(Correct, AContradictionNamesTheLineThatUndoesTheOther) {
  said({kDistinct, "Brimholm", "Tal-e-Sorkh"});
  const std::string what = refused<CorrectionError>({kSame, "Tal-e-Sorkh", "Brimholm"});
  EXPECT_TRUE(has(what, "contradicts")) << what;
  EXPECT_TRUE(has(what, "\n  relata distinct ") && what.ends_with(" --undo")) << what;
}

TEST_F(Correct, RenamingAndRetypingTellWhatIsSoNow) {
  EXPECT_EQ(said({kRename, "Ardan Front", "  Front \n of  Ardan "}),
            "Ardan Front is called Front of Ardan now: front-of-ardan");
  EXPECT_EQ(said({kRetype, "Front of Ardan", "NORP"}), "Front of Ardan (front-of-ardan) is NORP now, was ORG");
  said({kRename, "Ardan Front", std::nullopt, true});
  EXPECT_EQ(named(kb_, "ardan-front").name, "Ardan Front");
}

TEST_F(Correct, ValuesThatMeanNothingAreRefused) {
  EXPECT_TRUE(has(refused<UsageError>({kRetype, "Brimholm", "TOWN"}), "try PER, ORG"));
  EXPECT_TRUE(has(refused<UsageError>({kRename, "Brimholm", "!!"}), "no letter or digit"));
  EXPECT_TRUE(has(refused<UsageError>({kRename, "Brimholm", "\xff"}), "UTF-8"));
  EXPECT_TRUE(has(refused<UsageError>({kRename, "Brimholm", std::string(100000, 'a')}), "shorter"));
  EXPECT_TRUE(has(refused<UsageError>({kReject, "st-12", {}}), "no statement's id"));
  EXPECT_TRUE(has(refused<UsageError>({kSame, "Tal-e-Sorkh", "Tal-i-Sorkh"}), "spellings of one name"));
}

TEST_F(Correct, ARejectedStatementCountsAgainWhenUndone) {
  const std::string id = statement("town", "praise");
  EXPECT_EQ(said({kReject, id, {}}),
            id + " is rejected, and shows with --all only: Maya Lindqvist praised the Ardan Front");
  EXPECT_EQ(kb_.stats().rejected, 1U);
  EXPECT_TRUE(has(said({kReject, id, {}, true}), "counts again"));
  EXPECT_EQ(kb_.stats().rejected, 0U);
  EXPECT_TRUE(has(said({kReject, "st-0000000000000000", {}}), "kept until one does"));
}

TEST_F(Correct, WhatNobodyKnowsWaits) {
  const std::string waits = said({kSame, "Ardan Front", "Northern Column"});
  EXPECT_TRUE(has(waits, "no document names 'Northern Column' yet; kept until one does")) << waits;
  EXPECT_EQ(kb_.corrections().size(), 1U) << "of the class of the side that is known";
  const std::string place = said({kRename, "wire@9999", "Nobody"});
  EXPECT_TRUE(has(place, "names nothing at byte 9999")) << place;
  EXPECT_TRUE(has(said({kRename, "none@1", "Nobody"}), "no document 'none' here yet"));
}

TEST_F(Correct, OfTwoThatNobodyKnowsOneIsKeptForEachClass) {
  said({kSame, "Somebody", "Someone"});
  EXPECT_EQ(kb_.corrections().size(), 3U);
  said({kSame, "Someone", "Somebody", true});
  EXPECT_TRUE(kb_.corrections().empty());
}

TEST_F(Correct, NothingToUndoNamesWhatThereIs) {
  const std::string nothing = said({kRename, "Brimholm", std::nullopt, true});
  EXPECT_FALSE(done_);
  EXPECT_TRUE(has(nothing, "entities --corrections")) << nothing;
  said({kRetype, "Brimholm", "ORG"});
  const std::string other = said({kRename, "Brimholm", std::nullopt, true});
  EXPECT_FALSE(done_);
  EXPECT_TRUE(has(other, "\n  relata retype Brimholm ORG --undo")) << other;
}

TEST_F(Correct, TheUndoingLineUndoes) {
  said({kRename, "Ilyas Ahmad Daroon", "Ilyas D."});
  const std::vector<Correction> there = kb_.corrections();
  ASSERT_EQ(there.size(), 1U);
  EXPECT_EQ(undoing(kb_, there[0]), "relata rename Daroon 'Ilyas D.' --undo");
  said({kRename, "Daroon", "Ilyas D.", true});
  EXPECT_TRUE(kb_.corrections().empty());
}

}  // namespace
}  // namespace relata::verbs
