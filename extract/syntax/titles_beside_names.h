// Titles that the parser took for a subject or object beside the name that they belong to.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// Hangs a noun phrase under the person's name right behind it, as nmod:desc, where both are the subject, or both the
// object, of one verb: no verb has two. Of a body whose title stands before the name, hangs the body under the title.
//   "Minister of Finance Petra Novak met him" -> Minister, taken for the subject, hangs on Petra
//   "Bank of Karsovia Governor Ivo Brand met him" -> Bank, taken for the subject, hangs on Governor
// Reads names as the model tagged them; changes heads and relations alone. What was a tree stays one.
void mend_titles_beside_names(Sentence& sentence);

}  // namespace relata::syntax
