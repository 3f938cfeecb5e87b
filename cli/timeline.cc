// relata timeline: what happened to an entity and by it, day by day.
#include "verbs/timeline.h"

#include "cli/console.h"
#include "cli/filter_options.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/picture_options.h"
#include "core/ascii.h"

namespace relata::cli {
namespace {

class TimelineCommand final : public Command {
 public:
  std::string_view name() const override { return "timeline"; }
  std::string_view summary() const override { return "what happened to an entity and by it, day by day"; }
  std::string_view examples() const override {
    return "  relata timeline Taliban --since 2021-08 --until 2021-08\n"
           "  relata timeline Taliban --limit 20 --evidence        # what most documents tell, with the sentences\n"
           "  relata timeline Taliban -o august.svg                # drawn\n";
  }
  void declare(OptionSet& options) override {
    options.argument("NAME", request_.name, "an entity: id, name or alias; NAME:TYPE narrows");
    options.group("Answers");
    options.value("--limit", "N", request_.limit, "at most so many events, those that most documents tell");
    declare_quotes(options, quotes_);
    declare_picture(options, drawing_, false);
    declare_filters(options, request_.filters);
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console, quotes_);
    const kb::KnowledgeBase kb = open_to_read(common, console);
    if (is_drawn(drawing_)) {
      drawing_.picture.timeline = request_.name;
      if (request_.limit > 0) drawing_.picture.nodes = request_.limit;
      drawing_.filters = request_.filters;
      return write_picture(kb, drawing_, console);
    }
    const verbs::NamedTimeline found = verbs::timeline(kb, request_);
    note_all(found.notes, console);
    note_undated(found.timeline.undated, console);
    if (found.timeline.events.empty()) {
      console.note("nothing that passes these filters happens to " + found.entity.name + " on a day that is known");
      return kNothing;
    }
    if (format == TableFormat::kJson)
      for (const verbs::TimelineEvent& event : found.timeline.events)
        console.out() << verbs::event_json(kb, event) << "\n";
    else print(found.timeline, kb, format, console);
    if (found.timeline.left_out > 0) console.note(std::to_string(found.timeline.left_out) + " more without --limit");
    if (found.timeline.without_day > 0)
      console.note(counted(found.timeline.without_day, "statement", "statements") + " of no known day left out");
    return kDone;
  }

 private:
  void print(const verbs::Timeline& timeline, const kb::KnowledgeBase& kb, TableFormat format, Console& console) const {
    Table table(console, format, {{"day"}, {"day of"}, {"what"}, {"said by"}, {"documents"}});
    for (const verbs::TimelineEvent& event : timeline.events) {
      table.add({verbs::days_in_words(event.days), event.by_document ? "article" : "event", event.words,
                 joined(event.said_by, "; "), docs_cell(event.docs, format)});
      std::vector<std::string> statements;
      for (const Evidence& evidence : event.evidence) statements.push_back(evidence.statement.id);
      table.add_below(quotes_below(console, kb, statements, quotes_));
    }
    table.finish();
  }

  verbs::TimelineRequest request_;
  verbs::ExportRequest drawing_;
  QuoteOptions quotes_;
};

}  // namespace

void add_timeline(Commands& commands) { commands.push_back(std::make_unique<TimelineCommand>()); }

}  // namespace relata::cli
