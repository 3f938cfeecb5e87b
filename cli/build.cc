// relata build: read documents into the knowledge base.
#include "verbs/build.h"

#include <chrono>
#include <cstdio>

#include "cli/console.h"
#include "cli/option_set.h"
#include "cli/reading_options.h"
#include "verbs/actor_dictionary.h"

namespace relata::cli {
namespace {

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
    declare_reading(options, request_.reading, false);
    options.group("Writing");
    options.flag("--replace", request_.replace, "a document of a known id takes its place, whatever file it is from");
    options.value(
        "--actors", "FILE", actors_,
        "a dictionary of actors (.tsv .jsonl .ndjson) in the place of the one there; an empty one removes it");
    options.flag("--reextract", request_.reextract,
                 "read the stored texts again: for a knowledge base of another release");
  }

  int run(const Common& common, Console& console) override {
    const bool reads = !request_.reading.inputs.empty() || request_.reextract;
    if (!reads && !actors_) throw UsageError("build: which INPUT? A file, a folder, or - for standard input");
    if (actors_ && !read_actors(console)) return kFailure;
    const auto start = std::chrono::steady_clock::now();
    const verbs::BuildListener listener{refusing(console), [&](const std::string& line) { console.note(line); },
                                        [&](const std::string& line) { console.progress(line); }};
    const verbs::BuildCounts counts = verbs::build(common.kb, request_, common.threads, listener);
    if (!reads) return kDone;
    console.end_progress();
    note_rows(counts.read.rows, console);
    console.note(std::to_string(counts.added) + " new, " + std::to_string(counts.equal) + " equal, " +
                 std::to_string(counts.replaced) + " replaced, " + std::to_string(counts.read.refused) + " refused; " +
                 counted(counts.statements, "statement", "statements") + " read; " +
                 counted(counts.entities, "entity", "entities") + " in " + common.kb.string() + "; " +
                 seconds_since(start));
    const bool nothing = counts.read.accepted == 0 && counts.read.refused == 0;
    if (nothing && !request_.reextract) console.error("no document found in the input");
    return nothing && request_.reextract ? kDone : exit_of(counts.read);
  }

 private:
  // Whether all of it can be taken.
  bool read_actors(Console& console) {
    verbs::ActorDictionary dictionary = verbs::read_dictionary(*actors_);
    for (const std::string& problem : dictionary.problems) console.error(problem);
    if (!dictionary.problems.empty()) console.error("nothing was changed: the dictionary is taken whole or not at all");
    request_.actors = std::move(dictionary.actors);
    return dictionary.problems.empty();
  }

  verbs::BuildRequest request_;
  std::optional<std::string> actors_;
};

}  // namespace

void add_build(Commands& commands) { commands.push_back(std::make_unique<Build>()); }

}  // namespace relata::cli
