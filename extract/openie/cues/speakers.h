// Who says so, where no clause reports it: "according to", "reportedly", "is said to", the owner of a claim; and whose
// words go on in the clauses below.
#pragma once

#include <vector>

#include "extract/openie/clause.h"

namespace relata::openie {

// The speaker that `node` of this sentence is, with the word that says so. A null node: no words name one.
Speaker speaker(const SentenceView& view, const Constituent& node, int cue);

// "reportedly", "is said to", "are believed to": a speaker whom no words name.
void add_unnamed_speakers(const SentenceView& view, const Clause& clause, std::vector<Speaker>& speakers);

// "according to officials", "in the words of the prosecutor". At the end of a sentence it goes for the whole of it,
// whatever the parser hung it on.
void add_sources(const SentenceView& view, const Clause& clause, std::vector<Speaker>& speakers);

// "claims by the opposition that", "the striker's belief that": whose claim it is. False if no words say so.
// `content` is no owner: the event of "reports of the fall".
bool add_owner(const SentenceView& view, int noun, std::vector<Speaker>& speakers, int content = kNone);

// Whether what `outer` says of the clause `above` goes for `clause`, which hangs on it, too. "A lawyer who joined in
// 2006 is alleged to have paid": not for what is told of the subject. "According to the ministry, although it cost
// more": not for a contrast.
bool inherits_speaker(const SentenceView& view, const Clause& clause, const Clause& above, const Speaker& outer);

// "'Does it?' the headline asked; 25 studies found no link": after a semicolon nobody is quoted any more.
bool is_set_apart(const SentenceView& view, const Clause& clause, const Clause& above);

}  // namespace relata::openie
