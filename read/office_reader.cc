#include "read/office_reader.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/error.h"
#include "read/intake.h"
#include "read/office_text.h"
#include "read/paper_facts.h"
#include "read/whole_file.h"
#include "read/xml_tree.h"
#include "read/zip_members.h"

namespace relata::read {
namespace {

using ZipMembers = std::map<std::string, std::string>;

struct OfficeFormat {
  std::string name, text, facts;
  std::vector<std::string> notes;   // members of their own
  std::string title, author, made;  // elements of `facts`
};

const OfficeFormat& docx_format() {
  static const OfficeFormat format = {"docx",
                                      "word/document.xml",
                                      "docProps/core.xml",
                                      {"word/footnotes.xml", "word/endnotes.xml"},
                                      "title",
                                      "creator",
                                      "created"};
  return format;
}

const OfficeFormat& odt_format() {
  static const OfficeFormat format = {"odt",   "content.xml",     "meta.xml",     {},
                                      "title", "initial-creator", "creation-date"};
  return format;
}

std::string fact(const XmlTree& facts, const std::string& name) { return xml_text(first_below(facts.root(), name)); }

void add_facts(const ZipMembers& members, const OfficeFormat& format, Document& document) {
  const auto found = members.find(format.facts);
  if (found == members.end()) return;
  const XmlTree facts(found->second, format.facts);
  document.title = paper_title(fact(facts, format.title));
  document.author = paper_author(fact(facts, format.author));
  if (!document.author) document.author = paper_author(fact(facts, "creator"));
  document.date = paper_date(document.text, fact(facts, format.made));
}

void check_kind(const ZipMembers& members, const OfficeFormat& format) {
  const auto manifest = members.find("META-INF/manifest.xml");
  if (manifest != members.end() && manifest->second.find("encryption-data") != std::string::npos)
    throw InputError("the file is encrypted");
  if (members.contains(format.text)) return;
  for (const auto& [member, kind] : {std::pair("xl/workbook.xml", "a workbook (save it as .csv)"),
                                     std::pair("ppt/presentation.xml", "slides (save them as .pdf)")})
    if (members.contains(member)) throw InputError(std::string("no ") + format.name + " but " + kind);
  throw InputError("no " + format.name + ": it has no " + format.text);
}

ReadDocument document_of_office(const std::string& bytes, const OfficeFormat& format, const Source& source) {
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    throw InputError("the file is encrypted, or one of Word before 2007 (save it as .docx)");
  const ZipMembers members = zip_members(bytes, [&](std::string_view name) {
    return name == format.text || name == format.facts || name == "META-INF/manifest.xml" ||
           name == "xl/workbook.xml" || name == "ppt/presentation.xml" ||
           std::find(format.notes.begin(), format.notes.end(), name) != format.notes.end();
  });
  check_kind(members, format);
  ReadDocument input;
  Document& document = input.document;
  document.id = source.name;
  document.origin = source.origin;
  document.url = source.url;
  document.text = office_text(XmlTree(members.at(format.text), format.text), format.name);
  for (const std::string& member : format.notes)
    if (const auto found = members.find(member); found != members.end()) {
      const std::string notes = office_text(XmlTree(found->second, member), format.name);
      if (!notes.empty() && !document.text.empty()) document.text += '\n';
      document.text += notes;
    }
  if (document.text.size() > kMaxDocumentBytes) throw InputError(too_large());
  add_facts(members, format, document);
  if (!document.date) document.date = source.date;
  return input;
}

void read_office(Source& source, Intake& intake, const OfficeFormat& format) {
  const std::optional<std::string> bytes = whole_bytes(source, intake, kMostZipBytes);
  if (!bytes) return;
  ReadDocument input;
  try {
    input = document_of_office(*bytes, format, source);
  } catch (const InputError& error) {
    return intake.refuse(source.name, error.what());
  }
  intake.take(std::move(input));
}

}  // namespace

bool begins_as_docx(std::string_view head) {
  const std::string names = '\n' + first_zip_names(head);
  return names.find("\n[Content_Types].xml\n") != names.npos || names.find("\nword/") != names.npos;
}

bool begins_as_odt(std::string_view head) {
  return zip_type(head).starts_with("application/vnd.oasis.opendocument.text");
}

void read_docx(Source& source, Intake& intake) { read_office(source, intake, docx_format()); }
void read_odt(Source& source, Intake& intake) { read_office(source, intake, odt_format()); }

}  // namespace relata::read
