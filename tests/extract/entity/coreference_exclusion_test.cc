#include "extract/entity/coreference_exclusion.h"

#include <gtest/gtest.h>

#include "tests/extract/entity/document_rows.h"

namespace relata::entity {
namespace {

// Whether the mention headed by `second` cannot mean what the one headed by `first` does.
bool ruled_out(const std::string& rows, std::string_view first, std::string_view second) {
  const ExtractedDocument document = document_of(rows);
  const std::vector<DependencyTree> trees(document.sentences.begin(), document.sentences.end());
  const std::vector<CorefMention> mentions = coref_mentions(document, trees);
  const CorefMention *a = nullptr, *m = nullptr;
  for (const CorefMention& mention : mentions) {
    if (mention.head_word == second && a) m = &mention;
    if (mention.head_word == first && !a) a = &mention;
  }
  if (!a || !m) {
    ADD_FAILURE() << "no mentions " << first << ", " << second;
    return false;
  }
  return cannot_corefer(trees[m->sentence], *a, *m);
}

CorefMention name(std::string text, EntityType type) {
  CorefMention mention;
  mention.form = MentionKind::kName;
  mention.named_type = static_cast<int>(type);
  mention.text = text;
  std::string acronym;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    mention.names.push_back(text.substr(at, end - at));
    acronym += text[at];
    at = end + 1;
  }
  mention.acronym = acronym;
  std::sort(mention.names.begin(), mention.names.end());
  return mention;
}

TEST(CorefExclusion, NamesMatchByTheirWords) {
  const auto match = [](const char* a, const char* m) {
    return name_match(name(a, EntityType::kOrg), name(m, EntityType::kOrg));
  };
  EXPECT_EQ(match("ben wallace", "ben wallace"), NameMatch::kEqual);
  EXPECT_EQ(match("ben wallace", "wallace"), NameMatch::kSurname);
  EXPECT_EQ(match("kabul university", "kabul"), NameMatch::kWithin);
  EXPECT_EQ(match("islamic state", "is"), NameMatch::kAcronym);
  EXPECT_EQ(match("new york", "new jersey"), NameMatch::kShareWord);
  EXPECT_EQ(match("kabul", "herat"), NameMatch::kShareNothing);
  EXPECT_EQ(name_match(name("kabul", EntityType::kGpe), CorefMention{}), NameMatch::kNoNames);
}

TEST(CorefExclusion, AnUnknownNumberAgreesWithNothingAndDiffersFromNothing) {
  EXPECT_EQ(agreement(Number::kSingular, Number::kSingular), Agreement::kAgree);
  EXPECT_EQ(agreement(Number::kSingular, Number::kPlural), Agreement::kDiffer);
  EXPECT_EQ(agreement(Number::kUnknown, Number::kPlural), Agreement::kUnknown);
}

TEST(CorefExclusion, ASurnameMayBeThePersonButNoPlaceIsAPartOfItsName) {
  const Sentence sentence;
  const DependencyTree tree(sentence);
  const auto out = [&](const char* a, const char* m, EntityType type) {
    CorefMention first = name(a, type), second = name(m, type);
    second.sentence = 1;
    return cannot_corefer(tree, first, second);
  };
  EXPECT_FALSE(out("ben wallace", "wallace", EntityType::kPer));
  EXPECT_TRUE(out("ben wallace", "ann wallace", EntityType::kPer));
  EXPECT_TRUE(out("new mexico", "mexico", EntityType::kGpe));
  EXPECT_TRUE(out("kabul university", "kabul", EntityType::kOrg));
  EXPECT_FALSE(out("islamic state", "is", EntityType::kOrg));
}

TEST(CorefExclusion, GenderRulesOutAcrossSentences) {
  const std::string rows =
      "His his PRON PRP$ 2 nmod:poss _ person\nfather father NOUN NN 3 nsubj _ person\nleft leave VERB VBD 0 root\n"
      "\n"
      "She she PRON PRP 2 nsubj _ person\nleft leave VERB VBD 0 root\n";
  EXPECT_TRUE(ruled_out(rows, "father", "she"));
}

TEST(CorefExclusion, NothingIsWhatItIsAPartOf) {
  const std::string owner =
      "His his PRON PRP$ 2 nmod:poss _ person\nfather father NOUN NN 3 nsubj _ person\nleft leave VERB VBD 0 root\n";
  EXPECT_TRUE(ruled_out(owner, "father", "his"));
  const std::string relative =
      "The the DET DT 2 det\n"
      "man man NOUN NN 7 nsubj _ person\n"
      "who who PRON WP 4 nsubj\n"
      "lost lose VERB VBD 2 acl:relcl\n"
      "his his PRON PRP$ 6 nmod:poss _ person\n"
      "hat hat NOUN NN 4 obj _ object\n"
      "left leave VERB VBD 0 root\n";
  EXPECT_FALSE(ruled_out(relative, "man", "his"));
}

TEST(CorefExclusion, SubjectAndObjectOfOneVerbAreTwoUnlessItIsReflexive) {
  const auto object = [](const std::string& pronoun) {
    return "He he PRON PRP 2 nsubj _ person\nsaw see VERB VBD 0 root\n" + pronoun + " he PRON PRP 2 obj _ person\n";
  };
  EXPECT_TRUE(ruled_out(object("him"), "he", "him"));
  EXPECT_FALSE(ruled_out(object("himself"), "he", "himself"));
}

TEST(CorefExclusion, ADescriptionIsNotTheSubjectOfItsClause) {
  const std::string rows =
      "It it PRON PRP 2 nsubj _ organization\n"
      "took take VERB VBD 0 root\n"
      "steps step NOUN NNS 2 obj _ abstract\n"
      "against against ADP IN 6 case\n"
      "this this DET DT 6 det\n"
      "group group NOUN NN 3 nmod _ organization\n";
  EXPECT_TRUE(ruled_out(rows, "it", "group"));
}

TEST(CorefExclusion, WhatIsOfAPlaceIsNotThePlace) {
  const std::string rows =
      "University University PROPN NNP 4 nsubj B-ORG organization\n"
      "of of ADP IN 3 case I-ORG\n"
      "Varesh Varesh PROPN NNP 1 nmod I-ORG\n"
      "left leave VERB VBD 0 root\n"
      "Varesh Varesh PROPN NNP 4 obj B-ORG organization\n";
  EXPECT_TRUE(ruled_out(rows, "university", "varesh"));
}

TEST(CorefExclusion, AnAcronymInBracketsIsTheNameBeforeIt) {
  const auto bracketed = [](const std::string& acronym) {
    const ExtractedDocument document = document_of(
        "Farabundo Farabundo PROPN NNP 2 compound B-ORG\n"
        "Front Front PROPN NNP 6 nsubj I-ORG organization\n"
        "( ( PUNCT -LRB- 4 punct\n" +
        acronym + " " + acronym +
        " PROPN NNP 2 appos B-ORG organization\n) ) PUNCT -RRB- 4 punct\nfled flee VERB VBD 0 root\n");
    const std::vector<DependencyTree> trees(document.sentences.begin(), document.sentences.end());
    const std::vector<CorefMention> mentions = coref_mentions(document, trees);
    return mentions.size() == 2 && is_acronym_behind(trees[0], mentions[0], mentions[1]);
  };
  EXPECT_TRUE(bracketed("FF"));
  EXPECT_TRUE(bracketed("FFL")) << "most letters";
  EXPECT_FALSE(bracketed("MRTA"));
  EXPECT_FALSE(bracketed("Ff")) << "no acronym";
}

TEST(CorefExclusion, EqualNamesAreNeverRuledOut) {
  const std::string rows =
      "Noor Noor PROPN NNP 2 nsubj B-PER person\nmet meet VERB VBD 0 root\nNoor Noor PROPN NNP 2 obj B-PER person\n";
  EXPECT_FALSE(ruled_out(rows, "noor", "noor"));
}

TEST(CorefExclusion, WhatIsSomethingNewIsNoneThatWasNamed) {
  const std::string holm =
      "Holm Holm PROPN NNP 2 nsubj B-PER person\n"
      "left leave VERB VBD 0 root\n"
      "\n";
  const auto after = [&](const std::string& rows, std::string_view noun) {
    return ruled_out(holm + rows, "holm", noun);
  };
  EXPECT_TRUE(after("A a DET DT 2 det\nnurse nurse NOUN NN 3 nsubj _ person\ncame come VERB VBD 0 root\n", "nurse"));
  EXPECT_TRUE(after("Another another DET DT 2 det\nlawyer lawyer NOUN NN 3 nsubj _ person\ncame come VERB VBD 0 root\n",
                    "lawyer"));
  EXPECT_FALSE(
      after("The the DET DT 2 det\nnurse nurse NOUN NN 3 nsubj _ person\ncame come VERB VBD 0 root\n", "nurse"));
  EXPECT_TRUE(
      after("The the DET DT 3 det\nrival rival ADJ JJ 3 amod\nnurse nurse NOUN NN 4 nsubj _ person\n"
            "came come VERB VBD 0 root\n",
            "nurse"));
}

TEST(CorefExclusion, ACopulaAndAnAppositionTieWhatIsNew) {
  EXPECT_FALSE(
      ruled_out("Holm Holm PROPN NNP 4 nsubj B-PER person\n"
                "is be AUX VBZ 4 cop\n"
                "a a DET DT 4 det\n"
                "nurse nurse NOUN NN 0 root _ person\n",
                "holm", "nurse"));
  EXPECT_FALSE(
      ruled_out("Holm Holm PROPN NNP 6 nsubj B-PER person\n"
                ", , PUNCT , 1 punct\n"
                "a a DET DT 4 det\n"
                "nurse nurse NOUN NN 1 appos _ person\n"
                ", , PUNCT , 4 punct\n"
                "left leave VERB VBD 0 root\n",
                "holm", "nurse"));
}

TEST(CorefExclusion, WhoSaysItIsNotWhomItIsSaidOf) {
  const std::string says =
      "Holm Holm PROPN NNP 2 nsubj B-PER person\n"
      "claims claim VERB VBZ 0 root\n";
  EXPECT_TRUE(ruled_out(says + "the the DET DT 4 det\n"
                               "sprinter sprinter NOUN NN 5 nsubj _ person\n"
                               "cheats cheat VERB VBZ 2 ccomp\n",
                        "holm", "sprinter"));
  EXPECT_FALSE(ruled_out(says + "he he PRON PRP 4 nsubj _ person\n"
                                "cheats cheat VERB VBZ 2 ccomp\n",
                         "holm", "he"));
}

TEST(CorefExclusion, WhoDoesItToAThingAndIsSomebodysIsThatThings) {
  const std::string sold =
      "Berg Berg PROPN NNP 3 nsubj:pass B-ORG organization\n"
      "was be AUX VBD 3 aux:pass\n"
      "sold sell VERB VBN 0 root\n"
      "to to ADP IN 5 case\n"
      "Dahl Dahl PROPN NNP 3 obl B-ORG organization\n"
      "by by ADP IN 8 case\n"
      "its its PRON PRP$ 8 nmod:poss _ organization\n"
      "founder founder NOUN NN 3 obl:agent _ person\n";
  EXPECT_TRUE(ruled_out(sold, "dahl", "its"));
  EXPECT_FALSE(ruled_out(sold, "berg", "its"));
}

TEST(CorefExclusion, WhoseAPhraseIsStandsAtItsBeginning) {
  const ExtractedDocument document = document_of(
      "His his PRON PRP$ 2 nmod:poss _ person\n"
      "brother brother NOUN NN 3 nsubj _ person\n"
      "met meet VERB VBD 0 root\n"
      "its its PRON PRP$ 5 nmod:poss _ organization\n"
      "owner owner NOUN NN 3 obj _ person\n");
  const std::vector<DependencyTree> trees(document.sentences.begin(), document.sentences.end());
  const std::vector<CorefMention> mentions = coref_mentions(document, trees);
  ASSERT_EQ(mentions.size(), 4u);
  EXPECT_TRUE(begins_with_owner(trees[0], mentions[0], mentions[1]));
  EXPECT_FALSE(begins_with_owner(trees[0], mentions[0], mentions[3]));
  EXPECT_FALSE(begins_with_owner(trees[0], mentions[1], mentions[0]));
}

TEST(CorefExclusion, OneOfThemIsSomebodyNew) {
  EXPECT_TRUE(
      ruled_out("Holm Holm PROPN NNP 2 nsubj B-PER person\n"
                "left leave VERB VBD 0 root\n"
                "\n"
                "One one NUM CD 2 nummod\n"
                "nurse nurse NOUN NN 3 nsubj _ person\n"
                "came come VERB VBD 0 root\n",
                "holm", "nurse"));
}

TEST(CorefExclusion, ThoseWhoDidItAreNobodyBefore) {
  EXPECT_TRUE(
      ruled_out("Hamas Hamas PROPN NNP 2 nsubj B-ORG organization\n"
                "blamed blame VERB VBD 0 root\n"
                "those that PRON DT 2 obj _ person\n"
                "who who PRON WP 5 nsubj\n"
                "fled flee VERB VBD 3 acl:relcl\n",
                "hamas", "those"));
}

TEST(CorefExclusion, AnAcronymBehindWhatIsOfAnotherIsTheOthers) {
  const std::string rows =
      "The the DET DT 2 det\n"
      "Command Command PROPN NNP 0 root B-ORG organization\n"
      "of of ADP IN 6 case I-ORG\n"
      "Delta Delta PROPN NNP 6 compound I-ORG\n"
      "River River PROPN NNP 6 compound I-ORG\n"
      "Front Front PROPN NNP 2 nmod I-ORG\n"
      "[ [ PUNCT -LRB- 8 punct\n"
      "DRF DRF PROPN NNP 2 appos B-ORG organization\n"
      "] ] PUNCT -RRB- 8 punct\n";
  const ExtractedDocument document = document_of(rows);
  const std::vector<DependencyTree> trees(document.sentences.begin(), document.sentences.end());
  const std::vector<CorefMention> mentions = coref_mentions(document, trees);
  ASSERT_EQ(mentions.size(), 2u);
  EXPECT_FALSE(is_acronym_behind(trees[0], mentions[0], mentions[1]));
}

constexpr const char* kTheManHeSaw =
    "The the DET DT 2 det\n"
    "man man NOUN NN 7 nsubj _ person\n"
    "he he PRON PRP 4 nsubj _ person\n"
    "saw see VERB VBD 2 acl:relcl\n"
    "near near ADP IN 6 case\n"
    "him he PRON PRP 4 obl _ person\n"
    "left leave VERB VBD 0 root\n";

TEST(CorefExclusion, WhatAClauseSaysOfAPhraseItSaysOfNoOtherArgument) {
  EXPECT_TRUE(ruled_out(kTheManHeSaw, "man", "he"));
  EXPECT_FALSE(ruled_out(kTheManHeSaw, "man", "him"));
  const std::string whose =
      "The the DET DT 2 det\n"
      "man man NOUN NN 7 nsubj _ person\n"
      "whose whose PRON WP$ 4 nmod:poss\n"
      "wife wife NOUN NN 5 nsubj _ person\n"
      "left leave VERB VBD 2 acl:relcl\n"
      "him he PRON PRP 5 obj _ person\n"
      "slept sleep VERB VBD 0 root\n";
  EXPECT_FALSE(ruled_out(whose, "man", "him"));
  EXPECT_TRUE(ruled_out(whose, "wife", "him"));
}

TEST(CorefExclusion, APhraseIsNoPronounInItUnlessAClauseIsBetween) {
  const std::string cause =
      "The the DET DT 2 det\n"
      "reasons reason NOUN NNS 5 nsubj _ abstract\n"
      "behind behind ADP IN 4 case\n"
      "them they PRON PRP 2 nmod _ abstract\n"
      "changed change VERB VBD 0 root\n";
  EXPECT_TRUE(ruled_out(cause, "reasons", "them"));
  const std::string far =
      "The the DET DT 2 det\n"
      "friends friend NOUN NNS 7 nsubj _ person\n"
      "of of ADP IN 5 case\n"
      "their they PRON PRP$ 5 nmod:poss _ person\n"
      "parents parent NOUN NNS 2 nmod _ person\n"
      "often often ADV RB 7 advmod\n"
      "left leave VERB VBD 0 root\n";
  EXPECT_TRUE(ruled_out(far, "friends", "their"));
  const std::string lost =
      "The the DET DT 2 det\n"
      "man man NOUN NN 7 nsubj _ person\n"
      "who who PRON WP 4 nsubj\n"
      "lost lose VERB VBD 2 acl:relcl\n"
      "his he PRON PRP$ 6 nmod:poss _ person\n"
      "hat hat NOUN NN 4 obj _ object\n"
      "left leave VERB VBD 0 root\n";
  EXPECT_FALSE(ruled_out(lost, "man", "his"));
}

TEST(CorefExclusion, APronounIsNobodyWhoDoesItToHimThoughAnotherVerbSaysWho) {
  const auto wanted_to_see = [](const std::string& whom) {
    return "Noor Noor PROPN NNP 2 nsubj B-PER person\n"
           "wanted want VERB VBD 0 root\n"
           "to to PART TO 4 mark\n"
           "see see VERB VB 2 xcomp\n" +
           whom + " he PRON PRP 4 obj _ person\n";
  };
  EXPECT_TRUE(ruled_out(wanted_to_see("him"), "noor", "him"));
  EXPECT_FALSE(ruled_out(wanted_to_see("himself"), "noor", "himself"));
  const std::string asked =
      "Noor Noor PROPN NNP 2 nsubj B-PER person\n"
      "asked ask VERB VBD 0 root\n"
      "Amin Amin PROPN NNP 2 obj B-PER person\n"
      "to to PART TO 5 mark\n"
      "see see VERB VB 2 xcomp\n"
      "him he PRON PRP 5 obj _ person\n";
  EXPECT_FALSE(ruled_out(asked, "noor", "him"));
  EXPECT_TRUE(ruled_out(asked, "amin", "him"));
}

TEST(CorefExclusion, NeitherTheExchangeNorTheLettersOfAShareAreTheFirm) {
  const std::string rows =
      "Orbis Orbis PROPN NNP 7 nsubj B-ORG organization\n"
      "( ( PUNCT -LRB- 3 punct\n"
      "NYSE NYSE PROPN NNP 1 appos B-ORG organization\n"
      ": : PUNCT : 5 punct\n"
      "ORB ORB PROPN NNP 3 appos B-ORG organization\n"
      ") ) PUNCT -RRB- 3 punct\n"
      "sold sell VERB VBD 0 root\n"
      "its its PRON PRP$ 9 nmod:poss _ organization\n"
      "mine mine NOUN NN 7 obj _ place\n";
  EXPECT_TRUE(ruled_out(rows, "orb", "its"));
  EXPECT_TRUE(ruled_out(rows, "nyse", "its"));
  EXPECT_FALSE(ruled_out(rows, "orbis", "its"));
}

TEST(CorefExclusion, TheClubIsNotWhomItPlayed) {
  const auto rows = [](const char* verb) {
    return std::string("Lund Lund PROPN NNP 2 nsubj B-ORG organization\n") + verb +
           " VERB VBD 0 root\n"
           "to to ADP IN 4 case\n"
           "Moss Moss PROPN NNP 2 obl B-ORG organization\n"
           "\n"
           "The the DET DT 2 det\n"
           "club club NOUN NN 3 nsubj _ organization\n"
           "paid pay VERB VBD 0 root\n";
  };
  EXPECT_TRUE(ruled_out(rows("lost lose"), "moss", "club"));
  EXPECT_FALSE(ruled_out(rows("went go"), "moss", "club"));
  EXPECT_FALSE(ruled_out(rows("lost lose"), "lund", "club"));
}

}  // namespace
}  // namespace relata::entity
