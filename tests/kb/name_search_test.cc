// Names by how they begin, beside a look at all names.
#include "kb/name_search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "core/rows.h"
#include "identity/name_index.h"
#include "store/store.h"
#include "tests/kb/identity_fixture.h"
#include "tests/kb/made_up_news.h"

namespace relata::kb {
namespace {

class NameSearchTest : public IdentityFixture {
 protected:
  void add(const std::string& id, const std::string& a, EntityType type, const std::string& b, EntityType other) {
    kb_.add(testing::meeting(id, a, type, b, other), false);
  }
  Strings found(std::string_view prefix, std::size_t limit = 99) const {
    Strings names;
    for (const NameMatch& match : search_.names(prefix, limit)) names.push_back(match.id);
    return names;
  }
  Strings in_order(std::string_view prefix, std::size_t limit = 99) const {
    Strings names;
    search_.in_order(prefix, limit, [&](std::string_view slug, std::string_view key) {
      names.push_back(std::string(slug).append(" ").append(search_.id_of(key)));
      return true;
    });
    return names;
  }

  // What a look at all names gives.
  Strings by_looking(const std::string& prefix) const {
    std::vector<std::tuple<bool, std::int64_t, std::string>> matches;
    for (const Entity& entity : kb_.entities()) {
      Strings names = {entity.name};
      for (const NameForm& alias : entity.aliases) names.push_back(alias.text);
      for (const Actor& actor : kb_.actors())
        if (actor.name == entity.name) names.insert(names.end(), actor.aliases.begin(), actor.aliases.end());
      auto best = identity::Begins::kNo;
      for (const std::string& name : names) best = std::max(best, identity::begins(slug(name), prefix));
      if (best != identity::Begins::kNo)
        matches.emplace_back(best == identity::Begins::kWord, -std::int64_t{entity.mentions}, entity.id);
    }
    std::sort(matches.begin(), matches.end());
    Strings ids;
    for (const auto& [word, mentions, id] : matches) ids.push_back(id);
    return ids;
  }

  NameSearch search_{kb_};
};

TEST_F(NameSearchTest, WholeNamesComeBeforeWordsAndTheMostMentionedFirst) {
  add("a", "Kunduz", kGpe, "Battle of Kunduz", EntityType::kEvent);
  add("b", "Kunar", kGpe, "Bank of Kunduz", kOrg);
  add("c", "Kunar", kGpe, "Herat", kGpe);
  EXPECT_EQ(found("kun"), (Strings{"kunar", "kunduz", "bank-of-kunduz", "battle-of-kunduz"}));
  EXPECT_EQ(found("KUN", 2), (Strings{"kunar", "kunduz"}));
  EXPECT_EQ(found("kunduz"), (Strings{"kunduz", "bank-of-kunduz", "battle-of-kunduz"}));
  EXPECT_EQ(found("b"), (Strings{"bank-of-kunduz", "battle-of-kunduz"}));
  EXPECT_EQ(found("of"), Strings{}) << "too short a word";
  EXPECT_EQ(found("bank of k"), Strings{"bank-of-kunduz"});
  EXPECT_EQ(found("kun", 0), Strings{});
  EXPECT_EQ(found("unduz"), Strings{});
  const NameMatch match = search_.names("Kunduz", 3)[1];
  EXPECT_EQ(match.name, "Bank of Kunduz");
  EXPECT_EQ(match.type, kOrg);
  EXPECT_TRUE(match.is_word);
  EXPECT_EQ(match.matched, "Bank of Kunduz");
  EXPECT_EQ(in_order("kun"), (Strings{"kunar kunar", "kunduz kunduz"}));
  EXPECT_EQ(in_order("", 2), (Strings{"bank-of-kunduz bank-of-kunduz", "battle-of-kunduz battle-of-kunduz"}));
  EXPECT_EQ(in_order("kun", 0), Strings{});
}

TEST_F(NameSearchTest, MarksCaseAndWhatStandsBetweenWordsDoNotMatter) {
  add("a", "Jürgen Müller", kPer, "Óbidos", kGpe);
  add("b", "Al-Qaeda", kOrg, "Xi'an", kGpe);
  add("c", "Москва", kGpe, "U.S. Steel", kOrg);
  EXPECT_EQ(found("jurg"), Strings{"jurgen-muller"});
  EXPECT_EQ(found("JÜRGEN M"), Strings{"jurgen-muller"});
  EXPECT_EQ(found("mül"), Strings{"jurgen-muller"});
  EXPECT_EQ(found("obi"), Strings{"obidos"});
  EXPECT_EQ(found("al qa"), Strings{"al-qaeda"});
  EXPECT_EQ(found("xian"), Strings{"xian"});
  EXPECT_EQ(found("мос"), found("mos"));
  EXPECT_EQ(found("мос").size(), 1U);
  EXPECT_EQ(found("us st").size(), 1U);
}

TEST_F(NameSearchTest, ABeginningWithoutALetterIsThatOfAll) {
  add("a", "Kunduz", kGpe, "Xanthi", kGpe);
  for (const char* prefix : {"", "*", " - ", "\xff", "!"}) EXPECT_EQ(found(prefix).size(), 2U) << prefix;
  EXPECT_EQ(found("x"), Strings{"xanthi"});
  EXPECT_EQ(found(std::string(1 << 20, 'k')), Strings{});
  EXPECT_EQ(found(std::string("\0kun", 4)), Strings{"kunduz"});
  EXPECT_EQ(search_.id_of("nobody|person"), "");
}

TEST_F(NameSearchTest, TheNameThatMatchedIsTold) {
  kb_.add(testing::fall_of_mazar(), false);
  kb_.add(testing::denial(), false);
  const std::vector<NameMatch> nur = search_.names("nur", 9);
  ASSERT_EQ(nur.size(), 1U);
  EXPECT_EQ(nur[0].name, "Atta Mohammad Noor");
  EXPECT_EQ(nur[0].matched, "Atta Mohammed Nur");
  EXPECT_TRUE(nur[0].is_word);
  EXPECT_FALSE(search_.names("noor", 9)[0].is_word) << "an alias";
  Actor actor;
  actor.name = "Taliban";
  actor.type = kOrg;
  actor.aliases = {"Islamic Emirate"};
  kb_.set_actors({actor});
  EXPECT_EQ(search_.names("islamic", 9)[0].matched, "Islamic Emirate");
  kb_.set_actors({});
  EXPECT_TRUE(search_.names("islamic", 9).empty());
}

TEST_F(NameSearchTest, CorrectionsAndRemovalsShowAtOnce) {
  add("a", "Kunduz", kGpe, "Herat", kGpe);
  const Correction rename{CorrectionKind::kRename, side("Kunduz", kGpe), {}, "Free City of Wexford"};
  kb_.add(rename);
  EXPECT_EQ(found("wexf"), Strings{"free-city-of-wexford"});
  EXPECT_EQ(found("kun"), Strings{"free-city-of-wexford"}) << "its texts call it so";
  kb_.undo(rename);
  EXPECT_EQ(found("wexf"), Strings{});
  kb_.remove("a");
  EXPECT_EQ(found(""), Strings{});
  EXPECT_EQ(kb_.verify(), Strings{});
}

TEST_F(NameSearchTest, FindsWhatALookAtAllNamesFinds) {
  const testing::MadeUpNews news(3);
  std::vector<ExtractedDocument> documents;
  for (std::uint32_t number = 0; number < 60; ++number) documents.push_back(news.document(number));
  kb_.add(documents, false);
  kb_.add(Correction{CorrectionKind::kMean,
                     {"", "", MentionPlace{documents[0].document.id, documents[0].mentions[0].span.begin}},
                     side(news.person(1), kPer),
                     ""});
  Actor actor;
  actor.name = kb_.entities()[3].name;
  actor.type = kb_.entities()[3].type;
  actor.aliases = {"Great Unknown Party"};
  kb_.set_actors({actor});
  std::set<std::string> prefixes = {"", "a", "great-unknown-p", "unknown", "zzz"};
  for (const Entity& entity : kb_.entities())
    for (const NameForm& alias : entity.aliases) {
      const std::string name = slug(alias.text);
      for (const std::size_t letters : {1, 3, 5}) prefixes.insert(slug(name.substr(0, letters)));
      if (const std::size_t word = name.find('-'); word != name.npos) prefixes.insert(slug(name.substr(word + 1, 3)));
    }
  for (const std::string& prefix : prefixes) EXPECT_EQ(found(prefix, SIZE_MAX), by_looking(prefix)) << prefix;
  EXPECT_GT(prefixes.size(), 200U);
}

TEST_F(NameSearchTest, VerifyFindsARowThatIsMissingAndOneTooMuch) {
  add("a", "Kunduz", kGpe, "Battle of Herat", EntityType::kEvent);
  kb_.flush();
  kb_ = KnowledgeBase::open(tmp_ / "other", Access::kWrite);
  {
    store::Store store = store::Store::open(tmp_ / "kb", store::Access::kWrite);
    std::string missing;
    store.identity().scan("\x09w:herat", [&](std::string_view key, auto) { return missing = key, false; });
    ASSERT_FALSE(missing.empty());
    store.change([&](RowEdit& rows) {
      rows.erase(missing);
      rows.put(std::string("\x09t:kab\0\1kabul\0\1", 16), "");
      return 0;
    });
  }
  EXPECT_EQ(KnowledgeBase::open(tmp_ / "kb", Access::kRead).verify(),
            (Strings{"identity holds lookup t:kab, which nothing gives", "identity lacks lookup w:herat"}));
}

}  // namespace
}  // namespace relata::kb
