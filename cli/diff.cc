// relata diff: what is known on one side and not on the other.
#include "verbs/diff.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/filter_options.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/picture_options.h"
#include "cli/table.h"

namespace relata::cli {
namespace {

class DiffCommand final : public Command {
 public:
  std::string_view name() const override { return "diff"; }
  std::string_view summary() const override {
    return "what came, went and changed: since another KB, between two days";
  }
  std::string_view examples() const override {
    return "  relata diff last-week.kb                             # since that knowledge base was made\n"
           "  relata diff 2021-08-01 2021-08-15 --type PER,ORG     # what is said of the days between\n"
           "  relata diff last-week.kb --only entities --limit 0   # all who came and went\n"
           "\nAs all that asks, it exits with 0 if there are differences and with 1 if there are none.\n";
  }
  void declare(OptionSet& options) override {
    options.argument("BEFORE", request_.before, "another knowledge base's folder, or a day");
    options.argument("AFTER", request_.after, "a day; both inclusive, as --until");
    options.group("Answers");
    options.value("--only", "K,..", request_.kinds, "triples, entities, documents, statements");
    options.value("--limit", "N", request_.limit, "at most so many of each kind (20; 0: all)");
    declare_filters(options, request_.filters);
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    const verbs::Diff diff = verbs::diff(kb, request_);
    note_all(diff.notes, console);
    note_undated(diff.undated, console);
    if (diff.rows.empty()) {
      console.note("no difference");
      return kNothing;
    }
    if (format == TableFormat::kJson)
      for (const verbs::Difference& row : diff.rows) console.out() << verbs::difference_json(kb, row) << "\n";
    else print(diff, format, console);
    note_all(verbs::counts_in_words(diff), console);
    return kDone;
  }

 private:
  static void print(const verbs::Diff& diff, TableFormat format, Console& console) {
    Table table(console, format,
                {{"change", Align::kRight},
                 {"kind"},
                 {"what"},
                 {"before", Align::kRight},
                 {"after", Align::kRight},
                 {"documents"}});
    for (const verbs::Difference& row : diff.rows) {
      std::string what = row.words;
      if (row.type) what += " (" + std::string(to_string(*row.type)) + ")";
      table.add({std::string(1, row.sign()), std::string(to_string(row.kind)), what, std::to_string(row.before),
                 std::to_string(row.after), docs_cell(row.docs, format)});
    }
    table.finish();
  }

  verbs::DiffRequest request_;
};

}  // namespace

void add_diff(Commands& commands) { commands.push_back(std::make_unique<DiffCommand>()); }

}  // namespace relata::cli
