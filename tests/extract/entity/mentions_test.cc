#include "extract/entity/mentions.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/extract/entity/tagged_names.h"

namespace relata::entity {
namespace {

ExtractedDocument document_of(const std::string& lines) {
  ExtractedDocument document = tagged_document(lines);
  find_mentions(document);
  return document;
}

// "Ashraf Ghani:PER, Kabul:GPE", in text order.
std::string names(const ExtractedDocument& document) {
  std::string out;
  for (const Mention& mention : document.mentions)
    out += (out.empty() ? "" : ", ") + text_between(document, mention.sentence, mention.first, mention.last) + ':' +
           std::string(to_string(mention.type));
  return out;
}

TEST(Mentions, TitlesStandOutsideTheNameAndAreKept) {
  const auto d = document_of(
      "President/PROPN/2/compound/B-PER Ashraf/PROPN/4/nsubj/I-PER Ghani/PROPN/2/flat/I-PER fled/VERB/0/root\n"
      "Defence/PROPN/2/compound Secretary/PROPN/3/compound Ben/PROPN/5/nsubj/B-PER Wallace/PROPN/3/flat/I-PER "
      "left/VERB/0/root\n"
      "Lt./PROPN/3/compound Col./PROPN/3/compound Grace/PROPN/5/nsubj/B-PER Banda/PROPN/3/flat/I-PER left/VERB/0/root");
  EXPECT_EQ(names(d), "Ashraf Ghani:PER, Ben Wallace:PER, Grace Banda:PER");
  ASSERT_EQ(d.clusters.size(), 3u);
  EXPECT_EQ(d.clusters[0].titles, std::vector<std::string>{"President"});
  EXPECT_EQ(d.clusters[1].titles, std::vector<std::string>{"Defence Secretary"});
  EXPECT_EQ(d.clusters[2].titles, std::vector<std::string>{"Lt. Col."});
}

TEST(Mentions, DeterminersAndPossessivesStandOutside) {
  const auto d = document_of(
      "The/DET/3/det/B-ORG Daily/PROPN/3/compound/I-ORG Mail/PROPN/5/nmod/I-ORG ~'s/PART/3/case/I-ORG "
      "report/NOUN/0/root");
  EXPECT_EQ(names(d), "Daily Mail:ORG");
  EXPECT_EQ(d.mentions[0].head, 2u);
}

TEST(Mentions, HyphensDoNotSplitNames) {
  const auto d = document_of(
      "Mazar/PROPN/5/nsubj/B-GPE ~-/PUNCT/1/punct ~e/X/1/flat ~-/PUNCT/1/punct ~Sharif/PROPN/6/nsubj/B-PER "
      "fell/VERB/0/root\n"
      "al/PROPN/3/compound ~-/PUNCT/3/punct ~Qaeda/PROPN/4/nsubj/B-ORG fell/VERB/0/root");
  EXPECT_EQ(names(d), "Mazar-e-Sharif:GPE, al-Qaeda:ORG");
}

TEST(Mentions, CountriesOnBothSidesOfAHyphenStayTwo) {
  const auto d =
      document_of("US/PROPN/4/compound/B-GPE ~-/PUNCT/3/punct ~Taliban/PROPN/4/compound/B-ORG deal/NOUN/0/root");
  EXPECT_EQ(names(d), "US:GPE, Taliban:ORG");
}

TEST(Mentions, OfJoinsTheNameOfAMinistry) {
  const auto d = document_of("Ministry/PROPN/4/nsubj/B-ORG of/ADP/3/case Energy/PROPN/1/nmod/B-ORG said/VERB/0/root");
  EXPECT_EQ(names(d), "Ministry of Energy:ORG");
  const auto gulf =
      document_of("Gulf/PROPN/4/nsubj/B-LOC of/ADP/3/case/I-LOC Mexico/PROPN/1/nmod/B-GPE rose/VERB/0/root");
  EXPECT_EQ(names(gulf), "Gulf of Mexico:LOC");
}

TEST(Mentions, ADemonymThatOnlyModifiesIsNone) {
  const auto d = document_of(
      "Afghan/ADJ/2/amod/B-NORP soldiers/NOUN/3/nsubj fled/VERB/0/root\n"
      "Afghans/PROPN/2/nsubj fled/VERB/0/root\n"
      "Ethnic/ADJ/2/amod Uzbeks/PROPN/3/nsubj/B-GPE fled/VERB/0/root");
  EXPECT_EQ(names(d), "Afghans:NORP, Uzbeks:NORP");
}

TEST(Mentions, CountriesThatTheTaggerMissedAreAdded) {
  const auto d = document_of("They/PRON/2/nsubj left/VERB/0/root South/PROPN/4/compound Africa/PROPN/2/obj");
  EXPECT_EQ(names(d), "South Africa:GPE");
}

TEST(Mentions, ANameThatIsKnownElsewhereInTheDocumentIsAdded) {
  const auto d = document_of(
      "Varesh/PROPN/2/nsubj/B-GPE fell/VERB/0/root\n"
      "Varesh/PROPN/2/nsubj burned/VERB/0/root");
  EXPECT_EQ(names(d), "Varesh:GPE, Varesh:GPE");
  ASSERT_EQ(d.clusters.size(), 1u);
  EXPECT_EQ(d.clusters[0].mentions, 2u);
}

TEST(Mentions, TheMajorityOfTheDocumentDecides) {
  const auto d = document_of(
      "Halil/PROPN/2/nsubj/B-PER spoke/VERB/0/root\nHalil/PROPN/2/nsubj/B-ORG spoke/VERB/0/root\n"
      "Halil/PROPN/2/nsubj/B-PER spoke/VERB/0/root");
  ASSERT_EQ(d.clusters.size(), 1u);
  EXPECT_EQ(d.clusters[0].type, EntityType::kPer);
}

TEST(Mentions, ASurnameIsAPersonIfTheFullNameIsOne) {
  const auto d = document_of(
      "Atta/PROPN/3/nsubj/B-PER Noor/PROPN/1/flat/I-PER spoke/VERB/0/root\n"
      "Noor/PROPN/2/nsubj/B-ORG left/VERB/0/root");
  EXPECT_EQ(names(d), "Atta Noor:PER, Noor:PER");
}

TEST(Mentions, TheTextAroundTellsAPlace) {
  const auto d = document_of(
      "The/DET/3/det port/NOUN/3/compound city/NOUN/6/nsubj of/ADP/5/case Varesh/PROPN/3/nmod/B-PER fell/VERB/0/root\n"
      "Karsovia/PROPN/3/nmod:poss/B-PER ~'s/PART/1/case parliament/NOUN/4/nsubj met/VERB/0/root");
  EXPECT_EQ(names(d), "Varesh:GPE, Karsovia:GPE");
}

TEST(Mentions, AnAppositionTellsWhatANameIs) {
  const auto d = document_of(
      "Nordline/PROPN/8/nsubj/B-GPE ~,/PUNCT/6/punct the/DET/6/det largest/ADJ/6/amod shipping/NOUN/6/compound "
      "company/NOUN/1/appos ~,/PUNCT/6/punct paid/VERB/0/root\n"
      "The/DET/2/det capital/NOUN/5/nsubj ~,/PUNCT/4/punct Lazna/PROPN/2/appos/B-PER fell/VERB/0/root");
  EXPECT_EQ(names(d), "Nordline:ORG, Lazna:GPE");
}

TEST(Mentions, WordsThatTheTaggerLeftOutOfANameAreTakenIn) {
  const auto d = document_of(
      "Cyclone/PROPN/2/compound Orla/PROPN/3/nsubj/B-PER came/VERB/0/root\n"
      "Kabul/PROPN/2/compound/B-GPE Airport/PROPN/3/nsubj burned/VERB/0/root\n"
      "the/DET/4/det Central/ADJ/4/amod Electoral/PROPN/4/compound/B-ORG Commission/PROPN/5/nsubj/I-ORG "
      "met/VERB/0/root\n"
      "Northern/PROPN/3/compound/B-GPE Delta/PROPN/3/compound/B-ORG Front/PROPN/4/nsubj/I-ORG fought/VERB/0/root");
  EXPECT_EQ(names(d),
            "Cyclone Orla:EVENT, Kabul Airport:FAC, Central Electoral Commission:ORG, Northern Delta Front:ORG");
}

TEST(Mentions, AnUnknownDemonymBeforeATitleIsNone) {
  const auto d = document_of(
      "Karsovian/PROPN/2/compound/B-PER President/PROPN/3/compound Anton/PROPN/5/nsubj/B-PER Leskov/PROPN/3/flat/I-PER "
      "left/VERB/0/root");
  EXPECT_EQ(names(d), "Anton Leskov:PER");
}

TEST(Mentions, AnAdjectiveOfANameOfTheDocumentIsNone) {
  const auto d = document_of(
      "Karsovia/PROPN/2/nsubj/B-GPE fell/VERB/0/root\nKarsovian/PROPN/2/compound/B-ORG troops/NOUN/3/nsubj "
      "fled/VERB/0/root");
  EXPECT_EQ(names(d), "Karsovia:GPE");
}

TEST(Mentions, AnOfficeWithOfIsATitle) {
  const auto d = document_of(
      "Secretary/PROPN/4/compound of/ADP/3/case State/PROPN/1/nmod/B-ORG Antony/PROPN/6/nsubj/B-PER "
      "Blinken/PROPN/4/flat/I-PER left/VERB/0/root");
  EXPECT_EQ(names(d), "Antony Blinken:PER");
  EXPECT_EQ(d.clusters.at(0).titles, std::vector<std::string>{"Secretary of State"});
}

TEST(Mentions, ATitleAloneIsNone) {
  const auto d = document_of(
      "the/DET/3/det Prime/PROPN/3/compound/B-PER Minister/PROPN/4/nsubj/I-PER left/VERB/0/root\n"
      "Defence/PROPN/2/compound/B-ORG Secretary/PROPN/3/compound/B-PER Ben/PROPN/5/nsubj/I-PER "
      "Wallace/PROPN/3/flat/I-PER left/VERB/0/root");
  EXPECT_EQ(names(d), "Ben Wallace:PER");
}

TEST(Mentions, AnAcronymInBracketsIsWhatTheNameBeforeItIs) {
  const auto d = document_of(
      "Northern/PROPN/3/compound/B-ORG Delta/PROPN/3/compound/I-ORG Front/PROPN/7/nsubj/I-ORG (/PUNCT/5/punct "
      "~NDF/PROPN/3/appos/B-PER ~)/PUNCT/5/punct fought/VERB/0/root");
  EXPECT_EQ(names(d), "Northern Delta Front:ORG, NDF:ORG");
}

TEST(Mentions, SpellingsOfOneNameMakeOneCluster) {
  const auto d = document_of(
      "VARESH/PROPN/2/nsubj/B-GPE fell/VERB/0/root\nVaresh/PROPN/2/nsubj/B-GPE fell/VERB/0/root\n"
      "Varesh/PROPN/2/nsubj/B-GPE fell/VERB/0/root");
  ASSERT_EQ(d.clusters.size(), 1u);
  EXPECT_EQ(d.clusters[0].names, (std::vector<NameForm>{{"Varesh", 2}, {"VARESH", 1}}));
  EXPECT_EQ(d.clusters[0].first_offset, 0u);
}

TEST(Mentions, FurnitureHasNone) {
  auto d = document_of("Kabul/PROPN/2/nsubj/B-GPE fell/VERB/0/root");
  d.sentences[0].furniture = true;
  find_mentions(d);
  EXPECT_TRUE(d.mentions.empty());
  EXPECT_TRUE(d.clusters.empty());
}

TEST(Mentions, HostileTagsAreSurvived) {
  const auto d = document_of(
      "the/DET/2/det/I-PER 's/PART/0/root/B-ORG -/PUNCT/2/punct/I-MISC (/PUNCT/2/punct/B-GPE\n"
      "-/PUNCT/2/punct/B-PER -/PUNCT/0/root/I-PER\nof/ADP/0/root/B-ORG of/ADP/1/case/B-ORG of/ADP/1/case/I-ORG\n"
      "President/PROPN/0/root/B-PER");
  for (const Mention& mention : d.mentions) {
    EXPECT_LT(mention.first, mention.last);
    EXPECT_LE(mention.last, d.sentences[mention.sentence].tokens.size());
    EXPECT_LT(mention.cluster, d.clusters.size());
  }
}

TEST(Mentions, ATitleBeforeItsNameMeansNobodyBesides) {
  auto d = document_of("Actress/NOUN/2/nmod:desc/O Romy/PROPN/3/nsubj/B-PER left/VERB/0/root");
  d.sentences[0].tokens[0].mention = "person";
  find_mentions(d);
  EXPECT_TRUE(d.unlinked.empty());
  d.sentences[0].tokens[0].deprel = "nsubj";
  find_mentions(d);
  EXPECT_EQ(d.unlinked.size(), 1u);
}

}  // namespace
}  // namespace relata::entity
