// What identifies an end, by the tree (docs/extraction.md).
#include "extract/openie/phrase_shortener.h"

#include <gtest/gtest.h>

#include "tests/extract/openie/annotated.h"

namespace relata::openie {
namespace {

// The sentence as a phrase, or its words from `first` on, cut.
std::string shortened(std::string_view table, std::size_t first = 0) {
  const ExtractedDocument document = annotated(table);
  const Sentence& sentence = document.sentences[0];
  const std::string_view text = sentence.text(document.document.text);
  Phrase phrase;
  phrase.span = {{sentence.tokens[first].span.begin, sentence.tokens.back().span.end}};
  phrase.mention = cut(text, phrase.span);
  PhraseShortener(sentence, text).shorten(phrase);
  return phrase.mention;
}

TEST(PhraseShortener, KeepsFiguresAndTheirMarksWhole) {
  EXPECT_EQ(shortened(R"(
April April PROPN NNP 2 compound
3 3 NUM CD 0 root
, , PUNCT , 4 punct
1779 1779 NUM CD 2 nmod:unmarked)"),
            "April 3 , 1779");
  EXPECT_EQ(shortened(R"(
about about ADV RB 2 advmod
$ $ SYM $ 0 root
5 5 NUM CD 4 compound
million million NUM CD 2 nummod)"),
            "about $ 5 million");
}

TEST(PhraseShortener, LeavesOutArticlesAndWhatOnlyDescribes) {
  EXPECT_EQ(shortened(R"(
the the DET DT 3 det
other other ADJ JJ 3 amod
guests guest NOUN NNS 0 root
at at ADP IN 6 case
the the DET DT 6 det
inn inn NOUN NN 3 nmod)"),
            "other guests");
  EXPECT_EQ(shortened(R"(
these this DET DT 2 det
parts part NOUN NNS 0 root
of of ADP IN 5 case
the the DET DT 5 det
circle circle NOUN NN 2 nmod)"),
            "these parts of circle");
}

TEST(PhraseShortener, APredicateIsCutAndAClauseIsNot) {
  constexpr std::string_view kSigned = R"(
It it PRON PRP 4 nsubj
is be AUX VBZ 4 cop
a a DET DT 4 det
platform platform NOUN NN 0 root
that that PRON WDT 6 nsubj
works work VERB VBZ 4 acl:relcl)";
  EXPECT_EQ(shortened(kSigned, 2), "platform");
  EXPECT_EQ(shortened(kSigned), "It is a platform that works");
}

TEST(PhraseShortener, AVerbSharesTheAuxiliariesOfTheOneItIsJoinedTo) {
  const ExtractedDocument document = annotated(R"(
You you PRON PRP 4 nsubj
must must AUX MD 4 aux
not not PART RB 4 advmod
read read VERB VB 0 root
or or CCONJ CC 6 cc
use use VERB VB 4 conj
it it PRON PRP 6 obj
and and CCONJ CC 9 cc
wrote write VERB VBD 4 conj)");
  const Sentence& sentence = document.sentences[0];
  const std::string_view text = sentence.text(document.document.text);
  const PhraseShortener shortener(sentence, text);
  const auto words = [&](std::size_t t) {
    return cut(text, shortener.with_shared_auxiliaries({sentence.tokens[t].span}));
  };
  EXPECT_EQ(words(5), "must not use");
  EXPECT_EQ(words(8), "wrote");
  EXPECT_TRUE(shortener.is_bare({sentence.tokens[5].span}));
  EXPECT_FALSE(shortener.is_bare({sentence.tokens[3].span}));
}

}  // namespace
}  // namespace relata::openie
