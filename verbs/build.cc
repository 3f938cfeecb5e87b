#include "verbs/build.h"

#include <mutex>
#include <optional>
#include <system_error>
#include <utility>

#include "kb/knowledge_base.h"
#include "verbs/actor_dictionary.h"
#include "verbs/knowledge.h"
#include "verbs/records.h"

namespace relata::verbs {
namespace {

// Documents that go into one write, which costs less than one each; a book comes alone. Few enough that they take some
// tens of megabytes and that no more than minutes of reading are lost where the program is killed.
constexpr std::size_t kTogether = 256, kBytesTogether = 512 << 10;

// The knowledge base while documents come in. One that is not there yet is made for the first document, so that a run
// which accepts nothing leaves no folder behind.
class Writer {
 public:
  Writer(const std::filesystem::path& dir, const BuildRequest& request, const pipeline::Pipeline& pipeline,
         const BuildListener& listener)
      : dir_(dir), request_(request), pipeline_(pipeline), listener_(listener) {}

  kb::KnowledgeBase& kb() {
    if (kb_) return *kb_;
    kb_.emplace(kb::KnowledgeBase::open(dir_, kb::Access::kWrite));
    if (!request_.reextract) kb_->require_extractor(pipeline_.extractor());
    return *kb_;
  }

  // Ends the build before it is done. Says what is kept.
  std::string close() {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
    write();
    if (kb_) kb_->flush();
    kb_.reset();
    if (counts_.added + counts_.replaced == 0) return "";
    return counted(counts_.added + counts_.replaced, "document", "documents") + " of this run are kept in " +
           dir_.string() + "; the same command goes on from there";
  }

  // The stored documents that are to be read again, before all others.
  std::vector<ReadDocument> stored() {
    std::vector<ReadDocument> again;
    std::error_code ignored;
    const std::lock_guard lock(mutex_);
    if (!request_.reextract && !std::filesystem::exists(dir_, ignored)) return again;
    for (Document& document : request_.reextract ? kb().begin_reextraction() : kb().pending())
      again.push_back({std::move(document), Given::kText, {}});
    return again;
  }

  // On the reader's thread.
  bool wanted(const ReadDocument& read) {
    const std::lock_guard lock(mutex_);
    require_open();
    switch (kb().presence(read.document, request_.replace)) {
      case kb::Presence::kEqual: ++counts_.equal; return false;
      case kb::Presence::kRefused: refuse(read.document.id); return false;
      default: return true;
    }
  }

  void take(ExtractedDocument&& document) {
    const std::lock_guard lock(mutex_);
    require_open();
    counts_.statements += document.statements.size();
    bytes_ += document.document.text.size();
    waiting_.push_back(std::move(document));
    if (waiting_.size() == kTogether || bytes_ >= kBytesTogether) write();
  }

  // Where something went wrong.
  void write_rest() {
    const std::lock_guard lock(mutex_);
    if (!is_closed_) write();
  }

  // Makes what was added last.
  BuildCounts finish(const AnalysisCounts& read) {
    const std::lock_guard lock(mutex_);
    require_open();
    write();
    if (kb_) {
      kb_->flush();
      counts_.entities = kb_->entity_count();
    }
    counts_.equal += read.equal;
    counts_.read = read;
    counts_.read.accepted -= refused_;
    counts_.read.refused += refused_;
    return counts_;
  }

 private:
  // Those that wait for others.
  void write() {
    const std::vector<ExtractedDocument> documents = std::exchange(waiting_, {});
    bytes_ = 0;
    if (documents.empty()) return;
    const std::vector<kb::Presence> presences = kb().add(documents, request_.replace);
    for (std::size_t i = 0; i < documents.size(); ++i) switch (presences[i]) {
        case kb::Presence::kNew: ++counts_.added; break;
        case kb::Presence::kEqual: ++counts_.equal; break;
        case kb::Presence::kReplaced: ++counts_.replaced; break;
        case kb::Presence::kRefused: refuse(documents[i].document.id); break;
      }
  }

  void require_open() const {
    if (is_closed_) throw StoreError("the build was ended");
  }
  void refuse(const std::string& id) {
    ++refused_;
    if (listener_.refuse) listener_.refuse(id, kOtherFile);
  }

  const std::filesystem::path& dir_;
  const BuildRequest& request_;
  const pipeline::Pipeline& pipeline_;
  const BuildListener& listener_;
  std::mutex mutex_;  // of all below
  std::optional<kb::KnowledgeBase> kb_;
  bool is_closed_ = false;
  BuildCounts counts_;
  std::uint64_t refused_ = 0;  // by the knowledge base
  std::vector<ExtractedDocument> waiting_;
  std::size_t bytes_ = 0;  // of their texts
};

void set_actors(kb::KnowledgeBase& kb, const BuildRequest& request, const BuildListener& listener) {
  for (const std::string& line : put_actors(kb, *request.actors))
    if (listener.note) listener.note(line);
}

BuildCounts build_of_documents(const std::filesystem::path& dir, const BuildRequest& request, std::uint32_t threads,
                               const BuildListener& listener, const OnRefusal& refuse) {
  reading_of(request.reading);  // wrong options are told before the weights are mapped
  const pipeline::Pipeline pipeline(weights_of(request.reading), threads);
  Writer writer(dir, request, pipeline, listener);
  if (request.actors) set_actors(writer.kb(), request, listener);
  const AnalysisSteps steps{[&](const ReadDocument& read) { return writer.wanted(read); },
                            [](const pipeline::Pipeline& analyser, std::vector<ReadDocument> read) {
                              return analyser.extract(std::move(read), openie::Tokens::kLetGo);
                            },
                            [&](ExtractedDocument&& document) { writer.take(std::move(document)); }, listener.progress};
  const Ending::Work work(listener.ending, [&] { return writer.close(); });
  try {
    return writer.finish(analyse(request.reading, writer.stored(), pipeline, threads, steps, refuse));
  } catch (...) {
    writer.write_rest();  // what was read before it
    throw;
  }
}

BuildCounts build_of_records(const std::filesystem::path& dir, const BuildRequest& request,
                             const std::vector<std::string>& files, const BuildListener& listener,
                             const OnRefusal& refuse) {
  kb::KnowledgeBase kb = kb::KnowledgeBase::open(dir, kb::Access::kWrite);
  if (request.actors) set_actors(kb, request, listener);
  const RecordCounts records =
      take_records(kb, {files, request.replace, request.reading.position}, listener.progress, refuse);
  BuildCounts counts;
  counts.added = records.kept.added;
  counts.equal = records.kept.equal;
  counts.replaced = records.kept.replaced;
  counts.statements = records.kept.statements;
  counts.entities = kb.entity_count();
  counts.read.accepted = counts.added + counts.equal + counts.replaced;
  counts.read.equal = counts.equal;
  counts.read.refused = records.refused;
  return counts;
}

// What comes of documents after records.
BuildCounts sum_of(const BuildCounts& records, BuildCounts documents) {
  documents.added += records.added;
  documents.equal += records.equal;
  documents.replaced += records.replaced;
  documents.statements += records.statements;
  documents.read.accepted += records.read.accepted;
  documents.read.refused += records.read.refused;
  return documents;
}

}  // namespace

BuildCounts build(const std::filesystem::path& dir, const BuildRequest& request, std::uint32_t threads,
                  const BuildListener& listener) {
  if (request.actors && request.reading.inputs.empty() && !request.reading.held && !request.reextract) {
    kb::KnowledgeBase kb = kb::KnowledgeBase::open(dir, kb::Access::kWrite);
    set_actors(kb, request, listener);
    return {};
  }
  const auto refuse = [&](const std::string& name, const std::string& reason) {
    if (listener.refuse) listener.refuse(name, reason);
  };
  const Inputs inputs = inputs_of(request.reading);
  BuildCounts records;
  if (!inputs.records.empty()) {
    if (request.reextract) throw UsageError("--reextract reads stored texts again; records have no part in that");
    records = build_of_records(dir, request, inputs.records, listener, refuse);
    if (inputs.documents.empty() && !request.reading.held) return records;
  }
  BuildRequest rest = request;
  rest.reading.inputs = inputs.documents;
  rest.reading.left_out = inputs.records;
  return sum_of(records, build_of_documents(dir, rest, threads, listener, refuse));
}

}  // namespace relata::verbs
