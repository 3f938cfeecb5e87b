// What graph verbs have in common: they list, with quotes, or draw what they found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "cli/command.h"
#include "cli/table.h"
#include "kb/knowledge_base.h"
#include "verbs/dealings.h"
#include "verbs/export.h"

namespace relata::cli {

class Console;
class OptionSet;

// The options by which a verb draws instead of listing: --format, -o, how the picture looks and, unless all that was
// found is drawn, how much is in it.
void declare_picture(OptionSet& options, verbs::ExportRequest& drawing, bool with_budget = true);
// Whether one of them was given.
bool is_drawn(const verbs::ExportRequest& drawing);
// Writes the picture of `drawing`, whose other parts the verb has filled, where its options say. Throws UsageError for
// formats that are no pictures. Returns an exit status.
int write_picture(const kb::KnowledgeBase& kb, const verbs::ExportRequest& drawing, Console& console);

// --evidence and --quotes N.
struct QuoteOptions {
  bool evidence = false;
  std::uint32_t most = 3;  // sentences of a row; 0: all
};
void declare_quotes(OptionSet& options, QuoteOptions& quotes);
// The surest sentences of these statements, and how many more there are, to stand below a row; "" if they were not
// asked for.
std::string quotes_below(const Console& console, const kb::KnowledgeBase& kb, std::span<const std::string> statements,
                         const QuoteOptions& options);
// table_format() of a verb with quotes. Throws UsageError for --evidence in CSV, which has no room for sentences.
TableFormat table_format(const Common& common, const Console& console, const QuoteOptions& options);

inline constexpr std::size_t kRelationsOfRow = 4;  // that are named, each way; --json has all

// On a terminal the first of many documents and how many more; elsewhere all, apart by commas.
std::string docs_cell(const std::vector<std::string>& docs, TableFormat format);

// Who says so; on a terminal the first of many, and how many statements say that it is not so or not yet, where `all`
// rejected ones, too.
std::string said_by_cell(const std::vector<std::string>& said_by, std::size_t denied, bool all, TableFormat format);

}  // namespace relata::cli
