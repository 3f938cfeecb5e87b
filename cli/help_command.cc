// relata help: the pages of commands, for readers, man(1) and shells.
#include <filesystem>
#include <optional>

#include "cli/command_line.h"
#include "cli/completion.h"
#include "cli/console.h"
#include "cli/help.h"
#include "cli/man_page.h"
#include "cli/reference_page.h"
#include "verbs/result_file.h"
#include "verbs/version.h"

namespace relata::cli {
namespace {

class Help final : public Command {
 public:
  std::string_view name() const override { return "help"; }
  std::string_view summary() const override { return "what a command is for and what it takes"; }
  std::string_view examples() const override {
    return "  relata help build                            # as relata build --help\n"
           "  relata help --man build | man -l -           # its manual page, where it is not installed\n"
           "  source <(relata help --completion bash)      # Tab completes commands, options and files\n";
  }
  void declare(OptionSet& options) override {
    options.argument("COMMAND", command_, "of which command; without it of all");
    options.flag("--man", man_, "its manual page, as man(1) reads it");
    options.value("--completion", "SHELL", shell_, "the completion script of " + completed_shells()).choices =
        choices_of(completed_shells());
    options.flag("--markdown", markdown_, "the page of all commands, docs/commands.md");
    options.value("--write", "DIR", folder_, "manual pages and completions into folders below it, as share/ has them");
  }

  int run(const Common&, Console& console) override {
    Common unused;
    const CommandTable table = command_table(unused);
    const CommandEntry* entry = command_ ? table.find(*command_) : nullptr;
    if (command_ && !entry) throw UsageError(unknown_command(table, *command_));
    if (folder_) write_all(table);
    else if (shell_) write_completion(table, *shell_, console.out());
    else if (markdown_) write_reference(table, console.out());
    else if (man_)
      entry ? write_man_page(table, *entry, page_version(), console.out())
            : write_man_page(table, page_version(), console.out());
    else entry ? write_help(table, *entry, console.out()) : write_help(table, console.out());
    return kDone;
  }

 private:
  static std::string page_version() { return "relata " + std::string(verbs::release()); }

  void write_all(const CommandTable& table) const {
    write_file("man/man1/relata.1", [&](std::ostream& out) { write_man_page(table, page_version(), out); });
    for (const CommandEntry& entry : table.entries)
      write_file("man/man1/relata-" + std::string(entry.command->name()) + ".1",
                 [&](std::ostream& out) { write_man_page(table, entry, page_version(), out); });
    each_completion([&](std::string_view shell, const std::string& file) {
      write_file(file, [&](std::ostream& out) { write_completion(table, shell, out); });
    });
  }

  void write_file(const std::string& name, const std::function<void(std::ostream&)>& write) const {
    const std::filesystem::path path = std::filesystem::path(*folder_) / name;
    std::error_code failed;
    std::filesystem::create_directories(path.parent_path(), failed);
    verbs::ResultFile file(path.string());  // which says what is wrong with the folder
    write(file.stream());
    file.commit();
  }

  std::optional<std::string> command_, shell_, folder_;
  bool man_ = false, markdown_ = false;
};

}  // namespace

void add_help_command(Commands& commands) { commands.push_back(std::make_unique<Help>()); }

}  // namespace relata::cli
