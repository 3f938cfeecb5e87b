// relata annotate: the analysis of documents to standard output.
#include "cli/console.h"
#include "cli/option_set.h"
#include "cli/reading_options.h"
#include "verbs/extract.h"

namespace relata::cli {
namespace {

class Annotate final : public Command {
 public:
  std::string_view name() const override { return "annotate"; }
  std::string_view summary() const override {
    return "sentences, words, trees and names of documents to standard output";
  }
  std::string_view examples() const override {
    return "  relata annotate article.txt                          # CoNLL-U\n"
           "  relata annotate --format json article.txt            # words and mentions with their clusters\n"
           "  relata annotate --given tokens treebank.conllu       # tags and trees over given tokens\n";
  }
  void declare(OptionSet& options) override {
    declare_reading(options, request_.reading, true);
    options.group("Writing");
    options.value("--format", "F", request_.format, "conllu (default), or json").choices = "conllu json";
  }

  int run(const Common& common, Console& console) override {
    return exit_of(verbs::write_annotated(request_, common.threads, console.out(), refusing(console)));
  }

 private:
  verbs::AnnotateRequest request_;
};

}  // namespace

void add_annotate(Commands& commands) { commands.push_back(std::make_unique<Annotate>()); }

}  // namespace relata::cli
