// Lines of records become documents that are written as they were read, or are refused in words.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/ascii.h"
#include "kb/record.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  kb::RecordReader reader, again;
  for (const std::string_view line : split({reinterpret_cast<const char*>(data), size}, '\n')) {
    try {
      store::WholeDocument document = reader.read(line);
      std::string written, rewritten;
      kb::append_record(document, written);
      kb::append_record(again.read(written), rewritten);
      if (written != rewritten) std::abort();
    } catch (const kb::RecordError& error) {
      if (std::string_view(error.what()).empty()) std::abort();
    }
  }
  return 0;
}
