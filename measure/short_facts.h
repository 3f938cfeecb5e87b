// Short facts of sentences, each with the several ways to cut it, as in BenchIE (Gashteovski et al. 2022): what is
// extracted is right if subject, relation and object are those of one way, word for word, but for words that it leaves
// free; a fact counts as found once.
//
// The table has no text: a row is treebank, sentence, fact, subject, relation, object, apart by tabs, words by their
// number in the sentence, `?` behind those that may be left out, words that the sentence lacks in quotes.
//   ewt<TAB>weblog-0013<TAB>1<TAB>6 7? 8<TAB>11?<TAB>"is" 12
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "measure/tuple_score.h"

namespace relata::measure {

struct ShortWord {
  std::string word;          // "" until fill_in() where it is a number
  std::uint32_t number = 0;  // in its sentence, from 1; 0: of none
  bool is_free = false;      // may be left out
};
using ShortPart = std::vector<ShortWord>;

struct ShortVariant {
  ShortPart parts[3];  // subject, relation, object
};

struct ShortSentence {
  std::string treebank, id;
  std::map<std::string, std::vector<ShortVariant>> facts;  // by their names
};

// In the order of the table. Throws InputError that names file and line.
std::vector<ShortSentence> read_short_facts(std::string_view table, const std::string& name);

// Puts the words of the sentence at their numbers. Throws InputError if there are fewer.
void fill_in(ShortSentence& sentence, std::span<const std::string> words);

struct ShortScore {
  std::uint64_t given = 0, right = 0;  // extracted facts; those that are a variant of a fact
  std::uint64_t facts = 0, found = 0;
  std::vector<std::string> wrong;  // "ID: subject | relation | object" of what is no fact, "ID: fact NAME is missed"
  double precision() const;
  double recall() const;
  double f1() const;
};

// Adds what was extracted of one sentence; arguments beyond the object do not count.
void add_score(const ShortSentence& sentence, std::span<const Fact> extracted, ShortScore& score);

}  // namespace relata::measure
