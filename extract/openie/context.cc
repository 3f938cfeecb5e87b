#include "extract/openie/context.h"

#include <algorithm>
#include <optional>

#include "extract/openie/signature.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

// What a clause's own words and the clause above say; unset where they say nothing.
struct Cue {
  std::optional<Modality> modality{};
  bool negative = false;
  std::vector<int> tokens{};  // the words that say so
};

// "Reuters reports, “X fell, officials said.": the second report, which hangs on the first verb, is part of what it
// reports.
bool is_inner_report(const SentenceView& view, const Clause& outer, const Clause& report) {
  const int content = view.tree().child(outer.predicate, "ccomp"), next = outer.predicate + 1;
  if (content == kNone || content < outer.predicate || report.top < content || next + 1 >= view.size()) return false;
  return governor_class(view, outer.predicate, "ccomp") == "say" && one_of(view.token(next).form, {",", ":"}) &&
         one_of(view.token(next + 1).form, {"“", "\"", "``", "‘"});
}

class ContextFinder {
 public:
  ContextFinder(const SentenceView& view, const std::vector<Clause>& clauses)
      : view_(view), tree_(view.tree()), clauses_(clauses), contexts_(clauses.size()), state_(clauses.size(), kOpen) {}

  std::vector<Context> find() {
    for (std::size_t c = 0; c < clauses_.size(); ++c) context(static_cast<int>(c));
    return std::move(contexts_);
  }

 private:
  enum State { kOpen, kRunning, kDone };

  const Context& context(int c) {
    if (state_[c] != kOpen) return contexts_[c];
    state_[c] = kRunning;
    const Clause& clause = clauses_[c];
    Cue own = own_cue(clause);
    Context result;
    result.polarity = own.negative ? Polarity::kNegative : Polarity::kPositive;
    add_adverb_speakers(clause, result);
    Cue outer;
    bool report = false;
    const int reporter = reporting_clause(view_, clauses_, c);
    if (reporter != kNone) report = add_report(c, reporter, result, outer);
    else if (clause.above != kNone && !inserted(clause) && !introduces(view_, clause)) outer = link_cue(clause, result);
    if (outer.negative) result.polarity = Polarity::kNegative;
    const bool conditional = has_condition(clause);
    if (conditional || outer.modality == Modality::kHypothetical)
      result.modality = is_inverted(clause) ? Modality::kAsked : Modality::kHypothetical;
    else if (is_inverted(clause) || has_whether(clause) || (!report && is_question(clause)))
      result.modality = Modality::kAsked;
    else if (report && own.modality == Modality::kPossible && future_in_past(clause, reporter))
      result.modality = Modality::kPlanned;
    else if (own.modality && !(report && reported_future(clause, reporter) && outer.modality))
      result.modality = *own.modality;
    else if (outer.modality) result.modality = *outer.modality;
    else if (is_question(clause)) result.modality = Modality::kAsked;
    else if (is_imperative(clause)) result.modality = Modality::kOrdered;
    add_according_to(clause, result);
    // who reports the speaker: "Reuters reports, “X fell, officials said."
    if (reporter != kNone && clause.above != kNone && clause.above != reporter &&
        is_inner_report(view_, clauses_[clause.above], clauses_[reporter]) && !clauses_[clause.above].subjects.empty())
      result.speakers.push_back(
          speaker(view_, clauses_[clause.above].subjects.front(), clauses_[clause.above].predicate));
    if ((clause.above != kNone && !inserted(clause) && !stands_apart(clause) && !introduces(view_, clause)) ||
        reporter != kNone)
      inherit_speakers(c, reporter != kNone ? reporter : clause.above, result);
    result.cues = own.tokens;
    result.cues.insert(result.cues.end(), outer.tokens.begin(), outer.tokens.end());
    std::sort(result.cues.begin(), result.cues.end());
    result.cues.erase(std::unique(result.cues.begin(), result.cues.end()), result.cues.end());
    contexts_[c] = std::move(result);
    state_[c] = kDone;
    return contexts_[c];
  }

  // "The city fell, he said.": the report is not itself what is reported.
  bool inserted(const Clause& clause) const { return tree_.is(clause.top, "parataxis") && is_reporting(view_, clause); }

  // ---- what the clause's own words say

  Cue own_cue(const Clause& clause) const {
    Cue cue;
    verb_cue(clause.predicate, clause.inherits_auxiliaries ? first_conjunct(clause.predicate) : kNone, cue);
    for (auto g = clause.governors.rbegin(); g != clause.governors.rend(); ++g) {
      Cue governor = governor_cue(*g);
      verb_cue(*g, kNone, governor);
      cue.negative |= governor.negative;
      if (governor.negative || governor.modality) cue.tokens.push_back(*g);
      cue.tokens.insert(cue.tokens.end(), governor.tokens.begin(), governor.tokens.end());
      if (!cue.modality) cue.modality = governor.modality;
    }
    for (const Constituent& subject : clause.subjects)
      if (view_.has_negative_determiner(subject.head)) cue.negative = true;
    if (const int object = tree_.child(clause.predicate, "obj");
        object != kNone && view_.has_negative_determiner(object))
      cue.negative = true;
    for (int child : tree_.children(clause.predicate))  // "spoke to no one", "belongs to neither bloc", "in no way"
      if (tree_.is(child, "obl") && view_.has_negative_determiner(child) &&
          !one_of(view_.preposition_text(child), {"with", "without", "for"}))
        cue.negative = true;
    if (clause.kind == ClauseKind::kCopula && view_.has_negative_determiner(clause.predicate)) cue.negative = true;
    if (clause.kind == ClauseKind::kExistential)
      if (const int there = tree_.child(clause.predicate, "nsubj");
          there != kNone && view_.has_negative_determiner(there))
        cue.negative = true;
    return cue;
  }

  // The class of a governor that is one statement with the verb below.
  Cue governor_cue(int g) const {
    const std::string_view kind = governor_class(view_, g, "xcomp");
    Cue cue;
    if (view_.lemma(g) == "go" && tree_.child(g, "xcomp") != kNone &&
        view_.token(tree_.child(g, "xcomp")).xpos == "VBG")
      return cue;  // "went looking"
    if (view_.lower(g) == "able" && was_able(g)) return cue;
    const Signature& chain = signature(kind, Place::kChain);
    const Signature& meant = chain.stated ? chain : signature(kind, Place::kPassive);
    cue.modality = meant.modality;
    cue.negative = meant.negative;
    return cue;
  }

  // "was able to", "has been able to": it was done.
  bool was_able(int able) const {
    const int copula = tree_.child(able, "cop");
    return copula != kNone && one_of(view_.token(copula).xpos, {"VBD", "VBN"}) && tree_.child(able, "mark") == kNone;
  }

  // Auxiliaries and adverbs of one verb; `shared`: the conjunct whose auxiliaries also hold, or kNone.
  void verb_cue(int verb, int shared, Cue& cue) const {
    auxiliary_cue(verb, cue);
    if (shared != kNone && shared != verb) {
      Cue other;
      auxiliary_cue(shared, other);
      const int cc = tree_.child(verb, "cc");
      if (!cue.modality && !breaks_off(verb))
        cue.modality = other.modality, cue.tokens.insert(cue.tokens.end(), other.tokens.begin(), other.tokens.end());
      if (other.negative && cc != kNone && one_of(view_.lower(cc), {"or", "nor"})) cue.negative = true;
    }
    const int cc = tree_.child(verb, "cc");
    if (cc == kNone) return;
    const bool rather = view_.lower(cc) == "rather" && cc + 1 < view_.size() && view_.lower(cc + 1) == "than";
    if (rather || one_of(view_.lower(cc), {"nor", "neither"})) cue.negative = true;
  }

  // "could not reach them, but dropped food", "may close, and cut jobs in May": a conjunct in a tense of its own.
  bool breaks_off(int conjunct) const { return one_of(view_.token(conjunct).xpos, {"VBD", "VBZ", "VBP"}); }

  void auxiliary_cue(int verb, Cue& cue) const {
    bool have = false;
    std::string modal;
    for (int child : tree_.children(verb)) {
      const std::string word = view_.lower(child);
      if (tree_.is(child, "advmod") || (tree_.is(child, "mark") && one_of(word, {"without", "instead", "rather"})) ||
          tree_.is(child, "cc:preconj")) {
        const std::string_view effect = adverb_table().value(word);
        if (view_.is_negation(child) || is_not_quite(child) || word == "without" || is_instead_of(child) ||
            is_no_longer(child))
          cue.negative = true, cue.tokens.push_back(child);
        if (effect == "possible") cue.modality = Modality::kPossible, cue.tokens.push_back(child);
      }
      if (!tree_.is(child, "aux")) continue;
      if (view_.lemma(child) == "have") have = true;
      if (view_.token(child).xpos == "MD" || one_of(word, {"will", "would", "’ll", "'ll", "'d", "wo"}))
        modal = word, cue.tokens.push_back(child);
    }
    const bool doubtful = cue.modality == Modality::kPossible;  // "will probably be dismissed"
    if (!modal.empty()) cue.modality = modal_modality(modal, have);
    if (doubtful && cue.modality == Modality::kPlanned) cue.modality = Modality::kPossible;
    else if (has_modal_be(view_, verb) || is_scheduled(verb)) cue.modality = Modality::kPlanned;
  }

  // "The work starts next month": a present with a future date.
  bool is_scheduled(int verb) const {
    std::string_view tense = view_.token(verb).xpos;
    for (int child : tree_.children(verb))
      if (tree_.is(child, "aux"))
        tense = view_.lemma(child) == "be" ? std::string_view(view_.token(child).xpos) : std::string_view("other");
    if (tense != "VBZ" && tense != "VBP") return false;
    for (int child : tree_.children(verb)) {
      if (child < verb || !(tree_.is(child, "obl") || tree_.is(child, "nmod") || tree_.is(child, "advmod"))) continue;
      if (view_.lower(child) == "tomorrow") return true;
      for (int below : tree_.children(child))
        if (one_of(view_.lower(below), {"next", "coming"}) && time_table().contains(view_.lemma(child))) return true;
    }
    return false;
  }

  // "not always", "not necessarily": the "not" hangs on the adverb.
  bool is_not_quite(int adverb) const {
    return adverb > 0 && view_.lower(adverb - 1) == "not" && tree_.head(adverb - 1) == adverb &&
           one_of(view_.lower(adverb), {"always", "necessarily", "yet", "even", "entirely", "fully", "really",
                                        "exactly", "quite", "all", "once"});
  }

  // "instead of raising", "rather than raise".
  bool is_instead_of(int mark) const {
    return tree_.is(mark, "mark") && one_of(view_.lower(mark), {"instead", "rather"}) && mark + 1 < view_.size() &&
           one_of(view_.lower(mark + 1), {"of", "than"});
  }

  bool is_no_longer(int adverb) const {
    if (!one_of(view_.lower(adverb), {"longer", "more"})) return false;
    for (int child : tree_.children(adverb))
      if (view_.lower(child) == "no") return true;
    return false;
  }

  static Modality modal_modality(const std::string& modal, bool perfect) {
    if (perfect && one_of(modal, {"would", "should", "could", "'d"})) return Modality::kHypothetical;
    if (one_of(modal, {"will", "shall", "'ll", "’ll", "wo"})) return Modality::kPlanned;
    if (one_of(modal, {"must", "should", "ought"})) return Modality::kOrdered;
    return Modality::kPossible;  // may, might, could, can, would outside a condition
  }

  bool has_condition(const Clause& clause) const {
    const auto conditional = [&](int verb) {
      for (int child : tree_.children(verb)) {
        if (tree_.is(child, "mark") && one_of(view_.lower(child), {"if", "unless", "lest", "providing", "provided"})) {
          if (tree_.is(verb, "ccomp")) continue;  // "asked if": a question
          return true;
        }
        if (tree_.is(child, "case") && view_.lower(child) == "in" && view_.lower(verb) == "case") return true;
        if (tree_.is(child, "mark") && view_.lower(child) == "in" && child + 1 < view_.size() &&
            one_of(view_.lower(child + 1), {"case", "event"}))
          return true;
      }
      return is_inverted_condition(verb);
    };
    if (conditional(clause.predicate) || conditional(clause.outermost())) return true;
    // "Had he seen it, they would have won, but he waved play on": the second half has a subject and a tense of its
    // own.
    if (tree_.is(clause.predicate, "conj") && tree_.child(clause.predicate, "nsubj") != kNone) {
      const int mark = tree_.child(clause.predicate, "mark"), copula = tree_.child(clause.predicate, "cop");
      if (mark != kNone && one_of(view_.lower(mark), {"since", "because", "although", "though", "while", "whereas"}))
        return false;
      if (!conditional(clause.top) && breaks_off(copula != kNone ? copula : clause.predicate)) return false;
    }
    if (conditional(clause.top)) return true;  // "if it isn't, and Chrome continues to surge"
    for (int verb : {clause.predicate, clause.outermost(), clause.top})
      for (int child : tree_.children(verb)) {
        if (tree_.is(child, "advcl") && conditional(child)) return true;
        if (child < verb && tree_.is(child, "advmod") && view_.lower(child) == "then" && if_before(child)) return true;
      }
    return false;
  }

  // "Should the volcano erupt again, they will": a condition by inversion.
  bool is_inverted_condition(int verb) const {
    if (!tree_.is(verb, "advcl") || tree_.child(verb, "mark") != kNone) return false;
    const int aux = tree_.child(verb, "aux"), subject = tree_.child(verb, "nsubj");
    return aux != kNone && subject != kNone && aux < subject && one_of(view_.lower(aux), {"should", "had", "were"});
  }

  // "If it falls - and nobody comes - then ...", however the parser joined the halves.
  bool if_before(int then) const {
    for (int t = 0; t < then; ++t)
      if (view_.lower(t) == "if" && tree_.is(t, "mark")) return true;
    return false;
  }

  // "on whether the wealth will eclipse it"
  bool has_whether(const Clause& clause) const {
    for (int child : tree_.children(clause.outermost()))
      if (tree_.is(child, "mark") && view_.lower(child) == "whether" &&
          !(child + 1 < view_.size() && view_.lower(child + 1) == "or"))
        return true;
    return false;
  }

  // "will NBC have its best people there?": the auxiliary stands before the subject.
  bool is_inverted(const Clause& clause) const {
    const bool shares = tree_.is(clause.outermost(), "conj") &&
                        tree_.child(clause.outermost(), "nsubj") == kNone;  // "Will he go, or stay?"
    const int verb = shares ? first_conjunct(clause.outermost()) : clause.outermost();
    const int subject = tree_.child(verb, "nsubj");
    if (subject == kNone || view_.token(view_.size() - 1).form.find('?') == std::string::npos) return false;
    for (int child : tree_.children(verb))
      if ((tree_.is(child, "aux") || tree_.is(child, "cop")) && child < subject) {
        for (int t = clause.predicate; t < view_.size(); ++t)
          if (one_of(view_.token(t).form, {";", "."})) return false;
        return !tree_.is(clause.top, "advcl");
      }
    return false;
  }

  bool is_question(const Clause& clause) const {
    if (tree_.is(clause.top, "ccomp") || tree_.head(clause.top) != kNone) return false;
    // "Kunduz falls: a hidden deal?" asks about the deal alone.
    for (int t = clause.predicate; t < view_.size(); ++t) {
      if (view_.token(t).form == "?") return true;
      if (view_.token(t).form == ":" || view_.token(t).form == ";") return false;
    }
    return false;
  }

  bool is_imperative(const Clause& clause) const {
    return clause.top == tree_.root() && clause.kind == ClauseKind::kVerb && clause.subjects.empty() &&
           view_.token(clause.predicate).xpos == "VB" && tree_.child(clause.predicate, "aux") == kNone;
  }

  // ---- what stands above

  int first_conjunct(int t) const {
    while (tree_.is(t, "conj") && tree_.head(t) != kNone) t = tree_.head(t);
    return t;
  }

  // Cue and speaker of the clause that reports this one. Returns whether its future is spoken from then.
  bool add_report(int c, int reporter, Context& result, Cue& outer) {
    const Clause& governor = clauses_[reporter];
    const int verb = governor.predicate;
    const std::string_view kind = governor_class(view_, verb, "ccomp");
    const bool negated = own_cue(governor).negative;
    const Signature& meant = signature(kind, negated ? Place::kDeniedReport : Place::kReport);
    if (meant.modality || meant.negative) outer.tokens.push_back(verb);
    outer.modality = meant.modality;
    outer.negative = meant.negative;
    const int mark = tree_.child(clauses_[c].outermost(), "mark");
    if (mark != kNone && one_of(view_.lower(mark), {"whether", "if"}) && tree_.is(clauses_[c].top, "ccomp"))
      outer.modality = Modality::kAsked;
    if (tree_.is(clauses_[c].top, "ccomp") && is_embedded_question(clauses_[c])) outer.modality = Modality::kAsked;
    const Context& above = context(reporter);
    const bool remind =
        above.modality == Modality::kOrdered && governor.subjects.empty();  // "Remember that it is", "Note that"
    if (!outer.modality && above.modality != Modality::kAsserted && !remind) outer.modality = above.modality;
    if (above.modality == Modality::kHypothetical || above.modality == Modality::kAsked)
      outer.modality = above.modality;
    if (!meant.attributed) return true;  // "knew that", "does not think that": what they do not believe is not theirs
    const auto nobody = [&](const Constituent& who) {
      return view_.has_negative_determiner(who.head) || one_of(view_.lower(who.head), {"anybody", "anyone", "you"});
    };
    if (!governor.subjects.empty() && nobody(governor.subjects.front())) return true;  // "no one thinks that"
    if (!governor.subjects.empty()) {
      Constituent node = governor.subjects.front();
      node.collective = governor.subjects.size() > 1;
      result.speakers.push_back(speaker(view_, node, verb));
    } else if (governor.passive || tree_.child(verb, "expl") != kNone) {
      Constituent agent;  // "it is asserted by the Crown that"
      for (int child : tree_.children(verb))
        if (tree_.is(child, "obl") && view_.preposition_text(child) == "by" && view_.is_animate(child))
          agent = {.head = child, .collective = true};
      result.speakers.push_back(speaker(view_, agent, verb));
    }
    return true;
  }

  // "knew which child had received it", "how many elephants he had"
  bool is_embedded_question(const Clause& clause) const {
    const std::vector<int> words = tree_.subtree(clause.top);
    const int first = words.front();
    return (one_of(view_.lower(first), {"which", "whose"}) && !tree_.is(first, "nsubj")) ||
           (view_.lower(first) == "how" && words.size() > 1 &&
            one_of(view_.lower(words[1]), {"many", "much", "long", "far", "often"}));
  }

  // "He said that it would begin": will, spoken from then.
  bool future_in_past(const Clause& clause, int reporter) const {
    if (governor_class(view_, clauses_[reporter].predicate, "ccomp") != "say") return false;
    for (int verb :
         {clause.outermost(), clause.inherits_auxiliaries ? first_conjunct(clause.predicate) : clause.outermost()})
      for (int child : tree_.children(verb))
        if (tree_.is(child, "aux") && one_of(view_.lower(child), {"would", "'d", "’d"})) return true;
    return false;
  }

  // "will" and "would" under a verb of expecting or fearing is possible, under one of saying planned.
  bool reported_future(const Clause& clause, int reporter) const {
    const std::string_view kind = governor_class(view_, clauses_[reporter].predicate, "ccomp");
    if (!one_of(kind, {"believe", "expect", "warn", "ask"})) return false;
    for (int child : tree_.children(clause.outermost()))
      if (tree_.is(child, "aux") && one_of(view_.lower(child), {"will", "would", "'ll"})) return true;
    return false;
  }

  Cue link_cue(const Clause& clause, Context& result) {
    Cue cue;
    const std::string_view link = view_.token(clause.top).deprel;
    const Context& above = context(clause.above);
    const bool infinitive = is_infinitive(clause);
    if (link == "advcl" && accuses(clause)) {
      const Clause& accuser = clauses_[clause.above];
      result.speakers.push_back(
          speaker(view_, accuser.passive ? Constituent{} : accuser.subjects.front(), accuser.predicate));
    }
    const int mark = tree_.child(clause.outermost(), "mark");
    if (link == "xcomp") cue = controlled_cue(clause);
    else if (link == "acl") cue = noun_cue(clause, infinitive, result);
    else if (link == "advcl" && infinitive) cue.modality = is_told(clause) ? Modality::kOrdered : Modality::kPlanned;
    else if (link == "advcl" && view_.token(clause.predicate).xpos == "VBG" && above.modality != Modality::kAsserted &&
             !is_given(clause))
      cue.modality = above.modality;
    else if (link == "ccomp" || link == "csubj") cue = complement_cue(clause);
    if (link == "advcl") gerund_cue(clause, cue);
    if (infinitive && is_manner_question(clause)) cue.modality = Modality::kPossible;
    if (link == "xcomp" && view_.lower(tree_.subtree(clause.top).front()) == "whether")
      cue = Cue{.modality = Modality::kAsked};
    if (link == "advcl" && awaits(clause)) cue.modality = above.modality;
    const bool unreal = above.modality == Modality::kPossible || above.modality == Modality::kHypothetical;
    if (link == "acl" && !cue.modality && unreal && is_of_something(clause)) cue.modality = above.modality;
    if (above.modality == Modality::kHypothetical && link != "acl:relcl" && link != "parataxis" && !is_given(clause))
      cue.modality = Modality::kHypothetical;
    if (cue.modality || cue.negative)
      cue.tokens.push_back(link == "acl" && clause.noun != kNone ? clause.noun
                           : link == "advcl" && mark != kNone    ? mark
                                                                 : tree_.head(clause.top));
    return cue;
  }

  // "called on them to leave", "appealing to the parties to let a convoy through": what the parser takes for a purpose.
  bool is_told(const Clause& clause) const {
    const int governor = tree_.head(clause.top);
    const auto orders = [&](const std::string& word) { return verb_table().value(word) == "order"; };
    if (governor == kNone || !view_.is_verb(governor) ||
        !(orders(view_.lemma(governor)) || orders(view_.lemma(governor) + " on")))
      return false;
    for (const Constituent& subject : clause.subjects)
      for (int child : tree_.children(governor))
        if (child == subject.head && !tree_.is(child, "nsubj")) return true;
    return false;
  }

  // An adverbial clause that is told as a fact, whatever the main clause is: "after buying its rival, it wants to
  // move".
  bool is_given(const Clause& clause) const {
    if (view_.token(clause.top).deprel != "advcl") return false;
    const int mark = tree_.child(clause.outermost(), "mark");
    if (mark != kNone)
      return one_of(view_.lower(mark),
                    {"after", "since", "because", "although", "though", "despite", "while", "as", "whereas"});
    if (governor_class(view_, clause.predicate, "ccomp") == "say") return true;  // "citing losses", "saying that"
    bool have = false;
    for (int child : tree_.children(clause.predicate)) have |= tree_.is(child, "aux") && view_.lemma(child) == "have";
    return have || clause.top < tree_.head(clause.top);
  }

  // "may return when the work is finished": a present that is still to come.
  bool awaits(const Clause& clause) {
    if (context(clause.above).modality == Modality::kAsserted) return false;
    int mark = tree_.child(clause.predicate, "mark");
    for (int child : tree_.children(clause.predicate))
      if (mark == kNone && tree_.is(child, "advmod") && view_.lower(child) == "when") mark = child;
    if (mark == kNone || !one_of(view_.lower(mark), {"when", "before", "until", "till", "once", "after"})) return false;
    if (one_of(view_.lower(mark), {"until", "till"})) return true;
    for (int child : tree_.children(clause.predicate))
      if (tree_.is(child, "aux") || tree_.is(child, "cop")) return one_of(view_.token(child).xpos, {"VBZ", "VBP"});
    return one_of(view_.token(clause.predicate).xpos, {"VBZ", "VBP"});
  }

  // "would despise an administration imposed by force": said of something that need not be there.
  bool is_of_something(const Clause& clause) const {
    if (clause.noun == kNone || view_.mention_at(clause.noun) || view_.token(clause.predicate).xpos != "VBN")
      return false;
    const int determiner = tree_.child(clause.noun, "det");
    return determiner != kNone && one_of(view_.lower(determiner), {"a", "an", "any", "some"});
  }

  // "know how to use them"
  bool is_manner_question(const Clause& clause) const {
    for (int child : tree_.children(clause.outermost()))
      if (one_of(view_.lower(child), {"how", "where", "when", "what", "whom"}) && child < clause.predicate) return true;
    return false;
  }

  // "prevented them from going", "talked him out of resigning", "without saying".
  void gerund_cue(const Clause& clause, Cue& cue) const {
    const int mark = tree_.child(clause.outermost(), "mark");
    if (mark == kNone) return;
    const std::string_view kind =
        verb_table().value(view_.lemma(tree_.head(clause.top)) + ":gerund:" + view_.lower(mark));
    if (signature(kind, Place::kGerund).negative || view_.lower(mark) == "out") cue = Cue{.negative = true};
  }

  // "accused the troops of handing over arms": alleged by who accuses.
  bool accuses(const Clause& clause) const {
    const Clause& above = clauses_[clause.above];
    int mark = tree_.child(clause.outermost(), "mark");
    for (int sibling : tree_.children(above.predicate))  // "accused of putting it first, taking her on a trip"
      if (mark == kNone && sibling < clause.top && view_.token(clause.predicate).xpos == "VBG" &&
          tree_.is(sibling, "advcl"))
        mark = tree_.child(sibling, "mark");
    return mark != kNone && one_of(view_.lower(mark), {"of", "for", "with"}) && !above.subjects.empty() &&
           signature(verb_table().value(view_.lemma(above.predicate)), Place::kCharge).attributed;
  }

  bool is_infinitive(const Clause& clause) const {
    if (view_.token(clause.outermost()).xpos == "VBG") return false;  // "admits to feeling"
    for (int verb : {clause.outermost(), clause.subjects.empty() || !tree_.is(clause.outermost(), "conj") ||
                                                 view_.token(clause.predicate).xpos != "VB"
                                             ? clause.outermost()
                                             : clause.top})
      for (int child : tree_.children(verb))
        if (tree_.is(child, "mark") && view_.lower(child) == "to") return true;
    return false;
  }

  // "forced him to go", "urged them to go", "allowed him to go": the verb above has an object of its own.
  Cue controlled_cue(const Clause& clause) {
    Cue cue;
    const int governor = tree_.head(clause.top);
    const std::string_view kind = governor_class(view_, governor, "xcomp");
    const Context& above = context(clause.above);
    if (const Signature& meant = signature(kind, Place::kControlled); meant.stated) {
      cue.modality = meant.modality;
      cue.negative = meant.negative;
    } else if (is_infinitive(clause)) {
      cue.modality = governed_noun_modality(governor);
    }
    if (above.modality != Modality::kAsserted && (!cue.modality || above.modality == Modality::kAsked))
      cue.modality = above.modality;
    if (above.polarity == Polarity::kNegative) cue.negative = true;
    return cue;
  }

  // "had no chance to flee": the object says what the infinitive is.
  Modality governed_noun_modality(int governor) const {
    const int object = tree_.child(governor, "obj");
    if (object == kNone) return Modality::kPossible;
    const Signature& meant = signature(noun_table().value(view_.lemma(object)), Place::kNoun);
    return meant.modality.value_or(Modality::kPossible);
  }

  // "plan to attack", "fears that it falls", "no chance to flee".
  Cue noun_cue(const Clause& clause, bool infinitive, Context& result) {
    Cue cue;
    const std::string noun = clause.noun == kNone ? std::string() : view_.lemma(clause.noun);
    const std::string_view kind = noun_table().value(noun);
    const bool that = tree_.child(clause.outermost(), "mark") != kNone;
    if (!infinitive && !that) {
      // "may result in a claim being withdrawn"
      const Context& above = context(clause.above);
      if (clause.passive && view_.token(clause.predicate).xpos == "VBN" &&
          tree_.child(clause.predicate, "aux") != kNone && above.modality != Modality::kAsserted)
        cue.modality = above.modality;
      return cue;
    }
    const Signature& meant = signature(kind, Place::kNoun);
    cue.modality = meant.modality;
    cue.negative = meant.negative;
    if (kind.empty() && infinitive) cue.modality = Modality::kPlanned;
    for (int child : tree_.children(clause.noun))  // "enough information to answer"
      if (infinitive && view_.lower(child) == "enough") {
        cue.modality = Modality::kPossible;
        if (context(clause.above).polarity == Polarity::kNegative) cue.negative = true;
      }
    if (kind.empty() && view_.lower(tree_.child(clause.outermost(), "mark")) == "whether")
      cue.modality = Modality::kPossible;
    if (view_.token(clause.outermost()).xpos == "VBG")  // "accusations of freeing them"
      if (const Signature& gerund = signature(kind, Place::kGerund); gerund.stated) cue.modality = gerund.modality;
    if (clause.noun != kNone && that && view_.lower(tree_.child(clause.outermost(), "mark")) == "that" &&
        meant.attributed)
      add_owner(clause.noun, result);
    const int first =
        clause.noun == kNone ? kNone : first_conjunct(clause.noun);  // "neither the wish nor the capacity to fight"
    for (int child : tree_.children(clause.noun))                    // "little interest in making compromises"
      if (child < clause.noun && one_of(view_.lower(child), {"little", "few"}) && child > 0 &&
          view_.lower(child - 1) != "a")
        cue.negative = true;
    if (clause.noun != kNone && (view_.has_negative_determiner(clause.noun) || view_.has_negative_determiner(first))) {
      if (noun == "doubt") cue.modality = std::nullopt;
      else cue.negative = true;
    }
    return cue;
  }

  // "claims by the opposition that", "the striker's belief that": whose claim it is.
  void add_owner(int noun, Context& result) const {
    for (int child : tree_.children(noun)) {
      const bool by = tree_.is(child, "nmod") && child > noun &&
                      one_of(view_.preposition_text(child), {"by", "of", "from", "among"});
      if ((tree_.is(child, "nmod:poss") && view_.lower(child) != "whose") || by) {
        result.speakers.push_back(speaker(view_, {.head = child, .collective = true}, noun));
        return;
      }
    }
  }

  // "it is clear that", "the fear is that": what an adjective or noun makes of a clause.
  Cue complement_cue(const Clause& clause) {
    Cue cue;
    const Clause& above = clauses_[clause.above];
    if (context(clause.above).modality == Modality::kAsked) {
      cue.modality = Modality::kAsked;
      return cue;
    }
    const std::string_view kind = complement_class(above.predicate);
    const Signature& meant = signature(kind, Place::kComplement);
    cue.modality = meant.modality;
    cue.negative = meant.negative;
    if (kind.empty() && view_.is_verb(above.predicate) && is_infinitive(clause)) cue.modality = Modality::kPossible;
    const int mark = tree_.child(clause.outermost(), "mark");
    if (mark != kNone && view_.lower(mark) == "whether") cue.modality = Modality::kAsked;
    return cue;
  }

  std::string_view complement_class(int predicate) const {
    if (view_.token(predicate).upos == "NOUN") return noun_table().value(view_.lemma(predicate));
    if (const auto kind = verb_table().value(view_.lemma(predicate) + ":complement"); !kind.empty()) return kind;
    return governor_class(view_, predicate, "ccomp");
  }

  // ---- speakers without a clause

  void add_adverb_speakers(const Clause& clause, Context& result) const {
    for (int verb : {clause.predicate, clause.outermost()}) {
      for (int child : tree_.children(verb))
        if (tree_.is(child, "advmod") && adverb_table().value(view_.lower(child)) == "reported") {
          result.speakers.push_back(speaker(view_, {}, child));
          return;
        }
    }
    for (int g : clause.governors)  // "is said to", "are believed to"
      if (signature(governor_class(view_, g, "xcomp"), Place::kPassive).attributed && view_.is_verb(g) &&
          clause.governors.front() == g &&
          (tree_.child(g, "aux:pass") != kNone || tree_.child(g, "nsubj:pass") != kNone ||
           (view_.token(g).xpos == "VBN" && view_.token(g).deprel == "acl"))) {
        result.speakers.push_back(speaker(view_, {}, g));
        return;
      }
  }

  // ", according to X." at the end goes for the whole sentence, whatever it hangs on.
  int closing_source() const {
    for (int t = 1; t < view_.size(); ++t) {
      if (view_.lower(t) != "according" || view_.token(t - 1).form != "," || !tree_.is(t, "case")) continue;
      const int source = tree_.head(t);
      int last = tree_.subtree(source).back();
      while (last + 1 < view_.size() && view_.token(last + 1).upos == "PUNCT") ++last;
      if (last + 1 == view_.size()) return source;
    }
    return kNone;
  }

  void add_according_to(const Clause& clause, Context& result) const {
    if (clause.top == tree_.root())
      if (const int source = closing_source();
          source != kNone && tree_.head(source) != clause.predicate && tree_.head(source) != clause.outermost()) {
        const std::vector<int> words = view_.preposition(source);
        result.speakers.push_back(speaker(view_, {.head = source, .collective = true}, words.front()));
        result.speakers.back().cue = "according to";
      }
    std::vector<int> verbs = {clause.predicate};
    for (int t : {clause.outermost(), clause.top})
      if (std::find(verbs.begin(), verbs.end(), t) == verbs.end()) verbs.push_back(t);
    for (int verb : verbs)
      for (int child : tree_.children(verb)) {
        if (!(tree_.is(child, "obl") || tree_.is(child, "nmod") || tree_.is(child, "parataxis") ||
              tree_.is(child, "advcl")))
          continue;
        const std::vector<int> words = view_.preposition(child);
        if (view_.lemma(child) == "word" && view_.preposition_text(child) == "in")  // "in the words of the prosecutor"
          for (int of : tree_.children(child))
            if (tree_.is(of, "nmod") && view_.preposition_text(of) == "of" && view_.is_animate(of)) {
              result.speakers.push_back(speaker(view_, {.head = of, .collective = true}, child));
              break;
            }
        if (words.empty() || view_.lower(words.front()) != "according") continue;
        result.speakers.push_back(speaker(view_, {.head = child, .collective = true}, words.front()));
        result.speakers.back().cue = "according to";
      }
  }

  // "'Does it?' the headline asked; 25 studies found no link": after a semicolon nobody is quoted any more.
  bool stands_apart(const Clause& clause) const {
    if (!tree_.is(clause.top, "parataxis") || clause.above == kNone) return false;
    const int from = clauses_[clause.above].predicate;
    for (int t = std::min(from, clause.top); t < std::max(from, clause.top); ++t)
      if (view_.token(t).form == ";") return true;
    return false;
  }

  // Whether what somebody says of the clause above goes for this one too. "A lawyer who joined in 2006 is alleged to
  // have paid": not for what is told of the subject. "According to the ministry, although it cost more": not for a
  // contrast.
  bool inherits(const Clause& clause, const Speaker& outer) const {
    const int above = clauses_[clause.above].predicate;
    if (clause.noun != kNone && view_.is_summative_apposition(clause.noun)) return false;
    if (clause.noun != kNone &&
        outer.sentence_index == view_.index())  // "according to officials quoted by the paper": not said by them
      for (const Span& span : outer.phrase.span)
        if (view_.token(clause.noun).span.begin >= span.begin && view_.token(clause.noun).span.end <= span.end)
          return false;
    if (outer.phrase.mention.empty() && clause.noun != kNone && clause.noun < above) return false;
    const int mark = tree_.child(clause.outermost(), "mark");
    return !(outer.cue == "according to" && mark != kNone &&
             one_of(view_.lower(mark), {"although", "though", "while", "whereas"}));
  }

  void inherit_speakers(int c, int above, Context& result) {
    for (const Speaker& outer : context(above).speakers)
      if (clauses_[c].above == above && !inherits(clauses_[c], outer)) continue;
      else if (std::find(result.speakers.begin(), result.speakers.end(), outer) == result.speakers.end())
        result.speakers.push_back(outer);
  }

  const SentenceView& view_;
  const DependencyTree& tree_;
  const std::vector<Clause>& clauses_;
  std::vector<Context> contexts_;
  std::vector<State> state_;
};

}  // namespace

std::vector<Context> find_contexts(const SentenceView& view, const std::vector<Clause>& clauses) {
  return ContextFinder(view, clauses).find();
}

Speaker speaker(const SentenceView& view, const Constituent& node, int cue) {
  Speaker speaker;
  if (node.head != kNone) speaker.phrase = phrase_of(view, node);
  speaker.cue = view.token(cue).form;
  speaker.sentence_index = view.index();
  speaker.offset = view.offset();
  return speaker;
}

bool introduces(const SentenceView& view, const Clause& clause) {
  if (clause.kind != ClauseKind::kVerb || clause.subjects.empty() ||
      governor_class(view, clause.predicate, "ccomp") != "say")
    return false;
  const int next = clause.predicate + 1;
  if (next + 1 >= view.size() || !one_of(view.token(next).form, {",", ":"})) return false;
  return one_of(view.token(next + 1).form, {"“", "\"", "``", "‘"}) &&
         view.tree().child(clause.predicate, "ccomp") == kNone;
}

bool is_reporting(const SentenceView& view, const Clause& clause) {
  const bool adjective = clause.kind == ClauseKind::kCopula && view.token(clause.predicate).upos == "ADJ";
  if (clause.kind != ClauseKind::kVerb && !adjective) return false;  // "are concerned that"
  return signature(governor_class(view, clause.predicate, "ccomp"), Place::kReport).stated;
}

int reporting_clause(const SentenceView& view, const std::vector<Clause>& clauses, int c) {
  const DependencyTree& tree = view.tree();
  const Clause& clause = clauses[c];
  const auto gerund = [&](int verb) {
    if (view.token(verb).xpos == "VBG") return true;
    const int aux = tree.child(verb, "aux");  // "having fired"
    return aux != kNone && view.token(aux).xpos == "VBG";
  };
  if (tree.is(clause.top, "xcomp") && clause.above != kNone && gerund(clause.outermost()) &&
      one_of(governor_class(view, clauses[clause.above].predicate, "gerund"), {"say", "deny"}))
    return clause.above;  // "denied taking gifts"
  // "The letter says ".. may result", but the government will ..": after the closing mark the writer speaks.
  if (clause.top != clause.outermost() && tree.is(clause.outermost(), "conj") &&
      tree.child(clause.outermost(), "nsubj") != kNone) {
    const int first = tree.subtree(clause.outermost()).front();
    for (int t = std::max(first - 2, 0); t <= first && t < view.size(); ++t)
      if (one_of(view.token(t).form, {"\"", "”", "''"}) && tree.child(clause.outermost(), "cc") != kNone &&
          view.lower(tree.child(clause.outermost(), "cc")) == "but")
        return kNone;
  }
  if (introduces(view, clause)) return kNone;
  for (std::size_t other = 0; other < clauses.size(); ++other) {
    const Clause& leading = clauses[other];
    if (static_cast<int>(other) != c && leading.predicate < clause.predicate &&
        tree.head(leading.top) == clause.outermost() && introduces(view, leading))
      return static_cast<int>(other);
  }
  if (tree.is(clause.top, "ccomp") && clause.above != kNone)
    for (std::size_t other = 0; other < clauses.size(); ++other)
      if (tree.is(clauses[other].top, "parataxis") &&
          tree.head(clauses[other].top) == clauses[clause.above].predicate &&
          is_inner_report(view, clauses[clause.above], clauses[other]) &&
          governor_class(view, clauses[other].predicate, "ccomp") == "say")
        return static_cast<int>(other);
  const bool complement = tree.is(clause.top, "ccomp") || tree.is(clause.top, "parataxis");
  if (complement && clause.above != kNone && is_reporting(view, clauses[clause.above])) {
    const Clause& above = clauses[clause.above];
    if (tree.is(clause.top, "ccomp") ||
        (view.token(above.predicate).upos == "VERB" && tree.child(above.predicate, "ccomp") == kNone &&
         governor_class(view, above.predicate, "ccomp") == "say" && tree.child(above.predicate, "obj") == kNone &&
         clause.top > above.predicate && !is_reporting(view, clause)))
      return clause.above;
  }
  // "The city fell, he said.": the report hangs under what it reports.
  for (std::size_t other = 0; other < clauses.size(); ++other) {
    const Clause& report = clauses[other];
    if (static_cast<int>(other) == c || !tree.is(report.top, "parataxis") || report.subjects.empty()) continue;
    if (tree.head(report.top) != clause.top && tree.head(report.top) != clause.predicate &&
        tree.head(report.top) != clause.outermost())
      continue;
    if (is_inner_report(view, clause, report)) continue;
    if (one_of(governor_class(view, report.predicate, "ccomp"), {"say", "believe", "expect", "warn"}) &&
        tree.child(report.predicate, "ccomp") == kNone && tree.child(report.predicate, "obj") == kNone)
      return static_cast<int>(other);
  }
  return kNone;
}

}  // namespace relata::openie
