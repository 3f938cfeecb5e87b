// The tables of names that resolution ships, parsed once. Private to the room.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace relata::names {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using WordMap = std::unordered_map<std::string, std::string, StringHash, std::equal_to<>>;
using WordSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

struct NameTables {
  WordMap variants;     // a word's spelling -> the one that stands for all: "mohamed" -> "muhammad"
  WordSet titles;       // words that stand before a person's name: "general", "mullah"
  WordSet legal_forms;  // words that end a company's name: "inc"
  WordSet demonyms;     // "afghan"
  WordMap peoples;      // "afghans" -> "afghan"
};
const NameTables& name_tables();

}  // namespace relata::names
