// Each construct by its name: what it reads in a small sentence of its own. Their own tests are in constructs/.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "extract/openie/construct.h"
#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

using ::testing::Contains;

struct Sentence {
  std::string_view construct;
  std::string_view table;
  std::string_view line;  // that the construct gives
};

// One a construct, in the order of kConstructs.
const Sentence kSentences[] = {
    {"active", R"(
Rebels rebel NOUN NNS 2 nsubj
seized seize VERB VBD 0 root
Arda Arda PROPN NNP 2 obj B-GPE
. . PUNCT . 2 punct)",
     "Rebels | seized | Arda"},
    {"passive", R"(
Talib Talib PROPN NNP 3 nsubj:pass B-PER
was be AUX VBD 3 aux:pass
arrested arrest VERB VBN 0 root
by by ADP IN 5 case
soldiers soldier NOUN NNS 3 obl:agent
. . PUNCT . 3 punct)",
     "soldiers | was arrested by | Talib"},
    {"gapping", R"(
Kenya Kenya PROPN NNP 2 nsubj B-GPE
won win VERB VBD 0 root
gold gold NOUN NN 2 obj
and and CCONJ CC 6 cc
Ethiopia Ethiopia PROPN NNP 6 compound B-GPE
silver silver NOUN NN 2 conj
. . PUNCT . 2 punct)",
     "Ethiopia | won | silver"},
    {"reciprocal", R"(
Orbis Orbis PROPN NNP 5 nsubj B-ORG
and and CCONJ CC 3 cc
Lumen Lumen PROPN NNP 1 conj B-ORG
will will AUX MD 5 aux
merge merge VERB VB 0 root
. . PUNCT . 5 punct)",
     "planned Orbis | will merge | Lumen"},
    {"appointment", R"(
Sharma Sharma PROPN NNP 3 nsubj:pass B-PER
was be AUX VBD 3 aux:pass
elected elect VERB VBN 0 root
chairman chairman NOUN NN 3 xcomp
. . PUNCT . 3 punct)",
     "Sharma | is | chairman"},
    {"adjective", R"(
Noor Noor PROPN NNP 3 nsubj B-PER
is be AUX VBZ 3 cop
ineligible ineligible ADJ JJ 0 root
for for ADP IN 6 case
the the DET DT 6 det
match match NOUN NN 3 obl
. . PUNCT . 3 punct)",
     "Noor | is ineligible for | the match"},
    {"copula", R"(
Asadabad Asadabad PROPN NNP 4 nsubj B-GPE
is be AUX VBZ 4 cop
the the DET DT 4 det
capital capital NOUN NN 0 root
of of ADP IN 6 case
Kunar Kunar PROPN NNP 4 nmod B-GPE
. . PUNCT . 4 punct)",
     "Asadabad | is the capital of | Kunar"},
    {"existential", R"(
There there PRON EX 2 expl
are be VERB VBP 0 root
prisons prison NOUN NNS 2 nsubj
in in ADP IN 5 case
Kabul Kabul PROPN NNP 3 nmod B-GPE
. . PUNCT . 2 punct)",
     "prisons | are in | Kabul"},
    {"title", R"(
Defence defence NOUN NN 2 compound
Secretary Secretary PROPN NNP 3 nmod:desc
Ben Ben PROPN NNP 5 nsubj B-PER
Wallace Wallace PROPN NNP 3 flat I-PER
resigned resign VERB VBD 0 root
. . PUNCT . 5 punct)",
     "Ben Wallace | is | Defence Secretary"},
    {"apposition", R"(
Noor Noor PROPN NNP 8 nsubj B-PER
, , PUNCT , 4 punct
the the DET DT 4 det
governor governor NOUN NN 1 appos
of of ADP IN 6 case
Balkh Balkh PROPN NNP 4 nmod B-GPE
, , PUNCT , 1 punct
fled flee VERB VBD 0 root
. . PUNCT . 8 punct)",
     "Noor | is governor of | Balkh"},
    {"possession", R"(
China China PROPN NNP 3 nmod:poss B-GPE
's 's PART POS 1 case
army army NOUN NN 4 nsubj
fled flee VERB VBD 0 root
. . PUNCT . 4 punct)",
     "China | has | army"},
    {"location", R"(
The the DET DT 2 det
army army NOUN NN 5 nsubj
in in ADP IN 4 case
Kabul Kabul PROPN NNP 2 nmod B-GPE
fled flee VERB VBD 0 root
. . PUNCT . 5 punct)",
     "The army | is in | Kabul"},
    {"place_of", R"(
The the DET DT 3 det
port port NOUN NN 3 compound
city city NOUN NN 6 nsubj
of of ADP IN 5 case
Mombasa Mombasa PROPN NNP 3 nmod B-GPE
fell fall VERB VBD 0 root
. . PUNCT . 6 punct)",
     "Mombasa | is | port city"},
    {"participle_before", R"(
US US PROPN NNP 3 compound B-GPE
- - PUNCT HYPH 1 punct
backed back VERB VBN 4 amod
forces force NOUN NNS 5 nsubj
fled flee VERB VBD 0 root
. . PUNCT . 5 punct)",
     "US | backed | forces"},
    {"example", R"(
Northern northern ADJ JJ 2 amod
cities city NOUN NNS 7 nsubj
, , PUNCT , 5 punct
including include VERB VBG 5 case
Herat Herat PROPN NNP 2 nmod B-GPE
, , PUNCT , 2 punct
fell fall VERB VBD 0 root
. . PUNCT . 7 punct)",
     "Herat | is | Northern cities"},
    {"age", R"(
Yu Yu PROPN NNP 6 nsubj B-PER
Hagino Hagino PROPN NNP 1 flat I-PER
, , PUNCT , 4 punct
23 23 NUM CD 1 appos
, , PUNCT , 4 punct
fled flee VERB VBD 0 root
. . PUNCT . 6 punct)",
     "Yu Hagino | is | 23"},
    {"nominal_event", R"(
The the DET DT 2 det
fall fall NOUN NN 8 nsubj
of of ADP IN 4 case
Kunduz Kunduz PROPN NNP 2 nmod B-GPE
to to ADP IN 7 case
the the DET DT 7 det
rebels rebel NOUN NNS 2 nmod
shocked shock VERB VBD 0 root
diplomats diplomat NOUN NNS 8 obj
. . PUNCT . 8 punct)",
     "Kunduz | fall to | the rebels"},
};

TEST(Constructs, EachHasASentence) {
  ASSERT_EQ(std::size(kSentences), kConstructs.size()) << "a construct without a sentence";
  for (std::size_t c = 0; c < kConstructs.size(); ++c) {
    EXPECT_EQ(kSentences[c].construct, kConstructs[c].name);
    EXPECT_THAT(lines_of_rule(kSentences[c].table, kConstructs[c].name), Contains(std::string(kSentences[c].line)))
        << kConstructs[c].name;
  }
}

TEST(Constructs, EachHasASectionOfThePage) {
  std::ifstream file(RELATA_SOURCE_DIR "/docs/extraction.md");
  std::string headings;
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("### ")) headings += line + "\n";
  for (const Named& construct : kConstructs)
    EXPECT_NE(headings.find("`" + std::string(construct.name) + "`"), headings.npos) << construct.name;
}

TEST(Constructs, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const Named& construct : kConstructs) {
    EXPECT_TRUE(names.insert(construct.name).second) << construct.name;
    EXPECT_TRUE(std::all_of(construct.name.begin(), construct.name.end(),
                            [](char c) { return c == '_' || (c >= 'a' && c <= 'z'); }))
        << construct.name << " is no file name";
  }
}

TEST(Constructs, EveryStatementHasOneOfTheirNames) {
  for (const Sentence& sentence : kSentences) {
    std::size_t named = 0;
    for (const Named& construct : kConstructs) named += lines_of_rule(sentence.table, construct.name).size();
    EXPECT_EQ(named, annotated(sentence.table).statements.size()) << sentence.construct;
  }
}

}  // namespace
}  // namespace relata::openie
