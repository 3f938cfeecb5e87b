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

namespace relata::verbs {

// The most mentioned first, then by id.
std::vector<Entity> list_entities(const kb::KnowledgeBase& kb, const ListOptions& options);

// Those one of whose names or words begins with `prefix`, in the order of kb/name_search.h.
std::vector<Entity> entities_from(const kb::KnowledgeBase& kb, std::string_view prefix, const ListOptions& options);

// "documents", "sentences", .., in the order in which they are shown.
struct Numbers {
  std::vector<std::pair<std::string_view, std::uint64_t>> counts;
  std::string extractor;
};
Numbers numbers_of(const kb::KnowledgeBase& kb);
// {"documents":8,..,"extractor":".."}
std::string numbers_json(const Numbers& numbers);

}  // namespace relata::verbs
