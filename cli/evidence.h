// Quotes: the sentence behind a statement with where it stands, as a reader sees it.
#pragma once

#include <string>
#include <vector>

#include "core/statement.h"
#include "core/triple.h"
#include "kb/knowledge_base.h"

namespace relata::cli {

class Console;

// “The Taliban captured Kunduz on Sunday.”
//    004, Kunduz falls, The Courier, 2021-08-08
// indented by `indent`, wrapped to the terminal.
void print_quote(Console& console, const Provenance& provenance, std::string_view indent);

// "004, Kunduz falls, The Courier, 2021-08-08"
std::string source_line(const Provenance& provenance);

// The quotes of statements, each sentence once; what was rejected is marked so.
void print_quotes(Console& console, const kb::KnowledgeBase& kb, const std::vector<std::string>& statement_ids,
                  std::string_view indent);

// A statement in the order of its words: "Kunduz", "was captured by", "the Taliban" for a passive.
struct Prose {
  std::string left, relation, right;
};
Prose prose(const Statement& statement);
// The same in one string: "Kunduz was captured by the Taliban on Monday".
std::string words_of(const Statement& statement);

// What stands beside a statement: "rejected", "not so", "planned", "says Ben Wallace"; "" for a plain one.
std::string flags(const Statement& statement);

}  // namespace relata::cli
