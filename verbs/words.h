// Statements as a reader sees them: their words in order, what stands beside them, where they stand.
//
//   prose -> "Kunduz" "was captured by" "the Taliban on Monday";  flags -> "planned, says Ben Wallace"
#pragma once

#include <string>
#include <string_view>

#include "core/statement.h"
#include "core/triple.h"

namespace relata::verbs {

// `text` in one line: control characters, those that turn the direction of writing, and runs of blanks become one
// blank. Broken UTF-8 stays as it is.
std::string one_line(std::string_view text);

// A statement in the order of its words: "Kunduz", "was captured by", "the Taliban" for a passive.
struct Prose {
  std::string left, relation, right;
};
Prose prose(const Statement& statement);
// The same in one string: "Kunduz was captured by the Taliban on Monday".
std::string words_of(const Statement& statement);

// The statement with the names of those for whom its pronouns stand: "She was trained .." -> "Mirela Sava was trained
// ..".
Statement with_names(Statement statement);

// What stands beside a statement: "rejected", "not so", "planned", "says Ben Wallace"; "" for a plain one.
std::string flags(const Statement& statement);

// "004, Kunduz falls, The Courier, 2021-08-08"
std::string source_line(const Provenance& provenance);

}  // namespace relata::verbs
