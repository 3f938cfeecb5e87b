#include "export/explorer_page.h"

#include <zlib.h>

#include <cstdint>
#include <string>

#include "core/error.h"
#include "export/page_html.h"
#include "export/xml_text.h"

namespace relata::exporter {
namespace {

constexpr std::string_view kTitle = "<!--relata:title-->", kData = "<!--relata:data-->";
constexpr std::string_view kConnect = "connect-src 'none'", kConnectHome = "connect-src 'self'";

// JSON has "<" in strings only, where an escape says the same.
std::string without_tags(std::string_view json) {
  std::string text;
  text.reserve(json.size() + json.size() / 64);
  for (const char c : json)
    if (c == '<') text += "\\u003c";
    else text += c;
  return text;
}

std::string deflated(std::string_view text) {
  uLongf size = compressBound(static_cast<uLong>(text.size()));
  std::string packed(size, '\0');
  const int status = compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
                               reinterpret_cast<const Bytef*>(text.data()), static_cast<uLong>(text.size()), 9);
  if (status != Z_OK) throw ExportError("cannot deflate the evidence: zlib says " + std::to_string(status));
  packed.resize(size);
  return packed;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kSigns = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve(bytes.size() / 3 * 4 + 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t bits = 0;
    for (std::size_t j = 0; j < 3; ++j)
      bits = bits << 8 | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0U);
    for (std::size_t j = 0; j < 4; ++j) text += i + j <= bytes.size() ? kSigns[bits >> (18 - 6 * j) & 63] : '=';
  }
  return text;
}

// Writes the page with `title` and `data` where it has marks for them.
void write_page(std::string_view page, std::string_view title, const std::string& data, std::ostream& out) {
  const std::size_t at_title = page.find(kTitle), at_data = page.find(kData);
  if (at_title > at_data || at_data == std::string_view::npos) throw ExportError("the explorer's page has no marks");
  out << page.substr(0, at_title) << xml_escaped(title);
  const std::size_t behind_title = at_title + kTitle.size();
  out << page.substr(behind_title, at_data - behind_title) << data << page.substr(at_data + kData.size());
}

}  // namespace

void write_explorer_page(std::string_view title, std::string_view graph, std::string_view evidence, std::ostream& out) {
  const std::string data =
      "<script type=\"application/json\" id=\"graph\">" + without_tags(graph) +
      "</script>\n<script type=\"application/json\" id=\"evidence\">{\"encoding\":\"deflate base64\","
      "\"bytes\":" +
      std::to_string(evidence.size()) + ",\"data\":\"" + base64(deflated(evidence)) + "\"}</script>\n";
  write_page(data::page_html, title, data, out);
}

void write_served_explorer_page(std::string_view title, std::ostream& out) {
  std::string page(data::page_html);
  if (const std::size_t at = page.find(kConnect); at != std::string::npos)
    page.replace(at, kConnect.size(), kConnectHome);
  write_page(page, title, "", out);
}

}  // namespace relata::exporter
