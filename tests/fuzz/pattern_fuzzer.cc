// Questions are understood or refused in words that show the place.
#include <cstdint>
#include <string_view>

#include "core/error.h"
#include "query/pattern.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace relata;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const auto read : {+[](std::string_view t) { (void)query::parse_pattern(t); },
                          +[](std::string_view t) { (void)query::parse_name(t); }}) {
    try {
      read(text);
    } catch (const QueryError&) {
    }
  }
  return 0;
}
