#include "extract/openie/cues/reports.h"

#include <algorithm>
#include <optional>

#include "extract/openie/coordination.h"
#include "extract/openie/cues/auxiliaries.h"
#include "extract/openie/cues/governors.h"
#include "extract/openie/cues/questions.h"
#include "extract/openie/cues/speakers.h"
#include "extract/openie/cues/subordinator.h"
#include "extract/openie/table.h"
#include "extract/openie/word_list.h"

namespace relata::openie {
namespace {

bool is_quotation_mark(const SentenceView& view, int t) {
  return t >= 0 && t < view.size() && word_list("quotation mark").contains(view.token(t).form);
}

// "".." sighed Tom Reed": a verb with its subject right behind the closing mark of what hangs on it, or above it.
bool follows_quotation_mark(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  if (clause.kind != ClauseKind::kVerb || clause.subjects.empty() || clause.passive) return false;
  const int subject = tree.first(clause.subjects.front().head);
  const int first = std::min(subject, clause.predicate), content = tree.child(clause.predicate, "ccomp");
  if (!is_quotation_mark(view, first - 1) || tree.child(clause.predicate, "obj") != kNone) return false;
  return tree.is(clause.top, "parataxis") || (content != kNone && content < first);
}

// Whether a comma or colon and an opening mark follow the verb.
bool quotes_next(const SentenceView& view, int verb) {
  const int next = verb + 1;
  return next + 1 < view.size() && one_of(view.token(next).form, {",", ":"}) &&
         word_list("opening quotation mark").contains(view.token(next + 1).form);
}

// "the sign read: ".."", "the guard shrugged: ".."": whatever verb has a colon and an opening mark behind it.
bool quotes_after_colon(const SentenceView& view, const Clause& clause) {
  return clause.kind == ClauseKind::kVerb && !clause.subjects.empty() && !clause.passive &&
         view.tree().child(clause.predicate, "obj") == kNone && quotes_next(view, clause.predicate) &&
         view.token(clause.predicate + 1).form == ":";
}

// "the court heard that": what others said there.
bool hears_evidence(const SentenceView& view, const Clause& clause) {
  return view.lemma(clause.predicate) == "hear" && !clause.subjects.empty() &&
         word_list("hearer of evidence").contains(view.lemma(clause.subjects.front().head));
}

// "A study found that", "records show that": a document's word, where of a person it would be a fact.
bool finds(const SentenceView& view, const Clause& clause) {
  if (clause.passive || clause.subjects.empty()) return false;
  const std::string subject = view.lemma(clause.subjects.front().head);
  return hears_evidence(view, clause) || word_list("finding document").contains(subject) ||
         word_list("document that shows").contains(subject);
}

// "Legend has it that the duke buried it"
bool has_it_that(const SentenceView& view, const Clause& clause) {
  const int it = view.tree().child(clause.predicate, "expl");
  return view.lemma(clause.predicate) == "have" && it > clause.predicate && view.lower(it) == "it" &&
         view.tree().child(clause.predicate, "ccomp") != kNone;
}

bool is_gerund(const SentenceView& view, int verb) {
  if (view.token(verb).xpos == "VBG") return true;
  const int aux = view.tree().child(verb, "aux");  // "having fired"
  return aux != kNone && view.token(aux).xpos == "VBG";
}

// "denied taking gifts", "denied having taken them": the parser may take what follows at once for an adverbial
bool reports_gerund(const SentenceView& view, const Clause& above, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  const std::string_view kind = governor_class(view, above.predicate, "gerund");
  const int next = above.predicate + 1;
  const bool having = tree.child(clause.outermost(), "aux") == next,
             denied = clause.outermost() == next && kind == "deny";
  const bool at_once = tree.is(clause.top, "advcl") && tree.first(clause.top) == next && (having || denied);
  return (at_once || tree.is(clause.top, "xcomp")) && is_gerund(view, clause.outermost()) &&
         one_of(kind, {"say", "deny"});
}

// "The letter says ".. may result", but the government will ..": after the closing mark the writer speaks.
bool follows_quotation(const SentenceView& view, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  const int outermost = clause.outermost();
  if (clause.top == outermost || !tree.is(outermost, "conj") || tree.child(outermost, "nsubj") == kNone) return false;
  const int cc = tree.child(outermost, "cc"), first = tree.first(outermost);
  if (cc == kNone || view.lower(cc) != "but") return false;
  for (int t = std::max(first - 2, 0); t <= first && t < view.size(); ++t)
    if (one_of(view.token(t).form, {"\"", "”", "''"})) return true;
  return false;
}

int quotation_lead(const SentenceView& view, const std::vector<Clause>& clauses, int c) {
  for (std::size_t other = 0; other < clauses.size(); ++other) {
    const Clause& leading = clauses[other];
    if (static_cast<int>(other) != c && leading.predicate < clauses[c].predicate &&
        view.tree().head(leading.top) == clauses[c].outermost() && leads_quotation(view, leading))
      return static_cast<int>(other);
  }
  return kNone;
}

int inner_report(const SentenceView& view, const std::vector<Clause>& clauses, const Clause& clause) {
  if (!view.tree().is(clause.top, "ccomp") || clause.above == kNone) return kNone;
  const Clause& above = clauses[clause.above];
  for (std::size_t other = 0; other < clauses.size(); ++other)
    if (view.tree().is(clauses[other].top, "parataxis") && view.tree().head(clauses[other].top) == above.predicate &&
        is_inner_report(view, above, clauses[other]) && report_class(view, clauses[other]) == "say")
      return static_cast<int>(other);
  return kNone;
}

// "it is thought that", also where the parser takes "it" for a subject
bool has_expletive(const SentenceView& view, int verb) {
  return view.tree().child(verb, "expl") != kNone || view.lower(view.tree().child(verb, "nsubj")) == "it";
}

// Whether the clause is what the reporting clause `above` says, as its complement, or loosely beside it.
bool is_content(const SentenceView& view, const Clause& above, const Clause& clause) {
  const DependencyTree& tree = view.tree();
  if (tree.is(clause.top, "ccomp")) return true;
  if (tree.is(clause.top, "csubj") && above.passive && has_expletive(view, above.predicate)) return true;
  if (above.passive && !has_expletive(view, above.predicate)) return false;  // "Two were admitted; both have gone"
  const bool says = verb_table().value(view.lemma(above.predicate)) == "say" || quotes_next(view, above.predicate);
  return tree.is(clause.top, "parataxis") && view.token(above.predicate).upos == "VERB" &&
         tree.child(above.predicate, "ccomp") == kNone && says && report_class(view, above) == "say" &&
         tree.child(above.predicate, "obj") == kNone && clause.top > above.predicate && !is_reporting(view, clause);
}

// Whether `report` hangs under `clause` and says it: "The city fell, he said.".
bool reports_from_below(const SentenceView& view, const Clause& clause, const Clause& report) {
  const DependencyTree& tree = view.tree();
  const int so = tree.child(report.predicate, "advmod");  // ", or so its rivals say"
  const bool echoes = tree.is(report.predicate, "conj") && so < report.predicate && view.lower(so) == "so";
  if ((!tree.is(report.top, "parataxis") && !echoes) || report.subjects.empty()) return false;
  if (report.passive && !has_expletive(view, report.predicate)) return false;  // "it fell; he was quoted on it"
  const int head = tree.head(echoes ? report.predicate : report.top);
  if (head != clause.top && head != clause.predicate && head != clause.outermost()) return false;
  if (view.token(report.subjects.front().head).xpos == "WDT") return false;  // "it grew, which adds to it"
  return !is_inner_report(view, clause, report) &&
         one_of(report_class(view, report), {"say", "believe", "expect", "warn"}) &&
         tree.child(report.predicate, "ccomp") == kNone && tree.child(report.predicate, "obj") == kNone;
}

// "no one thinks that", "you might think that": nobody's word
bool is_nobody(const SentenceView& view, const Constituent& who) {
  return view.has_negative_determiner(who.head) || one_of(view.lower(who.head), {"anybody", "anyone", "you"});
}

// "few traders think that": as good as none
bool is_few(const SentenceView& view, const Constituent& who) {
  for (int child : view.tree().children(who.head))
    if (view.lower(child) == "few" && (child == 0 || view.lower(child - 1) != "a")) return true;
  return false;
}

void add_reporter(const SentenceView& view, const Clause& reporter, std::vector<Speaker>& speakers) {
  const DependencyTree& tree = view.tree();
  const int verb = reporter.predicate;
  const bool nobodys = reporter.passive || one_of(view.lemma(verb), {"emerge", "transpire"});  // "it emerged that"
  const bool expletive = (nobodys && has_expletive(view, verb)) || hears_evidence(view, reporter);
  const bool told = reporter.passive && report_class(view, reporter) == "say" &&
                    !one_of(view.lemma(verb), {"quote", "cite"});  // "residents were told that"
  if (!reporter.subjects.empty() && !expletive && !told) {
    Constituent node = reporter.subjects.front();
    node.collective = reporter.subjects.size() > 1;
    if (!is_nobody(view, reporter.subjects.front())) speakers.push_back(speaker(view, node, verb));
  } else if (reporter.passive || has_expletive(view, verb) || expletive) {
    Constituent agent;  // "it is asserted by the Crown that"
    for (int child : tree.children(verb))
      if (tree.is(child, "obl") && view.preposition_text(child) == "by" && view.is_animate(child))
        agent = {.head = child, .collective = true};
    speakers.push_back(speaker(view, agent, verb));
  }
}

// "asked whether it fell", "knew which child had received it": the word that makes the content a question, or kNone.
int asking_word(const SentenceView& view, const Clause& clause) {
  if (!view.tree().is(clause.top, "ccomp")) return kNone;
  const int mark = view.tree().child(clause.outermost(), "mark");
  if (mark != kNone && one_of(view.lower(mark), {"whether", "if"})) return mark;
  return embedded_question_word(view, clause);
}

}  // namespace

std::string_view report_class(const SentenceView& view, const Clause& clause) {
  if (clause.passive)  // "it is understood that"
    if (const auto kind = verb_table().value(view.lemma(clause.predicate) + ":passive"); !kind.empty()) return kind;
  if (has_it_that(view, clause)) return "say";
  const std::string_view kind = governor_class(view, clause.predicate, "ccomp");
  if (kind == "know") return follows_quotation_mark(view, clause) || finds(view, clause) ? "say" : kind;
  if (!kind.empty()) return kind;
  return follows_quotation_mark(view, clause) || quotes_after_colon(view, clause) ? "say" : kind;
}

bool is_reporting(const SentenceView& view, const Clause& clause) {
  const bool adjective = clause.kind == ClauseKind::kCopula && view.token(clause.predicate).upos == "ADJ";
  if (clause.kind != ClauseKind::kVerb && !adjective) return false;  // "are concerned that"
  return signature(report_class(view, clause), Place::kReport).stated;
}

bool leads_quotation(const SentenceView& view, const Clause& clause) {
  return clause.kind == ClauseKind::kVerb && !clause.subjects.empty() && report_class(view, clause) == "say" &&
         quotes_next(view, clause.predicate) && view.tree().child(clause.predicate, "ccomp") == kNone;
}

bool is_parenthetical_report(const SentenceView& view, const Clause& clause) {
  return view.tree().is(clause.top, "parataxis") && is_reporting(view, clause);
}

bool is_inner_report(const SentenceView& view, const Clause& outer, const Clause& report) {
  const int content = view.tree().child(outer.predicate, "ccomp");
  if (content == kNone || content < outer.predicate || report.top < content) return false;
  return report_class(view, outer) == "say" && quotes_next(view, outer.predicate);
}

int reporting_clause(const SentenceView& view, const std::vector<Clause>& clauses, int c) {
  const Clause& clause = clauses[c];
  if (clause.above != kNone && reports_gerund(view, clauses[clause.above], clause)) return clause.above;
  if (follows_quotation(view, clause) || leads_quotation(view, clause)) return kNone;
  if (const int lead = quotation_lead(view, clauses, c); lead != kNone) return lead;
  if (const int inner = inner_report(view, clauses, clause); inner != kNone) return inner;
  if (clause.above != kNone && is_reporting(view, clauses[clause.above]) &&
      is_content(view, clauses[clause.above], clause))
    return clause.above;
  for (std::size_t other = 0; other < clauses.size(); ++other)
    if (static_cast<int>(other) != c && reports_from_below(view, clause, clauses[other]))
      return static_cast<int>(other);
  return kNone;
}

Meaning report_meaning(const SentenceView& view, const Clause& clause, const Clause& reporter, const Meaning& own,
                       const Context& above, std::vector<Speaker>& speakers) {
  Meaning meaning;
  const int verb = reporter.predicate;
  const bool denied = own.negative || (!reporter.subjects.empty() && is_few(view, reporter.subjects.front()));
  const Place place = denied ? Place::kReportDenied : Place::kReport;
  const Cue report = signature_cue(report_class(view, reporter), place, {verb});
  meaning.add(report);
  if (const int untrue = untrue_adverb(view, verb); untrue != kNone) meaning.deny("untrue", {untrue});
  if (const int word = asking_word(view, clause); word != kNone)
    meaning.mean(Modality::kAsked, "embedded question", {word});
  // "Remember that it is", "Note that"
  const int let = view.tree().head(reporter.top);
  const bool performs = let != kNone && view.lemma(let) == "let" && !reporter.subjects.empty() &&
                        one_of(view.lower(reporter.subjects.front().head), {"me", "us"});  // "let me say that"
  const bool reminds = above.modality == Modality::kOrdered && (reporter.subjects.empty() || performs);
  if (performs) {
    meaning.unset_modality();
    return meaning;
  }
  if (reminds && word_list("bidden supposition").contains(view.lemma(verb))) {
    meaning.unset_modality();
    meaning.mean(Modality::kHypothetical, "supposition", {verb});
  }
  if (report_class(view, reporter) == "know" && above.modality == Modality::kAsked)
    return meaning;  // "how many knew that it expires?"
  const bool unreal = above.modality == Modality::kHypothetical || above.modality == Modality::kAsked;
  if (unreal || (!meaning.modality && above.modality != Modality::kAsserted && !reminds))
    meaning.mean(above.modality, "clause above", {verb});
  const bool found = report_class(view, reporter) == "find" && reporter.passive;  // "it has been shown that"
  if (report.attributed && !found) add_reporter(view, reporter, speakers);
  return meaning;
}

int future_in_past(const SentenceView& view, const Clause& clause, const Clause& reporter) {
  if (report_class(view, reporter) != "say") return kNone;
  const int outermost = clause.outermost();
  for (int verb : {outermost, clause.inherits_auxiliaries ? first_conjunct(view, clause.predicate) : outermost})
    for (int child : view.tree().children(verb))
      if (view.tree().is(child, "aux") && one_of(view.lower(child), {"would", "'d", "’d"})) return child;
  return kNone;
}

// "would *have won"
static bool has_perfect(const SentenceView& view, int verb) {
  for (int child : view.tree().children(verb))
    if (view.tree().is(child, "aux") && view.lower(child) == "have") return true;
  return false;
}

bool repeats_expectation(const SentenceView& view, const Clause& clause, const Clause& reporter) {
  if (!one_of(report_class(view, reporter), {"believe", "expect", "warn", "ask"})) return false;
  if (has_perfect(view, clause.outermost())) return false;  // "would have won"
  for (int child : view.tree().children(clause.outermost()))
    if (view.tree().is(child, "aux") && word_list("future modal").contains(view.lower(child))) return true;
  return false;
}

}  // namespace relata::openie
