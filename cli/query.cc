// relata query: the answers to a pattern.
#include "cli/command.h"
#include "cli/console.h"
#include "cli/evidence.h"
#include "cli/filter_options.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/table.h"
#include "core/ascii.h"
#include "verbs/question.h"

namespace relata::cli {
namespace {

class Query final : public Command {
 public:
  std::string_view name() const override { return "query"; }
  std::string_view summary() const override { return "ask: who did what to whom"; }
  std::string_view examples() const override {
    return "  relata query '(Taliban)-[capture|seize]->(?city:GPE)'                     # a variable, of a type\n"
           "  relata query '(?who)-[arrest]->(~soldiers)' --evidence                    # whose words hold 'soldiers'\n"
           "  relata query '(Taliban)-[capture]->(?c), (?p)-[flee]->(?c)'               # joined by ?c\n"
           "  relata query '(Afghanistan+)-[attack]->(?x)'                              # and its government, forces "
           "..\n"
           "  relata query '(Kabul)-[?r]-(?x)' --min-support 2                          # any relation, either way\n"
           "  relata query '(A)-[*1..3]->(B)' --json                                    # a path of up to three\n";
  }
  void declare(OptionSet& options) override {
    options.argument("PATTERN", pattern_, "(subject)-[relation]->(object), several joined by commas");
    options.group("Answers");
    options.flag("--evidence", evidence_, "quote the sentences, with title, source and date");
    options.value("--limit", "N", question_.limit, "at most so many rows");
    options.flag("--entities", question_.entities_only, "variables stand for entities only, not for phrases");
    options.flag("--literal", question_.literal,
                 "relation words match that lemma alone, not its synonyms and converses");
    declare_filters(options, question_.filters);
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console);
    question_.pattern = query::parse_pattern(pattern_);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    const query::Result result = verbs::ask(kb, question_);
    note_all(result.notes, console);
    note_undated(result.undated, console);
    if (result.rows.empty()) {
      console.note(verbs::nothing_found(result));
      if (const auto hint = verbs::hint_without_end(kb, question_)) console.note(*hint);
      return kNothing;
    }
    if (format == TableFormat::kJson) {
      for (const query::Row& row : result.rows) console.out() << verbs::row_json(kb, result, row, evidence_) << "\n";
    } else if (evidence_) write_with_quotes(result, kb, format, console);
    else write_table(result, format, console);
    note_more(result, console);
    return kDone;
  }

 private:
  static void note_more(const query::Result& result, Console& console) {
    if (result.variables.empty()) return;
    const std::size_t more = result.total - result.rows.size();
    if (result.counted && more > 0) console.note(std::to_string(more) + " more without --limit");
    else if (!result.counted)  // the search stopped when no better row could come
      console.note(more > 0 ? "at least " + std::to_string(more) + " more without --limit"
                            : "there may be more without --limit");
  }

  static std::vector<Column> columns(const query::Result& result) {
    std::vector<Column> columns;
    for (const std::string& variable : result.variables) columns.push_back({variable});
    if (columns.empty()) columns = {{"subject"}, {"relation"}, {"object"}};
    columns.push_back({"support", Align::kRight});
    columns.push_back({"documents"});
    columns.push_back({"said by"});
    return columns;
  }

  std::vector<std::string> cells(const query::Result& result, const query::Row& row, bool terminal) const {
    std::vector<std::string> cells;
    for (const query::Binding& binding : row.bindings) cells.push_back(binding.end.name);
    if (result.variables.empty())
      cells = {row.triples[0].subject.name, row.triples[0].relation, row.triples[0].object.name};
    cells.push_back(std::to_string(row.support));
    cells.push_back(joined(verbs::gathered(row, &Triple::docs), terminal ? ", " : ","));
    std::string said_by = joined(verbs::gathered(row, &Triple::attributed_to), "; ");
    const std::size_t against = verbs::gathered(row, &Triple::denied).size();
    if (terminal && against > 0)
      said_by += (said_by.empty() ? "" : "; ") +
                 std::string(question_.filters.all ? "not so, not yet or rejected: " : "not so or not yet: ") +
                 std::to_string(against);
    cells.push_back(said_by);
    return cells;
  }

  void write_table(const query::Result& result, TableFormat format, Console& console) const {
    Table table(console, format, columns(result));
    for (const query::Row& row : result.rows) table.add(cells(result, row, format == TableFormat::kTerminal));
    table.finish();
  }

  // A row, then the sentences that say so, and those that do not.
  void write_with_quotes(const query::Result& result, const kb::KnowledgeBase& kb, TableFormat format,
                         Console& console) const {
    const bool terminal = format == TableFormat::kTerminal;
    for (const query::Row& row : result.rows) {
      if (terminal) {
        for (const Triple& triple : row.triples)
          console.out() << console.paint(Style::kName, triple.subject.name) << " "
                        << console.paint(Style::kRelation, triple.relation) << " "
                        << console.paint(Style::kName, triple.object.name)
                        << console.paint(Style::kDim, "  ×" + std::to_string(triple.support)) << "\n";
      } else {
        Table table(console, format == TableFormat::kTerminal ? format : TableFormat::kTabs, columns(result));
        table.add(cells(result, row, false));
      }
      print_quotes(console, verbs::quotes(kb, verbs::gathered(row, &Triple::statements)), "  ");
      const std::vector<std::string> against = verbs::gathered(row, &Triple::denied);
      if (!against.empty()) console.out() << console.paint(Style::kWarning, "  but:") << "\n";
      print_quotes(console, verbs::quotes(kb, against), "  ");
      if (terminal) console.out() << "\n";
    }
  }

  std::string pattern_;
  bool evidence_ = false;
  verbs::Question question_;
};

}  // namespace

void add_query(Commands& commands) { commands.push_back(std::make_unique<Query>()); }

}  // namespace relata::cli
