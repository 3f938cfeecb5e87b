#include "extract/model/checksum.h"

#include <gtest/gtest.h>

#include <string_view>

namespace relata::model {
namespace {

std::uint64_t of(std::string_view text) { return xxh64(std::as_bytes(std::span(text))); }

// Values of the reference implementation.
TEST(Xxh64, AgreesWithTheReference) {
  EXPECT_EQ(of(""), 0xEF46DB3751D8E999u);
  EXPECT_EQ(of("a"), 0xD24EC4F1A98C6E5Bu);
  EXPECT_EQ(of("abc"), 0x44BC2CF5AD770999u);
  EXPECT_EQ(of("The quick brown fox jumps over the lazy dog"), 0x0B242D361FDA71BCu);
}

}  // namespace
}  // namespace relata::model
