#include <nlohmann/json.hpp>
#include <ostream>

#include "extract/text/conllu.h"

namespace relata::text {

void write_annotation_json(const ExtractedDocument& document, std::ostream& out) {
  using Json = nlohmann::ordered_json;
  Json sentences = Json::array();
  for (const Sentence& sentence : document.sentences) {
    Json words = Json::array();
    for (const Token& token : sentence.tokens) words.push_back(token.form);
    sentences.push_back(std::move(words));
  }
  Json mentions = Json::array();
  const auto add = [&](const Mention& mention, std::size_t cluster) {
    mentions.push_back({{"cluster", cluster},
                        {"sentence", mention.sentence},
                        {"start", mention.first},
                        {"end", mention.last},
                        {"head", mention.head},
                        {"type", to_string(mention.type)}});
  };
  for (const Mention& mention : document.mentions) add(mention, mention.cluster);
  std::size_t alone = document.clusters.size();
  for (const Mention& mention : document.unlinked) add(mention, alone++);
  out << Json{{"doc", document.document.id}, {"sentences", std::move(sentences)}, {"mentions", std::move(mentions)}}
             .dump()
      << '\n';
}

}  // namespace relata::text
