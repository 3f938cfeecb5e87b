// relata path: how two entities hang together.
#include "verbs/path.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/evidence.h"
#include "cli/filter_options.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/table.h"
#include "core/ascii.h"
#include "export/statement_json.h"

namespace relata::cli {
namespace {

class Path final : public Command {
 public:
  std::string_view name() const override { return "path"; }
  std::string_view summary() const override { return "the shortest way from one entity to another, edge by edge"; }
  std::string_view examples() const override {
    return "  relata path Taliban 'Joe Biden'\n"
           "  relata path Kabul Washington:GPE --evidence      # with the sentences\n"
           "  relata path A B --directed                       # only from subject to object\n";
  }
  void declare(OptionSet& options) override {
    options.argument("FROM", request_.from, "an entity: id, name or alias; NAME:TYPE narrows");
    options.argument("TO", request_.to, "an entity");
    options.group("Answers");
    options.flag("--directed", request_.directed, "walk edges from subject to object only");
    options.flag("--evidence", evidence_, "quote the sentences, with title, source and date");
    declare_filters(options, request_.filters);
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    const verbs::FoundPath path = verbs::path(kb, request_);
    note_all(path.notes, console);
    note_undated(path.undated, console);
    if (path.edges.empty()) {
      console.note(path.from.id == path.to.id ? "both are " + path.from.name
                                              : "no path from " + path.from.name + " to " + path.to.name);
      return kNothing;
    }
    if (format == TableFormat::kJson)
      for (const Triple& edge : path.edges) console.out() << exporter::triple_json(edge) << "\n";
    else print(path.edges, kb, format, console);
    return kDone;
  }

 private:
  void print(const std::vector<Triple>& edges, const kb::KnowledgeBase& kb, TableFormat format,
             Console& console) const {
    Table table(console, format,
                {{"subject"}, {"relation"}, {"object"}, {"support", Align::kRight}, {"documents"}, {"said by"}});
    for (const Triple& edge : edges) {
      table.add({edge.subject.name, edge.relation, edge.object.name, std::to_string(edge.support),
                 joined(edge.docs, format == TableFormat::kTerminal ? ", " : ","), joined(edge.attributed_to, "; ")});
      if (!evidence_) continue;
      table.finish();
      print_quotes(console, verbs::quotes(kb, edge.statements.empty() ? edge.denied : edge.statements), "  ");
    }
    table.finish();
  }

  verbs::PathRequest request_;
  bool evidence_ = false;
};

}  // namespace

void add_path(Commands& commands) { commands.push_back(std::make_unique<Path>()); }

}  // namespace relata::cli
