// What the program says of its commands and options, for tests of pages that are made of the same table.
#pragma once

#include <string>
#include <vector>

namespace relata::cli {

// The commands that --help lists.
std::vector<std::string> listed_commands();

// "-o", "--output" .. of a command's --help, those of every command among them.
std::vector<std::string> listed_options(const std::string& command);

}  // namespace relata::cli
