// Opening a knowledge base to ask it, saying what a user should know of it.
#pragma once

#include "cli/command.h"
#include "kb/knowledge_base.h"

namespace relata::cli {

// Throws StoreError, saying how a knowledge base is made if there is none. Says on standard error if a re-extraction
// was cut short.
kb::KnowledgeBase open_to_read(const Common& common, Console& console);

// Says on standard error how the request was understood.
void note_all(const verbs::Notes& notes, Console& console);

// Says on standard error how many statements were left out for want of a date.
void note_undated(const Undated& undated, Console& console);

}  // namespace relata::cli
