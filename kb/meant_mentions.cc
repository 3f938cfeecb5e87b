#include "kb/meant_mentions.h"

#include <algorithm>
#include <set>
#include <utility>

#include "identity/place_body.h"
#include "kb/placed_phrases.h"
#include "store/terms.h"

namespace relata::kb {
namespace {

void place(std::uint32_t sentence, Span span, std::uint32_t cluster, MentionsOfDocument& into) {
  if (sentence >= into.sentences.size()) return;
  const std::uint32_t begin = into.sentences[sentence];
  into.mentions.push_back({{begin + span.begin, begin + span.end}, cluster});
}

template <typename Visit>
void each_phrase_of(const MentionsOfDocument& document, const Visit& visit) {
  for (const Statement& statement : document.statements)
    if (statement.sentence_index < document.sentences.size())
      each_placed_phrase(statement, document.sentences[statement.sentence_index],
                         [&](const Phrase& phrase, const Spans& place) { visit(statement, phrase, place); });
}

// The key of what phrases name, or of the body that they are counted for; "" for neither.
std::string key_of(const Phrase& phrase, const store::LocalEntities& local) {
  if (const store::LocalEntityRow* row = local.of(phrase)) return row->key;
  const store::LocalEntityRow* actor = local.actor_of(phrase);
  return actor && identity::place_body(actor->key) ? actor->key : std::string();
}

}  // namespace

MentionsOfDocument mentions_for(const RuledPlaces& places, const ExtractedDocument& document) {
  MentionsOfDocument found;
  if (places.empty()) return found;
  for (const Sentence& sentence : document.sentences) found.sentences.push_back(sentence.span.begin);
  for (const Mention& mention : document.mentions)
    if (mention.span != Span()) place(mention.sentence, mention.span, mention.cluster, found);
  if (places.moved.empty()) return found;
  found.statements = document.statements;
  sort_statements(found.statements);
  std::set<std::string_view> ids;
  std::erase_if(found.statements, [&](const Statement& statement) { return !ids.insert(statement.id).second; });
  return found;
}

MentionsOfDocument mentions_for(const RuledPlaces& places, const store::Store& store,
                                const store::StoredDocument& document) {
  MentionsOfDocument found;
  if (places.empty()) return found;
  for (const store::StoredSentence& sentence : document.sentences) found.sentences.push_back(sentence.span.begin);
  if (const auto mentions = store.mentions(document.document.id))
    for (const store::StoredMention& mention : mentions->mentions)
      place(mention.sentence, mention.span, mention.cluster, found);
  if (!places.moved.empty()) found.statements = store.statements(document.document.id);
  return found;
}

MeantMentions meant_mentions(const std::set<MentionPlace>& places, const MentionsOfDocument& document,
                             const std::vector<store::LocalEntityRow>& rows) {
  const store::LocalEntities local(rows);
  std::vector<PhrasePlace> phrases;
  each_phrase_of(document, [&](const Statement&, const Phrase& phrase, const Spans& place) {
    phrases.push_back({place, phrase.cluster, phrase.mention.size()});
  });
  MeantMentions found;
  for (const MentionPlace& place : places)
    if (std::vector<Spans> mention = mention_at(place.offset, phrases); !mention.empty())
      found[place].phrases = std::move(mention);
  for (auto& [place, meant] : found) {
    std::set<std::string> ids;
    each_phrase_of(document, [&](const Statement& statement, const Phrase& phrase, const Spans& at) {
      if (!std::binary_search(meant.phrases.begin(), meant.phrases.end(), at)) return;
      ids.insert(statement.id);
      meant.node = std::max(meant.node, key_of(phrase, local));
    });
    meant.statements.assign(ids.begin(), ids.end());
  }
  return found;
}

}  // namespace relata::kb
