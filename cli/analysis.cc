#include "cli/analysis.h"

#include <optional>

#include "cli/console.h"
#include "cli/ordered_map.h"
#include "core/error.h"

namespace relata::cli {
namespace {

// A document after the work, or why it was refused.
struct Outcome {
  std::string id;
  std::optional<ExtractedDocument> document;
  std::string refusal;
};

}  // namespace

AnalysisCounts analyse(const ReadingOptions& inputs, std::vector<text::ReadDocument> first,
                       const pipeline::Pipeline& pipeline, const Common& common, Console& console,
                       const AnalysisSteps& steps) {
  std::uint64_t refused_later = 0;  // written by the consumer's thread, read when it has ended
  AnalysisCounts counts;
  const auto refuse = [&](const std::string& name, const std::string& reason) { console.error(name + ": " + reason); };
  OrderedMap<text::ReadDocument, Outcome> map(
      common.threads,
      [&](text::ReadDocument&& document) {
        Outcome outcome{document.document.id, std::nullopt, ""};
        try {
          outcome.document = steps.work(pipeline, document);
        } catch (const InputError& error) {
          outcome.refusal = error.what();
        }
        return outcome;
      },
      [&](Outcome&& outcome) {
        if (outcome.document) return steps.take(std::move(*outcome.document));
        ++refused_later;
        refuse(outcome.id, outcome.refusal);
      });
  const auto offer = [&](text::ReadDocument&& document) {
    ++counts.accepted;
    if (!steps.wanted || steps.wanted(document)) map.push(std::move(document));
  };
  for (text::ReadDocument& document : first) offer(std::move(document));
  first.clear();
  const text::ReadCounts read = text::read_inputs(inputs.inputs, inputs.reading(), offer, refuse);
  map.finish();
  console.end_progress();
  counts.equal = read.equal;
  counts.refused = read.refused + refused_later;
  counts.accepted += read.equal;
  counts.accepted -= refused_later;
  return counts;
}

}  // namespace relata::cli
