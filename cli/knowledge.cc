#include "cli/knowledge.h"

#include "cli/console.h"

namespace relata::cli {

kb::KnowledgeBase open_to_read(const Common& common, Console& console) {
  kb::KnowledgeBase kb = verbs::open_to_read(common.kb);
  if (const std::size_t pending = kb.pending().size(); pending > 0)
    console.note(counted(pending, "document waits", "documents wait") + " for the next build to be read again");
  return kb;
}

void note_all(const verbs::Notes& notes, Console& console) {
  for (const std::string& line : notes) console.note(line);
}

void note_undated(const Undated& undated, Console& console) {
  if (!undated.empty()) console.note(counted(undated.size(), "statement", "statements") + " without a date left out");
}

}  // namespace relata::cli
