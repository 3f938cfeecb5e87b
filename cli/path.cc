// relata path: how two entities hang together.
#include "verbs/path.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/filter_options.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/picture_options.h"

namespace relata::cli {
namespace {

class Path final : public Command {
 public:
  std::string_view name() const override { return "path"; }
  std::string_view summary() const override { return "the ways from one entity to another, edge by edge"; }
  std::string_view examples() const override {
    return "  relata path Taliban 'Joe Biden'\n"
           "  relata path Kabul Washington:GPE --evidence           # with the sentences\n"
           "  relata path A B -k 5 --avoid 'United States'          # five ways, none through the country\n"
           "  relata path A B -k 5 -o ways.svg                      # drawn\n"
           "  relata path A B --directed --max-hops 3               # only from subject to object\n"
           "\nThe first way is the one that tells most: a step more is taken to go round who deals with everybody, "
           "and\n"
           "round mere talk (tell, ask, believe) and places where something happens. --fewest counts steps alone.\n";
  }
  void declare(OptionSet& options) override {
    options.argument("FROM", request_.from, "an entity: id, name or alias; NAME:TYPE narrows");
    options.argument("TO", request_.to, "an entity");
    options.group("Answers");
    options.value("-k,--paths", "N", request_.count, "so many paths, the cheapest first (1)");
    options.value("--avoid", "NAME", request_.search.avoid, "not through this entity; may be given several times");
    options.value("--max-hops", "N", request_.search.longest, "of at most so many steps");
    options.flag("--directed", request_.search.directed, "walk edges from subject to object only");
    options.flag("--fewest", request_.search.fewest, "the fewest steps, through whomever they lead");
    declare_quotes(options, quotes_);
    declare_picture(options, drawing_, false);
    declare_filters(options, request_.filters);
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console, quotes_);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    if (is_drawn(drawing_)) {
      drawing_.picture.path = {request_.from, request_.to};
      drawing_.picture.ways = request_.search;
      drawing_.picture.ways.count = request_.count.value_or(1);
      drawing_.filters = request_.filters;
      return write_picture(kb, drawing_, console);
    }
    const verbs::FoundPaths found = verbs::path(kb, request_);
    note_all(found.notes, console);
    note_undated(found.undated, console);
    if (found.paths.empty()) {
      console.note(found.from.id == found.to.id ? "both are " + found.from.name
                                                : "no path from " + found.from.name + " to " + found.to.name);
      return kNothing;
    }
    if (format != TableFormat::kJson) print(found.paths, kb, format, console);
    else print_json(found.paths, kb, console);
    if (request_.count && found.paths.size() < *request_.count)
      console.note(counted(found.paths.size(), "path", "paths") + " in all");
    return kDone;
  }

 private:
  // One path is its edges, a triple a line, unless their number was asked for.
  void print_json(const std::vector<verbs::WalkedPath>& paths, const kb::KnowledgeBase& kb, Console& console) const {
    std::size_t number = 0;
    for (const verbs::WalkedPath& path : paths) {
      if (request_.count) console.out() << verbs::path_json(kb, path, ++number, quotes_.evidence) << "\n";
      else
        for (const Triple& edge : path.edges) console.out() << verbs::edge_json(kb, edge, quotes_.evidence) << "\n";
    }
  }

  void print(const std::vector<verbs::WalkedPath>& paths, const kb::KnowledgeBase& kb, TableFormat format,
             Console& console) const {
    std::vector<Column> columns;
    if (request_.count) columns = {{"path", Align::kRight}};
    columns.insert(columns.end(),
                   {{"subject"}, {"relation"}, {"object"}, {"support", Align::kRight}, {"documents"}, {"said by"}});
    Table table(console, format, columns);
    for (std::size_t i = 0; i < paths.size(); ++i)
      for (const Triple& edge : paths[i].edges) {
        std::vector<std::string> cells;
        const bool repeated = format == TableFormat::kTerminal && &edge != &paths[i].edges.front();
        if (request_.count) cells.push_back(repeated ? "" : std::to_string(i + 1));
        cells.insert(cells.end(), {edge.subject.name, edge.relation, edge.object.name, std::to_string(edge.support),
                                   docs_cell(edge.docs, format),
                                   said_by_cell(edge.attributed_to, edge.denied.size(), request_.filters.all, format)});
        table.add(std::move(cells));
        table.add_below(quotes_below(console, kb, edge.statements.empty() ? edge.denied : edge.statements, quotes_));
      }
    table.finish();
  }

  verbs::PathRequest request_;
  verbs::ExportRequest drawing_;
  QuoteOptions quotes_;
};

}  // namespace

void add_path(Commands& commands) { commands.push_back(std::make_unique<Path>()); }

}  // namespace relata::cli
