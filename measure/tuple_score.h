// Extracted facts beside CaRB's gold (Bhardwaj et al. 2019), as its published scorer compares them: lenient, word by
// word.
//
// A fact and a gold fact are folded to relation, first argument and all others together, each a bag of words. Precision
// of the pair is the share of the fact's words that match, recall that of the gold's; without a word in common in the
// relation, or with fewer sides than the gold has, both are 0. "be" that the fact has more matches a form of it; where
// the gold's relation says something ("said", "told", ..) the fact is tried with its sides exchanged, too. Each gold
// fact earns its best recall; gold and facts pair one to one, the highest precision first. Both are taken at each
// confidence: F1 is the best point of that curve, AUC the area under it to recall 0 and precision 1.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace relata::measure {

struct Fact {
  std::string relation;
  std::vector<std::string> arguments;  // the subject first; empty ones at the end do not count
  double confidence = 1;
};

// Gold facts by what two spellings of a sentence have in common: without blanks, ASCII punctuation and codes of
// brackets.
struct TupleGold {
  std::map<std::string, std::vector<Fact>> facts;
  std::uint64_t count = 0;
  std::string sentences;  // as they stand in the gold, a line each
};

// Lines of "sentence<TAB>relation<TAB>argument<TAB>..", as CaRB has them; arguments that hold "C: " are context and
// left out, lines of one column, too.
TupleGold read_tuple_gold(std::string_view text);

struct SentenceFacts {
  std::string sentence;
  std::vector<Fact> facts;
};

struct TupleScore {
  double precision = 0, recall = 0, f1 = 0;  // at the best confidence
  double auc = 0;
  double f1_of_all = 0;
  std::uint64_t wanted = 0, given = 0;  // gold facts; facts of sentences that have gold
};

TupleScore score_tuples(const TupleGold& gold, const std::vector<SentenceFacts>& system);

}  // namespace relata::measure
