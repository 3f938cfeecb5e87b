#include "cli/completion.h"

#include <array>

#include "cli/completion_values.h"
#include "cli/value_kinds_tsv.h"
#include "core/ascii.h"
#include "core/table.h"

namespace relata::cli {
namespace {

struct Shell {
  std::string_view name, file;
  void (*write)(const CommandTable& table, std::ostream& out);
};

// Where each shell of Debian looks.
constexpr std::array kShells = {
    Shell{"bash", "bash-completion/completions/relata", write_bash_completion},
    Shell{"zsh", "zsh/site-functions/_relata", write_zsh_completion},
    Shell{"fish", "fish/vendor_completions.d/relata.fish", write_fish_completion},
};

const Shell& shell_named(std::string_view name) {
  for (const Shell& shell : kShells)
    if (shell.name == name) return shell;
  throw UsageError("no completion for '" + std::string(name) + "': try " + completed_shells());
}

}  // namespace

Values values_of(const OptionRow& row, const CommandTable& table) {
  static const Table kinds(data::value_kinds_tsv);
  if (!row.choices.empty()) return {Proposal::kWords, row.choices};
  const std::string_view kind = kinds.value(row.is_word() ? row.names : row.kind);
  if (kind == "file") return {Proposal::kFiles, ""};
  if (kind == "folder") return {Proposal::kFolders, ""};
  if (kind == "command") return {Proposal::kWords, joined(table.names(), " ")};
  return {};
}

std::string completed_shells() { return "bash, zsh or fish"; }

void each_completion(const std::function<void(std::string_view shell, const std::string& file)>& visit) {
  for (const Shell& shell : kShells) visit(shell.name, std::string(shell.file));
}

void write_completion(const CommandTable& table, std::string_view shell, std::ostream& out) {
  shell_named(shell).write(table, out);
}

}  // namespace relata::cli
