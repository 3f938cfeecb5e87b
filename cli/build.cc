// relata build: read documents into the knowledge base.
#include "verbs/build.h"

#include <chrono>

#include "cli/build_summary.h"
#include "cli/console.h"
#include "cli/long_work.h"
#include "cli/option_set.h"
#include "cli/reading_options.h"
#include "verbs/actor_dictionary.h"

namespace relata::cli {
namespace {

class Build final : public Command {
 public:
  std::string_view name() const override { return "build"; }
  std::string_view summary() const override { return "read documents into the knowledge base"; }
  std::string_view examples() const override {
    return "  relata build articles/                      # a folder of .txt, .jsonl, .conllu into ./relata.kb\n"
           "  relata build wire.jsonl --date 2021-08-15 -d news.kb\n"
           "  relata build wire.jsonl.gz news.zip crawl.warc.gz\n"
           "  relata build corrected.txt --replace        # put it in the place of what has its id\n"
           "  relata build --actors actors.tsv            # names that you know better; also with INPUT\n"
           "  relata build dump/ --dry-run --rejects bad.jsonl   # what would be read, and what is wrong with the "
           "rest\n"
           "  relata build --reextract                    # read the stored texts again with this release\n";
  }
  void declare(OptionSet& options) override {
    declare_reading(options, request_.reading, false);
    options.group("Writing");
    options.flag("--replace", request_.replace, "a document of a known id takes its place, whatever file it is from");
    options.value(
        "--actors", "FILE", actors_,
        "a dictionary of actors (.tsv .jsonl .ndjson) in the place of the one there; an empty one removes it");
    options.flag("--reextract", request_.reextract,
                 "read the stored texts again: for a knowledge base of another release");
    options.value("--rejects", "FILE", rejects_,
                  "what is refused, too, into this file: id, origin and reason, an object a line");
    options.flag("--dry-run", is_dry_, "say what would be read, is there already or is refused; change nothing");
  }

  int run(const Common& common, Console& console) override {
    const bool reads = !request_.reading.inputs.empty() || request_.reextract;
    if (is_dry_ && actors_) throw UsageError("--dry-run looks at inputs; --actors changes what is stored");
    if (!reads && !actors_) throw UsageError("build: which INPUT? A file, a folder, or - for standard input");
    if (actors_ && !read_actors(console)) return kFailure;
    const auto start = std::chrono::steady_clock::now();
    LongWork work(request_.reading, rejects_,
                  common.kb.string() + " is as it was, or holds whole documents; the same command goes on from there",
                  console);
    const verbs::BuildListener listener{work.refuse(), [&](const std::string& line) { console.note(line); },
                                        work.progress(), work.ending()};
    const verbs::BuildCounts counts = is_dry_ ? verbs::dry_run(common.kb, request_, listener)
                                              : verbs::build(common.kb, request_, common.threads, listener);
    console.end_progress();
    if (!reads) return kDone;
    note_rows(counts.read.rows, console);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    write_summary({counts, common.kb.string(), taken.count(), is_dry_}, common, console);
    const bool nothing = counts.read.accepted == 0 && counts.read.refused == 0;
    if (nothing && !request_.reextract) console.error("no document found in the input");
    return nothing && request_.reextract ? kDone : exit_of(counts.read);
  }

 private:
  static void write_summary(const BuildSummary& summary, const Common& common, Console& console) {
    if (common.json) console.out() << summary_json(summary) << "\n";
    console.note(console.shows_progress() && !common.json ? summary_table(summary) : summary_line(summary));
  }

  // Whether all of it can be taken.
  bool read_actors(Console& console) {
    verbs::ActorDictionary dictionary = verbs::read_dictionary(*actors_);
    for (const std::string& problem : dictionary.problems) console.error(problem);
    if (!dictionary.problems.empty()) console.error("nothing was changed: the dictionary is taken whole or not at all");
    request_.actors = std::move(dictionary.actors);
    return dictionary.problems.empty();
  }

  verbs::BuildRequest request_;
  std::optional<std::string> actors_, rejects_;
  bool is_dry_ = false;
};

}  // namespace

void add_build(Commands& commands) { commands.push_back(std::make_unique<Build>()); }

}  // namespace relata::cli
