#include "extract/syntax/mends.h"

#include "extract/syntax/aspect_chains.h"
#include "extract/syntax/clefts.h"
#include "extract/syntax/content_clauses.h"
#include "extract/syntax/copulas.h"
#include "extract/syntax/counted_gaps.h"
#include "extract/syntax/crossing_modifiers.h"
#include "extract/syntax/dates.h"
#include "extract/syntax/double_objects.h"
#include "extract/syntax/due_to.h"
#include "extract/syntax/finite_participles.h"
#include "extract/syntax/fronted_clauses.h"
#include "extract/syntax/hearsay.h"
#include "extract/syntax/hidden_coordination.h"
#include "extract/syntax/home_towns.h"
#include "extract/syntax/joined_titles.h"
#include "extract/syntax/listed_offices.h"
#include "extract/syntax/named_nouns.h"
#include "extract/syntax/outer_conjuncts.h"
#include "extract/syntax/quoted_parts.h"
#include "extract/syntax/relative_parts.h"
#include "extract/syntax/reports_behind.h"
#include "extract/syntax/said_names.h"
#include "extract/syntax/said_subjects.h"
#include "extract/syntax/that_clauses.h"
#include "extract/syntax/titles_beside_names.h"
#include "extract/syntax/verdicts.h"

namespace relata::syntax {

void mend_tree(Sentence& sentence) {
  mend_said_names(sentence);
  mend_dates(sentence);
  mend_due_to(sentence);
  mend_home_towns(sentence);
  mend_counted_gaps(sentence);
  mend_crossing_modifiers(sentence);
  mend_finite_participles(sentence);
  mend_clefts(sentence);
  mend_aspect_chains(sentence);
  mend_copulas(sentence);
  mend_double_objects(sentence);
  mend_named_nouns(sentence);
  mend_relative_parts(sentence);
  mend_fronted_clause(sentence);
  mend_that_clause(sentence);
  mend_said_subjects(sentence);
  mend_content_clauses(sentence);
  mend_hidden_coordination(sentence);
  mend_titles_beside_names(sentence);
  mend_joined_titles(sentence);
  mend_listed_offices(sentence);
  mend_verdicts(sentence);
  mend_hearsay(sentence);
  mend_quoted_parts(sentence);
  mend_reports_behind(sentence);
  mend_outer_conjuncts(sentence);
}

}  // namespace relata::syntax
