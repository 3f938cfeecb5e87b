// relata documents: what was read.
#include "cli/command.h"
#include "cli/console.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/table.h"
#include "export/statement_json.h"
#include "verbs/read_documents.h"

namespace relata::cli {
namespace {

class Documents final : public Command {
 public:
  std::string_view name() const override { return "documents"; }
  std::string_view summary() const override {
    return "the documents of the knowledge base, by id; one with its text as it was kept";
  }
  std::string_view examples() const override {
    return "  relata documents\n"
           "  relata documents | cut -f1                   # ids\n"
           "  relata documents --json\n"
           "  relata documents 004                         # where it came from, and its text, of which offsets count "
           "bytes\n"
           "  relata documents 004 --json | jq -r .text\n";
  }
  void declare(OptionSet& options) override { options.argument("ID", id_, "one document, with its text"); }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    return id_ ? show(kb, common, console) : list(kb, format, console);
  }

 private:
  int list(const kb::KnowledgeBase& kb, TableFormat format, Console& console) const {
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

  // What is known of it, a line each, a blank line, the text to the byte.
  int show(const kb::KnowledgeBase& kb, const Common& common, Console& console) const {
    if (common.csv) throw UsageError("documents ID has no --csv: try --json");
    const std::optional<Document> document = kb.document(*id_);
    if (!document) throw verbs::NothingFound("no document '" + *id_ + "': 'relata documents' lists them");
    if (common.json) {
      console.out() << verbs::document_line(*document) << "\n";
      return kDone;
    }
    for (const auto& [name, value] : verbs::document_facts(*document)) console.out() << name << "\t" << value << "\n";
    console.out() << "\n" << document->text;
    return kDone;
  }

  std::optional<std::string> id_;
};

}  // namespace

void add_documents(Commands& commands) { commands.push_back(std::make_unique<Documents>()); }

}  // namespace relata::cli
