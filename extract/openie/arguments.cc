#include "extract/openie/arguments.h"

#include <algorithm>

#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

bool is_location(const SentenceView& view, int head) {
  if (const auto cluster = view.cluster_of(head)) {
    const EntityType type = view.document().clusters[*cluster].type;
    return type == EntityType::kGpe || type == EntityType::kLoc || type == EntityType::kFac;
  }
  const auto* row = role_table().find(view.lemma(head));
  return row && std::find(row->begin(), row->end(), "location") != row->end();
}

bool verb_takes(const SentenceView& view, int verb, std::string_view role) {
  return role_table().value(view.lemma(verb)) == role;
}

Role role_of(const SentenceView& view, int verb, const ClauseArgument& argument) {
  const int head = argument.constituent.head;
  const std::string& preposition = argument.preposition_text;
  if (is_time(view, head)) return Role::kTime;
  if (preposition == "to" && (verb_takes(view, verb, "recipient"))) return Role::kRecipient;
  if (preposition == "with" && verb_takes(view, verb, "instrument") && !view.cluster_of(head)) return Role::kInstrument;
  if (role_table().value(preposition) == "place" && is_location(view, head)) return Role::kPlace;
  return Role::kOther;
}

// Whether the argument may become the object of a verb that has none.
bool asked_for(const SentenceView& view, int verb, const ClauseArgument& argument) {
  if (argument.preposition.empty() || argument.role == Role::kTime || argument.agent) return false;
  if (role_table().value(argument.preposition_text) == "never") return false;
  if (prepositional_verb_table().contains(view.lemma(verb) + "\t" + argument.preposition_text)) return true;
  return view.cluster_of(argument.constituent.head).has_value();
}

bool is_adverbial_time(const SentenceView& view, int t) {
  if (const time::Expression* expression = view.time_at(t)) {  // all of it, not the "late" of "late on Saturday"
    const std::vector<int> below = view.tree().subtree(t);
    return static_cast<int>(expression->phrase) >= below.front() &&
           static_cast<int>(expression->last) <= below.back() + 1;
  }
  return view.token(t).upos == "ADV" && word_list("time adverb").contains(view.lower(t));
}

class ArgumentFinder {
 public:
  ArgumentFinder(const SentenceView& view, const Clause& clause) : view_(view), tree_(view.tree()), clause_(clause) {}

  std::vector<ClauseArgument> find() {
    std::vector<int> verbs = clause_.governors;
    verbs.push_back(clause_.predicate);
    for (int verb : verbs)
      for (int child : tree_.children(verb)) add(verb, child);
    add_where();
    std::stable_sort(arguments_.begin(), arguments_.end(), [](const ClauseArgument& a, const ClauseArgument& b) {
      return a.constituent.head < b.constituent.head;
    });
    return std::move(arguments_);
  }

 private:
  void add(int verb, int child) {
    const std::string_view deprel = view_.token(child).deprel;
    if (!clause_.passive && child == direct_object(view_, verb)) return;
    if (measures_clause_distance(verb, child)) return;
    if (tree_.is(child, "obl") || (deprel == "nmod" && clause_.kind == ClauseKind::kVerb)) add_phrases(verb, child);
    else if (tree_.is(child, "iobj")) add_recipient(child);
    else if (deprel == "advmod" && is_adverbial_time(view_, child)) add_adverb(child);
    else if (deprel == "advcl" && verb == clause_.predicate) add_clause(child);
  }

  // "two weeks after the army fled": how long after says nothing of when it fled.
  bool measures_clause_distance(int verb, int child) const {
    const int mark = tree_.child(verb, "mark");
    return mark > child && is_time(view_, child) && one_of(view_.lower(mark), {"after", "before", "since"});
  }

  // "Samarkand, where the leaders are meeting": the antecedent says where.
  void add_where() {
    if (clause_.noun == kNone) return;
    std::vector<int> verbs = clause_.governors;
    verbs.push_back(clause_.predicate);
    for (int verb : verbs)
      for (int child : tree_.children(verb))
        if (tree_.is(child, "advmod") && view_.lower(child) == "where") {
          arguments_.push_back({.constituent = {.head = clause_.noun, .without = clause_.top}, .role = Role::kPlace});
          return;
        }
  }

  void add_phrases(int verb, int head) {
    const std::vector<int> shared = view_.preposition(head);
    const std::string shared_text = view_.preposition_text(head);
    if (shared_text == "according to" || role_table().value(shared_text + " " + view_.lower(head)) == "discourse")
      return;
    if (is_comitative(shared_text) && head < clause_.predicate) return;        // a subject too
    if (shared_text == "with" && view_.has_negative_determiner(head)) return;  // "left with no bitterness": not with it
    if (shared_text == "among" && view_.lower(head) == "them") return;         // leads to examples
    for (const Constituent& node : distributed(view_, head)) {
      if (node.head == head && !shared.empty() && shared.front() > 0 && view_.lower(shared.front() - 1) == "not" &&
          shared.front() - 1 > verb) {  // "not for X but for Y", "not by X but by Y"
        if (clause_.passive && shared_text == "by" && is_agent(head, head))
          arguments_.push_back({.constituent = node,
                                .preposition = shared,
                                .preposition_text = shared_text,
                                .agent = true,
                                .denied = true});
        continue;
      }
      ClauseArgument argument{.constituent = node};
      const bool own = node.head != head && tree_.is(node.head, "conj") && !view_.preposition(node.head).empty();
      argument.preposition = own ? view_.preposition(node.head) : shared;
      argument.preposition_text = own ? view_.preposition_text(node.head) : shared_text;
      argument.agent = clause_.passive && argument.preposition_text == "by" && is_agent(head, node.head);
      argument.role = role_of(view_, verb, argument);
      argument.asked_for = asked_for(view_, verb, argument);
      const int place = argument.role == Role::kTime ? place_below(node.head) : kNone;
      if (place != kNone) argument.constituent.without = place;
      arguments_.push_back(std::move(argument));
      if (place != kNone) add_phrases(verb, place);
    }
  }

  // "on Friday night in Arda": the place that the parser hung on the time, or kNone.
  int place_below(int time) const {
    for (int child : tree_.children(time))
      if (child > time && tree_.is(child, "nmod") && one_of(view_.preposition_text(child), {"in", "at", "near"}) &&
          !is_time(view_, child) && is_location(view_, child))
        return child;
    return kNone;
  }

  // Who does it, not when, where, how or by how much: "by 52 votes", "by post", "by the lake".
  bool is_agent(int argument, int head) const {
    if (is_time(view_, head)) return false;
    if (view_.cluster_of(head)) return true;
    const std::string word = view_.lower(head);
    const std::string_view means = role_table().value("by " + word);
    const bool bare = tree_.child(head, "det") == kNone && tree_.child(head, "nmod:poss") == kNone;
    if (means == "measure" || (means == "manner" && bare) || view_.token(head).upos == "NUM") return false;
    if (tree_.is(argument, "obl") && view_.token(argument).deprel != "obl:agent" &&
        tree_.child(head, "nummod") != kNone)
      return false;
    const auto* row = role_table().find(view_.lemma(head));
    return !(row && std::find(row->begin(), row->end(), "landscape") != row->end());
  }

  void add_recipient(int head) {
    for (const Constituent& node : distributed(view_, head))
      arguments_.push_back({.constituent = node, .role = Role::kRecipient});
  }

  void add_adverb(int t) { arguments_.push_back({.constituent = {.head = t}, .role = Role::kTime}); }

  void add_clause(int head) {
    ClauseArgument argument{.constituent = {.head = head}, .clausal = true};
    for (int child : tree_.children(head)) {
      if (!tree_.is(child, "mark") && !(tree_.is(child, "advmod") && view_.lower(child) == "when")) continue;
      argument.preposition.push_back(child);
      for (int below : tree_.children(child))
        if (tree_.is(below, "fixed")) argument.preposition.push_back(below);
      break;
    }
    std::sort(argument.preposition.begin(), argument.preposition.end());
    for (int t : argument.preposition)
      argument.preposition_text += (argument.preposition_text.empty() ? "" : " ") + view_.lower(t);
    if (word_list("temporal subordinator").contains(argument.preposition_text)) argument.role = Role::kTime;
    arguments_.push_back(std::move(argument));
  }

  const SentenceView& view_;
  const DependencyTree& tree_;
  const Clause& clause_;
  std::vector<ClauseArgument> arguments_;
};

}  // namespace

std::vector<ClauseArgument> find_arguments(const SentenceView& view, const Clause& clause) {
  return ArgumentFinder(view, clause).find();
}

Argument to_argument(const SentenceView& view, const ClauseArgument& node) {
  Argument argument;
  if (node.clausal) {
    std::vector<int> tokens = clause_tokens(view, node.constituent.head);
    if (!node.preposition.empty() &&
        one_of(node.preposition_text, {"after", "before", "since"}))  // "two weeks after the army fled"
      std::erase_if(tokens, [&](int t) { return t < node.preposition.front(); });
    std::erase_if(tokens, [&](int t) {
      return std::find(node.preposition.begin(), node.preposition.end(), t) != node.preposition.end();
    });
    static_cast<Phrase&>(argument) = phrase_of_tokens(view, std::move(tokens));
  } else {
    static_cast<Phrase&>(argument) = phrase_of(view, node.constituent);
  }
  argument.role = node.role;
  if (!node.preposition_text.empty()) argument.preposition = node.preposition_text;
  return argument;
}

}  // namespace relata::openie
