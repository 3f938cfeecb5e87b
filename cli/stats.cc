// relata stats: how much the knowledge base holds.
#include "cli/command.h"
#include "cli/console.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/table.h"
#include "export/statement_json.h"

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
    const kb::Stats stats = kb.stats();
    const std::vector<std::pair<std::string, std::uint64_t>> numbers = {{"documents", stats.documents},
                                                                        {"sentences", stats.sentences},
                                                                        {"statements", stats.statements},
                                                                        {"entities", stats.entities},
                                                                        {"triples", stats.triples},
                                                                        {"text_bytes", stats.text_bytes},
                                                                        {"disk_bytes", stats.disk_bytes},
                                                                        {"rejected", stats.rejected},
                                                                        {"corrections", kb.corrections().size()},
                                                                        {"actors", kb.actors().size()},
                                                                        {"format_version", stats.format_version}};
    if (format == TableFormat::kJson) {
      console.out() << "{";
      for (const auto& [name, number] : numbers) console.out() << "\"" << name << "\":" << number << ",";
      console.out() << "\"extractor\":" << exporter::json_string(stats.extractor) << "}\n";
      return kDone;
    }
    Table table(console, format, {{"what"}, {"value", Align::kRight}});
    for (const auto& [name, number] : numbers) table.add({name, std::to_string(number)});
    table.add({"extractor", stats.extractor});
    table.finish();
    return kDone;
  }
};

}  // namespace

std::unique_ptr<Command> make_stats() { return std::make_unique<Stats>(); }

}  // namespace relata::cli
