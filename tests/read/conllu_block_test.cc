#include "read/conllu_block.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "core/error.h"

namespace relata::read {
namespace {

// Lines of a block; blanks stand for tabs where a line is no comment.
ConlluBlock block(const std::string& lines) {
  ConlluBlock made;
  made.first_line = 11;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    if (!line.starts_with('#')) std::replace(line.begin(), line.end(), ' ', '\t');
    made.lines.push_back(line);
  }
  return made;
}

std::string refusal(const std::string& lines, Given given = Given::kAll) {
  try {
    parse_conllu(block(lines), given);
    return "";
  } catch (const InputError& error) {
    return error.what();
  }
}

std::string at(int line, const std::string& what) {
  return "malformed CoNLL-U at line " + std::to_string(line) + ": " + what;
}

constexpr const char* kFled = "1 They they PRON PRP Case=Nom 2 nsubj _ _\n2 fled flee VERB VBD _ 0 root _ NER=B-ORG\n";

TEST(ConlluBlock, ColumnsBecomeATokenAsFarAsIsGiven) {
  const Token all = parse_conllu(block(kFled), Given::kAll).sentence.tokens.at(1);
  EXPECT_EQ(all.form, "fled");
  EXPECT_EQ(all.lemma, "flee");
  EXPECT_EQ(all.upos, "VERB");
  EXPECT_EQ(all.xpos, "VBD");
  EXPECT_EQ(all.head, 0);
  EXPECT_EQ(all.deprel, "root");
  EXPECT_EQ(all.ner, "B-ORG");
  const Token tree = parse_conllu(block(kFled), Given::kTrees).sentence.tokens.at(1);
  EXPECT_EQ(tree.lemma, "flee");
  EXPECT_EQ(tree.ner, "O");
  const Token bare = parse_conllu(block(kFled), Given::kTokens).sentence.tokens.at(1);
  EXPECT_EQ(bare.lemma, "");
  EXPECT_EQ(bare.misc(), "NER=B-ORG") << "MISC is kept whatever is given";
}

TEST(ConlluBlock, AnUnderscoreIsNoLemma) {
  const auto lemma = [](const std::string& line) {
    return parse_conllu(block(line), Given::kTrees).sentence.tokens.at(0).lemma;
  };
  EXPECT_EQ(lemma("1 Kabul _ PROPN NNP _ 0 root _ _"), "Kabul");
  EXPECT_EQ(lemma("1 out _ X GW _ 0 goeswith _ _"), "_");
}

TEST(ConlluBlock, NamesOfOtherTypesAreMisc) {
  const auto ner = [](const std::string& value) {
    return parse_conllu(block("1 a a X X _ 0 root _ NER=" + value), Given::kAll).sentence.tokens.at(0).ner;
  };
  EXPECT_EQ(ner("B-GPE"), "B-GPE");
  EXPECT_EQ(ner("I-WORK_OF_ART"), "I-MISC");
  EXPECT_EQ(ner("S-PER"), "O");
  EXPECT_EQ(ner("B"), "O");
  EXPECT_EQ(ner(""), "O");
}

TEST(ConlluBlock, TheTextIsTheCommentsElseTheForms) {
  EXPECT_EQ(parse_conllu(block(std::string("# text = They  fled\n") + kFled), Given::kAll).text, "They  fled");
  EXPECT_EQ(parse_conllu(block(kFled), Given::kAll).text, "They fled");
  const auto parsed = parse_conllu(block("1-2 cannot _ _ _ _ _ _ _ SpaceAfter=No\n1 can _ _ _ _ _ _ _ _\n"
                                         "2 not _ _ _ _ _ _ _ _\n3 ! _ _ _ _ _ _ _ _"),
                                   Given::kTokens);
  EXPECT_EQ(parsed.text, "cannot!");
  EXPECT_EQ(parsed.sentence.tokens[1].span, (Span{3, 6}));
  EXPECT_EQ(parsed.sentence.tokens[2].span, (Span{6, 7}));
  ASSERT_EQ(parsed.sentence.ranges.size(), 1u);
  EXPECT_EQ(parsed.sentence.ranges[0].form, "cannot");
}

TEST(ConlluBlock, FormsMayHoldBlanks) {
  ConlluBlock made;
  made.lines = {"# text = 10 000 men", "1\t10 000\t_\tNUM\t_\t_\t2\tnummod\t_\t_",
                "2\tmen\t_\tNOUN\t_\t_\t0\troot\t_\t_"};
  const auto parsed = parse_conllu(made, Given::kAll);
  EXPECT_EQ(parsed.sentence.tokens[0].span, (Span{0, 6}));
  EXPECT_EQ(parsed.sentence.tokens[1].span, (Span{7, 10}));
}

TEST(ConlluBlock, CommentsAreKeptAsTheyStand) {
  const auto parsed = parse_conllu(block(std::string("#sent_id = a\n# two words\n#\n") + kFled), Given::kTokens);
  EXPECT_EQ(parsed.sentence.comments, (std::vector<std::string>{"sent_id = a", "two words", ""}));
  EXPECT_EQ(comment_value("# newdoc id = a b", "newdoc id"), "a b");
  EXPECT_EQ(comment_value("#text=x", "text"), "x");
  EXPECT_EQ(comment_value("# text_en = x", "text").data(), nullptr);
  EXPECT_EQ(comment_value("# text", "text").data(), nullptr);
}

TEST(ConlluBlock, WrongColumnsAndNumbersAreNamed) {
  EXPECT_EQ(refusal("1 a _"), at(11, "3 columns instead of 10"));
  EXPECT_EQ(refusal("1 a _ _ _ _ 0 _ _ _ _"), at(11, "more than 10 columns"));
  EXPECT_EQ(refusal("1  _ _ _ _ 0 _ _ _"), at(11, "an empty form"));
  EXPECT_EQ(refusal("0 a _ _ _ _ 0 _ _ _"), at(11, "a wrong word number"));
  EXPECT_EQ(refusal("x a _ _ _ _ 0 _ _ _"), at(11, "a wrong word number"));
  EXPECT_EQ(refusal("99999999999 a _ _ _ _ 0 _ _ _"), at(11, "a wrong word number"));
  EXPECT_EQ(refusal("# c\n1.x a _ _ _ _ _ _ _ _"), at(12, "a wrong word number"));
  EXPECT_EQ(refusal("1 a _ _ _ _ -1 _ _ _"), at(11, "a head that is no number"));
}

TEST(ConlluBlock, RangesStandBeforeTheirWordsAndDoNotOverlap) {
  const std::string words = "1 a _ _ _ _ 0 _ _ _\n2 b _ _ _ _ 1 _ _ _\n";
  EXPECT_EQ(refusal("2-3 ab _ _ _ _ _ _ _ _\n" + words), at(11, "a wrong range of words"));
  EXPECT_EQ(refusal("1-0 ab _ _ _ _ _ _ _ _\n" + words), at(11, "a wrong range of words"));
  EXPECT_EQ(refusal("1-2 ab _ _ _ _ _ _ _ _\n1-2 ab _ _ _ _ _ _ _ _\n" + words), at(12, "a wrong range of words"));
  EXPECT_EQ(refusal("1- ab _ _ _ _ _ _ _ _\n" + words), at(11, "a wrong range of words"));
  EXPECT_EQ(refusal("1-9 ab _ _ _ _ _ _ _ _\n" + words), at(13, "a range of words that goes past the sentence"));
}

TEST(ConlluBlock, HeadsAreCheckedOnlyWhereTreesAreTaken) {
  const std::string round = "1 a _ _ _ _ 2 _ _ _\n2 b _ _ _ _ 1 _ _ _";
  EXPECT_EQ(refusal(round), at(11, "heads that go round"));
  EXPECT_EQ(refusal("1 a _ _ _ _ 1 _ _ _"), at(11, "heads that go round"));
  EXPECT_EQ(refusal(round, Given::kTokens), "");
  EXPECT_EQ(refusal("1 a _ _ _ _ 4294967295 _ _ _"), at(11, "a head that does not exist"));
}

TEST(ConlluBlock, ALongChainOfHeadsIsWalkedOnce) {
  std::string lines;
  for (int i = 1; i <= 50'000; ++i)
    lines += std::to_string(i) + " a _ _ _ _ " + std::to_string(i == 50'000 ? 0 : i + 1) + " _ _ _\n";
  EXPECT_EQ(refusal(lines), "");
}

}  // namespace
}  // namespace relata::read
