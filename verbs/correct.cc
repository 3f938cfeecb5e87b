#include "verbs/correct.h"

#include <algorithm>
#include <set>

#include "core/ascii.h"
#include "verbs/knowledge.h"
#include "verbs/mean.h"
#include "verbs/sides.h"
#include "verbs/words.h"

namespace relata::verbs {
namespace {

constexpr std::size_t kShownCorrections = 5;

// A word of the line, and whom it means now.
struct Meant {
  std::string word;
  SpokenSide spoken;
  std::optional<kb::NamedSide> known;  // null: no document names it, or it is a mention
};

Meant meant_by(const kb::KnowledgeBase& kb, const std::string& word) {
  Meant meant{word, read_side(kb, word), std::nullopt};
  meant.known = known_side(kb, meant.spoken);
  return meant;
}

std::vector<std::pair<EntityType, Side>> sides_of(const Meant& meant, const std::optional<Meant>& other) {
  if (meant.known) return {{meant.known->entity.type, meant.known->side}};
  return waiting_sides(meant.spoken, other && other->known ? std::optional(other->known->entity.type) : std::nullopt);
}

// Two names that nobody knows yet, and of which nothing is said, may turn out to be of any class: of one and the same.
std::vector<Correction> pairs(CorrectionKind kind, const Meant& a, const Meant& b) {
  const auto of_a = sides_of(a, b), of_b = sides_of(b, a);
  std::vector<Correction> corrections;
  for (const auto& [type_a, side_a] : of_a)
    for (const auto& [type_b, side_b] : of_b)
      if (of_a.size() == 1 || of_b.size() == 1 || type_a == type_b || side_a.type_class == side_b.type_class)
        corrections.push_back({kind, side_a, side_b, ""});
  return corrections;
}

std::string kept_value(CorrectionKind kind, const std::string& given) {
  if (kind == CorrectionKind::kRetype) {
    if (parse_entity_type(given)) return given;
    throw UsageError("unknown type '" + given + "': try PER, ORG, GPE, LOC, FAC, NORP, EVENT or MISC");
  }
  return kept_name(given);
}

std::string statement_id_of(const std::string& word) {
  const bool is_id =
      word.size() == 19 && word.starts_with("st-") && word.find_first_not_of("0123456789abcdef", 3) == word.npos;
  if (!is_id)
    throw UsageError("'" + word + "' is no statement's id, such as st-5d1f0c2ab97e4410: show and exports print them");
  return word;
}

// "Ardan Front (ardan-front)"; the word alone where nothing is known.
std::string described(const std::string& word, const std::optional<Entity>& entity) {
  return entity ? one_line(entity->name) + " (" + entity->id + ")" : "'" + one_line(word) + "'";
}

class Correcting {
 public:
  Correcting(const CorrectionRequest& request, kb::KnowledgeBase& kb) : request_(request), kb_(kb) {}

  CorrectionOutcome make() {
    const std::vector<Correction> corrections = wanted();
    remember(corrections.front());
    std::size_t added = 0;
    try {
      added = kb_.correct(corrections);
    } catch (const ContradictionError& error) {
      throw CorrectionError(error.what() + way_out(error.contradicted()));
    }
    kb_.flush();
    if (added == 0) say("nothing changed: it has been said before");
    tell(corrections.front());
    for (const auto& meant : {a_, b_})
      if (meant) tell_waiting(*meant);
    return std::move(outcome_);
  }

  CorrectionOutcome take_back() {
    const std::vector<Correction> there = made();
    if (there.empty()) return nothing_to_undo();
    remember(there.front());
    kb_.undo(there);
    kb_.flush();
    say("undone: " + std::string(to_string(request_.kind)) + " " +
        one_line(request_.b ? request_.a + ", " + *request_.b : request_.a));
    tell(there.front());
    return std::move(outcome_);
  }

 private:
  bool of_two() const { return is_pair(request_.kind); }
  void say(std::string line) { outcome_.lines.push_back(std::move(line)); }

  // What is to be added: one, or one for each class that an unknown name may come to be of.
  std::vector<Correction> wanted() {
    if (request_.kind == CorrectionKind::kReject) return {{request_.kind, {}, {}, statement_id_of(request_.a)}};
    a_ = meant_by(kb_, request_.a);
    if (of_two()) {
      b_ = meant_by(kb_, *request_.b);
      std::vector<Correction> corrections = pairs(request_.kind, *a_, *b_);
      std::erase_if(corrections, [](const Correction& correction) { return correction.a == correction.b; });
      if (corrections.empty())
        throw UsageError("'" + request_.a + "' and '" + *request_.b +
                         "' are spellings of one name: tell namesakes apart by where they stand, DOCUMENT@BYTE");
      return corrections;
    }
    const std::string value = kept_value(request_.kind, *request_.b);
    std::vector<Correction> corrections;
    for (const auto& [type, side] : sides_of(*a_, std::nullopt))
      corrections.push_back({request_.kind, side, {}, value});
    return corrections;
  }

  // The line that undoes what stands in the way, if the knowledge base has it.
  std::string way_out(const Correction& contradicted) const {
    const std::vector<Correction> there = kb_.corrections();
    const bool is_there = std::binary_search(there.begin(), there.end(), contradicted);
    return is_there ? "\n  " + undoing(kb_, contradicted) : "";
  }

  // Those of the knowledge base that the line may mean.
  std::vector<Correction> made() const {
    const bool rejects = request_.kind == CorrectionKind::kReject;
    std::optional<std::string> value;
    if (rejects) value = statement_id_of(request_.a);
    else if (!of_two() && request_.b) value = kept_value(request_.kind, *request_.b);
    const std::set<Side> a = rejects ? std::set<Side>{Side()} : ever(request_.a);
    const std::set<Side> b = of_two() ? ever(*request_.b) : std::set<Side>{Side()};
    std::vector<Correction> there;
    for (Correction& correction : kb_.corrections()) {
      if (correction.kind != request_.kind || (value && *value != correction.value)) continue;
      const bool forth = a.contains(correction.a) && b.contains(correction.b);
      const bool back = a.contains(correction.b) && b.contains(correction.a);
      if (forth || back) there.push_back(std::move(correction));
    }
    return there;
  }
  std::set<Side> ever(const std::string& word) const { return sides_ever_meant(kb_, read_side(kb_, word)); }

  CorrectionOutcome nothing_to_undo() const {
    std::set<Correction> others;
    if (request_.kind != CorrectionKind::kReject)
      for (const std::string& word : of_two() ? std::vector{request_.a, *request_.b} : std::vector{request_.a})
        for (const Side& side : ever(word))
          if (const auto entity = entity_of(kb_, side))
            for (Correction& other : kb_.corrections_of(entity->id)) others.insert(std::move(other));
    std::string there;
    std::size_t shown = 0;
    for (const Correction& other : others)
      if (shown++ < kShownCorrections) there += "\n  " + undoing(kb_, other);
    return {false,
            {"nothing to undo: no '" + std::string(to_string(request_.kind)) + "' like this was said" +
             (there.empty() ? "; 'relata entities --corrections' lists what was"
                            : "; what was, and how it is undone:" + there)}};
  }

  void remember(const Correction& correction) {
    before_a_ = entity_of(kb_, correction.a);
    before_b_ = entity_of(kb_, correction.b);
  }

  // One line in words on what is so now.
  void tell(const Correction& correction) {
    if (request_.kind == CorrectionKind::kReject) return tell_statement();
    const std::optional<Entity> a = entity_of(kb_, correction.a), b = entity_of(kb_, correction.b);
    if (of_two() && a && b) return tell_pair(*a, *b);
    if (of_two() && correction.a.mention && correction.b.mention && kb_.takes_effect(correction))
      return say(request_.undo ? "nothing is said of them any more" : "kept, and in force");
    if (of_two() || !a) return;
    const std::string was = before_a_ ? before_a_->name : request_.a;
    if (request_.kind == CorrectionKind::kRename)
      say(one_line(was) + " is called " + one_line(a->name) + " now: " + a->id);
    else
      say(described(request_.a, a) + " is " + std::string(to_string(a->type)) + " now" +
          (before_a_ && before_a_->type != a->type ? ", was " + std::string(to_string(before_a_->type)) : ""));
  }

  void tell_pair(const Entity& a, const Entity& b) {
    const bool one = a.id == b.id, was_one = before_a_ && before_b_ && before_a_->id == before_b_->id;
    const std::string names = "'" + one_line(request_.a) + "' and '" + one_line(*request_.b) + "' are ";
    const std::string when = one == was_one ? " as before: " : " now: ";
    say(names + (one ? "one" + when + described("", a) : "two" + when + described("", a) + ", " + described("", b)));
  }

  void tell_statement() {
    const bool there = kb_.statement(request_.a, [&](const Statement& statement, const Provenance&) {
      const std::string_view now = request_.undo ? " counts again: " : " is rejected, and shows with --all only: ";
      say(request_.a + std::string(now) + words_of(statement));
    });
    if (!there && !request_.undo) say("no document says " + request_.a + " yet; kept until one does");
  }

  void tell_waiting(const Meant& meant) {
    if (meant.spoken.mention) {
      const MentionPlace& place = *meant.spoken.mention;
      if (!kb_.document(place.doc)) say("no document '" + place.doc + "' here yet; kept until there is");
      else if (!kb_.takes_effect({CorrectionKind::kRename, {"", "", place}, {}, "x"}))
        say("document '" + place.doc + "' names nothing at byte " + std::to_string(place.offset) +
            "; kept until it does");
      return;
    }
    if (meant.known) return;
    say(not_known_yet(kb_, meant.word, meant.spoken.name));
  }

  const CorrectionRequest& request_;
  kb::KnowledgeBase& kb_;
  CorrectionOutcome outcome_;
  std::optional<Meant> a_, b_;
  std::optional<Entity> before_a_, before_b_;
};

}  // namespace

std::string undoing(const kb::KnowledgeBase& kb, const Correction& correction) {
  std::string line = "relata " + std::string(to_string(correction.kind));
  if (correction.kind != CorrectionKind::kReject) line += " " + word_of(kb, correction.a);
  const auto other = [&] {
    if (correction.means_nothing()) return std::string(kNothingMeant);
    if (is_pair(correction.kind)) return word_of(kb, correction.b);
    if (correction.kind != CorrectionKind::kMean) return for_shell(correction.value);
    const std::string word = word_of(kb, correction.b);  // something may be called "nothing"
    return word == kNothingMeant ? word + ":" + std::string(to_string(type_of(correction.b.type_class))) : word;
  };
  return line + " " + other() + " --undo";
}

bool is_pair(CorrectionKind kind) { return kind == CorrectionKind::kSame || kind == CorrectionKind::kDistinct; }

CorrectionOutcome correct(kb::KnowledgeBase& kb, const CorrectionRequest& request) {
  if (request.kind == CorrectionKind::kMean) return mean(kb, request);
  Correcting correcting(request, kb);
  return request.undo ? correcting.take_back() : correcting.make();
}

}  // namespace relata::verbs
