#include "extract/openie/speeches.h"

#include <algorithm>

#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

bool same_speaker(const Speaker& a, const Speaker& b) {
  if (a.phrase.cluster && a.phrase.cluster == b.phrase.cluster) return true;
  return a.sentence_index == b.sentence_index && a.phrase.span == b.phrase.span;
}

// A quotation that holds a predicate, not a word in quotation marks.
bool is_speech(const Readings& readings, const Quotation& quotation) {
  for (std::uint32_t s = quotation.first_sentence; s <= quotation.last_sentence; ++s)
    if (readings[s])
      for (const Clause& clause : readings[s]->clauses)
        if (quotation.contains(s, static_cast<std::uint32_t>(clause.predicate)) &&
            (!clause.subjects.empty() || readings[s]->view.token(clause.predicate).xpos == "VB"))
          return true;
  return false;
}

void add_speaker(Readings& readings, const Quotation& quotation, const Speaker& who) {
  for (std::uint32_t s = quotation.first_sentence; s <= quotation.last_sentence; ++s) {
    if (!readings[s]) continue;
    Reading& reading = *readings[s];
    for (std::size_t c = 0; c < reading.clauses.size(); ++c) {
      if (!quotation.contains(s, static_cast<std::uint32_t>(reading.clauses[c].predicate))) continue;
      std::vector<Speaker>& speakers = reading.contexts[c].speakers;
      if (std::none_of(speakers.begin(), speakers.end(),
                       [&](const Speaker& other) { return same_speaker(other, who); }))
        speakers.push_back(who);
    }
  }
}

void stand_for(Phrase& phrase, const Phrase& meant) {
  phrase.cluster = meant.cluster;
  if (!meant.cluster && !meant.mention.empty()) phrase.name = meant.mention;
}

std::uint32_t token_at(const Reading& reading, std::uint32_t byte) {
  int t = 0;
  while (t + 1 < reading.view.size() && reading.view.token(t).span.begin < byte) ++t;
  return static_cast<std::uint32_t>(t);
}

// Whether a name in the phrase is that of its entity: "the driver" has none.
bool holds_name(const Reading& reading, const Phrase& phrase) {
  for (const Span& span : phrase.span)
    for (std::uint32_t t = token_at(reading, span.begin);
         static_cast<int>(t) < reading.view.size() && reading.view.token(static_cast<int>(t)).span.begin < span.end;
         ++t) {
      const Mention* name = reading.view.mention_at(static_cast<int>(t));
      if (name && name->cluster == phrase.cluster) return true;
    }
  return false;
}

// "'I think so,' said Noor"
void resolve_speakers(Statement& statement) {
  for (std::size_t who = 0; who + 1 < statement.attributed_to.size(); ++who)
    if (one_of(statement.attributed_to[who].phrase.mention, {"I", "we", "We"}) &&
        !statement.attributed_to[who].phrase.cluster)
      stand_for(statement.attributed_to[who].phrase, statement.attributed_to[who + 1].phrase);
  std::erase_if(statement.attributed_to, [&](const Speaker& who) {  // nobody is the speaker of what is said of him
    return who.sentence_index == statement.sentence_index && !who.phrase.span.empty() &&
           who.phrase.span == statement.subject.span && statement.construction == Construction::kCopula;
  });
}

}  // namespace

Speeches::Speeches(const ExtractedDocument& document) : document_(document) {
  for (const Quotation& quotation : find_quotations(document)) speeches_.push_back({quotation, std::nullopt});
  for (const Turn& turn : find_turns(document)) speeches_.push_back({turn.words, turn});
  std::stable_sort(speeches_.begin(), speeches_.end(), [](const Speech& a, const Speech& b) {
    return std::pair(a.words.last_sentence, a.words.last_token) < std::pair(b.words.last_sentence, b.words.last_token);
  });
}

void Speeches::attribute(Readings& readings, std::uint32_t end) {
  for (; attributed_ < speeches_.size() && speeches_[attributed_].words.last_sentence < end; ++attributed_) {
    const Speech& speech = speeches_[attributed_];
    if (!is_speech(readings, speech.words)) continue;
    std::optional<Saying> found =
        speech.turn ? saying_of(readings, *speech.turn) : saying_of_quotation(readings, speech.words);
    if (found) add_speaker(readings, speech.words, found->speaker);
    if (found) said_.push_back({speech.words, *found});
    if (speech.turn) continue;
    previous_ = std::move(found);
    previous_end_ = speech.words.last_sentence;
  }
}

std::optional<Saying> Speeches::saying_of_quotation(const Readings& readings, const Quotation& quotation) const {
  std::optional<Saying> found = saying_beside(readings, quotation);
  const bool follows = quotation.first_token <= 1 && quotation.first_sentence <= previous_end_ + 1;
  if (!found && previous_ && follows) found = previous_;
  return found ? found : saying_around(document_, readings, quotation);
}

void Speeches::resolve(const Reading& reading, Statement& statement) const {
  resolve_speakers(statement);
  for (Speaker& who : statement.attributed_to)
    if (who.sentence_index == statement.sentence_index) resolve_in_quotation(reading, who.phrase);
  std::vector<Phrase*> phrases = {&statement.subject};
  if (statement.object) phrases.push_back(&*statement.object);
  for (Argument& argument : statement.args) phrases.push_back(&argument);
  for (Phrase* phrase : phrases) {
    resolve_in_quotation(reading, *phrase);
    resolve_first_person(*phrase, statement);
  }
}

void Speeches::resolve_first_person(Phrase& phrase, const Statement& statement) const {
  if (phrase.cluster || phrase.name || (statement.attributed_to.empty() && !document_.document.author)) return;
  if (!word_list("first person").contains(phrase.mention)) return;
  if (statement.attributed_to.empty()) phrase.name = document_.document.author;
  else stand_for(phrase, statement.attributed_to.front().phrase);
}

void Speeches::resolve_in_quotation(const Reading& reading, Phrase& phrase) const {
  const bool own = word_list("first person").contains(phrase.mention);
  const bool you = one_of(phrase.mention, {"you", "You"}), third = word_list("third person").contains(phrase.mention);
  const bool described = !own && !you && !one_of(phrase.mention, {"my", "our", "My", "Our"}) && phrase.cluster &&
                         document_.clusters[*phrase.cluster].type == EntityType::kPer && !holds_name(reading, phrase);
  if ((!own && !you && !third && !described) || phrase.span.empty()) return;
  const Said* said = innermost_said(reading.view.index(), token_at(reading, phrase.span.front().begin));
  if (!said) return;
  const Saying& saying = said->saying;
  if (own && !phrase.cluster) stand_for(phrase, saying.speaker.phrase);
  if (you && !phrase.cluster && saying.told) stand_for(phrase, *saying.told);
  if (described && !third && phrase.cluster == saying.speaker.phrase.cluster) leave_open(phrase);
  if (third && phrase.cluster && phrase.cluster == saying.speaker.phrase.cluster) {
    leave_open(phrase);
    phrase.cluster = other_person(reading, *said);
  }
}

// 'Asked about Petrov, Reed said: "He trained."': the one other person that the sentence names beside what is said.
std::optional<std::uint32_t> Speeches::other_person(const Reading& reading, const Said& said) {
  std::optional<std::uint32_t> other;
  for (int t = 0; t < reading.view.size(); ++t) {
    const Mention* name = reading.view.mention_at(t);
    const bool told = said.words.contains(reading.view.index(), static_cast<std::uint32_t>(t));
    if (!name || name->type != EntityType::kPer || told || name->cluster == said.saying.speaker.phrase.cluster ||
        name->cluster == other)
      continue;
    if (other) return std::nullopt;
    other = name->cluster;
  }
  return other;
}

// The innermost speech around a token, or null.
const Speeches::Said* Speeches::innermost_said(std::uint32_t sentence, std::uint32_t token) const {
  const Said* innermost = nullptr;
  for (auto said = said_.rbegin(); said != said_.rend() && said->words.last_sentence >= sentence; ++said)
    if (said->words.contains(sentence, token) && (!innermost || innermost->begin() < said->begin())) innermost = &*said;
  return innermost;
}

}  // namespace relata::openie
