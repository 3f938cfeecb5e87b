// Confidence of a statement, in hundredths: how sure its construction and the arcs it rests on are.
#pragma once

#include <cstdint>
#include <vector>

#include "core/statement.h"
#include "extract/openie/sentence_view.h"

namespace relata::openie {

// `heads` are the tokens whose attachment the statement rests on. A product of the construction's base rate (how often
// its statements were right where they were read by eye) and the root of the least probable of these arcs, since an arc
// that is wrong in its label only does no harm; a missing object, long phrases and long sentences cost a little.
// docs/results.md says what the figure was worth.
std::uint8_t confidence(const SentenceView& view, const Statement& statement, const std::vector<int>& heads);

}  // namespace relata::openie
