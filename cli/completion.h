// Completion scripts of shells, from the tables of commands and options.
#pragma once

#include <functional>
#include <ostream>
#include <string>
#include <string_view>

#include "cli/command_line.h"

namespace relata::cli {

// Of "bash", "zsh" or "fish". Throws UsageError for others.
void write_completion(const CommandTable& table, std::string_view shell, std::ostream& out);

// "bash, zsh or fish".
std::string completed_shells();

// For each of these where its script belongs below share/, and its name: "bash-completion/completions/relata".
void each_completion(const std::function<void(std::string_view shell, const std::string& file)>& visit);

}  // namespace relata::cli
