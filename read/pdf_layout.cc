#include "read/pdf_layout.h"

#include <pugixml.hpp>

#include "core/characters.h"
#include "core/error.h"
#include "core/table.h"
#include "read/papers_tsv.h"

namespace relata::read {
namespace {

const Table& ligatures() {
  static const Table table(data::papers_tsv, 2);
  return table;
}

// Adds a word: letters of ligatures, nothing invisible, of what is no UTF-8 nothing.
void add_word(std::string_view word, std::string& line) {
  if (first_bad_byte(word)) return;
  const std::size_t before = line.size();
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    const std::string_view character = word.substr(at, c.bytes);
    at += c.bytes;
    constexpr char32_t kSoftHyphen = 0xAD, kFirstLigature = 0xFB00, kLastLigature = 0xFB06, kPrivate = 0xE000,
                       kPrivateEnd = 0xF8FF;
    if (c.value == kSoftHyphen && at == word.size()) line += '-';
    if (is_blank(c.value) || is_invisible(c.value) || (c.value >= kPrivate && c.value <= kPrivateEnd)) continue;
    if (c.value >= kFirstLigature && c.value <= kLastLigature)
      line += ligatures().value("ligature\t" + std::string(character));
    else line += character;
  }
  if (before > 0 && line.size() > before) line.insert(before, 1, ' ');
}

PdfLine line_of(const pugi::xml_node& node, std::size_t block) {
  PdfLine line;
  line.left = node.attribute("xMin").as_double();
  line.top = node.attribute("yMin").as_double();
  line.right = node.attribute("xMax").as_double();
  line.bottom = node.attribute("yMax").as_double();
  line.block = block;
  for (const pugi::xml_node& word : node.children("word")) add_word(word.child_value(), line.text);
  return line;
}

PdfPage page_of(std::string_view xml, std::size_t& block) {
  pugi::xml_document document;
  document.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8);
  const pugi::xml_node root = document.child("page");
  PdfPage page;
  page.width = root.attribute("width").as_double();
  page.height = root.attribute("height").as_double();
  for (const pugi::xml_node& flow : root.children("flow"))
    for (const pugi::xml_node& part : flow.children("block")) {
      ++block;
      for (const pugi::xml_node& node : part.children("line"))
        if (PdfLine line = line_of(node, block); !line.text.empty()) page.lines.push_back(std::move(line));
    }
  return page;
}

// What stands in the head, whose values are escaped as XML is.
std::string head_value(std::string_view head, std::string_view before, std::string_view behind) {
  const std::size_t begin = head.find(before);
  if (begin == head.npos) return "";
  const std::size_t end = head.find(behind, begin + before.size());
  if (end == head.npos) return "";
  const std::string xml = "<a>" + std::string(head.substr(begin + before.size(), end - begin - before.size())) + "</a>";
  pugi::xml_document document;
  document.load_buffer(xml.data(), xml.size(), pugi::parse_default, pugi::encoding_utf8);
  return document.child("a").child_value();
}

}  // namespace

PdfLayout parse_pdf_layout(std::string_view xhtml) {
  constexpr std::string_view kPage = "<page ", kEnd = "</page>";
  const std::size_t body = xhtml.find("<doc>");
  if (body == xhtml.npos) throw InputError("pdftotext gave no pages");
  const std::string_view head = xhtml.substr(0, body);
  PdfLayout layout;
  layout.title = head_value(head, "<title>", "</title>");
  layout.author = head_value(head, "<meta name=\"Author\" content=\"", "\"");
  layout.made = head_value(head, "<meta name=\"CreationDate\" content=\"", "\"");
  std::size_t block = 0;
  for (std::size_t at = xhtml.find(kPage, body); at != xhtml.npos; at = xhtml.find(kPage, at)) {
    const std::size_t end = xhtml.find(kEnd, at);
    const std::size_t next = end == xhtml.npos ? xhtml.size() : end + kEnd.size();
    layout.pages.push_back(page_of(xhtml.substr(at, next - at), block));
    at = next;
  }
  return layout;
}

}  // namespace relata::read
