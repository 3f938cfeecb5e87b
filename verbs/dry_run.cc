// What a build would do, without doing it.
#include <optional>
#include <system_error>
#include <utility>

#include "kb/knowledge_base.h"
#include "store/whole_document.h"
#include "verbs/build.h"
#include "verbs/records.h"

namespace relata::verbs {
namespace {

// Counts documents by what the knowledge base would do with them.
class Foretold {
 public:
  Foretold(const std::filesystem::path& dir, const BuildRequest& request, const BuildListener& listener)
      : request_(request), listener_(listener) {
    std::error_code ignored;
    if (std::filesystem::exists(dir, ignored)) kb_.emplace(kb::KnowledgeBase::open(dir, kb::Access::kRead));
  }

  void look_at(const Document& document) {
    ++progress_.documents;
    progress_.at = document.id;
    if (request_.reading.position) progress_.bytes = request_.reading.position->bytes();
    if (listener_.progress) listener_.progress(progress_);
    switch (kb_ ? kb_->presence(document, request_.replace) : kb::Presence::kNew) {
      case kb::Presence::kNew: ++counts_.added; break;
      case kb::Presence::kEqual: ++counts_.equal; break;
      case kb::Presence::kReplaced: ++counts_.replaced; break;
      case kb::Presence::kRefused: refuse(document.id, kOtherFile); break;
    }
  }
  void refuse(const std::string& name, const std::string& reason) {
    ++counts_.read.refused;
    if (listener_.refuse) listener_.refuse(name, reason);
  }
  BuildCounts counts(std::uint64_t equal_in_run) {
    counts_.equal += equal_in_run;
    counts_.read.equal = counts_.equal;
    counts_.read.accepted = counts_.added + counts_.equal + counts_.replaced;
    if (kb_) counts_.entities = kb_->entity_count();
    return counts_;
  }

 private:
  const BuildRequest& request_;
  const BuildListener& listener_;
  std::optional<kb::KnowledgeBase> kb_;
  Progress progress_;
  BuildCounts counts_;
};

}  // namespace

BuildCounts dry_run(const std::filesystem::path& dir, const BuildRequest& request, const BuildListener& listener) {
  if (request.reextract) throw UsageError("--dry-run looks at inputs; --reextract reads stored texts");
  read::ReadOptions reading = reading_of(request.reading);
  const Inputs inputs = inputs_of(request.reading);
  Foretold foretold(dir, request, listener);
  const auto refuse = [&](const std::string& name, const std::string& reason) { foretold.refuse(name, reason); };
  read_records(
      {inputs.records, request.replace, request.reading.position},
      [&](store::WholeDocument&& document) { foretold.look_at(document.extracted.document); }, refuse);
  reading.left_out.insert(inputs.records.begin(), inputs.records.end());
  const read::ReadCounts counts = read::read_inputs(
      inputs.documents, reading, [&](ReadDocument&& read) { foretold.look_at(read.document); }, refuse);
  return foretold.counts(counts.equal);
}

}  // namespace relata::verbs
