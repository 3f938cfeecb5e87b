// An answer of a web server as a web archive keeps it: status line, header, body.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/header_fields.h"

namespace relata::read {

// What Content-Type says: "text/html; charset=\"latin-1\"" -> {"text/html", "latin-1"}. In lower case.
struct MediaType {
  explicit MediaType(std::string_view content_type);
  std::string type;
  std::optional<std::string> charset;
};

struct HttpMessage {
  // Of what does not begin with "HTTP/" nothing.
  explicit HttpMessage(std::string_view bytes);
  // The body as it was before it was sent: without chunks (RFC 9112, 7.1), unpacked (gzip, deflate, zstd), at most
  // kMaxDocumentBytes and some; where the header says so and the body is not, as it is. Archives keep both. Throws
  // InputError for what is damaged, unless `cut`: then what is there, and for a packing that has no reader ("br").
  std::string content(bool cut) const;

  std::string status;  // "200"
  HeaderFields headers;
  std::string_view body;  // of the bytes
};

}  // namespace relata::read
