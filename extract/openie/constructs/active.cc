// "Taliban captured Kunduz and drove out the army." -> Taliban | captured | Kunduz; Taliban | drove out | the army
#include "extract/openie/construct.h"
#include "extract/openie/specification.h"
#include "extract/openie/verb_phrase.h"

namespace relata::openie::constructs {

void active(const Reading& reading, Emitter& out) {
  for (std::size_t c = 0; c < reading.clauses.size(); ++c) {
    if (reading.clauses[c].passive) continue;
    const int clause = static_cast<int>(c);
    if (emit_remaining(reading, clause, out)) continue;
    if (const auto phrase = verb_phrase(reading, clause)) emit_verb_phrase(reading, clause, *phrase, out);
  }
}

}  // namespace relata::openie::constructs
