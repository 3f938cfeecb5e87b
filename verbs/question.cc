#include "verbs/question.h"

#include <set>
#include <utility>

#include "core/ascii.h"
#include "export/statement_json.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
namespace {

// How often a variable stands on an end.
std::size_t times_on_ends(const query::Pattern& pattern, const std::string& variable) {
  std::size_t times = 0;
  for (const query::TriplePattern& part : pattern.parts)
    for (const query::EndPattern* end : {&part.subject, &part.object})
      if (end->kind == query::EndKind::kVariable && end->text == variable) ++times;
  return times;
}

// The pattern with "()" in place of the variable; nothing if it joins parts, wants a type or ends a path.
std::optional<query::Pattern> without_end(const query::Pattern& pattern, const std::string& variable) {
  if (times_on_ends(pattern, variable) != 1) return std::nullopt;
  query::Pattern open = pattern;
  for (query::TriplePattern& part : open.parts)
    for (query::EndPattern* end : {&part.subject, &part.object}) {
      if (end->kind != query::EndKind::kVariable || end->text != variable) continue;
      const std::size_t at = pattern.text.find('?', end->offset);
      if (!end->types.empty() || part.relation.kind == query::RelationKind::kPath || at == pattern.text.npos)
        return std::nullopt;
      open.text.erase(at, pattern.text.find(')', at) - at);
      *end = {};
      std::erase(open.variables, variable);
    }
  return open;
}

}  // namespace

query::Result ask(const kb::KnowledgeBase& kb, const Question& question) {
  Notes notes;
  const query::Options options{filter_of(question.filters, kb, notes), question.entities_only, question.literal,
                               question.limit};
  query::Result result = query::evaluate(question.pattern, kb, options);
  if (result.unknown) throw UnknownName(result.unknown->name, result.unknown->nearest);
  result.notes.insert(result.notes.begin(), notes.begin(), notes.end());
  return result;
}

std::optional<std::string> answered_without_end(const kb::KnowledgeBase& kb, const Question& question) {
  Notes said;  // by ask() already
  const query::Options options{filter_of(question.filters, kb, said), question.entities_only, question.literal, 1};
  for (const std::string& variable : question.pattern.variables) {
    const auto open = without_end(question.pattern, variable);
    if (open && !query::evaluate(*open, kb, options).rows.empty()) return open->text;
  }
  return std::nullopt;
}

std::string nothing_found(const query::Result& result) {
  if (result.nearby_relations.empty()) return "nothing found";
  return "nothing found; there is: " + joined(result.nearby_relations, ", ");
}

std::optional<std::string> hint_without_end(const kb::KnowledgeBase& kb, const Question& question) {
  const std::optional<std::string> open = answered_without_end(kb, question);
  if (!open) return std::nullopt;
  return "what says so names nobody at one end; this finds it: " + *open;
}

std::vector<std::string> gathered(const query::Row& row, std::vector<std::string> Triple::*part) {
  std::set<std::string> all;
  for (const Triple& triple : row.triples) all.insert((triple.*part).begin(), (triple.*part).end());
  return {all.begin(), all.end()};
}

std::string row_json(const kb::KnowledgeBase& kb, const query::Result& result, const query::Row& row, bool evidence) {
  std::vector<exporter::NamedBinding> bindings;
  for (std::size_t i = 0; i < result.variables.size(); ++i)
    bindings.push_back({result.variables[i], row.bindings[i].end, row.bindings[i].relation});
  if (!evidence) return exporter::row_json(bindings, row.triples);
  std::vector<std::string> ids = gathered(row, &Triple::statements);
  const std::vector<std::string> against = gathered(row, &Triple::denied);
  ids.insert(ids.end(), against.begin(), against.end());
  return exporter::row_json(bindings, row.triples, kb.statements(ids), kb.extractor());
}

}  // namespace relata::verbs
