#include "verbs/evaluation.h"

#include <array>
#include <charconv>
#include <filesystem>
#include <sstream>
#include <utility>

#include "core/error.h"
#include "export/lines.h"
#include "read/formats.h"
#include "read/reading.h"
#include "verbs/analyse.h"
#include "verbs/extract.h"

namespace relata::verbs {
namespace {

// "90.59"; a share of 1 without the 0 would be a float that few programs read.
std::string fixed_text(double value, int decimals) {
  std::array<char, 64> text{};
  const auto result = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
  return {text.data(), result.ptr};
}

void refuse_none(const std::string& name, const std::string& reason) { throw InputError(name + ": " + reason); }

}  // namespace

std::vector<ReadDocument> Evaluation::read(const std::string& bytes, const std::string& format, const std::string& name,
                                           Language language) const {
  std::istringstream in(bytes);
  read::ReadOptions options;
  options.format = read::format_named(format);
  options.any_language = language == Language::kAny;
  options.standard_input = &in;
  std::vector<ReadDocument> documents;
  // Documents are called as if the file had been read: ids decide how statements of one place are ordered.
  const std::string unnamed = "stdin", file = std::filesystem::path(name).filename().string();
  const auto keep = [&](ReadDocument&& document) {
    std::string& id = document.document.id;
    if (id == unnamed || id.starts_with(unnamed + "#")) id.replace(0, unnamed.size(), file);
    documents.push_back(std::move(document));
  };
  const std::vector<std::string> standard_input = {"-"};
  std::string wrong;
  const read::ReadCounts counts =
      read::read_inputs(standard_input, options, keep, [&](const std::string& id, const std::string& reason) {
        if (wrong.empty() && language == Language::kAny) wrong = name + ": " + id + ": " + reason;
      });
  if (!wrong.empty()) throw InputError(wrong);
  if (counts.equal > 0) throw InputError(name + ": two documents of one id with the same words");
  return documents;
}

void Evaluation::annotate(std::vector<ReadDocument> documents, const TakeNumbered& take) const {
  std::size_t number = 0;
  const auto work = [](const pipeline::Pipeline& analyser, std::vector<ReadDocument> read) {
    return analyser.annotate(std::move(read));
  };
  const auto next = [&](ExtractedDocument&& document) { take(number++, std::move(document)); };
  analyse({}, std::move(documents), pipeline_, threads, {{}, work, next}, refuse_none);
}

void Evaluation::extract(std::vector<ReadDocument> documents, const std::string& view, bool no_implied,
                         const TakeNumbered& take) const {
  std::size_t number = 0;
  ExtractRequest request;
  request.view = view;
  request.no_implied = no_implied;
  const auto next = [&](ExtractedDocument&& document) { take(number++, std::move(document)); };
  verbs::extract(request, std::move(documents), pipeline_, threads, next, refuse_none);
}

void Evaluation::figure(const std::string& of, const std::string& what, double value, int decimals) const {
  listener_.take({benchmark, of, what, value, fixed_text(value, decimals)});
}

Treebank treebank_of(const Evaluation& evaluation, const DataFile& file) {
  const std::string bytes = bytes_of_data(file.path);
  Treebank treebank{measure::read_treebank(bytes, file.path), evaluation.read(bytes, "conllu", file.path)};
  if (treebank.gold.size() != treebank.read.size())
    throw InputError(file.path + ": " + std::to_string(treebank.gold.size()) + " documents with sentences, but " +
                     std::to_string(treebank.read.size()) + " were read: is there one of comments alone?");
  return treebank;
}

measure::SentenceFacts facts_of(const ExtractedDocument& document) {
  measure::SentenceFacts result{document.document.text, {}};
  if (document.sentences.empty()) return result;
  // spans count from the sentence, which may have blanks before it
  const std::string_view sentence = document.sentences.front().text(document.document.text);
  for (exporter::OieFact& fact : exporter::oie_facts(sentence, document.statements)) {
    measure::Fact& made = result.facts.emplace_back();
    made.relation = std::move(fact.relation);
    made.arguments = {std::move(fact.subject), std::move(fact.object)};
    for (std::string& argument : fact.args) made.arguments.push_back(std::move(argument));
    made.confidence = fact.confidence / 100.0;
  }
  return result;
}

}  // namespace relata::verbs
