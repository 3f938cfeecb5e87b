#include "extract/entity/coreference.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <initializer_list>
#include <random>
#include <string>
#include <vector>

#include "core/error.h"
#include "extract/entity/annotated_links.h"
#include "extract/entity/coreference_bin.h"
#include "extract/entity/coreference_features.h"
#include "tests/extract/entity/document_rows.h"

namespace relata::entity {
namespace {

TEST(Coreference, ACountryIsNeverACityAndTheOtherWayRound) {
  ExtractedDocument document = document_of(
      "Kabul Kabul PROPN NNP 2 nsubj B-GPE place\n"
      "fell fall VERB VBD 0 root\n"
      "\n"
      "Afghanistan Afghanistan PROPN NNP 2 nsubj B-GPE place\n"
      "mourned mourn VERB VBD 0 root\n"
      "\n"
      "They they PRON PRP 2 nsubj\n"
      "left leave VERB VBD 0 root\n"
      "the the DET DT 4 det\n"
      "country country NOUN NN 2 obj _ place\n"
      "\n"
      "They they PRON PRP 2 nsubj\n"
      "left leave VERB VBD 0 root\n"
      "the the DET DT 4 det\n"
      "city city NOUN NN 2 obj _ place\n");
  link_mentions(document, coref_scorer());
  EXPECT_EQ(links(document), "Kabul = the city; Afghanistan = the country");
}

// Names, descriptions and pronouns that may mean several of those before them.
std::string pages(int count) {
  const std::vector<std::string> places = {"Varesh", "Talvik", "Lazna", "Ostrava", "Kunduz"};
  std::string rows;
  for (int i = 0; i < count; ++i) {
    const std::string place = places[static_cast<std::size_t>(i * i % 5)];
    rows += "Noor" + std::to_string(i % 7) + " Noor PROPN NNP 2 nsubj B-PER person\n" + "left leave VERB VBD 0 root\n" +
            place + " " + place + " PROPN NNP 2 obj B-GPE place\n\n" +
            "He he PRON PRP 2 nsubj _ person\nliked like VERB VBD 0 root\nthe the DET DT 4 det\n"
            "city city NOUN NN 2 obj _ place\n\n";
  }
  return rows;
}

TEST(Coreference, WhatALoopWorksOutAheadDoesNotShow) {
  const std::string rows = pages(700);  // more mentions than are looked at together
  ExtractedDocument one = document_of(rows), ahead = document_of(rows);
  link_mentions(one, coref_scorer());
  std::size_t called = 0;
  link_mentions(ahead, coref_scorer(), Loop([&](std::size_t steps, const Loop::Step& step) {
                  called += steps;
                  for (std::size_t i = steps; i-- > 0;) step(i);
                }));
  EXPECT_GE(called, 2800u);
  EXPECT_EQ(links(ahead), links(one));
  EXPECT_NE(links(one).find("He"), std::string::npos) << "nothing is linked";
  ASSERT_EQ(ahead.mentions.size(), one.mentions.size());
  for (std::size_t m = 0; m < one.mentions.size(); ++m)
    EXPECT_EQ(ahead.mentions[m].confidence, one.mentions[m].confidence);
}

// A sentence of the name in capitals words, of a person: "Ana Rey left".
std::string person(const std::vector<std::string>& words) {
  std::string rows;
  const std::string verb = std::to_string(words.size() + 1);
  for (std::size_t i = 0; i < words.size(); ++i)
    rows += words[i] + " " + words[i] + " PROPN NNP " + (i == 0 ? verb : "1") +
            (i == 0 ? " nsubj B-PER person\n" : " flat I-PER\n");
  return rows + "left leave VERB VBD 0 root\n\n";
}

// The full names that are one with the surname.
std::string bearer_of(const std::vector<std::vector<std::string>>& before, const std::string& surname) {
  std::string rows;
  for (const auto& words : before) rows += person(words);
  ExtractedDocument document = document_of(rows + person({surname}));
  link_mentions(document, coref_scorer());
  for (const Cluster& cluster : document.clusters) {
    std::string names;
    bool short_name = false;
    for (const NameForm& name : cluster.names) {
      if (name.text == surname) short_name = true;
      else names += (names.empty() ? "" : ", ") + name.text;
    }
    if (short_name) return names;
  }
  return "none";
}

TEST(Coreference, ASurnameOfTwoIsThatOfTheOneNamedFirst) {
  EXPECT_EQ(bearer_of({{"Esther", "Adeyo"}, {"Daniel", "Adeyo"}}, "Adeyo"), "Esther Adeyo");
  EXPECT_EQ(bearer_of({{"Daniel", "Adeyo"}, {"Esther", "Adeyo"}}, "Adeyo"), "Daniel Adeyo");
  EXPECT_EQ(bearer_of({{"Sigrid", "Holm"}, {"Nils", "Aker"}, {"Erik", "Holm"}}, "Holm"), "Sigrid Holm");
  EXPECT_EQ(bearer_of({{"Nils", "Aker"}, {"Erik", "Holm"}, {"Sigrid", "Holm"}}, "Holm"), "Erik Holm");
}

TEST(Coreference, AGroupThatSaysOnlyWhatTheNameIsIsTheName) {
  ExtractedDocument document = document_of(
      "ISIS ISIS PROPN NNP 2 nsubj B-ORG organization\n"
      "grew grow VERB VBD 0 root\n"
      "\n"
      "They they PRON PRP 2 nsubj\n"
      "freed free VERB VBD 0 root\n"
      "the the DET DT 6 det\n"
      "ISIS ISIS PROPN NNP 6 compound B-ORG organization\n"
      "terrorist terrorist NOUN NN 6 compound\n"
      "group group NOUN NN 2 obj _ organization\n");
  link_mentions(document, coref_scorer());
  EXPECT_EQ(links(document), "ISIS = the ISIS terrorist group = ISIS");
}

TEST(Coreference, WhatANameOnlyModifiesIsNotTheName) {
  ExtractedDocument document = document_of(
      "Taliban Taliban PROPN NNP 2 nsubj B-ORG organization\n"
      "won win VERB VBD 0 root\n"
      "\n"
      "The the DET DT 3 det\n"
      "Taliban Taliban PROPN NNP 3 compound B-ORG organization\n"
      "fighters fighter NOUN NNS 4 nsubj _ person\n"
      "sang sing VERB VBD 0 root\n");
  link_mentions(document, coref_scorer());
  EXPECT_EQ(links(document), "Taliban = Taliban");
}

TEST(Coreference, TheyAreNotOnePersonAndSheIsNotHe) {
  ExtractedDocument document = document_of(
      "David David PROPN NNP 2 nsubj B-PER person\n"
      "sang sing VERB VBD 0 root\n"
      "\n"
      "She she PRON PRP 2 nsubj _ person\n"
      "sang sing VERB VBD 0 root\n"
      "\n"
      "They they PRON PRP 2 nsubj _ person\n"
      "sang sing VERB VBD 0 root\n");
  link_mentions(document, coref_scorer());
  for (const Mention& mention : document.mentions)
    EXPECT_TRUE(mention.cluster != 0 || mention.kind == MentionKind::kName) << words(document, mention);
}

TEST(Coreference, NobodyIsHeInHisOwnWords) {
  ExtractedDocument document = document_of(
      "Noor Noor PROPN NNP 2 nsubj B-PER person\n"
      "came come VERB VBD 0 root\n"
      "\n"
      "“ “ PUNCT `` 3 punct\n"
      "I I PRON PRP 3 nsubj _ person\n"
      "paid pay VERB VBD 7 ccomp\n"
      "him he PRON PRP 3 obj _ person\n"
      "” ” PUNCT '' 3 punct\n"
      "Noor Noor PROPN NNP 7 nsubj B-PER person\n"
      "said say VERB VBD 0 root\n");
  link_mentions(document, coref_scorer());
  for (const Mention& mention : document.mentions)
    if (words(document, mention) == "him") EXPECT_NE(mention.cluster, 0u);
}

TEST(Coreference, DifferentNamesStayApartAndEqualOnesAreOne) {
  ExtractedDocument document = document_of(
      "Ann Ann PROPN NNP 3 nsubj B-PER person\n"
      "Smith Smith PROPN NNP 1 flat I-PER\n"
      "met meet VERB VBD 0 root\n"
      "Bob Bob PROPN NNP 3 obj B-PER person\n"
      "Smith Smith PROPN NNP 4 flat I-PER\n"
      "\n"
      "Ann Ann PROPN NNP 3 nsubj B-PER person\n"
      "Smith Smith PROPN NNP 1 flat I-PER\n"
      "left leave VERB VBD 0 root\n");
  link_mentions(document, coref_scorer());
  EXPECT_EQ(links(document), "Ann Smith = Ann Smith");
}

TEST(Coreference, AThousandPronounsAreLinkedInBoundedTime) {
  std::string rows;
  for (int i = 0; i < 1000; ++i) rows += "He he PRON PRP 2 nsubj _ person\nsang sing VERB VBD 0 root\n\n";
  ExtractedDocument document = document_of(rows);
  link_mentions(document, coref_scorer());
  EXPECT_EQ(document.mentions.size() + document.unlinked.size(), 1000u);
}

// Sentences of words, tags, heads and names at random, of one to eight words; heads may be none that exist.
class RandomDocuments {
 public:
  ExtractedDocument next() {
    ExtractedDocument document;
    document.document.id = "random";
    for (int s = 0; s < 3; ++s) add_sentence(document);
    return document;
  }

 private:
  std::string one_of(std::initializer_list<const char*> words) { return words.begin()[random_() % words.size()]; }

  Token token(int words) {
    Token token;
    token.form =
        one_of({"Noor", "Kabul", "he", "they", "the", "city", "group", "Taliban", "said", "“", "”", "'s", "its"});
    token.lemma = token.form;
    token.upos = one_of({"PROPN", "PRON", "NOUN", "VERB", "PART", "PUNCT", "DET"});
    token.xpos = one_of({"NNP", "NNS", "PRP$", "VBD"});
    token.deprel = one_of({"nsubj", "obj", "conj", "appos", "nmod:poss", "compound", "case", "root", "acl", "cop"});
    token.head = static_cast<std::int32_t>(random_() % static_cast<unsigned>(words + 3)) - 1;
    token.ner = one_of({"O", "B-PER", "B-GPE", "I-ORG", "B-ORG"});
    token.mention = one_of({"", "person", "place", "organization", "abstract"});
    return token;
  }

  void add_sentence(ExtractedDocument& document) {
    std::string& text = document.document.text;
    Sentence sentence;
    sentence.span.begin = static_cast<std::uint32_t>(text.size());
    const int words = 1 + static_cast<int>(random_() % 8);
    for (int i = 0; i < words; ++i) {
      Token made = token(words);
      made.span.begin = static_cast<std::uint32_t>(text.size()) - sentence.span.begin;
      text += made.form + " ";
      made.span.end = static_cast<std::uint32_t>(text.size()) - sentence.span.begin - 1;
      sentence.tokens.push_back(made);
    }
    sentence.span.end = static_cast<std::uint32_t>(text.size()) - 1;
    const auto first = static_cast<std::uint32_t>(random_() % static_cast<unsigned>(words));
    const auto length = 1 + static_cast<std::uint32_t>(random_() % (static_cast<unsigned>(words) - first));
    sentence.annotated.push_back({first, first + length, one_of({"1", "2"}), "person"});
    document.sentences.push_back(sentence);
  }

  std::mt19937 random_{5};
};

TEST(Coreference, RandomTreesDoNoHarm) {
  RandomDocuments documents;
  for (int round = 0; round < 300; ++round) {
    ExtractedDocument document = documents.next();
    find_mentions(document);
    ExtractedDocument annotated = document;
    link_mentions(document, coref_scorer());
    link_annotated(annotated);
    for (const ExtractedDocument* linked : {&document, &annotated})
      for (const Mention& mention : linked->mentions) ASSERT_LT(mention.cluster, linked->clusters.size());
  }
}

TEST(CorefScorer, DamagedWeightsAreRefusedInWords) {
  const std::string_view whole = data::coreference_bin;
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{7}, std::size_t{20}, std::size_t{60}, whole.size() / 2, whole.size() - 1})
    EXPECT_THROW(CorefScorer{whole.substr(0, size)}, ModelError) << size;
  std::string longer(whole);
  longer += '\0';
  EXPECT_THROW(CorefScorer{longer}, ModelError);
  std::string newer(whole);
  newer[8] = 9;
  EXPECT_THROW(CorefScorer{newer}, ModelError);
}

// The smallest scorer, to which all is equally likely; what it asks of links by class as in its file.
std::string indifferent_scorer(const std::array<float, 2 * kCorefClasses>& thresholds) {
  constexpr std::uint32_t kWidth = 1, kProjected = 1, kHidden = 8, kSecond = 8;
  constexpr std::uint32_t kNumbers = kWidth * kProjected + 2 * (kMentionFeatures + kProjected) * kHidden + kHidden +
                                     (kPairFeatures + kProjected) * kHidden + kHidden * kSecond + kSecond + kSecond +
                                     1 + (kMentionFeatures + kProjected) * kSecond + kSecond + kSecond + 1;
  const std::uint32_t head[] = {2, 0, kMentionFeatures, kPairFeatures, kWidth, kProjected, kHidden, kSecond};
  const std::vector<float> weights(kNumbers);
  std::string bytes = "relata-c";
  bytes.append(reinterpret_cast<const char*>(head), sizeof head);
  bytes.append(reinterpret_cast<const char*>(thresholds.data()), sizeof thresholds);
  return bytes.append(reinterpret_cast<const char*>(weights.data()), weights.size() * sizeof(float));
}

TEST(CorefScorer, ALinkMustBeAsLikelyAsItsClassOfPronounsAsks) {
  const std::string rows =
      "Noor Noor PROPN NNP 2 nsubj B-PER person\n"
      "came come VERB VBD 0 root\n"
      "\n"
      "He he PRON PRP 2 nsubj _ person\n"
      "slept sleep VERB VBD 0 root\n";
  const auto linked = [&](const std::array<float, 2 * kCorefClasses>& thresholds) {
    ExtractedDocument document = document_of(rows);
    link_mentions(document, CorefScorer(indifferent_scorer(thresholds)));
    return links(document);
  };
  // "nothing before" made less likely by 1: a probability of .73
  EXPECT_EQ(linked({0, 0, -1, 0.7f, 0, 0, 0, 0, 0, 0}), "Noor = He");
  EXPECT_EQ(linked({0, 0, -1, 0.8f, 0, 0, 0, 0, 0, 0}), "");
  EXPECT_EQ(linked({-1, 0.8f, -1, 0.7f, -1, 0.8f, -1, 0.8f, -1, 0.8f}), "Noor = He");  // other classes
}

TEST(CorefScorer, WhereOnlyOnePersonCanBeMeantHeIsSurer) {
  const std::string he =
      "\n"
      "He he PRON PRP 2 nsubj _ person\n"
      "slept sleep VERB VBD 0 root\n";
  const auto confidence = [&](const std::string& rows) {
    ExtractedDocument document = document_of(rows + he);
    link_mentions(document, CorefScorer(indifferent_scorer({0, 0, -0.2f, 0.3f, 0, 0, 0, 0, 0, 0})));
    int found = 0;
    for (const Mention& mention : document.mentions)
      if (mention.kind == MentionKind::kPronoun) found = mention.confidence;
    return found;
  };
  EXPECT_EQ(confidence("Noor Noor PROPN NNP 2 nsubj B-PER person\n"
                       "came come VERB VBD 0 root\n"),
            70);
  EXPECT_LT(confidence("Noor Noor PROPN NNP 2 nsubj B-PER person\n"
                       "met meet VERB VBD 0 root\n"
                       "Holm Holm PROPN NNP 2 obj B-PER person\n"),
            50);
}

TEST(CorefScorer, WhoTellsItIsHeIfNobodyElseCanBe) {
  const auto linked = [](const char* verb) {
    ExtractedDocument document = document_of(std::string("Noor Noor PROPN NNP 2 nsubj B-PER person\n") + verb +
                                             " VERB VBD 0 root\n"
                                             "that that SCONJ IN 5 mark\n"
                                             "he he PRON PRP 5 nsubj _ person\n"
                                             "slept sleep VERB VBD 2 ccomp\n");
    link_mentions(document, CorefScorer(indifferent_scorer({0, 0, 5, 0, 0, 0, 0, 0, 0, 0})));
    return links(document);
  };
  EXPECT_EQ(linked("said say"), "Noor = he");
}

TEST(CorefScorer, ItsFounderIsTheOneBodysOfTheSentence) {
  const auto linked = [](const char* kind) {
    ExtractedDocument document = document_of(std::string("Orbis Orbis PROPN NNP 2 nsubj B-ORG organization\n"
                                                         "fell fall VERB VBD 0 root\n"
                                                         "after after SCONJ IN 6 mark\n"
                                                         "its its PRON PRP$ 5 nmod:poss _ organization\n"
                                                         "founder founder NOUN NN 6 nsubj _ ") +
                                             kind +
                                             "\n"
                                             "left leave VERB VBD 2 advcl\n");
    link_mentions(document, CorefScorer(indifferent_scorer({0, 0, 0, 0, 5, 0, 0, 0, 0, 0})));
    return links(document);
  };
  EXPECT_EQ(linked("person"), "Orbis = its");
  EXPECT_EQ(linked("object"), "");
}

}  // namespace
}  // namespace relata::entity
