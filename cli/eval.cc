// relata eval: the figures of docs/results.md again.
#include "verbs/eval.h"

#include "cli/command.h"
#include "cli/console.h"
#include "cli/option_set.h"
#include "cli/table.h"
#include "core/ascii.h"

namespace relata::cli {
namespace {

class Eval final : public Command {
 public:
  std::string_view name() const override { return "eval"; }
  std::string_view summary() const override { return "how good it is: the figures of docs/results.md again"; }
  std::string_view examples() const override {
    return "  relata eval                                          # the benchmarks, and what data each needs\n"
           "  relata eval treebank --data shared                   # tags, lemmas and trees of EWT and GUM\n"
           "  relata eval names --data my-corpus.conll             # a file of yours in the same format\n"
           "  relata eval suite --data . -v                        # and what was missed, on stderr\n"
           "  relata eval all --data shared --data . --json        # one object a line\n";
  }
  void declare(OptionSet& options) override {
    std::string names;
    for (const verbs::Benchmark& benchmark : verbs::benchmarks()) names += benchmark.name + " ";
    options.argument("BENCHMARK", benchmark_, "which one, or all; without it the list of them").choices = names + "all";
    options.value("--data", "PATH", request_.data,
                  "a folder that holds the benchmark's files, or a file of its format; may be given several times");
    options.value("--model", "FILE", request_.model, "weights (else RELATA_MODEL, else those that came along)")
        .is_shared = true;
  }

  int run(const Common& common, Console& console) override {
    const TableFormat format = table_format(common, console);
    if (!benchmark_) return list(console, format);
    request_.benchmark = *benchmark_;
    Table table(console, format == TableFormat::kJson ? TableFormat::kTabs : format,
                {{"benchmark"}, {"data"}, {"figure"}, {"value", Align::kRight}});
    const bool all = verbs::evaluate(request_, common.threads,
                                     {[&](const verbs::Figure& figure) {
                                        console.progress(figure.data + ": " + figure.what + " " + figure.text);
                                        if (format == TableFormat::kJson)
                                          console.out() << verbs::figure_json(figure) << "\n";
                                        else table.add({figure.benchmark, figure.data, figure.what, figure.text});
                                      },
                                      [&](const std::string& note) { console.error(note); },
                                      common.verbose ? [&](const std::string& miss) { console.note(miss); }
                                                     : std::function<void(const std::string&)>()});
    console.end_progress();
    table.finish();
    return all ? kDone : kPartlyRefused;
  }

 private:
  static int list(Console& console, TableFormat format) {
    if (format == TableFormat::kJson) {
      for (const verbs::Benchmark& benchmark : verbs::benchmarks())
        console.out() << verbs::benchmark_json(benchmark) << "\n";
      return kDone;
    }
    Table table(console, format, {{"benchmark"}, {"measures"}, {"files in --data"}});
    for (const verbs::Benchmark& benchmark : verbs::benchmarks())
      table.add({benchmark.name, benchmark.what, joined(benchmark.files, ", ")});
    table.finish();
    return kDone;
  }

  std::optional<std::string> benchmark_;
  verbs::EvalRequest request_;
};

}  // namespace

void add_eval(Commands& commands) { commands.push_back(std::make_unique<Eval>()); }

}  // namespace relata::cli
