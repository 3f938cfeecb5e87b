#include "read/text_reader.h"

#include <algorithm>
#include <string>
#include <utility>

#include "read/intake.h"

namespace relata::read {

void read_text(Source& source, Intake& intake) {
  ReadDocument input;
  std::string& text = input.document.text;
  std::streambuf* const buffer = source.bytes.rdbuf();
  constexpr std::size_t kBlock = 64 << 10;
  while (text.size() <= kMaxDocumentBytes) {
    const std::size_t size = text.size();
    text.resize(size + kBlock);
    const std::streamsize read = buffer->sgetn(text.data() + size, kBlock);
    text.resize(size + static_cast<std::size_t>(std::max<std::streamsize>(read, 0)));
    if (read <= 0) break;
  }
  if (text.size() > kMaxDocumentBytes) return intake.refuse(source.name, too_large());
  if (const std::string bad = bad_bytes(text); !bad.empty()) return intake.refuse(source.name, bad);
  text.shrink_to_fit();
  input.document.id = source.name;
  input.document.origin = source.origin;
  intake.take(std::move(input));
}

}  // namespace relata::read
