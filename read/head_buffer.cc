#include "read/head_buffer.h"

#include <algorithm>
#include <cstring>

namespace relata::read {
namespace {

constexpr std::streamsize kBufferBytes = 1 << 16;

// What `from` has at hand, at most `to`'s size; waits where that is nothing.
std::size_t take_at_hand(std::streambuf& from, char* to, std::streamsize most) {
  using Traits = std::streambuf::traits_type;
  if (Traits::eq_int_type(from.sgetc(), Traits::eof())) return 0;
  return static_cast<std::size_t>(
      std::max<std::streamsize>(from.sgetn(to, std::clamp<std::streamsize>(from.in_avail(), 1, most)), 0));
}

}  // namespace

HeadBuffer::HeadBuffer(std::streambuf& from, std::size_t most) : from_(from), first_(most, '\0') {
  first_.resize(take_at_hand(from_, first_.data(), static_cast<std::streamsize>(most)));
  head_ = first_;
  setg(first_.data(), first_.data(), first_.data() + first_.size());
}

HeadBuffer::int_type HeadBuffer::underflow() {
  block_.resize(kBufferBytes);
  const std::size_t read = take_at_hand(from_, block_.data(), kBufferBytes);
  setg(block_.data(), block_.data(), block_.data() + read);
  return read == 0 ? traits_type::eof() : traits_type::to_int_type(*gptr());
}

std::streamsize HeadBuffer::xsgetn(char* to, std::streamsize count) {
  std::streamsize taken = std::min<std::streamsize>(egptr() - gptr(), count);
  std::memcpy(to, gptr(), static_cast<std::size_t>(taken));
  gbump(static_cast<int>(taken));
  return taken == count ? taken : taken + from_.sgetn(to + taken, count - taken);
}

std::streamsize HeadBuffer::showmanyc() { return from_.in_avail(); }

}  // namespace relata::read
