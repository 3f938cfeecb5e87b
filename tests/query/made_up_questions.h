// Small knowledge bases and questions to them by a seeded generator, the same for a seed everywhere: every form of the
// language, and few names, so that parts join, paths meet and edges fall together.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "memory_source.h"
#include "query/query.h"

namespace relata::query::testing {

// splitmix64 (Steele, Lea and Flood 2014)
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    std::uint64_t value = state_ += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
  }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
  bool one_in(std::size_t times) { return below(times) == 0; }
  template <typename List>
  const typename List::value_type& of(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::uint64_t state_;
};

// What questions may be made of.
struct Vocabulary {
  std::vector<std::string> names, relations, words, sources, docs;
};

// So many edges, some of which say the same, deny, plan, are rejected or somebody's; with dates, some without.
MemorySource made_up_source(Dice& dice, std::size_t edges);
Vocabulary made_up_vocabulary();
// Of a few edges in sight: the entities, relations and words that stand there.
Vocabulary vocabulary_of(const EdgeSource& source);

// A pattern of one to `most_parts` parts and options for it.
struct MadeUpQuestion {
  std::string pattern;
  Options options;
};
MadeUpQuestion made_up_question(Dice& dice, const Vocabulary& vocabulary, std::size_t most_parts);

// Nothing if evaluate() and brute_force() answer the same, else both in words.
std::string difference(const EdgeSource& source, const MadeUpQuestion& question);

}  // namespace relata::query::testing
