#include "read/head_buffer.h"

#include <algorithm>
#include <cstring>

namespace relata::read {
namespace {

constexpr std::streamsize kBufferBytes = 1 << 16;

}  // namespace

std::size_t take_at_hand(std::streambuf& from, char* to, std::streamsize most) {
  using Traits = std::streambuf::traits_type;
  if (most == 0 || Traits::eq_int_type(from.sgetc(), Traits::eof())) return 0;
  return static_cast<std::size_t>(
      std::max<std::streamsize>(from.sgetn(to, std::clamp<std::streamsize>(from.in_avail(), 1, most)), 0));
}

HeadBuffer::HeadBuffer(std::streambuf& from, std::size_t most) : from_(from), first_(most, '\0'), head_bytes_(0) {
  extend();
}

bool HeadBuffer::extend() {
  const std::size_t bytes =
      take_at_hand(from_, first_.data() + head_bytes_, static_cast<std::streamsize>(first_.size() - head_bytes_));
  head_bytes_ += bytes;
  setg(first_.data(), first_.data(), first_.data() + head_bytes_);
  return bytes > 0;
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

HeadBuffer::pos_type HeadBuffer::seekoff(off_type offset, std::ios_base::seekdir from, std::ios_base::openmode which) {
  if (from == std::ios_base::cur) offset -= egptr() - gptr();  // what was taken from below and not yet from here
  const pos_type position = from_.pubseekoff(offset, from, which);
  if (position != pos_type(-1)) setg(nullptr, nullptr, nullptr);
  return position;
}

HeadBuffer::pos_type HeadBuffer::seekpos(pos_type position, std::ios_base::openmode which) {
  return seekoff(off_type(position), std::ios_base::beg, which);
}

}  // namespace relata::read
