#include "cli/identity_lists.h"

#include <optional>

#include "cli/console.h"
#include "cli/evidence.h"
#include "core/ascii.h"

namespace relata::cli {

void print_doubt(const verbs::Doubt& doubt, Console& console) {
  const Merge& merge = doubt.merge;
  const auto choice = [&](const char* if_so, const std::string& line) {
    console.out() << "  " << console.paint(Style::kDim, if_so) << line << "\n";
  };
  console.out() << console.paint(Style::kName, one_line(merge.a.name)) << "  "
                << (doubt.one ? "one with" : "apart from") << "  "
                << console.paint(Style::kName, one_line(merge.b.name)) << "  " << hundredths_text(merge.score) << "  "
                << doubt.why << "\n"
                << "  "
                << console.paint(Style::kDim, verbs::evidence_text(merge) + "; at stake: " + std::to_string(merge.cost))
                << "\n";
  choice(doubt.one ? "if they are two:  " : "if they are one:  ", doubt.one ? doubt.if_two : doubt.if_one);
  choice(doubt.one ? "if they are one:  " : "if they are two:  ", doubt.one ? doubt.if_one : doubt.if_two);
}

std::uint64_t print_merges(const kb::KnowledgeBase& kb, const verbs::ListOptions& options, TableFormat format,
                           Console& console) {
  std::optional<Table> table;
  if (format != TableFormat::kJson)
    table.emplace(
        console, format,
        std::vector<Column>{
            {"entity"}, {"name"}, {"other name"}, {"reason"}, {"score", Align::kRight}, {"how"}, {"evidence"}});
  const std::uint64_t rows = verbs::list_merges(kb, options, [&](const Merge& merge) {
    if (table)
      table->add({merge.a.entity, merge.a.name, merge.b.name, merge.reason, hundredths_text(merge.score),
                  std::string(to_string(merge.verdict)), verbs::evidence_text(merge)});
    else console.out() << verbs::merge_json(merge) << "\n";
  });
  if (table) table->finish();
  return rows;
}

std::uint64_t print_doubts(const kb::KnowledgeBase& kb, const verbs::ListOptions& options, TableFormat format,
                           Console& console) {
  std::optional<Table> table;
  if (format != TableFormat::kTerminal && format != TableFormat::kJson)
    table.emplace(console, format,
                  std::vector<Column>{{"name"},
                                      {"entity"},
                                      {"other name"},
                                      {"other entity"},
                                      {"now"},
                                      {"reason"},
                                      {"score"},
                                      {"evidence"},
                                      {"if one"},
                                      {"if two"},
                                      {"at stake", Align::kRight}});
  const std::vector<verbs::Doubt> doubts = verbs::doubts(kb, options);
  for (const verbs::Doubt& doubt : doubts) {
    const Merge& merge = doubt.merge;
    if (table)
      table->add({merge.a.name, merge.a.entity, merge.b.name, merge.b.entity, doubt.one ? "one" : "two", doubt.why,
                  hundredths_text(merge.score), verbs::evidence_text(merge), doubt.if_one, doubt.if_two,
                  std::to_string(merge.cost)});
    else if (format == TableFormat::kJson) console.out() << verbs::doubt_json(doubt) << "\n";
    else print_doubt(doubt, console);
  }
  return doubts.size();
}

std::uint64_t print_corrections(const kb::KnowledgeBase& kb, const verbs::ListOptions& options, TableFormat format,
                                Console& console) {
  std::optional<Table> table;
  if (format != TableFormat::kJson)
    table.emplace(console, format, std::vector<Column>{{"what"}, {"whom"}, {"and, or to"}, {"state"}, {"to undo it"}});
  const std::uint64_t rows = verbs::list_corrections(kb, options, [&](const verbs::StandingCorrection& row) {
    if (table)
      table->add({std::string(to_string(row.correction.kind)), row.whom, row.other, row.in_force ? "in force" : "waits",
                  row.undo});
    else console.out() << verbs::correction_json(row) << "\n";
  });
  if (table) table->finish();
  return rows;
}

}  // namespace relata::cli
