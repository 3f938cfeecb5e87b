#include "query/end_matcher.h"

#include <algorithm>
#include <utility>

namespace relata::query {
namespace {

// Whether the words of `slug_of_name` hold those of `word` in a row: "1-800-prisoners" holds "prisoners".
bool holds_word(const std::string& slug_of_name, const std::string& word) {
  return ("-" + slug_of_name + "-").find("-" + word + "-") != std::string::npos;
}

}  // namespace

EndMatcher::EndMatcher(const EndPattern& pattern, Keys keys, bool entities_only)
    : kind_(pattern.kind), types_(pattern.types), keys_(std::move(keys)), entities_only_(entities_only) {
  if (kind_ == EndKind::kWord) word_ = slug(pattern.text);
}

bool EndMatcher::matches(const End& end) const {
  if (kind_ == EndKind::kName) return std::binary_search(keys_.begin(), keys_.end(), end.key());
  if (end.is_nothing()) return kind_ == EndKind::kAny && types_.empty();
  if (!end.is_entity() && (entities_only_ || !types_.empty())) return false;
  if (!types_.empty() && std::find(types_.begin(), types_.end(), end.type) == types_.end()) return false;
  return kind_ != EndKind::kWord || holds_word(slug(end.name), word_);
}

}  // namespace relata::query
