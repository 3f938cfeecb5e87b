// Document: one article as it was read. Offsets everywhere count bytes of `text`, which is never changed.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace relata {

struct Document {
  std::string id;
  std::string text;                 // valid UTF-8 without NUL
  std::optional<std::string> date;  // ISO 8601 as given: YYYY, YYYY-MM, YYYY-MM-DD, or with a time
  std::optional<std::string> title;
  std::optional<std::string> source;
  std::optional<std::string> url;
  std::optional<std::string> author;
  std::string extra = "{}";  // other keys of the record, as a JSON object

  std::string origin;  // the file it came from; not part of what the document says

  // Whether both say the same, wherever they came from.
  bool same_content(const Document& other) const;
};

}  // namespace relata
