// Named lists of words, where a rule asks for one of a few: word_lists.tsv says what each is.
//
//   word_list("quotation mark").contains("“") -> true
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <unordered_set>

#include "core/fnv1a.h"

namespace relata::openie {

// The name of a list, with its hash, which the compiler makes.
struct ListName {
  consteval ListName(const char* name) : hash(fnv1a(std::string_view(name))) {}
  std::uint64_t hash;
};

// The words of a list of word_lists.tsv. Read once; any thread may call. Asserts that there is such a list.
const std::unordered_set<std::string_view>& word_list(ListName name);

// Two to four words to compare with, where a list would be more than they need.
inline bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace relata::openie
