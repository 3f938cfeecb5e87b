#include "extract/openie/word_list.h"

#include <cassert>

#include "core/table.h"
#include "extract/openie/word_lists_tsv.h"

namespace relata::openie {

const std::unordered_set<std::string_view>& word_list(std::string_view name) {
  static const WordLists lists(data::word_lists_tsv);
  const auto& words = lists.words(name);
  assert(!words.empty());
  return words;
}

}  // namespace relata::openie
