// What the scorer of coreference is told of the mentions of CoNLL-U documents, for training/coreference.py:
//
//   coreference_features WEIGHTS FILE.conllu > features.bin
//
// For each document: a line of JSON {"doc","mentions","pairs","width"}, then 32-bit little-endian numbers: of each
// mention sentence, first, last, head (integers); its features; the encoder's vector of its head (0 where there is
// none); of each pair antecedent, mention (integers); the features of each pair as bytes, 255 for 1.
#include "extract/entity/coreference_features.h"

#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

#include "bench/entity/read_documents.h"
#include "extract/entity/coreference_mention.h"

namespace {

using namespace relata;

template <typename Item>
void write(const std::vector<Item>& items) {
  std::fwrite(items.data(), sizeof(Item), items.size(), stdout);
}

void write_document(const ExtractedDocument& document, std::size_t width) {
  std::vector<DependencyTree> trees(document.sentences.begin(), document.sentences.end());
  const std::vector<entity::CorefMention> mentions = entity::coref_mentions(document, trees);
  const entity::CorefFeatures features(document, trees, mentions);
  std::vector<std::uint32_t> places, pairs;
  std::vector<float> described(mentions.size() * entity::kMentionFeatures), vectors(mentions.size() * width);
  std::vector<std::uint8_t> compared;
  std::vector<float> row(entity::kPairFeatures);
  for (std::uint32_t m = 0; m < mentions.size(); ++m) {
    const entity::CorefMention& mention = mentions[m];
    places.insert(places.end(), {mention.sentence, mention.first, mention.last, mention.head});
    features.describe(m, std::span(described).subspan(m * entity::kMentionFeatures, entity::kMentionFeatures));
    std::copy(mention.vector.begin(), mention.vector.end(), vectors.begin() + static_cast<std::ptrdiff_t>(m * width));
    for (const std::uint32_t a : features.candidates(m)) {
      pairs.insert(pairs.end(), {a, m});
      features.describe(a, m, row);
      for (const float value : row) compared.push_back(static_cast<std::uint8_t>(value * 255.0f + 0.5f));
    }
  }
  std::printf("{\"doc\":\"%s\",\"mentions\":%zu,\"pairs\":%zu,\"width\":%zu,\"unary\":%zu,\"pair\":%zu}\n",
              document.document.id.c_str(), mentions.size(), pairs.size() / 2, width, entity::kMentionFeatures,
              entity::kPairFeatures);
  write(places);
  write(described);
  write(vectors);
  write(pairs);
  write(compared);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: coreference_features WEIGHTS FILE.conllu\n";
    return 2;
  }
  const model::Model model = model::Model::load(argv[1]);
  std::vector<float> unit(model.width() * model.width());
  for (std::size_t i = 0; i < model.width(); ++i) unit[i * model.width() + i] = 1.0f;
  const model::Projections whole{.vectors = {unit, model.width()}};
  read_documents(model, whole, argv[2], [&](ExtractedDocument& document) { write_document(document, model.width()); });
}
