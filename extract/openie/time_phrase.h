// Phrases that name or count a time.
#pragma once

#include "extract/openie/sentence_view.h"

namespace relata::openie {

// Whether the phrase with this head names or counts a time: "Saturday night", "two days", "2001", "the end of August".
bool is_time(const SentenceView& view, int head);

}  // namespace relata::openie
