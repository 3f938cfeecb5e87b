// What build, read, extract, annotate and why have in common: how inputs are read, and what became of them.
#pragma once

#include "cli/command.h"
#include "verbs/analyse.h"
#include "verbs/reading.h"

namespace relata::cli {

// Whether a command needs weights: their option is declared with those of reading.
enum class Weights : std::uint8_t { kNeeded, kNone };
void declare_reading(OptionSet& options, verbs::ReadingRequest& reading, bool inputs_required,
                     Weights weights = Weights::kNeeded);

// What the contract says of them: 2 if nothing was accepted, 3 if a part was refused.
Exit exit_of(const verbs::AnalysisCounts& counts);

// Names on standard error what is refused.
verbs::OnRefusal refusing(Console& console);

// Notes whose rows of tables were left out: "report.md: 5 rows of a table are left out".
void note_rows(const verbs::LeftOutRows& rows, Console& console);

}  // namespace relata::cli
