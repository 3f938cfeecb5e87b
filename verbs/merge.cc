#include "verbs/merge.h"

#include <iterator>
#include <system_error>

#include "verbs/knowledge.h"

namespace relata::verbs {

kb::MergeCounts merge(const std::filesystem::path& dir, const std::vector<std::string>& from, bool replace,
                      const std::function<void(const std::string& doc)>& progress) {
  for (const std::string& other : from) {
    std::error_code error;
    if (std::filesystem::equivalent(dir, other, error))
      throw UsageError(other + " is the knowledge base that is written: name another one with -d");
    kb::require_source(other);
  }
  kb::KnowledgeBase kb = kb::KnowledgeBase::open(dir, kb::Access::kWrite);
  kb::MergeCounts all;
  for (const std::string& other : from) {
    kb::MergeCounts counts = kb::merge(kb, {other, replace, progress});
    all.added += counts.added;
    all.equal += counts.equal;
    all.replaced += counts.replaced;
    all.statements += counts.statements;
    all.corrections += counts.corrections;
    all.actors += counts.actors;
    all.refused.insert(all.refused.end(), std::make_move_iterator(counts.refused.begin()),
                       std::make_move_iterator(counts.refused.end()));
  }
  kb.flush();
  return all;
}

}  // namespace relata::verbs
