#include "read/pdf_reader.h"

#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <istream>
#include <string>
#include <utility>

#include "core/ascii.h"
#include "core/child_program.h"
#include "core/error.h"
#include "read/intake.h"
#include "read/paper_facts.h"
#include "read/pdf_layout.h"
#include "read/pdf_text.h"

namespace relata::read {
namespace {

constexpr std::uint64_t kMostPdfBytes = 128u << 20;
constexpr std::size_t kMostPages = 3'000;

void take_bytes(std::istream& from, MemoryFile& file) {
  std::string block(64 << 10, '\0');
  std::streambuf* const buffer = from.rdbuf();
  for (;;) {
    const std::streamsize size = buffer->sgetn(block.data(), static_cast<std::streamsize>(block.size()));
    if (size <= 0) return;
    file.append(std::string_view(block).substr(0, static_cast<std::size_t>(size)));
    if (file.size() > kMostPdfBytes)
      throw InputError("a PDF of more than " + std::to_string(kMostPdfBytes >> 20) + " MiB");
  }
}

// The last line that tells what was wrong.
std::string last_error(const std::string& errors) {
  constexpr std::size_t kLongest = 120;
  const std::string_view words = trimmed(errors);
  std::string line = single_blanks(words.substr(words.rfind('\n') + 1).substr(0, kLongest));
  return bad_bytes(line).empty() ? line : "";
}

std::string laid_out(const MemoryFile& file) {
  const auto program = find_program("pdftotext");
  if (!program) throw InputError("PDF needs the program pdftotext (in Debian: apt install poppler-utils)");
  const ChildLimits limits;
  ChildResult result = run_program(
      *program, {"-bbox-layout", "-enc", "UTF-8", "-l", std::to_string(kMostPages + 1), "/proc/self/fd/0", "-"}, file,
      limits);
  if (result.timed_out || (WIFSIGNALED(result.status) && WTERMSIG(result.status) == SIGXCPU))
    throw InputError("pdftotext took longer than " + std::to_string(limits.time.count()) + " s");
  if (result.is_too_much)
    throw InputError("a PDF of more than " + std::to_string(limits.output >> 20) + " MiB as text");
  if (WIFEXITED(result.status) && WEXITSTATUS(result.status) == 0) return std::move(result.output);
  if (result.errors.find("ncorrect password") != result.errors.npos)
    throw InputError("the PDF is encrypted: it asks for a password");
  if (WIFSIGNALED(result.status) || result.errors.find("ut of memory") != result.errors.npos)
    throw InputError("a broken PDF: pdftotext ends at its limits (signal " + std::to_string(WTERMSIG(result.status)) +
                     ")");
  throw InputError("a broken PDF: " + last_error(result.errors));
}

ReadDocument document_of_pdf(Source& source) {
  MemoryFile file;
  take_bytes(source.bytes, file);
  const std::string xhtml = laid_out(file);
  const PdfLayout layout = parse_pdf_layout(xhtml);
  if (layout.pages.size() > kMostPages) throw InputError("a PDF of more than " + std::to_string(kMostPages) + " pages");
  ReadDocument input;
  Document& document = input.document;
  document.text = pdf_text(layout);
  if (document.text.empty()) throw InputError("a PDF without text: a scan? (ocrmypdf reads those)");
  if (document.text.size() > kMaxDocumentBytes) throw InputError(too_large());
  document.id = source.name;
  document.origin = source.origin;
  document.url = source.url;
  document.title = paper_title(layout.title);
  if (!document.title) document.title = paper_title(pdf_headline(layout));
  document.author = paper_author(layout.author);
  document.date = paper_date(document.text, layout.made);
  if (!document.date) document.date = source.date;
  return input;
}

}  // namespace

bool begins_as_pdf(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  return head.substr(std::min(head.find_first_not_of(" \t\r\n"), head.size())).starts_with("%PDF-");
}

void read_pdf(Source& source, Intake& intake) {
  ReadDocument input;
  try {
    input = document_of_pdf(source);
  } catch (const Error& error) {
    return intake.refuse(source.name, error.what());
  }
  intake.take(std::move(input));
}

}  // namespace relata::read
