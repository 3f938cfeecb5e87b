// What may stand for the value of an option or an argument, for completion.
#pragma once

#include <string>

#include "cli/command_line.h"

namespace relata::cli {

enum class Proposal : std::uint8_t { kNothing, kFiles, kFolders, kWords };

struct Values {
  Proposal proposal = Proposal::kNothing;
  std::string words;  // of kWords, apart by blanks
};

Values values_of(const OptionRow& row, const CommandTable& table);

// The scripts (completion.h).
void write_bash_completion(const CommandTable& table, std::ostream& out);
void write_zsh_completion(const CommandTable& table, std::ostream& out);
void write_fish_completion(const CommandTable& table, std::ostream& out);

}  // namespace relata::cli
