// Times that only the story knows: "the next year" of what was done, "in June" after "in May 1998".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/time/time_expressions.h"

namespace relata::time {

// Mends the expressions `found` in `sentence` by what was named with its year before them, in it or in the sentence
// `before` (null for none): a month or day without a year has that year where the words go on ("he", "later", the same
// sentence); "the next year" of the past is not the document's. Without a date of the document or a
// tree nothing changes.
//   "He was elected in May 1998. In June he resigned.", 2021-06-20 -> 1998-06
void settle_by_story(const Sentence& sentence, const Sentence* before, const std::optional<std::string>& anchor,
                     std::vector<Expression>& found);

}  // namespace relata::time
