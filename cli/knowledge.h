// Opening a knowledge base to ask it, and finding what a name on the command line means.
#pragma once

#include <string>
#include <vector>

#include "cli/command.h"
#include "core/entity.h"
#include "core/error.h"
#include "core/triple.h"
#include "kb/knowledge_base.h"
#include "query/pattern.h"

namespace relata::cli {

// A name that nothing in the knowledge base has; exit status 1.
class UnknownName : public Error {
 public:
  UnknownName(const std::string& name, const std::vector<std::string>& nearest);
};

// Throws StoreError, saying how a knowledge base is made if there is none. Says on standard error if a re-extraction
// was cut short.
kb::KnowledgeBase open_to_read(const Common& common, Console& console);

// To change what is there. Throws StoreError, saying how a knowledge base is made if there is none.
kb::KnowledgeBase open_to_write(const Common& common);

// The one entity that `name` means, `Washington:PER` or `(Washington:PER)` narrowed to a type. Throws UnknownName, or
// QueryError listing several.
Entity entity_named(const EdgeSource& source, const std::string& name);

// A name as it stands in a question, also with the parentheses that it has there. Throws QueryError.
query::EndPattern name_pattern(const std::string& name);

// Says on standard error how many statements were left out for want of a date.
void note_undated(const Undated& undated, Console& console);

// "a, b, c" with `separator` between.
std::string joined(const std::vector<std::string>& parts, std::string_view separator);

// "1 document", "2 documents", "1 entity", "2 entities".
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

}  // namespace relata::cli
