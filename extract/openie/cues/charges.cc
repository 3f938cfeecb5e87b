#include "extract/openie/cues/charges.h"

#include <string>

#include "extract/openie/coordination.h"
#include "extract/openie/cues/governors.h"
#include "extract/openie/phrases.h"
#include "extract/openie/signature.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

bool is_charge(std::string_view kind) { return signature(kind, Place::kCharge).stated; }

// The class of a verb or adjective for what it charges somebody with: "accused of", "guilty of", "cleared of".
std::string_view charge_class(const SentenceView& view, int word, const std::string& preposition) {
  if (!one_of(preposition, {"of", "for", "with"})) return {};
  const std::string lemma = view.lemma(word);
  if (const auto kind = verb_table().value(lemma + ":gerund:" + preposition); !kind.empty()) return kind;
  const auto kind = verb_table().value(lemma);
  return is_charge(kind) ? kind : std::string_view();
}

class ChargeReader {
 public:
  ChargeReader(const SentenceView& view, const std::vector<Clause>& clauses, int noun)
      : view_(view),
        tree_(view.tree()),
        clauses_(clauses),
        first_(first_conjunct(view, noun)),
        head_(tree_.head(first_)) {}

  std::optional<Charge> read() const {
    if (tree_.child(first_, "cop") != kNone && view_.preposition_text(first_) == "behind") return behind();
    if (head_ == kNone) return std::nullopt;
    for (auto read : {&ChargeReader::attributed, &ChargeReader::responsible, &ChargeReader::pleaded,
                      &ChargeReader::on_suspicion, &ChargeReader::accused})
      if (auto charge = (this->*read)()) return charge;
    return std::nullopt;
  }

 private:
  const Clause* clause_of(int predicate) const {
    for (const Clause& clause : clauses_)
      if (clause.predicate == predicate) return &clause;
    return nullptr;
  }

  // Who is spoken of by a verb: its object, or the subject of its passive.
  std::vector<Constituent> patient(int verb) const {
    const Clause* clause = clause_of(verb);
    if (clause == nullptr) return {};
    if (clause->passive) return clause->subjects;
    for (const char* relation : {"obj", "iobj"})
      if (const int object = tree_.child(verb, relation); object != kNone && object != first_)
        return distributed(view_, object);
    return {};
  }

  std::optional<Charge> charge(std::vector<Constituent> doers, int by) const {
    if (doers.empty()) return std::nullopt;
    return Charge{.doers = std::move(doers), .by = by, .who = {}};
  }
  // As the word of the clause's subject, or of nobody named.
  std::optional<Charge> charge_by(std::vector<Constituent> doers, std::vector<int> words, const Clause& clause) const {
    auto result = charge(std::move(doers), words.front());
    if (!result) return result;
    result->who = clause.passive || clause.subjects.empty() ? Constituent{} : clause.subjects.front();
    result->cue = Cue{.name = "charge", .attributed = true, .tokens = std::move(words)};
    return result;
  }

  std::optional<Charge> avowed(std::vector<Constituent> doers, std::vector<int> words, const Clause& clause) const {
    auto result = charge_by(std::move(doers), std::move(words), clause);
    if (result) result->cue->modality = Modality::kAsserted;  // other things that are pleaded are asked for
    return result;
  }

  // "the rebels were behind the attack on Lund"
  std::optional<Charge> behind() const {
    const Clause* clause = clause_of(first_);
    if (clause == nullptr) return std::nullopt;
    return charge(clause->subjects, view_.preposition(first_).front());
  }

  // "the attack on Lund was attributed to the rebels", "blamed the attack on the rebels"
  std::optional<Charge> attributed() const {
    if (!view_.is_verb(head_) || !(tree_.is(first_, "obj") || tree_.is(first_, "nsubj:pass"))) return std::nullopt;
    const bool to = word_list("verb of attribution").contains(view_.lemma(head_));
    if (!to && !word_list("verb of blame").contains(view_.lemma(head_))) return std::nullopt;
    const Clause* clause = clause_of(head_);
    for (const int child : tree_.children(head_))
      if (clause != nullptr && tree_.is(child, "obl") && view_.preposition_text(child) == (to ? "to" : "on") &&
          (view_.mention_at(child) || view_.is_animate(child) || view_.acting_at(child)))
        return charge_by(distributed(view_, child), {head_}, *clause);
    return std::nullopt;
  }

  // "the rebels are responsible for the attack", "held the rebels responsible for it"
  std::optional<Charge> responsible() const {
    if (view_.lower(head_) != "responsible" || view_.preposition_text(first_) != "for") return std::nullopt;
    if (const Clause* clause = clause_of(head_); clause != nullptr && !clause->subjects.empty())
      return charge(clause->subjects, head_);
    const int verb = tree_.head(head_);
    const Clause* holds = verb != kNone && tree_.is(head_, "xcomp") ? clause_of(verb) : nullptr;
    return holds == nullptr ? std::nullopt : charge_by(patient(verb), {verb, head_}, *holds);
  }

  // "pleaded guilty to the murder of Holm"
  std::optional<Charge> pleaded() const {
    const Clause* clause = clause_of(head_);
    if (clause == nullptr || view_.lemma(head_) != "plead" || view_.preposition_text(first_) != "to")
      return std::nullopt;
    for (const int child : tree_.children(head_))
      if (view_.lower(child) == "guilty") return avowed(clause->subjects, {head_, child}, *clause);
    return std::nullopt;
  }

  // "was arrested on suspicion of the murder of Holm": the noun says whose word it is.
  std::optional<Charge> on_suspicion() const {
    if (!view_.is_noun(head_) || !tree_.is(first_, "nmod") || view_.preposition_text(first_) != "of")
      return std::nullopt;
    const int verb = tree_.head(first_conjunct(view_, head_));
    if (verb == kNone || !view_.is_verb(verb) || !tree_.is(first_conjunct(view_, head_), "obl") ||
        !one_of(view_.preposition_text(head_), {"on", "over", "for", "amid"}))
      return std::nullopt;
    std::string_view kind = noun_table().value(view_.lemma(head_));
    if (kind.empty()) kind = noun_table().value(view_.lemma(head_) + ":claim");
    return signature(kind, Place::kGerund).attributed ? charge(patient(verb), head_) : std::nullopt;
  }

  // "accused the front of the murder of Holm", "found him guilty of it"
  std::optional<Charge> accused() const {
    const std::string preposition = view_.preposition_text(first_);
    int word = head_;
    if (view_.is_noun(word) && tree_.is(first_, "nmod")) {
      if (!tree_.is(word, "obj")) return std::nullopt;
      word = tree_.head(word);
    }
    if (word == kNone) return std::nullopt;
    const std::string_view kind = charge_class(view_, word, preposition);
    if (kind.empty()) return std::nullopt;
    const Clause* clause = clause_of(word);
    if (view_.lower(word) == "guilty" && tree_.is(word, "xcomp")) return charge(patient(tree_.head(word)), word);
    if (clause == nullptr) return std::nullopt;
    if (clause->kind == ClauseKind::kCopula) return charge(clause->subjects, word);
    auto result = charge(patient(word), word);
    if (result && is_charge(kind) && clause->passive) result->who = Constituent{};
    if (result && signature(kind, Place::kGerund).negative)
      result->cue = Cue{.name = "charge", .negative = true, .tokens = {word}, .word_class = kind};
    return result;
  }

  const SentenceView& view_;
  const DependencyTree& tree_;
  const std::vector<Clause>& clauses_;
  const int first_, head_;
};

}  // namespace

std::optional<Charge> charge_with(const SentenceView& view, const std::vector<Clause>& clauses, int noun) {
  return ChargeReader(view, clauses, noun).read();
}

bool gives_reason(const SentenceView& view, int word) {
  return !charge_class(view, word, "for").empty() || word_list("word before a reason").contains(view.lemma(word));
}

}  // namespace relata::openie
