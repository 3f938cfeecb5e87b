// suite: sentences of our own with what they state and what they do not.
#include <filesystem>
#include <string>
#include <vector>

#include "measure/sentence_suite.h"
#include "read/dateline.h"
#include "verbs/evaluation.h"

namespace relata::verbs {
namespace {

std::vector<ReadDocument> suite_documents(const std::vector<measure::Passage>& passages) {
  std::vector<ReadDocument> documents;
  for (const measure::Passage& passage : passages) {
    Document& document = documents.emplace_back().document;
    document.id = std::to_string(documents.size());
    document.text = passage.text + "\n";
    document.date = passage.date ? passage.date : read::dateline_date(passage.text);  // as readers do
  }
  return documents;
}

void report_suite(const Evaluation& evaluation, const std::string& of, const measure::SuiteScore& score) {
  evaluation.number(of, "required", score.required.wanted);
  evaluation.percent(of, "required found", score.required.recall(), 1);
  evaluation.number(of, "forbidden", score.forbidden.wanted);
  evaluation.percent(of, "forbidden stated", score.forbidden.recall(), 1);
}

}  // namespace

std::size_t evaluate_suite(const Evaluation& evaluation) {
  const auto folder = evaluation.data.find_one("suite", "gold");
  if (!folder) return 0;
  measure::SuiteScore all;
  const bool is_folder = std::filesystem::is_directory(folder->path);
  for (const std::string& file : is_folder ? files_in(folder->path, ".txt") : std::vector{folder->path}) {
    const std::vector<measure::Passage> passages = measure::read_passages(bytes_of_data(file), file);
    measure::SuiteScore sum;
    evaluation.extract(suite_documents(passages), "nary", false, [&](std::size_t number, ExtractedDocument&& document) {
      const measure::SuiteScore score = measure::score_passage(passages[number], document);
      for (const std::string& line : score.misses)
        evaluation.miss(std::filesystem::path(file).stem().string() + ": " + passages[number].text + ": " + line);
      sum.required += score.required;
      sum.forbidden += score.forbidden;
    });
    report_suite(evaluation, std::filesystem::path(file).stem().string(), sum);
    all.required += sum.required;
    all.forbidden += sum.forbidden;
  }
  report_suite(evaluation, "all", all);
  return 1;
}

}  // namespace relata::verbs
