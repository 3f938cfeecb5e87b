// relata extract: statements to standard output, without a knowledge base.
#include <span>
#include <sstream>

#include "cli/analysis.h"
#include "cli/console.h"
#include "cli/option_set.h"
#include "cli/sorted_output.h"
#include "export/lines.h"
#include "export/statement_json.h"
#include "extract/openie/views.h"
#include "kb/knowledge_base.h"

namespace relata::cli {
namespace {

// The statements of one document as `export --format jsonl` writes them.
std::string jsonl(const ExtractedDocument& document) {
  std::string lines;
  const Document& article = document.document;
  for (const Statement& statement : document.statements) {
    const Sentence& sentence = document.sentences[statement.sentence_index];
    const Provenance provenance{article.id,         article.title, article.source,
                                article.date,       article.url,   std::string(sentence.text(article.text)),
                                sentence.span.begin};
    lines += exporter::statement_json(statement, provenance, document.extractor) + "\n";
  }
  return lines;
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

class Extract final : public Command {
 public:
  std::string_view name() const override { return "extract"; }
  std::string_view summary() const override {
    return "statements of documents to standard output, without a knowledge base";
  }
  std::string_view examples() const override {
    return "  relata extract article.txt | jq .relation.text\n"
           "  echo 'Rebels captured the port.' | relata extract -\n"
           "  relata extract --input-format sentences --format oie sentences.txt\n"
           "  relata extract --view minimal --explicit article.txt\n"
           "  relata extract --given all trees.conllu      # everything after the model, without weights\n";
  }
  void declare(OptionSet& options) override {
    reading_.declare(options, true);
    options.group("Writing");
    options.value("--format", "F", format_, "jsonl (default), or oie: a line for each sentence");
    options.value("--view", "V", view_,
                  "nary (default), binary (each further argument a statement of its own) or minimal");
    options.flag("--explicit", explicit_, "without implied relations (titles, possessives)");
  }

  int run(const Common& common, Console& console) override {
    if (format_ != "jsonl" && format_ != "oie")
      throw UsageError("unknown --format '" + format_ + "': try jsonl or oie");
    const std::optional<openie::View> view = openie::parse_view(view_);
    if (!view) throw UsageError("unknown --view '" + view_ + "': try nary, binary or minimal");
    const read::ReadOptions reading = reading_.reading();
    const pipeline::Pipeline pipeline(reading_.weights(), common.threads);
    const bool sorted = format_ == "jsonl", lines = reading.format == read::format_named("sentences");
    SortedOutput waiting;
    const AnalysisCounts counts =
        analyse(reading_, {}, pipeline, common, console,
                {{},
                 [&](const pipeline::Pipeline& analyser, std::vector<ReadDocument> read) {
                   std::vector<ExtractedDocument> documents = analyser.extract(std::move(read));
                   for (ExtractedDocument& document : documents) {
                     kb::resolve_alone(document);
                     if (explicit_)
                       std::erase_if(document.statements, [](const Statement& s) { return s.relation.implied; });
                     document.statements = openie::in_view(document, *view);
                   }
                   return documents;
                 },
                 [&](ExtractedDocument&& document) {
                   if (sorted) return waiting.add(document.document.id, jsonl(document));
                   console.out() << oie(document, lines);
                   if (!console.out()) console.check();
                 }});
    waiting.write(console.out());
    return counts.exit();
  }

 private:
  ReadingOptions reading_;
  std::string format_ = "jsonl", view_ = "nary";
  bool explicit_ = false;
};

}  // namespace

std::unique_ptr<Command> make_extract() { return std::make_unique<Extract>(); }

}  // namespace relata::cli
