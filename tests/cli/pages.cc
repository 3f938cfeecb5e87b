#include "tests/cli/pages.h"

#include <regex>
#include <sstream>

#include "tests/cli/program.h"

namespace relata::cli {

std::vector<std::string> listed_commands() {
  std::istringstream help(run({"--help"}).out);
  std::vector<std::string> commands;
  bool is_list = false;
  for (std::string line; std::getline(help, line);) {
    if (line == "Commands") is_list = true;
    else if (line.empty()) is_list = false;
    else if (is_list) commands.push_back(line.substr(2, line.find(' ', 2) - 2));
  }
  return commands;
}

std::vector<std::string> listed_options(const std::string& command) {
  const std::string help = run({"help", command}).out;
  std::istringstream lines(help.substr(help.find("Usage:")));
  const std::regex name("--?[a-zA-Z][a-z0-9-]*");
  std::vector<std::string> options;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("  -")) continue;
    const std::string names = line.substr(2, line.find(' ', 2) - 2);
    for (std::sregex_iterator found(names.begin(), names.end(), name), end; found != end; ++found)
      options.push_back(found->str());
  }
  return options;
}

}  // namespace relata::cli
