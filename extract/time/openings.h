// Openings: which rules of the grammar two neighbouring atoms may begin, so that no other is tried there (as in LL(2)
// parsing, Rosenkrantz and Stearns 1970).
//
//   "the? dir:DIR unit:ONE" may begin with "the" or a DIR and go on with a DIR or ONE: "the last", not "the army"
#pragma once

#include <array>
#include <bitset>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/time/grammar.h"

namespace relata::time {

using RuleSet = std::bitset<1024>;  // by Rule::number

// The rules that an atom may stand in, as the first or second: by what the first is, a word that the rules name or one
// of a class or native. "the? weekday:WEEKDAY" goes on with anything behind a WEEKDAY, and not behind "the".
struct Fit {
  std::array<RuleSet, 2> first;
  std::array<RuleSet, 2> second;
  bool counts_on = false;  // some native reads it and the next
};

// Immutable once made; any thread may ask.
class Openings {
 public:
  // Keeps views of the grammar's words. Asserts that it has no more of words and rules than the sets hold.
  explicit Openings(const Grammar& grammar);

  Fit fit(const std::vector<Atom>& atoms, std::size_t at) const;
  // What may match where two atoms stand, Fit() behind the last. Whatever is not in it does not.
  RuleSet admitted(const Fit& atom, const Fit& next) const;
  const RuleSet& rules(std::uint32_t name) const { return rules_[name]; }

 private:
  using Bits = std::bitset<384>;  // one for each word, class and native of the grammar, and the two of openings.cc
  struct Opening {
    Bits first;
    Bits second;          // also what may follow an expression of one atom
    bool single = false;  // one atom may be all of it
    bool operator==(const Opening&) const = default;
  };
  using Both = std::array<Opening, 2>;  // beginning with a word, with one of a class or native

  void add_bits(const Part& part);
  void find_openings(const Grammar& grammar);
  Both opening_of(const Rule& rule) const;
  Both opening_of(const Part& part) const;
  Bits first_from(const Rule& rule, std::size_t part) const;
  void index(const Rule& rule);

  std::unordered_map<std::string_view, std::size_t> words_;    // "of", "MONTH"
  std::unordered_map<std::string_view, std::size_t> natives_;  // "clock"
  std::vector<Both> openings_;                                 // of each name
  std::vector<RuleSet> rules_;                                 // of each name
  std::vector<Fit> fits_;                                      // of each bit
};

// Of the program's grammar, made once.
const Openings& openings();

}  // namespace relata::time
