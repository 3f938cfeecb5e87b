#include "verbs/extract.h"

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "export/lines.h"
#include "export/statement_json.h"
#include "extract/openie/views.h"
#include "extract/text/conllu.h"
#include "kb/lone_document.h"
#include "verbs/knowledge.h"
#include "verbs/result_file.h"
#include "verbs/sorted_lines.h"

namespace relata::verbs {
namespace {

openie::View view_of(const ExtractRequest& request) {
  if (request.format != "jsonl" && request.format != "oie")
    throw UsageError("unknown --format '" + request.format + "': try jsonl or oie");
  const std::optional<openie::View> view = openie::parse_view(request.view);
  if (!view) throw UsageError("unknown --view '" + request.view + "': try nary, binary or minimal");
  return *view;
}

constexpr std::size_t kPieceBytes = 1 << 20;  // of lines, beside the statements that they are made of

// The statements of one document as an export writes them. What is written is let go: of a book, statements and lines
// each take hundreds of megabytes.
void add_jsonl(ExtractedDocument&& document, SortedLines& waiting) {
  std::string lines;
  for (Statement& statement : document.statements) {
    lines += exporter::statement_json(statement, provenance_of(document, statement), document.extractor) + "\n";
    statement = {};
    if (lines.size() >= kPieceBytes) waiting.add(document.document.id, std::exchange(lines, {}));
  }
  waiting.add(document.document.id, std::move(lines));
}

// A line for each sentence, also for those without statements. Of a list of sentences (`of_lines`) each document is a
// line, which is repeated as it was read, also where it is empty.
std::string oie(const ExtractedDocument& document, bool of_lines) {
  std::string lines;
  if (of_lines && document.sentences.empty()) return exporter::oie_json(document.document.text, {}) + "\n";
  const std::span<const Statement> statements(document.statements);
  std::size_t next = 0;
  for (std::size_t index = 0; index < document.sentences.size(); ++index) {
    const std::size_t first = next;
    while (next < statements.size() && statements[next].sentence_index == index) ++next;
    const Sentence& sentence = document.sentences[index];
    const bool whole = of_lines && sentence.span.begin == 0;  // spans count from there
    lines += exporter::oie_json(whole ? document.document.text : sentence.text(document.document.text),
                                statements.subspan(first, next - first)) +
             "\n";
  }
  return lines;
}

}  // namespace

Provenance provenance_of(const ExtractedDocument& document, const Statement& statement) {
  const Document& article = document.document;
  const Sentence& sentence = document.sentences[statement.sentence_index];
  return {article.id,         article.title, article.source,
          article.date,       article.url,   std::string(sentence.text(article.text)),
          sentence.span.begin};
}

AnalysisCounts extract(const ExtractRequest& request, std::uint32_t threads,
                       const std::function<void(ExtractedDocument&&)>& take, const OnRefusal& refuse) {
  view_of(request);
  reading_of(request.reading);  // wrong options are told before the weights are mapped
  return extract(request, {}, pipeline::Pipeline(weights_of(request.reading), threads), threads, take, refuse);
}

AnalysisCounts extract(const ExtractRequest& request, std::vector<ReadDocument> first,
                       const pipeline::Pipeline& pipeline, std::uint32_t threads,
                       const std::function<void(ExtractedDocument&&)>& take, const OnRefusal& refuse) {
  const openie::View view = view_of(request);
  // views but nary are cut by the words, nothing else asks for them
  const openie::Tokens tokens = view == openie::View::kNary ? openie::Tokens::kLetGo : openie::Tokens::kKeep;
  const auto work = [&](const pipeline::Pipeline& analyser, std::vector<ReadDocument> read) {
    std::vector<std::optional<kb::LoneDocument>> alone(read.size());
    std::vector<ExtractedDocument> documents = analyser.extract(
        std::move(read), tokens, [&](std::size_t i, const ExtractedDocument& document) { alone[i].emplace(document); });
    for (std::size_t i = 0; i < documents.size(); ++i) {
      ExtractedDocument& document = documents[i];
      std::exchange(alone[i], std::nullopt)->fill_in(document.statements);
      if (request.no_implied) std::erase_if(document.statements, [](const Statement& s) { return s.relation.implied; });
      if (view != openie::View::kNary) document.statements = openie::in_view(document, view);
    }
    return documents;
  };
  return analyse(request.reading, std::move(first), pipeline, threads, {{}, work, take, request.progress}, refuse);
}

AnalysisCounts write_extracted(const ExtractRequest& request, std::uint32_t threads, std::ostream& out,
                               const OnRefusal& refuse) {
  const bool sorted = request.format == "jsonl", of_lines = request.reading.format == "sentences";
  SortedLines waiting;
  const auto take = [&](ExtractedDocument&& document) {
    if (sorted) return add_jsonl(std::move(document), waiting);
    out << oie(document, of_lines);
    require_written(out);
  };
  const AnalysisCounts counts = extract(request, threads, take, refuse);
  waiting.write(out);
  return counts;
}

AnalysisCounts write_annotated(const AnnotateRequest& request, std::uint32_t threads, std::ostream& out,
                               const OnRefusal& refuse) {
  if (request.format != "conllu" && request.format != "json")
    throw UsageError("unknown --format '" + request.format + "': try conllu or json");
  reading_of(request.reading);
  const pipeline::Pipeline pipeline(weights_of(request.reading), threads);
  const auto write = request.format == "json" ? text::write_annotation_json : text::write_conllu;
  const auto work = [](const pipeline::Pipeline& analyser, std::vector<ReadDocument> read) {
    return analyser.annotate(std::move(read));
  };
  const auto take = [&](ExtractedDocument&& document) {
    write(document, out);
    require_written(out);
  };
  return analyse(request.reading, {}, pipeline, threads, {{}, work, take}, refuse);
}

}  // namespace relata::verbs
