// What sort of thing a description means and a name names: a state, a city, a body that fights. referents.tsv has the
// words.
//
//   "the country" may be Afghanistan, never Kabul; "the militants" are whom the text calls so: "Taliban militants"
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "extract/entity/coreference_mention.h"

namespace relata::entity {

enum class Sort : std::uint8_t { kUnknown, kState, kCity, kSubdivision, kRegion, kFighters };

// Of one document.
class Sorts {
 public:
  Sorts(const ExtractedDocument& document, std::span<const DependencyTree> trees,
        std::span<const CorefMention> mentions);

  // Of what the description `mention` means, by its head; kUnknown of names and pronouns.
  Sort of_description(const CorefMention& mention) const;
  // Whether what a description of `sort` means can have the name: true of all where the sort is unknown.
  bool may_name(Sort sort, const CorefMention& name) const;
  // Whether the name is known to be of the sort, by a table or by what the document says of it.
  bool names(Sort sort, const CorefMention& name) const;
  // Whether the description says only what the name before its head is: "the ISIS terrorist group".
  bool only_says_kind(const CorefMention& mention) const;

 private:
  std::vector<bool> known_armed_, states_;  // of each cluster of equal names
};

}  // namespace relata::entity
