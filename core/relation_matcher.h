// Which relations the words of a question mean (contract, section 5): a lemma, or every wording of its canonical
// relation, with the ends swapped where that is reversed.
//
//   [capture] -> "capture", "seize", "fall to" turned round, "be taken" of a city   [fall*] -> "fall", "fall to"
//
// Letter case of ASCII does not matter. Immutable once made; any thread may ask.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace relata {

struct RelationWord {
  std::string text;     // blanks made single
  bool prefix = false;  // fall*: lemmas that begin so, whatever their canonical relation
};

// A relation as a statement has it.
struct RelationForm {
  std::string_view lemma, canonical;
  bool canonical_reversed = false;
};

class RelationMatcher {
 public:
  RelationMatcher() = default;  // any relation
  // Any of `words`; without words any relation. `literal`: by lemma alone.
  RelationMatcher(const std::vector<RelationWord>& words, bool literal);

  bool any() const { return words_.empty(); }
  // As it is stored: of the lemma, or of the same canonical relation in the same direction.
  bool direct(const RelationForm& relation) const;
  // Turned round: "Kunduz | fall to | Taliban" answers [capture] from the Taliban to Kunduz. Never of any relation.
  bool turned(const RelationForm& relation) const;
  // Whether turned() can hold at all.
  bool can_turn() const { return !words_.empty() && !literal_; }
  // Whether a relation of this lemma may match either way, whatever the kind of its object: what an index of lemmas is
  // asked by. A passive without agent has the canonical relation of its verb and not of its lemma, so "be taken" may
  // match wherever "take" does; which verb a participle is of, is told by its letters, with more verbs rather than
  // fewer.
  bool may_match(std::string_view lemma) const;

 private:
  struct Word {
    std::string text;
    bool prefix = false;
    std::string canonical;
    bool reversed = false;
  };
  bool matches(const RelationForm& relation, bool turned) const;

  std::vector<Word> words_;
  std::unordered_set<std::string> lemmas_;  // that the lexicon has for a canonical relation of `words_`
  bool literal_ = false;
};

}  // namespace relata
