// A knowledge base opened to be asked or changed, and what a name in a question means.
//
//   const kb::KnowledgeBase kb = open_to_read("news.kb");
//   Notes notes;
//   const Entity who = entity_named(kb, "Washington:PER", notes);
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/entity.h"
#include "core/error.h"
#include "core/triple.h"
#include "kb/knowledge_base.h"
#include "query/pattern.h"

namespace relata::verbs {

// A request that makes no sense, whatever is stored: an unknown format, a date that is none.
class UsageError : public Error {
 public:
  using Error::Error;
};

// What is asked for is not there: no way from one to the other, nothing that passes the filters.
class NothingFound : public Error {
 public:
  using Error::Error;
};

// A name that nothing in the knowledge base has.
class UnknownName : public NothingFound {
 public:
  UnknownName(const std::string& name, const std::vector<std::string>& nearest);
  const std::string& name() const { return name_; }
  const std::vector<std::string>& nearest() const { return nearest_; }  // names that there are, the nearest first

 private:
  std::string name_;
  std::vector<std::string> nearest_;
};

// Both throw StoreError, saying how a knowledge base is made if there is none.
kb::KnowledgeBase open_to_read(const std::filesystem::path& dir);
kb::KnowledgeBase open_to_write(const std::filesystem::path& dir);

// Lines in words on how a request was understood, for the user to see beside the results.
using Notes = std::vector<std::string>;

// The entity that `name` means in a question, `Washington:PER` or `(Washington:PER)` narrowed to a type. `notes` say
// which of several was taken. Throws UnknownName, or QueryError listing several none of which stands out.
Entity entity_named(const EdgeSource& source, const std::string& name, Notes& notes);

// All that are called so, the most mentioned first; the one whose id it is alone. Throws UnknownName.
std::vector<Entity> entities_named(const EdgeSource& source, const std::string& name, Notes& notes);

// What a name asks for whose last letter is a star: "Kun*", "Kun*:GPE" -> all that begin with "Kun". Null if it is no
// such name, or if something is called so to the letter. Throws QueryError.
std::optional<query::EndPattern> asked_prefix(const EdgeSource& source, const std::string& name);

// A name as it stands in a question, also with the parentheses that it has there. Throws QueryError.
query::EndPattern name_pattern(const std::string& name);
// The same where one thing is asked for. Throws UsageError for `Afghanistan+`, which in patterns means several, unless
// something is called so to the letter: `Canal+`.
query::EndPattern one_name(const EdgeSource& source, const std::string& name);

// "PER,ORG" and "PER|ORG", of several values. Throws UsageError.
std::vector<EntityType> types_named(const std::vector<std::string>& values);

// "1 document", "2 documents", "1 entity", "2 entities".
std::string counted(std::uint64_t count, std::string_view one, std::string_view many);

}  // namespace relata::verbs
