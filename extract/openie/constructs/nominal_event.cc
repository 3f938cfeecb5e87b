// Nouns that denote events, with their arguments: "the fall of Kunduz to the rebels" -> Kunduz | fall to | the rebels;
// "the rebels' capture of Kunduz" -> the rebels | capture of | Kunduz.
// Which nouns do, of which verb, and whether "of" leads to its object is learned (nominals.tsv; QANom, Klein et al.
// 2020).
#include <algorithm>
#include <charconv>

#include "core/relation_lexicon.h"
#include "extract/openie/construct.h"
#include "extract/openie/cues/charges.h"
#include "extract/openie/cues/events.h"
#include "extract/openie/cues/speakers.h"
#include "extract/openie/draft.h"
#include "extract/openie/predicate_noun.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"
#include "extract/text/demonyms.h"

namespace relata::openie::constructs {
namespace {

constexpr int kLeastEvent = 62;      // hundredths
constexpr int kLeastEventDone = 50;  // where a verb says that it is done: "completed the purchase of Orbis"
constexpr int kMostlyObject = 50;

int hundredths(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

struct EventNoun {
  std::string verb, participle;
  bool of_object = false, possessor_object = false;
};

// "completed the purchase of", "announced its purchase of"
bool is_done(const SentenceView& view, int noun) {
  const int verb = view.tree().head(noun), owner = view.tree().child(noun, "nmod:poss");
  if (verb == kNone || !view.tree().is(noun, "obj")) return false;
  return word_list("support verb").contains(view.lemma(verb)) ||
         (owner != kNone && view.is_pronoun(owner) && word_list("verb of an own event").contains(view.lemma(verb)));
}

std::optional<EventNoun> event_noun(const SentenceView& view, int noun) {
  if (view.token(noun).upos != "NOUN" || view.mention_at(noun)) return std::nullopt;
  const TableRow* row = nominal_table().find(view.lemma(noun));
  const int least = is_done(view, noun) ? kLeastEventDone : kLeastEvent;
  if (!row || row->size() < 6 || (*row)[5] != "event" || event_likelihood(view.lemma(noun)) < least)
    return std::nullopt;
  // "the claim of", "his belief": what is said or thought is a clause of its own, or nothing
  if (word_list("class of verbs with a clause").contains(verb_table().value((*row)[0]))) return std::nullopt;
  return EventNoun{std::string((*row)[0]), std::string((*row)[1]), hundredths((*row)[3]) >= kMostlyObject,
                   hundredths((*row)[4]) >= kMostlyObject};
}

// "$1.1 billion", "900 million euros"
bool is_money(const SentenceView& view, int head) {
  if (word_list("unit of money").contains(view.lemma(head))) return true;
  for (int child : view.tree().children(head))
    if (view.token(child).upos == "SYM") return true;
  return view.token(head).form.starts_with('$') || view.token(head).form.starts_with("€");
}

// Who takes part in the event that a noun names.
class EventReader {
 public:
  EventReader(const Reading& reading, int noun, EventNoun event)
      : view_(reading.view), tree_(reading.tree()), noun_(noun), event_(std::move(event)) {
    for (int child : tree_.children(noun_)) read_child(child);
    for (std::vector<Constituent>* ends : {&subjects_, &objects_})
      for (Constituent& end : *ends)
        if (end.head > noun_) read_beyond(end, ends == &objects_);
    settle_ends();
    if (!subjects_.empty() || objects_.empty() || !(event_.of_object || befalls_owner_)) return;
    take_agent_beside(reading);
    if (subjects_.empty()) take_doer(reading);
    if (subjects_.empty()) take_who_avows(reading);
    if (subjects_.empty()) take_who_is_charged(reading);
  }

  bool has_ends() const { return !subjects_.empty() || !objects_.empty(); }
  // The verb by which the subject says that he did it, or did not: "claimed responsibility for the attack on Lund".
  int avowal() const { return avowal_; }
  // What the one who did it is charged by: "accused the front of the attack on Lund".
  const std::optional<Charge>& charge() const { return charge_; }
  const std::vector<Constituent>& subjects() const { return subjects_; }

  // `base` says how the event is meant, by `cues`.
  void emit(Statement base, const std::vector<Cue>& cues, Emitter& out) {
    std::string lemma = event_.verb;
    std::vector<std::size_t> taken;
    if (!subjects_.empty() && objects_.empty()) take_object(lemma, taken);
    const std::vector<int>& preposition = object_preposition_.empty() ? agent_preposition_ : object_preposition_;
    std::vector<int> tokens{noun_};
    tokens.insert(tokens.end(), preposition.begin(), preposition.end());
    if (subjects_.empty()) {  // nobody is said to do it: "the capture of Kunduz"
      subjects_.swap(objects_);
      set_relation(view_, base, std::move(tokens), "be " + event_.participle);
      const CanonicalRelation canonical = canonical_passive(event_.verb);
      base.relation.canonical = canonical.name;
      base.relation.canonical_reversed = canonical.reversed;
    } else {
      set_relation(view_, base, std::move(tokens), std::move(lemma));
    }
    for (const Constituent& subject : subjects_) {
      if (is_open_pronoun(view_, subject)) continue;
      for (std::size_t o = 0; o < std::max<std::size_t>(objects_.size(), 1); ++o) {
        Statement statement = base;
        statement.subject = phrase_of(view_, subject);
        if (!objects_.empty()) statement.object = phrase_of(view_, objects_[o]);
        add_arguments(view_, statement, arguments_, taken);
        out.emit(std::move(statement), {noun_, subject.head, objects_.empty() ? kNone : objects_[o].head}, cues);
      }
    }
  }

 private:
  void read_child(int child) {
    const std::string preposition = view_.preposition_text(child);
    if (tree_.is(child, "nmod:poss") && !is_time(view_, child)) {
      owner_ = child;
    } else if (child < noun_ &&
               (tree_.is(child, "compound") || tree_.is(child, "amod") || tree_.is(child, "nmod:desc"))) {
      if (view_.mention_at(child) || text::is_demonym(view_.token(child).form)) modifier_ = child;
    } else if (!tree_.is(child, "nmod") || child < noun_) {
      return;
    } else if (preposition.empty()) {
      if (is_time(view_, child)) arguments_.push_back({.constituent = {.head = child}, .role = Role::kTime});
    } else {
      read_prepositional(child, preposition);
    }
  }

  void read_prepositional(int child, const std::string& preposition) {
    const bool time = is_time(view_, child);
    if (preposition == "of" && objects_.empty()) {
      if (!time && !one_of(view_.token(child).upos, {"SYM", "NUM"}) && !is_money(view_, child)) set_object(child);
    } else if (preposition == "by") {
      set_agent(child);
    } else if (objects_.empty() && event_.of_object && leads_to_object(preposition) && !time) {
      set_object(child);
    } else {
      add_argument(child, preposition, [&](int head) {
        return is_time(view_, head)                                                     ? Role::kTime
               : role_table().value(preposition) == "place" && names_place(view_, head) ? Role::kPlace
                                                                                        : Role::kOther;
      });
    }
  }

  // "attack on", "raid against", "control over": what a transitive verb does to its object, said by its noun.
  bool leads_to_object(const std::string& preposition) const {
    return nominal_preposition_table().contains(view_.lemma(noun_) + "\t" + preposition);
  }

  void set_object(int child) {
    objects_ = distributed(view_, child);
    of_leads_ = true;
    object_preposition_ = view_.preposition(child);
  }

  void set_agent(int child) {
    subjects_ = distributed(view_, child);
    agent_preposition_ = view_.preposition(child);
  }

  template <typename RoleOf>
  void add_argument(int child, const std::string& preposition, RoleOf role_of) {
    for (const Constituent& each : distributed(view_, child))
      arguments_.push_back({.constituent = each,
                            .preposition = view_.preposition(child),
                            .preposition_text = preposition,
                            .role = role_of(each.head)});
  }

  // "the fall of Kunduz to the rebels": what the parser hung on the name belongs to the event.
  void read_beyond(Constituent& end, bool object) {
    read_beyond(end, end.head, object);
    for (int name : tree_.children(end.head))  // "the murder of the reporter Ann Berg by soldiers"
      if (name > end.head && (tree_.is(name, "appos") || tree_.is(name, "flat")) && view_.mention_at(name))
        read_beyond(end, name, object);
  }
  void read_beyond(Constituent& end, int head, bool object) {
    for (int child : tree_.children(head)) {
      const std::string preposition = view_.preposition_text(child);
      if (!tree_.is(child, "nmod") || preposition.empty() || preposition == "of" || child < head) continue;
      const bool time = is_time(view_, child);
      if (!word_list("preposition of an event").contains(preposition) &&
          !(view_.mention_at(head) && (preposition != "in" || time)))
        continue;
      end.without = child;
      if (preposition == "by" && object && subjects_.empty()) set_agent(child);
      else add_argument(child, preposition, [&](int) { return time ? Role::kTime : Role::kOther; });
    }
  }

  // "the rebels' capture of Kunduz", but "Holm's murder": whom some events befall has them, unless they say whom else.
  void settle_owner() {
    if (owner_ == kNone) return;
    const bool befalls = word_list("event of its owner").contains(view_.lemma(noun_)) && view_.is_animate(owner_);
    if (view_.is_pronoun(owner_) && (!befalls || !view_.referent_of(owner_) || view_.lower(owner_) == "whose")) return;
    if (objects_.empty() && (befalls || event_.possessor_object)) {
      objects_ = distributed(view_, owner_);
      of_leads_ = befalls_owner_ = true;
    } else if (subjects_.empty() && !view_.is_pronoun(owner_)) {
      subjects_ = distributed(view_, owner_);
    }
  }

  void settle_ends() {
    settle_owner();
    // Of a verb without object, who is in the of-phrase does it: "the death of the king".
    if (of_leads_ && !event_.of_object && subjects_.empty() && !befalls_owner_) {
      subjects_.swap(objects_);
      agent_preposition_ = std::move(object_preposition_);
      object_preposition_.clear();
    }
    if (modifier_ != kNone && modifier_ > owner_ && subjects_.empty() && !objects_.empty())
      subjects_ = distributed(view_, modifier_);  // "the Russian invasion of Crimea"
    std::erase_if(subjects_, [&](const Constituent& subject) { return is_money(view_, subject.head); });
  }

  // "completed the acquisition of Orbis", "announced its acquisition of Orbis": who does it is the subject of the verb;
  // of "its acquisition of Orbis was completed" it is what the pronoun stands for.
  void take_doer(const Reading& reading) {
    const int owner = tree_.child(noun_, "nmod:poss"), first = first_conjunct(view_, noun_), verb = tree_.head(first);
    const bool owned = owner != kNone && !befalls_owner_ && view_.is_pronoun(owner) && view_.lower(owner) != "whose";
    const int c = verb == kNone || !tree_.is(first, "obj") ? kNone : reading.clause_of[verb];
    if (c != kNone && !reading.clauses[c].passive && does(reading.clauses[c], owned))
      subjects_ = reading.clauses[c].subjects;
    else if (owned && view_.referent_of(owner)) subjects_ = {{.head = owner}};
  }

  // Who did it where the parser hung him on a verb: "reported the murder of Holm by the Delta Front", "the attack on
  // Lund was perpetrated by rebels", "an attack on Lund carried out by rebels".
  void take_agent_beside(const Reading& reading) {
    const int first = first_conjunct(view_, noun_), verb = tree_.head(first);
    const int c = verb == kNone ? kNone : reading.clause_of[verb];
    const auto supports = [&](int token) { return word_list("support verb").contains(view_.lemma(token)); };
    if (c != kNone && tree_.is(first, "obj") && !reading.clauses[c].passive) take_agent_of(verb, true);
    if (c != kNone && tree_.is(first, "nsubj:pass") && supports(verb)) take_agent_of(verb, false);
    for (const int child : tree_.children(noun_))
      if (tree_.is(child, "acl") && supports(child)) take_agent_of(child, false);
  }

  // `known`: only somebody with a name, or who acts for one.
  void take_agent_of(int verb, bool known) {
    for (const int child : tree_.children(verb)) {
      if (child < noun_ || !tree_.is(child, "obl") || view_.preposition_text(child) != "by") continue;
      if (!known || view_.mention_at(child) || view_.acting_at(child)) return set_agent(child);
    }
  }

  // "claimed responsibility for the murder of Holm": who claims it; "denied any involvement in it".
  void take_who_avows(const Reading& reading) {
    const int first = first_conjunct(view_, noun_), blame = tree_.head(first);
    if (blame == kNone || !tree_.is(first, "nmod") || !tree_.is(blame, "obj")) return;
    const int verb = tree_.head(blame), c = verb == kNone ? kNone : reading.clause_of[verb];
    if (c == kNone || reading.clauses[c].passive || reading.clauses[c].subjects.empty()) return;
    const std::string noun = view_.lemma(blame), preposition = view_.preposition_text(first);
    const bool responsible = preposition == "for" && word_list("responsibility").contains(noun);
    const bool involved = preposition == "in" && word_list("involvement").contains(noun);
    const bool refuses = word_list("refuses responsibility").contains(view_.lemma(verb));
    if (!((responsible || involved) && refuses) &&
        !(responsible && word_list("takes responsibility").contains(view_.lemma(verb))))
      return;
    subjects_ = reading.clauses[c].subjects;
    avowal_ = verb;
  }

  // "accused the front of the murder of Holm": the front.
  void take_who_is_charged(const Reading& reading) {
    charge_ = charge_with(view_, reading.clauses, noun_);
    if (charge_) subjects_ = charge_->doers;
  }

  // Whether the subject of a verb does the event that is its object. A firm that announces the takeover of another one
  // is who takes it over.
  bool does(const Clause& clause, bool owned) const {
    const std::string verb = view_.lemma(clause.predicate);
    if (word_list("support verb").contains(verb)) return true;
    const bool between_firms =
        !clause.subjects.empty() && is_firm(clause.subjects.front().head) && is_firm(objects_.front().head);
    return (owned || between_firms) && word_list("verb of an own event").contains(verb);
  }

  bool is_firm(int head) const {
    const auto cluster = view_.referent_of(head);
    return cluster && view_.document().clusters[*cluster].type == EntityType::kOrg;
  }

  // "the withdrawal of troops from Kabul": from Kabul is the object.
  void take_object(std::string& lemma, std::vector<std::size_t>& taken) {
    for (std::size_t a = 0; a < arguments_.size(); ++a) {
      const ClauseArgument& argument = arguments_[a];
      if (argument.preposition.empty() || argument.role != Role::kOther) continue;
      if (!view_.cluster_of(argument.constituent.head) &&
          !prepositional_verb_table().contains(event_.verb + "\t" + argument.preposition_text))
        continue;
      if (role_table().value(argument.preposition_text) == "never") continue;
      objects_.push_back(argument.constituent);
      object_preposition_ = argument.preposition;
      lemma += " " + argument.preposition_text;
      taken.push_back(a);
      return;
    }
  }

  const SentenceView& view_;
  const DependencyTree& tree_;
  const int noun_;
  const EventNoun event_;
  std::vector<Constituent> subjects_, objects_;
  std::vector<ClauseArgument> arguments_;
  std::vector<int> object_preposition_, agent_preposition_;
  int owner_ = kNone;  // its possessor
  bool befalls_owner_ = false;
  int modifier_ = kNone;  // a name or demonym before the noun
  int avowal_ = kNone;
  std::optional<Charge> charge_;
  bool of_leads_ = false;  // the object is what "of" or the possessor leads to
};

// What somebody says that he did is his word; what he says that he did not is denied.
void avow(const SentenceView& view, const Constituent& subject, int verb, Statement& base, std::vector<Cue>& cues) {
  const bool refuses = word_list("refuses responsibility").contains(view.lemma(verb));
  if (refuses) base.polarity = Polarity::kNegative;
  base.attributed_to.insert(base.attributed_to.begin(), speaker(view, subject, verb));
  cues.push_back({.name = "avowal", .negative = refuses, .tokens = {verb}});
}

// Who charges somebody says so, or nobody named.
void charge(const SentenceView& view, const Charge& with, Statement& base, std::vector<Cue>& cues) {
  const bool said = std::ranges::any_of(
      cues, [&](const Cue& cue) { return cue.attributed && std::ranges::count(cue.tokens, with.by) != 0; });
  if (with.who && (with.who->head == kNone || !said))
    base.attributed_to.insert(base.attributed_to.begin(), speaker(view, *with.who, with.by));
  if (!with.cue) return;
  if (with.cue->negative) base.polarity = Polarity::kNegative;
  if (with.cue->modality) base.modality = *with.cue->modality;
  cues.push_back(*with.cue);
}

}  // namespace

void nominal_event(const Reading& reading, Emitter& out) {
  for (int noun = 0; noun < reading.view.size(); ++noun) {
    auto event = event_noun(reading.view, noun);
    if (!event || out.in_relation(noun)) continue;
    EventReader reader(reading, noun, *std::move(event));
    if (!reader.has_ends()) continue;
    const auto meant = event_context(reading.view, reading.clauses, reading.contexts, noun);
    if (!meant) continue;
    Statement base;
    base.sentence_index = reading.view.index();
    base.construction = Construction::kNominal;
    base.polarity = meant->polarity;
    base.modality = meant->modality;
    base.attributed_to = meant->speakers;
    std::vector<Cue> cues = meant->cues;
    if (const int verb = reader.avowal(); verb != kNone)
      avow(reading.view, reader.subjects().front(), verb, base, cues);
    if (reader.charge()) charge(reading.view, *reader.charge(), base, cues);
    reader.emit(std::move(base), cues, out);
  }
}

}  // namespace relata::openie::constructs
