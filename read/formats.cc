#include "read/formats.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/ascii.h"
#include "read/archive_reader.h"
#include "read/conllu_reader.h"
#include "read/csv_reader.h"
#include "read/epub_reader.h"
#include "read/files_reader.h"
#include "read/html_reader.h"
#include "read/json_reader.h"
#include "read/jsonl_reader.h"
#include "read/mail_parts.h"
#include "read/mail_reader.h"
#include "read/markdown_reader.h"
#include "read/office_reader.h"
#include "read/packed_reader.h"
#include "read/pdf_reader.h"
#include "read/sentences_reader.h"
#include "read/subtitles_reader.h"
#include "read/text_reader.h"
#include "read/warc_reader.h"

namespace relata::read {
namespace {

constexpr std::array kFormats = {
    Format{"text", ".txt .md", nullptr, false, read_text},           // a document is the file
    Format{"jsonl", ".jsonl .ndjson", nullptr, false, read_jsonl},   // an object a line
    Format{"conllu", ".conllu", nullptr, false, read_conllu},        // what stands between "# newdoc" lines
    Format{"sentences", "", nullptr, false, read_sentences},         // a line
    Format{"csv", ".csv", nullptr, false, read_csv},                 // a row of a table
    Format{"tsv", ".tsv .tab", nullptr, false, read_tsv},            // the same, apart by tabs
    Format{"json", ".json", nullptr, false, read_json},              // a record of a list of them
    Format{"mail", ".eml", begins_as_mail, false, read_mail},        // a mail, and each attachment
    Format{"mbox", ".mbox .mbx", begins_as_mbox, false, read_mbox},  // each mail of a mailbox
    Format{"pdf", ".pdf", begins_as_pdf, true, read_pdf},            // its text in reading order
    Format{"docx", ".docx", begins_as_docx, true, read_docx},
    Format{"odt", ".odt", begins_as_odt, true, read_odt},
    Format{"epub", ".epub", begins_as_epub, true, read_epub},     // a chapter
    Format{"srt", ".srt", begins_as_srt, false, read_subtitles},  // what is said
    Format{"vtt", ".vtt", begins_as_vtt, false, read_subtitles},
    Format{"markdown", ".markdown", nullptr, false, read_markdown},         // without its markup
    Format{"html", ".html .htm .xhtml", begins_as_html, false, read_html},  // the article of a page
    Format{"files", "", nullptr, false, read_files},                        // a file a line, as programs hand them over
    Format{"warc", ".warc .wet", begins_as_warc, true, read_warc, true},    // a page; also in gzip, hence before it
    Format{"gzip", ".gz .tgz", begins_as_gzip, true, read_gzip, true},      // what is packed in it
    Format{"zstd", ".zst .tzst", begins_as_zstd, true, read_zstd, true},
    Format{"xz", ".xz .txz", begins_as_xz, true, read_xz, true},
    Format{"bzip2", ".bz2 .tbz .tbz2", begins_as_bzip2, true, read_bzip2, true},
    Format{"tar", ".tar", begins_as_tar, true, read_tar, true},  // each member
    // documents that are zips by what they hold (.docx, .odt, .epub) stand before zip
    Format{"zip", ".zip", begins_as_zip, true, read_zip, true},
};

// {"a", "b", "c"} -> "a, b or c"
std::string in_words(std::vector<std::string> names) {
  const std::string last = names.back();
  names.pop_back();
  return names.empty() ? last : joined(names, ", ") + " or " + last;
}

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* format_named(std::string_view name) {
  const auto found = std::find_if(kFormats.begin(), kFormats.end(), [&](const Format& f) { return f.name == name; });
  return found == kFormats.end() ? nullptr : &*found;
}

const Format* format_of_file(const std::filesystem::path& path) {
  const std::string ending = ascii_lower(path.extension().string());
  if (ending.empty()) return &kFormats.front();
  for (const Format& format : kFormats) {
    const std::vector<std::string_view> endings = split(format.endings, ' ');
    if (std::find(endings.begin(), endings.end(), ending) != endings.end()) return &format;
  }
  return nullptr;
}

const Format* format_of(const std::filesystem::path& name, std::string_view head) {
  const auto begins = [&](const Format& format) { return format.begins != nullptr && format.begins(head); };
  const Format* const by_ending = name.has_extension() ? format_of_file(name) : nullptr;
  for (const Format& format : kFormats) {
    if (!format.binary || !begins(format)) continue;
    // a zip that does not look as its name says is what its reader finds fault with: "a.docx"
    return format.read == read_zip && by_ending != nullptr && by_ending->binary ? by_ending : &format;
  }
  if (by_ending != nullptr) return by_ending;
  const auto found = std::find_if(kFormats.begin(), kFormats.end(), begins);
  return found != kFormats.end() ? &*found : format_of_file(name);
}

std::string formats_by_name() {
  std::vector<std::string> names;
  for (const Format& format : kFormats) names.emplace_back(format.name);
  return in_words(std::move(names));
}

std::string formats_by_ending() {
  std::vector<std::string> names;
  for (const Format& format : kFormats)
    if (!format.endings.empty()) names.emplace_back(format.name);
  return in_words(std::move(names));
}

std::string format_endings() {
  std::vector<std::string> endings;
  for (const Format& format : kFormats)
    if (!format.endings.empty()) endings.emplace_back(format.endings);
  return joined(endings, " ");
}

}  // namespace relata::read
