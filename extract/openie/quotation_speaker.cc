#include "extract/openie/quotation_speaker.h"

#include <algorithm>

#include "extract/openie/cues/reports.h"
#include "extract/openie/cues/speakers.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

bool is_mark(const SentenceView& view, int t) {
  return t >= 0 && t < view.size() && word_list("quotation mark").contains(view.token(t).form);
}

bool is_in(const Quotation& quotation, std::uint32_t s, int t) {
  return quotation.contains(s, static_cast<std::uint32_t>(t));
}

// Whether the clause is an act of somebody's, all of it outside the marks.
bool acts_outside(const Reading& reading, const Clause& clause, const Quotation& quotation) {
  const std::uint32_t s = reading.view.index();
  if (is_in(quotation, s, clause.predicate) || clause.subjects.empty() || clause.passive) return false;
  const int subject = clause.subjects.front().head;
  return !is_in(quotation, s, subject) && !reading.view.has_negative_determiner(subject);
}

// The first word of verb and subject.
int first_of(const SentenceView& view, const Clause& clause) {
  return std::min(view.tree().subtree(clause.subjects.front().head).front(), clause.predicate);
}

// Whether the words of the clause begin right behind the closing mark: '"We lost," the farmer wept'.
bool follows_mark(const Reading& reading, const Clause& clause, const Quotation& quotation) {
  if (quotation.last_sentence != reading.view.index()) return false;
  const int first = first_of(reading.view, clause), end = static_cast<int>(quotation.last_token);
  return first >= end && first <= end + (is_mark(reading.view, end) ? 1 : 0) + 1;
}

// Whether colon or comma and the opening mark stand behind the verb: 'grinned: "He trained."'
bool leads_to_mark(const Reading& reading, const Clause& clause, const Quotation& quotation) {
  if (quotation.first_sentence != reading.view.index()) return false;
  const int mark = static_cast<int>(quotation.first_token) - 1;
  return mark > 1 && clause.predicate < mark && one_of(reading.view.token(mark - 1).form, {",", ":"}) &&
         clause.predicate == mark - 2;
}

// Whom the verb has as its hearer: "told Dr Karst".
std::optional<Phrase> hearer(const Reading& reading, const Clause& clause, const Quotation& quotation) {
  const SentenceView& view = reading.view;
  for (const std::string_view relation : {"iobj", "obj"})
    if (const int told = view.tree().child(clause.predicate, relation);
        told != kNone && view.is_animate(told) && !is_in(quotation, view.index(), told))
      return phrase_of(view, {.head = told, .collective = true});
  return std::nullopt;
}

Saying saying(const Reading& reading, const Clause& clause, const Quotation& quotation) {
  Constituent subject = clause.subjects.front();
  subject.collective = clause.subjects.size() > 1;
  return {speaker(reading.view, subject, clause.predicate), hearer(reading, clause, quotation)};
}

// 'called the mayor "a thief who sold the park"'
std::optional<Saying> by_calling(const Reading& reading, const Quotation& quotation) {
  for (auto clause = reading.clauses.rbegin(); clause != reading.clauses.rend(); ++clause)
    if (clause->predicate < static_cast<int>(quotation.first_token) && acts_outside(reading, *clause, quotation) &&
        word_list("verb of calling").contains(reading.view.lemma(clause->predicate)))
      return saying(reading, *clause, quotation);
  return std::nullopt;
}

std::optional<Saying> by_verb(const Reading& reading, const Quotation& quotation) {
  for (const Clause& clause : reading.clauses) {
    if (!acts_outside(reading, clause, quotation)) continue;
    const bool beside = follows_mark(reading, clause, quotation) || leads_to_mark(reading, clause, quotation);
    const bool says = report_class(reading.view, clause) == "say";
    const bool always = verb_table().value(reading.view.lemma(clause.predicate)) == "say";
    if (says && (beside || always)) return saying(reading, clause, quotation);
  }
  for (const Clause& clause : reading.clauses)
    if (acts_outside(reading, clause, quotation) && clause.kind == ClauseKind::kVerb &&
        one_of(reading.view.token(clause.predicate).xpos, {"VBD", "VBZ", "VBP"}) &&
        reading.view.is_animate(clause.subjects.front().head) && follows_mark(reading, clause, quotation))
      return saying(reading, clause, quotation);
  return std::nullopt;
}

// The colon right before the opening mark, or kNone.
int colon_before(const SentenceView& view, const Quotation& quotation) {
  int colon = static_cast<int>(quotation.first_token) - 1;
  while (colon > 0 && view.token(colon).form != ":" && view.token(colon).upos == "PUNCT") --colon;
  return colon > 0 && view.token(colon).form == ":" ? colon : kNone;
}

// 'The landlord's answer was short: "..': whose it is, or kNone.
int owner_of_subject(const SentenceView& view, const Clause& clause) {
  const int owner = view.tree().child(clause.subjects.front().head, "nmod:poss");
  return owner != kNone && view.is_animate(owner) && view.lower(owner) != "its" ? owner : kNone;
}

// 'Headmistress Ines Valadão: "..', 'The landlord: "..', 'KA: "..': who is named before the colon, or kNone.
int named_before(const SentenceView& view, int colon) {
  int found = kNone;
  for (int t = 0; t < colon; ++t) {
    const Mention* name = view.mention_at(t);
    if (name && name->type == EntityType::kPer) return static_cast<int>(name->head);
    const int head = view.tree().head(t);
    const bool outermost = head == kNone || head >= colon;
    if (found == kNone && outermost && view.is_noun(t) && view.is_animate(t) &&
        (!name || name->type == EntityType::kOrg))
      found = t;
  }
  const std::string_view first = view.token(0).form;
  const bool label = found == kNone && colon == 1 && first.size() > 1 && !view.mention_at(0) &&
                     std::all_of(first.begin(), first.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return label ? 0 : found;
}

// 'Holm, the mayor, put it bluntly: "Orbis paid."': whoever acts before the colon, the nearest first, or is named
// there.
std::optional<Saying> by_colon(const Reading& reading, const Quotation& quotation) {
  const SentenceView& view = reading.view;
  const int colon = colon_before(view, quotation);
  if (colon == kNone) return std::nullopt;
  bool clauses = false;
  for (auto clause = reading.clauses.rbegin(); clause != reading.clauses.rend(); ++clause) {
    if (clause->predicate > colon || view.tree().is(clause->top, "acl")) continue;
    clauses = true;
    if (clause->subjects.empty() || clause->passive || view.tree().is(clause->top, "ccomp")) continue;
    const int subject = clause->subjects.front().head;
    if (view.lower(subject) == "you") continue;
    if (subject < clause->predicate && view.is_animate(subject)) return saying(reading, *clause, quotation);
    if (const int owner = owner_of_subject(view, *clause); owner != kNone)
      return Saying{speaker(view, {.head = owner}, clause->predicate), std::nullopt};
  }
  const int name = clauses ? kNone : named_before(view, colon);
  return name == kNone ? std::nullopt : std::optional(Saying{speaker(view, {.head = name}, colon), std::nullopt});
}

// Whether nothing but the quotation stands in its sentences.
bool is_whole(const Readings& readings, const Quotation& quotation) {
  if (quotation.first_token > 1 || !readings[quotation.last_sentence]) return false;
  const SentenceView& view = readings[quotation.last_sentence]->view;
  for (int t = static_cast<int>(quotation.last_token); t < view.size(); ++t)
    if (view.token(t).upos != "PUNCT") return false;
  return true;
}

// 'Bert Quayle was unrepentant. "..': who the sentence before is about, if it is somebody.
std::optional<Saying> led_to_by(const Reading& before, bool same_paragraph) {
  for (const Clause& clause : before.clauses) {
    if (!before.tree().is(clause.top, "root")) continue;
    if (clause.subjects.empty() || clause.passive) return std::nullopt;
    const bool colon = before.view.token(before.view.size() - 1).form == ":";
    const bool says = colon || report_class(before.view, clause) == "say";
    if (!same_paragraph && !says && clause.kind != ClauseKind::kCopula) return std::nullopt;
    const int subject = clause.subjects.front().head;
    const int owner =
        same_paragraph && !before.view.is_animate(subject) ? owner_of_subject(before.view, clause) : kNone;
    if (owner != kNone) return Saying{speaker(before.view, {.head = owner}, clause.predicate), std::nullopt};
    Saying saying{speaker(before.view, clause.subjects.front(), clause.predicate), std::nullopt};
    const bool known = before.view.mention_at(subject) || saying.speaker.phrase.cluster || says || same_paragraph;
    return known && before.view.is_animate(subject) ? std::optional(std::move(saying)) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Saying> saying_beside(const Readings& readings, const Quotation& quotation) {
  for (const std::uint32_t s : {quotation.last_sentence, quotation.first_sentence})
    if (readings[s])
      if (auto found = by_verb(*readings[s], quotation)) return found;
  if (!readings[quotation.first_sentence]) return std::nullopt;
  const Reading& first = *readings[quotation.first_sentence];
  auto found = by_colon(first, quotation);
  return found ? found : by_calling(first, quotation);
}

std::optional<Saying> saying_around(const ExtractedDocument& document, const Readings& readings,
                                    const Quotation& quotation) {
  if (!is_whole(readings, quotation)) return std::nullopt;
  const std::uint32_t first = quotation.first_sentence, behind = quotation.last_sentence + 1;
  if (first > 0 && readings[first - 1])
    if (auto found = led_to_by(*readings[first - 1], newlines_before(document, first) == 0)) return found;
  if (behind >= readings.size() || !readings[behind]) return std::nullopt;
  const Reading& next = *readings[behind];
  // '"They burned it." The teacher wept. "They took my sons."'
  const bool within = newlines_before(document, behind) == 0 && behind + 1 < readings.size() && readings[behind + 1] &&
                      newlines_before(document, behind + 1) == 0 && is_mark(readings[behind + 1]->view, 0);
  if (within)
    if (auto found = led_to_by(next, true)) return found;
  if (!word_list("pronoun for what was said").contains(next.view.lower(0))) return std::nullopt;
  return by_verb(next, quotation);
}

std::optional<Saying> saying_of(const Readings& readings, const Turn& turn) {
  if (!readings[turn.label]) return std::nullopt;
  const SentenceView& view = readings[turn.label]->view;
  Speaker who = speaker(view, {}, static_cast<int>(turn.last) - 1);
  std::vector<int> words;
  for (std::uint32_t t = turn.first; t < turn.last; ++t) {
    words.push_back(static_cast<int>(t));
    const Mention* name = view.mention_at(static_cast<int>(t));
    if (name && (!who.phrase.cluster || name->type == EntityType::kPer)) who.phrase.cluster = name->cluster;
  }
  const auto cluster = who.phrase.cluster;
  who.phrase = phrase_of_tokens(view, words);
  who.phrase.cluster = cluster;
  who.cue = ":";
  return Saying{std::move(who), std::nullopt};
}

}  // namespace relata::openie
