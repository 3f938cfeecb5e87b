#include "cli/reading_options.h"

#include "cli/console.h"
#include "cli/option_set.h"
#include "read/formats.h"

namespace relata::cli {

void declare_reading(OptionSet& options, verbs::ReadingRequest& reading, bool inputs_required, Weights weights) {
  options.arguments("INPUT", reading.inputs, inputs_required,
                    "files (" + read::format_endings() + "), folders, or - for standard input");
  options.group("Reading");
  options.value("--input-format", "F", reading.format, read::formats_by_name() + ", whatever the names end in")
      .choices = choices_of(read::formats_by_name());
  options.value("--map", "FIELD=COLUMN,..", reading.columns,
                "of tables and records: text=body,date=published, or a path: text=article.body");
  options.value("--given", "WHAT", reading.given, "of CoNLL-U, take tokens (default), trees or all as given").choices =
      "tokens trees all";
  options.value("--date", "D", reading.date, "date of documents that bring none (YYYY-MM-DD)");
  options.flag("--any-language", reading.any_language, "read text that is not English all the same");
  if (weights == Weights::kNeeded)
    options.value("--model", "FILE", reading.model, "weights (else RELATA_MODEL, else the installed ones)").is_shared =
        true;
}

Exit exit_of(const verbs::AnalysisCounts& counts) {
  return counts.accepted == 0 ? kFailure : counts.refused > 0 ? kPartlyRefused : kDone;
}

verbs::OnRefusal refusing(Console& console) {
  return [&console](const std::string& name, const std::string& reason) { console.error(name + ": " + reason); };
}

void note_rows(const verbs::LeftOutRows& rows, Console& console) {
  for (const auto& [document, count] : rows.named)
    console.note(document + ": " + counted(count, "row of a table is", "rows of a table are") + " left out");
  if (rows.documents > rows.named.size())
    console.note("and " + counted(rows.documents - rows.named.size(), "document", "documents") + " more; " +
                 counted(rows.rows, "row of a table is", "rows of tables are") + " left out in all");
}

}  // namespace relata::cli
