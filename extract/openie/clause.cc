#include "extract/openie/clause.h"

#include <algorithm>

#include "extract/openie/arguments.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

class ClauseFinder {
 public:
  explicit ClauseFinder(const SentenceView& view) : view_(view), tree_(view.tree()), clause_of_(view.size(), kNone), governed_(view.size()) {}

  std::vector<Clause> find() {
    for (int t = 0; t < view_.size(); ++t) {
      if (!is_predicate(t) || absorbed(t)) continue;
      clause_of_[t] = static_cast<int>(clauses_.size());
      clauses_.push_back(clause_at(t));
    }
    for (Clause& clause : clauses_) clause.subjects = subjects(clause.predicate, 0);
    for (std::size_t c = 0; c < clauses_.size(); ++c)
      for (int governor : clauses_[c].governors) governed_[governor].push_back(static_cast<int>(c));
    for (Clause& clause : clauses_) clause.above = clause_above(clause);
    return std::move(clauses_);
  }

 private:
  bool is_predicate(int t) const {
    if (tree_.child(t, "cop") != kNone) return true;
    if (!view_.is_verb(t)) return false;
    for (std::string_view relation : {"aux", "cop", "amod", "compound", "case", "mark", "fixed", "flat", "cc", "det", "discourse", "goeswith"})
      if (tree_.is(t, relation)) return false;
    // "the following", "those killed": a participle that stands as a noun.
    return tree_.child(t, "det") == kNone;
  }

  // Whether the verb forms one statement with the verb below it.
  bool absorbed(int t) const {
    for (int child : tree_.children(t))
      if (tree_.is(child, "xcomp") && is_predicate(child) && governs_in_chain(t)) return true;
    return false;
  }

  bool own_passive(int t) const {
    for (int child : tree_.children(t))
      if (token(child).deprel == "aux:pass" || token(child).deprel == "nsubj:pass") return true;
    return false;
  }

  // "plans to", "has been able to", "is expected to": the verb below is the event.
  bool governs_in_chain(int g) const {
    const std::string_view kind = governor_class(view_, g, "xcomp");
    if (kind.empty()) return false;
    if (one_of(kind, {"plan", "fail", "manage", "seem", "must"})) return tree_.child(g, "obj") == kNone;
    return own_passive(g);
  }

  // The governor with which the clause at `t` is one statement, or kNone.
  int chain_governor(int t) const {
    if (!tree_.is(t, "xcomp")) return kNone;
    const int g = tree_.head(t);
    return governs_in_chain(g) && (view_.is_verb(g) || token(g).upos == "ADJ") ? g : kNone;
  }

  // The first conjunct of the coordination that `t` stands in.
  int first_conjunct(int t) const {
    while (tree_.is(t, "conj") && tree_.head(t) != kNone) t = tree_.head(t);
    return t;
  }

  bool has_subject(int t) const {
    return tree_.child(t, "nsubj") != kNone || tree_.child(t, "csubj") != kNone || tree_.child(t, "expl") != kNone;
  }

  Clause clause_at(int t) const {
    Clause clause;
    clause.predicate = t;
    clause.kind = tree_.child(t, "cop") != kNone && !is_be_to(view_, t) ? ClauseKind::kCopula : ClauseKind::kVerb;
    if (clause.kind == ClauseKind::kCopula) clause.construction = Construction::kCopula;
    const int expletive = tree_.child(t, "expl");
    if (expletive != kNone && view_.lower(expletive) == "there") clause.kind = ClauseKind::kExistential, clause.construction = Construction::kExistential;
    const int shared = !has_subject(t) ? first_conjunct(t) : t;
    for (int g = chain_governor(shared); g != kNone; g = chain_governor(g)) clause.governors.insert(clause.governors.begin(), g);
    clause.inherits_auxiliaries = shared != t && tree_.child(t, "aux") == kNone;
    clause.passive = is_passive(t, shared);
    if (clause.passive && clause.kind == ClauseKind::kVerb) clause.construction = Construction::kPassive;
    clause.top = first_conjunct(clause.outermost());
    if (!has_subject(t) && shared == t) {
      if (token(clause.top).deprel == "acl" || (tree_.is(clause.top, "advcl") && token(clause.top).xpos != "VB")) clause.construction = Construction::kParticiple;
    }
    if (clause.kind == ClauseKind::kVerb && token(clause.top).deprel == "acl:relcl") clause.construction = Construction::kRelative;
    return clause;
  }

  bool is_passive(int t, int shared) const {
    if (own_passive(t)) return true;
    if (token(t).xpos != "VBN") return false;
    for (int child : tree_.children(t)) {
      if (token(child).deprel == "obl:agent") return true;
      if (tree_.is(child, "aux") && one_of(view_.lemma(child), {"have"})) return false;
    }
    if (shared != t) return own_passive(shared) || (token(shared).xpos == "VBN" && is_passive(shared, shared));
    return !has_subject(t) && one_of(token(t).deprel, {"acl", "advcl", "xcomp"});
  }

  std::vector<Node> subjects(int t, int depth) const {
    if (depth > 8) return {};
    for (int child : tree_.children(t)) {
      if (!tree_.is(child, "nsubj") || token(child).deprel == "nsubj:outer") continue;
      std::vector<Node> nodes = expand(view_, child);
      add_company(t, child, nodes);
      return nodes;
    }
    const int clausal = tree_.child(t, "csubj");
    if (clausal != kNone && tree_.child(t, "expl") == kNone) return {Node{.head = clausal, .whole = true}};
    if (tree_.child(t, "expl") != kNone) return {};
    const int head = tree_.head(t);
    if (head == kNone) return {};
    if (tree_.is(t, "conj")) return subjects(head, depth + 1);
    if (tree_.is(t, "xcomp")) return controller(head, depth);
    if (token(t).deprel == "advcl") return adverbial_subject(t, head, depth);
    if (token(t).deprel == "acl") return adnominal_subject(t, head, depth);
    if (token(t).deprel == "acl:relcl" || token(t).deprel == "advcl:relcl") return {};
    return {};
  }

  // "Noor, along with Dostum, fled": an accompaniment that the parser hung on the verb, before it.
  void add_company(int verb, int subject, std::vector<Node>& nodes) const {
    for (int child : tree_.children(verb))
      if (tree_.is(child, "obl") && child > subject && child < verb && is_accompaniment(view_.preposition_text(child)))
        for (int member : view_.conjuncts(child)) nodes.push_back({.head = member});
  }

  std::vector<Node> controller(int governor, int depth) const {
    const int object = tree_.child(governor, "obj");
    const bool noun_governs = object != kNone && noun_table().contains(view_.lemma(object));  // "had no chance to flee"
    if (object != kNone && !noun_governs && governor_class(view_, governor, "xcomp") != "plan") return expand(view_, object);
    if (const int indirect = tree_.child(governor, "iobj"); indirect != kNone) return expand(view_, indirect);
    if (const int told = told_obliquely(governor); told != kNone) return expand(view_, told);
    return subjects(governor, depth + 1);
  }

  // "pleaded with him to go", "called on them to leave", "appealed to the army to stay".
  int told_obliquely(int governor) const {
    if (governor_class(view_, governor, "xcomp") != "order") return kNone;
    for (int child : tree_.children(governor))
      if (tree_.is(child, "obl") && child > governor && one_of(view_.preposition_text(child), {"with", "on", "upon", "to"}) &&
          !is_time(view_, child))
        return child;
    return kNone;
  }

  // A participle or infinitive without subject has that of the clause it modifies.
  std::vector<Node> adverbial_subject(int t, int head, int depth) const {
    if (!one_of(token(t).xpos, {"VBG", "VBN", "VB"}) && tree_.child(t, "cop") == kNone) return {};
    const int mark = tree_.child(t, "mark");
    if (mark != kNone && one_of(view_.lower(mark), {"that", "because", "as", "from", "if", "unless"})) return {};
    // "accused the troops of handing over arms": the object does what hangs on "of" or "for".
    const int object = tree_.child(head, "obj");
    if (object != kNone && mark != kNone && one_of(view_.lower(mark), {"of", "for", "into"})) return expand(view_, object);
    // "summoned the army to depose them": the parser may call it a purpose.
    const bool infinitive = mark != kNone && view_.lower(mark) == "to" && mark > object;
    if (object != kNone && infinitive && governor_class(view_, head, "xcomp") == "order") return expand(view_, object);
    // "given", "compared with", "based on": no event of the subject.
    if (mark == kNone && one_of(view_.lower(t), {"given", "compared", "based", "according", "including", "regarding", "depending", "following"})) return {};
    return subjects(head, depth + 1);
  }

  std::vector<Node> adnominal_subject(int t, int noun, int depth) const {
    if (token(t).xpos == "VBG" || token(t).xpos == "VBN") {
      if (tree_.child(t, "mark") != kNone) return possessor_or_subject(noun, depth);
      return {Node{.head = noun, .without = t}};
    }
    return possessor_or_subject(noun, depth);
  }

  // "Biden's push to reconsider", "Noor had no chance to": who pushes, who galvanizes.
  std::vector<Node> possessor_or_subject(int noun, int depth) const {
    const int owner = tree_.child(noun, "nmod:poss");
    if (owner != kNone) return expand(view_, owner);
    const int first = first_conjunct(noun);
    const int head = tree_.head(first);
    if (head != kNone && (tree_.is(first, "obj") || tree_.is(first, "obl"))) return subjects(head, depth + 1);
    return {};
  }

  int clause_above(Clause& clause) const {
    const std::string_view link = token(clause.top).deprel;
    int t = tree_.head(clause.top);
    if (link == "acl" || link == "acl:relcl") clause.noun = t;
    for (; t != kNone; t = tree_.head(t)) {
      if (clause_of_[t] != kNone) return clause_of_[t];
      for (int c : governed_[t])  // a governor that was absorbed belongs to the clause below it
        if (clauses_[c].predicate != clause.predicate) return c;
    }
    return kNone;
  }

  const Token& token(int t) const { return view_.token(t); }

  const SentenceView& view_;
  const DependencyTree& tree_;
  std::vector<int> clause_of_;             // of a token: the clause whose predicate it is, or kNone
  std::vector<std::vector<int>> governed_;  // of a token: the clauses that it governs
  std::vector<Clause> clauses_;
};

// "boats, not promises".
bool is_denied_conjunct(const SentenceView& view, int conjunct) {
  for (int child : view.tree().children(conjunct))
    if (child < conjunct && one_of(view.lower(child), {"not", "n't"})) return true;
  return false;
}

}  // namespace

bool is_be_to(const SentenceView& view, int verb) {
  int be = kNone;
  for (int child : view.tree().children(verb)) {
    if ((view.tree().is(child, "aux") || view.tree().is(child, "cop")) && view.lemma(child) == "be" &&
        one_of(view.token(child).xpos, {"VBD", "VBP", "VBZ"}))
      be = child;
    if (be != kNone && child > be && child < verb && view.tree().is(child, "mark") && view.lower(child) == "to")
      return view.is_verb(verb);
  }
  return false;
}

int direct_object(const SentenceView& view, int verb) {
  const DependencyTree& tree = view.tree();
  if (const int object = tree.child(verb, "obj"); object != kNone)
    return view.token(object).upos == "PART" ? kNone : object;  // "I wanted to"
  for (int child : tree.children(verb))
    if (view.token(child).deprel == "obl" && child > verb && view.is_noun(child) && view.token(child).upos != "NUM" &&
        view.preposition(child).empty() && tree.child(verb, "ccomp") == kNone && !is_time(view, child))
      return child;
  return kNone;
}

bool is_accompaniment(std::string_view preposition) {
  return one_of(preposition, {"along with", "together with", "as well as"});
}

std::vector<Clause> find_clauses(const SentenceView& view) { return ClauseFinder(view).find(); }

std::string_view governor_class(const SentenceView& view, int governor, std::string_view deprel) {
  const Token& token = view.token(governor);
  std::string word = view.is_verb(governor) ? view.lemma(governor) : view.lower(governor);
  if (token.upos == "NOUN" || token.upos == "PROPN") return {};
  if (const auto kind = verb_table().value(word + ":" + std::string(deprel)); !kind.empty()) return kind;
  if (const auto kind = verb_table().value(word); !kind.empty()) return kind;
  return word.find(' ') == word.npos ? std::string_view() : verb_table().value(word.substr(0, word.find(' ')));
}

bool is_relative_pronoun(const SentenceView& view, int t) {
  const std::string_view xpos = view.token(t).xpos;
  if (xpos != "WDT" && xpos != "WP" && xpos != "IN") return false;
  if (!one_of(view.lower(t), {"who", "which", "that", "whom"})) return false;
  return antecedent(view, t).head != kNone;
}

Node antecedent(const SentenceView& view, int relative_pronoun) {
  const DependencyTree& tree = view.tree();
  for (int t = tree.head(relative_pronoun); t != kNone; t = tree.head(t)) {
    if (view.token(t).deprel == "acl:relcl") return {.head = tree.head(t), .without = t};
    if (one_of(view.token(t).deprel, {"ccomp", "advcl", "parataxis", "root"})) break;
  }
  return {};
}

std::vector<Node> expand(const SentenceView& view, int head) {
  const DependencyTree& tree = view.tree();
  if (is_relative_pronoun(view, head)) {
    const Node noun = antecedent(view, head);
    return {noun};
  }
  std::vector<Node> nodes;
  // "its largest cities, Kandahar and Herat": what is said of the cities is said of each.
  if (!view.mention_at(head))
    for (int child : tree.children(head))
      if (view.is_apposition(child) && view.mention_at(child) && view.conjuncts(child).size() > 1)
        for (int name : view.conjuncts(child))
          if (view.mention_at(name)) nodes.push_back({.head = name});
  for (int conjunct : view.conjuncts(head)) {
    if (conjunct != head && !view.is_noun(conjunct) && view.token(conjunct).upos != "ADJ") continue;
    if (conjunct != head && is_denied_conjunct(view, conjunct)) continue;
    nodes.push_back({.head = conjunct});
    for (int child : tree.children(conjunct)) {
      if (!tree.is(child, "nmod")) continue;
      const std::string preposition = view.preposition_text(child);
      const bool including = preposition == "such as" || preposition == "including";
      if (!including && !is_accompaniment(preposition)) continue;
      for (int member : view.conjuncts(child))
        if (view.mention_at(member) || !including) nodes.push_back({.head = member});
    }
  }
  return nodes;
}

}  // namespace relata::openie
