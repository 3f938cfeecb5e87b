// eval: the figures of docs/results.md again, on data given by path.
//
//   evaluate({.benchmark = "treebank", .data = {"../shared"}}, 2, take, note);   // UPOS, lemmas, UAS, LAS of EWT and
//   GUM
//
// Benchmarks, what each measures and the files it reads are rows of eval.tsv. How each figure is counted stands in the
// header of its scorer, in the room `measure`.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace relata::verbs {

struct EvalRequest {
  std::string benchmark;          // a name of benchmarks(), or "all"
  std::vector<std::string> data;  // folders with the files under the names of eval.tsv, or one file for one benchmark
  std::optional<std::string> model;
};

// "treebank", "EWT dev, gold tokens", "LAS": 90.59.
struct Figure {
  std::string benchmark, data, what;
  double value = 0;  // as docs/results.md has it: percent, or a share of 1
  std::string text;  // as it is printed there
};

struct Benchmark {
  std::string name, what;
  std::vector<std::string> files;  // what it looks for in the folders of data: the first of several names
};

// In the order of "all".
std::vector<Benchmark> benchmarks();

struct EvalListener {
  std::function<void(const Figure&)> take;            // each figure, when it is there
  std::function<void(const std::string&)> note;       // what was not measured for want of data, in words
  std::function<void(const std::string&)> miss = {};  // what was missed or wrong, where a benchmark tells it
};

// Returns whether all asked for was measured. Throws UsageError for an unknown benchmark, for data that is not there
// and where nothing of it is found; InputError, with file and line, for data that is not of its format; ModelError.
bool evaluate(const EvalRequest& request, std::uint32_t threads, const EvalListener& listener);

// {"benchmark","measures","files":[..]}
std::string benchmark_json(const Benchmark& benchmark);
// {"benchmark","data","figure","value"}
std::string figure_json(const Figure& figure);

}  // namespace relata::verbs
