#include "extract/model/inflection.h"

#include <gtest/gtest.h>

namespace relata::model {
namespace {

using Stems = std::vector<std::string>;

TEST(RegularStems, OfVerbs) {
  EXPECT_EQ(regular_stems("wavering", "VBG"), (Stems{"waver", "wavere"}));
  EXPECT_EQ(regular_stems("indicating", "VBG"), (Stems{"indicate", "indicat"}));
  EXPECT_EQ(regular_stems("stopped", "VBD"), (Stems{"stop", "stopp", "stoppe"}));
  EXPECT_EQ(regular_stems("testified", "VBN"), (Stems{"testify", "testifie"}));
  EXPECT_EQ(regular_stems("reaches", "VBZ"), (Stems{"reach", "reache"}));
}

TEST(RegularStems, OfNounsAndAdjectives) {
  EXPECT_EQ(regular_stems("amenities", "NNS"), (Stems{"amenity", "amenitie"}));
  EXPECT_EQ(regular_stems("liens", "NNS"), (Stems{"lien"}));
  EXPECT_EQ(regular_stems("gunmen", "NNS"), (Stems{"gunman"}));
  EXPECT_EQ(regular_stems("grandchildren", "NNS"), (Stems{"grandchild"}));
  EXPECT_EQ(regular_stems("dirtier", "JJR"), (Stems{"dirty", "dirtie"}));
  EXPECT_EQ(regular_stems("slightest", "JJS"), (Stems{"slight", "slighte"}));
}

TEST(RegularStems, NoneOfIrregularForms) {
  EXPECT_TRUE(regular_stems("sung", "VBN").empty());
  EXPECT_TRUE(regular_stems("spring", "VBG").empty()) << "spr is no stem";
  EXPECT_TRUE(regular_stems("mice", "NNS").empty());
  EXPECT_TRUE(regular_stems("", "VBG").empty());
  EXPECT_TRUE(regular_stems("walked", "NN").empty());
}

}  // namespace
}  // namespace relata::model
