#include "core/relation_matcher.h"

#include <algorithm>

#include "core/ascii.h"
#include "core/relation_lexicon.h"

namespace relata {
namespace {

constexpr std::size_t kSharedLetters = 4;  // in a row, of a participle and its verb: "(in)sure(d)", "(en)sure"

bool share_letters(std::string_view a, std::string_view b) {
  for (std::size_t begin = 0; begin + kSharedLetters <= b.size(); ++begin)
    if (a.find(b.substr(begin, kSharedLetters)) != a.npos) return true;
  return false;
}

// Whether `participle` may be one of `verb`. A regular one keeps its letters but the last two ("carried" of "carry",
// "fed" of "feed"); an irregular one at least the first ("gone" of "go", "thought" of "think").
bool may_be_participle(std::string_view participle, std::string_view verb) {
  if (participle.empty() || verb.empty()) return false;
  if (share_letters(participle, verb)) return true;
  if (!participle.ends_with("ed")) return participle.front() == verb.front();
  const auto differs = std::mismatch(participle.begin(), participle.end(), verb.begin(), verb.end());
  return static_cast<std::size_t>(differs.second - verb.begin()) + 2 >= verb.size();
}

// The same of the first word of `lemma`, or of a part of it: "chinese-make" -> "chinese", "make".
bool may_be_participle_of_lemma(std::string_view participle, std::string_view lemma) {
  const std::vector<std::string_view> parts = split(lemma.substr(0, lemma.find(' ')), '-');
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return may_be_participle(participle, part); });
}

// Whether `text` is `lower` but for its letter case.
bool in_lower_case(std::string_view text, std::string_view lower) {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return ascii_lower(a) == b; });
}

}  // namespace

RelationMatcher::RelationMatcher(const std::vector<RelationWord>& words, bool literal) : literal_(literal) {
  for (const RelationWord& word : words) {
    const std::string lower = ascii_lower(word.text);
    CanonicalRelation canonical = canonical_relation(word.text);
    if (canonical.name == word.text) canonical = canonical_relation(lower);
    words_.push_back({lower, word.prefix, ascii_lower(canonical.name), canonical.reversed});
    if (literal || word.prefix) continue;
    lemmas_.insert(words_.back().canonical);
    for (const std::string& lemma : wordings_of(words_.back().canonical)) lemmas_.insert(ascii_lower(lemma));
  }
}

bool RelationMatcher::direct(const RelationForm& relation) const { return words_.empty() || matches(relation, false); }

bool RelationMatcher::turned(const RelationForm& relation) const { return can_turn() && matches(relation, true); }

bool RelationMatcher::matches(const RelationForm& relation, bool turned) const {
  return std::any_of(words_.begin(), words_.end(), [&](const Word& word) {
    if (word.prefix) return !turned && in_lower_case(relation.lemma.substr(0, word.text.size()), word.text);
    if (!turned && in_lower_case(relation.lemma, word.text)) return true;
    return !literal_ && (relation.canonical_reversed != word.reversed) == turned &&
           in_lower_case(relation.canonical, word.canonical);
  });
}

bool RelationMatcher::may_match(std::string_view given) const {
  if (words_.empty()) return true;
  const std::string lemma = ascii_lower(given);
  if (lemmas_.contains(lemma)) return true;
  for (const Word& word : words_)
    if (word.prefix ? lemma.starts_with(word.text) : lemma == word.text) return true;
  if (lemmas_.empty() || !lemma.starts_with("be ")) return false;
  const std::string_view rest = std::string_view(lemma).substr(3);
  const std::string_view participle = rest.substr(0, rest.find(' '));
  return std::any_of(lemmas_.begin(), lemmas_.end(),
                     [&](const std::string& verb) { return may_be_participle_of_lemma(participle, verb); });
}

}  // namespace relata
