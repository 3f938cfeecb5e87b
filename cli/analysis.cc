#include "cli/analysis.h"

#include <utility>

#include "cli/console.h"
#include "cli/ordered_map.h"

namespace relata::cli {
namespace {

using Documents = std::vector<ReadDocument>;
using Results = std::vector<ExtractedDocument>;

// Bytes of text that go to a thread together, unless a thread is idle.
constexpr std::size_t kPackBytes = 8192;

}  // namespace

AnalysisCounts analyse(const ReadingOptions& inputs, std::vector<ReadDocument> first,
                       const pipeline::Pipeline& pipeline, const Common& common, Console& console,
                       const AnalysisSteps& steps) {
  AnalysisCounts counts;
  OrderedMap<Documents, Results> map(
      common.threads, [&](Documents&& documents) { return steps.work(pipeline, std::move(documents)); },
      [&](Results&& results) {
        for (ExtractedDocument& document : results) steps.take(std::move(document));
      });
  Documents pack;
  std::size_t bytes = 0;
  const auto send = [&] {
    map.push(std::exchange(pack, {}));
    bytes = 0;
  };
  const auto offer = [&](ReadDocument&& document) {
    ++counts.accepted;
    if (steps.wanted && !steps.wanted(document)) return;
    bytes += document.document.text.size();
    pack.push_back(std::move(document));
    if (bytes >= kPackBytes || !map.waiting()) send();
  };
  for (ReadDocument& document : first) offer(std::move(document));
  first.clear();
  const auto refuse = [&](const std::string& name, const std::string& reason) { console.error(name + ": " + reason); };
  const read::ReadCounts read = read::read_inputs(inputs.inputs, inputs.reading(), offer, refuse);
  if (!pack.empty()) send();
  map.finish();
  console.end_progress();
  counts.equal = read.equal;
  counts.refused = read.refused;
  counts.accepted += read.equal;
  return counts;
}

}  // namespace relata::cli
