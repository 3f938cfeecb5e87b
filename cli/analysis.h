// analyse: inputs read in their order, documents worked on in a thread pool, results handed out in order.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/reading_options.h"
#include "core/extracted_document.h"
#include "extract/pipeline/pipeline.h"
#include "read/reading.h"

namespace relata::cli {

struct AnalysisCounts {
  std::uint64_t accepted = 0;  // read and not refused, equal ones too
  std::uint64_t equal = 0;
  std::uint64_t refused = 0;

  // What the contract says of them: 2 if nothing was accepted, 3 if a part was refused.
  Exit exit() const { return accepted == 0 ? kFailure : refused > 0 ? kPartlyRefused : kDone; }
};

struct AnalysisSteps {
  // On the reader's thread: whether the document is worth the work. Empty: all are.
  std::function<bool(const ReadDocument&)> wanted;
  // On a thread of the pool; one for each document. Small documents come together.
  std::function<std::vector<ExtractedDocument>(const pipeline::Pipeline&, std::vector<ReadDocument>)> work;
  // One by one, in the order in which documents were read.
  std::function<void(ExtractedDocument&&)> take;
};

// Documents of `first`, if any, come before those of `inputs`. Refusals are reported by name and reason.
AnalysisCounts analyse(const ReadingOptions& inputs, std::vector<ReadDocument> first,
                       const pipeline::Pipeline& pipeline, const Common& common, Console& console,
                       const AnalysisSteps& steps);

}  // namespace relata::cli
