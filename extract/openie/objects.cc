#include "extract/openie/objects.h"

#include <algorithm>

#include "extract/openie/cues/reports.h"
#include "extract/openie/name_list.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

class ObjectFinder {
 public:
  ObjectFinder(const Reading& reading, int c, std::vector<ClauseArgument>& arguments)
      : reading_(reading),
        view_(reading.view),
        tree_(reading.tree()),
        c_(c),
        clause_(reading.clauses[c]),
        arguments_(arguments) {}

  Object find() {
    const int predicate = clause_.predicate;
    const std::string_view kind = governor_class(view_, predicate, "ccomp");
    const int direct = clause_.passive ? tree_.child(predicate, "obj") : direct_object(view_, predicate);
    const int xcomp = tree_.child(predicate, "xcomp");
    if (const int content = content_clause(kind, direct, xcomp); content != kNone) return told(content, direct);
    if (const int content = reading_.content_of[c_]; content != kNone && kind == "say" && direct == kNone) {
      const int whole = reading_.clauses[content].top;
      const int without = tree_.below(clause_.top, whole) ? clause_.top : kNone;
      return {.clause = whole, .without = without, .trailing = without};
    }
    if (direct != kNone && !clause_.passive) {
      Object object = light_or_plain(direct);
      if (xcomp != kNone) arguments_.push_back({.constituent = {.head = xcomp}, .clausal = true});
      return object;
    }
    if (direct != kNone) return {.constituents = distributed(view_, direct)};  // "was awarded a medal"
    if (const int shared = shared_object(); shared != kNone) return light_or_plain(shared);
    if (xcomp != kNone && names_complement(xcomp)) return {.constituents = distributed(view_, xcomp)};
    if (xcomp != kNone) return {.clause = xcomp};
    if (const Constituent gap = gap_object(); gap.head != kNone) return {.constituents = {gap}};
    return prepositional();
  }

 private:
  // "remains Dahl Bank": what it is, and no clause.
  bool names_complement(int xcomp) const {
    return reading_.clause_of[xcomp] == kNone && view_.preposition(xcomp).empty() && given_name(view_, xcomp) != kNone;
  }

  // The head of what is said, asked or ordered, or kNone.
  int content_clause(std::string_view kind, int direct, int xcomp) const {
    for (int child : tree_.children(clause_.predicate)) {
      const int c = reading_.clause_of[child];
      if (!tree_.is(child, "ccomp") || (c != kNone && leads_quotation(view_, reading_.clauses[c]))) continue;
      if (direct == kNone || !one_of(kind, {"know", "find"}))
        return child;  // "pictures showed men crowding the bridge"
      break;
    }
    const bool orders = xcomp != kNone && governor_class(view_, clause_.predicate, "xcomp") == "order";
    return orders && direct != kNone ? xcomp : kNone;
  }

  // A clause as object; the direct object is then who is told.
  Object told(int content, int direct) {
    if (direct != kNone)
      for (const Constituent& hearer : distributed(view_, direct))
        arguments_.push_back({.constituent = hearer, .role = Role::kRecipient});
    int without = kNone;
    if (tree_.is(content, "ccomp"))
      for (int child : tree_.children(content))
        if (coordinated_report_verb(view_, child) == clause_.predicate) without = child;
    return {.clause = content, .without = without};
  }

  // "arrested and questioned the student": the object stands after both verbs and hangs on the first.
  int shared_object() const {
    if (clause_.passive || !tree_.is(clause_.predicate, "conj")) return kNone;
    const int object = tree_.child(tree_.head(clause_.predicate), "obj");
    return object > clause_.predicate ? object : kNone;
  }

  // "raise" a "stake" "in", "withdraw" an "offer" "for".
  static bool deals_in_firm(const std::string& verb, const std::string& noun, std::string_view preposition) {
    return (preposition == "in" && word_list("stake").contains(noun) && word_list("verb of a stake").contains(verb)) ||
           (preposition == "for" && word_list("bid").contains(noun) && word_list("verb of a bid").contains(verb));
  }

  // Adds noun and preposition to the relation if the verb is light: "take control of".
  bool is_light(int noun, int end, const std::vector<int>& preposition, const std::string& text, Object& object) const {
    const std::string verb = view_.lemma(clause_.predicate), word = view_.lemma(noun);
    if (!light_verb_table().contains(verb + "\t" + word + "\t" + text) && !deals_in_firm(verb, word, text))
      return false;
    for (int t : phrase_tokens(view_, {.head = noun}))
      if (end == kNone || !tree_.below(t, end)) object.relation_tokens.push_back(t);
    object.relation_tokens.insert(object.relation_tokens.end(), preposition.begin(), preposition.end());
    object.lemma_suffix = " " + view_.lemma(noun) + " " + text;
    return true;
  }

  // What verb and noun lead to if they are one relation, else the noun itself.
  Object light_or_plain(int noun) const {
    Object object;
    for (int child : tree_.children(noun)) {
      if (!tree_.is(child, "nmod") ||
          !is_light(noun, child, view_.preposition(child), view_.preposition_text(child), object))
        continue;
      object.constituents = distributed(view_, child);
      return object;
    }
    for (std::size_t a = 0; a < arguments_.size(); ++a) {
      const ClauseArgument& argument = arguments_[a];
      if (argument.clausal || argument.constituent.head < noun || argument.role == Role::kTime) continue;
      if (object.taken.empty()
              ? is_light(noun, argument.constituent.head, argument.preposition, argument.preposition_text, object)
              : argument.preposition == arguments_[object.taken.front()].preposition)
        take(a, object);
    }
    if (!object.constituents.empty()) return object;
    if (is_light(noun, kNone, {}, "", object)) object.lemma_suffix.pop_back();  // "takes place", "fell victim"
    else object.constituents = distributed_with_denied(view_, noun);
    return object;
  }

  void take(std::size_t argument, Object& object) const {
    object.constituents.push_back(arguments_[argument].constituent);
    object.taken.push_back(argument);
  }

  // "fell into the hands of", "came under attack from": verb, preposition and noun are one relation.
  Object idiom() const {
    for (std::size_t a = 0; a < arguments_.size(); ++a) {
      const ClauseArgument& argument = arguments_[a];
      const int noun = argument.constituent.head;
      if (argument.clausal || argument.preposition.empty()) continue;
      for (int child : tree_.children(noun)) {
        const std::string of = view_.preposition_text(child);
        const std::string verb = view_.lemma(clause_.predicate) + " " + argument.preposition_text;
        if (!tree_.is(child, "nmod") || !light_verb_table().contains(verb + "\t" + view_.lemma(noun) + "\t" + of))
          continue;
        Object object{.constituents = distributed(view_, child), .relation_tokens = argument.preposition};
        object.taken.push_back(a);
        for (int t : phrase_tokens(view_, {.head = noun}))
          if (!tree_.below(t, child)) object.relation_tokens.push_back(t);
        for (int t : view_.preposition(child)) object.relation_tokens.push_back(t);
        object.lemma_suffix = " " + argument.preposition_text + " " + view_.lemma(noun) + " " + of;
        if (!object.constituents.empty()) return object;
      }
    }
    return {};
  }

  // A passive without agent keeps its place as an argument: "Talib was arrested in Helmand" is no relation to Helmand.
  // So does a clause that begins with it: "In Helmand, Talib protested to the governor".
  bool may_be_object(const ClauseArgument& argument) const {
    if (!argument.asked_for || argument.clausal) return false;
    if (argument.role != Role::kPlace) return true;
    const int head = argument.constituent.head;
    const bool fronted = !clause_.subjects.empty() && head < clause_.subjects.front().head &&
                         clause_.subjects.front().head < clause_.predicate && head != clause_.noun &&
                         !asks_for(argument);
    return !clause_.passive && !fronted;
  }

  bool asks_for(const ClauseArgument& argument) const {
    return prepositional_verb_table().contains(view_.lemma(clause_.predicate) + "\t" + argument.preposition_text);
  }

  // Of "met in Lund with Holm" the second: the verb asks for "with", and not for a place.
  std::size_t first_asked_for() const {
    std::size_t first = 0;
    while (first < arguments_.size() && !may_be_object(arguments_[first])) ++first;
    if (first == arguments_.size() || arguments_[first].role != Role::kPlace || asks_for(arguments_[first]))
      return first;
    for (std::size_t a = first + 1; a < arguments_.size(); ++a)
      if (may_be_object(arguments_[a]) && arguments_[a].role != Role::kPlace && asks_for(arguments_[a])) return a;
    return first;
  }

  Object prepositional() const {
    Object object = idiom();
    if (!object.constituents.empty()) return object;
    for (std::size_t a = first_asked_for(); a < arguments_.size(); ++a) {
      const ClauseArgument& argument = arguments_[a];
      if (object.taken.empty()) {
        if (!may_be_object(argument)) continue;
        object.relation_tokens = argument.preposition;
        object.lemma_suffix = " " + argument.preposition_text;
      } else if (argument.preposition != arguments_[object.taken.front()].preposition) {
        continue;
      }
      take(a, object);
    }
    return object;
  }

  // The object of a relative clause without one is its antecedent: "the agreements it signed".
  Constituent gap_object() const {
    if (view_.token(clause_.top).deprel != "acl:relcl" || clause_.passive) return {};
    const Constituent noun{.head = tree_.head(clause_.top), .without = clause_.top};
    for (const Constituent& subject : clause_.subjects)
      if (subject.head == noun.head) return {};
    std::vector<int> verbs = clause_.governors;
    verbs.push_back(clause_.predicate);
    for (int verb : verbs)
      for (int child : tree_.children(verb)) {
        if (one_of(view_.lower(child), {"where", "when", "why", "how"})) return {};
        for (int below : tree_.subtree(child))
          if (one_of(view_.token(below).xpos, {"WDT", "WP", "WP$", "WRB"})) return {};
      }
    return noun;
  }

  const Reading& reading_;
  const SentenceView& view_;
  const DependencyTree& tree_;
  const int c_;
  const Clause& clause_;
  std::vector<ClauseArgument>& arguments_;
};

}  // namespace

Object object_of(const Reading& reading, int c, std::vector<ClauseArgument>& arguments) {
  return ObjectFinder(reading, c, arguments).find();
}

}  // namespace relata::openie
