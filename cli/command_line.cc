#include "cli/command_line.h"

#include <CLI/CLI.hpp>  // the one unit that reads it: it is large
#include <algorithm>
#include <utility>

#include "cli/near_words.h"

namespace relata::cli {
namespace {

CLI::Option* add(CLI::App& app, const OptionRow& row, bool& value) { return app.add_flag(row.names, value); }

CLI::Option* add(CLI::App& app, const OptionRow& row, std::optional<std::string>& value) {
  return app.add_option_function<std::string>(row.names, [&value](const std::string& given) { value = given; });
}

CLI::Option* add(CLI::App& app, const OptionRow& row, std::vector<std::string>& values) {
  CLI::Option* option = app.add_option(row.names, values)->required(row.is_required);
  // One value each time, so that the words that follow stay arguments.
  if (!row.is_word()) option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  return option;
}

template <typename T>
CLI::Option* add(CLI::App& app, const OptionRow& row, T& value) {
  CLI::Option* option = app.add_option(row.names, value)->required(row.is_required);
  if constexpr (std::is_same_v<T, std::uint32_t>)
    if (row.least > 0) option->check(CLI::Range(row.least, row.most));
  return option;
}

using Placed = std::pair<const OptionRow*, const CLI::Option*>;

void add_all(CLI::App& app, const OptionSet& options, std::vector<Placed>& placed) {
  for (const OptionRow& row : options.rows()) {
    if (row.long_name() == "help") app.set_help_flag(row.names);  // which asks for nothing else
    else placed.emplace_back(&row, std::visit([&](auto* target) { return add(app, row, *target); }, row.target));
  }
}

std::string unknown_option(const CommandTable& table, const CommandEntry* chosen, std::string word) {
  word = word.substr(0, word.find('='));
  std::vector<std::string> known;
  for (const OptionSet* options : {chosen ? &chosen->options : nullptr, &table.common})
    if (options)
      for (const OptionRow& row : options->rows())
        for (std::string& spelling : row.spellings())
          if (spelling.starts_with("--")) known.push_back(std::move(spelling));
  const std::string name = chosen ? std::string(chosen->command->name()) : "";
  return "unknown option '" + word + "'" + (chosen ? " of " + name : "") + did_you_mean(word, known) +
         (chosen ? " ('relata help " + name + "' lists them)" : " (commands and options: relata --help)");
}

// What is wrong with words that nothing takes.
std::string surplus(const CommandTable& table, const CommandEntry* chosen, const std::vector<std::string>& words) {
  const auto is_option = [](const std::string& word) { return word.size() > 1 && word.starts_with('-'); };
  const auto option = std::find_if(words.begin(), words.end(), is_option);
  const auto plain = std::find_if_not(words.begin(), words.end(), is_option);
  if (!chosen && plain != words.end()) return unknown_command(table, *plain);
  if (option != words.end()) return unknown_option(table, chosen, *option);
  const std::string name(chosen->command->name()), usage = chosen->options.usage();
  return "'" + words.front() + "' is one word too many: relata " + name + (usage.empty() ? "" : " ") + usage +
         " ('relata help " + name + "')";
}

}  // namespace

std::vector<std::string> CommandTable::names() const {
  std::vector<std::string> names;
  for (const CommandEntry& entry : entries) names.emplace_back(entry.command->name());
  return names;
}

const CommandEntry* CommandTable::find(std::string_view name) const {
  for (const CommandEntry& entry : entries)
    if (entry.command->name() == name) return &entry;
  return nullptr;
}

std::string unknown_command(const CommandTable& table, std::string_view word) {
  return "unknown command '" + std::string(word) + "'" + did_you_mean(word, table.names()) +
         " (commands and options: relata --help)";
}

CommandLine parse_line(int argc, char** argv, const CommandTable& table) {
  CLI::App app;
  app.fallthrough();
  app.require_subcommand(0, 1);
  std::vector<Placed> placed;
  add_all(app, table.common, placed);
  std::vector<CLI::App*> subcommands;
  for (const CommandEntry& entry : table.entries) {
    CLI::App* sub = subcommands.emplace_back(app.add_subcommand(std::string(entry.command->name())));
    sub->fallthrough();
    add_all(*sub, entry.options, placed);
  }
  CommandLine line;
  const auto look = [&] {
    for (std::size_t i = 0; i < table.entries.size(); ++i)
      if (subcommands[i]->parsed()) line.chosen = &table.entries[i];
  };
  const auto ask_help = [&] {
    for (const OptionRow& row : table.common.rows())
      if (row.long_name() == "help") *std::get<bool*>(row.target) = true;
  };
  try {
    app.parse(argc, argv);
    look();
  } catch (const CLI::CallForHelp&) {
    look();
    ask_help();
  } catch (const CLI::ExtrasError&) {
    look();
    throw UsageError(surplus(table, line.chosen, app.remaining(true)));
  } catch (const CLI::ParseError& error) {
    look();
    throw UsageError(error.what() + std::string(line.chosen ? "" : " (commands and options: relata --help)"));
  }
  for (const auto& [row, option] : placed)
    if (option->count() > 0) line.given.insert(row);
  return line;
}

}  // namespace relata::cli
