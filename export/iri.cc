#include "export/iri.h"

#include <algorithm>
#include <array>

#include "core/ascii.h"
#include "core/characters.h"

namespace relata::exporter {
namespace {

constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

constexpr std::array<bool, 256> unreserved_bytes() {
  std::array<bool, 256> table{};
  for (int c = 0; c < 128; ++c) {
    const char sign = static_cast<char>(c);
    table[static_cast<std::size_t>(c)] =
        is_ascii_letter(sign) || is_ascii_digit(sign) || sign == '-' || sign == '.' || sign == '_' || sign == '~';
  }
  return table;
}
constexpr std::array<bool, 256> kUnreserved = unreserved_bytes();

// RFC 3987, 2.2, "ucschar": no controls, no private use, no noncharacters; and no blanks, which that allows.
bool is_ucschar(char32_t c) {
  if (is_blank(c) || c < 0xA0 || c > 0xEFFFD) return false;
  if (c < 0x10000) return c <= 0xD7FF || (c >= 0xF900 && c <= 0xFDCF) || (c >= 0xFDF0 && c <= 0xFFEF);
  return (c & 0xFFFF) <= 0xFFFD && !(c >= 0xE0000 && c < 0xE1000);
}

std::string fault_of_scheme(std::string_view scheme) {
  const bool well =
      !scheme.empty() && is_ascii_letter(scheme[0]) && std::all_of(scheme.begin(), scheme.end(), [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '+' || c == '-' || c == '.';
      });
  return well ? "" : "it has no scheme, such as https: or urn:";
}

// What stands between "//" and the path.
std::string fault_of_authority(std::string_view scheme, std::string_view authority) {
  if (authority.find('@') != authority.npos) return "it names a user";
  std::string_view host = authority;
  const std::size_t bracket = host.rfind(']'), colon = host.rfind(':');
  std::string_view port;
  if (colon != host.npos && (bracket == host.npos || colon > bracket)) {
    port = host.substr(colon + 1);
    host = host.substr(0, colon);
  }
  if (port.size() > 5 || !std::all_of(port.begin(), port.end(), is_ascii_digit) ||
      (!port.empty() && std::stoul(std::string(port)) > 65535))
    return "its port is no number up to 65535";
  if (host.empty() && (scheme == "http" || scheme == "https")) return "it names no host";
  if (host.find_first_of("[]") == host.npos) return "";
  const bool literal = host.starts_with('[') && bracket == host.size() - 1 && host.find(':') != host.npos &&
                       host.find_first_not_of("0123456789abcdefABCDEF:.", 1) == bracket;
  return literal ? "" : "its host is no address in brackets";
}

// "urn:" is behind it (RFC 8141, 2).
std::string fault_of_urn(std::string_view rest) {
  const std::string_view kind = rest.substr(0, std::min(rest.find(':'), rest.size()));
  const bool well = kind.size() >= 2 && kind.size() <= 32 && kind.size() < rest.size() &&
                    std::all_of(kind.begin(), kind.end(),
                                [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-'; }) &&
                    !kind.starts_with('-') && !kind.ends_with('-');
  return well ? "" : "behind urn: stands no name of two letters or more and a colon";
}

// Readers of some syntaxes resolve these, of others not.
bool has_dot_segment(std::string_view rest) {
  const std::string_view path = rest.substr(0, rest.find_first_of("?#"));
  for (const std::string_view dots : {"/./", "/../"})
    if (path.find(dots) != path.npos) return true;
  return path.ends_with("/.") || path.ends_with("/..");
}

constexpr bool is_hex_digit(char c) { return is_ascii_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Of what may stand anywhere; brackets and the number of '#' are for others to judge.
std::string fault_of_signs(std::string_view text) {
  constexpr std::string_view kForbidden = "<>\"{}|\\^`";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint sign = code_point_at(text, at);
    const bool well = sign.value < 0x80 ? sign.value > 0x20 && sign.value < 0x7F : is_ucschar(sign.value);
    if (!well || kForbidden.find(text[at]) != kForbidden.npos)
      return "byte " + std::to_string(at) + " is a sign that no IRI holds";
    if (text[at] == '%' && (at + 2 >= text.size() || !is_hex_digit(text[at + 1]) || !is_hex_digit(text[at + 2])))
      return "a % is not followed by two hexadecimal digits";
    at += sign.bytes;
  }
  return "";
}

}  // namespace

void append_percent_encoded(std::string& out, std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && kUnreserved[static_cast<unsigned char>(text[end])]) ++end;
    out.append(text.data() + at, end - at);
    if (end == text.size()) return;
    const auto byte = static_cast<unsigned char>(text[end]);
    const char escape[3] = {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    out.append(escape, 3);
    at = end + 1;
  }
}

std::string percent_encoded(std::string_view text) {
  std::string out;
  append_percent_encoded(out, text);
  return out;
}

std::string fault_of_iri(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::string_view scheme = text.substr(0, colon == text.npos ? 0 : colon);
  if (std::string fault = fault_of_scheme(scheme); !fault.empty()) return fault;
  if (std::string fault = fault_of_signs(text); !fault.empty()) return fault;
  std::string_view rest = text.substr(colon + 1);
  if (rest.find('#') != rest.rfind('#')) return "it has two #";
  const std::string lower = ascii_lower(scheme);
  if (rest.starts_with("//")) {
    const std::size_t end = std::min(rest.find_first_of("/?#", 2), rest.size());
    if (std::string fault = fault_of_authority(lower, rest.substr(2, end - 2)); !fault.empty()) return fault;
    rest.remove_prefix(end);
  } else if (lower == "http" || lower == "https") {
    return "it names no host";
  }
  if (lower == "urn")
    if (std::string fault = fault_of_urn(rest); !fault.empty()) return fault;
  if (has_dot_segment(rest)) return "a segment of its path is . or ..";
  return rest.find_first_of("[]") == rest.npos ? "" : "a bracket stands outside of a host's address";
}

}  // namespace relata::exporter
