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
  for (const Mention& mention : document.mentions) {
    mentions.push_back({{"cluster", mention.cluster},
                        {"sentence", mention.sentence},
                        {"start", mention.first},
                        {"end", mention.last},
                        {"head", mention.head},
                        {"type", to_string(mention.type)}});
  }
  out << Json{{"doc", document.document.id}, {"sentences", std::move(sentences)}, {"mentions", std::move(mentions)}}
             .dump()
      << '\n';
}

}  // namespace relata::text
