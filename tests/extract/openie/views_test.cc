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
