#include <algorithm>
#include <map>

#include "core/relation_lexicon.h"
#include "extract/openie/cues/speakers.h"
#include "extract/openie/quantity.h"
#include "extract/openie/statement_builder.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
void StatementBuilder::verb(int c) {
  const Clause& clause = clauses_[c];
  std::vector<ClauseArgument> arguments = find_arguments(view_, clause);
  const bool agent = std::any_of(arguments.begin(), arguments.end(), [](const ClauseArgument& a) { return a.agent; });
  if (clause.passive && agent) {
    passive_with_agent(c, arguments);
    return;
  }
  if (clause.noun != kNone && clause.construction == Construction::kRelative &&
      view_.has_negative_determiner(clause.noun))
    return;
  if (clause.subjects.empty() || names_anew(clause) || says_nothing(clause)) return;
  std::vector<ClauseArgument> extra;
  const Object object = object_of(clause, c, arguments, extra);
  arguments.insert(arguments.end(), extra.begin(), extra.end());
  active(c, object, arguments);
  appointed(c, clause);
}

// "the Brotherhood, also known as al-Ikhwan", "formerly called Swaziland": another name, and nothing said of it.
bool StatementBuilder::names_anew(const Clause& clause) const {
  if (clause.construction != Construction::kParticiple || view_.token(clause.predicate).xpos != "VBN") return false;
  const std::string word = view_.lemma(clause.predicate);
  if (one_of(word, {"call", "dub", "nickname", "abbreviate", "rename"})) return true;
  if (word != "know") return false;
  for (int child : tree_.children(clause.predicate))
    if (tree_.is(child, "obl") && view_.preposition_text(child) == "as") return true;
  return false;
}

// "we would", "they do", "I mean": a verb that leaves what it says to another sentence, or to nobody.
bool StatementBuilder::says_nothing(const Clause& clause) const {
  const std::string word = view_.lemma(clause.predicate);
  bool alone = true;
  for (int child : tree_.children(clause.predicate))
    alone &= tree_.is(child, "nsubj") || tree_.is(child, "aux") || tree_.is(child, "punct") || tree_.is(child, "cc") ||
             tree_.is(child, "mark") || tree_.is(child, "advmod") || tree_.is(child, "parataxis") ||
             tree_.is(child, "conj");
  if (!alone) return false;
  const std::string subject = view_.lower(clause.subjects.front().head);
  return view_.token(clause.predicate).upos == "AUX" || word == "do" ||
         (one_of(subject, {"i", "you"}) && one_of(word, {"mean", "know", "guess", "suppose", "see"}));
}

int StatementBuilder::complement(const Clause& clause) const {
  for (int child : tree_.children(clause.predicate)) {
    const int c = clause_of_[child];
    if (tree_.is(child, "ccomp") && (c == kNone || !leads_quotation(view_, clauses_[c]))) return child;
  }
  return kNone;
}

StatementBuilder::Object StatementBuilder::object_of(const Clause& clause, int c,
                                                     std::vector<ClauseArgument>& arguments,
                                                     std::vector<ClauseArgument>& extra) const {
  const int predicate = clause.predicate;
  const std::string_view kind = governor_class(view_, predicate, "ccomp");
  const int direct = clause.passive ? tree_.child(predicate, "obj") : openie::direct_object(view_, predicate);
  const int xcomp = tree_.child(predicate, "xcomp");
  const bool orders = xcomp != kNone && one_of(governor_class(view_, predicate, "xcomp"), {"order"});
  const bool shows = direct != kNone && kind == "know";  // "pictures showed men crowding the bridge"
  if (const int content = complement(clause); (content != kNone && !shows) || (orders && direct != kNone)) {
    if (direct != kNone)
      for (const Constituent& node : distributed(view_, direct))
        extra.push_back({.constituent = node, .role = Role::kRecipient});
    int without = kNone;
    for (int child : content != kNone ? tree_.children(content) : std::vector<int>())
      if (coordinated_report_verb(view_, child) == predicate) without = child;
    return {.clause = content != kNone ? content : xcomp, .without = without};
  }
  if (const int content = content_of_[c]; content != kNone && kind == "say" && direct == kNone) {
    const int whole = clauses_[content].top;
    const int without = tree_.below(clause.top, whole) ? clause.top : kNone;
    return {.clause = whole, .without = without, .trailing = without};
  }
  if (direct != kNone && !clause.passive) {
    if (xcomp != kNone) extra.push_back({.constituent = {.head = xcomp}, .role = Role::kOther, .clausal = true});
    return direct_object(clause, direct, arguments);
  }
  if (direct != kNone) return {.nodes = distributed(view_, direct)};  // "was awarded a medal"
  if (const int shared = shared_object(clause); shared != kNone) return direct_object(clause, shared, arguments);
  if (xcomp != kNone) return {.clause = xcomp};
  if (const Constituent gap = gap_object(clause); gap.head != kNone) return {.nodes = {gap}, .clause = kNone};
  return prepositional_object(clause, arguments);
}

// "arrested and questioned the student": the object stands after both verbs and hangs on the first.
int StatementBuilder::shared_object(const Clause& clause) const {
  if (clause.passive || !tree_.is(clause.predicate, "conj")) return kNone;
  const int object = tree_.child(tree_.head(clause.predicate), "obj");
  return object > clause.predicate ? object : kNone;
}

// Verb and noun that are one relation ("take control of"), else the object itself.
StatementBuilder::Object StatementBuilder::direct_object(const Clause& clause, int object,
                                                         std::vector<ClauseArgument>& arguments) const {
  Object result;
  const std::string verb_noun = view_.lemma(clause.predicate) + "\t" + view_.lemma(object) + "\t";
  const auto light = [&](const Constituent& node, const std::vector<int>& preposition, const std::string& text) {
    if (!light_verb_table().contains(verb_noun + text)) return false;
    for (int t : phrase_tokens(view_, {.head = object}))
      if (!tree_.below(t, node.head)) result.relation_tokens.push_back(t);
    result.relation_tokens.insert(result.relation_tokens.end(), preposition.begin(), preposition.end());
    result.lemma_suffix = " " + view_.lemma(object) + " " + text;
    return true;
  };
  for (int child : tree_.children(object)) {
    if (!tree_.is(child, "nmod") || !light({.head = child}, view_.preposition(child), view_.preposition_text(child)))
      continue;
    result.nodes = distributed(view_, child);
    return result;
  }
  for (std::size_t a = 0; a < arguments.size(); ++a) {
    if (arguments[a].clausal || arguments[a].constituent.head < object) continue;
    if (result.nodes.empty() ? light(arguments[a].constituent, arguments[a].preposition, arguments[a].preposition_text)
                             : arguments[a].preposition == arguments[result.taken.front()].preposition) {
      result.nodes.push_back(arguments[a].constituent);
      result.taken.push_back(a);
    }
  }
  if (result.nodes.empty() && light_verb_table().contains(verb_noun)) {  // "takes place", "fell victim"
    result.relation_tokens = phrase_tokens(view_, {.head = object});
    result.lemma_suffix = " " + view_.lemma(object);
    return result;
  }
  if (result.nodes.empty()) result.nodes = distributed(view_, object);
  return result;
}

// "fell into the hands of", "came under attack from": verb, preposition and noun are one relation.
StatementBuilder::Object StatementBuilder::idiom_object(const Clause& clause,
                                                        const std::vector<ClauseArgument>& arguments) const {
  Object result;
  for (std::size_t a = 0; a < arguments.size() && result.nodes.empty(); ++a) {
    const ClauseArgument& argument = arguments[a];
    const int noun = argument.constituent.head;
    if (argument.clausal || argument.preposition.empty()) continue;
    for (int child : tree_.children(noun)) {
      const std::string of = view_.preposition_text(child);
      const std::string key =
          view_.lemma(clause.predicate) + " " + argument.preposition_text + "\t" + view_.lemma(noun) + "\t" + of;
      if (!tree_.is(child, "nmod") || !light_verb_table().contains(key)) continue;
      result.nodes = distributed(view_, child);
      result.taken.push_back(a);
      result.relation_tokens = argument.preposition;
      for (int t : phrase_tokens(view_, {.head = noun}))
        if (!tree_.below(t, child)) result.relation_tokens.push_back(t);
      for (int t : view_.preposition(child)) result.relation_tokens.push_back(t);
      result.lemma_suffix = " " + argument.preposition_text + " " + view_.lemma(noun) + " " + of;
      break;
    }
  }
  return result;
}

StatementBuilder::Object StatementBuilder::prepositional_object(const Clause& clause,
                                                                const std::vector<ClauseArgument>& arguments) const {
  Object result = idiom_object(clause, arguments);
  if (!result.nodes.empty()) return result;
  for (std::size_t a = 0; a < arguments.size(); ++a) {
    const ClauseArgument& argument = arguments[a];
    if (result.taken.empty()) {
      // A passive without agent keeps its place as an argument: "Talib was arrested in Helmand" is no relation to
      // Helmand.
      if (!argument.asked_for || argument.clausal || (clause.passive && argument.role == Role::kPlace)) continue;
      result.relation_tokens = argument.preposition;
      result.lemma_suffix = " " + argument.preposition_text;
    } else if (argument.preposition != arguments[result.taken.front()].preposition) {
      continue;
    }
    result.nodes.push_back(argument.constituent);
    result.taken.push_back(a);
  }
  return result;
}

// The object of a relative clause without one is its antecedent: "the agreements it signed".
Constituent StatementBuilder::gap_object(const Clause& clause) const {
  if (view_.token(clause.top).deprel != "acl:relcl" || clause.passive) return {};
  const Constituent noun{.head = tree_.head(clause.top), .without = clause.top};
  for (const Constituent& subject : clause.subjects)
    if (subject.head == noun.head) return {};
  std::vector<int> verbs = clause.governors;
  verbs.push_back(clause.predicate);
  for (int verb : verbs)
    for (int child : tree_.children(verb)) {
      if (one_of(view_.lower(child), {"where", "when", "why", "how"})) return {};
      for (int below : tree_.subtree(child))
        if (one_of(view_.token(below).xpos, {"WDT", "WP", "WP$", "WRB"})) return {};
    }
  return noun;
}

void StatementBuilder::active(int c, const Object& object, const std::vector<ClauseArgument>& arguments) {
  const Clause& clause = clauses_[c];
  std::string lemma = clause.passive ? "be " + view_.lower(clause.predicate) : view_.lemma(clause.predicate);
  if (clause.passive)
    for (int part : view_.particles(clause.predicate)) lemma += " " + view_.lower(part);
  const std::vector<int> verbal = relation_tokens(clause);
  std::vector<int> tokens = verbal;
  tokens.insert(tokens.end(), object.relation_tokens.begin(), object.relation_tokens.end());
  Statement base = draft(c);
  set_relation(base, tokens, lemma + object.lemma_suffix);
  if (!object.relation_tokens.empty() && !verbal.empty() &&
      object.relation_tokens.back() < verbal.front()) {  // "In Kabul fell": fell In
    base.relation.span = spans_of(view_, verbal);
    const Spans fronted = spans_of(view_, object.relation_tokens);
    base.relation.span.insert(base.relation.span.end(), fronted.begin(), fronted.end());
    base.relation.text = cut(view_.text(), base.relation.span);
  }
  if (clause.passive && object.lemma_suffix.empty() && object.nodes.empty() && object.clause == kNone) {
    const CanonicalRelation canonical = canonical_passive(view_.lemma(clause.predicate));
    base.relation.canonical = canonical.name;
    base.relation.canonical_reversed = canonical.reversed;
  }
  std::vector<std::optional<Phrase>> objects;
  if (object.clause != kNone) {
    objects.push_back(object.trailing == kNone ? clause_phrase(view_, object.clause, object.without)
                                               : reported_content(object.clause, object.trailing));
    if (is_reporting(view_, clause)) base.construction = Construction::kReported;
  }
  for (const Constituent& node : object.nodes)
    if (!is_open_pronoun(node) && gap_subject(clause, node.head) == kNone) objects.push_back(phrase_of(view_, node));
  if (objects.empty()) objects.emplace_back();
  const int object_head = object.nodes.empty() ? object.clause : object.nodes.front().head;
  const bool paired = is_respective(clause);
  if (paired && objects.size() == 1 && object.nodes.size() == 1)
    if (std::vector<Phrase> counts = split_apart(object.nodes.front().head, clause.subjects.size()); !counts.empty())
      objects.assign(counts.begin(), counts.end());
  const bool by_pairs = paired && objects.size() == clause.subjects.size();
  for (std::size_t s = 0; s < clause.subjects.size(); ++s) {
    const Constituent& subject = clause.subjects[s];
    if (is_open_pronoun(subject)) continue;
    if (subject.without != kNone && view_.has_negative_determiner(subject.head))
      continue;  // "nobody who visits it": nothing is said
    for (std::size_t o = 0; o < objects.size(); ++o) {
      if (by_pairs && o != s) continue;
      Statement statement = base;
      statement.subject = phrase_of(view_, subject);
      statement.object = objects[o];
      add_arguments(statement, paired ? paired_arguments(arguments, s, clause.subjects.size()) : arguments,
                    object.taken, object_head);
      emit(std::move(statement), {clause.predicate, object_head, subject.head});
    }
  }
  gapped(c, base, object, arguments);
}

// "Smith and Jones scored twelve and fifteen points respectively."
bool StatementBuilder::is_respective(const Clause& clause) const {
  if (clause.subjects.size() < 2) return false;
  for (int t : tree_.subtree(clause.predicate))
    if (view_.lower(t) == "respectively") return true;
  return false;
}

// "twelve and fifteen points" as "twelve points" and "fifteen points", "profits of two and three billion" likewise:
// the phrase once for each of `parts` conjuncts within it; nothing if it has no such conjuncts.
std::vector<Phrase> StatementBuilder::split_apart(int head, std::size_t parts) const {
  for (int first : tree_.subtree(head)) {
    const std::vector<int> members = view_.conjuncts(first);
    if (first == head || members.size() != parts || tree_.is(first, "conj")) continue;
    std::vector<Phrase> phrases;
    for (int member : members) {
      std::vector<int> tokens = phrase_tokens(view_, {.head = head});
      std::erase_if(tokens, [&](int t) {
        if (!tree_.below(t, first) || (tree_.is(t, "case") && tree_.head(t) == first)) return false;
        const auto of = [&](int other) {
          return other == first ? tree_.below(t, other) && std::none_of(members.begin() + 1, members.end(),
                                                                        [&](int m) { return tree_.below(t, m); })
                                : tree_.below(t, other);
        };
        return !of(member) || tree_.is(t, "cc");
      });
      phrases.push_back(phrase_of_tokens(view_, std::move(tokens)));
      if (const auto value = parse_number(view_.token(member).form))
        phrases.back().quantity = Quantity{*value, view_.token(head).form, false};
    }
    return phrases;
  }
  return {};
}

// Of arguments with one preposition that are as many as the subjects, the one of subject `s`; all others.
std::vector<ClauseArgument> StatementBuilder::paired_arguments(const std::vector<ClauseArgument>& arguments,
                                                               std::size_t s, std::size_t subjects) const {
  std::vector<ClauseArgument> kept;
  std::map<std::vector<int>, std::size_t> seen;
  for (const ClauseArgument& argument : arguments) {
    const auto alike =
        static_cast<std::size_t>(std::count_if(arguments.begin(), arguments.end(), [&](const ClauseArgument& other) {
          return other.preposition == argument.preposition;
        }));
    if (alike != subjects || argument.clausal || seen[argument.preposition]++ == s) kept.push_back(argument);
  }
  return kept;
}

// The name that stands as another subject before a conjunct of the object, or kNone: "Warsaw sent tanks, Prague
// helicopters". It is of the subject's type, and the first object has none.
int StatementBuilder::gap_subject(const Clause& clause, int conjunct) const {
  if (clause.subjects.size() != 1 || !tree_.is(conjunct, "conj") || tree_.child(conjunct, "det") != kNone ||
      view_.mention_at(conjunct))
    return kNone;
  const Mention* subject = view_.mention_at(clause.subjects.front().head);
  const int first = tree_.head(conjunct);
  if (!subject || first == kNone || view_.mention_at(first)) return kNone;
  for (int child : tree_.children(first))
    if (tree_.is(child, "compound") && view_.mention_at(child)) return kNone;
  for (int child : tree_.children(conjunct))
    if (tree_.is(child, "compound") && view_.mention_at(child) && view_.mention_at(child)->type == subject->type &&
        view_.mention_at(child)->cluster != subject->cluster)
      return child;
  return kNone;
}

void StatementBuilder::gapped_objects(int c, const Statement& said, const Object& object) {
  for (const Constituent& node : object.nodes) {
    const int subject = gap_subject(clauses_[c], node.head);
    if (subject == kNone) continue;
    Statement statement = said;
    statement.subject = phrase_of(view_, {.head = subject});
    std::vector<int> tokens = phrase_tokens(view_, {.head = node.head});
    std::erase_if(tokens, [&](int t) { return tree_.below(t, subject); });
    statement.object = phrase_of_tokens(view_, std::move(tokens));
    emit(std::move(statement), {clauses_[c].predicate, node.head, subject});
  }
}

// "Kenya won gold and Ethiopia silver", "Ali flew to Rome and Omar to Madrid": the verb stands once.
void StatementBuilder::gapped(int c, const Statement& said, const Object& object,
                              const std::vector<ClauseArgument>& arguments) {
  const Clause& clause = clauses_[c];
  gapped_objects(c, said, object);
  for (int other : tree_.children(clause.predicate)) {
    if (!tree_.is(other, "conj") || !view_.is_noun(other) || clause_of_[other] != kNone || other < clause.predicate)
      continue;
    Constituent subject{.head = other};
    std::optional<Phrase> what;
    int what_head = kNone;
    std::vector<ClauseArgument> further;
    for (int child : tree_.children(other)) {
      const std::string preposition = view_.preposition_text(child);
      const auto like = std::find_if(arguments.begin(), arguments.end(), [&](const ClauseArgument& argument) {
        return !preposition.empty() && argument.preposition_text == preposition;
      });
      if (tree_.is(child, "orphan") && preposition.empty()) {
        what_head = child;
      } else if (child > other && like != arguments.end()) {
        const auto index = static_cast<std::size_t>(like - arguments.begin());
        if (std::find(object.taken.begin(), object.taken.end(), index) != object.taken.end()) what_head = child;
        else
          further.push_back({.constituent = {.head = child},
                             .preposition = view_.preposition(child),
                             .preposition_text = preposition,
                             .role = like->role});
      } else if (child == other - 1 && tree_.is(child, "compound") && view_.mention_at(child) &&
                 view_.mention_at(child) != view_.mention_at(other) && !object.nodes.empty() && object.taken.empty()) {
        subject.head = child;
        what_head = other;
      }
    }
    if (what_head == kNone && (further.empty() || !object.nodes.empty())) continue;
    Statement statement = said;
    std::vector<int> owned = phrase_tokens(view_, subject);
    for (const ClauseArgument& argument : further)
      std::erase_if(owned, [&](int t) { return tree_.below(t, argument.constituent.head); });
    if (what_head != kNone && what_head != other)
      std::erase_if(owned, [&](int t) { return tree_.below(t, what_head); });
    statement.subject = phrase_of_tokens(view_, owned);
    statement.subject.cluster = view_.cluster_of(subject.head);
    if (what_head != kNone) {
      std::vector<int> tokens = phrase_tokens(view_, {.head = what_head});
      if (subject.head != other) std::erase_if(tokens, [&](int t) { return tree_.below(t, subject.head); });
      what = phrase_of_tokens(view_, std::move(tokens));
      what->cluster = view_.cluster_of(what_head);
    }
    statement.object = std::move(what);
    statement.args.clear();
    statement.time.reset();
    statement.place.reset();
    add_arguments(statement, further, {});
    emit(std::move(statement), {clause.predicate, other});
  }
}

// What is told before and around "he said": without what stands behind it, but for further halves of what is told.
Phrase StatementBuilder::reported_content(int clause, int report) const {
  std::vector<int> tokens = clause_tokens(view_, clause, report);
  const int first = tree_.subtree(report).front();
  std::erase_if(tokens, [&](int t) {
    if (t < first || clause > report) return false;
    for (int child : tree_.children(clause))
      if (tree_.is(child, "conj") && child > first && tree_.below(t, child)) return false;
    return true;
  });
  while (!tokens.empty() && (view_.token(tokens.back()).upos == "PUNCT" || tree_.is(tokens.back(), "cc")))
    tokens.pop_back();
  return phrase_of_tokens(view_, std::move(tokens));
}

void StatementBuilder::passive_with_agent(int c, const std::vector<ClauseArgument>& arguments) {
  const Clause& clause = clauses_[c];
  Statement base = draft(c);
  std::vector<int> tokens = relation_tokens(clause);
  for (const ClauseArgument& agent : arguments)
    if (agent.agent) {
      tokens.insert(tokens.end(), agent.preposition.begin(), agent.preposition.end());
      break;
    }
  set_relation(base, tokens, view_.lemma(clause.predicate));
  base.construction = clause.construction == Construction::kActive ? Construction::kPassive : clause.construction;
  for (const ClauseArgument& agent : arguments) {
    if (!agent.agent || is_open_pronoun(agent.constituent)) continue;
    // "Obi was awarded a medal by the king": the medal is what is awarded, Obi receives it.
    const int given = tree_.child(clause.predicate, "obj");
    std::vector<ClauseArgument> further = arguments;
    if (given != kNone)
      for (const Constituent& subject : clause.subjects)
        if (!is_open_pronoun(subject)) further.push_back({.constituent = subject, .role = Role::kRecipient});
    if (const int office = tree_.child(clause.predicate, "xcomp");
        office != kNone && clause_of_[office] == kNone)  // "was made a Dame by the queen"
      further.push_back({.constituent = {.head = office}});
    std::vector<std::optional<Phrase>> objects;
    for (const Constituent& subject : given != kNone ? distributed(view_, given) : clause.subjects)
      if (!is_open_pronoun(subject)) objects.push_back(phrase_of(view_, subject));
    if (objects.empty()) continue;
    for (const auto& object : objects) {
      Statement statement = base;
      statement.subject = phrase_of(view_, agent.constituent);
      statement.object = object;
      add_arguments(statement, further, {});
      emit(std::move(statement), {clause.predicate, agent.constituent.head, clause.subjects.front().head});
    }
  }
}

// "appointed A B", "A was elected B" also give A be B, implied.
void StatementBuilder::appointed(int c, const Clause& clause) {
  if (!one_of(view_.lemma(clause.predicate), {"appoint", "name", "elect", "call", "crown", "declare"})) return;
  int office = tree_.child(clause.predicate, "xcomp");
  if (office == kNone)
    for (int child : tree_.children(clause.predicate))
      if (tree_.is(child, "obl") && view_.preposition_text(child) == "as") office = child;
  if (office == kNone || !view_.is_noun(office)) return;
  const int object = tree_.child(clause.predicate, "obj");
  const std::vector<Constituent> holders = clause.passive    ? clause.subjects
                                           : object != kNone ? distributed(view_, object)
                                                             : std::vector<Constituent>();
  for (const Constituent& holder : holders) {
    Statement statement = draft(c);
    statement.construction = Construction::kApposition;
    set_relation(statement, {}, "be");
    statement.relation.text = "is";
    statement.relation.implied = true;
    statement.subject = phrase_of(view_, holder);
    statement.object = phrase_of(view_, {.head = office});
    // "Critics called it a toy": they say so.
    if (view_.lemma(clause.predicate) == "call" && !clause.passive && !clause.subjects.empty())
      statement.attributed_to.insert(statement.attributed_to.begin(),
                                     speaker(view_, clause.subjects.front(), clause.predicate));
    emit(std::move(statement), {clause.predicate, office, holder.head});
  }
}

}  // namespace relata::openie
