// The meaning of a question (contract, section 5) as plainly as it can be told: all edges of the source are held, every
// part of a pattern is laid on every edge, every way to bind is tried. No index, no plan, nothing kept: what evaluate()
// answers in any way must be this.
#pragma once

#include "query/query.h"

namespace relata::query::testing {

struct PlainResult {
  std::vector<std::string> variables;
  std::vector<Row> rows;
  std::size_t total = 0;
  Undated undated;  // of a pattern of one part that is no path, whole; else at least what evaluate() may find
  std::optional<UnknownName> unknown;
};

// As evaluate(); names are looked up by the same find_keys().
PlainResult brute_force(const Pattern& pattern, const EdgeSource& source, const Options& options);

// A result as text, all of it, for comparison and for messages.
std::string text_of(const Row& row);

}  // namespace relata::query::testing
