#include "extract/openie/word_list.h"

#include <cassert>
#include <unordered_map>

#include "core/table.h"
#include "extract/openie/word_lists_tsv.h"

namespace relata::openie {

namespace {

using Words = std::unordered_set<std::string_view>;

std::unordered_map<std::uint64_t, const Words*> by_hash(const WordLists& lists) {
  std::unordered_map<std::uint64_t, const Words*> found;
  lists.each([&](std::string_view name, const Words& words) {
    [[maybe_unused]] const bool fresh = found.emplace(fnv1a(name), &words).second;
    assert(fresh);
  });
  return found;
}

}  // namespace

const std::unordered_set<std::string_view>& word_list(ListName name) {
  static const WordLists lists(data::word_lists_tsv);
  static const std::unordered_map<std::uint64_t, const Words*> words = by_hash(lists);
  const auto found = words.find(name.hash);
  assert(found != words.end());
  return *found->second;
}

}  // namespace relata::openie
