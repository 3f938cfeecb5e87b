#include "read/unpacked_buffer.h"

#include <algorithm>
#include <cstring>

#include "read/head_buffer.h"

namespace relata::read {
namespace {

constexpr std::size_t kPackedBytes = 1 << 16, kUnpackedBytes = 1 << 17, kKeptBytes = 1 << 16;

std::string too_much(std::uint64_t most) {
  return "unpacks to more than " + std::to_string(most >> 20) + " MiB and " + std::to_string(kMostRatio) +
         " times its size: a bomb? Unpack it yourself if it is none";
}

}  // namespace

void check_unpacked(std::uint64_t in, std::uint64_t out, const Unpacked& all) {
  if (out > kFreeBytes && (out - kFreeBytes) / kMostRatio > in) throw InputError(too_much(kFreeBytes));
  if (all.out > kFreeBytesInAll && (all.out - kFreeBytesInAll) / kMostRatio > all.in)
    throw UnpackedTooMuch(too_much(kFreeBytesInAll));
}

UnpackedBuffer::UnpackedBuffer(std::streambuf& from, const Packing& packing, Unpacked& all, bool outermost)
    : from_(from),
      packing_(packing),
      all_(all),
      outermost_(outermost),
      block_(kUnpackedBytes),
      taken_(kKeptBytes + 4 * kPackedBytes) {}

UnpackedBuffer::int_type UnpackedBuffer::underflow() {
  if (failed()) throw InputError(failure_);
  for (;;) {
    if (!decoder_ && !begin_stream()) return traits_type::eof();
    if (in_.empty()) fill();
    const bool at_end = in_.empty();
    const std::size_t bytes = decoder_->decode(in_, block_);
    if (decoder_->ended()) decoder_.reset();
    else if (bytes == 0 && !decoder_->wrong().empty()) fail(decoder_->wrong());
    else if (bytes == 0 && at_end) fail("it is cut short");
    unproven_ = decoder_ ? unproven_ + bytes : 0;
    if (bytes == 0) continue;
    count(bytes);
    setg(block_.data(), block_.data(), block_.data() + bytes);
    return traits_type::to_int_type(*gptr());
  }
}

// More of the packed bytes behind what is left of them; false at the end. What was taken last stays before them.
bool UnpackedBuffer::fill() {
  auto before = static_cast<std::size_t>(in_.data() ? in_.data() - taken_.data() : 0);
  if (before + in_.size() + kPackedBytes > taken_.size()) {
    const std::size_t kept = std::min(before, kKeptBytes);
    std::memmove(taken_.data(), taken_.data() + before - kept, kept + in_.size());
    before = kept;
  }
  const std::size_t bytes = take_at_hand(from_, taken_.data() + before + in_.size(), kPackedBytes);
  in_ = {taken_.data() + before, in_.size() + bytes};
  in_bytes_ += bytes;
  if (outermost_) all_.in += bytes;
  return bytes > 0;
}

// The first stream is one by all means: its decoder says what is wrong.
bool UnpackedBuffer::begin_stream() {
  const bool first = in_bytes_ == 0;
  if (rest_at_ != 0) return false;
  do {
    if (!first) in_.remove_prefix(std::min(in_.find_first_not_of('\0'), in_.size()));
  } while (in_.size() < kPackingBytes && fill());
  if (!first && in_.empty()) return false;
  if (!first && !packing_.begins(in_)) {
    rest_at_ = in_bytes_ - in_.size();
    return false;
  }
  stream_at_ = in_bytes_ - in_.size();
  decoder_ = packing_.decoder();
  return true;
}

bool UnpackedBuffer::begins_with(std::string_view begin) const {
  std::string out(begin.size(), '\0');
  std::string_view in = in_;
  return packing_.begins(in) && packing_.decoder()->decode(in, out) == begin.size() && out == begin;
}

bool UnpackedBuffer::resume(std::string_view begin) {
  constexpr std::size_t kLongestBegin = 1 << 10;  // of a stream that is to unpack to some bytes
  const std::uint64_t here = in_bytes_ - in_.size();
  const auto before = static_cast<std::size_t>(in_.data() - taken_.data());
  const std::size_t back = std::min<std::uint64_t>({before, kKeptBytes, here - std::min(here, stream_at_ + 1)});
  in_ = {in_.data() - back, in_.size() + back};
  for (;;) {
    while (in_.size() < kLongestBegin && fill()) {
    }
    if (in_.empty()) return false;
    if (begins_with(begin)) break;
    const std::size_t next = in_.find(in_[0] == '\x1F' ? in_[0] : '\x1F', 1);
    in_.remove_prefix(std::min(next, in_.size()));
  }
  failure_.clear();
  unproven_ = 0;
  damaged_ = false;
  rest_at_ = 0;
  setg(nullptr, nullptr, nullptr);
  return begin_stream();
}

void UnpackedBuffer::count(std::size_t bytes) {
  out_bytes_ += bytes;
  all_.out += bytes;
  try {
    check_unpacked(in_bytes_ - in_.size(), out_bytes_, all_);
  } catch (const InputError& error) {
    failure_ = error.what();
    throw;
  }
}

void UnpackedBuffer::fail(const std::string& what) {
  damaged_ = true;
  failure_ = "damaged " + std::string(packing_.name) + " at byte " + std::to_string(in_bytes_ - in_.size()) + ": " +
             what + "; what stands before it is kept";
  throw InputError(failure_);
}

}  // namespace relata::read
