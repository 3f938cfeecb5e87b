// What users say of identity, and what becomes of it.
#include <gtest/gtest.h>

#include "core/error.h"
#include "tests/kb/identity_fixture.h"

namespace relata::kb {
namespace {

using relata::testing::holds;
using relata::testing::meeting;
using relata::testing::words_of;
using enum CorrectionKind;

class CorrectionsTest : public IdentityFixture {
 protected:
  std::string refusal(const Correction& correction) {
    return words_of<CorrectionError>([&] { kb_.add(correction); });
  }
};

// "Dostum" is a spelling of Karim Dostum in one document, and a name of its own in another.
TEST_F(CorrectionsTest, ASideBelongsToTheEntityOfItsOwnNameWhateverElseIsSpeltSo) {
  kb_.add(testing::meeting("a", "Karim Dostum", kPer, "Dostum", kPer), false);
  kb_.add(testing::meeting("b", "Abdul Rashid Dostum", kPer, "Herat", kGpe), false);
  kb_.add(testing::meeting("c", "Dostum", kPer, "Herat", kGpe), false);
  const Side dostum = side("Dostum", kPer);
  ASSERT_TRUE(kb_.entity_of(dostum));
  kb_.add({CorrectionKind::kSame, side("Karim Dostum", kPer), dostum, ""});
  EXPECT_EQ(kb_.entity_of(dostum)->id, kb_.entity_of(side("Karim Dostum", kPer))->id);
  EXPECT_FALSE(kb_.entity_of(side("Nobody", kPer)));
  EXPECT_FALSE(kb_.entity_of({"", "", MentionPlace{"c", 0}})) << "no correction names it";
}

TEST_F(CorrectionsTest, SameJoinsAndUndoParts) {
  kb_.add(meeting("a", "Olga Petrova", kPer, "Herat", kGpe), false);
  kb_.add(meeting("b", "Maria Sidorova", kPer, "Herat", kGpe), false);
  const Correction same{kSame, side("Olga Petrova", kPer), side("Maria Sidorova", kPer), ""};
  EXPECT_TRUE(kb_.add(same));
  EXPECT_FALSE(kb_.add(same));
  EXPECT_EQ(ids(), (Strings{"herat", "maria-sidorova"}));
  EXPECT_EQ(kb_.find("Olga Petrova")[0].docs, (Strings{"a", "b"}));
  EXPECT_EQ(kb_.find("olga-petrova")[0].id, "maria-sidorova");
  EXPECT_EQ(kb_.corrections_of("maria-sidorova").size(), 1u);
  EXPECT_EQ(kb_.sides("Olga Petrova")[0].side, side("Olga Petrova", kPer));
  EXPECT_TRUE(holds(listed(false)[0], "forced maria sidorova|person"));
  EXPECT_TRUE(kb_.undo(same));
  EXPECT_FALSE(kb_.undo(same));
  EXPECT_EQ(ids(), (Strings{"herat", "maria-sidorova", "olga-petrova"}));
}

TEST_F(CorrectionsTest, ManyAreMadeAndTakenBackInOneWriteAsOneByOne) {
  kb_.add(meeting("a", "Olga Petrova", kPer, "Herat", kGpe), false);
  kb_.add(meeting("b", "Maria Sidorova", kPer, "Olga Petrova", kPer), false);
  const std::vector<Correction> before = kb_.corrections();
  const std::vector<Correction> batch = {
      {kSame, side("Olga Petrova", kPer), side("Maria Sidorova", kPer), ""},
      {kDistinct, side("Olga Petrova", kPer), {"", "", MentionPlace{"b", 0}}, ""},
      {kRename, side("Herat", kGpe), {}, "Heart"},
      {kRename, side("Herat", kGpe), {}, "Heart"},  // twice
  };
  EXPECT_EQ(kb_.correct(batch), 3u);
  EXPECT_EQ(kb_.verify(), Strings{});
  const Strings at_once = ids();
  EXPECT_EQ(kb_.correct(batch), 0u);
  EXPECT_EQ(kb_.undo(batch), 3u);
  EXPECT_EQ(kb_.corrections(), before);
  EXPECT_EQ(kb_.verify(), Strings{});
  for (const Correction& correction : batch) kb_.add(correction);
  EXPECT_EQ(ids(), at_once);
}

TEST_F(CorrectionsTest, AContradictionInTheMiddleLeavesNothingOfTheBatch) {
  kb_.add(meeting("a", "Olga Petrova", kPer, "Herat", kGpe), false);
  const Correction kept{kDistinct, side("Olga Petrova", kPer), side("Maria Sidorova", kPer), ""};
  kb_.add(kept);
  const Strings before = ids();
  const Correction rename{kRename, side("Herat", kGpe), {}, "Heart"};
  const Correction same{kSame, side("Maria Sidorova", kPer), side("Olga Petrova", kPer), ""};
  const Correction retype{kRetype, side("Herat", kGpe), {}, "LOC"};
  try {
    kb_.correct(std::vector{rename, same, retype});
    ADD_FAILURE() << "the second one contradicts";
  } catch (const ContradictionError& error) {
    EXPECT_EQ(to_string(error.contradicted()), to_string(kb_.corrections()[0]));
    EXPECT_TRUE(holds(error.what(), "undo that first"));
  }
  EXPECT_EQ(kb_.corrections().size(), 1u);
  EXPECT_EQ(ids(), before);
  EXPECT_EQ(kb_.verify(), Strings{});
}

TEST_F(CorrectionsTest, ABatchMustNotContradictItself) {
  const Correction first{kRename, side("Herat", kGpe), {}, "Heart"}, second{kRename, side("Herat", kGpe), {}, "Hart"};
  try {
    kb_.correct(std::vector{first, second});
    ADD_FAILURE() << "two names for one side";
  } catch (const ContradictionError& error) {
    EXPECT_EQ(error.contradicted(), first);
  }
  EXPECT_TRUE(kb_.corrections().empty());
}

TEST_F(CorrectionsTest, ASideThatIsNotKnownYetWaitsAndOutlivesItsDocument) {
  const Correction same{kSame, side("Olga Petrova", kPer), side("Maria Sidorova", kPer), ""};
  EXPECT_TRUE(kb_.add(same));
  EXPECT_FALSE(kb_.takes_effect(same));
  kb_.add(meeting("a", "Olga Petrova", kPer, "Herat", kGpe), false);
  EXPECT_EQ(ids(), (Strings{"herat", "olga-petrova"}));
  kb_.add(meeting("b", "Maria Sidorova", kPer, "Herat", kGpe), false);
  EXPECT_TRUE(kb_.takes_effect(same));
  EXPECT_EQ(ids(), (Strings{"herat", "maria-sidorova"}));
  kb_.remove("b");
  EXPECT_EQ(ids(), (Strings{"herat", "olga-petrova"}));
  kb_.begin_reextraction();
  ASSERT_EQ(kb_.corrections().size(), 1u);
  EXPECT_EQ(to_string(kb_.corrections()[0]), "same maria sidorova (person), olga petrova (person)");
  kb_.add(meeting("b", "Maria Sidorova", kPer, "Herat", kGpe), false);
  kb_.add(meeting("a", "Olga Petrova", kPer, "Herat", kGpe), false);
  EXPECT_EQ(ids(), (Strings{"herat", "maria-sidorova"}));
}

TEST_F(CorrectionsTest, DistinctKeepsApartWhatARuleWouldJoin) {
  kb_.add(meeting("a", "Atta Mohammad Noor", kPer, "Herat", kGpe), false);
  kb_.add(meeting("b", "Noor", kPer, "Herat", kGpe), false);
  EXPECT_EQ(ids(), (Strings{"atta-mohammad-noor", "herat"}));
  const Correction distinct{kDistinct, side("Noor", kPer), side("Atta Mohammad Noor", kPer), ""};
  kb_.add(distinct);
  EXPECT_EQ(ids(), (Strings{"atta-mohammad-noor", "herat", "noor"}));
  EXPECT_FALSE(listed(true).empty());
  kb_.undo(distinct);
  EXPECT_EQ(ids(), (Strings{"atta-mohammad-noor", "herat"}));
}

TEST_F(CorrectionsTest, OneOfTwoNamesakesIsNamedByAMention) {
  kb_.add(meeting("a", "John Smith", kPer, "Herat", kGpe), false);
  kb_.add(meeting("b", "John Smith", kPer, "Kabul", kGpe), false);
  const Side other{"", "", MentionPlace{"b", 3}};
  EXPECT_TRUE(kb_.add({kDistinct, other, side("John Smith", kPer), ""}));
  ASSERT_EQ(ids().size(), 4u);
  Strings met;
  for (const Entity& smith : kb_.find("John Smith"))
    kb_.edges({"e:" + smith.id, std::nullopt}, {}, [&](const Edge& edge) {
      return met.push_back(smith.docs.at(0) + smith.id.substr(0, 15) + edge.object.name), true;
    });
  std::sort(met.begin(), met.end());
  EXPECT_EQ(met, (Strings{"ajohn-smith-per-Herat", "bjohn-smith-per-Kabul"}));
  EXPECT_TRUE(kb_.add({kRename, other, {}, "John A. Smith"}));
  EXPECT_EQ(ids(), (Strings{"herat", "john-a-smith", "john-smith", "kabul"}));
  EXPECT_EQ(kb_.sides("john-a-smith")[0].side, other);
  int statements = 0;
  kb_.statements_of("john-smith", {}, [&](const Statement&, const Provenance& provenance) {
    EXPECT_EQ(provenance.doc, "a");
    return ++statements, true;
  });
  EXPECT_EQ(statements, 1);
  EXPECT_EQ(kb_.verify(), Strings{});
  EXPECT_TRUE(kb_.undo({kRename, other, {}, ""}));
  EXPECT_TRUE(kb_.undo({kDistinct, side("John Smith", kPer), other, ""}));
  EXPECT_EQ(ids(), (Strings{"herat", "john-smith", "kabul"}));
}

TEST_F(CorrectionsTest, RenameGivesTheIdAndOldNamesStillFindIt) {
  kb_.add(meeting("a", "Taliban", kOrg, "Herat", kGpe), false);
  kb_.add({kRename, side("Taliban", kOrg), {}, "Islamic Emirate"});
  kb_.add({kRetype, side("Taliban", kOrg), {}, "NORP"});
  EXPECT_EQ(ids(), (Strings{"herat", "islamic-emirate"}));
  EXPECT_EQ(kb_.find("taliban")[0].id, "islamic-emirate");
  EXPECT_EQ(kb_.find("Islamic Emirate")[0].type, EntityType::kNorp);
  kb_.statements({}, [](const Statement& statement, const Provenance&) {
    EXPECT_EQ(statement.subject.entity->name, "Islamic Emirate");
    return true;
  });
}

TEST_F(CorrectionsTest, ContradictionsAreRefusedNamingWhatToUndo) {
  const Side a = side("Ann Bell", kPer), b = side("Bea Cole", kPer), c = side("Cleo Dorn", kPer);
  kb_.add({kSame, a, b, ""});
  kb_.add({kSame, b, c, ""});
  EXPECT_TRUE(holds(refusal({kDistinct, c, a, ""}), "contradicts `same "));
  kb_.undo({kSame, b, c, ""});
  kb_.add({kDistinct, c, a, ""});
  EXPECT_TRUE(
      holds(refusal({kSame, c, b, ""}), "contradicts `distinct ann bell (person), cleo dorn (person)`; undo that"));
  kb_.add({kRename, a, {}, "Anna"});
  EXPECT_TRUE(holds(refusal({kRename, a, {}, "Ana"}), "contradicts `rename ann bell (person) to Anna`"));
  EXPECT_TRUE(holds(refusal({kSame, a, a, ""}), "both are one name"));
  EXPECT_TRUE(holds(refusal({kRetype, a, {}, "PERSON"}), "no such type"));
  EXPECT_TRUE(holds(refusal({kReject, {}, {}, "st-1"}), "no statement has such an id"));
  EXPECT_TRUE(holds(refusal({kSame, {}, a, ""}), "a side needs a name"));
  EXPECT_EQ(kb_.corrections().size(), 3u);
}

TEST_F(CorrectionsTest, ARejectedStatementIsHiddenAndGivesNoSupport) {
  kb_.add(testing::fall_of_mazar(), false);
  const std::string before = testing::answers(kb_);
  const Correction reject{kReject, {}, {}, testing::fall_of_mazar().statements[0].id};
  EXPECT_TRUE(kb_.add(reject));
  EXPECT_TRUE(kb_.takes_effect(reject));
  int seen = 0, flagged = 0;
  const auto count = [&](const Statement& statement, const Provenance&) {
    return flagged += statement.rejected, ++seen, true;
  };
  kb_.statements({}, count);
  EXPECT_EQ(seen, 2);
  Filter all;
  all.all = all.rejected = true;
  kb_.statements(all, count);
  EXPECT_EQ(seen, 5);
  EXPECT_EQ(flagged, 1);
  EXPECT_EQ(kb_.stats().statements, 2u);
  EXPECT_EQ(kb_.stats().rejected, 1u);
  kb_.triples({}, [](const Triple& triple) {
    EXPECT_NE(triple.relation, "capture");
    return true;
  });
  kb_.triples(all, [](const Triple& triple) {
    if (triple.relation == "capture") EXPECT_EQ(triple.support, 0u);
    return true;
  });
  kb_.remove("mazar");
  kb_.add(testing::fall_of_mazar(), false);
  EXPECT_EQ(kb_.stats().rejected, 1u);
  EXPECT_TRUE(kb_.undo(reject));
  EXPECT_EQ(testing::answers(kb_), before);
}

TEST_F(CorrectionsTest, TheDictionaryWinsOverEverything) {
  kb_.add(meeting("a", "Olga Petrova", kPer, "Herat", kGpe), false);
  kb_.add(meeting("b", "O. Petrowa", kPer, "Kabul", kGpe), false);
  Actor petrova;
  petrova.name = "Olga Ivanovna Petrova";
  petrova.type = kPer;
  petrova.aliases = {"Olga Petrova", "O. Petrowa", "Nobody Else"};
  petrova.links = {{"wikidata", "Q7"}};
  petrova.never_merge = {"Maria Sidorova"};
  Actor absent;
  absent.name = "Never Mentioned";
  EXPECT_EQ(kb_.set_actors({petrova, absent}), Strings{});
  EXPECT_EQ(ids(), (Strings{"herat", "kabul", "olga-ivanovna-petrova"}));
  const Entity entity = kb_.find("Nobody Else").at(0);
  EXPECT_EQ(entity.name, "Olga Ivanovna Petrova");
  EXPECT_EQ(entity.docs, (Strings{"a", "b"}));
  EXPECT_EQ(entity.links.at("wikidata"), "Q7");
  EXPECT_TRUE(holds(listed(false)[0], "dictionary o petrowa|person"));
  EXPECT_TRUE(
      holds(refusal({kDistinct, side("Olga Petrova", kPer), side("O. Petrowa", kPer), ""}), "actor dictionary"));
  EXPECT_TRUE(
      holds(refusal({kSame, side("Olga Petrova", kPer), side("Maria Sidorova", kPer), ""}), "actor dictionary"));
  EXPECT_TRUE(holds(refusal({kRename, side("Olga Petrova", kPer), {}, "Olga"}), "actor dictionary"));
  EXPECT_EQ(kb_.actors().size(), 2u);
  kb_.set_actors({});
  EXPECT_EQ(kb_.actors().size(), 0u);
  EXPECT_TRUE(kb_.find("Nobody Else").empty());
  EXPECT_TRUE(kb_.find("Olga Petrova")[0].links.empty());
  EXPECT_EQ(kb_.verify(), Strings{});
}

TEST_F(CorrectionsTest, EntriesThatMergeAlwaysAreOneAndNamesOfTwoAreLeftToTheTexts) {
  Actor a, b;
  a.name = "North Council";
  b.name = "South Union";
  a.type = b.type = kOrg;
  a.aliases = b.aliases = {"The Body"};
  EXPECT_EQ(kb_.set_actors({a, b}), Strings{"The Body"});
  a.aliases = b.aliases = {};
  a.always_merge = {"South Union"};
  kb_.set_actors({b, a});
  kb_.add(meeting("a", "South Union", kOrg, "Herat", kGpe), false);
  EXPECT_EQ(ids(), (Strings{"herat", "north-council"}));
  a.never_merge = {"South Union"};
  EXPECT_TRUE(holds(words_of<CorrectionError>([&] { kb_.set_actors({a, b}); }), "always and never"));
  EXPECT_TRUE(holds(words_of<CorrectionError>([&] { kb_.set_actors({b, b}); }), "two entries"));
}

// Three of one name: a singer, a judge, and one of whom only her company tells which of the two she is.
class NamesakesTest : public CorrectionsTest {
 protected:
  void SetUp() override {
    kb_.add(testing::one_who_is("a", "Anna Berg", "singer", "Opera of Varesh"), false);
    kb_.add(testing::one_who_is("b", "Anna Berg", "judge", "Dahl Court"), false);
    kb_.add(testing::one_who_is("c", "Anna Berg", "", "Dahl Court"), false);
  }
  std::vector<Strings> docs_of_all() const {
    std::vector<Strings> docs;
    for (const NamedSide& side : kb_.sides("Anna Berg")) docs.push_back(kb_.entity(side.entity.id)->docs);
    std::sort(docs.begin(), docs.end());
    return docs;
  }
  Side of_document(const std::string& doc) const {
    for (const NamedSide& side : kb_.sides("Anna Berg"))
      if (kb_.entity(side.entity.id)->docs.front() == doc) return side.side;
    return {};
  }
};

TEST_F(NamesakesTest, AreEntitiesOfTheirOwn) {
  EXPECT_EQ(docs_of_all(), (std::vector<Strings>{{"a"}, {"b", "c"}}));
  EXPECT_EQ(of_document("a").type_class, "person:arts");
  const Strings doubts = listed(true);
  EXPECT_TRUE(std::any_of(doubts.begin(), doubts.end(),
                          [](const std::string& doubt) { return holds(doubt, "what documents tell of them"); }));
  EXPECT_EQ(kb_.entity_of(side("Anna Berg", kPer))->docs, (Strings{"b", "c"})) << "the most mentioned";
  EXPECT_EQ(kb_.verify(), Strings{});
}

TEST_F(NamesakesTest, ACorrectionByTheNameSpeaksOfAll) {
  const std::string before = testing::answers(kb_);
  const Correction rename{kRename, side("Anna Berg", kPer), {}, "Anna B. Berg"};
  kb_.add(rename);
  EXPECT_EQ(kb_.find("Anna B. Berg").size(), 2U);
  kb_.undo(rename);
  const Correction same{kSame, side("Anna Berg", kPer), side("Dahl Court", kOrg), ""};
  EXPECT_TRUE(kb_.takes_effect(same));
  kb_.add(same);
  EXPECT_EQ(docs_of_all(), (std::vector<Strings>{{"a", "b", "c"}}));
  EXPECT_EQ(kb_.corrections_of(kb_.sides("Anna Berg")[0].entity.id), std::vector<Correction>{same});
  EXPECT_EQ(kb_.verify(), Strings{});
  kb_.undo(same);
  EXPECT_EQ(testing::answers(kb_), before);
}

TEST_F(NamesakesTest, OneOfThemIsASideOfItsOwn) {
  const std::string before = testing::answers(kb_);
  const Correction rename{kRename, of_document("a"), {}, "Anna the Singer"};
  const Correction same{kSame, of_document("a"), of_document("b"), ""};
  kb_.add(rename);
  EXPECT_EQ(kb_.find("Anna the Singer").size(), 1U);
  kb_.undo(rename);
  kb_.add(same);
  EXPECT_EQ(docs_of_all(), (std::vector<Strings>{{"a", "b", "c"}}));
  EXPECT_EQ(kb_.verify(), Strings{});
  kb_.undo(same);
  EXPECT_EQ(testing::answers(kb_), before);
}

TEST_F(NamesakesTest, AnEntryOfTheDictionaryClaimsAll) {
  Actor berg;
  berg.name = "Anna Berg";
  berg.type = kPer;
  kb_.set_actors({berg});
  EXPECT_EQ(docs_of_all(), (std::vector<Strings>{{"a", "b", "c"}}));
  EXPECT_EQ(kb_.verify(), Strings{});
}

}  // namespace
}  // namespace relata::kb
