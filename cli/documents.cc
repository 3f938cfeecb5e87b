// relata documents: what was read.
#include "cli/command.h"
#include "cli/console.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/table.h"
#include "export/statement_json.h"

namespace relata::cli {
namespace {

class Documents final : public Command {
 public:
  std::string_view name() const override { return "documents"; }
  std::string_view summary() const override { return "the documents of the knowledge base, by id"; }
  std::string_view examples() const override {
    return "  relata documents\n"
           "  relata documents | cut -f1                   # ids\n"
           "  relata documents --json\n";
  }
  void declare(OptionSet&) override {}

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    std::optional<Table> table;
    if (format != TableFormat::kJson)
      table.emplace(console, format,
                    std::vector<Column>{{"id"}, {"date"}, {"source"}, {"title"}, {"bytes", Align::kRight}});
    bool any = false;
    kb.documents([&](const Document& document) {
      any = true;
      if (table)
        table->add({document.id, document.date.value_or(""), document.source.value_or(""), document.title.value_or(""),
                    std::to_string(document.text.size())});
      else console.out() << exporter::document_json(document) << "\n";
      return true;
    });
    if (table) table->finish();
    if (!any) console.note("no documents");
    return any ? kDone : kNothing;
  }
};

}  // namespace

void add_documents(Commands& commands) { commands.push_back(std::make_unique<Documents>()); }

}  // namespace relata::cli
