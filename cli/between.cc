// relata between: all that links two entities.
#include "verbs/between.h"

#include <cstdio>

#include "cli/console.h"
#include "cli/filter_options.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/picture_options.h"

namespace relata::cli {
namespace {

std::string with_two_decimals(double value) {
  char text[64];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

class BetweenCommand final : public Command {
 public:
  std::string_view name() const override { return "between"; }
  std::string_view summary() const override { return "all that links two entities, the strongest chains first"; }
  std::string_view examples() const override {
    return "  relata between Taliban 'Joe Biden'                       # chains of up to three steps\n"
           "  relata between Taliban 'Joe Biden' --hops 2 --evidence   # with the sentences behind each step\n"
           "  relata between Taliban 'Joe Biden' -o links.svg          # drawn\n";
  }
  void declare(OptionSet& options) override {
    options.argument("ONE", request_.one, "an entity: id, name or alias; NAME:TYPE narrows");
    options.argument("OTHER", request_.other, "an entity");
    options.group("Answers");
    options.value("--hops", "N", request_.hops, "chains of at most so many steps (3)");
    options.value("--limit", "N", request_.limit, "at most so many chains (20; 0: all)");
    options.flag("--detours", request_.detours, "also chains of which another one is a short cut");
    declare_quotes(options, quotes_);
    declare_picture(options, drawing_);
    declare_filters(options, request_.filters);
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console, quotes_);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    if (is_drawn(drawing_)) {
      drawing_.picture.between = {request_.one, request_.other};
      drawing_.picture.hops = request_.hops;
      drawing_.filters = request_.filters;
      return write_picture(kb, drawing_, console);
    }
    const verbs::Between found = verbs::between(kb, request_);
    note_all(found.notes, console);
    note_undated(found.undated, console);
    if (found.chains.empty()) {
      console.note("nothing that passes these filters links " + found.one.name + " and " + found.other.name +
                   " within " + counted(request_.hops, "step", "steps") + "; --hops takes more");
      return kNothing;
    }
    if (format == TableFormat::kJson)
      for (const verbs::LinkingChain& chain : found.chains)
        console.out() << verbs::chain_json(kb, found, chain, quotes_.evidence) << "\n";
    else print(found, kb, format, console);
    if (found.is_cut) console.note("there are more chains: --limit N takes more, --hops N fewer steps");
    return kDone;
  }

 private:
  void print(const verbs::Between& found, const kb::KnowledgeBase& kb, TableFormat format, Console& console) const {
    Table table(console, format,
                {{"chain", Align::kRight},
                 {"strength", Align::kRight},
                 {"from"},
                 {"what is said"},
                 {"to"},
                 {"support", Align::kRight},
                 {"documents", Align::kRight},
                 {"said by"}});
    for (std::size_t i = 0; i < found.chains.size(); ++i)
      for (const verbs::ChainStep& step : found.chains[i].steps) {
        const bool repeated = format == TableFormat::kTerminal && &step != &found.chains[i].steps.front();
        const verbs::Dealings& dealings = found.dealings[step.dealings];
        table.add({repeated ? "" : std::to_string(i + 1), repeated ? "" : with_two_decimals(found.chains[i].strength),
                   step.from.name, verbs::in_words(dealings, step.from.id, kRelationsOfRow), step.to.name,
                   std::to_string(dealings.support), std::to_string(dealings.docs.size()),
                   said_by_cell(dealings.said_by, dealings.denied.size(), request_.filters.all, format)});
        table.add_below(quotes_below(console, kb, verbs::statements_of(dealings), quotes_));
      }
    table.finish();
  }

  verbs::BetweenRequest request_;
  verbs::ExportRequest drawing_;
  QuoteOptions quotes_;
};

}  // namespace

void add_between(Commands& commands) { commands.push_back(std::make_unique<BetweenCommand>()); }

}  // namespace relata::cli
