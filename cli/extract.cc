// relata extract: statements to standard output, without a knowledge base.
#include "verbs/extract.h"

#include "cli/console.h"
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
           "  relata extract --given all trees.conllu      # everything after the model, without weights\n";
  }
  void declare(OptionSet& options) override {
    declare_reading(options, request_.reading, true);
    options.group("Writing");
    options.value("--format", "F", request_.format, "jsonl (default), or oie: a line for each sentence");
    options.value("--view", "V", request_.view,
                  "nary (default), binary (each further argument a statement of its own) or minimal");
    options.flag("--records", records_,
                 "whole extracted documents, one a line, which 'relata build' takes in any order");
    options.flag("--explicit", request_.no_implied, "without implied relations (titles, possessives)");
  }

  int run(const Common& common, Console& console) override {
    const verbs::AnalysisCounts counts =
        records_ ? verbs::write_records(request_.reading, common.threads, console.out(), refusing(console))
                 : verbs::write_extracted(request_, common.threads, console.out(), refusing(console));
    note_rows(counts.rows, console);
    return exit_of(counts);
  }

 private:
  verbs::ExtractRequest request_;
  bool records_ = false;
};

}  // namespace

void add_extract(Commands& commands) { commands.push_back(std::make_unique<Extract>()); }

}  // namespace relata::cli
