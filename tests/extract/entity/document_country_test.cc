#include "extract/entity/document_country.h"

#include <gtest/gtest.h>

#include "extract/entity/mentions.h"
#include "tests/extract/entity/tagged_names.h"

namespace relata::entity {
namespace {

std::string country_of(const std::string& lines, bool dateline = false) {
  ExtractedDocument document = tagged_document(lines);
  document.sentences.front().furniture = dateline;
  find_mentions(document);
  return country_of_document(document);
}

TEST(DocumentCountry, CapitalsAndPeoplesCountForTheirCountry) {
  EXPECT_EQ(country_of("Bogota/PROPN/2/nsubj/B-GPE denied/VERB/0/root it/PRON/2/obj\n"
                       "Colombia/PROPN/2/nsubj/B-GPE denied/VERB/0/root it/PRON/2/obj\n"
                       "Peru/PROPN/2/nsubj/B-GPE left/VERB/0/root"),
            "Colombia");
  EXPECT_EQ(country_of("Colombian/ADJ/2/amod miners/NOUN/3/nsubj left/VERB/0/root\n"
                       "Bogota/PROPN/2/nsubj/B-GPE slept/VERB/0/root\n"
                       "Chile/PROPN/2/nsubj/B-GPE left/VERB/0/root"),
            "Colombia");
}

TEST(DocumentCountry, OneCountryUnderSeveralNamesIsOne) {
  EXPECT_EQ(country_of("U.S./PROPN/2/compound/B-GPE planes/NOUN/3/nsubj left/VERB/0/root\n"
                       "America/PROPN/2/nsubj/B-GPE slept/VERB/0/root\n"
                       "Peru/PROPN/2/nsubj/B-GPE left/VERB/0/root"),
            "United States");
}

TEST(DocumentCountry, TheDatelineSpeaks) {
  const std::string text =
      "BOGOTA/PROPN/0/root ,/PUNCT/1/punct 10/NUM/1/nmod Jan/PROPN/1/nmod --/PUNCT/1/punct\n"
      "Colombia/PROPN/2/nsubj/B-GPE left/VERB/0/root\n"
      "Peru/PROPN/2/nsubj/B-GPE left/VERB/0/root";
  EXPECT_EQ(country_of(text, true), "Colombia");
}

TEST(DocumentCountry, APlaceOfNoTableIsACountryIfItHasAForeignMinister) {
  const std::string tembe = country_of(
      "Tembe/PROPN/4/nmod:poss/B-GPE ~'s/PART/1/case foreign/ADJ/4/amod minister/NOUN/5/nsubj left/VERB/0/root\n"
      "Amara/PROPN/2/nsubj/B-GPE slept/VERB/0/root\n"
      "Amara/PROPN/2/nsubj/B-GPE slept/VERB/0/root");
  EXPECT_EQ(tembe, "Tembe");
  EXPECT_EQ(country_of("Amara/PROPN/2/nsubj/B-GPE slept/VERB/0/root"), "") << "it may be a town";
}

TEST(DocumentCountry, ATownSpeaksForNoCountryAndAgainstNone) {
  EXPECT_EQ(country_of("the/DET/2/det town/NOUN/5/nsubj of/ADP/4/case Amara/PROPN/2/nmod/B-GPE slept/VERB/0/root\n"
                       "Amara/PROPN/2/nsubj/B-GPE slept/VERB/0/root\n"
                       "Chile/PROPN/2/nsubj/B-GPE slept/VERB/0/root"),
            "Chile");
}

TEST(DocumentCountry, LatinAmericansAndLanguagesAreOfNoOneCountry) {
  EXPECT_EQ(country_of("Latin/ADJ/2/amod American/ADJ/3/amod miners/NOUN/4/nsubj left/VERB/0/root"), "");
  EXPECT_EQ(country_of("called/VERB/0/root in/ADP/3/case English/PROPN/1/obl"), "");
  EXPECT_EQ(country_of("American/ADJ/2/amod miners/NOUN/3/nsubj left/VERB/0/root"), "United States");
}

TEST(DocumentCountry, ANameThatEndsInThePlaceTellsOfIt) {
  EXPECT_EQ(country_of("Supreme/PROPN/2/compound/B-ORG Court/PROPN/5/nsubj/I-ORG of/ADP/4/case/I-ORG "
                       "Tembe/PROPN/2/nmod/I-ORG ruled/VERB/0/root\n"
                       "Tembe/PROPN/2/nsubj/B-GPE slept/VERB/0/root\n"
                       "Amara/PROPN/2/nsubj/B-GPE slept/VERB/0/root"),
            "Tembe");
}

// "<body> of Tembe left." with nothing else that tells.
std::string country_with(const std::vector<std::string>& body, const std::string& place = "Tembe") {
  const std::string verb = std::to_string(body.size() + 3);
  std::string line;
  for (const std::string& word : body)
    line += word + "/PROPN/" + verb + "/nsubj/" + (line.empty() ? "B-ORG " : "I-ORG ");
  return country_of(line + "of/ADP/" + verb + "/case/I-ORG " + place + "/PROPN/" + verb +
                    "/nmod/I-ORG left/VERB/0/root");
}

TEST(DocumentCountry, WhatHasASupremeCourtIsACountryThoughNothingElseNamesIt) {
  EXPECT_EQ(country_with({"Supreme", "Court"}), "Tembe");
  EXPECT_EQ(country_with({"Air", "Force"}), "Tembe");
  EXPECT_EQ(country_with({"Constitutional", "Court"}), "Tembe");
  EXPECT_EQ(country_with({"Ministry", "of", "Health"}), "Tembe");
  EXPECT_EQ(country_with({"Red", "Cross"}), "") << "towns have one";
  EXPECT_EQ(country_with({"Ministry"}), "") << "\"Ministry of Defence\"";
  EXPECT_EQ(country_with({"Archive"}), "");
  EXPECT_EQ(country_with({"Supreme", "Court"}, "Justice"), "") << "what it judges, not where";
}

}  // namespace
}  // namespace relata::entity
