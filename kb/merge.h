// merge: whole knowledge bases taken over into another, their documents, corrections and actors.
//
//   merge(kb, {.from = {"monday.kb", "tuesday.kb"}})        // as if the documents of both had been built here
//
// What comes out is what a build of all documents gives, whichever was merged into which and in how many steps. Names
// are resolved once for all that come together.
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
  // In this order: of two documents of one id the first is taken, of two corrections that contradict each other, too.
  std::vector<std::filesystem::path> from;  // of today's format or one that can be taken over (store/version3.h)
  bool replace = false;                     // another document of the same id
  // Told which document comes next.
  std::function<void(const std::string& doc)> progress = {};
};

struct MergeCounts {
  std::uint64_t added = 0, equal = 0, replaced = 0, statements = 0, corrections = 0, actors = 0;
  // What, and why: a document whose id another one has; with the folder that it comes from a correction that
  // contradicts one that is here (which, and whose it is), an actor of whom another entry is here.
  std::vector<std::pair<std::string, std::string>> refused;
};

// Durable on return. Of many documents all are there or none, also where it is cut short. Throws StoreError, before
// anything is written, if one of them is none, is damaged, or was made by another extractor than the others.
MergeCounts merge(KnowledgeBase& into, const MergeRequest& request);

// What made them, "" if nothing did. Throws StoreError if one of them is no knowledge base that can be taken over, or
// if two were made by different extractors: asked before one is made for them.
std::string require_sources(const std::vector<std::filesystem::path>& from);

}  // namespace relata::kb
