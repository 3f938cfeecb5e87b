// The questions that both sides answer, drawn from the rows of the knowledge base, and what they say.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/fnv1a.h"

namespace relata::bench {

enum class Kind : std::uint8_t {
  kAllOfEnd = 0,      // all edges of an end, with the ids of their documents
  kObjects,           // (s, r, ?)
  kSubjects,          // (?, r, o)
  kTwoHops,           // (s, r1, ?x), (?x, r2, ?y)
  kCommonNeighbours,  // of two ends
  kYear,              // of a subject, with documents
  kPrefix,            // names that begin so, the first twenty
  kCounts,            // edges of each relation
  kPath,              // shortest, to four edges
};
inline constexpr std::array<std::string_view, 9> kKindNames = {
    "all of e, with documents",  "(s, r, ?)",         "(?, r, o)",
    "(s, r1, ?x), (?x, r2, ?y)", "common neighbours", "a year of s",
    "names by a prefix",         "count by relation", "shortest path, to 4"};

// What is asked about; which members a kind looks at, its name says.
struct Question {
  std::string subject, relation, object;  // End::key() of entities, and a lemma: an edge
  std::string relation2, other;           // of another edge: its relation, its subject
  std::string since, until, prefix;
};

// What an answer is compared by: how many rows, and the sum of hashes of their keys.
struct Answer {
  std::uint64_t rows = 0, sum = 0;
  void add(std::string_view key) {
    ++rows;
    sum += fnv1a(key);
  }
  bool operator==(const Answer&) const = default;
};

// `count` of them about edges of two entities of the rows in the file, every edge alike, so that hubs come often.
std::vector<Question> drawn_questions(const std::string& rows, std::size_t count);

}  // namespace relata::bench
