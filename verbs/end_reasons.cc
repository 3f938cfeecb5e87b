#include "verbs/end_reasons.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/statement_edges.h"
#include "kb/placed_phrases.h"

namespace relata::verbs {
namespace {

// "THE PRESIDENT" in capitals may be of the kind of names, and is linked as descriptions are.
bool is_name(const Mention* mention) { return mention->rule == LinkRule::kNone; }

std::string linked_by(const Mention& mention) {
  const std::string sure = ", " + std::to_string(mention.confidence) + "%";
  switch (mention.rule) {
    case LinkRule::kScore: return "coreference" + sure;
    case LinkRule::kModifier: return "the name that stands in it" + sure;
    case LinkRule::kSort: return "the name of its sort that is near and often named" + sure;
    case LinkRule::kGiven: return "linked in the input";
    case LinkRule::kNone: break;
  }
  return "named";
}

}  // namespace

EndReasons::EndReasons(const ExtractedDocument& document) : document_(document), mentions_(document) {
  for (const Mention& mention : document.mentions)
    if (mention.sentence < document.sentences.size() && mention.span != Span())
      of_cluster_[mention.cluster].push_back(&mention);
}

std::uint32_t EndReasons::begin_of(const Mention& mention) const {
  return document_.sentences[mention.sentence].span.begin + mention.span.begin;
}

std::vector<EndReason> EndReasons::of(const Statement& statement) const {
  std::vector<EndReason> found;
  const auto add = [&](std::string_view end, const Phrase& phrase, std::uint32_t sentence_index) {
    if (!phrase.span.empty() && sentence_index < document_.sentences.size())
      found.push_back(of(std::string(end), phrase, sentence_index));
  };
  add("subject", statement.subject, statement.sentence_index);
  if (statement.object) add("object", *statement.object, statement.sentence_index);
  for (const Argument& argument : statement.args) add(to_string(argument.role), argument, statement.sentence_index);
  for (const Speaker& speaker : statement.attributed_to) add("said by", speaker.phrase, speaker.sentence_index);
  return found;
}

EndReason EndReasons::of(std::string end, const Phrase& phrase, std::uint32_t sentence_index) const {
  EndReason reason;
  reason.end = std::move(end);
  reason.words = phrase.mention;
  const Spans place = kb::placed(phrase.span, document_.sentences[sentence_index].span.begin);
  if (const auto shown = mentions_.of(place)) reason.place = shown->place;
  reason.entity = phrase.entity;
  if (acts_for_entity(phrase)) reason.acts_for = phrase.actor->entity;
  reason.set_by_user = phrase.set_by_user;
  if (phrase.set_by_user) reason.how = "set by mean";
  else if (phrase.entity) explain(phrase, place, reason);
  else if (reason.acts_for) reason.how = acting(phrase, sentence_index, place);
  return reason;
}

// By the mention of the cluster that stands in the phrase; a name before other words.
void EndReasons::explain(const Phrase& phrase, const Spans& place, EndReason& reason) const {
  const auto cluster = phrase.cluster ? of_cluster_.find(*phrase.cluster) : of_cluster_.end();
  if (cluster == of_cluster_.end()) {
    reason.how = "what stands beside it";
    return;
  }
  const std::vector<const Mention*>& mentions = cluster->second;
  const auto before = [&](const Mention* mention, std::uint32_t byte) { return begin_of(*mention) < byte; };
  const Mention* own = nullptr;
  for (auto next = std::lower_bound(mentions.begin(), mentions.end(), place.front().begin, before);
       next != mentions.end() && begin_of(**next) < place.back().end; ++next)
    if (kb::covers(place, begin_of(**next)) && (!own || (is_name(*next) && !is_name(own)))) own = *next;
  reason.how = own ? linked_by(*own) : "what stands beside it";
  if (!own || !is_name(own)) find_antecedents(mentions, own ? begin_of(*own) : place.front().begin, reason);
}

// Of the mentions of a cluster those before `begin` and behind it.
void EndReasons::find_antecedents(std::span<const Mention* const> mentions, std::uint32_t begin,
                                  EndReason& reason) const {
  const auto here = std::find_if(mentions.begin(), mentions.end(),
                                 [&](const Mention* mention) { return begin_of(*mention) >= begin; });
  const auto behind =
      std::find_if(here, mentions.end(), [&](const Mention* other) { return begin_of(*other) > begin; });
  const Mention* near = here != mentions.begin() ? *std::prev(here) : behind != mentions.end() ? *behind : nullptr;
  const std::span<const Mention*const> earlier(mentions.begin(), here), later(behind, mentions.end());
  const auto name = std::find_if(earlier.rbegin(), earlier.rend(), is_name);
  const auto name_behind = std::find_if(later.begin(), later.end(), is_name);
  const Mention* named = name != earlier.rend() ? *name : name_behind != later.end() ? *name_behind : nullptr;
  if (near) reason.before = antecedent(*near);
  if (named && named != near) reason.named = antecedent(*named);
}

Antecedent EndReasons::antecedent(const Mention& mention) const {
  const std::uint32_t begin = begin_of(mention), sentence = document_.sentences[mention.sentence].span.begin;
  const bool headed = mention.span.begin <= mention.head_span.begin && mention.head_span.end <= mention.span.end;
  return {document_.document.text.substr(begin, mention.span.end - mention.span.begin),
          {document_.document.id, headed ? sentence + mention.head_span.begin : begin},
          mention.sentence};
}

// By the row of the table of who acts for whom, and the name that stands with its noun.
std::string EndReasons::acting(const Phrase& phrase, std::uint32_t sentence_index, const Spans& place) const {
  const Acting& acting = phrase.actor->acting;
  const Sentence& sentence = document_.sentences[sentence_index];
  std::string how = "the noun of who acts for others";
  auto next = std::lower_bound(document_.acting.begin(), document_.acting.end(), sentence_index,
                               [](const ActingPhrase& found, std::uint32_t wanted) { return found.sentence < wanted; });
  for (; next != document_.acting.end() && next->sentence == sentence_index; ++next)
    if (next->acting == acting && next->head < sentence.tokens.size() &&
        kb::covers(place, sentence.span.begin + sentence.tokens[next->head].span.begin))
      how += " '" + sentence.tokens[next->head].form + "'";
  const bool known = acting.cluster < document_.clusters.size() && !document_.clusters[acting.cluster].names.empty();
  std::string whose = known ? document_.clusters[acting.cluster].names.front().text : std::string();
  const std::string_view body = body_of_place(acting.kind);
  const bool of_place = !body.empty() && whose.starts_with(body);
  if (of_place) whose.erase(0, body.size());
  if (!whose.empty()) how += ", of " + whose;
  if (!acting.inferred) return how;
  return how + (of_place ? ", which the text is about" : ", which was named before") + ": no name stands in the words";
}

}  // namespace relata::verbs
