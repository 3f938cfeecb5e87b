// Text in whatever encoding as UTF-8.
//
//   decoded("Jos\xE9 said \x93no\x94.", {}) -> {"José said “no”.", "windows-1252"}
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace relata::read {

struct DecodedText {
  std::string text;     // valid UTF-8 without NUL
  std::string charset;  // what it was in: "windows-1252", "utf-16le"
};

// Of bytes that are no UTF-8. Tried in this order: a byte order mark (UTF-16, UTF-32); what the container says (`told`,
// a label of charsets.tsv); what a page says in its first 2 KiB (<meta charset=..>, <?xml encoding=..?>); what the
// bytes look like. Null if they are no text that can be told: otherwise UTF-8 and broken, with a NUL, or of high bytes
// that are no letters and signs where words have them.
std::optional<DecodedText> decoded(std::string_view bytes, const std::optional<std::string>& told);

// " ISO-8859-1" -> "windows-1252", as browsers take it; "" for a label that nobody knows.
std::string charset_named(std::string_view label);

// The label that a page gives in its first bytes; "" if it gives none.
std::string_view charset_of_page(std::string_view bytes);

}  // namespace relata::read
