#include "core/memory.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace relata {
namespace {

TEST(GiveBackMemory, LeavesWhatIsHeld) {
  std::vector<std::string> held(1000, std::string(1000, 'x'));
  std::vector<std::string>(1000, std::string(5000, 'y')).swap(held);
  give_back_memory();
  for (const std::string& text : held) EXPECT_EQ(text, std::string(5000, 'y'));
}

}  // namespace
}  // namespace relata
