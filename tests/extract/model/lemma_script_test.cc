#include "extract/model/lemma_script.h"

#include <gtest/gtest.h>

namespace relata::model {
namespace {

TEST(LemmaScript, CutsAndAdds) {
  EXPECT_EQ(apply_lemma_script("L3y", "Cities"), "city");
  EXPECT_EQ(apply_lemma_script("L4go", "went"), "go");
  EXPECT_EQ(apply_lemma_script("L0", "The"), "the");
}

TEST(LemmaScript, ChangesCase) {
  EXPECT_EQ(apply_lemma_script("T0", "IRAQ"), "Iraq");
  EXPECT_EQ(apply_lemma_script("K0", "McCain"), "McCain");
  EXPECT_EQ(apply_lemma_script("U0", "nato"), "NATO");
}

TEST(LemmaScript, CountsCharactersNotBytes) {
  EXPECT_EQ(apply_lemma_script("L1", "ÉTATS"), "état");
  EXPECT_EQ(apply_lemma_script("K1e", "naïvé"), "naïve");
}

TEST(LemmaScript, DoesNotApplyToAShorterForm) {
  EXPECT_EQ(apply_lemma_script("L3y", "as"), std::nullopt);
  EXPECT_EQ(apply_lemma_script("L1", "s"), std::nullopt) << "nothing would be left";
}

TEST(LemmaScript, TakesAnyBytes) {
  EXPECT_EQ(apply_lemma_script("L0", "A\xff\xfe"), "a\xff\xfe");
  EXPECT_EQ(apply_lemma_script("L1", "\x80\x80"), std::nullopt);
  EXPECT_EQ(apply_lemma_script("", "a"), std::nullopt);
  EXPECT_EQ(apply_lemma_script("Lx", "a"), std::nullopt);
}

}  // namespace
}  // namespace relata::model
