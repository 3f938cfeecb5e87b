// relata show: everything on one name, statement or document.
#include "cli/console.h"
#include "cli/entity_page.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/statement_page.h"
#include "export/statement_json.h"
#include "verbs/pages.h"

namespace relata::cli {
namespace {

class Show final : public Command {
 public:
  std::string_view name() const override { return "show"; }
  std::string_view summary() const override { return "everything on one name, statement or document, with quotes"; }
  std::string_view examples() const override {
    return "  relata show 'Ben Wallace'\n"
           "  relata show Washington:PER                     # the person of that name\n"
           "  relata show st-5d1f0c2ab97e4410                # one statement, part by part\n"
           "  relata show Taliban --all                      # with the statements that you rejected\n"
           "  relata show 004                                # one document and what it says\n";
  }
  void declare(OptionSet& options) override {
    options.argument("WHAT", what_, "a name, alias or id of an entity, a statement's id, or a document's id");
    options.group("Answers");
    options.value("--limit", "N", limit_, "sentences under each heading (20; 0: all)");
    options.flag("--all", all_, "also what was rejected, marked so");
  }

  int run(const Common& common, Console& console) override {
    if (common.csv) throw UsageError("show has no --csv: try --json");
    const kb::KnowledgeBase kb = open_to_read(common, console);
    if (const auto status = show_statement(kb, common.json, console)) return *status;
    if (const auto document = kb.document(what_)) {
      if (!common.json) print_document_page(console, *document, verbs::document_page(kb, *document, all_));
      else verbs::write_document_json(kb, *document, all_, console.out());
    } else {
      verbs::Notes notes;
      const Entity entity = verbs::entity_named(kb, what_, notes);
      note_all(notes, console);
      if (!common.json) print_entity_page(console, entity, verbs::entity_page(kb, entity, all_), limit_);
      else verbs::write_entity_json(kb, entity, all_, console.out());
    }
    if (common.json) console.out() << "\n";
    return kDone;
  }

 private:
  // Null if it is none.
  std::optional<int> show_statement(const kb::KnowledgeBase& kb, bool json, Console& console) const {
    std::optional<int> status;
    if (!what_.starts_with("st-")) return status;
    kb.statement(what_, [&](const Statement& statement, const Provenance& provenance) {
      status = statement.rejected && !all_ ? kNothing : kDone;
      if (status == kNothing)
        console.note(what_ + " was rejected: --all shows it, 'relata reject " + what_ + " --undo' takes that back");
      else if (json) console.out() << exporter::statement_json(statement, provenance, kb.extractor()) << "\n";
      else print_statement_page(console, statement, provenance);
    });
    return status;
  }

  std::string what_;
  std::uint32_t limit_ = 20;
  bool all_ = false;
};

}  // namespace

void add_show(Commands& commands) { commands.push_back(std::make_unique<Show>()); }

}  // namespace relata::cli
