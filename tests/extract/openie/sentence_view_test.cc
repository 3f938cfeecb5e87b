#include "extract/openie/sentence_view.h"

#include <gtest/gtest.h>

#include "tests/extract/openie/sentences.h"
#include "tests/extract/openie/viewed.h"

namespace relata::openie {
namespace {

constexpr const char* kTakeOver = R"(
He he PRON PRP 2 nsubj
took take VERB VBD 0 root
over over ADP RP 2 compound:prt
the the DET DT 5 det
bank bank NOUN NN 2 obj
but but CCONJ CC 8 cc
never never ADV RB 8 advmod
paid pay VERB VBD 2 conj
it it PRON PRP 8 obj
back back ADP RP 8 compound:prt
)";

TEST(SentenceView, ALemmaHasItsParticle) {
  const Viewed s(kTakeOver);
  EXPECT_EQ(s.view.lemma(s.at("took")), "take over");
  EXPECT_EQ(s.view.lemma(s.at("paid")), "pay back");
  EXPECT_EQ(s.view.lemma(s.at("bank")), "bank");
  EXPECT_EQ(s.view.lemma(kNone), "");
  EXPECT_EQ(s.view.lower(s.at("He")), "he");
}

TEST(SentenceView, AnAdverbBehindItsVerbIsItsParticle) {
  const Viewed s(R"(
Troops troop NOUN NNS 2 nsubj
turned turn VERB VBD 0 root
back back ADV RB 2 advmod
quickly quickly ADV RB 2 advmod
)");
  EXPECT_EQ(s.view.lemma(s.at("turned")), "turn back");
}

TEST(SentenceView, AVerbInHyphensIsOneLemma) {
  Viewed s(R"(
He he PRON PRP 4 nsubj
green green ADJ JJ 4 amod
- - PUNCT HYPH 4 punct
lighted light VERB VBD 0 root
)");
  EXPECT_EQ(s.view.lemma(s.at("lighted")), "green-light");
  EXPECT_EQ(s.view.hyphenated(3), (std::vector<int>{2, 1}));
  EXPECT_TRUE(s.view.hyphenated(0).empty());
  s.document.sentences[0].tokens[3].span.begin += 1;  // a blank stands between
  EXPECT_EQ(SentenceView(s.document, 0).lemma(3), "light");
}

TEST(SentenceView, NotOnlyDeniesNothing) {
  const Viewed s(kTakeOver);
  EXPECT_TRUE(s.view.is_negation(s.at("never")));
  EXPECT_FALSE(s.view.is_negation(s.at("but")));
  const Viewed only("Not not PART RB 3 advmod\nonly only ADV RB 3 advmod\nNoor Noor PROPN NNP 0 root B-PER\n");
  EXPECT_FALSE(only.view.is_negation(0));
}

TEST(SentenceView, PeopleAndTheirBodiesAreAnimate) {
  const Viewed s(kOfficers);
  EXPECT_TRUE(s.view.is_animate(s.at("soldiers")));
  EXPECT_TRUE(s.view.is_animate(s.at("Chad")));  // a name may speak
  const Viewed take(kTakeOver);
  EXPECT_TRUE(take.view.is_animate(take.at("He")));
  EXPECT_FALSE(take.view.is_animate(take.at("it")));
  const Viewed move(kMove);
  EXPECT_FALSE(move.view.is_animate(move.at("move")));
}

TEST(SentenceView, AQuantifierHasTheEntityOfWhatItQuantifies) {
  const Viewed s(kMove);
  EXPECT_EQ(s.view.cluster_of(s.at("all")), s.view.mention_at(s.at("Logar"))->cluster);
  EXPECT_EQ(s.view.cluster_of(s.at("Rebels")), std::nullopt);
}

TEST(SentenceView, ADescriptionStandsForTheNameBesideIt) {
  const Viewed s(R"(
The the DET DT 2 det
governor governor NOUN NN 6 nsubj
, , PUNCT , 4 punct
Noor Noor PROPN NNP 2 appos B-PER
, , PUNCT , 4 punct
fled flee VERB VBD 0 root
)");
  EXPECT_EQ(s.view.cluster_of(s.at("governor")), 0u);
  EXPECT_TRUE(s.view.is_apposition(s.at("Noor")));
}

TEST(SentenceView, ANameThatOnlyModifiesLendsNoEntity) {
  const Viewed s("Taliban Taliban PROPN NNP 2 compound B-ORG\nfighters fighter NOUN NNS 0 root\n");
  EXPECT_EQ(s.view.cluster_of(1), std::nullopt);
  const Viewed province("Logar Logar PROPN NNP 2 compound B-GPE\nprovince province NOUN NN 0 root\n");
  EXPECT_EQ(province.view.cluster_of(1), 0u);
}

TEST(SentenceView, AMemberOfAListIsNoApposition) {
  const Viewed s(kMayors);
  EXPECT_TRUE(s.view.is_list_member(s.at("governor")));
  EXPECT_FALSE(s.view.is_apposition(s.at("governor")));
  EXPECT_EQ(s.words(s.view.conjuncts(s.at("mayor"))), "mayor governor senator");
}

TEST(SentenceView, PrepositionsOfSeveralWordsAreOne) {
  const Viewed s(kCities);
  EXPECT_EQ(s.view.preposition_text(s.at("Herat")), "such as");
  EXPECT_EQ(s.view.preposition(s.at("Herat")).size(), 2u);
  EXPECT_EQ(s.view.preposition_text(s.at("cities")), "");
}

TEST(SentenceView, ASummativeAppositionFollowsAComma) {
  const Viewed s(kMove);
  EXPECT_TRUE(s.view.is_summative_apposition(s.at("move")));
  EXPECT_FALSE(s.view.is_summative_apposition(s.at("Rebels")));
  const Viewed subject("The the DET DT 2 det\nmove move NOUN NN 3 nsubj\nfailed fail VERB VBD 0 root\n");
  EXPECT_FALSE(subject.view.is_summative_apposition(1));
}

TEST(SentenceView, NoAndNobodyDetermineNegatively) {
  const Viewed s(kOfficers);
  EXPECT_TRUE(s.view.has_negative_determiner(s.at("soldiers")));
  EXPECT_FALSE(s.view.has_negative_determiner(s.at("officers")));
  const Viewed nobody("Nobody nobody PRON NN 2 nsubj\nleft leave VERB VBD 0 root\n");
  EXPECT_TRUE(nobody.view.has_negative_determiner(0));
}

TEST(SentenceView, WhatACommaSetsApartIsNonrestrictive) {
  const Viewed apart(kWhoFled);
  EXPECT_TRUE(apart.view.is_nonrestrictive(apart.at("fled")));
  EXPECT_FALSE(apart.view.is_nonrestrictive(apart.at("city")));
}

TEST(SentenceView, ExpressionsOfTimeCoverTheirWords) {
  const Viewed s(kAreToLeave);
  ASSERT_NE(s.view.time_at(s.at("Monday")), nullptr);
  EXPECT_EQ(s.view.time_at(s.at("Kabul")), nullptr);
}

TEST(SentenceView, OfANameAnnotatedTwiceTheFirstCounts) {
  Viewed s("Noor Noor PROPN NNP 2 nsubj B-PER\nfled flee VERB VBD 0 root\n");
  Mention again = s.document.mentions.front();
  again.cluster = static_cast<std::uint32_t>(s.document.clusters.size());
  s.document.clusters.push_back(s.document.clusters.front());
  s.document.mentions.push_back(again);
  const SentenceView view(s.document, 0);
  EXPECT_EQ(view.mention_at(0)->cluster, 0u);
}

TEST(SentenceView, AMentionBeyondTheSentenceDoesNoHarm) {
  Viewed s("Noor Noor PROPN NNP 2 nsubj B-PER\nfled flee VERB VBD 0 root\n");
  s.document.mentions.front().last = 99;
  s.document.mentions.push_back({.sentence = 0, .first = 40, .last = 41, .head = 40, .kind = MentionKind::kPronoun});
  const SentenceView view(s.document, 0);
  EXPECT_NE(view.mention_at(1), nullptr);
}

TEST(SentenceView, AnUnsurePronounMeansNobody) {
  Viewed s("He he PRON PRP 2 nsubj\nfled flee VERB VBD 0 root\nNoor Noor PROPN NNP 2 obj B-PER\n");
  Mention he{.sentence = 0, .first = 0, .last = 1, .head = 0, .kind = MentionKind::kPronoun};
  he.confidence = 95;
  s.document.mentions.insert(s.document.mentions.begin(), he);
  EXPECT_EQ(SentenceView(s.document, 0).referent_of(0), 0u);
  s.document.mentions.front().confidence = 30;
  EXPECT_EQ(SentenceView(s.document, 0).referent_of(0), std::nullopt);
}

TEST(SentenceView, AnEmptySentenceHasNothing) {
  ExtractedDocument document;
  document.sentences.emplace_back();
  const SentenceView view(document, 0);
  EXPECT_EQ(view.size(), 0);
  EXPECT_EQ(view.lemma(kNone), "");
}

TEST(SentenceView, TheLargestCityOfAPlaceIsNotThePlace) {
  const auto cluster = [](std::string_view modifier, std::string_view city) {
    const Viewed s("The the DET DT 3 det\n" + std::string(modifier) + " 3 amod\n" + std::string(city) +
                   " 6 nsubj\nof of ADP IN 5 case\nArda Arda PROPN NNP 3 nmod B-GPE\nfell fall VERB VBD 0 root\n");
    return s.view.cluster_of(2).has_value();
  };
  EXPECT_TRUE(cluster("old old ADJ JJ", "city city NOUN NN"));
  EXPECT_FALSE(cluster("largest large ADJ JJS", "city city NOUN NN"));
  EXPECT_FALSE(cluster("main main ADJ JJ", "city city NOUN NN"));
  EXPECT_FALSE(cluster("old old ADJ JJ", "cities city NOUN NNS"));
}

// Orbis owns 51 per cent of Lumen.
constexpr const char* kPerCent = R"(
Orbis Orbis PROPN NNP 2 nsubj B-ORG
owns own VERB VBZ 0 root
51 51 NUM CD 5 nummod
per per NOUN NN 5 compound
cent cent NOUN NN 2 obj
of of ADP IN 7 case
Lumen Lumen PROPN NNP 5 nmod B-GPE
. . PUNCT . 2 punct)";

// Vogel Bank holds 30 percent of the shares of Brel.
constexpr const char* kShares = R"(
Vogel Vogel PROPN NNP 2 compound B-ORG
Bank Bank PROPN NNP 3 nsubj I-ORG
holds hold VERB VBZ 0 root
30 30 NUM CD 5 nummod
percent percent NOUN NN 3 obj
of of ADP IN 8 case
the the DET DT 8 det
shares share NOUN NNS 5 nmod
of of ADP IN 10 case
Brel Brel PROPN NNP 8 nmod B-ORG
. . PUNCT . 3 punct)";

// Orbis bought a majority of Lumen.
constexpr const char* kMajority = R"(
Orbis Orbis PROPN NNP 2 nsubj B-PER
bought buy VERB VBD 0 root
a a DET DT 4 det
majority majority NOUN NN 2 obj
of of ADP IN 6 case
Lumen Lumen PROPN NNP 4 nmod B-ORG
. . PUNCT . 2 punct)";

// Rebels captured 51 percent of Lumen.
constexpr const char* kCaptured = R"(
Rebels rebel NOUN NNS 2 nsubj
captured capture VERB VBD 0 root
51 51 NUM CD 4 nummod
percent percent NOUN NN 2 obj
of of ADP IN 6 case
Lumen Lumen PROPN NNP 4 nmod B-GPE
. . PUNCT . 2 punct)";

// "owns 51 percent of Orbis": how much is owned does not hide what is.
TEST(Ownership, IsOfTheWhole) {
  const auto owned = [](std::string_view table) {
    const ExtractedDocument document = annotated(table);
    const Statement& statement = document.statements.at(0);
    return statement.object && statement.object->cluster
               ? document.clusters[*statement.object->cluster].names.at(0).text
               : std::string();
  };
  EXPECT_EQ(owned(kPerCent), "Lumen");
  EXPECT_EQ(owned(kShares), "Brel");
  EXPECT_EQ(owned(kMajority), "Lumen");
  EXPECT_EQ(owned(kCaptured), "");
}

}  // namespace
}  // namespace relata::openie
