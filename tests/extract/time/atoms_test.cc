#include "extract/time/atoms.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace relata::time {
namespace {

// Tokens that stand apart by a blank; "+" before a form says that none stands before it.
Sentence sentence_of(const std::vector<std::string>& forms) {
  Sentence sentence;
  std::uint32_t at = 0;
  for (std::string form : forms) {
    Token token;
    if (form.starts_with('+')) {
      form = form.substr(1);
      --at;
    }
    token.form = form;
    token.span = {at, at + static_cast<std::uint32_t>(form.size())};
    at = token.span.end + 1;
    sentence.tokens.push_back(token);
  }
  return sentence;
}

// Texts apart by blanks, "+" before one that is glued to the one before it.
std::string texts(const std::vector<std::string>& forms) {
  std::string out;
  for (const Atom& atom : atoms_of(sentence_of(forms)))
    out += (out.empty() ? "" : " ") + std::string(atom.glued ? "+" : "") + atom.text;
  return out;
}

TEST(Atoms, WordsAndNumbersComeApart) {
  EXPECT_EQ(texts({"mid-2021"}), "mid +- +2021");
  EXPECT_EQ(texts({"1990s"}), "1990 +s");
  EXPECT_EQ(texts({"2021-08-14T19:30"}), "2021 +- +08 +- +14 +t +19 +: +30");
  EXPECT_EQ(texts({"On", "Monday", "+,"}), "on monday +,");
}

TEST(Atoms, AbbreviationsOfTimeLoseTheirStops) {
  EXPECT_EQ(texts({"p.m."}), "pm");
  EXPECT_EQ(texts({"Aug."}), "aug");
  EXPECT_EQ(texts({"U.S."}), "u +. +s +.") << "which says no time";
  EXPECT_EQ(texts({"'s"}), "'s");
}

TEST(Atoms, DashesAndApostrophesOfAllKindsAreOne) {
  EXPECT_EQ(texts({"1914–18"}), "1914 +- +18");
  EXPECT_EQ(texts({"’90s"}), "' +90 +s");
}

TEST(Atoms, SayWhereTheyStandInTheirTokens) {
  const std::vector<Atom> atoms = atoms_of(sentence_of({"Late", "mid-2021"}));
  ASSERT_EQ(atoms.size(), 4u);
  EXPECT_TRUE(atoms[0].capital);
  EXPECT_FALSE(atoms[1].capital);
  EXPECT_EQ(atoms[3].token, 1u);
  EXPECT_TRUE(atoms[1].first && !atoms[1].last);
  EXPECT_TRUE(!atoms[3].first && atoms[3].last);
  EXPECT_TRUE(atoms[3].number);
  EXPECT_NE(atoms[0].sense("EDGE"), nullptr);
  EXPECT_EQ(atoms[0].sense("MONTH"), nullptr);
}

TEST(Atoms, AskedPastTheEndThereIsNothing) {
  const std::vector<Atom> atoms = atoms_of(sentence_of({"May"}));
  EXPECT_EQ(text_at(atoms, 0), "may");
  EXPECT_EQ(text_at(atoms, 1), "");
  EXPECT_TRUE(is_at(atoms, 0, "may"));
  EXPECT_FALSE(is_at(atoms, 1, ""));
  EXPECT_EQ(sense_at(atoms, 0, "MONTH")->value, 5);
  EXPECT_EQ(sense_at(atoms, 1, "MONTH"), nullptr);
}

TEST(Atoms, LongTokensStayWhole) {
  EXPECT_EQ(atoms_of(sentence_of({std::string(1000, '9')})).size(), 1u);
  EXPECT_EQ(texts({std::string(65, '1')}), "?");
  EXPECT_TRUE(atoms_of(Sentence()).empty());
  EXPECT_TRUE(atoms_of(sentence_of({""})).empty());
}

}  // namespace
}  // namespace relata::time
