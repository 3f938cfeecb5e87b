// relata rank: who matters, by a measure of the graph.
#include "verbs/rank.h"

#include "cli/console.h"
#include "cli/filter_options.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/table.h"

namespace relata::cli {
namespace {

class Rank final : public Command {
 public:
  std::string_view name() const override { return "rank"; }
  std::string_view summary() const override { return "who matters: entities by a measure of the graph"; }
  std::string_view examples() const override {
    return "  relata rank --limit 20                       # whom most leads to (PageRank)\n"
           "  relata rank --by support --type PER,ORG      # of whom most is said\n"
           "  relata rank --by betweenness                 # who stands between the others\n"
           "  relata rank --by bridges                     # without whom how many would be cut off\n"
           "  relata rank --since 2021-08-01 --json | jq -r .name\n";
  }
  void declare(OptionSet& options) override {
    options.group("Answers");
    options.value("--by", "MEASURE", request_.by, verbs::measure_names() + " (pagerank)").choices =
        choices_of(verbs::measure_names());
    options.value("--limit", "N", request_.limit, "at most so many rows");
    declare_filters(options, request_.filters);
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    const verbs::Ranking ranking = verbs::rank(kb, request_);
    note_all(ranking.notes, console);
    note_undated(ranking.undated, console);
    if (ranking.rows.empty()) {
      console.note("nobody to rank");
      return kNothing;
    }
    if (ranking.sample)
      console.note(request_.by + " is an estimate, from the shortest paths from " +
                   counted(*ranking.sample, "entity", "entities") +
                   " drawn by chance: who stands far above is sure, the order of the others is not");
    if (format == TableFormat::kJson) {
      for (const verbs::RankedEntity& row : ranking.rows)
        console.out() << verbs::ranked_json(row, request_.by, ranking.sample) << "\n";
      return kDone;
    }
    Table table(console, format, {{"id"}, {"name"}, {"type"}, {request_.by, Align::kRight}});
    for (const verbs::RankedEntity& row : ranking.rows)
      table.add({row.id, row.name, std::string(to_string(row.type)), row.score});
    table.finish();
    return kDone;
  }

 private:
  verbs::RankRequest request_;
};

}  // namespace

void add_rank(Commands& commands) { commands.push_back(std::make_unique<Rank>()); }

}  // namespace relata::cli
