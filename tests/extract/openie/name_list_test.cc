// Which names a list has, and where each ends, whatever tree the parser made of it.
#include "extract/openie/name_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/openie/word_list.h"
#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::ElementsAre;

// The winners are Mary Stone of Arda; Paul Winter of Belm; and Jan Berg of Corin.
constexpr const char* kWinners = R"(
The the DET DT 2 det
winners winner NOUN NNS 4 nsubj
are be AUX VBP 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
of of ADP IN 7 case I-PER
Arda Arda PROPN NNP 4 nmod I-PER
; ; PUNCT : 9 punct
Paul Paul PROPN NNP 4 conj B-PER
Winter Winter PROPN NNP 9 flat I-PER
of of ADP IN 12 case
Belm Belm PROPN NNP 9 nmod B-GPE
; ; PUNCT : 15 punct
and and CCONJ CC 15 cc
Jan Jan PROPN NNP 4 conj B-PER
Berg Berg PROPN NNP 15 flat I-PER
of of ADP IN 18 case I-PER
Corin Corin PROPN NNP 15 nmod I-PER
. . PUNCT . 4 punct)";

// The dead were Mary Stone, 24, Paul Winter, 30, both of Arda, and Jan Berg, 35.
constexpr const char* kDead = R"(
The the DET DT 2 det
dead dead ADJ JJ 4 nsubj
were be AUX VBD 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
, , PUNCT , 7 punct
24 24 NUM CD 4 amod
, , PUNCT , 9 punct
Paul Paul PROPN NNP 4 conj B-PER
Winter Winter PROPN NNP 9 flat I-PER
, , PUNCT , 12 punct
30 30 NUM CD 9 amod
, , PUNCT , 14 punct
both both DET DT 9 appos
of of ADP IN 16 case
Arda Arda PROPN NNP 14 nmod B-GPE
, , PUNCT , 19 punct
and and CCONJ CC 19 cc
Jan Jan PROPN NNP 4 conj B-PER
Berg Berg PROPN NNP 19 flat I-PER
, , PUNCT , 22 punct
35 35 NUM CD 19 amod
. . PUNCT . 4 punct)";

// The hosts are pilot Mary Stone and his brother Paul.
constexpr const char* kHosts = R"(
The the DET DT 2 det
hosts host NOUN NNS 5 nsubj
are be AUX VBP 5 cop
pilot pilot NOUN NN 5 compound
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 5 flat I-PER
and and CCONJ CC 9 cc
his his PRON PRP$ 9 nmod:poss
brother brother NOUN NN 5 conj
Paul Paul PROPN NNP 9 appos B-PER
. . PUNCT . 5 punct)";

// The heirs are Mary Stone, the president; Paul Winter, a governor; and Jan Berg.
constexpr const char* kHangsOnOffice = R"(
The the DET DT 2 det
heirs heir NOUN NNS 4 nsubj
are be AUX VBP 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
, , PUNCT , 8 punct
the the DET DT 8 det
president president NOUN NN 4 appos
; ; PUNCT : 10 punct
Paul Paul PROPN NNP 8 conj B-PER
Winter Winter PROPN NNP 10 flat I-PER
, , PUNCT , 14 punct
a a DET DT 14 det
governor governor NOUN NN 10 appos
; ; PUNCT : 17 punct
and and CCONJ CC 17 cc
Jan Jan PROPN NNP 14 list B-PER
Berg Berg PROPN NNP 17 flat I-PER
. . PUNCT . 4 punct)";

// The editors are Anna Holm, the founder; Erik Dahl, a poet; and Lars Berg.
constexpr const char* kHangsBeside = R"(
The the DET DT 2 det
editors editor NOUN NNS 4 nsubj
are be AUX VBP 4 cop
Anna Anna PROPN NNP 0 root B-PER
Holm Holm PROPN NNP 4 flat I-PER
, , PUNCT , 8 punct
the the DET DT 8 det
founder founder NOUN NN 4 appos
; ; PUNCT : 10 punct
Erik Erik PROPN NNP 4 parataxis B-PER
Dahl Dahl PROPN NNP 10 flat I-PER
, , PUNCT , 14 punct
a a DET DT 14 det
poet poet NOUN NN 10 appos
; ; PUNCT , 17 punct
and and CCONJ CC 17 cc
Lars Lars PROPN NNP 4 appos B-PER
Berg Berg PROPN NNP 17 flat I-PER
. . PUNCT . 4 punct)";

// The owners are Mary Stone, Paul Winter.
constexpr const char* kGlued = R"(
The the DET DT 2 det
owners owner NOUN NNS 4 nsubj
are be AUX VBP 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
, , PUNCT , 7 punct
Paul Paul PROPN NNP 4 flat B-PER
Winter Winter PROPN NNP 7 flat I-PER
. . PUNCT . 4 punct)";

// The winner is Mary Stone, the sister of Paul Winter and Jan Berg.
constexpr const char* kSister = R"(
The the DET DT 2 det
winner winner NOUN NN 4 nsubj
is be AUX VBZ 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
, , PUNCT , 8 punct
the the DET DT 8 det
sister sister NOUN NN 4 appos
of of ADP IN 10 case
Paul Paul PROPN NNP 8 nmod B-PER
Winter Winter PROPN NNP 10 flat I-PER
and and CCONJ CC 13 cc
Jan Jan PROPN NNP 10 conj B-PER
Berg Berg PROPN NNP 13 flat I-PER
. . PUNCT . 4 punct)";

// The chair is Mary Stone, and the owner is Paul Winter.
constexpr const char* kTwoClauses = R"(
The the DET DT 2 det
chair chair NOUN NN 4 nsubj
is be AUX VBZ 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
, , PUNCT , 11 punct
and and CCONJ CC 11 cc
the the DET DT 9 det
owner owner NOUN NN 11 nsubj
is be AUX VBZ 11 cop
Paul Paul PROPN NNP 4 conj B-PER
Winter Winter PROPN NNP 11 flat I-PER
. . PUNCT . 4 punct)";

// The owner is Mary Stone, who met Paul Winter and Jan Berg.
constexpr const char* kWhoMet = R"(
The the DET DT 2 det
owner owner NOUN NN 4 nsubj
is be AUX VBZ 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
, , PUNCT , 8 punct
who who PRON WP 8 nsubj
met meet VERB VBD 4 acl:relcl
Paul Paul PROPN NNP 8 obj B-PER
Winter Winter PROPN NNP 9 flat I-PER
and and CCONJ CC 12 cc
Jan Jan PROPN NNP 9 conj B-PER
Berg Berg PROPN NNP 12 flat I-PER
. . PUNCT . 4 punct)";

// The winners are Mary Stone, Norway, and Paul Winter, Chile.
constexpr const char* kCountries = R"(
The the DET DT 2 det
winners winner NOUN NNS 4 nsubj
are be AUX VBP 4 cop
Mary Mary PROPN NNP 0 root B-PER
Stone Stone PROPN NNP 4 flat I-PER
, , PUNCT , 7 punct
Norway Norway PROPN NNP 4 conj B-GPE
, , PUNCT , 10 punct
and and CCONJ CC 10 cc
Paul Paul PROPN NNP 4 conj B-PER
Winter Winter PROPN NNP 10 flat I-PER
, , PUNCT , 13 punct
Chile Chile PROPN NNP 10 nmod:unmarked B-GPE
. . PUNCT . 4 punct)";

// The groups are Lumen (Brel, Norland) and Vogel Bank.
constexpr const char* kBrackets = R"(
The the DET DT 2 det
groups group NOUN NNS 4 nsubj
are be AUX VBP 4 cop
Lumen Lumen PROPN NNP 0 root B-ORG
( ( PUNCT -LRB- 6 punct
Brel Brel PROPN NNP 4 appos B-ORG
, , PUNCT , 8 punct
Norland Norland PROPN NNP 6 conj B-GPE
) ) PUNCT -RRB- 6 punct
and and CCONJ CC 12 cc
Vogel Vogel PROPN NNP 12 compound B-ORG
Bank Bank PROPN NNP 4 conj I-ORG
. . PUNCT . 4 punct)";

// The phrases of the list that begins with the first name behind "are" or "were".
std::vector<std::string> members(std::string_view table) {
  const ExtractedDocument document = annotated(table);
  const SentenceView view(document, 0);
  std::vector<std::string> phrases;
  for (int t = 0; t < view.size(); ++t)
    if (one_of(view.lower(t), {"are", "were", "is"}))
      for (int name : listed_names(view, given_name(view, view.tree().head(t))))
        phrases.push_back(listed_phrase(view, name).mention);
  return phrases;
}

TEST(NameList, CutsAtNamesAndSeparators) {
  EXPECT_THAT(members(kWinners), ElementsAre("Mary Stone of Arda", "Paul Winter of Belm", "Jan Berg of Corin"));
  EXPECT_THAT(members(kDead), ElementsAre("Mary Stone", "Paul Winter", "Jan Berg"));
  EXPECT_THAT(members(kHosts), ElementsAre("pilot Mary Stone", "Paul"));
}

TEST(NameList, FindsMembersThatHangOnWhatDescribesOthers) {
  EXPECT_THAT(members(kHangsOnOffice), ElementsAre("Mary Stone", "Paul Winter", "Jan Berg"));
  EXPECT_THAT(members(kHangsBeside), ElementsAre("Anna Holm", "Erik Dahl", "Lars Berg"));
}

// No name reaches into the next, even where the parser glued them.
TEST(NameList, NeverGluesTwoNames) { EXPECT_THAT(members(kGlued), ElementsAre("Mary Stone", "Paul Winter")); }

TEST(NameList, LeavesWhatNoSeparatorLeadsTo) {
  EXPECT_THAT(members(kSister), ElementsAre("Mary Stone"));
  EXPECT_THAT(members(kTwoClauses), ElementsAre("Mary Stone", "Paul Winter"));
  EXPECT_THAT(members(kWhoMet), ElementsAre("Mary Stone"));
  EXPECT_THAT(members(kCountries), ElementsAre("Mary Stone", "Paul Winter"));
  EXPECT_THAT(members(kBrackets), ElementsAre("Lumen", "Vogel Bank"));
}

}  // namespace
}  // namespace relata::openie
