#include "verbs/analyse.h"

#include <deque>
#include <mutex>
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

// How far the inputs are done, in the order in which they are read: what is under way does not count. Any thread.
class Advance {
 public:
  Advance(const read::Position& position, const OnProgress& tell) : position_(position), tell_(tell) {}

  // A document was read that ends where reading stands, to be worked on or not.
  void read(const ReadDocument& document, bool is_worked_on) {
    if (!tell_) return;
    const std::lock_guard lock(mutex_);
    const std::uint64_t end = position_.bytes();
    if (is_worked_on) return ends_.push_back(end);
    ++progress_.documents;
    if (ends_.empty()) progress_.bytes = end;
    progress_.at = document.document.id;
    tell_(progress_);
  }
  void done(const ExtractedDocument& document) {
    if (!tell_) return;
    const std::lock_guard lock(mutex_);
    ++progress_.documents;
    progress_.statements += document.statements.size();
    progress_.at = document.document.id;
    if (ends_.empty()) return;
    progress_.bytes = ends_.front();
    ends_.pop_front();
    if (ends_.empty()) progress_.bytes = position_.bytes();
  }
  void tell() {
    if (!tell_) return;
    const std::lock_guard lock(mutex_);
    tell_(progress_);
  }

 private:
  const read::Position& position_;
  const OnProgress& tell_;
  std::mutex mutex_;  // of all below
  Progress progress_;
  std::deque<std::uint64_t> ends_;  // of what is under way
};

}  // namespace

AnalysisCounts analyse(const ReadingRequest& request, std::vector<ReadDocument> first,
                       const pipeline::Pipeline& pipeline, std::uint32_t threads, const AnalysisSteps& steps,
                       const OnRefusal& refuse) {
  read::Position own;
  read::ReadOptions reading = reading_of(request);
  if (!reading.position) reading.position = &own;
  Advance advance(*reading.position, steps.progress);
  AnalysisCounts counts;
  const auto read = [&](Feed<Documents>& feed) {
    Packs packs(feed, steps.each_alone);
    const auto offer = [&](ReadDocument&& document) {
      ++counts.accepted;
      const bool is_wanted = !steps.wanted || steps.wanted(document);
      advance.read(document, is_wanted);
      if (is_wanted) packs.add(std::move(document));
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
          advance.done(document);
          steps.take(std::move(document));
          advance.tell();
        }
      });
  return counts;
}

}  // namespace relata::verbs
