// A packed stream as the bytes that it holds, within bounds: what unpacks to far more than any text does is a bomb.
#pragma once

#include <cstdint>
#include <memory>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "read/decoder.h"

namespace relata::read {

// Of one container, and of all that lies in one packed file whatever is packed in it, bytes go out up to a fixed number
// and so many for each byte that came in. News in JSON packs 3 to 30 times, the same article over and over 300 times;
// gzip can reach 1,030, xz 7,000, bzip2 45,000.
inline constexpr std::uint64_t kMostRatio = 400;
inline constexpr std::uint64_t kFreeBytes = std::uint64_t{64} << 20;
inline constexpr std::uint64_t kFreeBytesInAll = std::uint64_t{256} << 20;

// Of all that one packed file unpacks to, bytes of containers within containers each time. `in` counts its own.
struct Unpacked {
  std::uint64_t in = 0, out = 0;
};

// More than the bounds. Nothing is read of the file any more, also not of what is packed in it beside.
class UnpackedTooMuch : public InputError {
 public:
  using InputError::InputError;
};

// Throws InputError if `out` bytes of `in` are too many for one container, UnpackedTooMuch if `all` are.
void check_unpacked(std::uint64_t in, std::uint64_t out, const Unpacked& all);

class UnpackedBuffer : public std::streambuf {
 public:
  // Reads from `from`, which outlives it and is read by nobody else, stream after stream; blocks of zeros between and
  // behind them are passed over. Counts in `all`: what goes out, and what comes in if it is the `outermost` container.
  UnpackedBuffer(std::streambuf& from, const Packing& packing, Unpacked& all, bool outermost);

  // Whether this stream itself has failed: it threw InputError, and not what it reads from; whether for damage.
  bool failed() const { return !failure_.empty(); }
  bool damaged() const { return damaged_; }
  // Where it stopped since what follows is no stream; 0 if it has come to the end.
  std::uint64_t rest_at() const { return rest_at_; }
  // Bytes given out of a stream that has not ended yet: its checksum stands at its end, so they may be damaged.
  std::uint64_t unproven() const { return unproven_; }
  // Behind damage or such a rest: goes on with the next stream that unpacks to what begins so, for files whose records
  // are a stream each; false if there is none. The damage may have been found some bytes behind where it is: streams
  // are looked for from where the damaged one began, at most 64 KiB before.
  bool resume(std::string_view begin);

 protected:
  int_type underflow() override;

 private:
  bool fill();
  bool begin_stream();
  bool begins_with(std::string_view begin) const;
  void count(std::size_t bytes);
  [[noreturn]] void fail(const std::string& what);

  std::streambuf& from_;
  const Packing& packing_;
  Unpacked& all_;
  const bool outermost_;
  std::unique_ptr<Decoder> decoder_;  // of the stream that is open
  std::vector<char> block_, taken_;
  std::string_view in_;  // of taken_; what stands before it was taken before
  std::uint64_t in_bytes_ = 0, out_bytes_ = 0, rest_at_ = 0, stream_at_ = 0, unproven_ = 0;
  std::string failure_;
  bool damaged_ = false;
};

}  // namespace relata::read
