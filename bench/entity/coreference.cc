// Coreference with another scorer than the one built in, as `relata annotate --format json` writes it; for cross-validation
// of training/coreference.py:
//
//   coreference WEIGHTS SCORER.bin FILE.conllu > annotated.jsonl
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "extract/entity/coreference.h"
#include "extract/entity/mentions.h"
#include "extract/model/model.h"
#include "extract/text/conllu.h"
#include "extract/text/reading.h"

int main(int argc, char** argv) {
  using namespace relata;
  if (argc != 4) {
    std::cerr << "usage: coreference WEIGHTS SCORER.bin FILE.conllu\n";
    return 2;
  }
  const model::Model model = model::Model::load(argv[1]);
  std::ifstream file(argv[2], std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  const entity::CorefScorer scorer(bytes);
  const model::Projection projection{scorer.projection(), scorer.projected()};
  model::Workspace workspace;
  text::ReadOptions options;
  options.any_language = true;
  const std::vector<std::string> inputs = {argv[3]};
  text::read_inputs(
      inputs, options,
      [&](text::ReadDocument&& read) {
        ExtractedDocument document;
        document.document = std::move(read.document);
        document.sentences = std::move(read.sentences);
        model.annotate(document.sentences, workspace, model::Stages::kAll, &projection);
        entity::find_mentions(document);
        entity::link_mentions(document, scorer);
        text::write_annotation_json(document, std::cout);
      },
      [](const std::string& name, const std::string& reason) { std::cerr << name << ": " << reason << '\n'; });
}
