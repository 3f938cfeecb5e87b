// relata documents: what was read.
#include "cli/command.h"
#include "cli/console.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/table.h"
#include "export/statement_json.h"
#include "verbs/copies.h"
#include "verbs/read_documents.h"

namespace relata::cli {
namespace {

std::vector<Column> columns_of_documents() {
  return {{"id"}, {"date"}, {"source"}, {"title"}, {"bytes", Align::kRight}};
}

std::vector<std::string> cells_of(const Document& document) {
  return {document.id, document.date.value_or(""), document.source.value_or(""), document.title.value_or(""),
          std::to_string(document.text.size())};
}

class Documents final : public Command {
 public:
  std::string_view name() const override { return "documents"; }
  std::string_view summary() const override {
    return "the documents of the knowledge base, by id, and their copies; one with its text as it was kept";
  }
  std::string_view examples() const override {
    return "  relata documents\n"
           "  relata documents | cut -f1                   # ids\n"
           "  relata documents --json\n"
           "  relata documents 004                         # where it came from, its copies, its text\n"
           "  relata documents 004 --json | jq -r .text\n"
           "  relata documents --copies                    # stories that several documents print\n";
  }
  void declare(OptionSet& options) override {
    options.argument("ID", id_, "one document: what is known of it, its copies, its text");
    options.flag("--copies", copies_, "stories of several documents: a number for each story, then its documents");
  }

  int run(const Common& common, Console& console) override {
    if (id_ && copies_) throw UsageError("--copies lists all stories; of one document ask without it");
    const TableFormat format = table_format(common, console);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    if (id_) return show(kb, common, console);
    return copies_ ? list_copies(kb, format, console) : list(kb, format, console);
  }

 private:
  int list(const kb::KnowledgeBase& kb, TableFormat format, Console& console) const {
    std::optional<Table> table;
    if (format != TableFormat::kJson) table.emplace(console, format, columns_of_documents());
    bool any = false;
    kb.documents([&](const Document& document) {
      any = true;
      if (table) table->add(cells_of(document));
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
    const std::optional<verbs::DocumentPage> page = verbs::document_page(kb, *id_);
    if (!page) throw verbs::NothingFound("no document '" + *id_ + "': 'relata documents' lists them");
    if (common.json) {
      console.out() << verbs::document_line(page->document, &page->copies) << "\n";
      return kDone;
    }
    for (const auto& [name, value] : verbs::document_facts(page->document))
      console.out() << name << "\t" << value << "\n";
    for (const std::string& copy : page->copies) console.out() << "copy\t" << copy << "\n";
    console.out() << "\n" << page->document.text;
    return kDone;
  }

  int list_copies(const kb::KnowledgeBase& kb, TableFormat format, Console& console) const {
    std::vector<Column> columns = columns_of_documents();
    columns.insert(columns.begin(), {"story", Align::kRight});
    std::optional<Table> table;
    if (format != TableFormat::kJson) table.emplace(console, format, std::move(columns));
    verbs::Notes notes;
    std::size_t stories = 0;
    verbs::visit_stories(kb, notes, [&](const verbs::Story& story) {
      ++stories;
      if (!table) console.out() << verbs::story_json(story) << "\n";
      else
        for (const Document& document : story) {
          std::vector<std::string> cells = cells_of(document);
          cells.insert(cells.begin(), std::to_string(stories));
          table->add(std::move(cells));
        }
      return true;
    });
    if (table) table->finish();
    note_all(notes, console);
    if (stories == 0) console.note("no document has copies");
    return stories > 0 ? kDone : kNothing;
  }

  std::optional<std::string> id_;
  bool copies_ = false;
};

}  // namespace

void add_documents(Commands& commands) { commands.push_back(std::make_unique<Documents>()); }

}  // namespace relata::cli
