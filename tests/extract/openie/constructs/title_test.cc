// Titles before and above names (docs/extraction.md).
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

TEST(Title, ATitleBeforeANameIsAnOffice) {
  const auto document = annotated(R"(
Defence defence NOUN NN 2 compound
Secretary secretary NOUN NN 3 nmod:desc
Ben Ben PROPN NNP 5 nsubj B-PER
Wallace Wallace PROPN NNP 3 flat I-PER
resigned resign VERB VBD 0 root)");
  EXPECT_THAT(lines(document),
              UnorderedElementsAre("Ben Wallace | is | Defence Secretary", "Defence Secretary Ben Wallace | resigned"));
}

TEST(Title, ADemonymBeforeATitleIsItsCountry) {
  const auto document = annotated(R"(
Afghan afghan ADJ JJ 3 amod
President president PROPN NNP 3 nmod:desc
Ashraf Ashraf PROPN NNP 5 nsubj B-PER
Ghani Ghani PROPN NNP 3 flat I-PER
left leave VERB VBD 0 root
Afghanistan Afghanistan PROPN NNP 5 obj B-GPE)");
  EXPECT_THAT(lines(document), UnorderedElementsAre("Ashraf Ghani | is President | Afghan",
                                                    "Afghan President Ashraf Ghani | left | Afghanistan"));
  const Statement* office = find(document, "be president of");
  ASSERT_TRUE(office);
  ASSERT_TRUE(office->object && office->object->cluster);
  EXPECT_EQ(document.clusters[*office->object->cluster].names[0].text, "Afghanistan");
}

TEST(Title, TheTitleMayHeadTheName) {
  // Editorial Manager Chet Clem left.
  EXPECT_THAT(lines_of_rule(R"(
Editorial editorial ADJ JJ 2 amod
Manager manager NOUN NN 5 nsubj
Chet Chet PROPN NNP 2 flat B-PER
Clem Clem PROPN NNP 3 flat I-PER
left leave VERB VBD 0 root
. . PUNCT . 5 punct)",
                            "title"),
              UnorderedElementsAre("Chet Clem | is | Editorial Manager"));
  // The lender Banco Aurora collapsed.
  EXPECT_THAT(lines_of_rule(R"(
The the DET DT 2 det
lender lender NOUN NN 5 nsubj
Banco Banco PROPN NNP 2 appos B-ORG
Aurora Aurora PROPN NNP 2 appos I-ORG
collapsed collapse VERB VBD 0 root
. . PUNCT . 5 punct)",
                            "title"),
              UnorderedElementsAre("Banco Aurora | is | lender"));
}

TEST(Title, ABodyBeforeTheTitleIsItsObject) {
  // Arsenal manager Mikel Arteta left.
  EXPECT_THAT(lines_of_rule(R"(
Arsenal Arsenal PROPN NNP 2 compound B-ORG
manager manager NOUN NN 3 nmod:desc
Mikel Mikel PROPN NNP 5 nsubj B-PER
Arteta Arteta PROPN NNP 3 flat I-PER
left leave VERB VBD 0 root
. . PUNCT . 5 punct)",
                            "title"),
              UnorderedElementsAre("Mikel Arteta | is manager | Arsenal"));
}

TEST(Title, OfTwoOfficesTheBodyIsOfBoth) {
  // Orbis founder and CEO Ben Roth left.
  const auto document = annotated(R"(
Orbis Orbis PROPN NNP 2 compound B-ORG
founder founder NOUN NN 5 nmod:desc
and and CCONJ CC 4 cc
CEO CEO NOUN NN 2 conj
Ben Ben PROPN NNP 7 nsubj B-PER
Roth Roth PROPN NNP 5 flat I-PER
left leave VERB VBD 0 root)");
  EXPECT_THAT(lines(document), ::testing::IsSupersetOf({"Ben Roth | is founder | Orbis", "Ben Roth | is CEO | Orbis"}));
}

TEST(Title, AnOfficeKeepsWhatItIsOf) {
  const auto document = annotated(R"(
Minister minister NOUN NN 4 nmod:desc
of of ADP IN 3 case
Finance finance NOUN NN 1 nmod
Petra Petra PROPN NNP 6 nsubj B-PER
Lund Lund PROPN NNP 4 flat I-PER
left leave VERB VBD 0 root)");
  EXPECT_THAT(lines(document), ::testing::Contains("Petra Lund | is | Minister of Finance"));
}

TEST(Title, AnHonorificIsNone) {
  // Mr Vukan left.
  EXPECT_THAT(lines_of_rule(R"(
Mr Mr. PROPN NNP 2 nmod:desc
Vukan Vukan PROPN NNP 3 nsubj B-PER
left leave VERB VBD 0 root
. . PUNCT . 3 punct)",
                            "title"),
              IsEmpty());
}

TEST(Title, OfSeveralIsEachOnesWithWhatStandsBehindTheName) {
  // Presidents Ann Berg of Chad and Bo Lind of Peru left.
  const auto document = annotated(R"(
Presidents president NOUN NNS 2 nmod:desc
Ann Ann PROPN NNP 11 nsubj B-PER
Berg Berg PROPN NNP 2 flat I-PER
of of ADP IN 5 case
Chad Chad PROPN NNP 2 nmod B-GPE
and and CCONJ CC 7 cc
Bo Bo PROPN NNP 2 conj B-PER
Lind Lind PROPN NNP 7 flat I-PER
of of ADP IN 10 case
Peru Peru PROPN NNP 7 nmod B-GPE
left leave VERB VBD 0 root)");
  EXPECT_THAT(lines(document),
              ::testing::IsSupersetOf({"Ann Berg | is Presidents of | Chad", "Bo Lind | is Presidents of | Peru"}));
  EXPECT_TRUE(find(document, "be president of"));
}

TEST(Title, OnlyAnOfficeIsHeldInAPlace) {
  const auto of = [](const char* title, const char* type) {
    return lines_of_rule(std::string(title) + " " + title + R"( NOUN NN 2 nmod:desc
Bo Bo PROPN NNP 6 nsubj B-PER
Lind Lind PROPN NNP 2 flat I-PER
of of ADP IN 5 case
Arden Arden PROPN NNP 2 nmod B-)" +
                             type + R"(
left leave VERB VBD 0 root
. . PUNCT . 6 punct)",
                         "title");
  };
  EXPECT_THAT(of("governor", "GPE"), UnorderedElementsAre("Bo Lind | is governor of | Arden"));
  EXPECT_THAT(of("analyst", "ORG"), UnorderedElementsAre("Bo Lind | is analyst of | Arden"));
  EXPECT_THAT(of("farmer", "GPE"), UnorderedElementsAre("Bo Lind | is | farmer"));
}

}  // namespace
}  // namespace relata::openie
