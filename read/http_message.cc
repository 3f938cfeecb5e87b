#include "read/http_message.h"

#include <algorithm>
#include <charconv>

#include "core/ascii.h"
#include "core/error.h"
#include "read/decoder.h"
#include "read/html_reader.h"
#include "read/reading.h"

namespace relata::read {
namespace {

std::string without_chunks(std::string_view body) {
  std::string result;
  for (std::string_view rest = body;;) {
    const std::size_t line = rest.find("\r\n");
    std::size_t length = 0;
    const std::string_view size = rest.substr(0, std::min(line, rest.find(';')));
    const auto [end, error] = std::from_chars(size.data(), size.data() + size.size(), length, 16);
    if (error != std::errc() || !without_blanks(std::string_view(end, size.data() + size.size())).empty())
      return rest.size() == body.size() ? std::string(body) : result;  // it is in no chunks, or cut
    if (line == rest.npos || length == 0) return result;
    rest.remove_prefix(line + 2);
    result += rest.substr(0, length);
    rest.remove_prefix(std::min(length, rest.size()));
    rest.remove_prefix(rest.starts_with("\r\n") ? 2 : 0);
  }
}

// Whether the body is what it says, and not what an archive has unpacked.
bool is_packed_as(const Packing& packing, std::string_view body) {
  return &packing == &deflate() ? !begins_as_html(body) : packing.begins(body);
}

std::string unpacked_body(std::string body, const std::string& coding, bool cut) {
  const bool is_gzip = coding == "gzip" || coding == "x-gzip";
  const Packing* const packing = is_gzip               ? &gzip()
                                 : coding == "deflate" ? &deflate()
                                 : coding == "zstd"    ? &zstd()
                                                       : nullptr;
  if (coding.empty() || coding == "identity" || begins_as_html(body)) return body;
  if (!packing) throw InputError("packed by " + coding + ", for which there is no reader");
  if (!is_packed_as(*packing, body)) return body;
  UnpackedBytes unpacked = unpacked_bytes(*packing, body, kMaxDocumentBytes);
  if (!unpacked.wrong.empty() && !cut) throw InputError("damaged " + coding + ": " + unpacked.wrong);
  return std::move(unpacked.bytes);
}

}  // namespace

MediaType::MediaType(std::string_view content_type) {
  const std::string lower = ascii_lower(content_type);
  for (const std::string_view part : split(lower, ';')) {
    const std::string_view word = without_blanks(part);
    if (type.empty()) type = word;
    else if (word.starts_with("charset=")) {
      std::string_view name = without_blanks(word.substr(word.find('=') + 1));
      while (!name.empty() && (name.front() == '"' || name.front() == '\'')) name.remove_prefix(1);
      charset = name.substr(0, name.find_first_of("\"' ,"));
    }
  }
}

HttpMessage::HttpMessage(std::string_view bytes) {
  if (!bytes.starts_with("HTTP/")) return;
  const std::size_t end = std::min(end_of_header(bytes), bytes.size());
  const std::string_view head = bytes.substr(0, end);
  const std::string_view first = head.substr(0, head.find('\n'));
  const std::string_view after = without_blanks(first.substr(std::min(first.find(' '), first.size())));
  status = after.substr(0, after.find_first_of(" \r"));
  headers = HeaderFields(head.substr(first.size()));
  body = bytes.substr(end);
}

std::string HttpMessage::content(bool cut) const {
  const bool chunked = ascii_lower(headers.value("transfer-encoding")).find("chunked") != std::string::npos;
  std::string content = chunked ? without_chunks(body) : std::string(body);
  // of several the last was put on last
  const std::string codings = ascii_lower(headers.value("content-encoding"));
  std::vector<std::string_view> names = split(codings, ',');
  for (auto name = names.rbegin(); name != names.rend(); ++name)
    content = unpacked_body(std::move(content), std::string(without_blanks(*name)), cut);
  return content;
}

}  // namespace relata::read
