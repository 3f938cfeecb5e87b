#include "query/edge_matcher.h"

#include <algorithm>
#include <utility>

#include "core/relation_lexicon.h"

namespace relata::query {
namespace {

// Whether the words of `slug_of_name` hold those of `word` in a row: "1-800-prisoners" holds "prisoners".
bool holds_word(const std::string& slug_of_name, const std::string& word) {
  return ("-" + slug_of_name + "-").find("-" + word + "-") != std::string::npos;
}

}  // namespace

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower;
}

RelationMatcher::RelationMatcher(const RelationPattern& pattern, bool literal) : literal_(literal) {
  for (const RelationWord& word : pattern.words) {
    const std::string lower = ascii_lower(word.text);
    CanonicalRelation canonical = canonical_relation(word.text);
    if (canonical.name == word.text) canonical = canonical_relation(lower);
    words_.push_back({lower, word.prefix, ascii_lower(canonical.name), canonical.reversed});
  }
}

bool RelationMatcher::any(const Edge& edge, bool turned) const {
  const std::string lemma = ascii_lower(edge.relation);
  const std::string canonical = ascii_lower(edge.canonical);
  return std::any_of(words_.begin(), words_.end(), [&](const Word& word) {
    if (word.prefix) return !turned && lemma.starts_with(word.text);
    if (!turned && lemma == word.text) return true;
    return !literal_ && canonical == word.canonical && (edge.canonical_reversed != word.reversed) == turned;
  });
}

bool RelationMatcher::direct(const Edge& edge) const { return words_.empty() || any(edge, false); }

bool RelationMatcher::turned(const Edge& edge) const { return can_turn() && any(edge, true); }

EndMatcher::EndMatcher(const EndPattern& pattern, std::optional<std::string> key, bool entities_only)
    : kind_(pattern.kind), types_(pattern.types), key_(std::move(key)), entities_only_(entities_only) {
  if (kind_ == EndKind::kWord) word_ = slug(pattern.text);
}

bool EndMatcher::matches(const End& end) const {
  if (kind_ == EndKind::kName) return end.key() == key_;
  if (end.is_nothing()) return kind_ == EndKind::kAny && types_.empty();
  if (!end.is_entity() && (entities_only_ || !types_.empty())) return false;
  if (!types_.empty() && std::find(types_.begin(), types_.end(), end.type) == types_.end()) return false;
  return kind_ != EndKind::kWord || holds_word(slug(end.name), word_);
}

}  // namespace relata::query
