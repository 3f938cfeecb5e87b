// The sentences behind statements.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/statement.h"
#include "core/triple.h"
#include "kb/knowledge_base.h"

namespace relata::verbs {

struct Quote {
  Provenance provenance;
  bool rejected = false;  // what the user rejected is quoted with the words that say so
};

// The sentences of these statements, in their order, each once; those of rejected ones each time.
std::vector<Quote> quotes(const kb::KnowledgeBase& kb, std::span<const std::string> statement_ids);
// The same, the surest first, then by document and place: for who shows the first few.
std::vector<Quote> surest_quotes(const kb::KnowledgeBase& kb, std::span<const std::string> statement_ids);

}  // namespace relata::verbs
