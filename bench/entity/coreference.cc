// Coreference with another scorer than the one built in, as `relata annotate --format json` writes it; for
// cross-validation of training/coreference.py:
//
//   coreference WEIGHTS SCORER.bin FILE.conllu > annotated.jsonl
#include "extract/entity/coreference.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "bench/entity/read_documents.h"
#include "extract/text/conllu.h"

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
  const model::Projections projections{.vectors = {scorer.projection(), scorer.projected()}};
  read_documents(model, projections, argv[3], [&](ExtractedDocument& document) {
    entity::link_mentions(document, scorer);
    text::write_annotation_json(document, std::cout);
  });
}
