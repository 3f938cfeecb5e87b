#include "read/decoder.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "tests/read/packing.h"

namespace relata::read {
namespace {

const Packing* const kPackings[] = {&gzip(), &zstd(), &xz(), &bzip2()};

// All that a stream holds, `in_bytes` of it and `out_bytes` of room at a time.
std::string unpack(const Packing& packing, std::string_view bytes, std::size_t in_bytes, std::size_t out_bytes) {
  const std::unique_ptr<Decoder> decoder = packing.decoder();
  std::string result, room(out_bytes, '\0');
  std::string_view in;
  while (!decoder->ended() && decoder->wrong().empty()) {
    if (in.empty()) {
      in = bytes.substr(0, in_bytes);
      bytes.remove_prefix(in.size());
    }
    const bool at_end = in.empty();
    const std::size_t count = decoder->decode(in, room);
    result.append(room, 0, count);
    if (at_end && count == 0) break;
  }
  return result + (decoder->ended() ? "." : decoder->wrong().empty() ? ".." : "!");
}

TEST(Decoder, GivesWhatWasPackedInPiecesOfAnySize) {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += std::to_string(i * i) + ' ';
  for (const Packing* packing : kPackings) {
    const std::string bytes = packed(text, packing->name.data());
    EXPECT_TRUE(packing->begins(bytes.substr(0, kPackingBytes)));
    EXPECT_FALSE(packing->begins("Rebels took"));
    EXPECT_FALSE(packing->begins(""));
    for (const auto& [in, out] :
         std::array<std::pair<std::size_t, std::size_t>, 4>{{{1, 1}, {3, 7}, {100000, 5}, {1, 100000}}})
      EXPECT_EQ(unpack(*packing, bytes, in, out), text + '.') << packing->name << in;
  }
}

TEST(Decoder, SaysWhatIsWrongOrThatItNeedsMore) {
  for (const Packing* packing : kPackings) {
    const std::string bytes = packed("Rebels took the port.", packing->name.data());
    EXPECT_EQ(unpack(*packing, bytes.substr(0, bytes.size() - 3), 10, 100).substr(0, 21).size() > 1, true);
    EXPECT_EQ(unpack(*packing, "Rebels took the port.", 100, 100), "!") << packing->name;
    EXPECT_EQ(unpack(*packing, bytes.substr(0, 5), 100, 100), "..") << packing->name;
  }
}

TEST(Decoder, TextThatBeginsAsAMarkDoesIsNone) {
  EXPECT_FALSE(bzip2().begins("BZh9 is how it begins"));
  EXPECT_FALSE(zstd().begins("P*M is short"));
}

}  // namespace
}  // namespace relata::read
