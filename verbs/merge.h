// merge: whole knowledge bases into one.
#pragma once

#include <filesystem>

#include "kb/knowledge_base.h"
#include "kb/merge.h"

namespace relata::verbs {

// Takes over each in turn; durable on return. Throws StoreError for one that is none, that another extractor made, or
// that is `dir` itself: what was taken over before it is kept.
kb::MergeCounts merge(const std::filesystem::path& dir, const std::vector<std::string>& from, bool replace,
                      const std::function<void(const std::string& doc)>& progress);

}  // namespace relata::verbs
