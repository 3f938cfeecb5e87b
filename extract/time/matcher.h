// Matches the grammar against the atoms of a sentence.
#pragma once

#include <cstdint>
#include <deque>
#include <unordered_map>
#include <vector>

#include "extract/time/atoms.h"
#include "extract/time/grammar.h"
#include "extract/time/openings.h"

namespace relata::time {

struct Parse {
  std::size_t end = 0;     // atom after it
  std::size_t phrase = 0;  // the first atom behind its preposition
  const Node* node = nullptr;
};

// Every name of the grammar is tried once at every atom and its results are kept (packrat parsing, Ford 2002), the few
// longest of them, to a bounded depth: time and memory are linear in the atoms.
class Matcher {
 public:
  // Keeps references.
  Matcher(const Sentence& sentence, const std::vector<Atom>& atoms);
  // What the whole grammar reads at `at`, the longest first. Nodes live as long as the matcher.
  const std::vector<Parse>& at(std::size_t at) { return parses(grammar().start(), at); }

 private:
  // What a rule has read so far.
  struct State {
    std::size_t at = 0;  // behind it
    std::size_t phrase = 0;
    const Node* node = nullptr;
  };
  const std::vector<Parse>& parses(std::uint32_t name, std::size_t at);
  void match(const Rule& rule, std::size_t part, const State& state, std::vector<Parse>& found);
  void match_part(const Rule& rule, std::size_t part, const State& state, std::vector<Parse>& found);
  bool is_word(const Part& part, std::size_t at) const;

  const Sentence& sentence_;
  const std::vector<Atom>& atoms_;
  std::vector<RuleSet> admitted_;  // of each atom
  std::deque<Node> nodes_;
  std::unordered_map<std::uint64_t, std::vector<Parse>> known_;
  int depth_ = 0;
};

}  // namespace relata::time
