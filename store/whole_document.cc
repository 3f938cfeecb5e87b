#include "store/whole_document.h"

#include <utility>

namespace relata::store {

void restore(const std::vector<StoredSentence>& sentences, StoredMentions&& mentions, ExtractedDocument& extracted) {
  for (const StoredSentence& stored : sentences) {
    Sentence& sentence = extracted.sentences.emplace_back();
    sentence.span = stored.span;
    sentence.furniture = stored.furniture;
  }
  for (const StoredMention& stored : mentions.mentions) {
    Mention& mention = extracted.mentions.emplace_back();
    mention.sentence = stored.sentence;
    mention.span = stored.span;
    mention.head_span = stored.head;
    mention.kind = stored.kind;
    mention.type = stored.type;
    mention.cluster = stored.cluster;
    mention.confidence = stored.confidence;
  }
  extracted.clusters = std::move(mentions.clusters);
}

}  // namespace relata::store
