// What the word that leads a subordinate clause says of it: subordinators.tsv. Any thread may ask.
#pragma once

#include <string_view>

namespace relata::openie {

// What a subordinate clause is to its main clause.
enum class Subordination { kOther, kContrast, kCause, kTime, kCondition };

struct Subordinator {
  Subordination relation = Subordination::kOther;
  bool factive = false;             // told as a fact, whatever the main clause is: "because it fell"
  bool awaited = false;             // still to come if the main clause is not told as a fact: "until it falls"
  bool awaited_if_present = false;  // the same of a present: "when it falls"
};

// The subordinator `word`, in lower case; kOther and no more if it is none of the table.
//   subordinator("although") -> contrast, factive
const Subordinator& subordinator(std::string_view word);

}  // namespace relata::openie
