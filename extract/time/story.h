// Times that only the story knows: "the next year" of what was done, "in June" after "in May 1998".
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extract/time/time_expressions.h"

namespace relata::time {

// The expressions of `sentences[index]` as find_expressions gives them, but that those which count from what the text
// told last have their values: the time before them in the sentence, else the last one that a main clause of the
// sentences right before names, or the nearest of them in passing.
//   - "the following month", "two days later", "that year": always;
//   - "the next year", "the previous Friday": of what was done;
//   - "in June", "on 5 March", "on Friday" of what was done after a time whose year was named: the first one from
//   there,
//     or, in what somebody then said, the last one before; open where it would be more than half a year later.
// What nothing was told for stays open or the document's. Without a tree nothing is mended.
//   "He was elected in May 1998. In June he resigned.", 2021-06-20 -> 1998-06
std::vector<Expression> find_in_story(std::span<const Sentence> sentences, std::size_t index,
                                      const std::optional<std::string>& anchor);

}  // namespace relata::time
