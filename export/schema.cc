#include "export/schema.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/ascii.h"
#include "core/relation_lexicon.h"

namespace relata::exporter {
namespace {

// Whether `text` is of the form of `pattern`, whose '*' are any bytes, also none: "be * of" of "be president of".
bool is_like(std::string_view pattern, std::string_view text) {
  std::size_t p = 0, t = 0, after_star = std::string_view::npos, retry = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      after_star = ++p, retry = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p, ++t;
    } else if (after_star != std::string_view::npos) {
      p = after_star, t = ++retry;
    } else {
      return false;
    }
  }
  return pattern.substr(p).find_first_not_of('*') == std::string_view::npos;
}

// The canonical relation that a question's word asks for, in lower case.
std::string canonical_of(const std::string& word) {
  CanonicalRelation canonical = canonical_relation(word);
  if (canonical.name == word) canonical = canonical_relation(ascii_lower(word));
  return ascii_lower(canonical.name);
}

}  // namespace

std::string plain_label(std::optional<EntityType> type) { return type ? std::string(to_string(*type)) : "Phrase"; }

std::uint64_t SchemaCounts::all() const {
  std::uint64_t all = left_out;
  for (const auto& [type, edges] : by_type) all += edges;
  return all;
}

void SchemaCounts::add(const SchemaMatch& match, bool of_body) {
  if (match.word) ++by_word[*match.word];
  if (of_body) {
    if (!match.type.empty()) ++bodies[match.type];
    return;
  }
  if (match.type.empty()) ++left_out;
  else ++by_type[match.type];
  if (!match.word && !match.type.empty()) ++rest;
  if (match.other_way) ++other_way[*match.other_way];
}

Schema::Schema(std::vector<SchemaLine> lines, std::vector<SchemaLabel> labels, std::optional<std::string> rest)
    : lines_(std::move(lines)), labels_(std::move(labels)), rest_(std::move(rest)) {
  for (std::uint32_t line = 0; line < lines_.size(); ++line)
    for (const SchemaWord& word : lines_[line].words) {
      const auto number = static_cast<std::uint32_t>(words_.size());
      words_.push_back(word.text);
      const std::string lower = ascii_lower(word.text);
      const bool pattern = word.text.find('*') != std::string::npos, never = word.direction == WordDirection::kNever;
      asked_.push_back({line, word.direction, pattern ? lower : "",
                        pattern ? RelationMatcher() : RelationMatcher({{word.text}}, never)});
      if (pattern) {
        patterns_.push_back(number);
        continue;
      }
      by_lemma_[lower].push_back(number);
      if (!never) by_canonical_[canonical_of(word.text)].push_back(number);
    }
}

std::vector<std::uint32_t> Schema::candidates(const std::string& lemma, const std::string& canonical) const {
  std::vector<std::uint32_t> found;
  const auto add_all = [&](const Index& index, const std::string& key) {
    if (const auto words = index.find(key); words != index.end())
      found.insert(found.end(), words->second.begin(), words->second.end());
  };
  add_all(by_lemma_, lemma);
  add_all(by_canonical_, canonical);
  for (const std::uint32_t word : patterns_)
    if (is_like(asked_[word].pattern, lemma)) found.push_back(word);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

// `turned`: the doer is the object. The first that fits is kept.
void Schema::apply(std::uint32_t number, bool turned, const SchemaEdge& edge, SchemaMatch& match) const {
  const Word& word = asked_[number];
  const SchemaLine& line = lines_[word.line];
  const auto fits = [&](bool reversed) {
    return line.tails.take(reversed ? edge.object : edge.subject) &&
           line.heads.take(reversed ? edge.subject : edge.object);
  };
  const bool reversed = turned != (word.direction == WordDirection::kReversed);
  if (fits(reversed)) {
    match.type = line.name, match.reversed = reversed, match.word = number;
  } else if (fits(!reversed)) {
    if (word.direction == WordDirection::kByTypes)
      match.type = line.name, match.reversed = !reversed, match.word = number;
    else if (!match.other_way) match.other_way = number;
  }
}

Schema::Holds Schema::holds(const Word& word, const RelationForm& relation) {
  if (!word.pattern.empty() || word.matcher.direct(relation)) return Holds::kDirect;
  return word.matcher.turned(relation) ? Holds::kTurned : Holds::kNot;
}

SchemaMatch Schema::match(const SchemaEdge& edge) const {
  SchemaMatch match;
  const std::string lemma = ascii_lower(edge.relation.lemma), canonical = ascii_lower(edge.relation.canonical);
  std::optional<std::uint32_t> refused;  // the line that says "not"; its other words come after that
  for (const std::uint32_t number : candidates(lemma, canonical)) {
    const Word& word = asked_[number];
    const Holds how = holds(word, edge.relation);
    if (how == Holds::kNot || refused == word.line) continue;
    if (word.direction == WordDirection::kNever) refused = word.line;
    else apply(number, how == Holds::kTurned, edge, match);
    if (!match.word) continue;
    match.other_way.reset();
    return match;
  }
  match.type = rest_.value_or("");
  return match;
}

std::string Schema::label(const SchemaNode& node) const {
  for (const SchemaLabel& label : labels_)
    if (label.types.take(node.type) && (!label.kind || label.kind == node.kind) && (!label.country || node.is_country))
      return label.name;
  return plain_label(node.type);
}

std::vector<std::string> Schema::types() const {
  std::set<std::string> names;
  for (const SchemaLine& line : lines_) names.insert(line.name);
  if (rest_) names.insert(*rest_);
  return {names.begin(), names.end()};
}

std::vector<std::string> Schema::labels() const {
  std::set<std::string> names;
  for (const SchemaLabel& label : labels_) names.insert(label.name);
  names.insert(label({}));
  for (int type = 0; type < kEntityTypes; ++type) names.insert(label({static_cast<EntityType>(type)}));
  return {names.begin(), names.end()};
}

SchemaCounts Schema::counts() const {
  SchemaCounts counts;
  for (const std::string& type : types()) counts.by_type[type] = 0;
  counts.by_word.resize(words_.size());
  counts.other_way.resize(words_.size());
  return counts;
}

}  // namespace relata::exporter
