#include "extract/openie/clause.h"

#include "extract/openie/subject.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

class ClauseFinder {
 public:
  explicit ClauseFinder(const SentenceView& view)
      : view_(view), tree_(view.tree()), clause_of_(view.size(), kNone), governed_(view.size()) {}

  std::vector<Clause> find() {
    for (int t = 0; t < view_.size(); ++t) {
      if (!is_predicate(view_, t) || governs_chain(view_, t)) continue;
      clause_of_[t] = static_cast<int>(clauses_.size());
      clauses_.push_back(clause_at(t));
    }
    for (std::size_t c = 0; c < clauses_.size(); ++c)
      for (int governor : clauses_[c].governors) governed_[governor].push_back(static_cast<int>(c));
    for (Clause& clause : clauses_) {
      clause.noun = noun_above(clause);
      clause.above = clause_above(clause);
    }
    return std::move(clauses_);
  }

 private:
  const Token& token(int t) const { return view_.token(t); }

  Clause clause_at(int t) const {
    Clause clause;
    clause.predicate = t;
    const bool reports = coordinated_report_verb(view_, t) != kNone;
    const int shared = reports ? t : shared_conjunct(view_, t);
    for (int g = chain_governor(view_, shared); g != kNone; g = chain_governor(view_, g))
      clause.governors.insert(clause.governors.begin(), g);
    clause.kind = kind_of(t);
    clause.inherits_auxiliaries = shared != t && tree_.child(t, "aux") == kNone;
    clause.passive = is_passive(t, shared);
    clause.top = reports ? t : first_conjunct(view_, clause.outermost());
    clause.construction = construction_of(clause, shared);
    clause.subjects = subjects_of(view_, t);
    return clause;
  }

  ClauseKind kind_of(int t) const {
    const int expletive = tree_.child(t, "expl");
    if (expletive != kNone && view_.lower(expletive) == "there") return ClauseKind::kExistential;
    return tree_.child(t, "cop") != kNone && !has_modal_be(view_, t) ? ClauseKind::kCopula : ClauseKind::kVerb;
  }

  // `shared`: the conjunct whose subject the clause has.
  Construction construction_of(const Clause& clause, int shared) const {
    const Token& top = token(clause.top);
    if (clause.kind == ClauseKind::kVerb && top.deprel == "acl:relcl") return Construction::kRelative;
    const bool adverbial = tree_.is(clause.top, "advcl") && top.xpos != "VB";
    if (!has_subject(view_, clause.predicate) && shared == clause.predicate && (top.deprel == "acl" || adverbial))
      return Construction::kParticiple;
    if (clause.kind == ClauseKind::kExistential) return Construction::kExistential;
    if (clause.kind == ClauseKind::kCopula) return Construction::kCopula;
    return clause.passive ? Construction::kPassive : Construction::kActive;
  }

  bool is_passive(int t, int shared) const {
    if (has_passive_mark(view_, t)) return true;
    if (token(t).xpos != "VBN") return false;
    for (int child : tree_.children(t)) {
      if (token(child).deprel == "obl:agent") return true;
      if (tree_.is(child, "aux") && view_.lemma(child) == "have") return false;
    }
    if (tree_.is(t, "conj") && has_subject(view_, t) && has_passive_mark(view_, tree_.head(t)) &&
        tree_.child(t, "aux") == kNone && tree_.child(t, "obj") == kNone)
      return true;  // "one was killed and three injured"
    if (shared != t)
      return has_passive_mark(view_, shared) || (token(shared).xpos == "VBN" && is_passive(shared, shared));
    return !has_subject(view_, t) && one_of(token(t).deprel, {"acl", "advcl", "xcomp"});
  }

  // What the clause hangs on, all that is one statement with it aside.
  int word_above(const Clause& clause) const {
    const int teller = coordinated_report_verb(view_, clause.predicate);
    return tree_.head(teller != kNone ? teller : clause.top);
  }

  int noun_above(const Clause& clause) const {
    return one_of(token(clause.top).deprel, {"acl", "acl:relcl"}) ? word_above(clause) : kNone;
  }

  int clause_above(const Clause& clause) const {
    for (int t = word_above(clause); t != kNone; t = tree_.head(t)) {
      if (clause_of_[t] != kNone) return clause_of_[t];
      for (int c : governed_[t])  // a governor that was absorbed belongs to the clause below it
        if (clauses_[c].predicate != clause.predicate) return c;
    }
    return kNone;
  }

  const SentenceView& view_;
  const DependencyTree& tree_;
  std::vector<int> clause_of_;              // of a token: the clause whose predicate it is, or kNone
  std::vector<std::vector<int>> governed_;  // of a token: the clauses that it governs
  std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> find_clauses(const SentenceView& view) { return ClauseFinder(view).find(); }

}  // namespace relata::openie
