// The page of relata why: how one statement came about.
#pragma once

#include "verbs/why.h"

namespace relata::cli {

class Console;

// Its sentence, rule, heads, cues, what its ends refer to and why, what its confidence is made of, and the tree with
// heads and cues marked.
void print_explanation(Console& console, const verbs::ExplainedStatement& explained);

}  // namespace relata::cli
