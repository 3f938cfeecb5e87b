// Whether an end of an edge is one that a question asks for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/triple.h"
#include "query/pattern.h"

namespace relata::query {

// What an end of a part asks for once its name is known. A variable that is bound is the join's business.
class EndMatcher {
 public:
  // `key` is End::key() of the name; null for all but names.
  EndMatcher(const EndPattern& pattern, std::optional<std::string> key, bool entities_only);

  bool matches(const End& end) const;
  const std::optional<std::string>& key() const { return key_; }

 private:
  EndKind kind_;
  std::vector<EntityType> types_;
  std::optional<std::string> key_;
  std::string word_;  // kWord: its slug
  bool entities_only_;
};

}  // namespace relata::query
