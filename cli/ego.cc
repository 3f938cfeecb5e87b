// relata ego: who is around an entity.
#include "verbs/ego.h"

#include "cli/console.h"
#include "cli/filter_options.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/picture_options.h"
#include "core/ascii.h"

namespace relata::cli {
namespace {

class EgoCommand final : public Command {
 public:
  std::string_view name() const override { return "ego"; }
  std::string_view summary() const override { return "who is around an entity, and how they are tied"; }
  std::string_view examples() const override {
    return "  relata ego Taliban --limit 20                        # the nearest first, what each does to the other\n"
           "  relata ego Taliban --type PER --evidence             # persons, with the sentences\n"
           "  relata ego Taliban --hops 2 -o taliban.svg           # drawn, with whom they lead to\n";
  }
  void declare(OptionSet& options) override {
    options.argument("NAME", request_.name, "an entity: id, name or alias; NAME:TYPE narrows");
    options.group("Answers");
    options.value("--hops", "N", request_.hops, "at most so many steps away (1)");
    options.value("--limit", "N", request_.limit, "at most so many rows");
    declare_quotes(options, quotes_);
    declare_picture(options, drawing_);
    declare_filters(options, request_.filters);
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console, quotes_);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    if (is_drawn(drawing_)) {
      drawing_.picture.ego = request_.name;
      drawing_.picture.hops = request_.hops;
      drawing_.filters = request_.filters;
      return write_picture(kb, drawing_, console);
    }
    const verbs::Ego found = verbs::ego(kb, request_);
    note_all(found.notes, console);
    note_undated(found.undated, console);
    if (found.rows.empty()) {
      console.note("nothing that passes these filters ties " + found.center.name + " to anybody");
      return kNothing;
    }
    if (format == TableFormat::kJson)
      for (const verbs::Around& row : found.rows)
        console.out() << verbs::around_json(kb, row, quotes_.evidence) << "\n";
    else print(found, kb, format, console);
    if (found.total > found.rows.size())
      console.note(std::to_string(found.total - found.rows.size()) + " more without --limit");
    return kDone;
  }

 private:
  void print(const verbs::Ego& found, const kb::KnowledgeBase& kb, TableFormat format, Console& console) const {
    const bool far = request_.hops > 1;
    std::vector<Column> columns = {{"name"}, {"type"}};
    if (far) columns.insert(columns.end(), {{"steps", Align::kRight}, {"through"}});
    columns.insert(columns.end(),
                   {{"what is said"}, {"support", Align::kRight}, {"documents", Align::kRight}, {"said by"}});
    Table table(console, format, columns);
    for (const verbs::Around& row : found.rows) {
      std::vector<std::string> cells = {row.who.name, std::string(to_string(row.who.type))};
      if (far) {
        std::vector<std::string> through;
        for (const auto& vertex : row.through) through.push_back(vertex.name);
        cells.push_back(std::to_string(through.size() + 1));
        cells.push_back(joined(through, ", "));
      }
      cells.push_back(verbs::in_words(row.dealings, row.with, kRelationsOfRow));
      cells.push_back(std::to_string(row.dealings.support));
      cells.push_back(std::to_string(row.dealings.docs.size()));
      cells.push_back(said_by_cell(row.dealings.said_by, row.dealings.denied.size(), request_.filters.all, format));
      table.add(std::move(cells));
      table.add_below(quotes_below(console, kb, verbs::statements_of(row.dealings), quotes_));
    }
    table.finish();
  }

  verbs::EgoRequest request_;
  verbs::ExportRequest drawing_;
  QuoteOptions quotes_;
};

}  // namespace

void add_ego(Commands& commands) { commands.push_back(std::make_unique<EgoCommand>()); }

}  // namespace relata::cli
