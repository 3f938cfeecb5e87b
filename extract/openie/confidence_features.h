// What the confidence of a statement is computed from. Private to the room.
#pragma once

#include <vector>

#include "core/statement.h"
#include "extract/openie/feature_row.h"
#include "extract/openie/sentence_facts.h"

namespace relata::openie {

// `heads` are the tokens whose attachment the statement rests on, the predicate first; kNone among them is skipped.
StatementFeatures confidence_features(const SentenceFacts& facts, const Statement& statement,
                                      const std::vector<int>& heads);

}  // namespace relata::openie
