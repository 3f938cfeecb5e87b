// relata import: statements and entities of our exports into the knowledge base.
#include "verbs/import.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/option_set.h"
#include "cli/reading_options.h"

namespace relata::cli {
namespace {

class Import final : public Command {
 public:
  std::string_view name() const override { return "import"; }
  std::string_view summary() const override { return "take in statements and entities that relata exported"; }
  std::string_view examples() const override {
    return "  relata export --format jsonl -o statements.jsonl; relata export --format entities -o entities.jsonl\n"
           "  relata import statements.jsonl entities.jsonl -d copy.kb     # both together: who is who comes along\n"
           "  relata documents --json > documents.jsonl                    # dates, titles and sources, too\n"
           "  relata import *.jsonl.gz                                     # lines of all kinds, in any order, packed "
           "or not\n";
  }
  void declare(OptionSet& options) override {
    options.arguments(
        "FILE", files_, true,
        "lines of export --format jsonl and entities, documents --json, extract --records; - for standard "
        "input");
    options.flag("--replace", replace_, "what the files tell of a document takes the place of another one of its id");
  }

  int run(const Common& common, Console& console) override {
    const verbs::ImportedCounts counts = verbs::import_exports(
        common.kb, files_, replace_, [&](const std::string& line) { console.progress(line); }, refusing(console));
    console.end_progress();
    const kb::BulkCounts& kept = counts.kept.kept;
    console.note(counted(counts.lines, "line", "lines") + " read; " + counted(kept.added, "document", "documents") +
                 " added, " + std::to_string(kept.equal) + " equal, " + std::to_string(kept.replaced) + " replaced, " +
                 std::to_string(counts.refused) + " refused; " + counted(kept.statements, "statement", "statements") +
                 ", " + counted(counts.kept.corrections, "correction", "corrections") + ", " +
                 counted(counts.kept.actors, "actor", "actors"));
    if (counts.kept.otherwise > 0)
      console.note(counted(counts.kept.otherwise, "entity is", "entities are") +
                   " called otherwise here, or one with others: names of other documents have a say in that");
    if (counts.lines == 0 && counts.refused == 0) console.error("no line found in the input");
    if (counts.lines > 0 && counts.refused == 0) return kDone;
    return kept.added + kept.equal + kept.replaced > 0 ? kPartlyRefused : kFailure;
  }

 private:
  std::vector<std::string> files_;
  bool replace_ = false;
};

}  // namespace

void add_import(Commands& commands) { commands.push_back(std::make_unique<Import>()); }

}  // namespace relata::cli
