// Evaluation: what all benchmarks of `eval` need: their data, a pipeline that stands, and where figures go.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/extracted_document.h"
#include "core/read_document.h"
#include "extract/pipeline/pipeline.h"
#include "measure/treebank_file.h"
#include "measure/tuple_score.h"
#include "verbs/eval.h"
#include "verbs/eval_data.h"

namespace relata::verbs {

class Evaluation {
 public:
  Evaluation(EvalData found, std::optional<std::string> weights, const pipeline::Pipeline& pipeline,
             std::uint32_t at_once, const EvalListener& listener)
      : data(std::move(found)), model(std::move(weights)), threads(at_once), pipeline_(pipeline), listener_(listener) {}

  const EvalData data;
  const std::optional<std::string> model;  // as asked for
  const std::uint32_t threads;

  // Documents of a file's bytes in one of the formats of `read`. Any language is read, and InputError thrown where one
  // is refused; of kEnglish those are left out, as the command leaves them out that a benchmark is measured by.
  enum class Language : bool { kAny, kEnglish };
  std::vector<ReadDocument> read(const std::string& bytes, const std::string& format, const std::string& name,
                                 Language language = Language::kAny) const;

  // Hands each to `take` with its number, in their order.
  using TakeNumbered = std::function<void(std::size_t number, ExtractedDocument&&)>;
  void annotate(std::vector<ReadDocument> documents, const TakeNumbered& take) const;
  void extract(std::vector<ReadDocument> documents, const std::string& view, bool no_implied,
               const TakeNumbered& take) const;

  // A share of 1, printed with three decimals; percent of it, with one or two.
  void share(const std::string& of, const std::string& what, double value) const { figure(of, what, value, 3); }
  void percent(const std::string& of, const std::string& what, double value, int decimals) const {
    figure(of, what, 100 * value, decimals);
  }
  void number(const std::string& of, const std::string& what, std::uint64_t value) const {
    figure(of, what, static_cast<double>(value), 0);
  }

  // What was missed or wrong, for who develops.
  void miss(const std::string& what) const {
    if (listener_.miss) listener_.miss(what);
  }

  std::string benchmark;  // at hand

 private:
  void figure(const std::string& of, const std::string& what, double value, int decimals) const;

  const pipeline::Pipeline& pipeline_;
  const EvalListener& listener_;
};

// A treebank as its file has it, and the same documents by their words alone. Throws InputError.
struct Treebank {
  std::vector<measure::TreebankDocument> gold;
  std::vector<ReadDocument> read;
};
Treebank treebank_of(const Evaluation& evaluation, const DataFile& file);

// What `extract --format oie` makes of a document that is one sentence.
measure::SentenceFacts facts_of(const ExtractedDocument& document);

// Each measures what it finds of its data and returns how much that was: of its files, how many. eval.tsv names them.
std::size_t evaluate_treebank(const Evaluation& evaluation);
std::size_t evaluate_names(const Evaluation& evaluation);
std::size_t evaluate_coreference(const Evaluation& evaluation);
std::size_t evaluate_carb(const Evaluation& evaluation);
std::size_t evaluate_short(const Evaluation& evaluation);
std::size_t evaluate_times(const Evaluation& evaluation);
std::size_t evaluate_identity(const Evaluation& evaluation);
std::size_t evaluate_suite(const Evaluation& evaluation);

}  // namespace relata::verbs
