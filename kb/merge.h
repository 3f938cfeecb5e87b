// merge: a whole knowledge base taken over into another, its documents, corrections and actors.
//
//   merge(kb, {.from = "tuesday.kb"})        // as if tuesday's documents had been built here
//
// What comes out is what a build of all documents gives, whichever was merged into which and in how many steps.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace relata::kb {

class KnowledgeBase;

struct MergeRequest {
  std::filesystem::path from;  // of today's format or one that can be taken over (store/version3.h)
  bool replace = false;        // another document of the same id
  // Told which document comes next.
  std::function<void(const std::string& doc)> progress = {};
};

struct MergeCounts {
  std::uint64_t added = 0, equal = 0, replaced = 0, statements = 0, corrections = 0, actors = 0;
  std::vector<std::pair<std::string, std::string>> refused;  // what, and why
};

// Durable on return. Throws StoreError if the other one is none, is damaged, or was made by another extractor.
MergeCounts merge(KnowledgeBase& into, const MergeRequest& request);

// Throws StoreError if no knowledge base is there that can be taken over: asked before one is made for it.
void require_source(const std::filesystem::path& from);

}  // namespace relata::kb
