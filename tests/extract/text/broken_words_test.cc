#include "extract/text/broken_words.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "extract/text/segment.h"

namespace relata::text {
namespace {

bool knows(std::string_view word) {
  static const std::set<std::string_view> words = {"government", "govern", "well", "known", "minister",
                                                   "min",        "backed", "bad",  "anti",  "thousand",
                                                   "forces",     "low",    "pay"};
  return words.contains(word);
}

// The forms of all words, apart by blanks.
std::string read(std::string_view text) {
  std::string out;
  for (const Sentence& sentence : segment(text, knows)) {
    for (const Token& token : sentence.tokens) out += (out.empty() ? "" : " ") + token.form;
  }
  return out;
}

// The bytes of the words whose form is `form`.
std::vector<std::string> bytes_of(std::string_view text, std::string_view form) {
  std::vector<std::string> found;
  for (const Sentence& sentence : segment(text, knows)) {
    for (const Token& token : sentence.tokens) {
      if (token.form != form) continue;
      const std::string_view whole = sentence.text(text);
      found.emplace_back(whole.substr(token.span.begin, token.span.end - token.span.begin));
    }
  }
  return found;
}

using Texts = std::vector<std::string>;

TEST(BrokenWords, AreWholeAndTheirBytesStay) {
  EXPECT_EQ(read("He led the govern-\nment of Varesh."), "He led the government of Varesh .");
  EXPECT_EQ(bytes_of("He led the govern-\nment of Varesh.", "government"), (Texts{"govern-\nment"}));
  EXPECT_EQ(bytes_of("He led the govern-\r\n  ment of Varesh.", "government"), (Texts{"govern-\r\n  ment"}));
  EXPECT_EQ(bytes_of("He led the govern-\nment of Varesh.", "Varesh"), (Texts{"Varesh"}));
}

TEST(BrokenWords, OfUnknownPartsAreJoined) {
  EXPECT_EQ(read("The army took Jalala-\nbad on Monday."), "The army took Jalalabad on Monday .");
  EXPECT_EQ(read("THE GOVERN-\nMENT FELL."), "THE GOVERNMENT FELL .");
}

TEST(BrokenWords, CompoundsKeepTheirHyphen) {
  EXPECT_EQ(read("He is well-\nknown here."), read("He is well-known here."));
  EXPECT_EQ(read("The U.S.-\nbacked forces won."), read("The U.S.-backed forces won."));
  EXPECT_EQ(read("Some anti-\ngovernment forces won."), read("Some anti-government forces won."));
  EXPECT_EQ(read("They left Mazar-\nE-Sharif."), read("They left Mazar-E-Sharif."));
  EXPECT_EQ(read("They left Mazar-e-\nSharif."), read("They left Mazar-e-Sharif."));
  EXPECT_EQ(read("A 20-\nyear war ended."), read("A 20-year war ended."));
}

TEST(BrokenWords, GoByHowTheDocumentWritesThemElsewhere) {
  EXPECT_EQ(read("A low-\npay job is a lowpay job."), "A lowpay job is a lowpay job .");
  EXPECT_EQ(read("A vare-\nshi man is vare-shi here."), read("A vare-shi man is vare-shi here."));
}

TEST(BrokenWords, AHyphenForALaterWordStays) {
  EXPECT_EQ(read("Both pre-\nand post-war maps were lost."), read("Both pre- and post-war maps were lost."));
  EXPECT_EQ(read("Some thous-\nand men fled."), "Some thousand men fled .");
  EXPECT_EQ(read("It was - \nas ever - late."), "It was - as ever - late .") << "a dash";
}

TEST(BrokenWords, AreNoneAcrossParagraphs) {
  EXPECT_EQ(segment("He led the govern-\n\nment of Varesh.", knows).size(), 2u);
  EXPECT_EQ(segment("He led the govern-\nment of Varesh.", knows).size(), 1u);
}

TEST(BrokenWords, CharactersWithoutWidthAreNotPartOfTheWord) {
  EXPECT_EQ(read("Rebels cap\u00ADtured Va\u200Bresh."), "Rebels captured Varesh .");
  EXPECT_EQ(bytes_of("Rebels cap\u00ADtured it.", "captured"), (Texts{"cap\u00ADtured"}));
  EXPECT_EQ(read("\u200EKabul\u200F fell."), "Kabul fell .");
  EXPECT_EQ(bytes_of("\u200EKabul\u200F fell.", "Kabul"), (Texts{"Kabul"}));
  EXPECT_EQ(read("The govern\u00AD\nment fell."), "The government fell .");
  EXPECT_EQ(read("Kabul \uFEFF fell.\u200B Then"), "Kabul fell . Then") << "a blank where it stands alone";
  EXPECT_EQ(read("I don\u00AD't."), "I do n't .");
}

TEST(BrokenWords, ContractionsAreWrittenWhole) {
  const auto sentences = segment("They could\u00ADn't flee.", knows);
  ASSERT_EQ(sentences.size(), 1u);
  ASSERT_EQ(sentences[0].ranges.size(), 1u);
  EXPECT_EQ(sentences[0].ranges[0].form, "couldn't");
}

TEST(BrokenWords, TextWithoutThemIsAsRead) {
  const std::string_view text = "A well-known, \"plain\" text.\nIts lines - all of them - end.";
  const std::vector<Span> paragraphs = {{0, static_cast<std::uint32_t>(text.size())}};
  EXPECT_TRUE(find_word_breaks(text, paragraphs, knows).empty());
}

TEST(Spelling, IsTheFormWhereTheBytesBreakIt) {
  EXPECT_EQ(spelling("govern-\nment", "government"), "government");
  EXPECT_EQ(spelling("cap\u00ADtured", "captured"), "captured");
  EXPECT_EQ(spelling("cannot", "can"), "cannot");
}

}  // namespace
}  // namespace relata::text
