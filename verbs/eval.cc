#include "verbs/eval.h"

#include <algorithm>
#include <string_view>

#include "core/ascii.h"
#include "core/table.h"
#include "export/json_value.h"
#include "verbs/eval_tsv.h"
#include "verbs/evaluation.h"
#include "verbs/knowledge.h"
#include "verbs/reading.h"

namespace relata::verbs {
namespace {

struct Measured {
  std::string_view name;
  std::size_t (*run)(const Evaluation&);
};

// In the order of eval.tsv.
constexpr Measured kMeasured[] = {
    {"treebank", evaluate_treebank}, {"names", evaluate_names}, {"coreference", evaluate_coreference},
    {"carb", evaluate_carb},         {"short", evaluate_short}, {"times", evaluate_times},
    {"identity", evaluate_identity}, {"suite", evaluate_suite},
};

std::string names_of_all() {
  std::vector<std::string> names;
  for (const Measured& measured : kMeasured) names.emplace_back(measured.name);
  return joined(names, ", ");
}

std::vector<const Measured*> asked_for(const std::string& benchmark) {
  std::vector<const Measured*> chosen;
  for (const Measured& measured : kMeasured)
    if (benchmark == "all" || benchmark == measured.name) chosen.push_back(&measured);
  if (chosen.empty()) throw UsageError("unknown benchmark '" + benchmark + "': try " + names_of_all() + " or all");
  return chosen;
}

std::string what_it_needs(std::string_view name) {
  std::string files;
  for (const Benchmark& benchmark : benchmarks())
    if (benchmark.name == name) files = joined(benchmark.files, ", ");
  return files;
}

}  // namespace

std::vector<Benchmark> benchmarks() {
  std::vector<Benchmark> all;
  each_row(data::eval_tsv, [&](const TableRow& row) {
    const bool measured = std::any_of(std::begin(kMeasured), std::end(kMeasured),
                                      [&](const Measured& m) { return m.name == row[row[0] == "benchmark" ? 1 : 0]; });
    if (!measured) return;
    if (row[0] == "benchmark") all.push_back({std::string(row[1]), std::string(row[2]), {}});
    else all.back().files.emplace_back(row[3]);
  });
  return all;
}

bool evaluate(const EvalRequest& request, std::uint32_t threads, const EvalListener& listener) {
  const std::vector<const Measured*> chosen = asked_for(request.benchmark);
  if (request.data.empty())
    throw UsageError("no data: name the folder that holds it by --data DIR; 'relata eval' lists what each needs");
  EvalData data(request.data);
  if (chosen.size() > 1 && data.has_file())
    throw UsageError("--data names a file, which is of one benchmark: name that one in the place of all");
  const bool any = std::any_of(chosen.begin(), chosen.end(), [&](const Measured* measured) {
    return !data.find(std::string(measured->name), "gold").empty();
  });
  if (!any)
    throw UsageError("nothing to measure in " + joined(request.data, ", ") + ": want " +
                     what_it_needs(chosen.front()->name) + (chosen.size() > 1 ? ", ..; 'relata eval' lists all" : ""));
  ReadingRequest reading;
  reading.model = request.model;
  const pipeline::Pipeline pipeline(weights_of(reading), threads);
  Evaluation evaluation(std::move(data), request.model, pipeline, threads, listener);
  bool all = true;
  for (const Measured* measured : chosen) {
    evaluation.benchmark = measured->name;
    if (measured->run(evaluation) > 0) continue;
    all = false;
    listener.note(std::string(measured->name) + ": not measured: want " + what_it_needs(measured->name));
  }
  return all;
}

std::string benchmark_json(const Benchmark& benchmark) {
  return exporter::JsonObject{{"benchmark", benchmark.name}, {"measures", benchmark.what}, {"files", benchmark.files}}
      .text();
}

std::string figure_json(const Figure& figure) {
  return exporter::JsonObject{
      {"benchmark", figure.benchmark}, {"data", figure.data}, {"figure", figure.what}, {"value", figure.value}}
      .text();
}

}  // namespace relata::verbs
