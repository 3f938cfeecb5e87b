// Whether an end of an edge is one that a question asks for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/triple.h"
#include "query/name_lookup.h"
#include "query/pattern.h"

namespace relata::query {

// What an end of a part asks for once its name is known. A variable that is bound is the join's business.
class EndMatcher {
 public:
  // `keys` are those of the name (name_lookup.h); empty for all but names.
  EndMatcher(const EndPattern& pattern, Keys keys, bool entities_only);

  bool matches(const End& end) const;
  // Whether every end matches, nothing too.
  bool matches_all() const { return kind_ == EndKind::kAny && types_.empty() && !entities_only_; }
  // End::key() of all that the name means; null for all but names.
  std::optional<Keys> keys() const { return kind_ == EndKind::kName ? std::optional(keys_) : std::nullopt; }

 private:
  EndKind kind_;
  std::vector<EntityType> types_;
  Keys keys_;         // bytewise
  std::string word_;  // kWord: its slug
  bool entities_only_;
};

}  // namespace relata::query
