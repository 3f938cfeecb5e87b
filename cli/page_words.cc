#include "cli/page_words.h"

#include <array>

#include "cli/descriptions_txt.h"
#include "core/ascii.h"

namespace relata::cli {
namespace {

constexpr std::array kExits = {
    ExitRow{0, "found or done"},
    ExitRow{1, "nothing found or unknown name"},
    ExitRow{2, "wrong use, failure or no input accepted"},
    ExitRow{3, "part of the input was refused"},
    ExitRow{130, "ended by Ctrl-C"},
};

// Calls `visit` with each line of `text`, without its end.
template <typename Visit>
void each_line(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

}  // namespace

const std::string_view kIntroduction =
    "relata reads news articles and builds a knowledge graph: who did what to whom, where, when, according to whom.";
const std::string_view kFirstExamples =
    "  relata build articles/                              # read a folder into ./relata.kb\n"
    "  relata query '(?who)-[capture]->(?place:GPE)'       # ask\n"
    "  relata show 'Ben Wallace'                           # everything on one name, with quotes\n"
    "  relata export --format svg -o actors.svg            # draw who acts on whom\n";

std::span<const ExitRow> exit_statuses() { return kExits; }

std::vector<std::string> description_of(std::string_view command) {
  std::vector<std::string> paragraphs;
  bool is_here = false, begins = true;
  each_line(data::descriptions_txt, [&](std::string_view line) {
    if (line.starts_with('#')) return;
    if (line.starts_with('@')) is_here = line.substr(1) == command;
    else if (is_here && line.empty()) begins = true;
    else if (is_here && begins) paragraphs.emplace_back(line), begins = false;
    else if (is_here) paragraphs.back() += " " + std::string(line);
    if (line.starts_with('@')) begins = true;
  });
  return paragraphs;
}

std::vector<Example> examples_of(std::string_view text) {
  std::vector<Example> examples;
  each_line(text, [&](std::string_view line) {
    const std::size_t mark = line.find(" # ");
    const std::string_view purpose = mark == line.npos ? "" : line.substr(mark + 3);
    if (!trimmed(line).empty())
      examples.push_back({std::string(trimmed(line.substr(0, mark))), std::string(trimmed(purpose))});
  });
  return examples;
}

}  // namespace relata::cli
