// A few words to compare with, where a table would be more than they need.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace relata::openie {

inline bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace relata::openie
