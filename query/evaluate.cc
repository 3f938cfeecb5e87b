#include <algorithm>
#include <utility>

#include "query/answers.h"
#include "query/join.h"
#include "query/name_lookup.h"
#include "query/query.h"

namespace relata::query {
namespace {

struct Preparation {
  std::vector<PreparedPattern> parts;
  std::vector<std::string> notes;
  std::optional<UnknownName> unknown;
};

Preparation prepare(const Pattern& pattern, const EdgeSource& source, const Options& options) {
  Preparation result;
  const auto end = [&](const EndPattern& asked) {
    Keys keys;
    if (asked.kind == EndKind::kName && !result.unknown) {
      keys = find_keys(source, asked, pattern.text, result.notes);
      if (keys.empty()) result.unknown = unknown_name(source, asked);
    }
    return EndMatcher(asked, std::move(keys), options.entities_only);
  };
  for (const TriplePattern& part : pattern.parts) {
    EndMatcher subject = end(part.subject);
    EndMatcher object = end(part.object);
    result.parts.push_back(
        {&part, RelationMatcher(part.relation.words, options.literal), std::move(subject), std::move(object)});
  }
  return result;
}

std::vector<std::string> suggestions(const std::vector<PreparedPattern>& parts, const Search& search) {
  Keys keys;
  std::vector<RelationWord> words;
  for (const PreparedPattern& part : parts) {
    if (part.pattern->relation.kind != RelationKind::kWords) continue;
    for (const EndMatcher* end : {&part.subject, &part.object})
      for (const std::string& key : end->keys().value_or(Keys()))
        if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
    words.insert(words.end(), part.pattern->relation.words.begin(), part.pattern->relation.words.end());
  }
  return nearby_relations(search.source, keys, words, search.options.filter);
}

}  // namespace

Result evaluate(const Pattern& pattern, const EdgeSource& source, const Options& options) {
  Result result;
  result.variables = pattern.variables;
  const Preparation preparation = prepare(pattern, source, options);
  result.notes = preparation.notes;
  result.unknown = preparation.unknown;
  if (result.unknown) return result;
  const Search search{source, options, result.undated};
  Found found;
  const JoinedRows joined = join(pattern, preparation.parts, search, found);
  OrderedRows ordered = ordered_rows(pattern, std::move(found), joined, options);
  result.rows = std::move(ordered.rows);
  result.total = ordered.total;
  result.counted = joined.all;
  if (result.rows.empty()) result.nearby_relations = suggestions(preparation.parts, search);
  return result;
}

}  // namespace relata::query
