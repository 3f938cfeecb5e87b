// relata annotate: the analysis of documents to standard output.
#include <utility>
#include <vector>

#include "cli/analysis.h"
#include "cli/console.h"
#include "cli/option_set.h"
#include "extract/text/conllu.h"

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
    reading_.declare(options, true);
    options.group("Writing");
    options.value("--format", "F", format_, "conllu (default), or json");
  }

  int run(const Common& common, Console& console) override {
    if (format_ != "conllu" && format_ != "json")
      throw UsageError("unknown --format '" + format_ + "': try conllu or json");
    reading_.reading();
    const pipeline::Pipeline pipeline(reading_.weights(), common.threads);
    const auto write = format_ == "json" ? text::write_annotation_json : text::write_conllu;
    return analyse(reading_, {}, pipeline, common, console,
                   {{},
                    [](const pipeline::Pipeline& analyser, std::vector<ReadDocument> read) {
                      return analyser.annotate(std::move(read));
                    },
                    [&](ExtractedDocument&& document) {
                      write(document, console.out());
                      if (!console.out()) console.check();
                    }})
        .exit();
  }

 private:
  ReadingOptions reading_;
  std::string format_ = "conllu";
};

}  // namespace

std::unique_ptr<Command> make_annotate() { return std::make_unique<Annotate>(); }

}  // namespace relata::cli
