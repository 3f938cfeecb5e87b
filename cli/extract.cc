// relata extract: statements to standard output, without a knowledge base.
#include "verbs/extract.h"

#include "cli/console.h"
#include "cli/long_work.h"
#include "cli/option_set.h"
#include "cli/reading_options.h"
#include "verbs/records.h"

namespace relata::cli {
namespace {

class Extract final : public Command {
 public:
  std::string_view name() const override { return "extract"; }
  std::string_view summary() const override {
    return "statements of documents to standard output, without a knowledge base";
  }
  std::string_view examples() const override {
    return "  relata extract article.txt | jq .relation.text\n"
           "  echo 'Rebels captured the port.' | relata extract -\n"
           "  relata extract --input-format sentences --format oie sentences.txt\n"
           "  relata extract --view minimal --explicit article.txt\n"
           "  relata extract --records news/ > records.jsonl; relata build records.jsonl\n"
           "  relata extract --records --flush --rejects inline --input-format jsonl -     # for a program that feeds "
           "it\n"
           "  relata extract --given all trees.conllu      # everything after the model, without weights\n";
  }
  void declare(OptionSet& options) override {
    declare_reading(options, request_.reading, true);
    options.group("Writing");
    options.value("--format", "F", request_.format, "jsonl (default), or oie: a line for each sentence").choices =
        "jsonl oie";
    options
        .value("--view", "V", request_.view,
               "nary (default), binary (each further argument a statement of its own) or minimal")
        .choices = "nary binary minimal";
    options.flag("--records", records_,
                 "whole extracted documents, one a line, which 'relata build' takes in any order");
    options.flag("--flush", records_request_.flush,
                 "with --records: each line is written out once its document is read, for a program that waits for it");
    options
        .value("--rejects", "WHERE", rejects_,
               "what is refused, too, into this file, an object a line; with --records also inline: as lines among the "
               "records")
        .choices = "inline stderr";
    options.flag("--explicit", request_.no_implied, "without implied relations (titles, possessives)");
  }

  int run(const Common& common, Console& console) override {
    records_request_.inline_rejects = rejects_ == "inline";
    if (!records_ && (records_request_.flush || records_request_.inline_rejects))
      throw UsageError("--flush and --rejects inline go with --records");
    const bool is_file = rejects_ && *rejects_ != "inline" && *rejects_ != "stderr";
    LongWork work(request_.reading, is_file ? rejects_ : std::nullopt, "nothing is kept but what was written", console);
    return records_ ? run_records(common, console, work) : run_statements(common, console, work);
  }

 private:
  int run_statements(const Common& common, Console& console, LongWork& work) {
    request_.progress = work.progress();
    const verbs::AnalysisCounts counts = verbs::write_extracted(request_, common.threads, console.out(), work.refuse());
    console.end_progress();
    note_rows(counts.rows, console);
    return exit_of(counts);
  }

  int run_records(const Common& common, Console& console, LongWork& work) {
    records_request_.reading = request_.reading;
    records_request_.progress = work.progress();
    records_request_.ending = work.ending();
    const verbs::AnalysisCounts counts =
        verbs::write_records(records_request_, common.threads, console.out(), work.refuse());
    console.end_progress();
    note_rows(counts.rows, console);
    // a worker's share may be empty, and what is refused is told where the reader of the records looks
    const bool nothing = counts.accepted == 0 && counts.refused == 0;
    return nothing || records_request_.inline_rejects ? kDone : exit_of(counts);
  }

  verbs::ExtractRequest request_;
  verbs::RecordsRequest records_request_;
  std::optional<std::string> rejects_;
  bool records_ = false;
};

}  // namespace

void add_extract(Commands& commands) { commands.push_back(std::make_unique<Extract>()); }

}  // namespace relata::cli
