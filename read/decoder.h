// Bytes that gzip, zstd, xz or bzip2 packed, unpacked piece by piece.
//
//   std::string_view in = packed; char out[100];
//   const std::unique_ptr<Decoder> decoder = gzip().decoder();
//   decoder->decode(in, out) -> 21, of "Rebels took the port."; decoder->ended() -> true
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace relata::read {

// One stream: a gzip member, a frame of zstd. One thread.
class Decoder {
 public:
  virtual ~Decoder() = default;
  // Takes bytes off the front of `in` and returns how many it has written to `out`; without progress it needs more.
  virtual std::size_t decode(std::string_view& in, std::span<char> out) = 0;
  // Whether the stream is whole; what is left of `in` is the next one, if it is one.
  bool ended() const { return ended_; }
  // In a few words, once bytes came that are none of its format or whose checksum is wrong; "" before. What was written
  // stands before them.
  const std::string& wrong() const { return wrong_; }

 protected:
  bool ended_ = false;
  std::string wrong_;
};

struct Packing {
  std::string_view name;
  // Whether a stream of it begins so; kPackingBytes tell.
  bool (*begins)(std::string_view head);
  std::unique_ptr<Decoder> (*decoder)();
};

inline constexpr std::size_t kPackingBytes = 10;

// Immutable.
const Packing& gzip();
const Packing& zstd();
const Packing& xz();
const Packing& bzip2();
// What HTTP calls deflate: a zlib stream (RFC 1950), from some servers a bare one (RFC 1951). Nothing tells it by its
// first bytes.
const Packing& deflate();

struct UnpackedBytes {
  std::string bytes;
  std::string wrong;  // "" if they are all; what is before it stands in `bytes`
};
// All streams of what is held in memory; what is more than `most` is too large: `bytes` has more than `most` then.
UnpackedBytes unpacked_bytes(const Packing& packing, std::string_view bytes, std::size_t most);

}  // namespace relata::read
