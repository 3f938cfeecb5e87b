#include "extract/openie/clause.h"

#include <algorithm>

#include "extract/openie/arguments.h"
#include "extract/openie/signature.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

class ClauseFinder {
 public:
  explicit ClauseFinder(const SentenceView& view)
      : view_(view), tree_(view.tree()), clause_of_(view.size(), kNone), governed_(view.size()) {}

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
    for (std::string_view relation :
         {"aux", "cop", "amod", "compound", "case", "mark", "fixed", "flat", "cc", "det", "discourse", "goeswith"})
      if (tree_.is(t, relation)) return false;
    // "the following", "those killed": a participle that stands as a noun.
    if (tree_.child(t, "det") != kNone) return false;
    // "for the time being", "eleven years running": no event.
    const bool idle =
        token(t).deprel == "acl" && one_of(view_.lower(t), {"being", "running", "ago"}) && tree_.children(t).empty();
    return !idle || !time_table().contains(view_.lemma(tree_.head(t)));
  }

  // Whether the verb forms one statement with the verb below it.
  bool absorbed(int t) const {
    for (int child : tree_.children(t)) {
      if (tree_.is(child, "xcomp") && is_predicate(child) && chain_governor(child) == t) return true;
      if (is_gerund_of(child, t)) return true;
    }
    return false;
  }

  // "succeeded in convincing", "refrained from striking": one statement with the verb after the preposition.
  bool is_gerund_of(int t, int g) const {
    if (token(t).deprel != "advcl" || token(t).xpos != "VBG" || !is_predicate(t)) return false;
    const int mark = tree_.child(t, "mark");
    return mark != kNone &&
           one_of(verb_table().value(view_.lemma(g) + ":gerund:" + view_.lower(mark)), {"manage", "fail", "plan"});
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
    if (signature(kind, Place::kChain).stated) return tree_.child(g, "obj") == kNone;
    return own_passive(g);
  }

  // The governor with which the clause at `t` is one statement, or kNone.
  int chain_governor(int t) const {
    if (tree_.head(t) != kNone && is_gerund_of(t, tree_.head(t))) return tree_.head(t);
    if (!tree_.is(t, "xcomp") || tree_.head(t) == kNone) return kNone;
    if (t > 0 && view_.lower(tree_.subtree(t).front()) == "whether") return kNone;  // "decided whether to stay"
    const int g = tree_.head(t);
    return governs_in_chain(g) && (view_.is_verb(g) || token(g).upos == "ADJ") ? g : kNone;
  }

  // The first conjunct of the coordination that `t` stands in.
  int first_conjunct(int t) const {
    while (tree_.is(t, "conj") && tree_.head(t) != kNone) t = tree_.head(t);
    return t;
  }

  // The conjunct whose subject and auxiliaries `t` shares: the nearest above that has a subject of its own.
  int shared_conjunct(int t) const {
    while (tree_.is(t, "conj") && tree_.head(t) != kNone && !has_subject(t)) {
      const int first = tree_.head(t);
      int nearest = first;
      for (int sibling : tree_.children(first))
        if (sibling < t && tree_.is(sibling, "conj") && is_predicate(sibling) && has_subject(sibling))
          nearest = sibling;
      t = nearest;
      if (nearest != first) break;
    }
    return t;
  }

  bool has_subject(int t) const {
    return tree_.child(t, "nsubj") != kNone || tree_.child(t, "csubj") != kNone || tree_.child(t, "expl") != kNone;
  }

  Clause clause_at(int t) const {
    Clause clause;
    clause.predicate = t;
    clause.kind = tree_.child(t, "cop") != kNone && !has_modal_be(view_, t) ? ClauseKind::kCopula : ClauseKind::kVerb;
    if (clause.kind == ClauseKind::kCopula) clause.construction = Construction::kCopula;
    const int expletive = tree_.child(t, "expl");
    if (expletive != kNone && view_.lower(expletive) == "there")
      clause.kind = ClauseKind::kExistential, clause.construction = Construction::kExistential;
    const int shared = coordinated_report_verb(view_, t) != kNone ? t : shared_conjunct(t);
    for (int g = chain_governor(shared); g != kNone; g = chain_governor(g))
      clause.governors.insert(clause.governors.begin(), g);
    clause.inherits_auxiliaries = shared != t && tree_.child(t, "aux") == kNone;
    clause.passive = is_passive(t, shared);
    if (clause.passive && clause.kind == ClauseKind::kVerb) clause.construction = Construction::kPassive;
    clause.top = coordinated_report_verb(view_, t) != kNone ? t : first_conjunct(clause.outermost());
    if (!has_subject(t) && shared == t) {
      if (token(clause.top).deprel == "acl" || (tree_.is(clause.top, "advcl") && token(clause.top).xpos != "VB"))
        clause.construction = Construction::kParticiple;
    }
    if (clause.kind == ClauseKind::kVerb && token(clause.top).deprel == "acl:relcl")
      clause.construction = Construction::kRelative;
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

  std::vector<Constituent> subjects(int t, int depth) const {
    if (depth > 8) return {};
    for (int child : tree_.children(t)) {
      if (!tree_.is(child, "nsubj") || token(child).deprel == "nsubj:outer") continue;
      std::vector<Constituent> nodes = distributed(view_, child);
      add_company(t, child, nodes);
      return nodes;
    }
    const int clausal = tree_.child(t, "csubj");
    if (clausal != kNone && tree_.child(t, "expl") == kNone) return {Constituent{.head = clausal, .collective = true}};
    if (tree_.child(t, "expl") != kNone) return {};
    const int head = tree_.head(t);
    if (head == kNone) return {};
    if (const int teller = coordinated_report_verb(view_, t); teller != kNone) return subjects(teller, depth + 1);
    if (tree_.is(t, "conj")) return subjects(shared_conjunct(t), depth + 1);
    if (tree_.is(t, "xcomp")) return controller(head, depth);
    if (is_gerund_of(t, head)) return subjects(head, depth + 1);
    if (token(t).deprel == "advcl") return adverbial_subject(t, head, depth);
    if (token(t).deprel == "acl") return adnominal_subject(t, head, depth);
    if (token(t).deprel == "acl:relcl" || token(t).deprel == "advcl:relcl") return {};
    return {};
  }

  // "Noor, along with Dostum, fled": an accompaniment that the parser hung on the verb, before it.
  void add_company(int verb, int subject, std::vector<Constituent>& nodes) const {
    for (int child : tree_.children(verb))
      if (tree_.is(child, "obl") && child > subject && child < verb && is_comitative(view_.preposition_text(child)))
        for (int member : view_.conjuncts(child)) nodes.push_back({.head = member});
  }

  std::vector<Constituent> controller(int governor, int depth) const {
    const int object = tree_.child(governor, "obj");
    const bool noun_governs = object != kNone && noun_table().contains(view_.lemma(object));  // "had no chance to flee"
    if (object != kNone && !noun_governs &&
        !one_of(view_.lemma(governor), {"promise", "vow", "pledge", "swear", "threaten", "offer"}))
      return distributed(view_, object);
    if (const int indirect = tree_.child(governor, "iobj"); indirect != kNone) return distributed(view_, indirect);
    if (const int told = told_obliquely(governor); told != kNone) return distributed(view_, told);
    return subjects(governor, depth + 1);
  }

  // "pleaded with him to go", "called on them to leave", "appealed to the army to stay".
  int told_obliquely(int governor) const {
    const auto orders = [&](const std::string& word) { return verb_table().value(word) == "order"; };
    if (governor_class(view_, governor, "xcomp") != "order" && !orders(view_.lemma(governor) + " on")) return kNone;
    for (int child : tree_.children(governor))
      if (tree_.is(child, "obl") && child > governor &&
          one_of(view_.preposition_text(child), {"with", "on", "upon", "to"}) && !is_time(view_, child) &&
          view_.is_animate(child))
        return child;
    return kNone;
  }

  // A participle or infinitive without subject has that of the clause it modifies.
  std::vector<Constituent> adverbial_subject(int t, int head, int depth) const {
    if (!one_of(token(t).xpos, {"VBG", "VBN", "VB"}) && tree_.child(t, "cop") == kNone) return {};
    const int mark = tree_.child(t, "mark");
    if (mark != kNone && one_of(view_.lower(mark), {"that", "because", "as", "if", "unless"})) return {};
    if (mark != kNone && view_.lower(mark) == "by" && own_passive(head))
      return {};  // "will be paid for by letting": who lets?
    if (mark != kNone && token(t).xpos == "VBN" && one_of(view_.lower(mark), {"until", "till", "once"})) return {};
    // "accused the troops of handing over arms": the object does what hangs on "of" or "for".
    int object = tree_.child(head, "iobj");
    if (object == kNone) object = tree_.child(head, "obj");
    if (own_passive(head)) object = kNone;  // "was awarded a medal for treating them"
    // "necessitated the UK withdrawing forces", "saw men crossing": right behind the object, whose participle it is
    if (object != kNone && mark == kNone && token(t).xpos == "VBG" &&
        tree_.subtree(object).back() == view_.first_word(t) - 1 &&
        one_of(view_.lemma(head), {"see", "hear", "watch", "find", "catch", "keep", "leave", "show", "film",
                                   "necessitate", "involve", "mean", "require", "risk", "have"}))
      return distributed(view_, object);
    if (object != kNone && mark != kNone && one_of(view_.lower(mark), {"of", "for", "into", "out", "from"}))
      return distributed(view_, object);
    if (mark != kNone && view_.lower(mark) == "to")
      if (const int told = told_obliquely(head); told != kNone && told < t) return distributed(view_, told);
    // "summoned the army to depose them": the parser may call it a purpose.
    const bool infinitive = mark != kNone && view_.lower(mark) == "to" && mark > object;
    if (object != kNone && infinitive && governor_class(view_, head, "xcomp") == "order")
      return distributed(view_, object);
    // "given", "compared with", "based on": no event of the subject.
    if (const int noun = mark == kNone ? noun_before(t, head) : kNone; noun != kNone)
      return {Constituent{.head = noun, .without = t}};
    if (mark == kNone && one_of(view_.lower(t), {"given", "compared", "based", "according", "including", "regarding",
                                                 "depending", "following"}))
      return {};
    // "the city surrendered, leading many to believe": the event leads, not the city.
    if (mark == kNone && token(t).xpos == "VBG" && t > head && tree_.child(t, "aux") == kNone && clause_can_be(t) &&
        one_of(view_.lemma(t),
               {"lead", "result", "prompt", "spark", "raise", "mean", "suggest", "indicate", "trigger", "mark"}))
      return {Constituent{.head = head, .without = t, .clausal = true}};
    return subjects(head, depth + 1);
  }

  // Whether the main clause of a participle stands by itself: not inside another's complement.
  bool clause_can_be(int participle) const {
    const int first = view_.first_word(participle);
    return first > 0 && token(first - 1).form == "," && tree_.is(tree_.head(participle), "root");
  }

  // "Under the rules, published on Monday, producers must ..": the noun of a fronted phrase right before a participle
  // that stands before the subject, or kNone.
  int noun_before(int participle, int head) const {
    const int subject = tree_.child(head, "nsubj");
    const int first = view_.first_word(participle);
    if (token(participle).xpos != "VBN" || subject == kNone || participle > subject || first < 2 ||
        token(first - 1).form != ",")
      return kNone;
    for (int child : tree_.children(head))
      if (tree_.is(child, "obl") && child < first && tree_.subtree(child).back() == first - 2 && view_.is_noun(child) &&
          !is_time(view_, child))
        return child;
    return kNone;
  }

  std::vector<Constituent> adnominal_subject(int t, int noun, int depth) const {
    if (token(t).xpos == "VBG" || token(t).xpos == "VBN") {
      if (tree_.child(t, "mark") != kNone) return possessor_or_subject(noun, depth);
      // "the rebels dominate the areas, surrounding the capital", "it is a form of praise, pretending that": after a
      // comma the participle goes with the subject.
      const int first = view_.first_word(t);
      const int verb = tree_.child(noun, "cop") != kNone                 ? noun
                       : tree_.is(noun, "obj") || tree_.is(noun, "nmod") ? tree_.head(noun)
                                                                         : kNone;
      if (token(t).xpos == "VBG" && first > 0 && token(first - 1).form == "," && verb != kNone &&
          !view_.mention_at(noun)) {
        int governor = verb;
        while (governor != kNone && !view_.is_verb(governor) && tree_.child(governor, "cop") == kNone)
          governor = tree_.head(governor);
        if (governor != kNone)
          if (std::vector<Constituent> nodes = subjects(governor, depth + 1); !nodes.empty()) return nodes;
      }
      return {Constituent{.head = noun, .without = t}};
    }
    return possessor_or_subject(noun, depth);
  }

  // "Biden's push to reconsider", "Noor had no chance to": who pushes, who galvanizes.
  std::vector<Constituent> possessor_or_subject(int noun, int depth) const {
    const int owner = tree_.child(noun, "nmod:poss");
    if (owner != kNone) return distributed(view_, owner);
    for (int child : tree_.children(noun))  // "the power of this group to rule"
      if (noun_table().contains(view_.lemma(noun)) && tree_.is(child, "nmod") && child > noun &&
          view_.preposition_text(child) == "of" && view_.is_animate(child))
        return distributed(view_, child);
    for (int child : tree_.children(noun))  // "a proposal by the union to strike"
      if (tree_.is(child, "nmod") && child > noun && view_.preposition_text(child) == "by")
        return distributed(view_, child);
    if (tree_.is(noun, "obj") && tree_.head(noun) != kNone)  // "gave the clubs a chance to sign"
      if (const int given = tree_.child(tree_.head(noun), "iobj"); given != kNone) return distributed(view_, given);
    const int first = first_conjunct(noun);
    const int head = tree_.head(first);
    if (head != kNone && (tree_.is(first, "obj") || tree_.is(first, "obl"))) return subjects(head, depth + 1);
    return {};
  }

  int clause_above(Clause& clause) const {
    const std::string_view link = token(clause.top).deprel;
    int t = tree_.head(clause.top);
    if (const int teller = coordinated_report_verb(view_, clause.predicate); teller != kNone) t = tree_.head(teller);
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
  std::vector<int> clause_of_;              // of a token: the clause whose predicate it is, or kNone
  std::vector<std::vector<int>> governed_;  // of a token: the clauses that it governs
  std::vector<Clause> clauses_;
};

}  // namespace

bool is_negated_conjunct(const SentenceView& view, int conjunct) {
  for (int child : view.tree().children(conjunct))
    if (child < conjunct && one_of(view.lower(child), {"not", "n't"})) return true;
  const int first = view.tree().subtree(conjunct).front();
  return view.tree().is(conjunct, "conj") && first > 0 && view.lower(first - 1) == "not";
}

int coordinated_report_verb(const SentenceView& view, int verb) {
  const DependencyTree& tree = view.tree();
  const auto past = [&](int t) { return one_of(view.token(t).xpos, {"VBD", "VBN"}) && tree.child(t, "aux") == kNone; };
  if (!tree.is(verb, "conj") || tree.child(verb, "nsubj") != kNone || tree.child(verb, "expl") != kNone || !past(verb))
    return kNone;
  const int content = tree.head(verb);
  const int teller = content == kNone || !tree.is(content, "ccomp") ? kNone : tree.head(content);
  if (teller == kNone || view.token(teller).xpos != "VBD" || teller > content) return kNone;
  const auto kind = [&](int t) { return governor_class(view, t, "ccomp"); };
  bool perfect = false;
  for (int child : tree.children(content)) perfect |= tree.is(child, "aux") && view.lemma(child) == "have";
  const int subject = tree.child(content, "nsubj");
  const bool mute = subject != kNone && !view.is_animate(subject);  // "his loss was planned"
  const bool speaks = mute ? one_of(kind(verb), {"say", "deny", "accuse", "warn", "order"})
                           : perfect && kind(verb) == "say" && view.token(verb).xpos == "VBD";
  return kind(teller) == "say" && speaks ? teller : kNone;
}

bool has_modal_be(const SentenceView& view, int verb) {
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
  // "accused her of fraud": what parsers call an indirect object, although there is no other.
  const int indirect = tree.child(verb, "iobj");
  if (indirect != kNone && tree.child(verb, "ccomp") == kNone && tree.child(verb, "xcomp") == kNone) {
    for (int child : tree.children(verb))
      if (child > indirect && view.token(child).deprel == "obl" && view.is_noun(child) &&
          view.preposition(child).empty() && !is_time(view, child))
        return child;  // "fined its owner 250,000 euros"
    return indirect;
  }
  for (int child : tree.children(verb))
    if (view.token(child).deprel == "obl" && child > verb && view.is_noun(child) && view.token(child).upos != "NUM" &&
        view.preposition(child).empty() && tree.child(verb, "ccomp") == kNone && !is_time(view, child))
      return child;
  return kNone;
}

std::vector<Clause> find_clauses(const SentenceView& view) { return ClauseFinder(view).find(); }

std::string_view governor_class(const SentenceView& view, int governor, std::string_view deprel) {
  const Token& token = view.token(governor);
  std::string word = view.is_verb(governor) ? view.lemma(governor) : view.lower(governor);
  if (one_of(word, {"sure", "certain"}) && deprel == "ccomp" && view.tree().head(governor) != kNone &&
      view.lemma(view.tree().head(governor)) == "make")
    return "plan";
  if (token.upos == "NOUN" || token.upos == "PROPN") return {};
  if (const auto kind = verb_table().value(word + ":" + std::string(deprel)); !kind.empty()) return kind;
  if (const auto kind = verb_table().value(word); !kind.empty()) return kind;
  return word.find(' ') == word.npos ? std::string_view() : verb_table().value(word.substr(0, word.find(' ')));
}

namespace {

// "the release of the fighters that follows": the noun that agrees in number with the clause's verb.
int agreeing(const SentenceView& view, int clause, int noun) {
  const DependencyTree& tree = view.tree();
  const int subject = tree.child(clause, "nsubj");
  if (noun == kNone || subject == kNone || !one_of(view.lower(subject), {"that", "which", "who"})) return noun;
  std::string_view tense = view.token(clause).xpos;
  for (int child : tree.children(clause))
    if (tree.is(child, "aux") || tree.is(child, "cop")) {
      tense = view.token(child).xpos;
      break;
    }
  // "control of the north to the insurgents, who seem": who is a person, and stands right before the comma.
  const int before = view.first_word(clause) - 2;
  const auto person = [&](int t) {
    const Mention* name = view.mention_at(t);
    return name ? name->type == EntityType::kPer || name->type == EntityType::kNorp : view.is_animate(t);
  };
  if (view.lower(subject) == "who" && before > noun && view.token(before + 1).form == "," && !person(noun) &&
      view.is_noun(before) && person(before))
    return before;
  if (!tree.is(noun, "nmod")) return noun;
  const auto number = [&](int t) { return view.token(t).xpos; };
  const int above = tree.head(noun);
  if (above == kNone || !view.is_noun(above)) return noun;
  if (tense == "VBZ" && number(noun) == "NNS" && one_of(number(above), {"NN", "NNP"})) return above;
  if (tense == "VBP" && one_of(number(noun), {"NN", "NNP"}) && number(above) == "NNS" &&
      view.conjuncts(noun).size() == 1)
    return above;
  return noun;
}

}  // namespace

bool is_relative_pronoun(const SentenceView& view, int t) {
  const std::string_view xpos = view.token(t).xpos;
  if (xpos != "WDT" && xpos != "WP" && xpos != "IN") return false;
  if (!one_of(view.lower(t), {"who", "which", "that", "whom"})) return false;
  return antecedent(view, t).head != kNone;
}

Constituent antecedent(const SentenceView& view, int relative_pronoun) {
  const DependencyTree& tree = view.tree();
  for (int t = tree.head(relative_pronoun); t != kNone; t = tree.head(t)) {
    const bool cleft = view.token(t).deprel == "advcl:relcl" && tree.head(t) != kNone &&
                       tree.child(tree.head(t), "expl") != kNone && tree.child(tree.head(t), "cop") != kNone &&
                       view.is_noun(tree.head(t));  // "it was Senegal that won"
    if (cleft || view.token(t).deprel == "acl:relcl") return {.head = agreeing(view, t, tree.head(t)), .without = t};
    if (one_of(view.token(t).deprel, {"ccomp", "advcl", "parataxis", "root"})) break;
  }
  return {};
}

namespace {

// "43 engineers and workers", "an hour and twenty minutes", "between 180 and 220 million": one number for all.
bool counts_together(const SentenceView& view, int head) {
  const DependencyTree& tree = view.tree();
  const std::vector<int> members = view.conjuncts(head);
  const int first = tree.subtree(head).front();
  if (view.lower(first) == "between" || (first > 0 && view.lower(first - 1) == "between")) return true;
  const auto all_times = [&] {
    return std::all_of(members.begin(), members.end(),
                       [&](int m) { return is_time(view, m) && view.token(m).upos == "NOUN"; });
  };
  if (view.preposition(head).empty() && all_times()) return true;
  if (tree.child(head, "nummod") == kNone) return false;
  return std::all_of(members.begin() + 1, members.end(), [&](int m) {
    return tree.child(m, "nummod") == kNone && tree.child(m, "det") == kNone && tree.child(m, "nmod:poss") == kNone &&
           !view.mention_at(m) && view.token(m).xpos == "NNS" && view.preposition(m).empty();
  });
}

}  // namespace

std::vector<Constituent> distributed(const SentenceView& view, int head) {
  const DependencyTree& tree = view.tree();
  if (is_relative_pronoun(view, head)) {
    const Constituent noun = antecedent(view, head);
    return {noun};
  }
  std::vector<Constituent> nodes;
  // "its largest cities, Kandahar and Herat": what is said of the cities is said of each.
  if (!view.mention_at(head))
    for (int child : tree.children(head))
      if (view.is_apposition(child) && view.mention_at(child) && view.conjuncts(child).size() > 1)
        for (int name : view.conjuncts(child))
          if (view.mention_at(name)) nodes.push_back({.head = name});
  // "between the army and the rebels", "between 2.1 and 2.4 billion" hold as a whole.
  if (view.conjuncts(head).size() > 1 && (view.preposition_text(head) == "between" || counts_together(view, head)))
    return {{.head = head, .collective = true}};
  for (int conjunct : view.conjuncts(head)) {
    if (conjunct != head && !view.is_noun(conjunct) && view.token(conjunct).upos != "ADJ") continue;
    if (conjunct != head && is_negated_conjunct(view, conjunct)) continue;
    nodes.push_back({.head = conjunct});
    for (int child : tree.children(conjunct)) {
      if (!tree.is(child, "nmod")) continue;
      const std::string preposition = view.preposition_text(child);
      const bool including = preposition == "such as" || preposition == "including";
      if (!including && !is_comitative(preposition)) continue;
      for (int member : view.conjuncts(child))
        if (view.is_noun(member) && !view.is_pronoun(member) && !is_negated_conjunct(view, member))
          nodes.push_back({.head = member});
    }
  }
  return nodes;
}

}  // namespace relata::openie
