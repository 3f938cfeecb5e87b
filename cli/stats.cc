// relata stats: how much the knowledge base holds.
#include "cli/command.h"
#include "cli/console.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/table.h"
#include "verbs/lists.h"

namespace relata::cli {
namespace {

class Stats final : public Command {
 public:
  std::string_view name() const override { return "stats"; }
  std::string_view summary() const override { return "how much the knowledge base holds, and what made it"; }
  std::string_view examples() const override { return "  relata stats\n  relata stats --json | jq .statements\n"; }
  void declare(OptionSet&) override {}

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    const verbs::Numbers numbers = verbs::numbers_of(kb);
    if (format == TableFormat::kJson) {
      console.out() << verbs::numbers_json(numbers) << "\n";
      return kDone;
    }
    Table table(console, format, {{"what"}, {"value", Align::kRight}});
    for (const auto& [name, number] : numbers.counts) table.add({std::string(name), std::to_string(number)});
    table.add({"extractor", numbers.extractor});
    table.finish();
    return kDone;
  }
};

}  // namespace

void add_stats(Commands& commands) { commands.push_back(std::make_unique<Stats>()); }

}  // namespace relata::cli
