// Dates and times that the parser took apart, or hung on the wrong word.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// Changes heads and relations (a participle's tag, too):
//   "on Wednesday 12 August 2009": the day hangs on the weekday, one date
//   "on the 10th police cleared it": the 10th is when, no modifier of the police
//   "2004-10-31: Pump 3 failed", "3 May 2019: Orbis bought Lumen": the date is when that was
//   "The same day Reed fled": a sentence, no day with a clause
//   "said on 17 June that Orbis paid": the date of the saying, not of what was said
//   "was signed and cancelled the following month": the month is when, nothing that was cancelled
void mend_dates(Sentence& sentence);

}  // namespace relata::syntax
