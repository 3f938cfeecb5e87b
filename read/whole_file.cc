#include "read/whole_file.h"

#include <algorithm>
#include <istream>

#include "read/intake.h"

namespace relata::read {

std::optional<std::string> whole_file(Source& source, Intake& intake) {
  constexpr std::size_t kBlock = 64 << 10;
  std::string bytes;
  std::streambuf* const buffer = source.bytes.rdbuf();
  while (bytes.size() <= kMaxDocumentBytes) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kBlock);
    const std::streamsize read = buffer->sgetn(bytes.data() + size, kBlock);
    bytes.resize(size + static_cast<std::size_t>(std::max<std::streamsize>(read, 0)));
    if (read <= 0) break;
  }
  std::string wrong = bytes.size() > kMaxDocumentBytes ? too_large() : bad_bytes(bytes);
  if (!wrong.empty()) {
    intake.refuse(source.name, wrong);
    return std::nullopt;
  }
  bytes.shrink_to_fit();
  return bytes;
}

}  // namespace relata::read
