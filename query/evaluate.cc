#include <algorithm>
#include <utility>

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

bool has_path(const Pattern& pattern) {
  return std::any_of(pattern.parts.begin(), pattern.parts.end(),
                     [](const TriplePattern& part) { return part.relation.kind == RelationKind::kPath; });
}

std::vector<Row> one_row_a_triple(std::vector<Row> rows) {
  std::vector<Row> split;
  for (Row& row : rows)
    for (Triple& triple : row.triples) {
      const std::uint32_t support = triple.support;
      split.push_back({{}, {std::move(triple)}, support});
    }
  return split;
}

// Names as they are compared: of the bindings, else of the triple; keys last, so that namesakes keep an order.
std::vector<std::string> names_of(const Row& row) {
  std::vector<std::string> names, keys;
  const auto add = [&](const End& end) {
    names.push_back(end.name);
    keys.push_back(end.key());
  };
  for (const Binding& binding : row.bindings) add(binding.end);
  if (row.bindings.empty())
    for (const Triple& triple : row.triples) {
      add(triple.subject);
      names.push_back(triple.relation);
      add(triple.object);
    }
  names.insert(names.end(), keys.begin(), keys.end());
  return names;
}

bool has_phrase(const Row& row) {
  return std::any_of(row.bindings.begin(), row.bindings.end(),
                     [](const Binding& binding) { return !binding.relation && !binding.end.is_entity(); });
}

void sort_rows(std::vector<Row>& rows) {
  struct Sortable {
    bool phrase;
    std::uint32_t support;
    std::vector<std::string> names;
    Row* row;
  };
  std::vector<Sortable> order;
  order.reserve(rows.size());
  for (Row& row : rows) order.push_back({has_phrase(row), row.support, names_of(row), &row});
  std::sort(order.begin(), order.end(), [](const Sortable& a, const Sortable& b) {
    if (a.phrase != b.phrase) return b.phrase;
    if (a.support != b.support) return a.support > b.support;
    return a.names < b.names;
  });
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  for (Sortable& entry : order) sorted.push_back(std::move(*entry.row));
  rows = std::move(sorted);
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
  result.rows = join(pattern, preparation.parts, search);
  // Without variables each triple is a row: by support, but for those of a path, which is one answer in its order.
  const bool path = has_path(pattern), single = pattern.variables.empty();
  if (single && !path) result.rows = one_row_a_triple(std::move(result.rows));
  sort_rows(result.rows);
  result.total = result.rows.size();
  if (options.limit > 0 && result.rows.size() > options.limit) result.rows.resize(options.limit);
  if (single && path) result.rows = one_row_a_triple(std::move(result.rows));
  if (result.rows.empty()) result.nearby_relations = suggestions(preparation.parts, search);
  return result;
}

}  // namespace relata::query
