// The encoder's vectors of the words of statements, for training/confidence.py:
//
//   statement_vectors WEIGHTS [--sentences] INPUT.. > vectors.bin
//
// For each statement its id and an end of line, then the mean vector over the words of its relation, its subject and
// its object (32-bit little-endian numbers; 0 where there are none). --sentences: a line of INPUT is a sentence.
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <span>
#include <string>
#include <vector>

#include "core/error.h"
#include "extract/model/model.h"
#include "extract/pipeline/pipeline.h"
#include "read/formats.h"
#include "read/reading.h"

namespace {

using namespace relata;

std::vector<float> mean_vector(const Sentence& sentence, const Spans& spans, std::size_t width) {
  std::vector<float> sum(width);
  float count = 0;
  for (const Token& token : sentence.tokens) {
    const bool inside = std::any_of(spans.begin(), spans.end(), [&](const Span& span) {
      return token.span.begin >= span.begin && token.span.end <= span.end;
    });
    if (!inside) continue;
    const std::span<const float> vector = sentence.vector_of(token);
    for (std::size_t i = 0; i < vector.size(); ++i) sum[i] += vector[i];
    ++count;
  }
  for (float& number : sum) number /= std::max(count, 1.0f);
  return sum;
}

void write(const Statement& statement, const std::vector<Sentence>& sentences, std::size_t width) {
  std::printf("%s\n", statement.id.c_str());
  const Sentence& sentence = sentences[statement.sentence_index];
  const Spans none;
  for (const Spans* spans :
       {&statement.relation.span, &statement.subject.span, statement.object ? &statement.object->span : &none}) {
    const std::vector<float> vector = mean_vector(sentence, *spans, width);
    std::fwrite(vector.data(), sizeof(float), vector.size(), stdout);
  }
}

void run(const std::string& weights, bool sentences, const std::vector<std::string>& inputs) {
  const model::Model model = model::Model::load(weights);
  std::vector<float> unit(model.width() * model.width());
  for (std::size_t i = 0; i < model.width(); ++i) unit[i * model.width() + i] = 1.0f;
  const model::Projections whole{.vectors = {unit, model.width()}, .every_word = true};
  const pipeline::Pipeline pipeline(weights, 1, 0);
  model::Workspace workspace;
  read::ReadOptions options;
  options.any_language = true;
  if (sentences) options.format = read::format_named("sentences");
  read::read_inputs(
      inputs, options,
      [&](ReadDocument&& read) {
        const auto [document, reasons] = pipeline.explain(std::move(read));
        std::vector<Sentence> again = document.sentences;
        for (Sentence& sentence : again) sentence.vectors.clear();
        model.annotate(again, workspace, model::Stages::kAll, &whole);
        for (const Statement& statement : document.statements) write(statement, again, model.width());
      },
      [](const std::string& name, const std::string& reason) { std::cerr << name << ": " << reason << '\n'; });
}

}  // namespace

int main(int argc, char** argv) {
  const bool sentences = argc > 2 && std::string(argv[2]) == "--sentences";
  if (argc < (sentences ? 4 : 3)) {
    std::cerr << "usage: statement_vectors WEIGHTS [--sentences] INPUT..\n";
    return 2;
  }
  try {
    run(argv[1], sentences, {argv + (sentences ? 3 : 2), argv + argc});
  } catch (const relata::Error& error) {
    std::cerr << "statement_vectors: " << error.what() << '\n';
    return 1;
  }
}
