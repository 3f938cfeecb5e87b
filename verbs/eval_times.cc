// times: expressions of date and time with their values, beside the cases of Recognizers-Text.
#include <filesystem>
#include <map>
#include <string>
#include <system_error>
#include <vector>

#include "export/json_value.h"
#include "extract/time/time_expressions.h"
#include "measure/time_score.h"
#include "verbs/evaluation.h"

namespace relata::verbs {
namespace {

std::vector<measure::TimeCase> cases_in(const std::string& folder) {
  std::vector<measure::TimeCase> cases;
  for (const std::string& file : measure::time_case_files())
    for (const char* prefix : {"recognizers-", ""}) {
      const std::string path = (std::filesystem::path(folder) / (prefix + file + ".json")).string();
      std::error_code failed;
      if (!std::filesystem::exists(path, failed)) continue;
      for (measure::TimeCase& one : measure::read_time_cases(bytes_of_data(path), file, path))
        cases.push_back(std::move(one));
      break;
    }
  return cases;
}

// A line of JSON for each case, as a user would write it.
std::string lines_of(const std::vector<measure::TimeCase>& cases) {
  std::string lines;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    exporter::JsonObject line{{"id", std::to_string(i)}, {"text", cases[i].input}};
    if (!cases[i].reference.empty()) line.add("date", cases[i].reference);
    lines += line.text() + "\n";
  }
  return lines;
}

std::vector<measure::FoundTime> times_in(const ExtractedDocument& document) {
  std::vector<measure::FoundTime> all;
  for (const Sentence& sentence : document.sentences)
    for (const time::Expression& found : time::find_expressions(sentence, document.document.date)) {
      const std::uint32_t begin = sentence.span.begin + sentence.tokens[found.first].span.begin;
      const std::uint32_t end = sentence.span.begin + sentence.tokens[found.last - 1].span.end;
      all.push_back({document.document.text.substr(begin, end - begin), found.kind == time::Kind::kDuration,
                     found.value, found.start, found.end});
    }
  return all;
}

}  // namespace

std::size_t evaluate_times(const Evaluation& evaluation) {
  const auto folder = evaluation.data.find_one("times", "gold");
  if (!folder) return 0;
  const std::vector<measure::TimeCase> cases = cases_in(folder->path);
  measure::TimeScore score;
  evaluation.annotate(evaluation.read(lines_of(cases), "jsonl", folder->path),
                      [&](std::size_t number, ExtractedDocument&& document) {
                        measure::add_score(cases[number], times_in(document), score);
                      });
  for (const std::string& wrong : score.wrong) evaluation.miss(wrong);
  evaluation.number(folder->title, "cases", score.attempted);
  std::uint64_t aside = 0;
  for (const auto& [why, count] : score.aside) aside += count;
  evaluation.number(folder->title, "set aside", aside);
  for (const auto& [why, count] : score.aside) evaluation.number(folder->title, "set aside, " + why, count);
  for (const auto& [name, count] : score.counts) {
    const std::string of = folder->title + ", " + name;
    evaluation.number(of, "kept", count.wanted);
    evaluation.number(of, "right", count.right);
    evaluation.percent(of, "right of kept", count.recall(), 1);
  }
  return cases.empty() ? 0 : 1;
}

}  // namespace relata::verbs
