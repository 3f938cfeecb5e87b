// relata path: how two entities hang together.
#include "cli/command.h"
#include "cli/console.h"
#include "cli/evidence.h"
#include "cli/filter_options.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/table.h"
#include "export/statement_json.h"
#include "graph/knowledge_graph.h"
#include "graph/measures.h"

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
    options.argument("FROM", from_, "an entity: id, name or alias; NAME:TYPE narrows");
    options.argument("TO", to_, "an entity");
    options.group("Answers");
    options.flag("--directed", directed_, "walk edges from subject to object only");
    options.flag("--evidence", evidence_, "quote the sentences, with title, source and date");
    filters_.declare(options);
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    const Entity from = entity_named(kb, from_), to = entity_named(kb, to_);
    const Filter filter = filters_.filter(kb);
    Undated undated;
    const graph::KnowledgeGraph graph = graph::assemble(
        [&](const graph::TripleVisitor& visit) { undated = kb.triples(filter, visit); }, {filter.all, true});
    note_undated(undated, console);
    const auto start = graph.find(from.id), end = graph.find(to.id);
    const auto steps = start && end
                           ? graph::shortest_path(graph, *start, *end,
                                                  directed_ ? graph::Direction::kForward : graph::Direction::kEither)
                           : std::nullopt;
    if (!steps || steps->empty()) {
      console.note(from.id == to.id ? "both are " + from.name : "no path from " + from.name + " to " + to.name);
      return kNothing;
    }
    write(graph, *steps, kb, format, console);
    return kDone;
  }

 private:
  void write(const graph::KnowledgeGraph& graph, const std::vector<graph::PathStep>& steps, const kb::KnowledgeBase& kb,
             TableFormat format, Console& console) const {
    if (format == TableFormat::kJson) {
      for (const graph::PathStep& step : steps)
        console.out() << exporter::triple_json(graph.edges()[step.edge].triple) << "\n";
      return;
    }
    const bool terminal = format == TableFormat::kTerminal;
    const auto table_of = [&] {
      return Table(console, format,
                   {{"subject"}, {"relation"}, {"object"}, {"support", Align::kRight}, {"documents"}, {"said by"}});
    };
    Table table = table_of();
    for (const graph::PathStep& step : steps) {
      const Triple& triple = graph.edges()[step.edge].triple;
      table.add({triple.subject.name, triple.relation, triple.object.name, std::to_string(triple.support),
                 joined(triple.docs, terminal ? ", " : ","), joined(triple.attributed_to, "; ")});
      if (!evidence_) continue;
      table.finish();
      print_quotes(console, kb, triple.statements.empty() ? triple.denied : triple.statements, "  ");
    }
    table.finish();
  }

  std::string from_, to_;
  bool directed_ = false, evidence_ = false;
  FilterOptions filters_;
};

}  // namespace

std::unique_ptr<Command> make_path() { return std::make_unique<Path>(); }

}  // namespace relata::cli
