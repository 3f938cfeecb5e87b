// Contrast and choice between the members of a coordination: "not signed by Norway but by Sweden", "Brazil rather than
// Chile".
#pragma once

#include <vector>

#include "core/statement.h"
#include "extract/openie/cues/cue.h"
#include "extract/openie/sentence_view.h"

namespace relata::openie {

// Changes the polarity of a statement where one of its ends is contrasted, and adds the cue that says so. `ends` are
// the heads of its ends that are no clauses; kNone is skipped.
//   "The court did not blame the pilot but the airline": blame(court, pilot) stays denied, blame(court, airline) is not
//   "Brazil rather than Chile hosted it": host(Chile, it) is denied
void apply_contrast(const SentenceView& view, const std::vector<int>& ends, Statement& statement,
                    std::vector<Cue>& cues);

// "The founder is either Reed or Haddad": what is said of one of several is possible of each.
void apply_alternative(const SentenceView& view, const std::vector<int>& ends, Statement& statement,
                       std::vector<Cue>& cues);

}  // namespace relata::openie
