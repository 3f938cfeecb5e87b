#include <gtest/gtest.h>

#include "extract/entity/document_names.h"
#include "tests/extract/entity/tagged_names.h"

namespace relata::entity {
namespace {

// "President|Ashraf Ghani:PER!": title, name, type, and whether a table knows it.
std::string found(const std::string& lines) {
  std::string out;
  for (const Name& name : find_names(tagged_document(lines)))
    out += (out.empty() ? "" : ", ") + (name.title.empty() ? "" : name.title + "|") + name.text + ':' +
           std::string(to_string(name.type)) + (name.known ? "!" : "");
  return out;
}

TEST(FindNames, TablesAreSureAndTheTaggerIsNot) {
  EXPECT_EQ(found("Kabul/PROPN/2/nsubj/B-PER fell/VERB/0/root"), "Kabul:GPE!");
  EXPECT_EQ(found("Varesh/PROPN/2/nsubj/B-PER fell/VERB/0/root"), "Varesh:PER");
}

TEST(FindNames, ATitleGoesWithAPersonWhereverTheTaggerCutIt) {
  EXPECT_EQ(found("Mayor/PROPN/2/compound Ann/PROPN/4/nsubj/B-PER Lindqvist/PROPN/2/flat/I-PER left/VERB/0/root"),
            "Mayor|Ann Lindqvist:PER");
  EXPECT_EQ(found("Mayor/PROPN/2/compound/B-PER Ann/PROPN/4/nsubj/I-PER Lindqvist/PROPN/2/flat/I-PER left/VERB/0/root"),
            "Mayor|Ann Lindqvist:PER");
}

TEST(FindNames, CountriesCitiesAndPeoplesThatTheTaggerMissedAreAdded) {
  EXPECT_EQ(found("They/PRON/2/nsubj left/VERB/0/root New/PROPN/4/compound Zealand/PROPN/2/obj"), "New Zealand:GPE!");
  EXPECT_EQ(found("The/DET/2/det British/ADJ/3/nsubj left/VERB/0/root"), "British:NORP!");
  EXPECT_EQ(found("the/DET/3/det British/ADJ/3/amod troops/NOUN/4/nsubj left/VERB/0/root"), "");
}

TEST(FindNames, OneOfAPeopleIsNotThePeople) {
  EXPECT_EQ(found("A/DET/2/det Norwegian/PROPN/3/nsubj/B-NORP left/VERB/0/root"), "");
  EXPECT_EQ(found("The/DET/2/det Spaniard/PROPN/3/nsubj/B-NORP left/VERB/0/root"), "");
  EXPECT_EQ(found("Another/DET/2/det Belgian/ADJ/3/nsubj/B-NORP left/VERB/0/root"), "");
  EXPECT_EQ(found("The/DET/2/det Republican/PROPN/3/nsubj/B-NORP left/VERB/0/root"), "");
  EXPECT_EQ(found("The/DET/2/det Republicans/PROPN/3/nsubj/B-NORP left/VERB/0/root"), "Republicans:NORP!");
  EXPECT_EQ(found("The/DET/2/det Afghans/PROPN/3/nsubj/B-NORP left/VERB/0/root"), "Afghans:NORP!");
  EXPECT_EQ(found("The/DET/2/det Chinese/PROPN/3/nsubj/B-NORP left/VERB/0/root"), "Chinese:NORP!");
}

TEST(FindNames, ALanguageIsNoPeople) {
  EXPECT_EQ(found("Radio/PROPN/0/root/B-ORG in/ADP/3/case SPANISH/PROPN/1/nmod/B-GPE"), "Radio:ORG, SPANISH:MISC!");
  EXPECT_EQ(found("They/PRON/2/nsubj speak/VERB/0/root Spanish/PROPN/2/obj"), "");
  EXPECT_EQ(found("They/PRON/2/nsubj met/VERB/0/root Spaniards/PROPN/2/obj"), "Spaniards:NORP!");
}

TEST(FindNames, ANicknameIsInsideTheName) {
  EXPECT_EQ(found("Osvaldo/PROPN/6/nsubj/B-PER \"/PUNCT/3/punct ~Vasco/PROPN/1/flat ~\"/PUNCT/3/punct "
                  "Duarte/PROPN/1/flat/B-PER left/VERB/0/root"),
            "Osvaldo \"Vasco\" Duarte:PER");
  EXPECT_EQ(found("Ann/PROPN/2/nsubj/B-PER said/VERB/0/root \"/PUNCT/4/punct Yes/INTJ/2/obj \"/PUNCT/4/punct "
                  "Duarte/PROPN/7/nsubj/B-PER left/VERB/2/conj"),
            "Ann:PER, Duarte:PER");
}

TEST(FindNames, WhatIsAPersonsNameTooIsNotAdded) { EXPECT_EQ(found("Florence/PROPN/2/nsubj slept/VERB/0/root"), ""); }

TEST(FindNames, ANameOfTheDocumentIsFoundInItsOtherSentences) {
  EXPECT_EQ(found("Atta/PROPN/3/nsubj/B-PER Noor/PROPN/1/flat/I-PER spoke/VERB/0/root\n"
                  "Later/ADV/4/advmod Atta/PROPN/4/nsubj Noor/PROPN/2/flat left/VERB/0/root"),
            "Atta Noor:PER, Atta Noor:PER");
}

TEST(FindNames, AnAdjectiveMadeFromANameOfTheDocumentIsNone) {
  EXPECT_EQ(found("Lazna/PROPN/2/nsubj/B-GPE fell/VERB/0/root\n"
                  "Laznaian/PROPN/2/amod/B-MISC troops/NOUN/3/nsubj fled/VERB/0/root"),
            "Lazna:GPE");
}

TEST(FindNames, ABrokenNameIsWhole) {
  ExtractedDocument document = tagged_document(
      "Jalalabad/PROPN/5/nsubj/B-GPE and/CCONJ/4/cc Mazar-/PROPN/4/compound/B-GPE ~e-Sharif/PROPN/1/conj/I-GPE "
      "fell/VERB/0/root");
  document.document.text = "Jalala-\nbad and Mazar-\ne-Sharif fell";
  Sentence& sentence = document.sentences[0];
  sentence.span = {0, 36};
  sentence.tokens[0].span = {0, 11};
  sentence.tokens[1].span = {12, 15};
  sentence.tokens[2].span = {16, 22};
  sentence.tokens[3].span = {23, 31};
  sentence.tokens[4].span = {32, 36};
  const std::vector<Name> names = find_names(document);
  ASSERT_EQ(names.size(), 2u);
  EXPECT_EQ(names[0].text, "Jalalabad");
  EXPECT_EQ(names[1].text, "Mazar-e-Sharif");
}

TEST(FindNames, NamesComeInTheOrderOfTheTextAndFurnitureHasNone) {
  ExtractedDocument document = tagged_document(
      "Noor/PROPN/2/nsubj/B-PER left/VERB/0/root France/PROPN/2/obj\n"
      "Dostum/PROPN/2/nsubj/B-PER slept/VERB/0/root");
  std::vector<Name> names = find_names(document);
  ASSERT_EQ(names.size(), 3u);
  EXPECT_EQ(names[1].text, "France");
  EXPECT_EQ(names[2].sentence, 1u);
  document.sentences[0].furniture = true;
  names = find_names(document);
  ASSERT_EQ(names.size(), 1u);
  EXPECT_EQ(names[0].text, "Dostum");
}

TEST(FindNames, BlanksInsideANameAreOne) {
  ExtractedDocument document = tagged_document("Atta/PROPN/3/nsubj/B-PER Noor/PROPN/1/flat/I-PER spoke/VERB/0/root");
  document.document.text.replace(4, 1, "\n");
  EXPECT_EQ(find_names(document).at(0).text, "Atta Noor");
}

TEST(FindNames, NothingIsFoundInNothing) {
  EXPECT_TRUE(find_names({}).empty());
  EXPECT_EQ(found("-/PUNCT/0/root"), "");
}

}  // namespace
}  // namespace relata::entity
