// merge: whole knowledge bases into one.
#pragma once

#include <filesystem>

#include "kb/knowledge_base.h"
#include "kb/merge.h"

namespace relata::verbs {

// Takes all over together; durable on return. Throws StoreError, before anything is written, for one that is none or
// that another extractor made, UsageError for one that is `dir` itself.
kb::MergeCounts merge(const std::filesystem::path& dir, const std::vector<std::string>& from, bool replace,
                      const std::function<void(const std::string& doc)>& progress);

}  // namespace relata::verbs
