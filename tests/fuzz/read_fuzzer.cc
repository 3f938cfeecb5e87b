// Bytes of a file in one format (RELATA_FUZZED_FORMAT; "": as its first byte names it and its content tells) become
// documents or refusals: valid text of bounded size, and always the same.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "core/characters.h"
#include "read/reading.h"

namespace {

using namespace relata;

void require(bool holds) {
  if (!holds) std::abort();
}

// What is told of the bytes, in one string.
std::string told(const std::string& bytes, const read::Format* format, const std::string& name) {
  std::string result;
  bool given = false;
  read::ReadOptions options;
  options.any_language = true;
  options.held = [&]() -> std::optional<read::HeldInput> {
    if (std::exchange(given, true)) return std::nullopt;
    return read::HeldInput{bytes, format, name};
  };
  const read::ReadCounts counts = read::read_inputs(
      {}, options,
      [&](ReadDocument&& input) {
        const Document& document = input.document;
        require(!first_bad_byte(document.text) && !first_bad_byte(document.id));
        require(document.text.size() <= read::kMaxDocumentBytes);
        result += document.id + '\n' + document.text + '\n' + document.title.value_or("") + document.date.value_or("");
      },
      [&](const std::string& refused, const std::string& reason) {
        require(!reason.empty());
        result += "refused " + refused + ": " + reason + '\n';
      });
  return result + std::to_string(counts.documents) + ' ' + std::to_string(counts.refused);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  constexpr std::string_view kFormat = RELATA_FUZZED_FORMAT;
  const read::Format* const format = kFormat.empty() ? nullptr : read::format_named(kFormat);
  require(kFormat.empty() || format != nullptr);
  require(told(bytes, format, "a") == told(bytes, format, "a"));
  return 0;
}
