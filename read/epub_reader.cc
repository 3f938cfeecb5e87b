#include "read/epub_reader.h"

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/ascii.h"
#include "core/error.h"
#include "read/captured.h"
#include "read/intake.h"
#include "read/paper_facts.h"
#include "read/record_date.h"
#include "read/whole_file.h"
#include "read/xml_tree.h"
#include "read/zip_members.h"

namespace relata::read {
namespace {

using BookMembers = std::map<std::string, std::string>;

constexpr std::size_t kMostChapters = 10'000;

int hex_value(char c) {
  const char lower = ascii_lower(c);
  return is_ascii_digit(c) ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// "a%20b.xhtml#part" -> "a b.xhtml".
std::string decoded_path(std::string_view reference) {
  reference = reference.substr(0, reference.find('#'));
  std::string path;
  for (std::size_t i = 0; i < reference.size(); ++i) {
    const bool is_code = reference[i] == '%' && i + 2 < reference.size() && hex_value(reference[i + 1]) >= 0 &&
                         hex_value(reference[i + 2]) >= 0;
    path += is_code ? static_cast<char>(hex_value(reference[i + 1]) * 16 + hex_value(reference[i + 2])) : reference[i];
    if (is_code) i += 2;
  }
  return path;
}

// Where a reference leads from a member: ("OEBPS/content.opf", "../a/1.xhtml") -> "a/1.xhtml".
std::string member_path(const std::string& from, std::string_view reference) {
  std::vector<std::string> parts;
  const std::string decoded = decoded_path(reference), joined_path = from.substr(0, from.rfind('/') + 1) + decoded;
  for (const std::string_view part : split(from.find('/') == from.npos ? decoded : joined_path, '/')) {
    if (part == ".") continue;
    if (part != "..") parts.emplace_back(part);
    else if (!parts.empty()) parts.pop_back();
  }
  return joined(parts, "/");
}

struct Book {
  std::string title, author, publisher;
  std::optional<std::string> date;
  std::vector<std::string> chapters;  // members, in the order of the spine
  std::set<std::string> locked;       // members
};

const std::string& member_of(const BookMembers& members, const std::string& name) {
  const auto found = members.find(name);
  if (found == members.end()) throw InputError("no book: it has no " + name);
  return found->second;
}

std::string book_fact(const pugi::xml_node& metadata, std::string_view name) {
  return single_blanks(xml_text(first_below(metadata, name)));
}

// META-INF/encryption.xml names what is locked; fonts may be in an open book.
std::set<std::string> locked_members(const BookMembers& members) {
  std::set<std::string> locked;
  const auto found = members.find("META-INF/encryption.xml");
  if (found == members.end()) return locked;
  const XmlTree xml(found->second, found->first);
  walk_xml(
      xml.root(),
      [&](const pugi::xml_node& node) {
        if (local_name(node) == "CipherReference") locked.insert(decoded_path(node.attribute("URI").value()));
        return true;
      },
      [](const pugi::xml_node&) {});
  return locked;
}

Book book_of(const BookMembers& members) {
  const XmlTree container(member_of(members, "META-INF/container.xml"), "META-INF/container.xml");
  const std::string package = first_below(container.root(), "rootfile").attribute("full-path").value();
  const XmlTree opf(member_of(members, package), package);
  const pugi::xml_node metadata = first_below(opf.root(), "metadata");
  Book book;
  book.title = paper_title(book_fact(metadata, "title")).value_or("");
  book.author = paper_author(book_fact(metadata, "creator")).value_or("");
  book.publisher = book_fact(metadata, "publisher");
  try {
    book.date = record_date(book_fact(metadata, "date"));
  } catch (const InputError&) {
    book.date = std::nullopt;  // "MDCCL": no day to reckon from
  }
  book.locked = locked_members(members);
  std::map<std::string_view, std::string> files;
  for (const pugi::xml_node& item : first_below(opf.root(), "manifest").children())
    if (item.type() == pugi::node_element)
      files.emplace(item.attribute("id").value(), member_path(package, item.attribute("href").value()));
  for (const pugi::xml_node& item : first_below(opf.root(), "spine").children()) {
    if (item.type() != pugi::node_element) continue;
    const auto file = files.find(item.attribute("idref").value());
    if (file != files.end()) book.chapters.push_back(file->second);
    if (book.chapters.size() > kMostChapters)
      throw InputError("a book of more than " + std::to_string(kMostChapters) + " chapters");
  }
  if (book.chapters.empty()) throw InputError("a book without chapters: its spine is empty");
  return book;
}

// Absent for a chapter without words: a cover.
std::optional<ReadDocument> chapter_of(const Book& book, const std::string& member, const BookMembers& members,
                                       const std::string& id) {
  if (book.locked.contains(member)) throw InputError("the chapter is encrypted");
  Captured chapter = captured(*format_named("html"), member_of(members, member), id);
  if (!chapter.document) throw InputError(chapter.refusal);
  Document& document = chapter.document->document;
  // a page's title may be told as its first line
  if (document.title && document.text.starts_with(*document.title + '\n'))
    document.text.erase(0, document.title->size() + 1);
  document.text.erase(0, document.text.find_first_not_of('\n'));
  if (trimmed(document.text).empty()) return std::nullopt;
  if (!book.title.empty()) {
    if (!document.title) document.title = book.title;
    document.extra = nlohmann::ordered_json({{"book", book.title}}).dump();
  }
  if (!book.author.empty()) document.author = book.author;
  if (!book.publisher.empty()) document.source = book.publisher;
  document.date = book.date;
  return std::move(chapter.document);
}

bool is_of_book(std::string_view name) {
  const std::string lower = ascii_lower(name);
  return lower.ends_with("ml") || lower.ends_with(".htm") || lower.ends_with(".opf");  // .xml, .html, .xhtml
}

}  // namespace

bool begins_as_epub(std::string_view head) { return zip_type(head).starts_with("application/epub+zip"); }

void read_epub(Source& source, Intake& intake) {
  const std::optional<std::string> bytes = whole_bytes(source, intake, kMostZipBytes);
  if (!bytes) return;
  BookMembers members;
  Book book;
  try {
    members = zip_members(*bytes, is_of_book);
    book = book_of(members);
  } catch (const InputError& error) {
    return intake.refuse(source.name, error.what());
  }
  for (std::size_t i = 0; i < book.chapters.size(); ++i) {
    const std::string id = source.name + '#' + std::to_string(i + 1);
    std::optional<ReadDocument> chapter;
    try {
      chapter = chapter_of(book, book.chapters[i], members, id);
    } catch (const InputError& error) {
      intake.refuse(id, error.what());
    }
    if (!chapter) continue;
    chapter->document.origin = source.origin;
    intake.take(std::move(*chapter));
  }
}

}  // namespace relata::read
