// Formats of one record a line: jsonl, entities, csv, oie. All stream: memory does not grow with the input.
#pragma once

#include <cstdint>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/statement_stream.h"

namespace relata::exporter {

// Each throws ExportError if `out` fails; none closes it.

// statement_json of each statement, a line each.
void write_jsonl(const StatementStream& statements, std::string_view extractor, std::ostream& out);

// entity_json of each entity, a line each, in the order given (by id).
void write_entities(const EntityStream& entities, std::ostream& out);

// Cells of CSV that hold foreign text: safe ones are no formulas for a spreadsheet (safe_cell), raw ones as they are.
enum class Cells : std::uint8_t { kSafe, kRaw };

// RFC 4180 with a header: one row a statement, flat columns (export/README.md lists them), lines ended by CR LF, UTF-8
// without a byte order mark; quotes are doubled, backslashes mean nothing, line ends stand as they are in quoted cells.
void write_csv(const StatementStream& statements, std::string_view extractor, std::ostream& out,
               Cells cells = Cells::kSafe);

// One field as RFC 4180 wants it, in quotes where it must be.
//   csv_field("a \"b\", c") -> "\"a \"\"b\"\", c\""
std::string csv_field(std::string_view text);

// Text that a spreadsheet shows instead of running it: what begins, blanks and apostrophes apart, with = + - @ (their
// full-width forms, too), a tab or a line end gets an apostrophe before it; a single sign is no formula. An apostrophe
// followed by such a beginning, taken away, gives the text back.
//   safe_cell("=1+1") -> "'=1+1"; ("'=1+1") -> "''=1+1"; ("'tis") -> "'tis"; ("-") -> "-"
std::string safe_cell(std::string_view text);

// A fact of one sentence in the order of its words, as `--format oie` writes it:
//   "Kunduz was captured by the Taliban on Monday ." -> Kunduz | was captured by | the Taliban, args "on Monday"
// So do "The founder of Orbis | is | Tom Reed", whose subject is Tom Reed, and "There | is | a market"; what would read
// backwards ("the school | attack on |") is left out. Words that deny what stands behind them are among the words:
// "made | no films".
struct OieFact {
  std::string subject, relation, object;  // object "": none
  std::vector<std::string> args;
  std::uint8_t confidence = 0;  // hundredths
};
// The spans of `statements` count bytes of `sentence`.
std::vector<OieFact> oie_facts(std::string_view sentence, std::span<const Statement> statements);
// The line of one sentence, without a line end:
//   {"sentence":"..","extractions":[{"subject":"..","relation":"..","object":"..","args":[".."],"confidence":0.91}]}
std::string oie_json(std::string_view sentence, std::span<const Statement> statements);

}  // namespace relata::exporter
