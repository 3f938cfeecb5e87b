// Rows of tables: lines of cells, which say nothing by themselves.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace relata::text {

// For each paragraph of `text` whether it is a row of a table: cells between bars; three and more apart by tabs or by
// blanks that no sentence has; two, where the line above or below has two alike.
//   "| Leck | Anna Berg |", "Harwick Town   12     27", "Paul Okello       Non-executive" below "Anna Berg   Chairman"
// A line without letters and digits ("|---|---|") is none. Cells of speech ("ANNA     I signed it.") make no row.
std::vector<bool> find_table_rows(std::string_view text, std::span<const Span> paragraphs);

}  // namespace relata::text
