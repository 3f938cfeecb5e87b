#include "cli/command_line.h"

#include <CLI/CLI.hpp>  // the one unit that reads it: it is large

namespace relata::cli {
namespace {

void declare_common(CLI::App& app, Common& common) {
  app.set_help_flag("-h,--help");
  app.fallthrough();
  app.require_subcommand(0, 1);
  app.add_option("-d", common.kb);
  app.add_option("--threads", common.threads)->check(CLI::Range(1, 1024));
  app.add_flag("--json", common.json);
  app.add_flag("--csv", common.csv);
  app.add_flag_callback("--raw-csv", [&common] { common.csv = common.raw_csv = true; });
  app.add_flag("-q,--quiet", common.quiet);
  app.add_flag("-v,--verbose", common.verbose);
}

void add(CLI::App& app, const OptionRow& row, bool& value) { app.add_flag(row.names, value); }

void add(CLI::App& app, const OptionRow& row, std::optional<std::string>& value) {
  app.add_option_function<std::string>(row.names, [&value](const std::string& given) { value = given; });
}

void add(CLI::App& app, const OptionRow& row, std::vector<std::string>& values) {
  CLI::Option* option = app.add_option(row.names, values)->required(row.is_required);
  // One value each time, so that the words that follow stay arguments.
  if (!row.kind.empty()) option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

template <typename T>
void add(CLI::App& app, const OptionRow& row, T& value) {
  app.add_option(row.names, value)->required(row.is_required);
}

}  // namespace

CommandLine parse_line(int argc, char** argv, const std::vector<CommandEntry>& entries, Common& common) {
  CLI::App app;
  declare_common(app, common);
  CommandLine line;
  app.add_flag("--version", line.version);
  std::vector<CLI::App*> subcommands;
  for (const CommandEntry& entry : entries) {
    CLI::App* sub = subcommands.emplace_back(app.add_subcommand(std::string(entry.command->name())));
    sub->fallthrough();
    for (const OptionRow& row : entry.options.rows())
      std::visit([&](auto* target) { add(*sub, row, *target); }, row.target);
  }
  std::string wrong;
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    line.help = true;
  } catch (const CLI::ParseError& error) {
    wrong = error.what();
  }
  for (std::size_t i = 0; i < entries.size(); ++i)
    if (subcommands[i]->parsed()) line.chosen = &entries[i];
  if (!wrong.empty()) throw UsageError(wrong + (line.chosen ? "" : " (commands and options: relata --help)"));
  return line;
}

}  // namespace relata::cli
