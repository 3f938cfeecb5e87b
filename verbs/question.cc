#include "verbs/question.h"

#include <set>
#include <utility>

#include "export/statement_json.h"
#include "verbs/knowledge.h"

namespace relata::verbs {
query::Result ask(const kb::KnowledgeBase& kb, const Question& question) {
  const query::Options options{filter_of(question.filters, kb), question.entities_only, question.literal,
                               question.limit};
  query::Result result = query::evaluate(question.pattern, kb, options);
  if (result.unknown) throw UnknownName(result.unknown->name, result.unknown->nearest);
  return result;
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
