#include "cli/reference_page.h"

#include <string>

#include "cli/page_words.h"
#include "core/ascii.h"

namespace relata::cli {
namespace {

// Within a table's cell.
std::string cell(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '|' || c == '<' || c == '*' || c == '_' || c == '[' || c == ']' || c == '~' || c == '\\') escaped += '\\';
    escaped += c;
  }
  return escaped;
}

void write_rows(const OptionSet& options, std::ostream& out) {
  if (options.rows().empty()) return;
  out << "| | |\n|---|---|\n";
  options.each([&](const std::string& heading, const OptionRow& row) {
    if (!heading.empty()) out << "| **" << cell(heading) << "** | |\n";
    out << "| `" << joined(row.spellings(), "`, `") << "`" << (row.is_word() && row.is_list() ? ".." : "")
        << (row.kind.empty() ? "" : " ") << cell(row.kind) << " | " << cell(row.help) << " |\n";
  });
  out << "\n";
}

void write_described(std::string_view name, std::ostream& out) {
  for (const std::string& paragraph : description_of(name)) out << paragraph << "\n\n";
}

}  // namespace

void write_reference(const CommandTable& table, std::ostream& out) {
  out << "# Commands\n\n"
      << "<!-- `relata help --markdown` writes this page; what is changed here goes into cli/. -->\n"
      << kIntroduction << "\n\n```\n"
      << kFirstExamples << "```\n\n";
  write_described("relata", out);
  for (const CommandEntry& entry : table.entries) {
    const std::string name(entry.command->name());
    out << "## relata " << name << "\n\n"
        << entry.command->summary() << ".\n\n```\n"
        << entry.command->examples() << "```\n\n";
    write_described(name, out);
    out << "Usage: `relata " << name << (entry.options.usage().empty() ? "" : " ") << entry.options.usage()
        << " [OPTION..]`\n\n";
    write_rows(entry.options, out);
  }
  out << "## Options of every command\n\n";
  write_rows(table.common, out);
  out << "## Configuration\n\n";
  write_described("configuration", out);
  out << "## Exit status\n\n| | |\n|---|---|\n";
  for (const ExitRow& row : exit_statuses()) out << "| " << row.status << " | " << row.meaning << " |\n";
}

}  // namespace relata::cli
