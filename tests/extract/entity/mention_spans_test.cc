#include "extract/entity/mention_spans.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>

namespace relata::entity {
namespace {

// Words as "form/UPOS/head/deprel[/kind of mention]", apart by blanks.
Sentence sentence_of(const std::string& line) {
  Sentence sentence;
  std::istringstream words(line);
  for (std::string word; words >> word;) {
    std::istringstream fields(word);
    const auto next = [&] {
      std::string field;
      std::getline(fields, field, '/');
      return field;
    };
    Token token;
    token.form = next();
    token.upos = next();
    token.head = std::stoi(next());
    token.deprel = next();
    token.mention = next();
    sentence.tokens.push_back(token);
  }
  return sentence;
}

// "[The insurgents]:PER [the city]:LOC", the head in capitals.
std::string shown(const std::string& line) {
  const Sentence sentence = sentence_of(line);
  std::string out;
  for (const Mention& mention : mention_spans(sentence, 3)) {
    EXPECT_EQ(mention.sentence, 3u);
    out += out.empty() ? "[" : " [";
    for (std::uint32_t i = mention.first; i < mention.last; ++i)
      out += (i > mention.first ? " " : "") + sentence.tokens[i].form + (i == mention.head ? "*" : "");
    out += "]:" + std::string(to_string(mention.type)) + std::to_string(static_cast<int>(mention.kind));
  }
  return out;
}

TEST(MentionSpans, HoldTheWholeNounPhrase) {
  EXPECT_EQ(shown("The/DET/3/det old/ADJ/3/amod mayor/NOUN/7/nsubj/person of/ADP/6/case the/DET/6/det "
                  "town/NOUN/3/nmod/place left/VERB/0/root ./PUNCT/7/punct"),
            "[The old mayor* of the town]:PER1 [the town*]:LOC1");
}

TEST(MentionSpans, KeepThePossessiveMarkAndNestTheOwner) {
  EXPECT_EQ(
      shown("Their/PRON/2/nmod:poss/person leader/NOUN/4/nmod:poss/person 's/PART/2/case house/NOUN/0/root/place"),
      "[Their leader 's house*]:LOC1 [Their leader* 's]:PER1 [Their*]:PER2");
}

TEST(MentionSpans, EndBeforeAppositionsAndCoordinatedPhrases) {
  EXPECT_EQ(shown("Kim/PROPN/6/nsubj/person ,/PUNCT/4/punct a/DET/4/det judge/NOUN/1/appos/person ,/PUNCT/4/punct "
                  "met/VERB/0/root men/NOUN/6/obj/person and/CCONJ/9/cc women/NOUN/7/conj/person"),
            "[Kim*]:PER0 [a judge*]:PER1 [men*]:PER1 [women*]:PER1");
}

TEST(MentionSpans, OfAPredicateAreItsNounPhraseAlone) {
  EXPECT_EQ(shown("She/PRON/4/nsubj/person is/AUX/4/cop a/DET/4/det judge/NOUN/0/root/person in/ADP/6/case "
                  "Oslo/PROPN/4/nmod/place ./PUNCT/4/punct"),
            "[She*]:PER2 [a judge* in Oslo]:PER1 [Oslo*]:LOC0");
}

TEST(MentionSpans, HoldRelativeClauses) {
  EXPECT_EQ(
      shown("rebels/NOUN/6/nsubj/person who/PRON/3/nsubj took/VERB/1/acl:relcl it/PRON/3/obj/place ,/PUNCT/3/punct "
            "left/VERB/0/root"),
      "[rebels* who took it]:PER1 [it*]:LOC2");
}

TEST(MentionSpans, NoKindsNoMentions) { EXPECT_EQ(shown("Go/VERB/0/root !/PUNCT/1/punct"), ""); }

}  // namespace
}  // namespace relata::entity
