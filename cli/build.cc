// relata build: read documents into the knowledge base.
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <optional>

#include "cli/actor_dictionary.h"
#include "cli/analysis.h"
#include "cli/console.h"
#include "cli/knowledge.h"
#include "cli/option_set.h"
#include "kb/knowledge_base.h"

namespace relata::cli {
namespace {

// The knowledge base while documents come in. One that is not there yet is made for the first document, so that a run
// which accepts nothing leaves no folder behind.
class Intake {
 public:
  Intake(const Common& common, Console& console, const pipeline::Pipeline& pipeline, bool replace, bool reextract)
      : common_(common), console_(console), pipeline_(pipeline), replace_(replace), reextract_(reextract) {}

  kb::KnowledgeBase& kb() {
    if (kb_) return *kb_;
    kb_.emplace(kb::KnowledgeBase::open(common_.kb, kb::Access::kWrite));
    if (!reextract_) kb_->require_extractor(pipeline_.extractor());
    return *kb_;
  }

  // The stored documents that are to be read again, before all others.
  std::vector<ReadDocument> stored() {
    std::vector<ReadDocument> again;
    std::error_code ignored;
    if (!reextract_ && !std::filesystem::exists(common_.kb, ignored)) return again;
    for (Document& document : reextract_ ? kb().begin_reextraction() : kb().pending())
      again.push_back({std::move(document), Given::kText, {}});
    return again;
  }

  // On the reader's thread.
  bool wanted(const ReadDocument& read) {
    const std::lock_guard lock(mutex_);
    switch (kb().presence(read.document, replace_)) {
      case kb::Presence::kEqual: ++equal_; return false;
      case kb::Presence::kRefused: refuse(read.document.id); return false;
      default: return true;
    }
  }

  void take(const ExtractedDocument& document) {
    const std::lock_guard lock(mutex_);
    statements_ += document.statements.size();
    switch (kb().add(document, replace_)) {
      case kb::Presence::kNew: ++added_; break;
      case kb::Presence::kEqual: ++equal_; break;
      case kb::Presence::kReplaced: ++replaced_; break;
      case kb::Presence::kRefused: refuse(document.document.id); break;
    }
    console_.progress(counted(added_ + replaced_, "document", "documents") + ", " +
                      counted(statements_, "statement", "statements") + ": " + document.document.id);
  }

  // Before any document.
  void set_actors(const std::vector<Actor>& actors) { put_actors(kb(), actors, console_); }

  // Makes what was added last. Returns the number of entities there are now.
  std::uint64_t finish() {
    if (!kb_) return 0;
    kb_->flush();
    return kb_->entity_count();
  }

  std::uint64_t added() const { return added_; }
  std::uint64_t equal() const { return equal_; }
  std::uint64_t replaced() const { return replaced_; }
  std::uint64_t refused() const { return refused_; }
  std::uint64_t statements() const { return statements_; }

 private:
  void refuse(const std::string& id) {
    ++refused_;
    console_.error(id +
                   ": the knowledge base holds another document of this id, from another file; --replace puts this one "
                   "in its place");
  }

  const Common& common_;
  Console& console_;
  const pipeline::Pipeline& pipeline_;
  const bool replace_, reextract_;
  std::mutex mutex_;
  std::optional<kb::KnowledgeBase> kb_;
  std::uint64_t added_ = 0, equal_ = 0, replaced_ = 0, refused_ = 0, statements_ = 0;
};

std::string seconds_since(std::chrono::steady_clock::time_point start) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f s",
                std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  return text;
}

class Build final : public Command {
 public:
  std::string_view name() const override { return "build"; }
  std::string_view summary() const override { return "read documents into the knowledge base"; }
  std::string_view examples() const override {
    return "  relata build articles/                      # a folder of .txt, .jsonl, .conllu into ./relata.kb\n"
           "  relata build wire.jsonl --date 2021-08-15 -d news.kb\n"
           "  zcat wire.jsonl.gz | relata build --input-format jsonl -\n"
           "  relata build corrected.txt --replace        # put it in the place of what has its id\n"
           "  relata build --actors actors.tsv            # names that you know better; also with INPUT\n"
           "  relata build --reextract                    # read the stored texts again with this release\n";
  }
  void declare(OptionSet& options) override {
    reading_.declare(options, false);
    options.group("Writing");
    options.flag("--replace", replace_, "a document of a known id takes its place, whatever file it is from");
    options.value(
        "--actors", "FILE", actors_,
        "a dictionary of actors (.tsv .jsonl .ndjson) in the place of the one there; an empty one removes it");
    options.flag("--reextract", reextract_, "read the stored texts again: for a knowledge base of another release");
  }

  int run(const Common& common, Console& console) override {
    if (reading_.inputs.empty() && !reextract_ && !actors_)
      throw UsageError("build: which INPUT? A file, a folder, or - for standard input");
    std::optional<std::vector<Actor>> actors;
    if (actors_ && !(actors = read_dictionary(*actors_, console))) return kFailure;
    if (actors && reading_.inputs.empty() && !reextract_) {
      kb::KnowledgeBase kb = kb::KnowledgeBase::open(common.kb, kb::Access::kWrite);
      put_actors(kb, *actors, console);
      return kDone;
    }
    const auto start = std::chrono::steady_clock::now();
    reading_.reading();  // wrong options are told before the weights are mapped
    const pipeline::Pipeline pipeline(reading_.weights(), common.threads);
    Intake intake(common, console, pipeline, replace_, reextract_);
    if (actors) intake.set_actors(*actors);
    AnalysisCounts counts = analyse(reading_, intake.stored(), pipeline, common, console,
                                    {[&](const ReadDocument& read) { return intake.wanted(read); },
                                     [](const pipeline::Pipeline& analyser, std::vector<ReadDocument> read) {
                                       return analyser.extract(std::move(read));
                                     },
                                     [&](ExtractedDocument&& document) { intake.take(document); }});
    const std::uint64_t entities = intake.finish();
    counts.accepted -= intake.refused();
    counts.refused += intake.refused();
    console.note(std::to_string(intake.added()) + " new, " + std::to_string(intake.equal() + counts.equal) +
                 " equal, " + std::to_string(intake.replaced()) + " replaced, " + std::to_string(counts.refused) +
                 " refused; " + counted(intake.statements(), "statement", "statements") + " read; " +
                 counted(entities, "entity", "entities") + " in " + common.kb.string() + "; " + seconds_since(start));
    if (counts.accepted == 0 && counts.refused == 0 && !reextract_) console.error("no document found in the input");
    return reextract_ && counts.accepted == 0 && counts.refused == 0 ? kDone : counts.exit();
  }

 private:
  ReadingOptions reading_;
  std::optional<std::string> actors_;
  bool replace_ = false, reextract_ = false;
};

}  // namespace

std::unique_ptr<Command> make_build() { return std::make_unique<Build>(); }

}  // namespace relata::cli
