#include <string>

#include "cli/completion_values.h"
#include "core/ascii.h"

namespace relata::cli {
namespace {

// Needs nothing of the package bash-completion, which loads it by its name.
constexpr std::string_view kBashBegin = R"(# bash completion for relata; `relata help --completion bash` writes it.
_relata()
{
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command= options= i
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            )";
constexpr std::string_view kBashValues = R"() ((i++)) ;;
            -*) ;;
            *) command=${COMP_WORDS[i]}; break ;;
        esac
    done
    # --name=value comes as three words
    if [[ $current == = ]]; then current=; fi
    if [[ $before == = ]]; then before=${COMP_WORDS[COMP_CWORD - 2]}; fi
    case $command:$before in
)";
constexpr std::string_view kBashCommands = R"(    esac
    case $command in
)";
constexpr std::string_view kBashEnd = R"(}
complete -F _relata relata
)";

// What is run where such a value is to be completed.
std::string bash_action(const Values& values) {
  switch (values.proposal) {
    case Proposal::kFiles: return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$current\")";
    case Proposal::kFolders: return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$current\")";
    case Proposal::kWords: return "mapfile -t COMPREPLY < <(compgen -W '" + values.words + "' -- \"$current\")";
    default: return ":";
  }
}

std::string bash_words(const OptionSet& options) {
  std::string words;
  for (const OptionRow& row : options.rows())
    if (!row.is_word()) words += (words.empty() ? "" : " ") + joined(row.spellings(), " ");
  return words;
}

// "  build:--model|build:-m) action; return ;;"
void write_bash_values(const std::string& command, const OptionSet& options, const CommandTable& table,
                       std::ostream& out) {
  for (const OptionRow& row : options.rows()) {
    if (row.is_word() || row.is_flag()) continue;
    std::string pattern;
    for (const std::string& spelling : row.spellings())
      pattern += (pattern.empty() ? "" : "|") + command + ":" + spelling;
    out << "        " << pattern << ") " << bash_action(values_of(row, table)) << "; return ;;\n";
  }
}

// What stands in the place of the command's arguments: of the first that completion knows something of.
std::string bash_arguments(const CommandEntry& entry, const CommandTable& table) {
  for (const OptionRow& row : entry.options.rows())
    if (row.is_word() && values_of(row, table).proposal != Proposal::kNothing)
      return bash_action(values_of(row, table));
  return ":";
}

}  // namespace

void write_bash_completion(const CommandTable& table, std::ostream& out) {
  out << kBashBegin;
  std::string valued;
  for (const OptionRow& row : table.common.rows())
    if (!row.is_flag()) valued += (valued.empty() ? "" : "|") + joined(row.spellings(), "|");
  out << valued << kBashValues;
  for (const CommandEntry& entry : table.entries)
    write_bash_values(std::string(entry.command->name()), entry.options, table, out);
  write_bash_values("*", table.common, table, out);
  out << kBashCommands;
  for (const CommandEntry& entry : table.entries)
    out << "        " << entry.command->name() << ") options='" << bash_words(entry.options) << "' ;;\n";
  out << "    esac\n    if [[ $current == -* ]]; then\n        mapfile -t COMPREPLY < <(compgen -W \"$options "
      << bash_words(table.common) << "\" -- \"$current\")\n        return\n    fi\n    case $command in\n"
      << "        '') " << bash_action({Proposal::kWords, joined(table.names(), " ")}) << " ;;\n";
  for (const CommandEntry& entry : table.entries)
    out << "        " << entry.command->name() << ") " << bash_arguments(entry, table) << " ;;\n";
  out << "    esac\n" << kBashEnd;
}

}  // namespace relata::cli
