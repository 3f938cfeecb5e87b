// StatementBuilder: turns the clauses and noun phrases of one sentence into statements.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/openie/arguments.h"
#include "extract/openie/clause.h"
#include "extract/openie/confidence.h"
#include "extract/openie/context.h"
#include "extract/openie/cues/reports.h"

namespace relata::openie {

class StatementBuilder {
 public:
  // Keeps references. `contexts` are those of `clauses`.
  StatementBuilder(const SentenceView& view, const std::vector<Clause>& clauses, const std::vector<Context>& contexts)
      : view_(view),
        tree_(view.tree()),
        clauses_(clauses),
        contexts_(contexts),
        clause_of_(view.size(), kNone),
        content_of_(clauses.size(), kNone) {
    for (std::size_t c = 0; c < clauses_.size(); ++c) clause_of_[clauses_[c].predicate] = static_cast<int>(c);
    for (std::size_t c = clauses_.size(); c-- > 0;)
      if (const int reporter = reporting_clause(view_, clauses_, static_cast<int>(c)); reporter != kNone)
        content_of_[reporter] = static_cast<int>(c);
  }

  // What a statement rests on.
  struct Ground {
    std::vector<int> heads{};  // tokens whose attachment it takes, the predicate first
    std::vector<Cue> cues{};   // what set polarity and modality
    std::vector<Feature> features{};
  };

  // All statements of the sentence, without duplicates; ids are not set. To be called once.
  std::vector<Statement> build();
  // Of each statement that build() gave, in its order.
  const std::vector<Ground>& grounds() const { return grounds_; }

 private:
  // What stands in the object's place, and what that adds to the relation.
  struct Object {
    std::vector<Constituent> nodes{};
    int clause = kNone;                  // a clause by its head, instead of nodes
    int without = kNone;                 // left out of that clause
    int trailing = kNone;                // a report after it, whose own words end the sentence
    std::vector<int> relation_tokens{};  // "control of", "to"
    std::string lemma_suffix{};          // " control of", " to"
    std::vector<std::size_t> taken{};    // arguments that became the object
  };

  // statement_builder.cc: what all constructions share
  void emit(Statement statement, const std::vector<int>& heads);
  void refine_canonical(Statement& statement) const;
  Statement draft(int clause);
  std::vector<int> relation_tokens(const Clause& clause) const;
  void set_relation(Statement& statement, std::vector<int> tokens, std::string lemma) const;
  void add_arguments(Statement& statement, const std::vector<ClauseArgument>& arguments,
                     const std::vector<std::size_t>& taken, int object = kNone, int predicate = kNone) const;
  bool is_open_pronoun(const Constituent& node) const;

  // verb_statements.cc
  void verb(int c);
  Object object_of(const Clause& clause, int c, std::vector<ClauseArgument>& arguments,
                   std::vector<ClauseArgument>& extra) const;
  Object direct_object(const Clause& clause, int object, std::vector<ClauseArgument>& arguments) const;
  Object prepositional_object(const Clause& clause, const std::vector<ClauseArgument>& arguments) const;
  Object idiom_object(const Clause& clause, const std::vector<ClauseArgument>& arguments) const;
  bool names_anew(const Clause& clause) const;
  bool says_nothing(const Clause& clause) const;
  Phrase reported_content(int clause, int report) const;
  int complement(const Clause& clause) const;
  int shared_object(const Clause& clause) const;
  Constituent gap_object(const Clause& clause) const;
  void appointed(int c, const Clause& clause);
  void active(int c, const Object& object, const std::vector<ClauseArgument>& arguments);
  bool is_respective(const Clause& clause) const;
  std::vector<Phrase> split_apart(int head, std::size_t parts) const;
  int gap_subject(const Clause& clause, int conjunct) const;
  void gapped_objects(int c, const Statement& said, const Object& object);
  std::vector<ClauseArgument> paired_arguments(const std::vector<ClauseArgument>& arguments, std::size_t s,
                                               std::size_t subjects) const;
  void gapped(int c, const Statement& said, const Object& object, const std::vector<ClauseArgument>& arguments);
  void passive_with_agent(int c, const std::vector<ClauseArgument>& arguments);

  // copula_statements.cc
  struct Predicate {  // what something is: "essential to" Y, "the capital of" Kunar, "in" Kabul
    std::vector<int> relation_tokens{};
    std::string lemma = "be";
    std::vector<Phrase> objects{};
    std::vector<std::size_t> taken{};  // arguments that became the object
  };
  void copula(int c);
  Predicate prepositional_predicate(int predicate) const;
  Predicate adjective_predicate(int predicate, const std::vector<ClauseArgument>& arguments) const;
  void further_adjectives(int c);
  Predicate clausal_predicate(const Clause& clause) const;
  Predicate noun_predicate(int predicate, std::vector<ClauseArgument>& arguments) const;
  void existential(int c);

  // noun_statements.cc
  void nouns();
  void titles(int head);
  void appositions(int head);
  void possessions(int head);
  void locations(int head);
  void places_of(int head);
  void participles_before(int head);
  void examples(int head);
  int clause_around(int token) const;
  std::vector<Speaker> speakers_around(int token) const;
  bool is_place(int head) const;
  void implied(Phrase subject, int subject_head, int predicate_noun, std::vector<int> noun_tokens,
               Construction construction, int beside = kNone);
  Phrase name_phrase(const Mention& name) const;

  // nominal_statements.cc
  void nominals();
  void nominal(int noun);
  bool in_relation(int noun) const;
  bool is_money(int head) const;

  // predicate_noun.cc
  struct RoleOf {  // "the capital of Kunar": capital, of, Kunar
    std::vector<int> relation_tokens;
    std::string lemma;
    Phrase object;
    int owner = kNone;
  };
  // `beside`: a modifier that the parser hung elsewhere ("Afghan" of "Afghan President Ashraf Ghani"), or kNone.
  std::optional<RoleOf> role_of(int noun, int beside = kNone) const;

  const SentenceView& view_;
  const DependencyTree& tree_;
  const std::vector<Clause>& clauses_;
  const std::vector<Context>& contexts_;
  std::vector<int> clause_of_;   // of a token: the clause whose predicate it is, or kNone
  std::vector<int> content_of_;  // of a clause: the first that it reports, or kNone
  std::vector<Statement> statements_;
  std::vector<Ground> grounds_;
  int drafted_ = kNone;  // the clause of the statement at hand
};

}  // namespace relata::openie
