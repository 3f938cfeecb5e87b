// What a knowledge base holds: its entities and its numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/entity.h"
#include "kb/knowledge_base.h"
#include "verbs/identity_lists.h"
#include "verbs/knowledge.h"

namespace relata::verbs {

// The most mentioned first, then by id.
std::vector<Entity> list_entities(const kb::KnowledgeBase& kb, const ListOptions& options);

// Those one of whose names or words begins with `prefix`, in the order of kb/name_search.h.
std::vector<Entity> entities_from(const kb::KnowledgeBase& kb, std::string_view prefix, const ListOptions& options);

// Those that a name asks for, of the types of `options`: all that are called so, or of "Kun*" all that begin so, at
// most its limit. `notes` say which of several was taken. Throws UnknownName, QueryError; none where none begins so or
// is of these types.
std::vector<Entity> entities_asked(const kb::KnowledgeBase& kb, const std::string& name, const ListOptions& options,
                                   Notes& notes);

// "documents", "sentences", .., in the order in which they are shown.
struct Numbers {
  std::vector<std::pair<std::string_view, std::uint64_t>> counts;
  std::string extractor;
};
Numbers numbers_of(const kb::KnowledgeBase& kb);
// {"documents":8,..,"extractor":".."}
std::string numbers_json(const Numbers& numbers);

}  // namespace relata::verbs
