// Whether one edge answers one clause, looked at alone: its relation words and what stands at its ends.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/triple.h"
#include "query/pattern.h"

namespace relata::query {

// The words of one [..]. Letter case of ASCII does not matter.
class RelationMatcher {
 public:
  RelationMatcher(const RelationPattern& pattern, bool literal);

  // The edge as it is stored: of the lemma, or of the same canonical relation in the same direction.
  bool direct(const Edge& edge) const;
  // The edge turned round: "Kunduz | fall to | Taliban" answers [capture] from the Taliban to Kunduz.
  bool turned(const Edge& edge) const;
  // Whether turned() can hold at all.
  bool can_turn() const { return !words_.empty() && !literal_; }

 private:
  struct Word {
    std::string text;
    bool prefix = false;
    std::string canonical;
    bool reversed = false;
  };
  bool any(const Edge& edge, bool turned) const;

  std::vector<Word> words_;  // empty: any relation
  bool literal_;
};

// What an end of a clause asks for once its name is known. A variable that is bound is the join's business.
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

// Lower case for ASCII letters, others as they are.
std::string ascii_lower(std::string_view text);

}  // namespace relata::query
