#include "extract/openie/views.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::UnorderedElementsAre;

std::vector<std::string> texts(const std::vector<Statement>& statements) {
  std::vector<std::string> texts;
  for (const Statement& statement : statements)
    texts.push_back(statement.subject.mention + " | " + statement.relation.text + " | " +
                    (statement.object ? statement.object->mention : ""));
  return texts;
}

constexpr std::string_view kRenamed = R"(
The the DET DT 2 det
college college NOUN NN 4 nsubj:pass
was be AUX VBD 4 aux:pass
renamed rename VERB VBN 0 root
Jones Jones PROPN NNP 4 obj B-ORG
in in ADP IN 7 case
1918 1918 NUM CD 4 obl
. . PUNCT . 4 punct)";

TEST(Views, BinaryCarriesTheWordsBeforeAFurtherArgument) {
  const auto document = annotated(kRenamed);
  EXPECT_THAT(texts(in_view(document, View::kNary)), UnorderedElementsAre("The college | was renamed | Jones"));
  EXPECT_THAT(texts(in_view(document, View::kBinary)),
              UnorderedElementsAre("The college | was renamed | Jones", "The college | was renamed Jones in | 1918"));
}

TEST(Views, WhatIsSaidWithMoreIsNotSaidWithoutItAgain) {
  const auto document = annotated(R"(
Ann Ann PROPN NNP 3 nsubj:pass B-PER
was be AUX VBD 3 aux:pass
born bear VERB VBN 0 root
on on ADP IN 6 case
May May PROPN NNP 6 compound
3 3 NUM CD 3 obl
1990 1990 NUM CD 6 nmod:unmarked
. . PUNCT . 3 punct)");
  EXPECT_THAT(texts(in_view(document, View::kMinimal)), UnorderedElementsAre("Ann | was born on | May 3 1990"));
}

TEST(Views, AnInfinitiveIsSaidWithTheWordsThatLeadToIt) {
  const auto document = annotated(R"(
He he PRON PRP 2 nsubj
used use VERB VBD 0 root
tools tool NOUN NNS 2 obj
to to PART TO 5 mark
build build VERB VB 2 advcl
boats boat NOUN NNS 5 obj
. . PUNCT . 2 punct)");
  EXPECT_THAT(texts(in_view(document, View::kMinimal)),
              UnorderedElementsAre("He | used | tools", "He | used tools to build | boats"));
}

TEST(Views, AConditionIsNoFactOfItsOwn) {
  const auto document = annotated(R"(
If if SCONJ IN 3 mark
Ann Ann PROPN NNP 3 nsubj B-PER
signs sign VERB VBZ 6 advcl
, , PUNCT , 3 punct
Bo Bo PROPN NNP 6 nsubj B-PER
pays pay VERB VBZ 0 root
. . PUNCT . 6 punct)");
  EXPECT_THAT(texts(in_view(document, View::kBinary)), UnorderedElementsAre("Bo | pays | "));
}

TEST(Views, EachTextIsCutFromItsSpans) {
  const auto document = annotated(kRenamed);
  for (const View view : {View::kBinary, View::kMinimal})
    for (const Statement& statement : in_view(document, view)) {
      const std::string_view sentence = document.sentences[0].text(document.document.text);
      EXPECT_EQ(cut(sentence, statement.subject.span), statement.subject.mention);
      EXPECT_EQ(cut(sentence, statement.relation.span), statement.relation.text);
      if (statement.object) EXPECT_EQ(cut(sentence, statement.object->span), statement.object->mention);
    }
}

TEST(Views, AnArgumentOfAPassiveWithAgentIsSaidOfWhatWasDone) {
  const auto document = annotated(R"(
Kunduz Kunduz PROPN NNP 3 nsubj:pass B-GPE
was be AUX VBD 3 aux:pass
captured capture VERB VBN 0 root
by by ADP IN 5 case
rebels rebel NOUN NNS 3 obl:agent
on on ADP IN 7 case
Sunday Sunday PROPN NNP 3 obl
. . PUNCT . 3 punct)");
  EXPECT_THAT(texts(in_view(document, View::kBinary)),
              UnorderedElementsAre("rebels | was captured by | Kunduz", "Kunduz | was captured on | Sunday"));
}

TEST(Views, MinimalKeepsWhatIdentifiesAnEnd) {
  const auto document = annotated(R"(
The the DET DT 3 det
angry angry ADJ JJ 3 amod
rebels rebel NOUN NNS 7 nsubj
from from ADP IN 6 case
the the DET DT 6 det
north north NOUN NN 3 nmod
hold hold VERB VBP 0 root
all all DET DT 7 obj
of of ADP IN 11 case
Logar Logar PROPN NNP 11 compound B-GPE
province province NOUN NN 8 nmod
. . PUNCT . 7 punct)");
  EXPECT_THAT(texts(in_view(document, View::kMinimal)), UnorderedElementsAre("angry rebels | hold | Logar province"));
}

TEST(Views, NamesOfViews) {
  EXPECT_EQ(parse_view("binary"), View::kBinary);
  EXPECT_EQ(parse_view("unary"), std::nullopt);
}

}  // namespace
}  // namespace relata::openie
