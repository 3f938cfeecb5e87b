// query: the answers to a pattern.
//
//   ask(kb, {.pattern = query::parse_pattern("(?who)-[capture]->(?place:GPE)")}).rows
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/triple.h"
#include "kb/knowledge_base.h"
#include "query/pattern.h"
#include "query/query.h"
#include "verbs/filters.h"

namespace relata::verbs {

struct Question {
  query::Pattern pattern;
  FilterRequest filters;
  bool entities_only = false;  // variables stand for entities only, not for phrases
  bool literal = false;        // relation words match that lemma alone
  std::uint32_t limit = 0;     // rows; 0: all
};

// Throws UsageError, UnknownName, QueryError.
query::Result ask(const kb::KnowledgeBase& kb, const Question& question);

// Of a question without answers that has some where a variable alone on an end gives way to anything or nothing: that
// pattern, to be shown. "Reed was convicted" names no one who convicts.
//   answered_without_end(kb, "(?who)-[convict]->(?whom)") -> "()-[convict]->(?whom)"
std::optional<std::string> answered_without_end(const kb::KnowledgeBase& kb, const Question& question);

// In words, for who asked it: that there is no answer and what is near, and the pattern that has some.
std::string nothing_found(const query::Result& result);
std::optional<std::string> hint_without_end(const kb::KnowledgeBase& kb, const Question& question);

// The distinct parts of all triples of a row, bytewise.
std::vector<std::string> gathered(const query::Row& row, std::vector<std::string> Triple::*part);

// {"bindings":{..},"triples":[..]}; with `evidence` also the records of the statements that say so and deny it.
std::string row_json(const kb::KnowledgeBase& kb, const query::Result& result, const query::Row& row, bool evidence);

}  // namespace relata::verbs
