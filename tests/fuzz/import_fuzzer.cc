// Lines of exports are taken or refused in words. The knowledge base that they would make is left out: it is slow.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/ascii.h"
#include "kb/import.h"
#include "kb/record.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  kb::Import import;
  kb::LinePlace place;
  for (const std::string_view line : split({reinterpret_cast<const char*>(data), size}, '\n')) {
    ++place.line;
    place.length = static_cast<std::uint32_t>(line.size());
    try {
      import.add(line, place);
    } catch (const kb::RecordError& error) {
      if (std::string_view(error.what()).empty()) std::abort();
    }
    place.offset += line.size() + 1;
  }
  return 0;
}
