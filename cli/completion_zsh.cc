#include <string>

#include "cli/completion_values.h"
#include "core/ascii.h"

namespace relata::cli {
namespace {

// Within '..' of a specification of _arguments, where brackets and colons end parts.
std::string zsh_text(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\'') escaped += "'\\''";
    else if (c == '[' || c == ']' || c == ':' || c == '\\') escaped += std::string("\\") + c;
    else escaped += c;
  }
  return escaped;
}

std::string zsh_action(const Values& values) {
  switch (values.proposal) {
    case Proposal::kFiles: return "_files";
    case Proposal::kFolders: return "_files -/";
    case Proposal::kWords: return "(" + values.words + ")";
    default: return " ";
  }
}

// "  '(-o --output)'{-o,--output}'[write there]:PATH:_files' \"
void write_zsh_option(const OptionRow& row, const CommandTable& table, std::ostream& out) {
  const auto spellings = row.spellings();
  out << "    '" << (row.is_list() ? "*" : "(" + joined(spellings, " ") + ")") << "'";
  if (spellings.size() > 1) out << "{" << joined(spellings, ",") << "}'";
  else out << "'" << joined(spellings, " ");
  out << "[" << zsh_text(row.help) << "]";
  if (!row.is_flag()) out << ":" << zsh_text(row.kind) << ":" << zsh_action(values_of(row, table));
  out << "' \\\n";
}

void write_zsh_argument(const OptionRow& row, const CommandTable& table, std::ostream& out) {
  out << "    '"
      << (row.is_list()     ? "*:"
          : row.is_required ? ":"
                            : "::")
      << zsh_text(row.names) << ":" << zsh_action(values_of(row, table)) << "' \\\n";
}

void write_zsh_command(const CommandEntry& entry, const CommandTable& table, std::ostream& out) {
  const std::string name(entry.command->name());
  out << "_relata_" << name << "() {\n  _arguments -S \\\n";
  for (const OptionRow& row : entry.options.rows())
    row.is_word() ? write_zsh_argument(row, table, out) : write_zsh_option(row, table, out);
  out << "    $_relata_common\n}\n\n";
}

}  // namespace

void write_zsh_completion(const CommandTable& table, std::ostream& out) {
  out << "#compdef relata\n# zsh completion for relata; `relata help --completion zsh` writes it.\n\n"
      << "typeset -ga _relata_common\n_relata_common=(\n";
  for (const OptionRow& row : table.common.rows()) {
    std::ostringstream line;
    write_zsh_option(row, table, line);
    out << line.str().substr(0, line.str().size() - 3) << "\n";  // a list needs no mark at the end of its lines
  }
  out << ")\n\n";
  for (const CommandEntry& entry : table.entries) write_zsh_command(entry, table, out);
  out << "_relata() {\n  local context state state_descr line\n  typeset -A opt_args\n  local -a commands\n  "
         "commands=(\n";
  for (const CommandEntry& entry : table.entries)
    out << "    '" << entry.command->name() << ":" << zsh_text(entry.command->summary()) << "'\n";
  out << "  )\n  _arguments -C $_relata_common '1:command:->command' '*::argument:->argument'\n  case $state in\n"
      << "    command) _describe command commands ;;\n"
      << "    argument) (( $+functions[_relata_$line[1]] )) && _relata_$line[1] ;;\n  esac\n}\n\n_relata \"$@\"\n";
}

}  // namespace relata::cli
