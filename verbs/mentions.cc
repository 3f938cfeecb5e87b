#include "verbs/mentions.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/filter.h"
#include "core/statement_edges.h"
#include "verbs/words.h"

namespace relata::verbs {
namespace {

std::uint32_t distance(const Spans& place, std::uint32_t offset) {
  std::uint32_t least = UINT32_MAX;
  for (const Span& span : place) {
    const std::uint32_t past = span.end > span.begin ? span.end - 1 : span.end;
    least = std::min(least, offset < span.begin ? span.begin - offset : offset > past ? offset - past : 0);
  }
  return least;
}

}  // namespace

MentionsOf::MentionsOf(const kb::KnowledgeBase& kb, const std::string& doc) : doc_(doc) {
  Filter filter;
  filter.docs = {doc};
  filter.all = filter.rejected = true;
  kb.statements(filter, [&](const Statement& statement, const Provenance& provenance) {
    return add(statement, provenance.offset), true;
  });
}

MentionsOf::MentionsOf(const ExtractedDocument& document) : doc_(document.document.id) {
  for (const Statement& statement : document.statements)
    add(statement, document.sentences[statement.sentence_index].span.begin);
}

void MentionsOf::add(const Statement& statement, std::uint32_t sentence) {
  add(statement.subject, sentence);
  if (statement.object) add(*statement.object, sentence);
  for (const Argument& argument : statement.args) add(argument, sentence);
  for (const Speaker& speaker : statement.attributed_to) add(speaker.phrase, speaker.offset);
  ++statements_;
}

void MentionsOf::add(const Phrase& phrase, std::uint32_t sentence) {
  if (phrase.span.empty()) return;
  InSentence& there = sentences_[sentence];
  there.places.push_back({kb::placed(phrase.span, sentence), phrase.cluster, phrase.mention.size()});
  Seen seen{phrase.mention, phrase.entity, std::nullopt, phrase.set_by_user, statements_};
  if (acts_for_entity(phrase)) seen.acts_for = phrase.actor->entity;
  there.seen.push_back(std::move(seen));
}

const MentionsOf::InSentence* MentionsOf::sentence_of(std::uint32_t offset) const {
  const auto after = sentences_.upper_bound(offset);
  return after == sentences_.begin() ? nullptr : &std::prev(after)->second;
}

std::optional<ShownMention> MentionsOf::at(std::uint32_t offset) const {
  const InSentence* there = sentence_of(offset);
  const std::vector<Spans> mention = there ? kb::mention_at(offset, there->places) : std::vector<Spans>();
  if (mention.empty()) return std::nullopt;
  ShownMention shown{"", {doc_, offset}, {}, {}, false, 0};
  std::set<std::size_t> statements;
  for (std::size_t i = 0; i < there->places.size(); ++i) {
    if (!std::binary_search(mention.begin(), mention.end(), there->places[i].place)) continue;
    const Seen& seen = there->seen[i];
    if (shown.words.empty() || seen.words.size() < shown.words.size()) shown.words = seen.words;
    if (!shown.entity) shown.entity = seen.entity;
    if (!shown.acts_for) shown.acts_for = seen.acts_for;
    shown.set_by_user = shown.set_by_user || seen.set_by_user;
    statements.insert(seen.statement);
  }
  if (shown.entity) shown.acts_for.reset();
  shown.statements = statements.size();
  return shown;
}

std::optional<ShownMention> MentionsOf::of(const Spans& place) const {
  const InSentence* there = place.empty() ? nullptr : sentence_of(place.front().begin);
  if (!there) return std::nullopt;
  std::size_t fewest = SIZE_MAX;  // of words there: rather a byte of "Anna Berg" than the blank behind "Minister"
  std::uint32_t best = 0;
  for (const Span& span : place)
    for (std::uint32_t offset = span.begin; offset < span.end; ++offset) {
      std::size_t words = SIZE_MAX;
      for (const kb::PhrasePlace& phrase : there->places)
        if (kb::covers(phrase.place, offset)) words = std::min(words, phrase.words);
      if (words >= fewest) continue;
      const std::vector<Spans> mention = kb::mention_at(offset, there->places);
      if (!std::binary_search(mention.begin(), mention.end(), place)) continue;
      fewest = words;
      best = offset;
    }
  return fewest < SIZE_MAX ? at(best) : std::nullopt;
}

std::optional<ShownMention> MentionsOf::nearest(std::uint32_t offset) const {
  const kb::PhrasePlace* best = nullptr;
  const auto rank = [&](const kb::PhrasePlace& phrase) {
    return std::pair(distance(phrase.place, offset), phrase.words);
  };
  for (const auto& [begin, there] : sentences_)
    for (const kb::PhrasePlace& phrase : there.places)
      if (!best || rank(phrase) < rank(*best)) best = &phrase;
  return best ? of(best->place) : std::nullopt;
}

std::string meant_text(const ShownMention& mention) {
  if (mention.entity) return one_line(mention.entity->name) + " (" + mention.entity->id + ")";
  if (mention.acts_for) return "who acts for " + one_line(mention.acts_for->name) + " (" + mention.acts_for->id + ")";
  return "nothing";
}

}  // namespace relata::verbs
