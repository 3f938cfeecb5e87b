#include "cli/man_page.h"

#include <string>
#include <string_view>

#include "cli/page_words.h"
#include "core/ascii.h"

namespace relata::cli {
namespace {

void title(std::string_view name, std::string_view version, std::string_view summary, std::ostream& out) {
  std::string upper(name);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  out << ".TH " << roff(upper) << " 1 \"\" \"" << roff(version) << "\" \""
      << "User Commands"
      << "\"\n"
      << ".nh\n.ad l\n"  // names of options are not to be parted
      << ".SH NAME\n"
      << roff(name) << " \\- " << roff(summary) << "\n";
}

void bold(std::string_view word, std::ostream& out) { out << "\\fB" << roff(word) << "\\fR"; }
void italic(std::string_view word, std::ostream& out) { out << "\\fI" << roff(word) << "\\fR"; }

void write_options(const OptionSet& options, std::ostream& out) {
  options.each([&](const std::string& heading, const OptionRow& row) {
    if (!heading.empty()) out << ".SS " << roff(heading) << "\n";
    out << ".TP\n";
    std::string_view between;
    for (const std::string& spelling : row.spellings()) {
      out << std::exchange(between, ", ");
      row.is_word() ? italic(spelling, out) : bold(spelling, out);
    }
    if (row.is_word() && row.is_list()) out << "..";
    if (!row.kind.empty()) out << " ", italic(row.kind, out);
    out << "\n" << roff(row.help) << "\n";
  });
}

// "read documents" -> "Read documents".
std::string as_sentence(std::string_view words) {
  std::string sentence(words);
  if (!sentence.empty() && sentence[0] >= 'a' && sentence[0] <= 'z')
    sentence[0] = static_cast<char>(sentence[0] - 'a' + 'A');
  return sentence + ".";
}

void write_paragraphs(std::string_view command, std::ostream& out) {
  for (const std::string& paragraph : description_of(command)) out << ".PP\n" << roff(paragraph) << "\n";
}

void write_examples(std::string_view text, std::ostream& out) {
  out << ".SH EXAMPLES\n";
  for (const Example& example : examples_of(text)) {
    if (!example.line.starts_with("relata") && example.purpose.empty() && example.line.ends_with('.')) {
      out << ".PP\n" << roff(example.line) << "\n";  // a sentence among them
      continue;
    }
    out << ".TP\n", bold(example.line, out);
    out << "\n" << (example.purpose.empty() ? "\\&" : roff(example.purpose)) << "\n";
  }
}

void write_exits(std::ostream& out) {
  out << ".SH EXIT STATUS\n";
  for (const ExitRow& row : exit_statuses()) out << ".TP\n\\fB" << row.status << "\\fR\n" << roff(row.meaning) << "\n";
}

// "name(1), other(1)", beginning with `first`.
void write_see_also(const CommandTable& table, std::string_view first, std::string_view but, std::ostream& out) {
  out << ".SH SEE ALSO\n" << first;
  for (const CommandEntry& entry : table.entries)
    if (entry.command->name() != but)
      out << (first.empty() ? "" : ",\n") << "\\fBrelata\\-" << roff(entry.command->name()) << "\\fR(1)", first = ",";
  out << "\n";
}

}  // namespace

std::string roff(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '.' && (escaped.empty() || escaped.back() == '\n')) escaped += "\\&";
    switch (c) {
      case '\\': escaped += "\\e"; break;
      case '-': escaped += "\\-"; break;  // a hyphen that may be copied
      case '\'': escaped += "\\(aq"; break;
      case '"': escaped += "\\(dq"; break;
      case '`': escaped += "\\(ga"; break;
      case '^': escaped += "\\(ha"; break;
      case '~': escaped += "\\(ti"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

void write_man_page(const CommandTable& table, std::string_view version, std::ostream& out) {
  title("relata", version, "a knowledge graph of what articles say", out);
  out << ".SH SYNOPSIS\n\\fBrelata\\fR \\fICOMMAND\\fR ..\n.SH DESCRIPTION\n" << roff(kIntroduction) << "\n";
  write_paragraphs("relata", out);
  out << ".SH COMMANDS\n";
  for (const CommandEntry& entry : table.entries) {
    out << ".TP\n", bold(entry.command->name(), out);
    out << "\n"
        << roff(entry.command->summary()) << "; see \\fBrelata\\-" << roff(entry.command->name()) << "\\fR(1)\n";
  }
  out << ".SH OPTIONS\n";
  write_options(table.common, out);
  out << ".SH CONFIGURATION\n";
  write_paragraphs("configuration", out);
  write_exits(out);
  write_examples(kFirstExamples, out);
  write_see_also(table, "", "", out);
}

void write_man_page(const CommandTable& table, const CommandEntry& entry, std::string_view version, std::ostream& out) {
  const std::string_view name = entry.command->name();
  title("relata-" + std::string(name), version, entry.command->summary(), out);
  out << ".SH SYNOPSIS\n\\fBrelata " << roff(name) << "\\fR ";
  italic(entry.options.usage(), out);
  out << " [\\fIOPTION\\fR..]\n.SH DESCRIPTION\n" << roff(as_sentence(entry.command->summary())) << "\n";
  write_paragraphs(name, out);
  out << ".SH OPTIONS\n";
  write_options(entry.options, out);
  write_options(table.common, out);
  write_exits(out);
  write_examples(entry.command->examples(), out);
  write_see_also(table, "\\fBrelata\\fR(1)", name, out);
}

}  // namespace relata::cli
