// What stands around quotation marks, where the parser took who says so for something else.
#pragma once

#include "core/sentence.h"

namespace relata::syntax {

// '"Orbis lied," blogged Reed.', 'Sighed the postmaster: "..': whoever stands behind a verb that has no subject, right
// behind a closing mark or at the head of a sentence that quotes, is its subject, not its object.
// '"The dam," Reed said, "flooded nine farms."': what stands alone in the first marks is the subject of what begins the
// second ('"In May," he said, "it broke"': belongs to it), and the marks are no part of either.
// What was a tree stays one.
void mend_quoted_parts(Sentence& sentence);

}  // namespace relata::syntax
