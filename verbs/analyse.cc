#include "verbs/analyse.h"

#include <utility>

#include "verbs/ordered_pipeline.h"

namespace relata::verbs {
namespace {

using Documents = std::vector<ReadDocument>;
using Results = std::vector<ExtractedDocument>;

// Bytes of text that go to a thread together, unless a thread is idle.
constexpr std::size_t kPackBytes = 8192;

// Documents on their way to the threads, small ones together.
class Packs {
 public:
  Packs(Feed<Documents>& feed, bool each_alone) : feed_(feed), each_alone_(each_alone) {}
  void add(ReadDocument&& document) {
    bytes_ += document.document.text.size();
    pack_.push_back(std::move(document));
    if (each_alone_ || bytes_ >= kPackBytes || feed_.wanting()) send();
  }
  void send() {
    if (!pack_.empty()) feed_.push(std::exchange(pack_, {}));
    bytes_ = 0;
  }

 private:
  Feed<Documents>& feed_;
  bool each_alone_;
  Documents pack_;
  std::size_t bytes_ = 0;
};

}  // namespace

AnalysisCounts analyse(const ReadingRequest& request, std::vector<ReadDocument> first,
                       const pipeline::Pipeline& pipeline, std::uint32_t threads, const AnalysisSteps& steps,
                       const OnRefusal& refuse) {
  const read::ReadOptions reading = reading_of(request);
  AnalysisCounts counts;
  const auto read = [&](Feed<Documents>& feed) {
    Packs packs(feed, steps.each_alone);
    const auto offer = [&](ReadDocument&& document) {
      ++counts.accepted;
      if (!steps.wanted || steps.wanted(document)) packs.add(std::move(document));
    };
    for (ReadDocument& document : first) offer(std::move(document));
    first.clear();
    read::ReadCounts read_counts;
    try {
      read_counts = read::read_inputs(request.inputs, reading, offer, refuse);
    } catch (...) {
      packs.send();  // what was read before it is not lost
      throw;
    }
    packs.send();
    counts.equal = read_counts.equal;
    counts.refused = read_counts.refused;
    counts.accepted += read_counts.equal;
  };
  ordered_pipeline<Documents, Results>(
      threads, read, [&](Documents&& documents) { return steps.work(pipeline, std::move(documents)); },
      [&](Results&& results) {
        for (ExtractedDocument& document : results) {
          counts.rows.add(document);
          steps.take(std::move(document));
        }
      });
  return counts;
}

}  // namespace relata::verbs
