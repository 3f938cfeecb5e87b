#include "extract/openie/reading.h"

#include "extract/openie/cues/reports.h"

namespace relata::openie {

Reading read_sentence(const ExtractedDocument& document, std::uint32_t sentence) {
  SentenceView view(document, sentence);
  std::vector<Clause> clauses = find_clauses(view);
  std::vector<Context> contexts = find_contexts(view, clauses);
  std::vector<int> clause_of(static_cast<std::size_t>(view.size()), kNone), content_of(clauses.size(), kNone);
  for (std::size_t c = 0; c < clauses.size(); ++c) clause_of[clauses[c].predicate] = static_cast<int>(c);
  for (std::size_t c = clauses.size(); c-- > 0;)
    if (const int reporter = reporting_clause(view, clauses, static_cast<int>(c)); reporter != kNone)
      content_of[reporter] = static_cast<int>(c);
  return {std::move(view), std::move(clauses), std::move(contexts), std::move(clause_of), std::move(content_of)};
}

int clause_around(const Reading& reading, int token) {
  while (token != kNone && reading.clause_of[token] == kNone) token = reading.tree().head(token);
  return token == kNone ? kNone : reading.clause_of[token];
}

std::vector<Speaker> speakers_around(const Reading& reading, int token) {
  const int around = clause_around(reading, token);
  if (around == kNone) return {};
  std::vector<Speaker> speakers = reading.contexts[around].speakers;
  std::erase_if(speakers, [](const Speaker& who) { return who.phrase.mention.empty(); });
  return speakers;
}

}  // namespace relata::openie
