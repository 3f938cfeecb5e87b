// build: documents read into the knowledge base.
//
//   BuildRequest request;
//   request.reading.inputs = {"articles/"};
//   const BuildCounts counts = build("news.kb", request, 4, {});   // counts.added new documents
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/actor.h"
#include "verbs/analyse.h"
#include "verbs/reading.h"

namespace relata::verbs {

struct BuildRequest {
  ReadingRequest reading;
  std::optional<std::vector<Actor>> actors;  // a dictionary in the place of the one there; empty: in that of none
  bool replace = false;                      // a document of a known id takes its place, whatever file it is from
  bool reextract = false;                    // read the stored texts again, before the inputs
};

struct BuildCounts {
  std::uint64_t added = 0, equal = 0, replaced = 0;
  std::uint64_t statements = 0;  // of what was added or replaced
  std::uint64_t entities = 0;    // that there are now
  AnalysisCounts read;           // with what the knowledge base refused among the refused
};

// What is said while it works; on any thread. All may be empty.
struct BuildListener {
  OnRefusal refuse;
  std::function<void(const std::string& line)> note;  // of the dictionary
  OnProgress progress;
  Ending* ending = nullptr;  // by which documents that have been read are written, where the program is to be left
};

// Makes the knowledge base where there is none and something is to be put into it. Durable on return. Throws
// UsageError, ModelError, StoreError (another extractor made what is there, and `reextract` is false), CorrectionError
// (of the dictionary).
BuildCounts build(const std::filesystem::path& dir, const BuildRequest& request, std::uint32_t threads,
                  const BuildListener& listener);

// What a build would do: documents are read, and counted by what would become of them, without a model and without a
// change. Of records that are there twice in the inputs the second ones count as new. Throws UsageError, StoreError.
BuildCounts dry_run(const std::filesystem::path& dir, const BuildRequest& request, const BuildListener& listener);

}  // namespace relata::verbs
