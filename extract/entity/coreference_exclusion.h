// What rules out that two mentions mean the same, and how their names and numbers go together.
#pragma once

#include <vector>

#include "core/dependency_tree.h"
#include "extract/entity/coreference_mention.h"

namespace relata::entity {

// How the words of two names go together. The scorer's models know the numbers: never renumber.
enum class NameMatch {
  kNoNames,    // one of them is none
  kEqual,      // the same words
  kSurname,    // one has all words of the other and ends with the same: "Ben Wallace", "Wallace"
  kWithin,     // one has all words of the other: "Kabul University", "Kabul"
  kAcronym,    // "Islamic State", "IS"
  kShareWord,  // "New York", "New Jersey"
  kShareNothing,
};
inline constexpr int kNameMatches = 7;
NameMatch name_match(const CorefMention& a, const CorefMention& m);

// The scorer's models know the numbers: never renumber.
enum class Agreement { kUnknown, kAgree, kDiffer };
inline constexpr int kAgreements = 3;
Agreement agreement(Number a, Number b);

// How many words two sorted lists share.
std::size_t shared_words(const std::vector<ShortText>& a, const std::vector<ShortText>& b);

bool is_subject(const CorefMention& m);
// "he", "she", "it", "I": one thing.
bool means_one(const CorefMention& m);
// Whether the pronoun `m` says whose the agent of a passive is, and `a` is the subject: "[Berg] was sold by [its]
// founder".
bool owns_agent(const DependencyTree& tree, const CorefMention& a, const CorefMention& m);

// Whether `m` begins with the pronoun that says whose it is: "[[His] brother]".
bool begins_with_owner(const DependencyTree& tree, const CorefMention& m, const CorefMention& owner);

// Whether the tokens of `inner` are among those of `outer`.
bool is_inside(const CorefMention& inner, const CorefMention& outer);

// Whether the two are one name ("one sense per discourse", Gale, Church and Yarowsky 1992).
bool same_name(const CorefMention& a, const CorefMention& m);

// Whether `acronym` stands in brackets, or between commas, behind the name and most of its letters begin words of it,
// in any order and for what other languages call it: "Farabundo Marti National Liberation Front [FMLN]".
bool is_acronym_behind(const DependencyTree& tree, const CorefMention& name, const CorefMention& acronym);

// Whether the sentence itself says that the two are one, by an apposition or a copula: "Orbis, a company", "Noor is a
// doctor".
bool are_tied(const DependencyTree& tree, const CorefMention& a, const CorefMention& m);

// Whether `m` cannot mean what `a`, an earlier mention, does: gender, number, names, or their places in one sentence,
// whose tree is that of m, rule it out; or `m` is of something new ("a doctor", "her new party") and they are not tied.
// Equal names are never ruled out.
//   "his father": his, father;  "Noor met Dostum"  ->  true
bool cannot_corefer(const DependencyTree& tree, const CorefMention& a, const CorefMention& m);

}  // namespace relata::entity
