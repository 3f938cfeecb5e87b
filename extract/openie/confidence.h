// Confidence of a statement, in hundredths: how sure its construction and the arcs it rests on are.
#pragma once

#include <cstdint>
#include <vector>

#include "core/statement.h"
#include "extract/openie/sentence_view.h"

namespace relata::openie {

// `heads` are the tokens whose attachment the statement rests on. A product of the construction's base rate (share of
// its statements that were judged right, docs/results.md) and the least probable of these arcs, softened, since an arc
// that is wrong in its label only does no harm; long arguments and pronoun ends cost a little.
std::uint8_t confidence(const SentenceView& view, const Statement& statement, const std::vector<int>& heads);

}  // namespace relata::openie
