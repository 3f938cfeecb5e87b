#include "extract/entity/name_spans.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/tagged_names.h"

namespace relata::entity {
namespace {

// "Ben Wallace:PER, Kabul:GPE" of one line.
std::string spans(const std::string& line) {
  const ExtractedDocument document = tagged_document(line);
  std::string out;
  for (const NameSpan& span : find_name_spans(document.sentences.at(0)))
    out += (out.empty() ? "" : ", ") + text_between(document, 0, span.first, span.last) + ':' +
           std::string(to_string(span.type));
  return out;
}

TEST(NameSpans, ANewTagOfTheSameTypeBeginsANewName) {
  EXPECT_EQ(spans("Noor/PROPN/3/nsubj/B-PER Dostum/PROPN/1/conj/B-PER left/VERB/0/root"), "Noor:PER, Dostum:PER");
  EXPECT_EQ(spans("Atta/PROPN/3/nsubj/B-PER Noor/PROPN/1/flat/I-PER left/VERB/0/root"), "Atta Noor:PER");
}

TEST(NameSpans, AnInsideTagWithoutABeginningOrOfAnotherTypeBeginsOne) {
  EXPECT_EQ(spans("Noor/PROPN/2/nsubj/I-PER left/VERB/0/root"), "Noor:PER");
  EXPECT_EQ(spans("Noor/PROPN/3/nsubj/B-PER Varesh/PROPN/1/flat/I-GPE left/VERB/0/root"), "Noor:PER, Varesh:GPE");
}

TEST(NameSpans, DeterminersMarksAndSmallWordsLeaveBothEnds) {
  EXPECT_EQ(spans("the/DET/2/det/B-GPE Varesh/PROPN/4/nsubj/I-GPE ~'s/PART/2/case/I-GPE fell/VERB/0/root"),
            "Varesh:GPE");
  EXPECT_EQ(spans("\"/PUNCT/2/punct/B-ORG Nordline/PROPN/4/nsubj/I-ORG \"/PUNCT/2/punct/I-ORG fell/VERB/0/root"),
            "Nordline:ORG");
  EXPECT_EQ(spans("Nordline/PROPN/3/nsubj/B-ORG and/CCONJ/1/cc/I-ORG fell/VERB/0/root"), "Nordline:ORG");
}

TEST(NameSpans, WordsInLowerCaseBeginANameOnlyAsItsLinkOrParticle) {
  EXPECT_EQ(spans("van/PROPN/3/nsubj/B-PER Gogh/PROPN/1/flat/I-PER painted/VERB/0/root"), "van Gogh:PER");
  EXPECT_EQ(spans("painter/NOUN/3/nsubj/B-PER Gogh/PROPN/1/flat/I-PER painted/VERB/0/root"), "Gogh:PER");
}

TEST(NameSpans, HyphensJoinPartsOfANameButNotTwoCountries) {
  EXPECT_EQ(spans("Stratford/PROPN/6/nsubj/B-GPE ~-/PUNCT/1/punct ~upon/ADP/1/case ~-/PUNCT/1/punct "
                  "~Avon/PROPN/1/flat flooded/VERB/0/root"),
            "Stratford-upon-Avon:GPE");
  EXPECT_EQ(spans("France/PROPN/4/compound/B-GPE ~-/PUNCT/3/punct ~Germany/PROPN/4/compound/B-GPE match/NOUN/0/root"),
            "France:GPE, Germany:GPE");
}

TEST(NameSpans, AHyphenWithBlanksJoinsNothing) {
  EXPECT_EQ(spans("Varesh/PROPN/4/nsubj/B-GPE -/PUNCT/1/punct Lazna/PROPN/1/flat/B-GPE fell/VERB/0/root"),
            "Varesh:GPE, Lazna:GPE");
}

TEST(NameSpans, WhereAllIsInCapitalsAnAdjectiveBeforeANameIsNoneOfIt) {
  EXPECT_EQ(spans("OF/ADP/4/case CERTAIN/ADJ/4/amod ARMED/ADJ/4/amod/B-ORG FORCES/NOUN/0/root/I-ORG"),
            "ARMED FORCES:ORG");
  EXPECT_EQ(spans("AFGHAN/ADJ/2/amod/B-NORP SOLDIERS/NOUN/3/nsubj LEFT/VERB/0/root"), "") << "as of Afghan soldiers";
  EXPECT_EQ(spans("AFGHANS/PROPN/2/nsubj/B-NORP LEFT/VERB/0/root"), "AFGHANS:NORP");
  EXPECT_EQ(spans("THE/DET/4/det F/PROPN/4/nmod/B-PER 'S/PART/2/case LOSS/NOUN/0/root"), "") << "a piece of F M L N";
}

TEST(NameSpans, AnAdjectiveOfANounFurtherOnIsAPiece) {
  EXPECT_EQ(spans("between/ADP/4/case CENTRAL/ADJ/4/amod/B-LOC and/CCONJ/4/cc places/NOUN/0/root"), "");
}

TEST(NameSpans, AGroupOfSoManyIsCalledSo) {
  EXPECT_EQ(spans("the/DET/2/det Group/NOUN/5/nsubj/B-ORG of/ADP/4/case Eight/NUM/2/nmod met/VERB/0/root"),
            "Group of Eight:ORG");
  EXPECT_EQ(spans("the/DET/2/det Group/NOUN/5/nsubj/B-ORG of/ADP/4/case eight/NUM/2/nmod met/VERB/0/root"),
            "Group:ORG");
}

TEST(NameSpans, AHeadNounThatWasNotTaggedGivesTheType) {
  EXPECT_EQ(spans("Varesh/PROPN/2/compound/B-GPE University/PROPN/3/nsubj closed/VERB/0/root"),
            "Varesh University:ORG");
  EXPECT_EQ(spans("Varesh/PROPN/2/compound/B-GPE university/NOUN/3/nsubj closed/VERB/0/root"), "Varesh:GPE");
}

TEST(NameSpans, TitlesInsideATagAreCutOff) {
  EXPECT_EQ(spans("Afghan/ADJ/3/amod/B-PER President/PROPN/3/compound/I-PER Anton/PROPN/5/nsubj/I-PER "
                  "Leskov/PROPN/3/flat/I-PER left/VERB/0/root"),
            "Anton Leskov:PER");
  EXPECT_EQ(spans("Prime/PROPN/2/compound/B-PER Minister/PROPN/3/nsubj/I-PER left/VERB/0/root"), "");
}

TEST(NameSpans, ADemonymIsANameOnlyAsANoun) {
  EXPECT_EQ(spans("Afghan/ADJ/2/amod/B-NORP forces/NOUN/3/nsubj fled/VERB/0/root"), "");
  EXPECT_EQ(spans("Afghans/PROPN/2/nsubj/B-NORP fled/VERB/0/root"), "Afghans:NORP");
}

TEST(NameSpans, CapitalsMakeAName) {
  const auto token = [](std::string form) {
    Token made;
    made.form = std::move(form);
    return made;
  };
  for (const char* name : {"Kabul", "iPhone", "NATO", "Østergård", "کابل"})
    EXPECT_TRUE(may_be_name(token(name))) << name;
  for (const char* none : {"", "kabul", "-", "’s", "“", "—", "42"}) EXPECT_FALSE(may_be_name(token(none))) << none;
}

TEST(NameSpans, TheHeadHangsOutsideAndIsTheLastWithoutATree) {
  const Sentence tree = tagged_sentence("Ben/PROPN/3/nsubj Wallace/PROPN/1/flat left/VERB/0/root");
  EXPECT_EQ(head_of(tree, 0, 2), 0u);
  Sentence none = tree;
  for (Token& token : none.tokens) token.head = 0, token.deprel = "_";
  EXPECT_EQ(head_of(none, 0, 2), 1u);
  Sentence circle = tree;
  circle.tokens[0].head = 2;
  circle.tokens[1].head = 1;
  EXPECT_EQ(head_of(circle, 0, 2), 1u);
}

TEST(NameSpans, TagsThatAreNoneAreSurvived) {
  Sentence empty;
  EXPECT_TRUE(find_name_spans(empty).empty());
  EXPECT_EQ(spans("Noor/PROPN/0/root/B-WHATEVER"), "Noor:MISC");
  Sentence odd = tagged_sentence("Noor/PROPN/0/root/B-PER");
  for (const char* tag : {"", "B", "B-", "-", "X-PER"}) {
    odd.tokens[0].ner = tag;
    for (const NameSpan& span : find_name_spans(odd)) EXPECT_LT(span.first, span.last) << tag;
  }
}

TEST(NameSpans, WhatIsSaidOfAnOrganisationIsNoneOfItsName) {
  EXPECT_EQ(spans("RULING/ADJ/3/amod/B-ORG GREEN/PROPN/3/compound/I-ORG PARTY/PROPN/4/nsubj/I-ORG WON/VERB/0/root"),
            "GREEN PARTY:ORG");
  EXPECT_EQ(spans("Marxist/ADJ/4/amod/B-ORG Delta/PROPN/4/compound/I-ORG River/PROPN/4/compound/I-ORG "
                  "Front/PROPN/5/nsubj/I-ORG won/VERB/0/root"),
            "Delta River Front:ORG");
  EXPECT_EQ(spans("pro/ADJ/6/amod/B-ORG ~-/PUNCT/1/punct/I-ORG ~Leskov/PROPN/1/obj/I-ORG Delta/PROPN/6/compound/I-ORG "
                  "River/PROPN/6/compound/I-ORG Front/PROPN/7/nsubj/I-ORG won/VERB/0/root"),
            "Delta River Front:ORG");
  EXPECT_EQ(spans("Opposition/PROPN/2/compound/B-ORG Front/PROPN/3/nsubj/I-ORG won/VERB/0/root"),
            "Opposition Front:ORG")
      << "one word would be left";
  EXPECT_EQ(spans("GROUP/PROPN/4/nsubj/B-ORG OF/ADP/1/fixed/I-ORG ~,/PUNCT/1/punct WON/VERB/0/root"), "GROUP:ORG");
}

TEST(NameSpans, APieceOfANameIsNone) {
  EXPECT_EQ(spans("SHINING/VERB/2/amod/B-ORG PATH/NOUN/3/nsubj WON/VERB/0/root"), "");
  EXPECT_EQ(spans("F/PROPN/2/nsubj/B-ORG WON/VERB/0/root"), "");
  EXPECT_EQ(spans("X/PROPN/2/nsubj/B-ORG fell/VERB/0/root"), "X:ORG") << "text with small letters";
}

TEST(NameSpans, APrepositionWithACapitalIsInsideAName) {
  EXPECT_EQ(spans("Nurses/PROPN/6/nsubj/O Without/ADP/3/case/O Frontiers/PROPN/1/nmod/O (/PUNCT/5/punct/O "
                  "NWF/PROPN/1/appos/B-ORG praised/VERB/0/root the/DET/8/det staff/NOUN/6/obj"),
            "Nurses Without Frontiers:ORG, NWF:ORG");
  EXPECT_EQ(spans("Then/ADV/5/advmod Parents/PROPN/5/nsubj/O Against/ADP/4/case/B-ORG Lead/PROPN/2/nmod/I-ORG "
                  "opened/VERB/0/root its/PRON/7/nmod office/NOUN/5/obj"),
            "Parents Against Lead:ORG");
  EXPECT_EQ(spans("Old/PROPN/6/amod/B-ORG Sailors/PROPN/6/nsubj/I-ORG Beyond/ADP/5/case/O The/DET/5/det/O "
                  "Sea/PROPN/2/nmod/O left/VERB/0/root the/DET/8/det town/NOUN/6/obj"),
            "Old Sailors:ORG")
      << "no noun stands behind it";
  EXPECT_EQ(spans("Troops/NOUN/4/nsubj Without/ADP/3/case Pay/NOUN/1/nmod March/VERB/0/root Home/ADV/4/advmod"), "")
      << "a headline";
  EXPECT_EQ(spans("Without/ADP/2/case Noor/PROPN/4/obl/B-PER he/PRON/4/nsubj left/VERB/0/root the/DET/6/det "
                  "town/NOUN/4/obj"),
            "Noor:PER");
}

TEST(NameSpans, AHouseIsCalledAfterItsOwner) {
  const auto at = [](const std::string& noun) {
    return spans("workers/NOUN/6/nsubj at/ADP/4/case Sam/PROPN/5/nmod:poss/B-PER 's/PART/3/case " + noun +
                 "/NOUN/1/nmod/O struck/VERB/0/root on/ADP/8/case time/NOUN/6/obl");
  };
  EXPECT_EQ(at("Garage"), "Sam 's Garage:ORG");
  EXPECT_EQ(at("garage"), "Sam:PER");
  EXPECT_EQ(at("Cabinet"), "Sam:PER");
}

TEST(NameSpans, WhoABodyIsOfEndsItsName) {
  ExtractedDocument document = tagged_document(
      "Union/PROPN/4/nsubj/B-ORG of/ADP/3/case/I-ORG Tram/PROPN/1/nmod/I-ORG Drivers/NOUN/5/nmod/O called/VERB/0/root "
      "off/ADP/5/compound its/PRON/8/nmod strike/NOUN/5/obj");
  const auto last = [&](const char* xpos) {
    document.sentences[0].tokens[3].xpos = xpos;
    return find_name_spans(document.sentences[0]).at(0).last;
  };
  EXPECT_EQ(last("NNS"), 4u);
  EXPECT_EQ(last("NN"), 3u);
}

}  // namespace
}  // namespace relata::entity
