// analyse: inputs read in their order, documents worked on by several threads, results handed out in that order.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/extracted_document.h"
#include "extract/pipeline/pipeline.h"
#include "read/reading.h"
#include "verbs/left_out_rows.h"
#include "verbs/progress.h"
#include "verbs/reading.h"

namespace relata::verbs {

struct AnalysisCounts {
  std::uint64_t accepted = 0;  // read and not refused, equal ones too
  std::uint64_t equal = 0;
  std::uint64_t refused = 0;
  LeftOutRows rows;  // of what was worked on
};

// A document or file that is left out while the rest is read; `reason` is one line. On any thread.
using OnRefusal = std::function<void(const std::string& name, const std::string& reason)>;

struct AnalysisSteps {
  // On the reader's thread: whether the document is worth the work. Empty: all are.
  std::function<bool(const ReadDocument&)> wanted;
  // On a thread of the pool; one for each document. Small documents come together.
  std::function<std::vector<ExtractedDocument>(const pipeline::Pipeline&, std::vector<ReadDocument>)> work;
  // One by one, in the order in which documents were read.
  std::function<void(ExtractedDocument&&)> take;
  OnProgress progress = {};
  // Whether no document waits for others to go with: who writes the input may wait for the result.
  bool each_alone = false;
};

// Documents of `first`, if any, come before those of the request. Throws UsageError, and what the steps throw.
AnalysisCounts analyse(const ReadingRequest& request, std::vector<ReadDocument> first,
                       const pipeline::Pipeline& pipeline, std::uint32_t threads, const AnalysisSteps& steps,
                       const OnRefusal& refuse);

}  // namespace relata::verbs
