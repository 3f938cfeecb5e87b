// Reported speech and thought: which clause reports another, and what it makes of it.
//
//   "Noor doubts that it fell."   reporting_clause(fell) = doubts; possible, denied, said by Noor
//   "It fell, officials said."    the same from behind: a parenthetical report
#pragma once

#include <string_view>
#include <vector>

#include "extract/openie/clause.h"
#include "extract/openie/context.h"
#include "extract/openie/cues/cue.h"

namespace relata::openie {

// The class of signatures.tsv of what the clause makes of what it reports, "" for none. Whatever verb stands beside a
// quotation says it: '"Orbis paid," sighed Reed.'
std::string_view report_class(const SentenceView& view, const Clause& clause);

// Whether the verb or adjective of `clause` is one of saying, believing, ordering or asking, whose complement is what
// is said: its signature states the report.
bool is_reporting(const SentenceView& view, const Clause& clause);

// "Reuters reports, “.."": whether the clause leads a quotation in, whatever the parser hung it under.
bool leads_quotation(const SentenceView& view, const Clause& clause);

// "It fell, he said.": the report, which is not itself reported.
bool is_parenthetical_report(const SentenceView& view, const Clause& clause);

// "Reuters reports, “X fell, officials said.": the second report, which hangs on the first verb, is part of what it
// reports.
bool is_inner_report(const SentenceView& view, const Clause& outer, const Clause& report);

// The index of the clause that reports clause `c` ("X said that c", "c, X said"), or kNone.
int reporting_clause(const SentenceView& view, const std::vector<Clause>& clauses, int c);

// What `reporter` makes of the `clause` that it reports. `own`: what the reporter's own words say; `above`: its
// context. Adds to `speakers` who says so, unless nobody does ("knew that", "no one thinks that").
Meaning report_meaning(const SentenceView& view, const Clause& clause, const Clause& reporter, const Meaning& own,
                       const Context& above, std::vector<Speaker>& speakers);

// "He said that it would begin": the auxiliary that is "will", spoken from then, or kNone.
int future_in_past(const SentenceView& view, const Clause& clause, const Clause& reporter);

// Whether the clause's "will" or "would" says no more than the verb of expecting or fearing above it.
bool repeats_expectation(const SentenceView& view, const Clause& clause, const Clause& reporter);

}  // namespace relata::openie
