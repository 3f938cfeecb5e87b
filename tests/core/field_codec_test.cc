// Records of one field list come back as they were; foreign bytes are told as damage.
#include "core/field_codec.h"

#include <gtest/gtest.h>

namespace relata {

enum class Colour : std::uint8_t { kRed = 0, kBlue = 1 };
constexpr Colour last_of(Colour) { return Colour::kBlue; }

struct Flag {
  std::string name;
  bool old = false;
  std::uint16_t share = 0;  // up to 100
  std::uint64_t seen = 0;
  Colour colour = Colour::kRed;
  std::optional<Colour> border;
  std::vector<NameForm> names;
  std::map<std::string, std::array<std::uint64_t, 2>> sizes;
  bool operator==(const Flag&) const = default;
};
template <typename Codec, RecordOf<Flag> F>
void fields(Codec& codec, F& flag) {
  codec(flag.name, flag.old, at_most(flag.share, 100), flag.seen, flag.colour, flag.border, flag.names, flag.sizes);
}

namespace {

Flag flag() { return {"n", true, 100, 300, Colour::kBlue, std::nullopt, {{"ab", 2}}, {{"x", {1, 2}}}}; }

Flag read(std::string_view bytes) { return decode_fields<Flag>(bytes, "flag"); }

TEST(FieldCodecTest, BytesAreThoseOfTheList) {
  EXPECT_EQ(encode_fields(flag()), std::string("\1n"
                                               "\1"
                                               "\x64"
                                               "\xac\2"
                                               "\1"
                                               "\2"
                                               "\1\2ab\2"
                                               "\1\1x\1\2",
                                               18));
}

TEST(FieldCodecTest, ARecordComesBackAsItWas) {
  EXPECT_TRUE(read(encode_fields(flag())) == flag());
  Flag other = flag();
  other.border = Colour::kRed;
  other.seen = UINT64_MAX;
  other.names.clear();
  EXPECT_TRUE(read(encode_fields(other)) == other);
}

TEST(FieldCodecTest, ARecordThatHeldAnotherHoldsWhatWasReadAlone) {
  Flag full = flag(), empty;
  full.border = Colour::kRed;
  full.names.push_back({"c", 1});
  for (const Flag& held : {full, empty, flag()})
    for (const Flag& written : {flag(), empty, full}) {
      Flag record = held;
      decode_fields(encode_fields(written), "flag", record);
      EXPECT_TRUE(record == written);
    }
}

TEST(FieldCodecTest, ForeignBytesAreDamage) {
  const std::string bytes = encode_fields(flag());
  for (std::size_t size = 0; size < bytes.size(); ++size) EXPECT_THROW(read(bytes.substr(0, size)), StoreError) << size;
  EXPECT_THROW(read(bytes + "x"), StoreError);
  for (const auto& [at, value] : std::vector<std::pair<std::size_t, char>>{
           {2, '\2'}, {3, '\x65'}, {6, '\2'}, {7, '\3'}, {8, '\x7f'}, {0, '\x7f'}}) {
    std::string damaged = bytes;
    damaged[at] = value;
    EXPECT_THROW(read(damaged), StoreError) << at;
  }
}

}  // namespace
}  // namespace relata
