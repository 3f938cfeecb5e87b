#include "verbs/merge.h"

#include <system_error>

#include "verbs/knowledge.h"

namespace relata::verbs {

kb::MergeCounts merge(const std::filesystem::path& dir, const std::vector<std::string>& from, bool replace,
                      const std::function<void(const std::string& doc)>& progress) {
  for (const std::string& other : from) {
    std::error_code error;
    if (std::filesystem::equivalent(dir, other, error))
      throw UsageError(other + " is the knowledge base that is written: name another one with -d");
  }
  const std::vector<std::filesystem::path> sources(from.begin(), from.end());
  kb::require_sources(sources);
  kb::KnowledgeBase kb = kb::KnowledgeBase::open(dir, kb::Access::kWrite);
  return kb::merge(kb, {sources, replace, progress});
}

}  // namespace relata::verbs
