#include "cli/picture_options.h"

#include <algorithm>

#include "cli/console.h"
#include "cli/evidence.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "cli/output_file.h"
#include "core/ascii.h"

namespace relata::cli {

void declare_picture(OptionSet& options, verbs::ExportRequest& drawing, bool with_budget) {
  options.group("Drawn instead");
  options.value("--format", "F", drawing.format, verbs::picture_format_names() + " (else by PATH's ending)").choices =
      choices_of(verbs::picture_format_names());
  options.value("-o,--output", "PATH", drawing.path, "write the picture there, whole or not at all");
  if (with_budget) {
    options.value("--nodes", "N", drawing.picture.nodes, "at most so many entities, the strongest (0: all)");
    options.value("--edges", "N", drawing.picture.edges, "at most so many arrows, those that matter most (0: all)");
  }
  options.value("--title", "TEXT", drawing.choices.title, "above the legend");
  options.value("--size", "PAGE", drawing.look.page, "a4, a4-landscape, a3, letter, 200x100mm, 11x8.5in");
  options.value("--style", "FILE", drawing.look.style_file, "colours, shapes, fonts, widths (export/README.md)");
}

bool is_drawn(const verbs::ExportRequest& drawing) { return !drawing.format.empty() || drawing.path.has_value(); }

int write_picture(const kb::KnowledgeBase& kb, const verbs::ExportRequest& drawing, Console& console) {
  const exporter::Format& format = verbs::picture_format_of(drawing);
  if (format.is_binary && !drawing.path && console.out_is_terminal())
    throw UsageError("a PNG is nothing for a terminal: add -o PATH");
  const verbs::Export work(kb, drawing);
  note_all(work.notes(), console);
  OutputFile file(console, drawing.path);
  const verbs::Written written = work.write(file.stream());
  file.commit();
  note_undated(written.undated, console);
  note_all(written.warnings, console);
  return kDone;
}

void declare_quotes(OptionSet& options, QuoteOptions& quotes) {
  options.flag("--evidence", quotes.evidence, "quote the sentences, with title, source and date");
  options.value("--quotes", "N", quotes.most, "at most so many sentences of a row (3; 0: all)");
}

std::string quotes_below(const Console& console, const kb::KnowledgeBase& kb, std::span<const std::string> statements,
                         const QuoteOptions& options) {
  if (!options.evidence) return "";
  std::vector<verbs::Quote> quotes = verbs::surest_quotes(kb, statements);
  const std::size_t all = quotes.size();
  if (options.most > 0 && all > options.most) quotes.resize(options.most);
  std::string text = quotes_text(console, quotes, "  ");
  if (all > quotes.size())
    text += console.paint(Style::kDim, "  and " + std::to_string(all - quotes.size()) + " more (--quotes 0)") + "\n";
  return text;
}

TableFormat table_format(const Common& common, const Console& console, const QuoteOptions& options) {
  const TableFormat format = table_format(common, console);
  if (options.evidence && (format == TableFormat::kCsv || format == TableFormat::kRawCsv))
    throw UsageError("--evidence has no --csv: try --json");
  return format;
}

namespace {

std::string first_of(const std::vector<std::string>& texts, std::size_t most, const char* separator) {
  const std::size_t shown = std::min(texts.size(), most);
  std::string cell;
  for (std::size_t i = 0; i < shown; ++i) cell += (i > 0 ? separator : "") + texts[i];
  return texts.size() > shown ? cell + separator + "+" + std::to_string(texts.size() - shown) : cell;
}

}  // namespace

std::string docs_cell(const std::vector<std::string>& docs, TableFormat format) {
  constexpr std::size_t kDocuments = 4;
  return format == TableFormat::kTerminal ? first_of(docs, kDocuments, ", ") : joined(docs, ",");
}

std::string said_by_cell(const std::vector<std::string>& said_by, std::size_t denied, bool all, TableFormat format) {
  constexpr std::size_t kSpeakers = 3;
  if (format != TableFormat::kTerminal) return joined(said_by, "; ");
  std::vector<std::string> speakers = said_by;
  if (speakers.size() > kSpeakers)  // those with names before "(report)"
    std::ranges::stable_partition(speakers, [](const std::string& speaker) { return !speaker.starts_with('('); });
  const std::string cell = first_of(speakers, kSpeakers, "; ");
  if (denied == 0) return cell;
  return cell + (cell.empty() ? "" : "; ") + (all ? "not so, not yet or rejected: " : "not so or not yet: ") +
         std::to_string(denied);
}

}  // namespace relata::cli
