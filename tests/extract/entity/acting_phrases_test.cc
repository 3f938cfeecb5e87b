#include "extract/entity/acting_phrases.h"

#include <gtest/gtest.h>

#include "extract/entity/annotated_links.h"
#include "tests/extract/entity/document_rows.h"

namespace relata::entity {
namespace {

// What the noun that heads a phrase acts for, as "name KIND", with "?" behind it where it was inferred; "" for nothing.
std::string actor_of(const std::string& rows, const std::string& noun) {
  ExtractedDocument document = document_of(rows);
  find_mentions(document);
  link_annotated(document);
  find_acting_phrases(document);
  for (const ActingPhrase& phrase : document.acting)
    if (document.sentences[phrase.sentence].tokens[phrase.head].form == noun)
      return document.clusters[phrase.acting.cluster].names.front().text + " " +
             std::string(to_string(phrase.acting.kind)) + (phrase.acting.inferred ? "?" : "");
  return "";
}

TEST(ActingPhrases, PeopleOfAnOrganisationActForIt) {
  EXPECT_EQ(actor_of(R"(Taliban Taliban PROPN NNP 2 compound B-ORG
fighters fighter NOUN NNS 3 nsubj
fled flee VERB VBD 0 root)",
                     "fighters"),
            "Taliban REB");
  EXPECT_EQ(actor_of(R"(A a DET DT 2 det
spokesman spokesman NOUN NN 5 nsubj
for for ADP IN 4 case
Dahlbank Dahlbank PROPN NNP 2 nmod B-ORG
left leave VERB VBD 0 root)",
                     "spokesman"),
            "Dahlbank ORG");
}

constexpr std::string_view kGovernment = R"(The the DET DT 3 det
Afghan afghan ADJ JJ 3 amod
government government NOUN NN 4 nsubj
agreed agree VERB VBD 0 root)";

TEST(ActingPhrases, ACountryHasOneBodyOfEachKind) {
  EXPECT_EQ(actor_of(std::string(kGovernment), "government"), "Government of Afghanistan GOV");
  EXPECT_EQ(actor_of(R"(Kabul Kabul PROPN NNP 3 nmod:poss B-GPE
's 's PART POS 1 case
government government NOUN NN 4 nsubj
agreed agree VERB VBD 0 root)",
                     "government"),
            "Government of Afghanistan GOV");
  EXPECT_EQ(actor_of(R"(Troops troops NOUN NNS 4 nsubj
from from ADP IN 3 case
Chad Chad PROPN NNP 1 nmod B-GPE
left leave VERB VBD 0 root)",
                     "Troops"),
            "Armed forces of Chad MIL");
  EXPECT_EQ(actor_of(R"(Soldiers soldier NOUN NNS 4 nsubj
from from ADP IN 3 case
Chad Chad PROPN NNP 1 nmod B-GPE
left leave VERB VBD 0 root)",
                     "Soldiers"),
            "Armed forces of Chad MIL");
}

TEST(ActingPhrases, WithoutANameItIsTheCountryOfTheDocument) {
  EXPECT_EQ(actor_of(std::string(kGovernment) + R"(

Police police NOUN NNS 2 nsubj
left leave VERB VBD 0 root)",
                     "Police"),
            "Police of Afghanistan COP?");
  EXPECT_EQ(actor_of(R"(Police police NOUN NNS 2 nsubj
left leave VERB VBD 0 root)",
                     "Police"),
            "")
      << "of no country that is known";
}

TEST(ActingPhrases, ABodyOfAPartOfACountryIsNotTheCountrys) {
  EXPECT_EQ(actor_of(std::string(kGovernment) + R"(

Provincial provincial ADJ JJ 2 amod
police police NOUN NNS 3 nsubj
left leave VERB VBD 0 root)",
                     "police"),
            "");
}

TEST(ActingPhrases, PoliceAreThoseOfWhereTheyAct) {
  EXPECT_EQ(actor_of(std::string(kGovernment) + R"(

Police police NOUN NNS 4 nsubj
in in ADP IN 3 case
Bogota Bogota PROPN NNP 1 nmod B-GPE
left leave VERB VBD 0 root)",
                     "Police"),
            "Police of Colombia COP?");
  EXPECT_EQ(actor_of(std::string(kGovernment) + R"(

Police police NOUN NNS 2 nsubj
arrested arrest VERB VBD 0 root
him he PRON PRP 2 obj
in in ADP IN 5 case
Bogota Bogota PROPN NNP 2 obl B-GPE)",
                     "Police"),
            "Police of Colombia COP?");
}

constexpr std::string_view kFighters = R"(Hezbollah Hezbollah PROPN NNP 2 compound B-ORG
fighters fighter NOUN NNS 3 nsubj
left leave VERB VBD 0 root

)";

TEST(ActingPhrases, TheRebelsAreThoseOfTheDocumentAndTheAssassinsNobodys) {
  const std::string rows = std::string(kFighters) + R"(The the DET DT 2 det
rebels rebel NOUN NNS 3 nsubj
left leave VERB VBD 0 root

The the DET DT 2 det
assassins assassin NOUN NNS 3 nsubj
left leave VERB VBD 0 root)";
  EXPECT_EQ(actor_of(rows, "rebels"), "Hezbollah REB?");
  EXPECT_EQ(actor_of(rows, "assassins"), "");
}

TEST(ActingPhrases, WhoOnlyBelongsThereDoesNotAct) {
  EXPECT_EQ(actor_of(R"(Afghan afghan ADJ JJ 2 amod
tourists tourist NOUN NNS 3 nsubj
left leave VERB VBD 0 root)",
                     "tourists"),
            "");
  EXPECT_EQ(actor_of(R"(Former former ADJ JJ 3 amod
Afghan afghan ADJ JJ 3 amod
officials official NOUN NNS 4 nsubj
left leave VERB VBD 0 root)",
                     "officials"),
            "");
  EXPECT_EQ(actor_of(R"(Government government NOUN NN 2 compound
buildings building NOUN NNS 3 nsubj
burned burn VERB VBD 0 root)",
                     "Government"),
            "")
      << "it is no head";
}

TEST(ActingPhrases, BodiesStandBehindTheOtherClusters) {
  ExtractedDocument document = document_of(std::string(kGovernment));
  find_mentions(document);
  link_annotated(document);
  const std::size_t before = document.clusters.size();
  find_acting_phrases(document);
  ASSERT_EQ(document.clusters.size(), before + 1);
  EXPECT_EQ(document.clusters.back().mentions, 1U);
  EXPECT_EQ(document.acting.at(0).acting.cluster, before);
}

TEST(ActingPhrases, WhoIsLoyalToAnOrganisationActsForIt) {
  EXPECT_EQ(actor_of(R"(Gunmen gunman NOUN NNS 5 nsubj
loyal loyal ADJ JJ 1 amod
to to ADP IN 4 case
Hezbollah Hezbollah PROPN NNP 2 obl B-ORG
fled flee VERB VBD 0 root)",
                     "Gunmen"),
            "Hezbollah REB");
}

TEST(ActingPhrases, AHyphenInsideANameSetsNobodyApart) {
  EXPECT_EQ(actor_of(R"(Al Al PROPN NNP 4 compound B-ORG
- - PUNCT HYPH 1 punct I-ORG
Shabaab Shabaab PROPN NNP 1 flat I-ORG
gunmen gunman NOUN NNS 5 nsubj
fled flee VERB VBD 0 root)",
                     "gunmen"),
            "Al - Shabaab REB");
}

TEST(ActingPhrases, APartyIsInOppositionUnlessItRules) {
  const std::string leaders = R"(Green Green PROPN NNP 3 compound B-ORG
Party Party PROPN NNP 3 compound I-ORG
leaders leader NOUN NNS 4 nsubj
met meet VERB VBD 0 root)";
  EXPECT_EQ(actor_of(leaders, "leaders"), "Green Party OPP");
  EXPECT_EQ(actor_of(R"(Ruling ruling ADJ JJ 4 amod
Green Green PROPN NNP 4 compound B-ORG
Party Party PROPN NNP 4 compound I-ORG
leaders leader NOUN NNS 5 nsubj
met meet VERB VBD 0 root)",
                     "leaders"),
            "Green Party GOV");
}

TEST(ActingPhrases, WhoSpeaksForAPersonSpeaksForNoCountry) {
  const std::string chad = "Chad Chad PROPN NNP 2 nsubj B-GPE\nfell fall VERB VBD 0 root\n\n";
  const auto of_holm = [&](const std::string& noun) {
    return chad + noun +
           " NOUN NNS 4 nsubj\nof of ADP IN 3 case\nHolm Holm PROPN NNP 1 nmod B-PER\nleft leave VERB VBD 0 root";
  };
  EXPECT_EQ(actor_of(of_holm("Representatives representative"), "Representatives"), "");
}

TEST(ActingPhrases, ANameThatCoreferenceLeftOutTellsNoCountry) {
  ExtractedDocument document = document_of(R"(Police police NOUN NNS 4 nsubj
in in ADP IN 3 case
Chad Chad PROPN NNP 1 nmod B-GPE
left leave VERB VBD 0 root)");
  find_mentions(document);
  link_annotated(document);
  ASSERT_FALSE(document.clusters.empty());
  for (Cluster& cluster : document.clusters) cluster.names.clear();
  find_acting_phrases(document);
  EXPECT_TRUE(document.acting.empty());
}

}  // namespace
}  // namespace relata::entity
