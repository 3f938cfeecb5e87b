#include "read/files_reader.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "core/error.h"
#include "read/formats.h"
#include "read/intake.h"
#include "read/line_reader.h"
#include "read/member.h"

namespace relata::read {
namespace {

using nlohmann::json;

// A document of the largest size whose every sign JSON writes as two, or in base64, and what else its line says.
constexpr std::size_t kMostLineBytes = 2 * kMaxDocumentBytes + (64 << 10);

int sextet(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

// RFC 4648, section 4.
std::string from_base64(std::string_view encoded) {
  if (encoded.size() % 4 != 0) throw InputError("\"base64\" is cut short");
  for (int padding = 0; padding < 2 && encoded.ends_with('='); ++padding) encoded.remove_suffix(1);
  std::string bytes;
  bytes.reserve(encoded.size() / 4 * 3 + 2);
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : encoded) {
    const int value = sextet(c);
    if (value < 0) throw InputError("\"base64\" has signs that base64 does not have");
    bits = bits << 6 | static_cast<std::uint32_t>(value);
    if ((count += 6) < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFF);
  }
  return bytes;
}

std::optional<std::string> text_of(const json& file, const char* key) {
  const auto found = file.find(key);
  if (found == file.end()) return std::nullopt;
  if (!found->is_string()) throw InputError('"' + std::string(key) + "\" is no string");
  return found->get<std::string>();
}

std::string content_of(const json& file) {
  std::optional<std::string> text = text_of(file, "text");
  const std::optional<std::string> encoded = text_of(file, "base64");
  if (text && encoded) throw InputError("the file has both \"text\" and \"base64\"");
  if (encoded) return from_base64(*encoded);
  if (!text) throw InputError("the file has no \"text\" or \"base64\"");
  return std::move(*text);
}

// Null where its name and its bytes tell.
const Format* format_of(const json& file, const std::string& name, std::string_view content) {
  const std::optional<std::string> given = text_of(file, "format");
  if (!given && read::format_of(name, content.substr(0, kHeadBytes))) return nullptr;
  const Format* const format = given ? format_named(*given) : nullptr;
  if (!format)
    throw InputError(given ? "unknown \"format\" '" + *given + "': try " + formats_by_name()
                           : "no reader for " + std::filesystem::path(name).extension().string() + " files (" +
                                 formats_by_ending() + "; \"format\" overrides the name)");
  if (format->read == read_files) throw InputError("\"format\" is that of files within files");
  return format;
}

std::uint64_t first_line_of(const json& file) {
  const auto found = file.find("line");
  if (found == file.end()) return 1;
  if (!found->is_number_unsigned() || found->get<std::uint64_t>() == 0) throw InputError("\"line\" is no line number");
  return found->get<std::uint64_t>();
}

json parsed(const Line& line) {
  if (line.too_long) throw InputError(too_large());
  try {
    json file = json::parse(line.bytes, [](int depth, json::parse_event_t, json&) {
      if (depth > 1) throw InputError("a file is an object of texts and numbers");
      return true;
    });
    if (!file.is_object()) throw InputError("the line is no JSON object");
    return file;
  } catch (const json::exception&) {
    throw InputError("broken JSON");
  }
}

}  // namespace

void read_files(Source& source, Intake& intake) {
  LineReader lines(source.bytes, kMostLineBytes);
  Line line;
  while (lines.next(line)) {
    if (line.bytes.find_first_not_of(" \t") == std::string::npos) continue;
    std::string name = source.name + '#' + std::to_string(line.number);
    try {
      const json file = parsed(line);
      const std::optional<std::string> given = text_of(file, "name");
      if (!given || given->empty()) throw InputError("the file has no \"name\"");
      if (const std::string bad = bad_bytes(*given); !bad.empty()) throw InputError(bad + " of its name");
      name = *given;
      if (const auto refused = text_of(file, "refused")) throw InputError(*refused);
      std::string content = content_of(file);
      const Format* const format = format_of(file, name, content);
      std::istringstream bytes(std::move(content));
      Source inner{.bytes = bytes,
                   .name = name,
                   .origin = text_of(file, "origin").value_or(name),
                   .first_line = first_line_of(file),
                   .url = text_of(file, "url"),
                   .charset = text_of(file, "charset"),
                   .format = format};
      const Intake::Scope scope(intake);
      for (const char* key : {"crawled", "truncated"})
        if (const auto value = text_of(file, key)) intake.keep(key, *value);
      read_member(inner, intake);
    } catch (const InputError& error) {
      intake.refuse(name, error.what());
    }
  }
}

}  // namespace relata::read
