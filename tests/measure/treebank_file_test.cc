// A treebank as its file has it.
#include "measure/treebank_file.h"

#include <gtest/gtest.h>

#include "core/error.h"

namespace relata::measure {
namespace {

// Columns apart by blanks, for reading.
std::string tabbed(std::string text) {
  for (char& c : text)
    if (c == ' ') c = '\t';
  return text;
}

const std::string kIts = tabbed("1-2 it's _ _ _ _ _ _ _ SpaceAfter=No\n") + tabbed("1 it it PRON PRP _ 3 nsubj _ _\n") +
                         tabbed("2 's be AUX VBZ _ 3 cop _ _\n") +
                         tabbed("3 late late ADJ JJ _ 0 root _ SpaceAfter=No\n") +
                         tabbed("3.1 x _ _ _ _ _ _ _ Entity=(1\n") + tabbed("4 . . PUNCT . _ 3 punct _ _\n\n");

std::string message_of(const std::string& text) {
  try {
    read_treebank(text, "t.conllu");
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST(TreebankFile, ColumnsStandAsWritten) {
  const auto documents = read_treebank("# newdoc id = a\n# sent_id = a-1\n" + kIts, "t.conllu");
  ASSERT_EQ(documents.size(), 1u);
  EXPECT_EQ(documents[0].id, "a");
  const TreebankSentence& sentence = documents[0].sentences.at(0);
  EXPECT_EQ(sentence.id, "a-1");
  EXPECT_TRUE(sentence.paragraph);
  ASSERT_EQ(sentence.rows.size(), 5u);
  EXPECT_EQ(sentence.rows[1].lemma, "be");
  EXPECT_EQ(sentence.rows[1].head, 3u);
  EXPECT_TRUE(sentence.rows[3].is_empty);
  ASSERT_EQ(sentence.ranges.size(), 1u);
  EXPECT_EQ(sentence.ranges[0].form, "it's");
  EXPECT_EQ(misc_value(sentence.rows[3].misc, "Entity"), "(1");
}

TEST(TreebankFile, TextIsTheCommentsElseTheFormsAsTheyAreWritten) {
  EXPECT_EQ(read_treebank(kIts, "t")[0].sentences[0].text, "it'slate.");
  EXPECT_EQ(read_treebank("# text = It is late.\n" + kIts, "t")[0].sentences[0].text, "It is late.");
}

TEST(TreebankFile, PlainTextHasParagraphsOfDocuments) {
  const std::string text = "# newdoc id = a\n# text = A.\n" + kIts + "# text = B.\n" + kIts +
                           "# newpar\n# text = C.\n" + kIts + "# newdoc id = b\n# text = D.\n" + kIts;
  const auto documents = read_treebank(text, "t");
  ASSERT_EQ(documents.size(), 2u);
  EXPECT_EQ(plain_text(documents[0]), "A. B.\n\nC.\n");
  EXPECT_EQ(plain_text(documents[1]), "D.\n");
}

TEST(TreebankFile, AFileWithoutDocumentsIsOne) {
  EXPECT_EQ(read_treebank(kIts + kIts, "t.conllu")[0].id, "t.conllu");
  EXPECT_TRUE(read_treebank("", "t").empty());
  EXPECT_TRUE(read_treebank("# text = x\n\n\n", "t").empty());
}

TEST(TreebankFile, WhatIsNoneIsNamedByFileAndLine) {
  EXPECT_EQ(message_of("1\tit\n"), "t.conllu:1: 2 columns; want CoNLL-U");
  EXPECT_NE(message_of("# text = x\n" + tabbed("2 it it PRON PRP _ 0 root _ _\n")).find("t.conllu:2: "),
            std::string::npos);
  EXPECT_NE(message_of(tabbed("1 it it PRON PRP _ x root _ _\n")).find("head that is no number"), std::string::npos);
  EXPECT_NE(message_of(tabbed("1 it it PRON PRP _ 9 root _ _\n\n")).find("does not exist"), std::string::npos);
  EXPECT_NE(message_of(tabbed("2-1 it _ _ _ _ _ _ _ _\n")).find("wrong range"), std::string::npos);
  EXPECT_NE(message_of(tabbed("1-4000000000 it _ _ _ _ _ _ _ _\n")).find("more than 100 words"), std::string::npos);
  EXPECT_NE(message_of(tabbed("1-4 it _ _ _ _ _ _ _ _\n1 it it PRON PRP _ 0 root _ _\n")).find("range of words"),
            std::string::npos);
}

}  // namespace
}  // namespace relata::measure
