#include "read/conllu_reader.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "extract/text/conllu.h"
#include "read/reading.h"

namespace relata::read {
namespace {

struct Read {
  std::vector<ReadDocument> documents;
  std::vector<std::string> refused;
};

Read read(const std::string& conllu, Given given = Given::kAll) {
  std::istringstream in(conllu);
  ReadOptions options;
  options.standard_input = &in;
  options.format = format_named("conllu");
  options.given = given;
  Read result;
  const std::vector<std::string> paths = {"-"};
  read_inputs(
      paths, options, [&](ReadDocument&& d) { result.documents.push_back(std::move(d)); },
      [&](const std::string& name, const std::string& reason) { result.refused.push_back(name + ": " + reason); });
  return result;
}

std::string written(const ReadDocument& input) {
  ExtractedDocument document;
  document.document = input.document;
  document.sentences = input.sentences;
  std::ostringstream out;
  text::write_conllu(document, out);
  return out.str();
}

const std::string kNoor =
    "# newdoc id = a\n# sent_id = a-1\n# text = Noor didn't flee.\n"
    "1\tNoor\tNoor\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t4:nsubj\tNER=B-PER\n"
    "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t4:aux\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "3.1\tghost\t_\t_\t_\t_\t_\t_\t0:root\t_\n"
    "4\tflee\tflee\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No|Gloss=x\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

std::string word(int id, const std::string& form, const std::string& head, const std::string& misc = "_") {
  return std::to_string(id) + '\t' + form + "\t_\tX\t_\t_\t" + head + "\tdep\t_\t" + misc + '\n';
}

TEST(ConlluReader, CommentsOfItsFirstBlockDescribeADocument) {
  const Read r = read(
      "# newdoc id = a\n# date = 2021-08-09\n# title = A = B\n# source = Wire\n# url = https://example.org/a\n"
      "# author = Ann Lee\n" +
      word(1, "Yes", "0") + "\n# title = Not this\n" + word(1, "No", "0") + "\n# newdoc id = b\n# date = soon\n" +
      word(1, "Yes", "0") + "\n");
  ASSERT_EQ(r.documents.size(), 2u);
  const Document& a = r.documents[0].document;
  EXPECT_EQ(a.date, "2021-08-09");
  EXPECT_EQ(a.title, "A = B");
  EXPECT_EQ(a.source, "Wire");
  EXPECT_EQ(a.url, "https://example.org/a");
  EXPECT_EQ(a.author, "Ann Lee");
  EXPECT_FALSE(r.documents[1].document.date);
}

TEST(ConlluReader, WordsStandAtTheirBytesOfTheText) {
  const Read r = read(kNoor);
  ASSERT_EQ(r.documents.size(), 1u);
  const ReadDocument& d = r.documents[0];
  EXPECT_EQ(d.document.id, "a");
  EXPECT_EQ(d.document.text, "Noor didn't flee.\n");
  const Sentence& s = d.sentences.at(0);
  EXPECT_EQ(s.span, (Span{0, 17}));
  ASSERT_EQ(s.tokens.size(), 5u);
  EXPECT_EQ(s.tokens[1].span, (Span{5, 8}));
  EXPECT_EQ(s.tokens[2].span, (Span{8, 11}));
  EXPECT_EQ(s.tokens[0].ner, "B-PER");
  EXPECT_EQ(s.tokens[0].head, 4);
}

TEST(ConlluReader, WritingGivesBackWhatWasReadWithoutEmptyNodesAndDeps) {
  const std::string expected =
      "# newdoc id = a\n# sent_id = a-1\n# text = Noor didn't flee.\n"
      "1\tNoor\tNoor\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\tNER=B-PER\n"
      "2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_\n"
      "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
      "4\tflee\tflee\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No|Gloss=x\n"
      "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";
  EXPECT_EQ(written(read(kNoor).documents.at(0)), expected);
}

TEST(ConlluReader, TakesNoMoreThanIsGiven) {
  const auto tokens = read(kNoor, Given::kTokens).documents.at(0).sentences.at(0).tokens;
  EXPECT_EQ(tokens[0].upos, "");
  EXPECT_EQ(tokens[0].ner, "O");
  const auto trees = read(kNoor, Given::kTrees).documents.at(0).sentences.at(0).tokens;
  EXPECT_EQ(trees[3].deprel, "root");
  EXPECT_EQ(trees[0].ner, "O");
}

TEST(ConlluReader, WordsThatDoNotSpellTheContractionShareItsBytes) {
  const Read r = read(
      "# text = Es geht ins "
      "Haus\n1\tEs\t_\t_\t_\t_\t_\t_\t_\t_\n2\tgeht\t_\t_\t_\t_\t_\t_\t_\t_\n3-4\tins\t_\t_\t_\t_\t_\t_\t_\t_\n"
      "3\tin\t_\t_\t_\t_\t_\t_\t_\t_\n4\tdas\t_\t_\t_\t_\t_\t_\t_\t_\n5\tHaus\t_\t_\t_\t_\t_\t_\t_\t_\n",
      Given::kTokens);
  ASSERT_EQ(r.documents.size(), 1u) << r.refused.at(0);
  EXPECT_EQ(r.documents[0].sentences[0].tokens[3].span, (Span{8, 11}));
}

TEST(ConlluReader, WithoutTextTheFormsMakeIt) {
  const Read r = read(word(1, "Kabul", "2", "SpaceAfter=No") + word(2, ",", "0") + word(3, "he", "2") + "\n" +
                      word(1, "fled", "0") + "\n");
  ASSERT_EQ(r.documents.size(), 1u);
  EXPECT_EQ(r.documents[0].document.id, "stdin");
  EXPECT_EQ(r.documents[0].document.text, "Kabul, he\nfled\n");
  EXPECT_EQ(r.documents[0].sentences[1].span, (Span{10, 14}));
}

TEST(ConlluReader, NewdocBeginsADocument) {
  const Read r = read("# newdoc\n" + word(1, "A", "0") + "\n# sent_id = 2\n# newdoc id = b\n" + word(1, "B", "0") +
                      "\n" + word(1, "C", "0"));
  ASSERT_EQ(r.documents.size(), 2u);
  EXPECT_EQ(r.documents[0].document.id, "stdin#1");
  EXPECT_EQ(r.documents[1].document.id, "b");
  EXPECT_EQ(r.documents[1].sentences.size(), 2u);
}

TEST(ConlluReader, MalformedLinesAreRefusedWithTheirNumberAndTheOtherDocumentsRead) {
  const std::string good = "# newdoc id = good\n" + word(1, "A", "0") + "\n";
  const auto reason = [&](const std::string& sentence, Given given = Given::kAll) {
    const Read r = read("# newdoc id = bad\n" + sentence + "\n" + good, given);
    EXPECT_EQ(r.documents.size() + r.refused.size(), 2u);
    return r.refused.empty() ? std::string() : r.refused[0];
  };
  EXPECT_EQ(reason("1\tA\t_\n"), "bad: malformed CoNLL-U at line 2: 3 columns instead of 10");
  EXPECT_EQ(reason(word(2, "A", "0")), "bad: malformed CoNLL-U at line 2: a wrong word number");
  EXPECT_EQ(reason(word(1, "A", "0") + word(2, "B", "9")),
            "bad: malformed CoNLL-U at line 3: a head that does not exist");
  EXPECT_EQ(reason(word(1, "A", "2") + word(2, "B", "1")), "bad: malformed CoNLL-U at line 2: heads that go round");
  EXPECT_EQ(reason(word(1, "A", "x")), "bad: malformed CoNLL-U at line 2: a head that is no number");
  EXPECT_EQ(reason("# text = B\n" + word(1, "A", "0")),
            "bad: malformed CoNLL-U at line 3: \"A\" does not stand in # text");
  EXPECT_EQ(reason("1-3\tA\t_\t_\t_\t_\t_\t_\t_\t_\n" + word(1, "A", "0")),
            "bad: malformed CoNLL-U at line 3: a range of words that goes past the sentence");
  EXPECT_EQ(reason(word(1, "\xFF", "0")), "bad: invalid UTF-8 at byte 2 of line 2");
  EXPECT_EQ(reason(word(1, "A", "2") + word(2, "B", "1"), Given::kTokens), "");
}

TEST(ConlluReader, NamesComeFromEntityWhereNoWordHasNer) {
  const auto line = [](int id, const char* form, const char* upos, const char* head, const char* misc) {
    return std::to_string(id) + '\t' + form + "\t_\t" + upos + "\t_\t_\t" + head + "\tdep\t_\t" + misc + '\n';
  };
  const std::string sentence = line(1, "President", "PROPN", "2", "Entity=(1-person-new-nnnnn-cf1-1-sgl") +
                               line(2, "Ghani", "PROPN", "4", "Entity=1)") + line(3, "quickly", "ADV", "4", "_") +
                               line(4, "left", "VERB", "0", "_") +
                               line(5, "the", "DET", "6", "Entity=(2-place-new-nnnnn-cf2-2-sgl") +
                               line(6, "city", "NOUN", "4", "_") + line(7, "of", "ADP", "8", "_") +
                               line(8, "Kabul", "PROPN", "6", "Entity=(3-place-new-nnnnn-cf3-1-sgl)2)");
  const auto tokens = read(sentence).documents.at(0).sentences.at(0).tokens;
  EXPECT_EQ(tokens[0].ner, "B-PER");
  EXPECT_EQ(tokens[1].ner, "I-PER");
  EXPECT_EQ(tokens[5].ner, "O");
  EXPECT_EQ(tokens[7].ner, "B-GPE");
  EXPECT_EQ(read(sentence, Given::kTrees).documents.at(0).sentences.at(0).tokens[7].ner, "O");
  const std::string both = sentence + line(9, "Noor", "PROPN", "4", "NER=B-PER");
  EXPECT_EQ(read(both).documents.at(0).sentences.at(0).tokens[7].ner, "O");
  const std::string broken =
      line(1, "Kabul", "PROPN", "0", "Entity=))((1-place(2-(") + line(2, "fell", "VERB", "1", "Entity=3)");
  EXPECT_EQ(read(broken).documents.size(), 1u);
}

TEST(ConlluReader, EveryTruncationIsSurvived) {
  for (std::size_t size = 0; size < kNoor.size(); ++size) {
    const Read r = read(kNoor.substr(0, size));
    EXPECT_LE(r.documents.size() + r.refused.size(), 1u);
  }
}

}  // namespace
}  // namespace relata::read
