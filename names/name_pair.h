// Whether two names, with what is known of each, are one thing.
//
//   compare("Ashraf Ghani", "Mohammad Ashraf Ghani")        -> probable: same parts, one left out
//   compare("Gerhard Schröder", "Gerhard Schroeder")        -> probable: same parts, spelt differently
//   compare("8th Brigade", "9th Brigade")                   -> conflict: numbers differ
//   compare("Afghanistan", "the Afghan government")         -> conflict: a phrase with government is its own
//
// The parts of the two names are laid side by side (part_alignment.h); features of that (pair_features.h) go through
// boosted trees (Friedman 2001) whose table, pair_model.tsv, training/name_pairs.py learns. What the learned score
// cannot be trusted with is decided by rules (rulings.h). A function of its two arguments alone, symmetric to the
// bit, any thread, no clock, no file.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/mention.h"
#include "core/name_set.h"

namespace relata::names {

struct ParsedName;

struct NameEvidence {
  std::vector<std::string> names;  // as written, commonest first; the first eight are read
  EntityType type = EntityType::kMisc;
  std::vector<std::string> titles;  // honorifics and offices that stood before it: "General"
  NameSet company;                  // normal names mentioned in the same documents; may be empty
};

struct PairVerdict {
  double probability = 0;  // that both are one thing; at most 0.05 where they conflict
  std::string reason;      // for a reader: "initials", "acronym", "numbers differ"
  bool conflict = false;   // hard evidence that they are two: never merge these two on their own
};

// Names taken apart, kept from one comparison to the next: a name comes back in many pairs. Holds every name that it
// has seen; one for a thread. It changes no verdict.
class NameWorkspace {
 public:
  NameWorkspace();
  NameWorkspace(NameWorkspace&&) noexcept;
  ~NameWorkspace();
  const ParsedName& parsed(const std::string& name, EntityType type);  // valid as long as the workspace

 private:
  std::array<std::unordered_map<std::string, ParsedName>, kEntityTypes> names_;  // as written, of each type
};

PairVerdict compare(const NameEvidence& a, const NameEvidence& b);
PairVerdict compare(const NameEvidence& a, const NameEvidence& b, NameWorkspace& workspace);

// What the names alone tell of two that do not conflict, for who asks in steps: most pairs need no more than the first.
//   const auto alike = compare_names(a, b, workspace);
//   if (alike && alike->probability() > least) verdict = weighed(*alike, a, b);  // the same as compare(a, b,
//   workspace)
struct NamesVerdict {
  double log_odds = 0;
  double most = 0;  // bound of the log-odds whatever else is known of the two
  std::string reason;
  double probability() const;
};

// Nothing where the two conflict or have no names: a fraction of what a verdict on them costs.
std::optional<NamesVerdict> compare_names(const NameEvidence& a, const NameEvidence& b, NameWorkspace& workspace);
// What titles and company add to the log-odds.
double weight_beside_names(const NameEvidence& a, const NameEvidence& b);
// With that.
PairVerdict weighed(const NamesVerdict& names, const NameEvidence& a, const NameEvidence& b);
// compare(a, b, workspace).conflict
bool in_conflict(const NameEvidence& a, const NameEvidence& b, NameWorkspace& workspace);

// Whether both words are forms of one given name: "bernie", "bernard".
bool are_forms_of_one_given_name(std::string_view a, std::string_view b);
// Whether the word is a well known given name, or a short form of one.
bool is_given_name(std::string_view word);

// The least probability at which things of these types are merged, and the least at which the pair is worth showing
// to a person: in between it is for review. From thresholds.tsv; symmetric.
double merge_threshold(EntityType a, EntityType b);
double review_threshold(EntityType a, EntityType b);

}  // namespace relata::names
