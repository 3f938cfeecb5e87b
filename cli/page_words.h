// What the pages of --help, the manual pages and docs/commands.md have in common.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace relata::cli {

// What the program is for, in a sentence, and its first examples as lines of "  relata ..   # why".
extern const std::string_view kIntroduction, kFirstExamples;

struct ExitRow {
  int status;
  std::string_view meaning;
};
std::span<const ExitRow> exit_statuses();

// What the summary of a command leaves open, in paragraphs of plain words (descriptions.txt). "" of the command
// "relata", or a command, that has none.
std::vector<std::string> description_of(std::string_view command);

// An example as one types it and what it is for, which may be "".
struct Example {
  std::string line, purpose;
};
// "  relata rank  # who matters\n" -> {"relata rank", "who matters"}; other lines of the text have no purpose.
std::vector<Example> examples_of(std::string_view text);

}  // namespace relata::cli
