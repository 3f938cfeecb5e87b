#include "read/whole_file.h"

#include <algorithm>
#include <istream>

#include "read/charset.h"
#include "read/intake.h"

namespace relata::read {

std::optional<std::string> whole_bytes(Source& source, Intake& intake, std::size_t most) {
  constexpr std::size_t kBlock = 64 << 10;
  std::string bytes;
  std::streambuf* const buffer = source.bytes.rdbuf();
  while (bytes.size() <= most) {
    const std::size_t size = bytes.size();
    bytes.resize(size + kBlock);
    const std::streamsize read = buffer->sgetn(bytes.data() + size, kBlock);
    bytes.resize(size + static_cast<std::size_t>(std::max<std::streamsize>(read, 0)));
    if (read <= 0) break;
  }
  if (bytes.size() > most) {
    intake.refuse(source.name, "more than " + std::to_string(most >> 20) + " MiB in one document");
    return std::nullopt;
  }
  bytes.shrink_to_fit();
  return bytes;
}

std::optional<std::string> whole_file(Source& source, Intake& intake) {
  std::optional<std::string> bytes = whole_bytes(source, intake);
  if (!bytes) return std::nullopt;
  const std::string wrong = bad_bytes(*bytes);
  if (wrong.empty()) return bytes;
  std::optional<DecodedText> text = decoded(*bytes, source.charset);
  if (!text || text->text.size() > kMaxDocumentBytes) {
    intake.refuse(source.name, text ? too_large() : wrong);
    return std::nullopt;
  }
  intake.keep("charset", text->charset);
  return std::move(text->text);
}

}  // namespace relata::read
