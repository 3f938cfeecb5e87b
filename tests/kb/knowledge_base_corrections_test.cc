// mean: what one mention refers to, whatever the others of its local entity do.
#include <gtest/gtest.h>

#include "core/error.h"
#include "core/relation_matcher.h"
#include "tests/kb/identity_fixture.h"

namespace relata::kb {
namespace {

using relata::testing::holds;
using relata::testing::words_of;
using enum CorrectionKind;

// "The club" and "She" are FK Dahl, "the army" acts for the Government of Varesh, "Berg" is Anna Berg.
ExtractedDocument club(const std::string& id = "club") {
  testing::DocumentBuilder doc(id);
  doc.name("FK Dahl", kOrg).name("Anna Berg", kPer).name("Varesh", kGpe).name("Government of Varesh", kOrg);
  doc.sentence("Anna Berg founded FK Dahl in Varesh.");  // 0
  doc.state("Anna Berg", "founded", "found", "FK Dahl").args = {doc.argument("in", "Varesh", Role::kPlace)};
  doc.sentence("She sold the club to the army.");
  Statement& sold = doc.state("She", "sold", "sell", "the club");
  sold.subject.cluster = sold.object->cluster = 0;
  doc.raw().clusters[0].mentions += 2;
  sold.args = {doc.argument("to", "the army", Role::kRecipient)};
  sold.args[0].actor = PhraseActor{{3, ActorKind::kMil, false}, {}, {}};
  doc.sentence("The mayor thanked Minister Anna Berg.");
  doc.state("The mayor", "thanked", "thank", "Minister Anna Berg").object->cluster = 1;
  Statement& is = doc.state("Anna Berg", "Minister", "be", "");
  is.relation.lemma = "serve";
  return doc.build();
}

ExtractedDocument vote() {
  testing::DocumentBuilder doc("vote");
  doc.name("Olga Petrova", kPer).name("Varesh", kGpe);
  doc.sentence("Olga Petrova left Varesh.").state("Olga Petrova", "left", "leave", "Varesh");
  return doc.build();
}

class MeanTest : public IdentityFixture {
 protected:
  std::uint32_t at(const std::string& words, const std::string& doc = "club") const {
    return static_cast<std::uint32_t>(kb_.document(doc)->text.find(words));
  }
  Correction mean(const std::string& words, const Side& whom, const std::string& doc = "club") const {
    return {kMean, {"", "", MentionPlace{doc, at(words, doc)}}, whom, ""};
  }
  Strings ends(const EdgePattern& pattern = {}) const {
    Strings found;
    kb_.edges(pattern, {}, [&](const Edge& edge) {
      found.push_back(testing::text_of(edge.subject) + " " + edge.relation + " " + testing::text_of(edge.object));
      return true;
    });
    std::sort(found.begin(), found.end());
    return found;
  }
  static EdgePattern from(const std::string& key) { return {key, std::nullopt, {}}; }
  static EdgePattern to(const std::string& key) { return {std::nullopt, key, {}}; }
  std::string everything() const { return testing::answers(kb_) + testing::merges_of(kb_); }
  Entity entity(const std::string& id) const { return kb_.entity(id).value(); }
};

TEST_F(MeanTest, OneMentionIsMovedAndTheOthersKeepTheirs) {
  kb_.add(club(), false);
  EXPECT_TRUE(holds(ends(from("e:fk-dahl")).at(0), "fk-dahl/FK Dahl sell fk-dahl/FK Dahl"));
  EXPECT_TRUE(kb_.add(mean("She", side("Anna Berg", kPer))));
  EXPECT_EQ(ends(from("e:fk-dahl")), Strings{});
  EXPECT_EQ(ends(from("e:anna-berg")),
            (Strings{"anna-berg/Anna Berg found fk-dahl/FK Dahl", "anna-berg/Anna Berg found in varesh/Varesh",
                     "anna-berg/Anna Berg sell fk-dahl/FK Dahl",
                     "anna-berg/Anna Berg sell to government-of-varesh/Government of Varesh",
                     "anna-berg/Anna Berg serve -/"}));
  EXPECT_EQ(ends(to("e:fk-dahl")),
            (Strings{"anna-berg/Anna Berg found fk-dahl/FK Dahl", "anna-berg/Anna Berg sell fk-dahl/FK Dahl"}));
  int said = 0;
  kb_.statements_of("anna-berg", {}, [&](const Statement& statement, const Provenance&) {
    said += statement.subject.set_by_user;
    return true;
  });
  EXPECT_EQ(said, 1);
  EXPECT_EQ(kb_.verify(), Strings{});
}

TEST_F(MeanTest, NothingLeavesNeitherEntityNorActor) {
  kb_.add(club(), false);
  kb_.add(mean("army", {}));
  kb_.add(mean("the club", {}));
  EXPECT_EQ(ends(from("e:fk-dahl")), Strings{"fk-dahl/FK Dahl sell -/club"});
  EXPECT_EQ(ends(to("p:club")), Strings{"fk-dahl/FK Dahl sell -/club"});
  EXPECT_EQ(ends(to("e:government-of-varesh")), Strings{});
  EXPECT_EQ(kb_.verify(), Strings{});
}

TEST_F(MeanTest, AWordMayBecomeAnEntityOfAnotherDocument) {
  kb_.add(club(), false);
  kb_.add(vote(), false);
  kb_.add(mean("The mayor", side("Olga Petrova", kPer)));
  kb_.add(mean("army", side("Olga Petrova", kPer)));
  EXPECT_EQ(ends(from("e:olga-petrova")), (Strings{"olga-petrova/Olga Petrova leave varesh/Varesh",
                                                   "olga-petrova/Olga Petrova thank anna-berg/Anna Berg"}));
  EXPECT_EQ(ends(to("e:olga-petrova")), Strings{"fk-dahl/FK Dahl sell to olga-petrova/Olga Petrova"});
  const RelationMatcher sell_to({{"sell to", false}}, true);
  EXPECT_EQ(ends({std::nullopt, std::nullopt, sell_to}), Strings{"fk-dahl/FK Dahl sell to olga-petrova/Olga Petrova"});
  EXPECT_EQ(ends({"e:fk-dahl", std::nullopt, sell_to}), Strings{"fk-dahl/FK Dahl sell to olga-petrova/Olga Petrova"});
  EXPECT_EQ(entity("olga-petrova").docs, (Strings{"club", "vote"}));
  EXPECT_EQ(entity("olga-petrova").aliases.size(), 1u);
}

TEST_F(MeanTest, LongerPhrasesOfTheSameMentionMoveWithIt) {
  kb_.add(club(), false);
  kb_.add(vote(), false);
  const std::string text = kb_.document("club")->text;
  const auto name = static_cast<std::uint32_t>(text.rfind("Anna"));
  kb_.add({kMean, {"", "", MentionPlace{"club", name + 2}}, side("Olga Petrova", kPer), ""});
  EXPECT_EQ(ends(to("e:olga-petrova")), Strings{"-/mayor thank olga-petrova/Olga Petrova"});
  EXPECT_EQ(ends(from("e:olga-petrova")).size(), 2u);
  EXPECT_EQ(ends(from("e:anna-berg")).size(), 2u);  // of the first sentence
  EXPECT_TRUE(kb_.one_mention({"club", name}, {"club", static_cast<std::uint32_t>(text.rfind("Minister"))}));
  EXPECT_FALSE(kb_.one_mention({"club", name}, {"club", 0}));
}

TEST_F(MeanTest, MentionsAndDocumentsFollowAndNamesStay) {
  kb_.add(club(), false);
  kb_.add(vote(), false);
  const std::uint32_t before = entity("anna-berg").mentions;
  EXPECT_EQ(entity("fk-dahl").mentions, 3u);
  kb_.add(mean("She", side("Anna Berg", kPer)));
  EXPECT_EQ(entity("anna-berg").mentions, before + 1);
  EXPECT_EQ(entity("fk-dahl").mentions, 2u);
  kb_.add(mean("Olga", side("Anna Berg", kPer), "vote"));
  EXPECT_EQ(entity("anna-berg").docs, (Strings{"club", "vote"}));
  EXPECT_EQ(ids(), (Strings{"anna-berg", "fk-dahl", "government-of-varesh", "varesh"}));  // no mention left
  EXPECT_EQ(kb_.entity_count(), 4u);
  EXPECT_EQ(kb_.verify(), Strings{});
}

TEST_F(MeanTest, ItWaitsForItsDocumentAndForWhomItMeans) {
  const std::uint32_t she = 37;  // "She"
  const Correction known{kMean, {"", "", MentionPlace{"club", she}}, side("Olga Petrova", kPer), ""};
  kb_.add(known);
  EXPECT_FALSE(kb_.takes_effect(known));
  kb_.add(club(), false);
  ASSERT_EQ(at("She"), she);
  EXPECT_EQ(ends(from("e:fk-dahl")).size(), 2u);  // what the text tells, while nobody is called so
  EXPECT_FALSE(kb_.takes_effect(known));
  kb_.add(vote(), false);
  EXPECT_TRUE(kb_.takes_effect(known));
  EXPECT_EQ(ends(from("e:olga-petrova")).size(), 3u);
  kb_.remove("vote");
  EXPECT_EQ(ends(from("e:fk-dahl")).size(), 2u);
  kb_.begin_reextraction();
  EXPECT_EQ(kb_.verify(), Strings{});
  kb_.add(vote(), false);
  kb_.add(club(), false);
  EXPECT_EQ(ends(from("e:olga-petrova")).size(), 3u);
  EXPECT_EQ(kb_.verify(), Strings{});
}

TEST_F(MeanTest, ANameWithoutAClassWaitsForAnyOfThatName) {
  kb_.add(club(), false);
  const Correction any = mean("She", Side{"Olga Petrova", "", std::nullopt});
  EXPECT_TRUE(kb_.add(any));
  EXPECT_FALSE(kb_.takes_effect(any));
  kb_.add(vote(), false);
  EXPECT_TRUE(kb_.takes_effect(any));
  EXPECT_EQ(ends(from("e:olga-petrova")).size(), 3u);
  EXPECT_TRUE(kb_.add(mean("She", side("Olga Petrova", kPer))));  // says the same
  EXPECT_EQ(kb_.corrections_of("olga-petrova").size(), 2u);
  EXPECT_EQ(kb_.corrections_of("fk-dahl").size(), 2u);  // whom the text means
}

TEST_F(MeanTest, AMentionAsTheOtherSideSplitsNothing) {
  kb_.add(club(), false);
  kb_.add(vote(), false);
  const Strings before = ids();
  kb_.add(mean("The mayor", Side{"", "", MentionPlace{"vote", 2}}));
  EXPECT_EQ(ids(), before);
  EXPECT_EQ(ends(from("e:olga-petrova")).size(), 2u);
  kb_.add({kRename, Side{"", "", MentionPlace{"vote", 2}}, {}, "Olga B. Petrova"});  // and splits it off now
  EXPECT_EQ(ends(from("e:olga-b-petrova")).size(), 2u);
  EXPECT_EQ(kb_.verify(), Strings{});
}

TEST_F(MeanTest, UndoingGivesTheBytesOfBefore) {
  kb_.add(club(), false);
  kb_.add(vote(), false);
  const std::string before = everything();
  const std::vector<Correction> all = {mean("She", side("Olga Petrova", kPer)), mean("army", {}),
                                       mean("Olga", side("Anna Berg", kPer), "vote"),
                                       mean("The mayor", Side{"", "", MentionPlace{"vote", 2}})};
  EXPECT_EQ(kb_.correct(all), 4u);
  EXPECT_NE(everything(), before);
  EXPECT_EQ(kb_.undo(all), 4u);
  EXPECT_EQ(testing::difference(everything(), before), "");
  EXPECT_EQ(kb_.verify(), Strings{});
}

TEST_F(MeanTest, TwoMeaningsOfOneMentionAreRefused) {
  kb_.add(club(), false);
  const Correction first = mean("She", side("Anna Berg", kPer));
  kb_.add(first);
  Correction other = mean("She", {});
  ++other.a.mention->offset;  // another byte of the word
  EXPECT_TRUE(holds(words_of<CorrectionError>([&] { kb_.add(other); }), "undo that first"));
  other.b = side("Anna Berg", kPer);
  EXPECT_TRUE(kb_.add(other));  // says the same: counts once
  EXPECT_EQ(kb_.correct(std::vector{mean("the club", {}), mean("The mayor", {})}), 2u);
  const std::vector<Correction> two = {mean("army", {}), mean("army", side("Varesh", kGpe))};
  EXPECT_THROW(kb_.correct(two), ContradictionError);
  EXPECT_THROW(kb_.add({kMean, side("Anna Berg", kPer), {}, ""}), CorrectionError);  // no mention
  EXPECT_EQ(kb_.corrections().size(), 4u);
  EXPECT_EQ(kb_.verify(), Strings{});
}

}  // namespace
}  // namespace relata::kb
