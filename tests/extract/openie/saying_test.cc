#include "extract/openie/saying.h"

#include <gtest/gtest.h>

namespace relata::openie {
namespace {

TEST(Saying, IsOfWhoSpeaksOrBelieves) {
  for (const char* talk : {"say", "tell", "say in", "point out", "ask", "believe", "deny", "warn of"})
    EXPECT_TRUE(is_saying(talk)) << talk;
}

TEST(Saying, IsNotWhatIsDone) {
  for (const char* act : {"attack", "capture", "be president of", "meet with", "order", "urge", "kill in", "", "be"})
    EXPECT_FALSE(is_saying(act)) << act;
}

}  // namespace
}  // namespace relata::openie
