#include "read/line_reader.h"

#include <algorithm>
#include <streambuf>

namespace relata::read {

// What is at hand, of the next bytes; false at the end.
bool LineReader::fill() {
  using Traits = std::istream::traits_type;
  constexpr std::streamsize kChunkBytes = 1 << 16;
  std::streambuf* const buffer = in_.rdbuf();
  if (Traits::eq_int_type(buffer->sgetc(), Traits::eof())) return false;
  chunk_.resize(static_cast<std::size_t>(std::clamp<std::streamsize>(buffer->in_avail(), 1, kChunkBytes)));
  chunk_.resize(static_cast<std::size_t>(buffer->sgetn(chunk_.data(), static_cast<std::streamsize>(chunk_.size()))));
  rest_ = chunk_;
  return !rest_.empty();
}

bool LineReader::next(Line& line) {
  line.bytes.clear();
  line.too_long = false;
  if (rest_.empty() && !fill()) return false;
  line.number = ++number_;
  line.offset = taken_;
  for (bool ended = false; !ended && (!rest_.empty() || fill());) {
    const std::size_t end = rest_.find('\n');
    ended = end != rest_.npos;
    const std::string_view piece = rest_.substr(0, end);
    const std::size_t bytes = piece.size() + (ended ? 1 : 0);
    rest_.remove_prefix(bytes);
    taken_ += bytes;
    const std::size_t room = std::min(limit_ - line.bytes.size(), piece.size());
    line.bytes += piece.substr(0, room);
    line.too_long = line.too_long || piece.find_first_not_of('\r', room) != piece.npos;
  }
  if (!line.too_long && !line.bytes.empty() && line.bytes.back() == '\r') line.bytes.pop_back();
  return true;
}

}  // namespace relata::read
