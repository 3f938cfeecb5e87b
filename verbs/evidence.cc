#include "verbs/evidence.h"

#include <cstdint>
#include <set>
#include <utility>

namespace relata::verbs {

std::vector<Quote> quotes(const kb::KnowledgeBase& kb, std::span<const std::string> statement_ids) {
  std::vector<Quote> quoted;
  std::set<std::pair<std::string, std::uint32_t>> seen;
  for (const auto& [statement, provenance] : kb.statements(statement_ids))
    if (statement.rejected || seen.emplace(provenance.doc, provenance.offset).second)
      quoted.push_back({provenance, statement.rejected});
  return quoted;
}

}  // namespace relata::verbs
