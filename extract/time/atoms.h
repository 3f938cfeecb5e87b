// Atoms: what the grammar of time reads. Words and numbers that tokenizers leave together come apart:
//   "mid-2021" -> mid - 2021;  "1990s" -> 1990 s;  "p.m." and "Aug." stay whole, without their stops.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/sentence.h"
#include "extract/time/lexicon.h"

namespace relata::time {

struct Atom {
  std::string text{};       // lower case; dashes are "-", apostrophes "'"
  std::uint32_t token = 0;  // of the sentence
  bool first = false;       // of its token
  bool last = false;
  bool glued = false;                              // nothing stands between it and the atom before
  bool number = false;                             // digits alone
  bool capital = false;                            // its first letter is one, A to Z
  const std::vector<WordSense>* senses = nullptr;  // of the lexicon, or null

  // Its sense of that class, or null.
  const WordSense* sense(std::string_view word_class) const;
};

std::vector<Atom> atoms_of(const Sentence& sentence);

// Of the atom at `at`: its text, whether that is `text`, its sense of that class; past the end "", false and null.
std::string_view text_at(const std::vector<Atom>& atoms, std::size_t at);
bool is_at(const std::vector<Atom>& atoms, std::size_t at, std::string_view text);
const WordSense* sense_at(const std::vector<Atom>& atoms, std::size_t at, std::string_view word_class);

}  // namespace relata::time
