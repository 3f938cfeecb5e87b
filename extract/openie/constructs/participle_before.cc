// "US-backed forces" -> US | backed | forces
// "the Nairobi-based firm" -> firm | based | Nairobi, lemma be based in
#include <algorithm>
#include <map>

#include "extract/openie/construct.h"
#include "extract/openie/draft.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"
#include "extract/text/demonyms.h"

namespace relata::openie::constructs {
namespace {

// "backed" -> back, "owned" -> own: of a participle that the tagger calls an adjective.
std::string verb_of_participle(std::string_view word) {
  static const std::map<std::string_view, std::string_view> verbs = [] {
    std::map<std::string_view, std::string_view> found;
    nominal_table().each([&](std::string_view, const TableRow& row) {
      if (row.size() > 1) found.emplace(row[1], row[0]);
    });
    irregular_participle_table().each([&](std::string_view participle, const TableRow& row) {
      if (!row.empty()) found[participle] = row[0];
    });
    return found;
  }();
  if (const auto verb = verbs.find(word); verb != verbs.end()) return std::string(verb->second);
  return std::string(word.substr(0, word.size() - (word.ends_with("ed") ? 2 : 0)));
}

bool is_participle(const SentenceView& view, int t) {
  const std::string word = view.lower(t);
  return (one_of(view.token(t).xpos, {"VBN", "VBD", "JJ"}) && word.ends_with("ed")) ||
         irregular_participle_table().contains(word);
}

// What a hyphen joins to the participle: who did it, or where it is.
Phrase joined_phrase(const SentenceView& view, int joined) {
  const Mention* name = view.mention_at(joined);
  Phrase phrase = name ? name_phrase(view, *name) : phrase_of_tokens(view, {joined});
  if (!phrase.cluster)
    if (const auto country = text::country_of_demonym(view.token(joined).form)) phrase.name = std::string(*country);
  return phrase;
}

// The noun's phrase without article and participle.
Phrase noun_phrase(const SentenceView& view, int head, int participle, const std::vector<int>& parts) {
  std::vector<int> tokens = phrase_tokens(view, {.head = head});
  std::erase_if(tokens, [&](int t) {
    return std::find(parts.begin(), parts.end(), t) != parts.end() || view.tree().below(t, participle);
  });
  while (!tokens.empty() && view.token(tokens.front()).upos == "DET") tokens.erase(tokens.begin());
  Phrase phrase = phrase_of_tokens(view, std::move(tokens));
  phrase.cluster = view.cluster_of(head);
  return phrase;
}

void one(const Reading& reading, int head, int participle, Emitter& out) {
  const SentenceView& view = reading.view;
  const std::vector<int> parts = view.hyphenated(participle);
  if (parts.size() != 2) return;  // the hyphen and a word
  const int joined = parts.back();
  const bool name = view.mention_at(joined) || text::is_demonym(view.token(joined).form);
  const std::string word = view.lower(participle);
  const bool located = word_list("participle of a place").contains(word);
  if (!name && (located || !word_list("agent of a compound").contains(view.lower(joined)))) return;
  if (word_list("participle of likeness").contains(word)) return;
  Phrase from = joined_phrase(view, joined), thing = noun_phrase(view, head, participle, parts);
  Statement statement = draft_beside(reading, Construction::kParticiple, head);
  statement.subject = located ? thing : from;
  statement.object = located ? std::move(from) : std::move(thing);
  const bool verb = view.token(participle).upos == "VERB";
  set_relation(view, statement, {participle},
               located ? "be " + word + " in"
               : verb  ? std::string(view.token(participle).lemma)
                       : verb_of_participle(word));
  out.emit(std::move(statement), {head, participle});
}

}  // namespace

void participle_before(const Reading& reading, Emitter& out) {
  for (int head = 0; head < reading.view.size(); ++head) {
    if (!reading.view.is_noun(head)) continue;
    for (int child : reading.tree().children(head))
      if (child < head && is_participle(reading.view, child)) one(reading, head, child, out);
  }
}

}  // namespace relata::openie::constructs
